import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as addDaysTo } from 'date-fns/addDays'

/**
 * A day of the civil calendar as `YYYY-MM-DD`, without time or zone. Plain text, so that it prints
 * as it is and that `<` and `>` compare days.
 */
export type CivilDate = string & { readonly civil: unique symbol }

/** A day of the week, Sunday first as in the church's week. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The day of these numbers (month 1–12), or undefined where the calendar has no such day. Years 1–9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1 || year > 9999) return undefined
  const written = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const isInEveryMonth = month >= 1 && month <= 12 && day >= 1 && day <= 28
  return isInEveryMonth || write(at(year, month, day)) === written
    ? (written as CivilDate)
    : undefined
}

/** A year as people write it: of two figures it is one of this century. */
export const fullYear = (typed: number): number => (typed < 100 ? 2000 + typed : typed)

/** Reads `YYYY-MM-DD`; undefined for another form or a day that the calendar does not have. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** The numbers of a day: month 1–12, day 1–31. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** The day so many days later, or earlier where `days` is negative. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  write(addDaysTo(utc(date), days))

/** The day so many weeks later. */
export const addWeeks = (date: CivilDate, weeks: number): CivilDate => addDays(date, 7 * weeks)

/** The same day of another month; its last where the month is shorter. Undefined outside the years that there are. */
export function addMonths(date: CivilDate, count: number): CivilDate | undefined {
  const { year, month, day } = partsOf(date)
  const months = year * 12 + month - 1 + count
  const inMonth = (last: number): CivilDate | undefined =>
    civilDate(Math.floor(months / 12), (months % 12) + 1, last)
  return inMonth(day) ?? inMonth(30) ?? inMonth(29) ?? inMonth(28)
}

/** Days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  dayNumber(to) - dayNumber(from)

/** Which day of the week: 0 is Sunday. */
export const weekdayOf = (date: CivilDate): Weekday => utc(date).getDay() as Weekday

/** Whether the day is a Sunday. */
export const isSunday = (date: CivilDate): boolean => weekdayOf(date) === 0

/** The first Sunday on or after the day. */
export const sundayOnOrAfter = (date: CivilDate): CivilDate =>
  addDays(date, (7 - weekdayOf(date)) % 7)

/** The last Sunday on or before the day. */
export const sundayOnOrBefore = (date: CivilDate): CivilDate => addDays(date, -weekdayOf(date))

/** How many Sundays there are from one day to another, both counted; 1 where there is none. */
export const sundaysFrom = (from: CivilDate, to: CivilDate): number =>
  Math.max(1, daysBetween(sundayOnOrAfter(from), sundayOnOrBefore(to)) / 7 + 1)

// UTCDate makes date-fns count in UTC: in local time a day can be missing (Samoa, 30 December 2011).
function at(year: number, month: number, day: number): Date {
  const date = new UTCDateMini(2000, month - 1, day)
  date.setFullYear(year, month - 1, day)
  return date
}

function utc(date: CivilDate): Date {
  const { year, month, day } = partsOf(date)
  return at(year, month, day)
}

/** Days since 1 January 1970. Choosing a verse asks for hundreds of them, so no date object of the library is made. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date)
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000
}

const write = (date: Date): CivilDate => {
  const day = new UTCDateMini(date)
  return `${pad(day.getFullYear(), 4)}-${pad(day.getMonth() + 1, 2)}-${pad(day.getDate(), 2)}` as CivilDate
}

/** Orders days for a sort by how near they are to one. */
export const nearerTo =
  (day: CivilDate) =>
  (one: CivilDate, other: CivilDate): number =>
    Math.abs(daysBetween(day, one)) - Math.abs(daysBetween(day, other))

/** Orders days for a sort. */
export const compareDays = (one: CivilDate, other: CivilDate): number =>
  one < other ? -1 : one > other ? 1 : 0

/** A number of a day or a time in two digits. */
export const twoDigits = (number: number): string => pad(number, 2)

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0')
