import { memoizeEach } from '../memoize.ts'
import type { Place } from '../place.ts'
import { countCharacters, type Range } from '../source.ts'

/** Words of an item as they were typed, and where they stand: what names of persons are sought in. */
export interface ItemWords {
  readonly text: string
  /** Where it is not the item's. */
  readonly lang?: string
  /** Relative to the parish folder, with `/`. */
  readonly file: string
  /** Stretches of `text` from `at` on, in order; each goes on character by character in its line of the file. */
  readonly stretches: readonly {
    readonly at: number
    readonly line: number
    readonly column: number
  }[]
}

/** Where a stretch of an item's words stands in its file. */
export function placeIn(words: ItemWords, { from, to }: Range): Place {
  const { text, file, stretches } = words
  const start = stretches.findLast(({ at }) => at <= from) ?? { at: 0, line: 1, column: 1 }
  const end = stretches.find(({ at }) => at > from)?.at ?? text.length
  const count = charactersOf(words)
  const shown = text.slice(from, Math.min(to, end)).trimEnd().length
  return {
    file,
    line: start.line,
    column: start.column + count({ from: start.at, to: from }),
    length: Math.max(1, count({ from, to: from + shown })),
  }
}

/** A text of thousands of names has a place for each. */
const charactersOf = memoizeEach(({ text }: ItemWords) => countCharacters(text))
