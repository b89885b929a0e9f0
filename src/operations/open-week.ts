import { readRecords } from '../archive/read-records.ts'
import type { IssueRecord, WeekRecord } from '../archive/record.ts'
import { type CivilDate, isSunday, partsOf, sundayOnOrAfter } from '../civil-date.ts'
import type { CommonFlags } from '../cli/flags/args.ts'
import { type Ending, ending, type Told } from '../cli/report/ending.ts'
import { UsageError } from '../cli/report/exit.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { loadParish } from '../load/index.ts'
import type { Parish } from '../load/parish.ts'
import { speechFor } from '../messages/catalogues.ts'
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
  /** Of every week that was made or approved, earliest first. */
  readonly records: readonly WeekRecord[]
  /** What is wrong with records that cannot be read, by their week: nothing may be laid out for it. */
  readonly damaged: ReadonlyMap<CivilDate, Diagnostic>
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
  const archive = readRecords(folder, host.disk, week)
  const stocked = await openStock(host.resources, host.disk, folder, parish)
  const diagnostics = [...loaded.diagnostics, ...archive.diagnostics, ...stocked.diagnostics]
  const known = new Map([...sources, ...stocked.sources])
  const { stock } = stocked
  if (stock === undefined || hasErrors(diagnostics))
    return { ok: false, ending: ending({ diagnostics, sources: known }) }
  const { records, damaged } = archive
  return {
    ok: true,
    open: { folder, parish, sources: known, week, about, records, damaged, stock, diagnostics },
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

/** Records of issues made for the weeks before this one: the only ones that choosing and counting may read. */
export const earlierRecords = ({ records, week }: OpenWeek): readonly IssueRecord[] =>
  records.filter((record) => record.kind === 'issue').filter((record) => record.week < week)

/** What was recorded for the week itself. */
export const weekRecord = ({ records, week }: OpenWeek): WeekRecord | undefined =>
  records.find((record) => record.week === week)
