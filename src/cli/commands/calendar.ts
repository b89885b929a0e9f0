import type { CalendarOptions } from '../../calendar/index.ts'
import type { Sunday } from '../../calendar/sunday.ts'
import { weekdayOf } from '../../civil-date.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { ScriptureWords } from '../../messages/en/scripture.ts'
import { listDays } from '../../operations/parish/list-days.ts'
import { printCitation } from '../../scripture/references/print-citation.ts'
import { bookLanguage } from '../../scripture/references/print-reference.ts'
import type { CalendarFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { wrapped } from '../report/show-verses.ts'
import type { Terminal, TerminalHost } from '../terminal-host.ts'

/** The Sundays and feasts of so many weeks from a day on, with their readings. */
export async function calendar(
  typed: string | undefined,
  flags: CalendarFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { scripture } = speechFor(host.language)
  const listed = listDays(host, {
    folder: typed,
    date: flags.date,
    from: flags.from,
    weeks: flags.weeks,
  })
  if (!listed.ok) return endingOfRefusal(listed)
  const { sundays, feasts, days, calendar: options, diagnostics, sources } = listed
  const notice = options.calendar === 'none' ? undefined : options.table?.notice
  const shown = days.map((day) => showDay(day, options, scripture, host.terminal))
  return ending({
    diagnostics,
    sources,
    json: { sundays, feasts, ...(notice && { notice }) },
    out: [...shown, ...(notice ? [`${notice}\n`] : [])].join('\n'),
    paged: true,
    err: listed.inParish ? '' : `${scripture.noParish}\n`,
  })
}

/** A day in a few lines: when, its name, what it is in the year, what is read. */
function showDay(
  { date, name, season, rank, colour, cycle, proper, readings }: Sunday,
  { language }: CalendarOptions,
  scripture: ScriptureWords,
  terminal: Terminal,
): string {
  const weekday = scripture.weekdays[weekdayOf(date)] ?? ''
  const about = [
    scripture.seasonAndColour(season, colour),
    ...(rank === undefined || rank === 'sunday' || rank === 'weekday'
      ? []
      : [scripture.ranks[rank]]),
    scripture.cycle(cycle),
    ...(proper === null ? [] : [scripture.proper(proper)]),
  ].join(', ')
  const read = readings.map(({ ref }) => printCitation(ref, bookLanguage(language))).join('; ')
  const head = `${date}  ${weekday.padEnd(longestWeekday)}  ${name}`.trimEnd()
  const below = [about, ...(read === '' ? [] : [read])].flatMap((line) =>
    wrapped(line, terminal, indent.length).map((part) => `${indent}${part}`),
  )
  return [head, ...below].map((line) => `${line}\n`).join('')
}

const longestWeekday = 'Wednesday'.length
const indent = ' '.repeat('2026-11-29  '.length + longestWeekday + 2)
