import type { CivilDate } from '../civil-date.ts'
import { civilDate, partsOf } from '../civil-date.ts'

/** A day that comes every year, such as a birthday. */
export interface DayOfYear {
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** When it was for the first time, where that is written. */
  readonly since?: CivilDate
  /** What happened on it: a person's death counts otherwise than the rest (docs/rules.md, "Days of the year"). */
  readonly of: 'death' | 'life' | 'anything'
}

/** What is typed of such a day, before it is known what it is the day of. */
export type TypedDayOfYear = Omit<DayOfYear, 'of'>

/** The day of a full date. */
export function yearlySince(since: CivilDate): TypedDayOfYear {
  const { month, day } = partsOf(since)
  return { month, day, since }
}

/** The day in a year; 29 February falls on the 28th where there is none. */
export function dayIn({ month, day }: DayOfYear, year: number): CivilDate {
  const date = civilDate(year, month, day) ?? civilDate(year, month, day - 1)
  if (date === undefined) throw new RangeError(`no year has ${month}-${day}`)
  return date
}
