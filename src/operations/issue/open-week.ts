import { type NotedFiles, notingReads } from '../../archive/hash-sources.ts'
import {
  type Archive,
  damagedRecord,
  openArchive,
  quotedBefore,
  recordOfWeek,
  unreadRecords,
} from '../../archive/open-archive.ts'
import type { WeekRecord } from '../../archive/record.ts'
import { sundayOf } from '../../calendar/index.ts'
import { type CivilDate, isSunday, partsOf, sundayOnOrAfter } from '../../civil-date.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { deathsToCome } from '../../load/check-parish.ts'
import { loadParish } from '../../load/index.ts'
import type { Parish } from '../../load/parish.ts'
import type { QuotedIssue } from '../../scripture/permissions.ts'
import type { Sources } from '../../source.ts'
import { openStock, type Stock } from '../../stock.ts'
import { type Refused, refused, refusedUsage, type WeekDiagnostic } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import { churchYears, parseDay } from '../parse-day.ts'

/** Which parish and which week. */
export interface WeekRequest {
  /** The parish's folder; where none is named the host's own, or the nearest above it that is a parish. */
  readonly folder?: string | undefined
  /** A day as a person types it (`2026-11-29`, `next sunday`, `Easter`); the coming Sunday where none is named. */
  readonly date?: string | undefined
}

/** A parish read, its week known, and everything at hand that an issue is made from. */
export interface OpenWeek {
  /** Absolute. */
  readonly folder: string
  readonly parish: Parish
  readonly sources: Sources
  /** All that is read of the parish for the week, and tells what that was. */
  readonly files: NotedFiles
  readonly week: CivilDate
  /** The day that was asked for, where it is no Sunday and the week is that of the Sunday after it. */
  readonly asked: CivilDate | undefined
  readonly archive: Archive
  /** The week's own, as it was when the week was opened. */
  readonly record: WeekRecord | 'unreadable' | undefined
  /** Printed in issues made for earlier weeks: what choosing and counting may look at. */
  readonly quoted: readonly QuotedIssue[]
  readonly stock: Stock
  readonly diagnostics: readonly WeekDiagnostic[]
}

export type OpenedWeek = { readonly ok: true; readonly open: OpenWeek } | Refused

/**
 * Finds the parish, reads it, and settles the week: the first Sunday on or after the day asked for, else
 * the coming Sunday in the parish's time zone.
 *
 * @throws DiskError where the system refuses to read
 */
export async function openWeek(host: Host, request: WeekRequest): Promise<OpenedWeek> {
  const found = findParish(host, request.folder)
  if (!found.ok) return found
  const { folder } = found
  const files = notingReads(folder, host.disk)
  const loaded = loadParish(folder, files)
  const { sources } = loaded
  if (!loaded.ok) return refused(loaded.diagnostics, sources)
  const { parish } = loaded
  const today = host.today(parish.timezone)
  if (today === undefined) {
    const problem = diagnostic('error', 'unknown-timezone', { timezone: parish.timezone ?? '' })
    return refused([...loaded.diagnostics, problem], sources)
  }
  const settled = weekOf(request.date, today)
  if (!settled.ok) return settled
  const { week, asked } = settled
  const archive = openArchive(folder, host.disk)
  const stocked = await openStock(host.resources, files, folder, parish)
  const diagnostics = [
    ...loaded.diagnostics,
    ...deathsToCome(parish.items, today),
    ...unreadRecords(archive, week),
    ...stocked.diagnostics,
  ]
  const known = new Map([...sources, ...stocked.sources])
  const { stock } = stocked
  if (stock === undefined || hasErrors(diagnostics)) return refused(diagnostics, known)
  const recorded = recordedFor(archive, week)
  return {
    ok: true,
    open: {
      folder,
      parish,
      sources: known,
      files,
      asked,
      archive,
      ...recorded,
      stock,
      diagnostics,
    },
  }
}

type SettledWeek =
  | { readonly ok: true; readonly week: CivilDate; readonly asked: CivilDate | undefined }
  | Refused

function weekOf(typed: string | undefined, today: CivilDate): SettledWeek {
  const day = typed === undefined ? today : parseDay(typed, today)
  if (day === undefined) return refusedUsage('no-day', { flag: '--date', typed: typed ?? '' })
  const { first, last } = churchYears
  const { year } = partsOf(day)
  if (year < first || year > last) return refusedUsage('year-unknown', { first, last })
  const asked = typed === undefined || isSunday(day) ? undefined : day
  return { ok: true, week: sundayOnOrAfter(day), asked }
}

const recordedFor = (
  archive: Archive,
  week: CivilDate,
): Pick<OpenWeek, 'week' | 'record' | 'quoted'> => ({
  week,
  record: recordOfWeek(archive, week),
  quoted: quotedBefore(archive, week),
})

/** The same parish in another week. */
export const inWeek = (open: OpenWeek, week: CivilDate): OpenWeek => ({
  ...open,
  ...recordedFor(open.archive, week),
})

/** The same parish in the week of another day, as a person types it; nothing of it is read again. */
export function onDay(host: Host, open: OpenWeek, date: string): OpenedWeek {
  const today = host.today(open.parish.timezone)
  if (today === undefined) throw new Error(`no day in ${open.parish.timezone}`)
  const settled = weekOf(date, today)
  if (!settled.ok) return settled
  const { week, asked } = settled
  const diagnostics = [
    ...open.diagnostics.filter(({ code }) => code !== 'record-unreadable'),
    ...unreadRecords(open.archive, week),
  ]
  return { ok: true, open: { ...inWeek(open, week), asked, diagnostics } }
}

/** The week's own record, with the parts of it that can be read. */
export const weekRecord = ({ record }: OpenWeek): WeekRecord | undefined =>
  record === 'unreadable' ? undefined : record

/** That the week's record is there and cannot be read; undefined where it can. */
export const damageOf = ({ archive, record, week }: OpenWeek): Diagnostic | undefined =>
  record === 'unreadable' ? damagedRecord(archive, week) : undefined

/** What a Sunday is called in the parish's calendar; empty where it keeps none. */
export const sundayName = ({ stock }: OpenWeek, sunday: CivilDate): string =>
  sundayOf(sunday, stock.calendar).name
