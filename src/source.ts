import { once } from './memoize.ts'
import type { Place } from './place.ts'

/** A stretch of a text, as `slice` takes it: UTF-16 units, `to` not included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** One file as it was read (no BOM, line ends as LF), and where in it private words stand. */
export interface Source {
  readonly text: string
  /** In order, without overlap. Letters in them are shown to a terminal only (docs/rules.md, "What never leaves"). */
  readonly privateRanges: readonly Range[]
  /** By its id, a few words by which the office knows each item of the file; shown to a terminal only. */
  readonly names?: ReadonlyMap<string, string>
}

/** A file in which all words are private, or nobody has read yet which are. */
export const privateText = (text: string): Source => ({
  text,
  privateRanges: [{ from: 0, to: text.length }],
})

/** Every file read, by its path relative to the parish folder. */
export type Sources = ReadonlyMap<string, Source>

/** How the office knows the item of an id, for a terminal only; undefined where no file has such an item. */
export function nameIn(sources: Sources, id: string): string | undefined {
  for (const { names } of sources.values()) {
    const name = names?.get(id)
    if (name !== undefined && name !== '') return name
  }
  return undefined
}

/** Where a stretch of one file's text stands, in lines and columns. */
export type Locate = (range: Range) => Place

/**
 * Finds places in one text. Columns and lengths count characters (code points); a stretch over
 * several lines is cut at the end of its first; an empty one has length 1.
 */
export function locator(file: string, text: string): Locate {
  const charactersIn = once(() => countCharacters(text))
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return ({ from, to }) => {
    const line = countAtOrBefore(starts, from) - 1
    const start = starts[line] ?? 0
    const next = starts[line + 1]
    const end = next === undefined ? text.length : next - 1
    return {
      file,
      line: line + 1,
      column: charactersIn()({ from: start, to: from }) + 1,
      length: Math.max(1, charactersIn()({ from, to: Math.max(from, Math.min(to, end)) })),
    }
  }
}

/** How many numbers, which rise, are not above `limit`. */
function countAtOrBefore(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Counts the characters (code points) of stretches of one text: the text is gone through once, however many there are.
 */
export function countCharacters(text: string): (range: Range) => number {
  // Where a character of two units ends.
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 2)
  const pairsUpTo = (at: number): number => countAtOrBefore(pairs, at)
  return ({ from, to }) => to - from - (pairsUpTo(to) - pairsUpTo(from))
}

/** Whether a stretch has a character in common with any of these, which are in order and apart. */
export function overlapsAny(ordered: readonly Range[], range: Range): boolean {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.to ?? 0) <= range.from) low = middle + 1
    else high = middle
  }
  const next = ordered[low]
  return next !== undefined && overlap(next, range)
}

/** Whether two stretches have a character in common. */
export const overlap = (one: Range, other: Range): boolean =>
  one.from < other.to && other.from < one.to
