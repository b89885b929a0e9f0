import { type CalendarOptions, comingDays } from '../../calendar/index.ts'
import type { Sunday } from '../../calendar/sunday.ts'
import { addWeeks, type CivilDate, compareDays, partsOf } from '../../civil-date.ts'
import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import type { Sources } from '../../source.ts'
import { openCalendar, plainCalendar } from '../../stock/open-calendar.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { churchYears, noDay, parseDay } from '../parse-day.ts'
import { findParish } from './find-parish.ts'
import { unknownTimezone } from './unknown-timezone.ts'

/** The days of so many weeks from a day on. */
export interface DaysRequest extends WeekRequest {
  /** The first day, as typed; `date`, or today, where it is not named. */
  readonly from?: string | undefined
  /** 8 where no number is named. */
  readonly weeks?: number | undefined
}

/** Sundays and feasts with their readings. */
export interface ListedDays {
  readonly ok: true
  readonly sundays: readonly Sunday[]
  readonly feasts: readonly Sunday[]
  /** Both, by date; of one date the Sunday before the services beside it. */
  readonly days: readonly Sunday[]
  readonly calendar: CalendarOptions
  /** Whether a parish was found, with days of its own. */
  readonly inParish: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

const usualWeeks = 8

/**
 * The Sundays and feasts of so many weeks from a day on, with their readings. Where no parish is, those
 * of the Revised Common Lectionary without days of anyone's own.
 *
 * @throws DiskError
 */
export function listDays(host: Host, request: DaysRequest): ListedDays | Refused {
  const opened = openFor(host, request.folder)
  if (!opened.ok) return opened
  const { calendar, today, language, inParish, diagnostics, sources } = opened
  const weeks = request.weeks ?? usualWeeks
  const from = dayOf(request, today, language, weeks)
  if (!from.ok) return from
  const { sundays, feasts } = comingDays(from.day, weeks, calendar)
  const days = [...sundays, ...feasts].sort((one, other) => compareDays(one.date, other.date))
  return { ok: true, sundays, feasts, days, calendar, inParish, diagnostics, sources }
}

type Opened =
  | ({ readonly ok: true; readonly today: CivilDate; readonly language: string } & Pick<
      ListedDays,
      'calendar' | 'inParish' | 'diagnostics' | 'sources'
    >)
  | Refused

function openFor(host: Host, named: string | undefined): Opened {
  const found = findParish(host, named)
  if (!found.ok && named !== undefined) return found
  if (!found.ok) {
    const today = host.today(undefined)
    if (today === undefined) throw new Error('the system has no time zone')
    const language = tagOf(host.language)
    const calendar = plainCalendar(host.resources, language)
    return {
      ok: true,
      calendar,
      today,
      language,
      inParish: false,
      diagnostics: [],
      sources: new Map(),
    }
  }
  const loaded = loadParish(found.folder, host.disk)
  if (!loaded.ok) return refused(loaded.diagnostics, loaded.sources)
  const { parish } = loaded
  const today = host.today(parish.timezone)
  if (today === undefined)
    return refused([unknownTimezone(parish.timezone, loaded.sources)], loaded.sources)
  const opened = openCalendar(found.folder, host.disk, host.resources, parish)
  const sources = new Map([...loaded.sources, ...opened.sources])
  if (hasErrors(opened.diagnostics)) return refused(opened.diagnostics, sources)
  const { calendar, diagnostics } = opened
  const { language } = parish
  return { ok: true, calendar, today, language, inParish: true, diagnostics, sources }
}

/** A language as systems name it, `es_MX.UTF-8`, as a BCP 47 tag: its region says which feasts are kept. */
const tagOf = (language: string): string => language.replace(/[.@].*/, '').replace('_', '-')

function dayOf(
  { from, date }: DaysRequest,
  today: CivilDate,
  language: string,
  weeks: number,
): { readonly ok: true; readonly day: CivilDate } | Refused {
  const typed = from ?? date
  const day = typed === undefined ? today : parseDay(typed, today, language)
  if (day === undefined) {
    const flag = from === undefined ? '--date' : '--from'
    return refusedUsage('no-day', noDay(flag, typed ?? '', today))
  }
  const lastWeek = addWeeks(day, weeks - 1)
  const { first, last } = churchYears
  const isKnown = partsOf(day).year >= first && partsOf(lastWeek).year <= last
  return isKnown ? { ok: true, day } : refusedUsage('year-unknown', { first, last })
}
