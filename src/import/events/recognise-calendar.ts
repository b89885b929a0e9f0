import { addDays, type CivilDate } from '../../civil-date.ts'
import type { CalendarEntry, CalendarProblem } from '../../ics/calendar-file.ts'
import { numberedIds, stemOfId } from '../../made-id.ts'
import { oneLine } from '../../tidy-text.ts'
import type { Finding, ImportedLetter } from '../imported.ts'
import type { Known } from '../known.ts'
import { foldHeading } from '../match-section.ts'
import { freePath } from '../write/slug.ts'
import { writeEvents } from '../write/write-events.ts'
import { daysOf } from './days-of.ts'
import type { FoundEvent, NamedEvent } from './found-event.ts'
import { timeWords } from './time-words.ts'

/** A calendar of another program, read. What it calls private is not in it. */
export interface Calendar {
  readonly entries: readonly CalendarEntry[]
  readonly problems: readonly CalendarProblem[]
  /** Repeating entries were followed up to this day. */
  readonly horizon: CivilDate
}

/**
 * Turns a calendar into a file of events: each entry with the days that it still has from the week on, but
 * those that the parish has already.
 */
export function recogniseCalendar(
  { entries, problems, horizon }: Calendar,
  known: Known,
): ImportedLetter {
  const coming = entries
    .filter(({ calledOff }) => calledOff === undefined)
    .map((entry) => ({ ...entry, days: entry.days.filter((day) => day >= known.week) }))
    .filter(({ days }) => days.length > 0)
  const fresh = coming.filter(
    ({ title, time, days }) =>
      !days.every((day) => known.takesPlace(foldHeading(title.text), time, day)),
  )
  const path = eventsPath('calendar', known)
  const events = nameEvents(
    fresh.flatMap((entry) => eventsOf(entry, horizon, known)),
    known,
  )
  return {
    files: events.length === 0 ? [] : [{ path, text: writeEvents(events, known.language) }],
    parish: { sections: [] },
    findings: [
      ...eventFindings(events, path),
      ...problems.map(({ why, line }): Finding => ({ kind: 'unread-entry', why, line })),
      {
        kind: 'entries',
        entries: entries.length,
        over: entries.length - coming.length,
        known: coming.length - fresh.length,
      },
    ],
  }
}

/** Where the events of an import go. */
export const eventsPath = (stem: string, { week, paths }: Known): string =>
  freePath('events', `${week}-${stem}`, 'yaml', paths)

/** Events with ids that no item has. */
export function nameEvents(
  events: readonly FoundEvent[],
  { ids, language }: Pick<Known, 'ids' | 'language'>,
): readonly NamedEvent[] {
  const idFor = numberedIds(ids)
  return events.map((event) => ({ id: idFor(stemOfId(undefined, 'event', language)), event }))
}

/** What is said of each event. */
export const eventFindings = (events: readonly NamedEvent[], file: string): readonly Finding[] =>
  events.map(({ id, event: { title, days, times } }): Finding => {
    const when =
      'date' in days && typeof days.date === 'object'
        ? days.date.join(', ')
        : 'nth' in days
          ? days.nth
          : 'every' in days
            ? days.every
            : ''
    return { kind: 'event', id, file, title, when: [when, ...times].join(', ') }
  })

function eventsOf(
  { title, where, text, url, categories, days, lasts, time, ends }: CalendarEntry,
  horizon: CivilDate,
  { language }: Known,
): readonly FoundEvent[] {
  const shared: Omit<FoundEvent, 'days'> = {
    title: oneLine(title.text),
    worship: false,
    times: [time === undefined ? 'all-day' : timeWords(time, language)],
    ...(ends !== undefined && { ends: timeWords(ends, language) }),
    ...(where && { place: oneLine(where.text) }),
    text: text === undefined ? [] : text.text.split('\n'),
    ...(url !== undefined && { link: { text: url.replace(/^https?:\/\//i, ''), url } }),
    notes: categories.length === 0 ? [] : [categories.join(', ')],
  }
  if (lasts === 1) return daysOf(days, horizon).map((one) => ({ ...shared, days: one }))
  // What lasts several days has an end of its own each time.
  return days.map((day) => ({ ...shared, days: { date: [day] }, ends: addDays(day, lasts - 1) }))
}
