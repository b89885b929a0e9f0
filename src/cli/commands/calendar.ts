import { type CalendarOptions, comingDays } from '../../calendar/index.ts'
import type { Sunday } from '../../calendar/sunday.ts'
import { addWeeks, type CivilDate, partsOf, weekdayOf } from '../../civil-date.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic.ts'
import type { Host, Terminal } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { ScriptureWords } from '../../messages/scripture.ts'
import { openCalendar, plainCalendar } from '../../open-calendar.ts'
import { findParish, noParish } from '../../operations/find-parish.ts'
import { churchYears, parseDay } from '../../operations/parse-day.ts'
import { parseReferences } from '../../scripture/parse-reference.ts'
import { bookLanguage, printAlternatives } from '../../scripture/print-reference.ts'
import type { Sources } from '../../source.ts'
import type { CalendarFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { wrapped } from '../report/show-verses.ts'

const usualWeeks = 8

/**
 * The Sundays and feasts of so many weeks from a day on, with their readings. Where no parish is, those
 * of the Revised Common Lectionary without days of anyone's own.
 *
 * @throws UsageError for a folder or day that is none
 */
export async function calendar(
  typed: string | undefined,
  flags: CalendarFlags,
  host: Host,
): Promise<Ending> {
  const { scripture } = speechFor(host.language)
  const opened = openFor(host, typed)
  if (!opened.ok) return opened.ending
  const { options, today, about, diagnostics, sources } = opened
  const weeks = flags.weeks ?? usualWeeks
  const from = dayOf(flags.from ?? flags.date, today, weeks, scripture)
  const { sundays, feasts } = comingDays(from, weeks, options)
  const days = [...sundays, ...feasts].sort(byDate)
  const notice = options.calendar === 'none' ? undefined : options.table?.notice
  const shown = days.map((day) => showDay(day, options, scripture, host.terminal))
  return ending({
    diagnostics,
    sources,
    json: { sundays, feasts, ...(notice && { notice }) },
    out: [...shown, ...(notice ? [`${notice}\n`] : [])].join('\n'),
    err: about,
  })
}

type Opened =
  | {
      readonly ok: true
      readonly options: CalendarOptions
      readonly today: CivilDate
      readonly about: string
      readonly diagnostics: readonly Diagnostic[]
      readonly sources: Sources
    }
  | { readonly ok: false; readonly ending: Ending }

function openFor(host: Host, typed: string | undefined): Opened {
  const found = findParish(host, typed)
  if (!found.ok && typed !== undefined) return { ok: false, ending: noParish(found) }
  if (!found.ok) {
    const today = host.today(undefined)
    if (today === undefined) throw new Error('the system has no time zone')
    const options = plainCalendar(host.resources, tagOf(host.language))
    const about = `${speechFor(host.language).scripture.noParish}\n`
    return { ok: true, options, today, about, diagnostics: [], sources: new Map() }
  }
  const loaded = loadParish(found.folder, host.disk)
  if (!loaded.ok) return stopped(loaded.diagnostics, loaded.sources)
  const { parish } = loaded
  const today = host.today(parish.timezone)
  if (today === undefined)
    return stopped([diagnostic('error', 'unknown-timezone', { timezone: parish.timezone ?? '' })])
  const opened = openCalendar(found.folder, host.disk, host.resources, parish)
  const sources = new Map([...loaded.sources, ...opened.sources])
  if (hasErrors(opened.diagnostics)) return stopped(opened.diagnostics, sources)
  const { calendar: options, diagnostics } = opened
  return { ok: true, options, today, about: '', diagnostics, sources }
}

const stopped = (
  diagnostics: readonly Diagnostic[],
  sources: Sources = new Map(),
): Extract<Opened, { ok: false }> => ({ ok: false, ending: ending({ diagnostics, sources }) })

function dayOf(
  typed: string | undefined,
  today: CivilDate,
  weeks: number,
  scripture: ScriptureWords,
): CivilDate {
  const day = typed === undefined ? today : parseDay(typed, today)
  if (day === undefined) throw new UsageError(scripture.noDay(typed ?? ''))
  const lastWeek = addWeeks(day, weeks - 1)
  const { first, last } = churchYears
  const isKnown = partsOf(day).year >= first && partsOf(lastWeek).year <= last
  if (!isKnown) throw new UsageError(scripture.years(first, last))
  return day
}

/** A language as systems name it, `es_MX.UTF-8`, as a BCP 47 tag: its region says which feasts are kept. */
const tagOf = (language: string): string => language.replace(/[.@].*/, '').replace('_', '-')

/** By date; of one date the Sunday before the services beside it. */
const byDate = (one: Sunday, other: Sunday): number =>
  one.date < other.date ? -1 : one.date > other.date ? 1 : 0

/** A day in a few lines: when, its name, what it is in the year, what is read. */
function showDay(
  { date, name, season, colour, cycle, proper, readings }: Sunday,
  { language }: CalendarOptions,
  scripture: ScriptureWords,
  terminal: Terminal,
): string {
  const weekday = scripture.weekdays[weekdayOf(date)] ?? ''
  const about = [
    scripture.seasonAndColour(season, colour),
    scripture.cycle(cycle),
    ...(proper === null ? [] : [scripture.proper(proper)]),
  ].join(', ')
  const read = readings.map(({ ref }) => citation(ref, language)).join('; ')
  const head = `${date}  ${weekday.padEnd(longestWeekday)}  ${name}`.trimEnd()
  const below = [about, ...(read === '' ? [] : [read])].flatMap((line) =>
    wrapped(line, terminal, indent.length).map((part) => `${indent}${part}`),
  )
  return [head, ...below].map((line) => `${line}\n`).join('')
}

const longestWeekday = 'Wednesday'.length
const indent = ' '.repeat('2026-11-29  '.length + longestWeekday + 2)

/** As the parish prints references; one that cannot be read stays as it stands. */
function citation(ref: string, language: string): string {
  const parsed = parseReferences(ref)
  return parsed.ok ? printAlternatives(parsed.references, bookLanguage(language)) : ref
}
