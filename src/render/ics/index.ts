// Comes in: the document of the channel `web`, and when the events that it may tell of take place.
// Goes out: a calendar file (RFC 5545) with an entry for every beginning that the document tells of.
// It says of an event what the document says of it: one that is not in the document is not in the calendar.
import { addDays, type CivilDate } from '../../civil-date.ts'
import type { Document, DocumentNode, Inline } from '../../document/document.ts'
import { inlineText } from '../../document/document-text.ts'
import { walkBlocks, walkInlines } from '../../document/walk-document.ts'
import type { ClockTime } from '../../recurrence/clock-time.ts'
import { textOfInlines } from '../text/inline-text.ts'
import { foldLine } from './fold-line.ts'

/** When and where something takes place. */
export interface CalendarEvent {
  /** By which the document knows it. It goes no further. */
  readonly id: string
  readonly title: string
  readonly place?: string
  /** The first day of each time, earliest first, each once. */
  readonly days: readonly CivilDate[]
  /** When it begins; the whole day where there is none. */
  readonly times: readonly ClockTime[]
  /** Of what has one time; an earlier one than that is of the next day. */
  readonly ends?: ClockTime
  /** Days that it lasts each time, 1 or more. */
  readonly lasts: number
}

export interface CalendarSetting {
  /** The parish's name. */
  readonly name: string
  readonly week: CivilDate
}

/**
 * The calendar of an issue. Times are by the clock of the place. What an entry is called by tells nothing beyond its
 * beginning and the parish, and stays the same in the next issue that tells of it.
 */
export function renderCalendar(
  document: Document,
  events: readonly CalendarEvent[],
  { name, week }: CalendarSetting,
): string {
  const told = wordsByPart(document)
  const entries = events
    .flatMap((event) => entriesOf(event, told.get(event.id)))
    .toSorted((one, other) => (one.starts < other.starts ? -1 : one.starts > other.starts ? 1 : 0))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//bulletin//NONSGML bulletin//EN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ starts, lines: own }, at) => {
      const before = entries.slice(0, at).filter((one) => one.starts === starts).length
      return [
        'BEGIN:VEVENT',
        `UID:${escaped(`${starts}-${before + 1}@${slugOf(name)}`)}`,
        `DTSTAMP:${basic(week)}T000000Z`,
        ...own,
        'END:VEVENT',
      ]
    }),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

interface Entry {
  /** `20261206T180000`, or a day alone. */
  readonly starts: string
  readonly lines: readonly string[]
}

function entriesOf(event: CalendarEvent, description: string | undefined): readonly Entry[] {
  if (description === undefined) return []
  const { title, place, days, times } = event
  const about = [
    `SUMMARY:${escaped(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ]
  return days.flatMap((day) =>
    (times.length > 0 ? times : [undefined]).map((time): Entry => {
      const span = time === undefined ? wholeDays(day, event) : hours(day, time, event)
      return { starts: span.starts, lines: [...span.lines, ...about] }
    }),
  )
}

/** The end is the day after the last one (RFC 5545 §3.6.1). */
const wholeDays = (day: CivilDate, { lasts }: CalendarEvent): Entry => ({
  starts: basic(day),
  lines: [`DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(addDays(day, lasts))}`],
})

function hours(day: CivilDate, time: ClockTime, { ends, lasts }: CalendarEvent): Entry {
  const starts = at(day, time)
  const last = addDays(day, lasts - 1)
  const isNextDay = ends !== undefined && lasts === 1 && ends <= time
  const end = ends === undefined ? undefined : at(isNextDay ? addDays(last, 1) : last, ends)
  return {
    starts,
    lines: [`DTSTART:${starts}`, ...(end === undefined ? [] : [`DTEND:${end}`])],
  }
}

const basic = (day: CivilDate): string => day.replaceAll('-', '')

const at = (day: CivilDate, time: ClockTime): string => {
  const [hour, minute] = [Math.floor(time / 60), time % 60].map((one) =>
    String(one).padStart(2, '0'),
  )
  return `${basic(day)}T${hour}${minute}00`
}

/** Of each part, what is said of it beside its title, its time and its place. */
function wordsByPart({ blocks }: Document): ReadonlyMap<string, string> {
  const told = new Map<string, readonly string[]>()
  for (const { block, part } of walkBlocks(blocks)) {
    if (part === undefined) continue
    const words = wordsIn(block).filter((one) => one !== '')
    told.set(part, [...(told.get(part) ?? []), ...words])
  }
  return new Map([...told].map(([part, words]) => [part, [...new Set(words)].join('\n')]))
}

function wordsIn(block: DocumentNode): readonly string[] {
  if (block.kind === 'cell') return intentionsIn(block.inlines)
  if (block.kind !== 'paragraph' || block.classes.includes('when')) return []
  const isLinkLine = block.classes.includes('link')
  const words = textOfInlines(block.inlines, { isLinkLine, strong: '' })
  return [words.replaceAll('\u00a0', ' ').trim()]
}

/** A row of the week's table says for whom or what a service is offered. */
const intentionsIn = (inlines: readonly Inline[]): readonly string[] =>
  [...walkInlines(inlines)].flatMap((inline) =>
    inline.kind === 'span' && inline.classes.includes('intention')
      ? [inlineText(inline.inlines).replaceAll('\u00a0', ' ').trim()]
      : [],
  )

/** A text as a value (RFC 5545 §3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
