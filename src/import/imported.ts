import type { CalendarProblem } from '../ics/calendar-file.ts'
import type { Contact } from '../load/parish.ts'
import type { Channel, ColumnMeaning } from '../vocabulary.ts'
import type { Role } from './kept.ts'
import type { GuessedLook } from './look/guess-look.ts'
import type { Match } from './match-section.ts'
import type { Columns } from './table/column-meanings.ts'
import type { NewFile } from './write/new-file.ts'

/** What bulletin.yaml lacks and the letter has. */
export interface ParishAdditions {
  /** At the end of `sections`, in this order. */
  readonly sections: readonly string[]
  readonly name?: string
  readonly place?: string
  readonly motto?: { readonly text?: string; readonly ref: string; readonly translation?: string }
  readonly contact?: Contact
  /** What the columns of the table were taken for. */
  readonly columns?: Columns
}

/** Whether something was taken, stands there already, or stands there otherwise and was only kept. */
export type Verdict = 'taken' | 'same' | 'other'

/** What was made of the letter, a line each for the person, in reading order. */
export type Finding =
  | {
      readonly kind: 'title'
      readonly words: string
      readonly from: 'letter' | 'subject'
      readonly verdict: Verdict
    }
  /** How the new parish's insert looks, and what of the old bulletin it is like. */
  | ({ readonly kind: 'look' } & GuessedLook)
  | {
      readonly kind: 'verse'
      readonly ref: string
      readonly translation: string | undefined
      readonly verdict: Verdict
    }
  | {
      readonly kind: 'parish'
      readonly field: 'name' | 'place' | 'motto' | 'contact'
      readonly words: string
      readonly verdict: Verdict
    }
  | {
      readonly kind: 'section'
      /** As the letter has it. */
      readonly heading: string
      /** As the files have it. */
      readonly section: string
      readonly match: Match
      /** The parish does not have it yet. */
      readonly isNew: boolean
      /** A person said what it is. */
      readonly answered: boolean
      /** The letter does not have it: it is called after the source of requests that stood before all headings. */
      readonly isLead?: true
      readonly requests: number
    }
  | {
      readonly kind: 'request'
      readonly id: string
      readonly file: string
      readonly section: string | undefined
      readonly thanks: boolean
      readonly link: boolean
      readonly footnote: boolean
      /** It is for a person who is held until consent is noted. */
      readonly person: boolean
      /** It is for somebody who has died, and is held until that is confirmed. */
      readonly departed: boolean
      /** What a form's answer gives to the person whom it names: where, or nothing, so that the request is held. */
      readonly leave?: readonly Channel[]
    }
  | {
      readonly kind: 'article'
      readonly id: string
      readonly title: string
      readonly file: string
      readonly back: boolean
      readonly link: boolean
    }
  /** A line that leads somewhere, though the letter does not say where. */
  | { readonly kind: 'no-address'; readonly id: string; readonly words: string }
  /** A request that is a person's name alone, which neither consent nor days are watched for. */
  | { readonly kind: 'name-alone'; readonly id: string }
  /** What a column of a table was taken for; undefined where it is kept as a note. */
  | {
      readonly kind: 'column'
      readonly heading: string
      readonly meaning: ColumnMeaning | undefined
    }
  /** An answer about consent that was not understood: it is kept as a note, and gives none. */
  | { readonly kind: 'unclear-leave'; readonly row: number }
  /** How many rows a table has, how many of them the parish had already, and how many say nothing. */
  | {
      readonly kind: 'rows'
      readonly rows: number
      readonly known: number
      readonly empty: number
    }
  | {
      readonly kind: 'event'
      readonly id: string
      readonly file: string
      readonly title: string
      /** Its days and times as the file has them. */
      readonly when: string
    }
  /** Who does what, on so many days. */
  | { readonly kind: 'rota'; readonly file: string; readonly days: number; readonly roles: number }
  /** Lines of a bulletin that are no part of the insert, where they lie. */
  | { readonly kind: 'left'; readonly role: Role; readonly lines: number; readonly file: string }
  /** An entry of a calendar that could not be read. */
  | {
      readonly kind: 'unread-entry'
      readonly why: CalendarProblem['why']
      /** In the calendar, from 1. */
      readonly line: number
    }
  /** How many entries a calendar has, how many of them are over, and how many the parish had already. */
  | {
      readonly kind: 'entries'
      readonly entries: number
      readonly over: number
      readonly known: number
    }
  /** Cells whose formula has no result in the sheet, and which are empty. */
  | { readonly kind: 'formulas'; readonly cells: number }
  /** A picture of a Word file that stands in an article now, by the words for people who cannot see it. */
  | {
      readonly kind: 'picture'
      readonly article: string
      readonly file: string
      readonly words: string
    }
  /** A picture of a Word file, which is not taken over; `words` stand for it, and may be empty. */
  | { readonly kind: 'picture-left'; readonly words: string }
  /** Letters that another program had broken, and that are whole again. */
  | { readonly kind: 'mended'; readonly letters: number }
  | { readonly kind: 'kept'; readonly role: Role; readonly words: string }

/** A letter as files of a parish. */
export interface ImportedLetter {
  readonly files: readonly NewFile[]
  readonly parish: ParishAdditions
  readonly findings: readonly Finding[]
}
