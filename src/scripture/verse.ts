import type { Reading } from '../calendar/sunday.ts'
import type { Season } from '../vocabulary.ts'
import type { VerseTheme } from './themes.ts'

/** How a verse came to stand at the head of the insert. */
export type VerseRule = 'by-hand' | 'pinned' | 'reading' | 'theme'

/** Why a verse was chosen, in terms that every language has words for. */
export type VerseReason =
  | { readonly kind: 'by-hand' }
  /** Set for the week, or as the motto, in this file of the parish. */
  | { readonly kind: 'pinned' | 'motto'; readonly file: string }
  /** It lies within this reading of the day. */
  | {
      readonly kind: 'reading'
      readonly reading: Reading['kind']
      readonly weeksAgo: WeeksAgo
    }
  /** It has these themes of the parish's, and the season where one is named; neither where nothing better is free. */
  | {
      readonly kind: 'theme'
      readonly themes: readonly VerseTheme[]
      readonly season: Season | null
      readonly weeksAgo: WeeksAgo
    }

/** Weeks since a verse was printed last; null for never. */
export type WeeksAgo = number | null

/** A piece of a quotation with what the translation's print sets apart. */
export interface TextRun {
  readonly text: string
  /** Words that the translators supplied; the KJV prints them in italics. */
  readonly supplied: boolean
  /** LORD or GOD for the name of God; printed in small capitals with a capital first. */
  readonly divineName: boolean
}

/** A quotation of scripture, ready to be set. */
export interface ChosenVerse {
  /** In the parish's style, e.g. `Psalm 106:3`. */
  readonly ref: string
  /** The verses as canonical ids, `Ps.106.3`, for resting and counting; empty where words were given without a readable reference. */
  readonly verses: readonly string[]
  readonly text: string
  /** The same text in pieces; absent for words that a person typed, in which nothing is set apart. */
  readonly runs?: readonly TextRun[]
  /** Abbreviation, e.g. `KJV`; empty where the parish's own words name none. */
  readonly translation: string
  /** The translation's mark is printed after the reference. */
  readonly marked: boolean
  readonly rule: VerseRule
  readonly reason: VerseReason
}
