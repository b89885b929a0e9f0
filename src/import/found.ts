import type { CivilDate } from '../civil-date.ts'
import type { Channel, PrayerKind, Show } from '../vocabulary.ts'
import type { LetterBlock, LetterList, LetterParagraph } from './read/letter.ts'

/** A link that stood on a line of its own. */
export interface FoundLink {
  readonly text: string
  readonly url: string
}

/** One thing to pray for, as the letter has it. */
export interface LetterRequest {
  readonly kind: PrayerKind
  readonly blocks: readonly (LetterParagraph | LetterList)[]
  readonly link?: FoundLink
  /** On one line. */
  readonly footnote?: string
  /** Whom it is for, where that is said apart from the words. */
  readonly person?: WrittenPerson
  readonly from?: CivilDate
  readonly until?: CivilDate
  /** Where the person has said that it may leave to; `none` where she has said that it may not. */
  readonly consent?: WrittenConsent
  /** Words for its note, a line each. */
  readonly notes?: readonly string[]
}

/** A person as a file has her. */
export type WrittenPerson = (
  | { readonly name: string }
  | { readonly first: string; readonly last: string }
) & {
  readonly show?: Show
  /** The letter says that the person has died. */
  readonly departed?: true
}

export type WrittenConsent =
  | 'none'
  | { readonly by: string; readonly date?: CivilDate; readonly channels: readonly Channel[] }

/** Requests that stand together. */
export interface FoundSection {
  readonly kind: 'section'
  /** Absent before all headings. */
  readonly heading?: string
  /** It stood before all headings, and is called after its source. */
  readonly isLead?: true
  readonly requests: readonly LetterRequest[]
}

export interface FoundArticle {
  readonly kind: 'article'
  readonly title: string
  /** A heading above the title. */
  readonly heading?: string
  readonly byline?: string
  readonly blocks: readonly LetterBlock[]
  readonly link?: FoundLink
  /** It stood on the sheet's back. */
  readonly back: boolean
}

export type FoundPart = FoundSection | FoundArticle
