import type { CivilDate } from '../../civil-date.ts'
import type { Nth } from '../../recurrence/weekdays.ts'
import type { Channel, PrayerKind, Priority, Season, Show } from '../../vocabulary.ts'

/** What is said of a request that is added or changed; what is not said stays as it is. */
export interface RequestWords {
  readonly section?: string
  readonly kind?: PrayerKind
  readonly text?: string
  readonly name?: string
  readonly show?: Show
  readonly minor?: true
  /** The day of birth, and the wedding day: `1948-12-02`, or `12-02` where the year is not known or not to be kept. */
  readonly born?: string
  readonly married?: string
  /** The day of death; true where it is not known. */
  readonly departed?: CivilDate | true
  /** The id of a request for somebody else of the same name. */
  readonly distinctFrom?: string
  readonly sunday?: CivilDate
  readonly day?: CivilDate
  /** Which of several services on a day, as typed. */
  readonly service?: string
  readonly from?: CivilDate
  readonly until?: CivilDate
  /** Weeks from one time to the next. */
  readonly every?: number
  /** Which Sunday of each month. */
  readonly nth?: Nth
  readonly season?: Season
  /** Month and day, `12-04`, in whose week it comes each year. */
  readonly yearly?: string
  readonly priority?: Priority
  readonly link?: LinkWords
  /** Who gave consent. */
  readonly by?: string
  /** Empty where consent is still to be asked. */
  readonly channels?: readonly Channel[]
}

/** An address, and the words for it where they were typed. */
export interface LinkWords {
  readonly text: string | undefined
  readonly url: string
}
