import { easter } from 'date-easter'
import {
  addDays,
  type CivilDate,
  civilDate,
  partsOf,
  sundayOnOrAfter,
  type Weekday,
  weekdayOf,
} from '../civil-date.ts'

/** When a day is kept, in any year: on a fixed day, or counted from one that moves. */
export type FeastDate =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** Days after Easter Day, negative before it. */
  | { readonly kind: 'easter'; readonly days: number }
  /** Days after the First Sunday of Advent, negative before it. */
  | { readonly kind: 'advent'; readonly days: number }
  /** The Sunday on this day or next after it. */
  | { readonly kind: 'sunday-from'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'nth'
      readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'
      readonly weekday: Weekday
      readonly month: number
    }

/** Easter Day of a year by the Gregorian computus. */
export function easterOf(year: number): CivilDate {
  const { month, day } = easter(year)
  return theDay(year, month, day)
}

/** The First Sunday of Advent in a civil year: the fourth Sunday before Christmas Day, 27 November to 3 December. */
export const adventOf = (year: number): CivilDate => sundayOnOrAfter(theDay(year, 11, 27))

/** The Baptism of the Lord, the First Sunday after the Epiphany: 7 to 13 January. */
export const baptismOf = (year: number): CivilDate => sundayOnOrAfter(theDay(year, 1, 7))

/** The Baptism where the Epiphany may be kept on a Sunday: where that is 7 or 8 January, on the Monday after it. */
export const baptismAfter = (epiphany: CivilDate): CivilDate =>
  partsOf(epiphany).day > 6 ? addDays(epiphany, 1) : sundayOnOrAfter(addDays(epiphany, 1))

/** From Palm Sunday to the Sunday after Easter Day: no feast is moved to a day of these weeks. */
export const isInHolyWeeks = (date: CivilDate, easter: CivilDate): boolean =>
  date >= addDays(easter, -7) && date <= addDays(easter, 7)

/** The day in a civil year; undefined in a year that lacks it (29 February, a fifth Sunday). */
export function dateIn(date: FeastDate, year: number): CivilDate | undefined {
  switch (date.kind) {
    case 'fixed':
      return civilDate(year, date.month, date.day)
    case 'easter':
      return addDays(easterOf(year), date.days)
    case 'advent':
      return addDays(adventOf(year), date.days)
    case 'sunday-from':
      return sundayOnOrAfter(theDay(year, date.month, date.day))
    case 'nth':
      return date.nth === 'last' ? lastWeekday(date, year) : nthWeekday(date, date.nth, year)
    default:
      return date satisfies never
  }
}

/** Whether two dates are said in the same terms, and so fall together in every year. */
export const isSameDate = (one: FeastDate, other: FeastDate): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Gives a fixed day. */
export const fixed = (month: number, day: number): FeastDate => ({ kind: 'fixed', month, day })

/** Gives a day counted from Easter Day. */
export const fromEaster = (days: number): FeastDate => ({ kind: 'easter', days })

interface WeekdayOfMonth {
  readonly weekday: Weekday
  readonly month: number
}

function nthWeekday({ weekday, month }: WeekdayOfMonth, nth: number, year: number) {
  const first = theDay(year, month, 1)
  const date = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
  return partsOf(date).month === month ? date : undefined
}

const lastWeekday = (wanted: WeekdayOfMonth, year: number): CivilDate | undefined =>
  nthWeekday(wanted, 5, year) ?? nthWeekday(wanted, 4, year)

/** A day that every year has. */
export function theDay(year: number, month: number, day: number): CivilDate {
  const date = civilDate(year, month, day)
  if (date === undefined) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return date
}
