import { type FaceRole, isFontFile } from '../vocabulary.ts'

/** How the names of font files end for each cut of a family; what ends in none of them is the regular one. */
const ENDINGS: readonly (readonly [FaceRole, RegExp])[] = [
  ['bold-italic', /[-_ ]?bold[-_ ]?italic$/i],
  ['bold', /[-_ ]?bold$/i],
  ['italic', /[-_ ]?italic$/i],
  ['small', /[-_ ]?small[-_ ]?caps(?:[-_ ]?regular)?$/i],
  ['regular', /[-_ ]?regular$/i],
]

/**
 * Families of font files by their names: `Lora-Regular.ttf` and `Lora-Bold.woff2` are the cuts `regular` and
 * `bold` of `Lora`. Of two files for one cut the first one holds.
 *
 * @param paths of files; others than fonts are passed over
 */
export function familiesOfFiles(
  paths: readonly string[],
): ReadonlyMap<string, Readonly<Partial<Record<FaceRole, string>>>> {
  const families = new Map<string, Partial<Record<FaceRole, string>>>()
  for (const path of paths.filter(isFontFile)) {
    const stem = path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/\.[^.]*$/, '')
      .replace(/[-_ ]?(?:VariableFont.*|\[.*\])$/, '')
    const [role, ending] = ENDINGS.find(([, pattern]) => pattern.test(stem)) ?? ['regular', /$/]
    const name = stem.replace(ending, '')
    if (name !== '') families.set(name, { [role]: path, ...families.get(name) })
  }
  return families
}
