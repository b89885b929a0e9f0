/** How a verse came to stand at the head of the insert. */
export type VerseRule = 'by-hand' | 'pinned' | 'reading' | 'theme'

/** A quotation of scripture, ready to be set. */
export interface ChosenVerse {
  /** In the parish's style, e.g. `Psalm 106:3`. */
  readonly ref: string
  /** The verses as canonical ids, `Ps.106.3`, for resting and counting; empty where words were given without a readable reference. */
  readonly verses: readonly string[]
  readonly text: string
  /** Abbreviation, e.g. `KJV`. */
  readonly translation: string
  /** The translation's mark is printed after the reference. */
  readonly marked: boolean
  readonly rule: VerseRule
  /** Why this one, in words a person can check. */
  readonly reason: string
}
