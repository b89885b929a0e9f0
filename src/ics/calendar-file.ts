import type { CivilDate } from '../civil-date.ts'
import type { LocalTime } from '../local-time.ts'

/** Words of an entry, and the line of the file that they begin in. */
export interface EntryWords {
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** An entry of a calendar that may leave it, on the days and at the time that it has in the parish's zone. */
export interface CalendarEntry {
  readonly title: EntryWords
  readonly where?: EntryWords
  /** Its description, without markup. */
  readonly text?: EntryWords
  readonly url?: string
  readonly categories: readonly string[]
  /** The first day of each time that it takes place, in order. */
  readonly days: readonly CivilDate[]
  /** Days on which it was to begin and does not: excepted, or cancelled alone. */
  readonly except: readonly CivilDate[]
  /** The day on which its calendar says that it is cancelled as a whole; `days` are those that it was to have. */
  readonly calledOff?: CivilDate
  /** Days that it lasts each time. */
  readonly lasts: number
  /** Minutes since midnight; absent where it is a day's. */
  readonly time?: number
  readonly ends?: number
  /** Where it begins in the file. */
  readonly line: number
}

/** What is wrong with a calendar, at which line. */
export interface CalendarProblem {
  /**
   * `cut`: what begins there has no end; `entry`: the entry cannot be read, or its days are none; `zone`: its time is
   * in a zone that the file does not explain.
   */
  readonly why: 'no-calendar' | 'cut' | 'entry' | 'zone'
  readonly line: number
}

/** A file of `events/` that a calendar program wrote. */
export interface CalendarFile {
  readonly entries: readonly CalendarEntry[]
  readonly problems: readonly CalendarProblem[]
}

/** The clock of the parish: what it shows so many seconds after 1 January 1970, 00:00 UTC. */
export type ClockAt = (seconds: number) => LocalTime | undefined

/** Reads calendars for a parish in this IANA zone; undefined where it names none. */
export type ReadCalendar = (text: string, timezone: string | undefined) => CalendarFile
