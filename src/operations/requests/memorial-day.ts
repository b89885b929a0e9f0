import { type CivilDate, civilDate, partsOf } from '../../civil-date.ts'
import { parseDay } from '../parse-day.ts'
import type { RequestWords } from './request-words.ts'

/**
 * Reads the day of a death as it is typed for a memorial: `2019-12-04`, `December 4, 2019`; without a year, which not
 * every list of the departed has, `December 4` or `12-04`. Undefined for anything else, and for a day to come.
 *
 * @param now the day it is in the parish's zone
 * @param language of the parish, by which figures are read
 */
export function memorialDay(
  typed: string,
  now: CivilDate,
  language: string,
): Pick<RequestWords, 'departed' | 'yearly'> | undefined {
  const [, month, day] = /^\s*(\d{1,2})-(\d{1,2})\s*$/.exec(typed) ?? []
  // A leap year has every day.
  const date =
    month === undefined
      ? parseDay(typed, now, language)
      : civilDate(2000, Number(month), Number(day))
  if (date === undefined) return undefined
  const hasYear = /\d{4}/.test(typed) || !/\d/.test(typed)
  if (hasYear) return date <= now ? { departed: date, yearly: dayOfYear(date) } : undefined
  return { departed: true, yearly: dayOfYear(date) }
}

const dayOfYear = (date: CivilDate): string => {
  const { month, day } = partsOf(date)
  return `${two(month)}-${two(day)}`
}

const two = (number: number): string => String(number).padStart(2, '0')
