import { type CivilDate, civilDate } from '../../civil-date.ts'
import { parseDay } from '../parse-day.ts'
import type { RequestWords } from './request-words.ts'

/**
 * Reads the day of a death as it is typed for a memorial. Undefined for what is none, and for a day to come.
 *
 * @param now the day it is in the parish's zone
 * @param language of the parish, by which figures are read
 */
export function memorialDay(
  typed: string,
  now: CivilDate,
  language: string,
): Pick<RequestWords, 'departed' | 'yearly'> | undefined {
  const day = dayOfYearTyped(typed, now, language)
  return day && { departed: day.since ?? true, yearly: day.yearly }
}

/** A day that comes every year, as it is typed: `yearly` its month and day, `12-04`; `since` the first, where its year is typed. */
export interface DayOfYearTyped {
  readonly yearly: string
  readonly since?: CivilDate
}

/**
 * Reads a day that comes every year: `2019-12-04`, `December 4, 2019`; without a year, which not every list has,
 * `December 4` or `12-04`. Undefined for anything else, and for a first day that is to come.
 */
export function dayOfYearTyped(
  typed: string,
  now: CivilDate,
  language: string,
): DayOfYearTyped | undefined {
  const [, month, day] = /^\s*(\d{1,2})-(\d{1,2})\s*$/.exec(typed) ?? []
  // A leap year has every day.
  const date =
    month === undefined
      ? parseDay(typed, now, language)
      : civilDate(2000, Number(month), Number(day))
  if (date === undefined) return undefined
  const hasYear = /\d{4}/.test(typed) || !/\d/.test(typed)
  if (hasYear) return date <= now ? { yearly: dayOfYear(date), since: date } : undefined
  return { yearly: dayOfYear(date) }
}

/** Month and day, `12-04`. */
const dayOfYear = (date: CivilDate): string => date.slice('2000-'.length)
