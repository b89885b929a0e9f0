import { addDays, type CivilDate, daysBetween, partsOf, weekdayOf } from '../../civil-date.ts'
import { weekdays } from '../../date-words.ts'
import type { EventDays } from './found-event.ts'

/** Most days that are written one by one where no rule says them. */
const MOST_DAYS = 12

/**
 * Days of a calendar as a person would write them: every Wednesday but for two, every 2 weeks, the first Friday of the
 * month; else one by one. Many days that no rule says are divided by their weekdays.
 *
 * @param days in order, one or more
 * @param horizon the last day that the calendar was followed to: what reaches it has no end
 */
export function daysOf(days: readonly CivilDate[], horizon: CivilDate): readonly EventDays[] {
  const ruled = weekly(days, horizon) ?? evenly(days, horizon) ?? monthly(days, horizon)
  if (ruled !== undefined) return [ruled]
  const kinds = [...new Set(days.map(weekdayOf))].sort()
  if (days.length <= MOST_DAYS || kinds.length === 1) return [{ date: days }]
  return kinds.flatMap((kind) =>
    daysOf(
      days.filter((day) => weekdayOf(day) === kind),
      horizon,
    ),
  )
}

const firstAndLast = (days: readonly CivilDate[]): readonly [CivilDate, CivilDate] | undefined => {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined || days.length < 3 ? undefined : [first, last]
}

/** `until` unless the next day would lie beyond the horizon. */
const ending = (last: CivilDate, step: number, horizon: CivilDate) =>
  addDays(last, step) > horizon ? {} : { until: last }

const nameOf = (day: CivilDate): string => weekdays.en[weekdayOf(day)] ?? ''

/** Every week on one day, with a third of them left out at most. */
function weekly(days: readonly CivilDate[], horizon: CivilDate): EventDays | undefined {
  const ends = firstAndLast(days)
  if (ends === undefined) return undefined
  const [first, last] = ends
  const all = steps(first, last, 7)
  const there = new Set(days)
  const except = all.filter((day) => !there.has(day))
  if (days.some((day) => weekdayOf(day) !== weekdayOf(first)) || except.length * 3 > all.length)
    return undefined
  const rest = except.length === 0 ? {} : { except }
  return { every: nameOf(first), from: first, ...ending(last, 7, horizon), ...rest }
}

/** Every day, or every so many weeks. */
function evenly(days: readonly CivilDate[], horizon: CivilDate): EventDays | undefined {
  const ends = firstAndLast(days)
  if (ends === undefined) return undefined
  const [first, last] = ends
  const step = daysBetween(first, days[1] ?? first)
  const isEven = steps(first, last, step).join() === days.join()
  if (isEven && step === 1) return { every: 'day', from: first, ...ending(last, 1, horizon) }
  if (!isEven || step % 7 !== 0 || step > 35) return undefined
  return { every: `${step / 7} weeks`, date: first, ...ending(last, step, horizon) }
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const

function monthly(days: readonly CivilDate[], horizon: CivilDate): EventDays | undefined {
  const ends = firstAndLast(days)
  if (ends === undefined) return undefined
  const [first, last] = ends
  const months = days.map((day) => partsOf(day).year * 12 + partsOf(day).month)
  const isMonthly = months.every((month, at) => month === (months[0] ?? 0) + at)
  if (!isMonthly || days.some((day) => weekdayOf(day) !== weekdayOf(first))) return undefined
  const weeks = new Set(days.map((day) => Math.ceil(partsOf(day).day / 7)))
  const isLast = days.every((day) => partsOf(addDays(day, 7)).month !== partsOf(day).month)
  const [week = 1] = weeks
  const which = isLast ? 'last' : weeks.size === 1 ? ordinals[week - 1] : undefined
  if (which === undefined) return undefined
  return { nth: `${which} ${nameOf(first)}`, from: first, ...ending(last, 35, horizon) }
}

const steps = (first: CivilDate, last: CivilDate, step: number): readonly CivilDate[] =>
  step < 1
    ? []
    : Array.from({ length: Math.floor(daysBetween(first, last) / step) + 1 }, (_, at) =>
        addDays(first, at * step),
      )
