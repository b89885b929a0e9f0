import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import type { Place } from '../place.ts'
import { readingKinds, type Track } from '../vocabulary.ts'
import type { Day, Series } from './day.ts'
import { feastDates } from './feast.ts'
import { romanCelebrations } from './rites/roman-readings.ts'
import type { Reading, Sunday } from './sunday.ts'

/** A table of readings, by day and year of the cycle. */
export interface ReadingsTable {
  /** Who has the right to the table; printed where the table is. */
  readonly notice: string
  /** Keyed by the day's key and the year, `advent-1 A`. */
  readonly days: ReadonlyMap<string, Appointed>
}

/** What is appointed for a day in one year. */
interface Appointed {
  readonly readings: readonly Reading[]
  /** What the semicontinuous track reads instead; empty where both tracks read the same. */
  readonly semicontinuous: readonly Reading[]
}

/** Says what is wrong with a citation of a table, at its place. */
export type CheckCitation = (ref: string, place: Place) => readonly Diagnostic[]

/**
 * Reads a table in the form that `templates/readings/rcl.txt` explains at its head. Lines that cannot
 * be read are left out and reported at their place in `file`, with what `check` says of citations.
 */
export function readingsTable(
  text: string,
  file = 'readings',
  check: CheckCitation = () => [],
): { readonly table: ReadingsTable; readonly diagnostics: readonly Diagnostic[] } {
  const days = new Map<string, Appointed>()
  const diagnostics: Diagnostic[] = []
  let notice = ''
  let day: string | undefined
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const read = readLine(line, day)
    if (read.kind === 'notice') notice = read.notice
    if (read.kind === 'day') day = read.day
    if (read.kind === 'appointed') {
      for (const year of read.years) appoint(days, `${day} ${year}`, read)
      for (const { ref } of read.readings) {
        const column = [...line.slice(0, line.indexOf(ref))].length + 1
        diagnostics.push(...check(ref, { file, line: index + 1, column, length: [...ref].length }))
      }
    }
    const place = { file, line: index + 1, column: 1, length: Math.max(1, [...line].length) }
    if (read.kind === 'day' && !knownKeys.has(read.day))
      diagnostics.push(unknownDay(read.day, place))
    if (read.kind === 'wrong') diagnostics.push(diagnostic('error', 'readings-line', {}, place))
  }
  return { table: { notice, days }, diagnostics }
}

/**
 * A table with what another one has in place of it: for each day, year and track the readings of a kind, as
 * many as there are, in their order. A psalm that is the same in other verses keeps those that it had, in
 * `verses`.
 *
 * @throws Error for a day that the table does not have, or another number of readings
 */
export function withChanges(table: ReadingsTable, changes: ReadingsTable): ReadingsTable {
  const days = new Map(table.days)
  for (const [key, changed] of changes.days) {
    const before = days.get(key)
    if (before === undefined) throw new Error(`readings: no ${key} to be changed`)
    days.set(key, {
      readings: inPlace(before.readings, changed.readings, key),
      semicontinuous: inPlace(before.semicontinuous, changed.semicontinuous, key),
    })
  }
  return { notice: changes.notice, days }
}

function inPlace(
  before: readonly Reading[],
  changed: readonly Reading[],
  key: string,
): readonly Reading[] {
  const left = [...changed]
  const replaced = before.map((reading): Reading => {
    const at = left.findIndex(({ kind }) => kind === reading.kind)
    const [next] = at === -1 ? [] : left.splice(at, 1)
    if (next === undefined || next.ref === reading.ref) return reading
    return psalmIn(next) !== undefined && psalmIn(next) === psalmIn(reading)
      ? { ...next, verses: reading.ref }
      : next
  })
  const counts = new Set(changed.map(({ kind }) => kind))
  const isWhole = [...counts].every((kind) => countOf(changed, kind) === countOf(before, kind))
  if (!isWhole) throw new Error(`readings: another number of readings for ${key}`)
  return replaced
}

const countOf = (readings: readonly Reading[], kind: Reading['kind']): number =>
  readings.filter((reading) => reading.kind === kind).length

/** The number of the psalm that a citation begins with. */
const psalmIn = ({ ref }: Reading): string | undefined => /^Psalm (\d+):/.exec(ref)?.[1]

/**
 * The key under which a table has a day; undefined for a day that the table's church does not have. Sundays after
 * Pentecost go by their Proper, not by their count.
 */
export function readingsKey(day: Day, proper: number | null): string | undefined {
  if (day.kind === 'celebration') return day.celebration.readings
  if (day.kind === 'counted')
    return day.series === 'pentecost' ? `proper-${proper}` : `${day.series}-${day.nth}`
  if (day.feast === 'christ-the-king') return 'proper-29'
  return day.feast === 'all-saints-sunday' ? 'all-saints' : day.feast
}

/** The readings of a day; none where the table lacks it. */
export function readingsOf(
  table: ReadingsTable,
  key: string,
  cycle: Sunday['cycle'],
  track: Track,
): readonly Reading[] {
  const appointed = table.days.get(`${key} ${cycle}`)
  if (appointed === undefined) return []
  const { readings, semicontinuous } = appointed
  if (track === 'complementary' || semicontinuous.length === 0) return readings
  return readings.map(
    (reading) => semicontinuous.find(({ kind }) => kind === reading.kind) ?? reading,
  )
}

type Line =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notice'; readonly notice: string }
  | { readonly kind: 'day'; readonly day: string }
  | {
      readonly kind: 'appointed'
      readonly years: readonly string[]
      readonly semicontinuous: boolean
      readonly readings: readonly Reading[]
    }
  | { readonly kind: 'wrong' }

function readLine(line: string, day: string | undefined): Line {
  if (/^\s*(?:#.*)?$/.test(line)) return { kind: 'empty' }
  const notice = /^notice:(?=.*\S)(.*)$/.exec(line)?.[1]?.trim()
  if (notice !== undefined) return { kind: 'notice', notice }
  const heading = /^\[([^\]]*)\]\s*$/.exec(line)?.[1]?.trim()
  if (heading !== undefined) return { kind: 'day', day: heading }
  const [head = '', ...columns] = line.split('|').map((column) => column.trim())
  const years = /^([ABC]{1,3})( semicontinuous)?$/.exec(head)
  const readings = readColumns(columns)
  if (day === undefined || years === null || readings === undefined) return { kind: 'wrong' }
  const semicontinuous = years[2] !== undefined
  return { kind: 'appointed', years: [...(years[1] ?? '')], semicontinuous, readings }
}

/** The columns in the order first, psalm, second, gospel, or each with its kind; undefined where that cannot be told. */
function readColumns(columns: readonly string[]): readonly Reading[] | undefined {
  const readings = columns.map((column, index): Reading | undefined => {
    const [, named, ref = '', verses] =
      /^(?:(first|psalm|second|gospel):\s*)?([^\s=][^=]*?)(?:\s*=\s*(\S.*))?$/.exec(column) ?? []
    const kind = readingKinds.find((known) => known === named) ?? readingKinds[index]
    if (ref === '' || kind === undefined) return undefined
    return { kind, ref, ...(verses !== undefined && { verses }) }
  })
  const found = readings.filter((reading) => reading !== undefined)
  return found.length === columns.length && found.length > 0 ? found : undefined
}

function appoint(
  days: Map<string, Appointed>,
  key: string,
  { semicontinuous, readings }: Extract<Line, { kind: 'appointed' }>,
): void {
  const before = days.get(key) ?? { readings: [], semicontinuous: [] }
  const track = semicontinuous ? 'semicontinuous' : 'readings'
  days.set(key, { ...before, [track]: [...before[track], ...readings] })
}

const unknownDay = (day: string, place: Place): Diagnostic =>
  diagnostic('error', 'readings-day', { day, nearest: didYouMean(day, [...knownKeys]) }, place)

const counts: Readonly<Record<Exclude<Series, 'pentecost'>, number>> = {
  advent: 4,
  christmas: 2,
  epiphany: 8,
  lent: 5,
  easter: 7,
}

/** Feasts that are read under another key. */
const keysOfOthers: readonly string[] = ['christ-the-king', 'all-saints-sunday']

/** Every key that a table may have. */
const knownKeys: ReadonlySet<string> = new Set([
  ...Object.keys(feastDates).filter((feast) => !keysOfOthers.includes(feast)),
  ...Object.entries(counts).flatMap(([series, count]) =>
    Array.from({ length: count }, (_, index) => `${series}-${index + 1}`),
  ),
  ...Array.from({ length: 27 }, (_, index) => `proper-${index + 3}`),
  ...Array.from({ length: 33 }, (_, index) => `ordinary-${index + 2}`),
  ...romanCelebrations,
])
