import { issuesIn } from '../../archive/open-archive.ts'
import { addWeeks, type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import { type IssueDay, issueName, parseIssueName } from '../../issue-day.ts'
import type { Item } from '../../load/item.ts'
import type { OpenWeek } from './open-week.ts'

/**
 * The issues of so many weeks from an open one on, in their order: that one, the Sundays, and every service on
 * another day or beside the main one that the parish's files name or that has a record already.
 */
export function issuesAhead(open: OpenWeek, weeks: number): readonly IssueDay[] {
  const { week, parish, archive } = open
  const end = addWeeks(week, weeks)
  const sundays = Array.from({ length: weeks }, (_, ahead) =>
    addWeeks(sundayOnOrAfter(week), ahead),
  )
  const named = [
    ...sundays.map((sunday) => ({ week: sunday })),
    ...parish.items.flatMap((item) => issuesOf(item, sundays)),
    ...parish.weeks,
    ...issuesIn(archive),
  ]
  const names = new Set(
    named.filter((issue) => issue.week >= week && issue.week < end).map(issueName),
  )
  names.add(issueName(open))
  return [...names].sort().flatMap((name) => parseIssueName(name) ?? [])
}

/** The issues that an item asks for beside the main ones of Sundays. */
function issuesOf({ window, service }: Item, sundays: readonly CivilDate[]): readonly IssueDay[] {
  const { from, until, day } = window
  const own = service === undefined ? {} : { service }
  if (day && from !== undefined) return [{ week: from, ...own }]
  if (service === undefined) return []
  return sundays
    .filter((sunday) => (from ?? sunday) <= sunday && sunday <= (until ?? sunday))
    .map((week) => ({ week, service }))
}
