const FONT = /\.(?:ttf|otf|ttc|otc|woff2)$/i
const HIDDEN = /(?:^|\/)(?:\._|\.|__MACOSX\/)/
const SLANTED = /ital|obliq/i
/** A file of all weights, as Google Fonts names it. */
const VARIABLE = /\[|variable/i
/** How Google Fonts, makers and Fontsource call the usual weight. */
const REGULAR = /(?:regular|[-_]400[-_]normal)\.\w+$/i

/**
 * Of the files of a folder or a ZIP the font that a family is set in: the upright one of the usual weight.
 *
 * @param paths with `/`, in any order
 * @returns its path; the fonts among which a person has to choose, shortest names first; none where there is no font
 */
export function regularOf(paths: readonly string[]): string | readonly string[] {
  const fonts = paths.filter((path) => FONT.test(path) && !HIDDEN.test(path))
  const left = [
    (name: string) => !SLANTED.test(name),
    (name: string) => !VARIABLE.test(name),
    (name: string) => REGULAR.test(name),
  ].reduce<readonly string[]>((all, isWanted) => {
    const wanted = all.filter((path) => isWanted(nameOf(path)))
    return wanted.length > 0 ? wanted : all
  }, fonts)
  const sorted = left.toSorted(
    (one, other) => nameOf(one).length - nameOf(other).length || (one < other ? -1 : 1),
  )
  const [first] = sorted
  // NotoSerif-Regular stands beside NotoSerif_Condensed-Regular
  return first !== undefined && sorted.every((path) => nameOf(path).startsWith(familyOf(first)))
    ? first
    : sorted
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const familyOf = (path: string): string =>
  nameOf(path).replace(/[-_]?(?:400)?[-_]?(?:regular|normal)?\.\w+$/i, '')
