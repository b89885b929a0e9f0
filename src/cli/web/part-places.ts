import type { CivilDate } from '../../civil-date.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Parish } from '../../load/parish.ts'

/** Where in the parish's files a part of the page begins: an item by its id, the verse. */
export interface PartPlace {
  readonly part: string
  readonly file: string
  readonly line: number
}

/** The parts that files of the parish bring to a week, in the order of each file. */
export function partPlaces({ items, weeks }: Parish, week: CivilDate): readonly PartPlace[] {
  const verses = weeks.flatMap((pin) => (pin.week === week && pin.verse ? [pin.verse.place] : []))
  return [
    ...verses.map(({ file, line }) => ({ part: 'verse', file, line })),
    ...items.map(({ id, place: { file, line } }) => ({
      part: id,
      file,
      line,
    })),
  ].toSorted((one, other) => one.line - other.line)
}

/** Parts of the page that bulletin.yaml says, where nothing else does. */
const ofParish: ReadonlySet<string> = new Set(['masthead', 'verse', 'requests', 'contact'])

/** Where in the files a part of the page stands, as people read it; undefined where no file has it. */
export function placeOfPart(
  part: string,
  places: readonly PartPlace[],
  words: (file: string, line: number | undefined) => string,
): string | undefined {
  const place = places.find((one) => one.part === part)
  if (place !== undefined) return words(place.file, place.line)
  return ofParish.has(part) ? words('bulletin.yaml', undefined) : undefined
}

/** The parts of the page that a problem speaks of: those it names, or the one in whose lines it stands. */
export function partsMeant(problem: Diagnostic, places: readonly PartPlace[]): readonly string[] {
  if (problem.code === 'approved-otherwise') return problem.values.changes.map(({ part }) => part)
  const { place } = problem
  if (place === undefined) return []
  const inFile = places.filter(({ file }) => file === place.file)
  const isArticle = /\.md$/i.test(place.file)
  const part = isArticle ? inFile[0] : inFile.findLast(({ line }) => line <= place.line)
  return part === undefined ? [] : [part.part]
}
