import { type DayOfYear, dayIn } from '../calendar/day-of-year.ts'
import { addDays, type CivilDate, partsOf } from '../civil-date.ts'

/** A day of the year as it falls in a week. */
interface DayInWeek {
  readonly of: DayOfYear
  readonly on: CivilDate
}

/**
 * The first of these days that falls in a week, which is the day and the six after it
 * (docs/rules.md, "Days of the year"). Of somebody who has died only the day of death counts, from the year after it on; of the living
 * every other day, from its first time on.
 */
export function dayInWeek(
  days: readonly DayOfYear[],
  week: CivilDate,
  isDeparted: boolean,
): DayInWeek | undefined {
  const last = addDays(week, 6)
  const years = [...new Set([partsOf(week).year, partsOf(last).year])]
  return days
    .filter(({ of }) => of === 'anything' || (of === 'death') === isDeparted)
    .flatMap((of) => years.map((year) => ({ of, on: dayIn(of, year) })))
    .find(({ of: { of, since }, on }) => {
      const isDue = since === undefined || (of === 'death' ? on > since : on >= since)
      return isDue && on >= week && on <= last
    })
}

/** Years since a death, in the week in which its day falls; undefined in every other. */
export function anniversaryIn(days: readonly DayOfYear[], week: CivilDate): number | undefined {
  const found = dayInWeek(
    days.filter(({ of }) => of === 'death'),
    week,
    true,
  )
  const since = found?.of.since
  return since && found && partsOf(found.on).year - partsOf(since).year
}
