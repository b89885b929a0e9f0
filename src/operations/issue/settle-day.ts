import { type CalendarOptions, isTakenForItself, servicesOn } from '../../calendar/index.ts'
import { type CivilDate, isSunday, partsOf, sundayOnOrAfter } from '../../civil-date.ts'
import { type IssueDay, serviceKey } from '../../issue-day.ts'
import type { Parish } from '../../load/parish.ts'
import { didYouMean } from '../../meant/did-you-mean.ts'
import { tidyLine } from '../../tidy-text.ts'
import { issueCalled } from '../issue-called.ts'
import { type Refused, refusedUsage } from '../outcome.ts'
import { churchYears, noDay, parseDay } from '../parse-day.ts'

/** Which issue is asked for, as a person types it. */
export interface DayRequest {
  /** A day (`2026-11-29`, `next sunday`, `Ash Wednesday`); the coming Sunday where none is named. */
  readonly date?: string | undefined
  /** A day likewise, which is taken for itself whatever it is. */
  readonly day?: string | undefined
  /** Which of several services on the day; the main one where none is named. */
  readonly service?: string | undefined
  /** Of a service that is held for itself on the day, such as a funeral. */
  readonly title?: string | undefined
}

/** What there is to say of a day that was asked for and is no Sunday. */
export type AskedDay =
  /** The issue is that of the Sunday after it. */
  | { readonly kind: 'sunday-after'; readonly day: CivilDate }
  /** It was taken for itself by its date; the Sunday after it has an issue of its own. */
  | { readonly kind: 'itself'; readonly sunday: CivilDate }

/** For which issue a request is. */
export type SettledIssue =
  | {
      readonly ok: true
      readonly issue: IssueDay
      readonly asked: AskedDay | undefined
      readonly title: string | undefined
    }
  | Refused

type Settled = { readonly ok: true; readonly issue: IssueDay; readonly asked?: AskedDay } | Refused

/**
 * Settles for which issue a request is (docs/rules.md, "Days that are no Sunday"): a feast by its name, a day of
 * `day`, or the Sunday on or after a day; the coming Sunday where none is named.
 *
 * @param today in the parish's time zone
 */
export function settleDay(
  request: DayRequest,
  today: CivilDate,
  parish: Pick<Parish, 'items' | 'weeks' | 'language'>,
  calendar: CalendarOptions,
): SettledIssue {
  const { date, day, service, title } = request
  if (date !== undefined && day !== undefined)
    return refusedUsage('flags-conflict', { one: '--day', other: '--date' })
  if (title !== undefined && day === undefined) return refusedUsage('title-without-day', {})
  if (title !== undefined && tidyLine(title) === '')
    return refusedUsage('value-missing', { flag: '--title' })
  const settled = dayAsked(request, today, parish.language, calendar)
  if (!settled.ok) return settled
  const { first, last } = churchYears
  const { week } = settled.issue
  const { year } = partsOf(week)
  if (year < first || year > last) return refusedUsage('year-unknown', { first, last })
  const asked = settled.asked
  const own = title === undefined ? undefined : tidyLine(title)
  const hasOwnInsert = isSunday(week) || isTakenForItself(week, calendar)
  if (own !== undefined && service === undefined && hasOwnInsert)
    return refusedUsage('title-without-service', { day: week })
  if (service === undefined) return { ok: true, issue: settled.issue, asked, title: own }
  const key = serviceKey(service)
  const known = [...new Set([...servicesNamed(parish), ...servicesOn(week, calendar)])]
  // What is held for itself may be the only thing of its name.
  const isNew = own !== undefined && key !== undefined
  if (!isNew && (key === undefined || !known.includes(key))) {
    const nearest = didYouMean(key ?? '', known)
    return refusedUsage('no-such-service', { typed: service, nearest, known })
  }
  return { ok: true, issue: { week, service: key }, asked, title: own }
}

/** The services that the parish's files name. */
const servicesNamed = ({ items, weeks }: Pick<Parish, 'items' | 'weeks'>): readonly string[] =>
  [...items, ...weeks].flatMap(({ service }) => service ?? [])

function dayAsked(
  { date, day }: Pick<DayRequest, 'date' | 'day'>,
  today: CivilDate,
  language: string,
  calendar: CalendarOptions,
): Settled {
  const typed = day ?? date
  if (typed === undefined) return { ok: true, issue: { week: sundayOnOrAfter(today) } }
  const called = issueCalled(typed, today, calendar)
  if (called !== undefined) return { ok: true, issue: called }
  const meant = parseDay(typed, today, language)
  if (meant === undefined) {
    const flag = day === undefined ? '--date' : '--day'
    return refusedUsage('no-day', noDay(flag, typed, today))
  }
  if (day !== undefined || isSunday(meant)) return { ok: true, issue: { week: meant } }
  const sunday = sundayOnOrAfter(meant)
  return isTakenForItself(meant, calendar)
    ? { ok: true, issue: { week: meant }, asked: { kind: 'itself', sunday } }
    : { ok: true, issue: { week: sunday }, asked: { kind: 'sunday-after', day: meant } }
}
