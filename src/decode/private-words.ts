import { overlapsAny, type Range } from '../source.ts'
import { nameWords } from './person-name.ts'
import type { Survey } from './survey.ts'

/**
 * Where a file holds what only a terminal may show: everything but known keys and the
 * open values of known keys, so comments and values whose key cannot be told are private too; and
 * the words of every name, wherever the file has them but as a key (docs/rules.md, "What never leaves").
 */
export function privateRanges(text: string, survey: Survey): readonly Range[] {
  const open = merged([...survey.keys, ...survey.values])
  const untold = gapsBetween(open, { from: 0, to: text.length })
  const keys = merged(survey.keys)
  const named = namedRanges(text, survey.names).filter((range) => !overlapsAny(keys, range))
  return merged([...untold, ...named])
}

/**
 * Every place where a word of a name stands, in any case: those of three letters and more also
 * within other words ("the Ellerys"), shorter ones on their own.
 */
function namedRanges(text: string, names: readonly string[]): readonly Range[] {
  const byBeginning = new Map<string, string[]>()
  for (const word of new Set(names.flatMap(nameWords).map(lowerCase))) {
    const beginning = word.slice(0, 2)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), word])
  }
  const lower = lowerCase(text)
  const ranges: Range[] = []
  for (let from = 0; byBeginning.size > 0 && from < lower.length; from++)
    for (const word of byBeginning.get(lower.slice(from, from + 2)) ?? []) {
      const range = { from, to: from + word.length }
      if (!lower.startsWith(word, from)) continue
      if (word.length > 2 || standsAlone(range, lower)) ranges.push(range)
    }
  return ranges
}

/** Small letters where each is as long as its capital, so that offsets stay. */
const lowerCase = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })

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
