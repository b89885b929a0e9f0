import type { Range } from '../source.ts'
import { nameWords } from './person-name.ts'
import type { Survey } from './survey.ts'

/**
 * Where a file holds what only a terminal may show: everything in `region` but known keys and the
 * open values of known keys, so comments and values whose key cannot be told are private too; and
 * the words of every name, wherever the file has them but as a key (DESIGN §3, rule 2).
 */
export function privateRanges(text: string, region: Range, survey: Survey): readonly Range[] {
  const open = merged([...survey.keys, ...survey.values])
  const untold = gapsBetween(open, region)
  const named = namedRanges(text, survey.names).filter(
    (range) => !survey.keys.some(({ from, to }) => from <= range.from && range.to <= to),
  )
  return merged([...untold, ...named])
}

/**
 * Every place where a word of a name stands, in any case: those of three letters and more also
 * within other words ("the Ellerys"), shorter ones on their own.
 */
function namedRanges(text: string, names: readonly string[]): readonly Range[] {
  const words = new Set(names.flatMap(nameWords).map(lowerCase))
  const lower = lowerCase(text)
  return [...words].flatMap((word) =>
    placesOf(word, lower).filter((range) => word.length > 2 || standsAlone(range, lower)),
  )
}

/** Small letters where each is as long as its capital, so that offsets stay. */
const lowerCase = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })

function placesOf(word: string, text: string): readonly Range[] {
  const places: Range[] = []
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1))
    places.push({ from, to: from + word.length })
  return places
}

const standsAlone = ({ from, to }: Range, text: string): boolean =>
  !/\p{L}$/u.test(text.slice(Math.max(0, from - 2), from)) &&
  !/^[\p{L}\p{M}]/u.test(text.slice(to, to + 2))

/** What lies in the region outside of ranges that are in order and apart. */
function gapsBetween(ranges: readonly Range[], region: Range): readonly Range[] {
  const gaps: Range[] = []
  let from = region.from
  for (const range of ranges) {
    if (range.from > from) gaps.push({ from, to: Math.min(range.from, region.to) })
    from = Math.max(from, range.to)
  }
  if (from < region.to) gaps.push({ from, to: region.to })
  return gaps
}

/** The same ranges in order, touching ones as one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1)
    if (last && range.from <= last.to)
      apart.splice(-1, 1, { from: last.from, to: Math.max(last.to, range.to) })
    else if (range.from < range.to) apart.push(range)
  }
  return apart
}
