import type { CivilDate } from '../../civil-date.ts'
import type { EventKind, Priority } from '../../vocabulary.ts'
import type { LinkWords } from '../requests/request-words.ts'

/** What is said of an event that is added or changed; what is not said stays as it is. */
export interface EventWords {
  readonly title?: string
  readonly kind?: EventKind
  /** Its days; the first one where it comes every so many weeks. */
  readonly days?: readonly CivilDate[]
  /** Days of the week, or a number of weeks, as files write them: `Monday and Thursday`, `2 weeks`. */
  readonly every?: string
  /** Days of each month, as files write them: `first Friday`. */
  readonly nth?: string
  readonly from?: CivilDate
  readonly until?: CivilDate
  /** Days on which it does not take place, beside those that the file has. */
  readonly except?: readonly CivilDate[]
  /** Times of day, or `all day`, as files write them. */
  readonly times?: readonly string[]
  /** A time of day, or the last of several days in a row. */
  readonly ends?: string
  readonly place?: string
  readonly contact?: string
  readonly text?: string
  readonly link?: LinkWords
  /** Weeks before its own in which it is announced. */
  readonly announce?: number
  /** For what a service is offered. */
  readonly intention?: string
  readonly priority?: Priority
}
