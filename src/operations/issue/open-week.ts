import { type NotedFiles, notingReads } from '../../archive/hash-sources.ts'
import {
  type Archive,
  damagedRecord,
  openArchive,
  quotedBefore,
  recordOfIssue,
  unreadRecords,
} from '../../archive/open-archive.ts'
import type { IssueRecord, WeekRecord } from '../../archive/record.ts'
import { dayOfIssue, isTakenForItself } from '../../calendar/index.ts'
import { addDays, type CivilDate, daysBetween, sundayOnOrAfter } from '../../civil-date.ts'
import { type Code, type Diagnostic, hasErrors } from '../../diagnostic.ts'
import type { DatedFiles, Host } from '../../host.ts'
import { type IssueDay, isSameIssue } from '../../issue-day.ts'
import { deathsToCome, deathsWithoutPrayers } from '../../load/check-parish.ts'
import { type Loaded, loadParish } from '../../load/index.ts'
import type { Item } from '../../load/item.ts'
import type { Parish } from '../../load/parish.ts'
import type { QuotedIssue } from '../../scripture/permissions.ts'
import type { Sources } from '../../source.ts'
import { openStock, type Stock } from '../../stock/index.ts'
import { isJoined, type JoinedFolder, joinedFiles } from '../many/joined-files.ts'
import { type Refused, refused, type WeekDiagnostic } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import { unknownTimezone } from '../parish/unknown-timezone.ts'
import { type AskedDay, type DayRequest, type SettledIssue, settleDay } from './settle-day.ts'
import { askedToJoin, type JoiningRequest, joiningWith } from './what-joins.ts'

/** Which parish and which week. */
export interface WeekRequest extends DayRequest, JoiningRequest {
  /** The parish's folder; where none is named the host's own, or the nearest above it that is a parish. */
  readonly folder?: string | undefined
}

/** A parish read, its week known, and everything at hand that an issue is made from. */
export interface OpenWeek extends IssueDay {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  readonly parish: Parish
  readonly sources: Sources
  /** What joins it for the week; undefined where nothing does. */
  readonly joined: JoinedFolder | undefined
  /** All that is read of the parish for the week, and tells what that was. */
  readonly files: NotedFiles
  /** What there is to say of the day that was asked for; undefined where it is the coming Sunday, or a Sunday. */
  readonly asked: AskedDay | undefined
  /** The title that was asked for. */
  readonly title: string | undefined
  readonly archive: Archive
  /** The issue's own, as it was when the week was opened. */
  readonly record: WeekRecord | 'unreadable' | undefined
  /** Printed in issues made before this one: what choosing and counting may look at. */
  readonly quoted: readonly QuotedIssue[]
  readonly stock: Stock
  readonly diagnostics: readonly WeekDiagnostic[]
}

/**
 * Opens a week with what joins it: what is asked for, else what joined when it was made, which only its record tells. Where
 * that is something else than was asked for, the parish is read again.
 *
 * @throws DiskError where the system refuses to read
 */
export async function openWeek(host: Host, request: WeekRequest): Promise<OpenWeek | Refused> {
  const asked = askedToJoin(host, request.with)
  if (!asked.ok) return asked
  const open = await openWith(host, request, asked.folder)
  if (!open.ok) return open
  const joining = joiningWith(host, open.folder, weekRecord(open), asked.folder, request)
  if (!joining.ok) return refused([...joining.diagnostics, ...open.diagnostics], open.sources)
  const isSame = joining.folder?.path === asked.folder?.path
  const again = isSame ? open : await openWith(host, request, joining.folder)
  if (!again.ok) return again
  return { ...again, diagnostics: [...joining.diagnostics, ...again.diagnostics] }
}

/**
 * Finds the parish, reads it, and settles for which day the issue is: what was asked for, else the coming
 * Sunday in the parish's time zone.
 *
 * @throws DiskError where the system refuses to read
 */
async function openWith(
  host: Host,
  request: WeekRequest,
  joined: JoinedFolder | undefined,
): Promise<OpenWeek | Refused> {
  const found = findParish(host, request.folder)
  if (!found.ok) return found
  const { folder } = found
  const files = notingReads(folder, joined ? joinedFiles(host.disk, folder, joined) : host.disk)
  const loaded = await loadWithCalendars(host, folder, files, joined)
  const { sources } = loaded
  if (!loaded.ok) return refused(loaded.diagnostics, sources)
  const { parish } = loaded
  const today = host.today(parish.timezone)
  if (today === undefined) {
    const problem = unknownTimezone(parish.timezone, sources)
    return refused([...loaded.diagnostics, problem], sources)
  }
  const archive = openArchive(folder, host.disk)
  const stocked = await openStock(host.resources, files, folder, parish)
  const { stock } = stocked
  const known = new Map([...sources, ...stocked.sources])
  const told = [
    ...loaded.diagnostics,
    ...deathsToCome(parish.items, today),
    ...deathsWithoutPrayers(parish.items, today, parish.defaultWeeks),
  ]
  if (stock === undefined || hasErrors([...told, ...stocked.diagnostics]))
    return refused([...told, ...stocked.diagnostics], known)
  const settled = settleDay(request, today, parish, stock.calendar)
  if (!settled.ok) return settled
  const diagnostics = [...told, ...unreadRecords(archive, settled.issue), ...stocked.diagnostics]
  if (hasErrors(diagnostics)) return refused(diagnostics, known)
  return {
    ok: true,
    folder,
    parish,
    sources: known,
    joined,
    files,
    archive,
    stock,
    ...asSettled(archive, settled),
    diagnostics,
  }
}

/** The parish, with the events of calendars where it names any; what reads them is loaded then. */
async function loadWithCalendars(
  host: Host,
  folder: string,
  files: NotedFiles & DatedFiles,
  joined: JoinedFolder | undefined,
): Promise<Loaded> {
  const leads = (path: string): boolean => joined !== undefined && isJoined(joined, path)
  const loaded = loadParish(folder, files, undefined, leads)
  if (!loaded.ok || loaded.parish.calendars === undefined) return loaded
  const today = host.today(loaded.parish.timezone)
  if (today === undefined) return loaded
  const { calendarReader } = await import('../../ics/read-calendar.ts')
  const until = addDays(today, DAYS_AHEAD)
  return loadParish(folder, files, calendarReader({ clockOf: host.clockOf, until }), leads)
}

/** Repeating entries of calendars are followed for five years. */
export const DAYS_AHEAD = 5 * 366

const asSettled = (
  archive: Archive,
  { issue, asked, title }: Extract<SettledIssue, { ok: true }>,
): Pick<OpenWeek, 'week' | 'service' | 'asked' | 'title' | 'record' | 'quoted'> => ({
  ...recordedFor(archive, issue),
  asked,
  title,
})

const recordedFor = (
  archive: Archive,
  issue: IssueDay,
): Pick<OpenWeek, 'week' | 'service' | 'record' | 'quoted'> => ({
  week: issue.week,
  service: issue.service,
  record: recordOfIssue(archive, issue),
  quoted: quotedBefore(archive, issue),
})

/** The same parish with another of its issues. */
export const inIssue = (open: OpenWeek, issue: IssueDay): OpenWeek => ({
  ...open,
  ...recordedFor(open.archive, issue),
  title: isSameIssue(open, issue) ? open.title : undefined,
})

/**
 * The same parish on another day, as a person types it. It is read again where something else joins on that day alone.
 *
 * @throws DiskError where the system refuses to read
 */
export async function onDay(
  host: Host,
  open: OpenWeek,
  request: WeekRequest,
): Promise<OpenWeek | Refused> {
  const today = todayIn(host, open)
  const settled = settleDay(request, today, open.parish, open.stock.calendar)
  if (!settled.ok) return settled
  const there = { ...open, ...asSettled(open.archive, settled) }
  const asked = askedToJoin(host, request.with)
  if (!asked.ok) return asked
  const joining = joiningWith(host, open.folder, weekRecord(there), asked.folder, request)
  if (!joining.ok) return refused([...joining.diagnostics, ...open.diagnostics], open.sources)
  if (joining.folder?.path !== open.joined?.path) return openWeek(host, request)
  const diagnostics = [
    ...open.diagnostics.filter(({ code }) => !ofOneWeek.has(code)),
    ...joining.diagnostics,
    ...unreadRecords(open.archive, settled.issue),
  ]
  return { ...there, diagnostics }
}

/** What was told of the week that was open before. */
const ofOneWeek: ReadonlySet<Code> = new Set<Code>(['record-unreadable', 'approved-without'])

/** Opening the week has found the time zone to be one. */
function todayIn(host: Host, { parish }: OpenWeek): CivilDate {
  const today = host.today(parish.timezone)
  if (today === undefined) throw new Error(`no day in ${parish.timezone}`)
  return today
}

/** Days of the church year, and of the parish's own, that come before the next Sunday and are taken for themselves. */
export const feastsFirst = (host: Host, open: OpenWeek): readonly CivilDate[] =>
  weekdaysAhead(host, open).filter((day) => isTakenForItself(day, open.stock.calendar))

/**
 * Other days before the next Sunday for which the files have something of their own: a service on its own date, or
 * what is for that day by `day`.
 */
export function servicesFirst(host: Host, open: OpenWeek): readonly ServiceDay[] {
  const { items } = open.parish
  return weekdaysAhead(host, open).flatMap((day) => {
    if (isTakenForItself(day, open.stock.calendar)) return []
    const service = items.find((item) => isServiceOn(item, day))
    const isMeant = items.some(({ window }) => window.day && window.from === day)
    return service || isMeant
      ? [{ day, title: service?.kind === 'event' ? service.title : '' }]
      : []
  })
}

/** A day with a service of its own; empty where the service has no title. */
export interface ServiceDay {
  readonly day: CivilDate
  readonly title: string
}

/** Whether an item is worship on this day alone, or on several dates of which it is one. */
const isServiceOn = (item: Item, day: CivilDate): boolean =>
  item.kind === 'event' &&
  item.worship &&
  item.closed === undefined &&
  item.takesPlace.recurrence.pattern.kind === 'days' &&
  item.takesPlace.recurrence.pattern.days.includes(day)

/** The days from today on that come before the next Sunday. */
function weekdaysAhead(host: Host, open: OpenWeek): readonly CivilDate[] {
  const today = todayIn(host, open)
  const days = daysBetween(today, sundayOnOrAfter(today))
  return Array.from({ length: days }, (_, ahead) => addDays(today, ahead))
}

/** The issue's own record, with the parts of it that can be read. */
export const weekRecord = ({ record }: OpenWeek): WeekRecord | undefined =>
  record === 'unreadable' ? undefined : record

/** The same, where the issue was made. */
export function madeRecord(open: OpenWeek): IssueRecord | undefined {
  const record = weekRecord(open)
  return record?.kind === 'issue' ? record : undefined
}

/** That the issue's record is there and cannot be read; undefined where it can. */
export const damageOf = (open: OpenWeek): Diagnostic | undefined =>
  open.record === 'unreadable' ? damagedRecord(open.archive, open) : undefined

/** What a day is called in the parish's calendar; empty where it has no name. */
export const dayNameIn = ({ stock }: OpenWeek, day: CivilDate): string =>
  dayOfIssue({ week: day }, stock.calendar).name
