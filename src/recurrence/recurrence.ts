import {
  addDays,
  addWeeks,
  type CivilDate,
  civilDate,
  daysBetween,
  partsOf,
  type Weekday,
  weekdayOf,
} from '../civil-date.ts'
import type { Nth } from './weekdays.ts'

/** By which rule something takes place again and again. */
export type Pattern =
  /** On these days alone, the first one first. */
  | { readonly kind: 'days'; readonly days: readonly CivilDate[] }
  /** On these days of the week; of more than one week, counted from the day `from`. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'weeks'; readonly weeks: number; readonly from: CivilDate }
  /** On the first, or first and third, day of one name of each month. */
  | { readonly kind: 'monthly'; readonly nths: readonly Nth[]; readonly weekday: Weekday }

/** The days on which something takes place. */
export interface Recurrence {
  readonly pattern: Pattern
  /** Both ends included; an absent end is open. */
  readonly from?: CivilDate
  readonly until?: CivilDate
  /** Days of the pattern on which it does not take place. */
  readonly except: readonly CivilDate[]
  /** Days that it lasts each time, 1 or more. */
  readonly lasts: number
}

/** Days from `from` to `until`, both included. */
export interface Stretch {
  readonly from: CivilDate
  readonly until: CivilDate
}

/**
 * The first day of each time that it takes place, wherever one of its days lies in the stretch; in order. The
 * work goes with the length of the stretch, never with the age of the pattern.
 */
export const daysIn = (recurrence: Recurrence, stretch: Stretch): readonly CivilDate[] =>
  plannedIn(recurrence, stretch).filter((day) => !recurrence.except.includes(day))

/** Days of the pattern in the stretch on which it is left out. */
export const omittedIn = (recurrence: Recurrence, stretch: Stretch): readonly CivilDate[] =>
  recurrence.except.length === 0
    ? []
    : plannedIn({ ...recurrence, lasts: 1 }, stretch).filter((day) =>
        recurrence.except.includes(day),
      )

/** The first day on which it takes place; undefined where the pattern has no beginning. */
export function firstDay(recurrence: Recurrence): CivilDate | undefined {
  const from = beginningOf(recurrence)
  if (from === undefined) return undefined
  const until = addDays(lastNamed(recurrence) ?? from, waitOf(recurrence))
  return daysIn({ ...recurrence, lasts: 1 }, { from, until })[0] ?? from
}

/** The last day on which something of it takes place; undefined where it has no end. */
export function lastDay({ pattern, until, lasts }: Recurrence): CivilDate | undefined {
  const last = pattern.kind === 'days' ? pattern.days.at(-1) : until
  return last && addDays(last, lasts - 1)
}

/** Whether it takes place more than once. */
export const isRepeating = ({ pattern }: Recurrence): boolean =>
  pattern.kind !== 'days' || pattern.days.length > 1

const lastNamed = ({ pattern }: Recurrence): CivilDate | undefined =>
  pattern.kind === 'days' ? pattern.days.at(-1) : undefined

/** The fifth Monday of a month is never further away than 160 days; some of its days may be left out. */
const waitOf = ({ pattern, except }: Recurrence): number =>
  (pattern.kind === 'weeks' ? 7 * pattern.weeks : 160) * (1 + except.length)

const beginningOf = ({ pattern, from }: Recurrence): CivilDate | undefined => {
  switch (pattern.kind) {
    case 'days':
      return pattern.days[0]
    case 'weeks':
      return from !== undefined && from > pattern.from ? from : pattern.from
    case 'weekly':
    case 'monthly':
      return from
    default:
      return pattern satisfies never
  }
}

function plannedIn(recurrence: Recurrence, stretch: Stretch): readonly CivilDate[] {
  const { pattern, from, until, lasts } = recurrence
  const wide = { from: addDays(stretch.from, 1 - lasts), until: stretch.until }
  return patternIn(pattern, wide).filter(
    (day) => (from === undefined || day >= from) && (until === undefined || day <= until),
  )
}

/** Of a pattern without bounds. */
function patternIn(pattern: Pattern, stretch: Stretch): readonly CivilDate[] {
  switch (pattern.kind) {
    case 'days':
      return pattern.days.filter((day) => day >= stretch.from && day <= stretch.until)
    case 'weekly':
      return everyDay(stretch).filter((day) => pattern.weekdays.includes(weekdayOf(day)))
    case 'weeks':
      return weeksIn(pattern, stretch)
    case 'monthly':
      return everyDay(stretch).filter(
        (day) => weekdayOf(day) === pattern.weekday && pattern.nths.some((nth) => isNth(day, nth)),
      )
    default:
      return pattern satisfies never
  }
}

const everyDay = ({ from, until }: Stretch): readonly CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, index) =>
    addDays(from, index),
  )

function weeksIn(
  { weeks, from }: { readonly weeks: number; readonly from: CivilDate },
  stretch: Stretch,
): readonly CivilDate[] {
  const turns = Math.max(0, Math.ceil(daysBetween(from, stretch.from) / (7 * weeks)))
  const first = addWeeks(from, turns * weeks)
  const count = Math.floor(daysBetween(first, stretch.until) / (7 * weeks)) + 1
  return Array.from({ length: Math.max(0, count) }, (_, turn) => addWeeks(first, turn * weeks))
}

function isNth(date: CivilDate, nth: Nth): boolean {
  const { year, month, day } = partsOf(date)
  return nth === 'last' ? civilDate(year, month, day + 7) === undefined : Math.ceil(day / 7) === nth
}
