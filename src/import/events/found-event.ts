import type { CivilDate } from '../../civil-date.ts'
import type { FoundLink, WrittenPerson } from '../found.ts'

/** On which days an event takes place, by the keys that a file has for them. */
export type EventDays =
  | { readonly date: readonly CivilDate[] }
  | {
      /** `Wednesday`, `2 weeks`, as it stands behind `every`. */
      readonly every: string
      /** From where weeks are counted. */
      readonly date?: CivilDate
      readonly from?: CivilDate
      readonly until?: CivilDate
      readonly except?: readonly CivilDate[]
    }
  | {
      /** `first Friday`, as it stands behind `nth`. */
      readonly nth: string
      readonly from?: CivilDate
      readonly until?: CivilDate
    }

/** Something at a day and time, as a file is to have it. */
export interface FoundEvent {
  readonly title: string
  readonly worship: boolean
  readonly days: EventDays
  /** As times of day are typed: `7:30 pm`, `19:30`, `all-day`. */
  readonly times: readonly string[]
  /** A time of day, or the last day of several in a row. */
  readonly ends?: string
  readonly place?: string
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly link?: FoundLink
  /** For what or whom a service is offered. */
  readonly intention?: string | WrittenPerson
  /** Lines for its note. */
  readonly notes: readonly string[]
}

/** An event with the id that its file gives it. */
export interface NamedEvent {
  readonly id: string
  readonly event: FoundEvent
}
