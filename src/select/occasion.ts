import { addDays, type CivilDate, daysBetween } from '../civil-date.ts'
import type { Announced, TakesPlace } from '../load/item.ts'
import { daysIn, firstDay, omittedIn } from '../recurrence/recurrence.ts'

/** What an issue has to say of something that takes place on days of its own. */
export interface Occasion {
  /** The first day of each time in the week: its day and the six after it. */
  readonly days: readonly CivilDate[]
  /** Days of the week on which it does not take place, although it mostly does. */
  readonly omits: readonly CivilDate[]
  /** The day that it is announced for, as an announcement of its own. */
  readonly announces?: CivilDate
}

/** What an issue says of it; undefined where it says nothing (docs/rules.md, "Events"). */
export function occasionIn(
  { recurrence, announced }: TakesPlace,
  week: CivilDate,
): Occasion | undefined {
  const stretch = { from: week, until: addDays(week, 6) }
  const days = daysIn(recurrence, stretch)
  const omits = omittedIn(recurrence, stretch)
  const first = firstDay(recurrence)
  const announces = first !== undefined && isAnnounced(first, week, announced) ? first : undefined
  if (days.length === 0 && omits.length === 0 && announces === undefined) return undefined
  return { days, omits, ...(announces && { announces }) }
}

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
