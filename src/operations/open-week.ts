import {
  type Archive,
  damagedRecord,
  openArchive,
  quotedBefore,
  recordOfWeek,
  unreadRecords,
} from '../archive/open-archive.ts'
import type { WeekRecord } from '../archive/record.ts'
import { type CivilDate, isSunday, partsOf, sundayOnOrAfter } from '../civil-date.ts'
import type { CommonFlags } from '../cli/flags/args.ts'
import { type Ending, ending, type Told } from '../cli/report/ending.ts'
import { UsageError } from '../cli/report/exit.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { loadParish } from '../load/index.ts'
import type { Parish } from '../load/parish.ts'
import { speechFor } from '../messages/catalogues.ts'
import type { QuotedIssue } from '../scripture/permissions.ts'
import type { Sources } from '../source.ts'
import { openStock, type Stock } from '../stock.ts'
import { findParish, noParish } from './find-parish.ts'
import { churchYears, parseDay } from './parse-day.ts'

/** A parish read, its week known, and everything at hand that an issue is made from. */
export interface OpenWeek {
  /** Absolute. */
  readonly folder: string
  readonly parish: Parish
  readonly sources: Sources
  readonly week: CivilDate
  /** Said when the day typed was no Sunday; else empty. */
  readonly about: string
  readonly archive: Archive
  /** The week's own, as it was when the week was opened. */
  readonly record: WeekRecord | 'unreadable' | undefined
  /** Printed in issues made for earlier weeks: what choosing and counting may look at. */
  readonly quoted: readonly QuotedIssue[]
  readonly stock: Stock
  readonly diagnostics: readonly Told[]
}

export type Opened =
  | { readonly ok: true; readonly open: OpenWeek }
  | { readonly ok: false; readonly ending: Ending }

/**
 * Finds the parish, reads it, and settles the week: the first Sunday on or after `--date`, else
 * the coming Sunday in the parish's time zone.
 *
 * @throws UsageError for a folder that does not exist and for a date that is none
 */
export async function openWeek(
  host: Host,
  typed: string | undefined,
  flags: CommonFlags,
): Promise<Opened> {
  const found = findParish(host, typed)
  if (!found.ok) return { ok: false, ending: noParish(found) }
  const { folder } = found
  const loaded = loadParish(folder, host.disk)
  const { sources } = loaded
  if (!loaded.ok) return { ok: false, ending: ending({ diagnostics: loaded.diagnostics, sources }) }
  const { parish } = loaded
  const today = host.today(parish.timezone)
  if (today === undefined) {
    const problem = diagnostic('error', 'unknown-timezone', { timezone: parish.timezone ?? '' })
    return { ok: false, ending: ending({ diagnostics: [...loaded.diagnostics, problem], sources }) }
  }
  const { week, about } = weekOf(flags.date, today, host)
  const archive = openArchive(folder, host.disk)
  const stocked = await openStock(host.resources, host.disk, folder, parish)
  const diagnostics = [
    ...loaded.diagnostics,
    ...unreadRecords(archive, week),
    ...stocked.diagnostics,
  ]
  const known = new Map([...sources, ...stocked.sources])
  const { stock } = stocked
  if (stock === undefined || hasErrors(diagnostics))
    return { ok: false, ending: ending({ diagnostics, sources: known }) }
  const recorded = recordedFor(archive, week)
  return {
    ok: true,
    open: { folder, parish, sources: known, about, archive, ...recorded, stock, diagnostics },
  }
}

function weekOf(
  typed: string | undefined,
  today: CivilDate,
  host: Host,
): { week: CivilDate; about: string } {
  const { wording, usage, scripture } = speechFor(host.language)
  const day = typed === undefined ? today : parseDay(typed, today)
  if (day === undefined) throw new UsageError(usage.noDay(typed ?? ''))
  const { first, last } = churchYears
  const { year } = partsOf(day)
  if (year < first || year > last) throw new UsageError(scripture.years(first, last))
  const week = sundayOnOrAfter(day)
  const about = typed === undefined || isSunday(day) ? '' : `${wording.anotherDay(day, week)}\n`
  return { week, about }
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

/** What was recorded for the week itself, as far as it can be read. */
export const weekRecord = ({ record }: OpenWeek): WeekRecord | undefined =>
  record === 'unreadable' ? undefined : record

/** That the week's record is there and cannot be read; undefined where it can. */
export const damageOf = ({ archive, record, week }: OpenWeek): Diagnostic | undefined =>
  record === 'unreadable' ? damagedRecord(archive, week) : undefined
