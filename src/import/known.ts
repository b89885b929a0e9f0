import type { CivilDate } from '../civil-date.ts'
import type { Versifications } from '../scripture/references/versification.ts'
import { foldHeading, matchSection } from './match-section.ts'
import type { Columns } from './table/column-meanings.ts'

/** The parts of the parish that an import of a letter reads or changes. */
export interface Known {
  /** The Sunday that the letter is for. */
  readonly week: CivilDate
  readonly sections: readonly string[]
  /** Of requests and articles. */
  readonly ids: ReadonlySet<string>
  /** Files of the parish folder, relative to it. */
  readonly paths: ReadonlySet<string>
  /** What bulletin.yaml says of the parish; absent where it lacks it. */
  readonly name?: string
  readonly place?: string
  /** All its words. */
  readonly motto?: string
  readonly contact?: string
  /** What other files give to this week. */
  readonly title?: string
  /** The title that bulletin.yaml gives to all inserts. */
  readonly ownTitle?: string
  /** A person wants the letter's title for the week in place of that of bulletin.yaml. */
  readonly takesTitle?: boolean
  /** A reference. */
  readonly verse?: string
  /** Which verses there are. */
  readonly versifications: Versifications
  /** The parish's, a BCP 47 tag. */
  readonly language: string
  /** Sundays of a request without a last day. */
  readonly weeks: number
  /** Every request of the parish, by `askedAlready`. */
  readonly asked: ReadonlySet<string>
  /** Whether an event of this title, by `foldHeading`, stands in the parish for this day and time. */
  readonly takesPlace: (title: string, time: number | undefined, day: CivilDate) => boolean
  /** Whether words say a name that nobody has answered for: no heading, file or log is called so. */
  readonly namesSomebody: (words: string) => boolean
  /** What the columns of a form's answers hold, as bulletin.yaml notes it. */
  readonly noted: Columns
  /** The same as a person said, else as noted. */
  readonly columns: Columns
  /** What a person said of headings, by `foldHeading`. */
  readonly answers: ReadonlyMap<string, Answer>
}

/** What a heading is, decided by a person. */
export type Answer =
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'article' }
  /** No heading, but a line of the text. */
  | { readonly kind: 'text' }

/** Whether a heading is one of the parish's sections, or a person has been asked about it. */
export const isSettled = (heading: string, known: Known): boolean =>
  matchSection(heading, known.sections).kind === 'known' || answerFor(heading, known) !== undefined

/** What a person said of this heading. */
export const answerFor = (heading: string, { answers }: Known): Answer | undefined =>
  answers.get(foldHeading(heading))
