import { type TypedDayOfYear, yearlySince } from '../calendar/day-of-year.ts'
import { type CivilDate, civilDate, fullYear, isSunday, parseCivilDate } from '../civil-date.ts'
import { typedMonths } from '../date-words.ts'

/** Reads a day as files write it; undefined if the text is not a day. */
export const readDay = (typed: string): CivilDate | undefined => parseCivilDate(typed.trim())

/** A day of every year, `12-02`, or the full date of its first time. */
export function readDayOfYear(typed: string): TypedDayOfYear | undefined {
  const full = readDay(typed)
  if (full !== undefined) return yearlySince(full)
  const [, month, day] = /^\s*(\d{1,2})-(\d{1,2})\s*$/.exec(typed) ?? []
  // A leap year has every day.
  const isDay = civilDate(2000, Number(month), Number(day)) !== undefined
  return isDay ? { month: Number(month), day: Number(day) } : undefined
}

/** A day that is a Sunday. */
export function readSunday(typed: string): CivilDate | undefined {
  const day = readDay(typed)
  return day !== undefined && isSunday(day) ? day : undefined
}

/** Whether the text has the form of a day, also of one that the calendar lacks. */
export const hasFormOfDay = (typed: string): boolean => /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(typed)

/**
 * The day that a person likely meant who wrote it in another way; undefined where none is certain:
 * 3/4/2026 is two days in two countries.
 */
export function meantDay(typed: string): CivilDate | undefined {
  const numbers = typed.split(/\D+/).filter((part) => part !== '')
  const [one = 0, two = 0, three = 0] = numbers.map(Number)
  const month = beginnings.findIndex((name) => typed.toLowerCase().includes(name)) + 1
  if (month > 0 && numbers.length === 2)
    return inFull(Math.max(one, two), month, Math.min(one, two))
  if (numbers.length !== 3) return undefined
  if (one > 31) return inFull(one, two, three)
  // "26-12-13" may begin with its year.
  if (three < 100 && typed.includes('-')) return undefined
  if (two > 12) return inFull(three, one, two)
  return one > 12 ? inFull(three, two, one) : undefined
}

/** A day whose year may be written in two figures; undefined where these may as well be a day's. */
const inFull = (year: number, month: number, day: number): CivilDate | undefined =>
  year > 20 ? civilDate(fullYear(year), month, day) : undefined

/** Months by the letters that all of their short forms have. */
const beginnings = typedMonths.map(([english]) => english.slice(0, 3))
