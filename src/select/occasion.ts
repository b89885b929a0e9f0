import { addDays, type CivilDate, daysBetween, sundayOnOrAfter } from '../civil-date.ts'
import type { Announced, TakesPlace } from '../load/item.ts'
import { daysIn, firstDay, omittedIn } from '../recurrence/recurrence.ts'

/** What an issue has to say of something that takes place on days of its own. */
export interface Occasion {
  /** The first day of each time in the week: its day and the six after it. */
  readonly days: readonly CivilDate[]
  /** Days on which it does not take place: of the week, although it mostly does; all that were to come, where it is called off. */
  readonly omits: readonly CivilDate[]
  readonly isCalledOff?: true
  /** On paper it is announced without its words, since there is no room for them. */
  readonly isInBrief?: true
  /** The day that it is announced for, as an announcement of its own. */
  readonly announces?: CivilDate
}

/** What an issue says of it; undefined where it says nothing (docs/rules.md, "Events"). */
export function occasionIn(
  { recurrence, announced, calledOff }: TakesPlace,
  week: CivilDate,
): Occasion | undefined {
  if (calledOff !== undefined && calledOff <= week) {
    const omits = calledOffIn({ recurrence, announced }, calledOff, week)
    return omits.length > 0 ? { days: [], omits, isCalledOff: true } : undefined
  }
  const stretch = { from: week, until: addDays(week, 6) }
  const days = daysIn(recurrence, stretch)
  const omits = omittedIn(recurrence, stretch)
  const first = firstDay(recurrence)
  const announces = first !== undefined && isAnnounced(first, week, announced) ? first : undefined
  if (days.length === 0 && omits.length === 0 && announces === undefined) return undefined
  return { days, omits, ...(announces && { announces }) }
}

/**
 * The days of something called off that an issue says so of. What has days of its own is said in every issue until they
 * are over, where an earlier issue may have told of it: one of a Sunday in the six days after the calling off may have
 * been printed already. What repeats is said in the first issue.
 */
function calledOffIn(
  { recurrence, announced }: TakesPlace,
  calledOff: CivilDate,
  week: CivilDate,
): readonly CivilDate[] {
  const { pattern } = recurrence
  const next = addDays(calledOff, 7)
  if (pattern.kind !== 'days')
    return week < next ? daysIn(recurrence, { from: week, until: addDays(week, 6) }) : []
  const [first] = pattern.days
  if (first === undefined) return []
  const start = sundayOnOrAfter(addDays(first, -6 - 7 * announced.weeks))
  const end = week < next ? week : next
  const isKnown = weeksUntil(start, end).some(
    (sunday) => occasionIn({ recurrence, announced }, sunday) !== undefined,
  )
  return isKnown ? pattern.days.filter((day) => day >= week) : []
}

/** Every seventh day from one on, before another. */
const weeksUntil = (from: CivilDate, end: CivilDate): readonly CivilDate[] =>
  Array.from({ length: Math.max(0, Math.ceil(daysBetween(from, end) / 7)) }, (_, index) =>
    addDays(from, 7 * index),
  )

/**
 * Whether an issue announces what begins on a day: so many weeks before at the most, in its own week only where
 * it has more to say than the table. Where those are more issues than it may run in, it runs in the first of them
 * and in the last.
 */
function isAnnounced(
  day: CivilDate,
  week: CivilDate,
  { weeks, runs, hasText }: Announced,
): boolean {
  const before = Math.floor(daysBetween(week, day) / 7)
  const nearest = hasText ? 0 : 1
  if (before < nearest || before > weeks) return false
  const isFirst = before === weeks && runs > 1
  return isFirst || before - nearest < (weeks - nearest < runs ? runs : Math.max(1, runs - 1))
}
