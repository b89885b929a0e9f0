import type { BookId } from './books.ts'
import type { PsalmNumbers } from './psalm-numbers.ts'

/** A place in a book. Without a verse the whole chapter is meant. */
export interface VersePoint {
  readonly chapter: number
  readonly verse?: number
  /** The part of a verse that a lectionary names: `a`, or `ab`. Only with a verse. */
  readonly part?: string
}

/**
 * From one place to another, both included. A `to` without a verse reaches to the chapter's end, a
 * `from` without one begins with the chapter.
 */
export interface VerseRange {
  readonly from: VersePoint
  readonly to: VersePoint
  /** May be left out in reading: the lectionary has it in brackets. */
  readonly optional?: true
}

/** A passage of one book, in the one form that everything else works on. Plain JSON. */
export interface Reference {
  readonly book: BookId
  /** In the order written, one at least. */
  readonly ranges: readonly VerseRange[]
}

/** Something in a text that was read otherwise than it stands, and that a person is told of. */
export type ReferenceNote =
  /** A misspelt name that leads to one book alone. */
  | { readonly kind: 'misspelt'; readonly name: string; readonly book: BookId }
  /** A psalm with both its numbers, or by a number of the Greek Bible alone: the Hebrew one is taken. */
  | ({ readonly kind: 'psalm-numbers' } & PsalmNumbers)
  /** A canticle of the Prayer Book. */
  | { readonly kind: 'canticle'; readonly number: number; readonly reference: Reference }

/** Why a text is no reference, or names verses that the Bible does not have. */
export type ReferenceProblem =
  /** No book's name stands before the numbers. */
  | { readonly kind: 'no-book' }
  | { readonly kind: 'unknown-book'; readonly name: string; readonly nearest: readonly BookId[] }
  /** The Prayer Book has no canticle of this number. */
  | { readonly kind: 'no-such-canticle'; readonly canticle: number }
  /** A canticle of the Prayer Book that does not stand in the Bible. */
  | { readonly kind: 'hymn'; readonly canticle: number }
  /** A book of several chapters, alone. */
  | { readonly kind: 'no-chapter'; readonly book: BookId }
  /** From `rest` on the text makes no sense; `at` is where that begins in the text, in UTF-16 units. */
  | { readonly kind: 'unreadable'; readonly rest: string; readonly at: number }
  /** One passage was asked for and several were named. */
  | { readonly kind: 'several'; readonly references: readonly Reference[] }
  | { readonly kind: 'backwards'; readonly reference: Reference }
  | {
      readonly kind: 'beyond-chapters'
      readonly book: BookId
      readonly chapter: number
      readonly chapters: number
    }
  | {
      readonly kind: 'beyond-verses'
      readonly book: BookId
      readonly chapter: number
      readonly verse: number
      readonly verses: number
    }

/** The reference without the letters of verse parts, for translations that know whole verses only. */
export const wholeVerses = (reference: Reference): Reference =>
  withPoints(reference, ({ part: _, ...point }) => point)

/** The reference with each place in it as another. */
export const withPoints = (
  { book, ranges }: Reference,
  change: (point: VersePoint, side: 'from' | 'to') => VersePoint,
): Reference => ({
  book,
  ranges: ranges.map((range) => ({
    ...range,
    from: change(range.from, 'from'),
    to: change(range.to, 'to'),
  })),
})

/** Whether the reference names parts of verses. */
export const namesParts = ({ ranges }: Reference): boolean =>
  ranges.some(({ from, to }) => from.part !== undefined || to.part !== undefined)

/** Whether a range ends before it begins. */
export function runsBackwards({ from, to }: VerseRange): boolean {
  if (from.chapter !== to.chapter) return from.chapter > to.chapter
  if (from.verse === undefined || to.verse === undefined) return false
  if (from.verse !== to.verse) return from.verse > to.verse
  return (from.part ?? '') > (to.part ?? from.part ?? '')
}
