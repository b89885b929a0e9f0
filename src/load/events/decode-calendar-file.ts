import { addDays, type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import type { OpenFile } from '../../decode/open-file.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { CalendarEntry, EntryWords, ReadCalendar } from '../../ics/calendar-file.ts'
import { hashedId, stemOfId } from '../../made-id.ts'
import type { RichText } from '../../markdown/rich-text.ts'
import type { ItemWords } from '../../names/item-words.ts'
import { lastDay, type Recurrence } from '../../recurrence/recurrence.ts'
import { privateText } from '../../source.ts'
import { oneLine } from '../../tidy-text.ts'
import type { Draft, FileOf } from '../give-ids.ts'
import type { Event } from '../item.ts'
import type { EventRules } from './event-rules.ts'

/** One calendar of `events/`. */
export interface DecodedCalendar extends FileOf<Event> {
  /** What its entries are called, for a parish that asks for none that is there. */
  readonly categories: readonly string[]
}

/** Which entries of calendars a parish wants: all, or those of some categories. */
export type CalendarChoice = 'all' | readonly string[]

/** The events of a calendar that a parish wants. Nothing of the file is ever shown where others may look. */
export function decodeCalendarFile(
  path: string,
  text: string,
  rules: EventRules & {
    readonly choice: CalendarChoice
    readonly timezone: string | undefined
    readonly read: ReadCalendar
  },
  report: (problem: Diagnostic) => void,
): DecodedCalendar {
  const { entries, problems } = rules.read(text, rules.timezone)
  for (const { why, line } of problems)
    report(diagnostic('error', 'calendar-file', { why }, placeAt(path, line)))
  const wanted = entries.filter((entry) => isWanted(entry, rules.choice))
  return {
    source: privateText(text),
    drafts: wanted.map((entry) => eventOf(entry, path, rules)),
    categories: [...new Set(entries.flatMap(({ categories }) => categories))].sort(),
  }
}

const placeAt = (file: string, line: number): ReturnType<OpenFile['locate']> => ({
  file,
  line,
  column: 1,
  length: 1,
})

const isWanted = ({ categories }: CalendarEntry, choice: CalendarChoice): boolean =>
  choice === 'all' || categories.some((one) => choice.some((wanted) => isSame(one, wanted)))

/** Whether two categories are one: capitals aside. */
export const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

function eventOf(
  entry: CalendarEntry,
  file: string,
  { announcements, language }: EventRules,
): Draft<Event> {
  const { title, where, text, url, lasts, time, ends, calledOff } = entry
  const days =
    calledOff === undefined ? [...entry.days, ...entry.except].sort() : toldOf(entry, calledOff)
  const recurrence: Recurrence = { pattern: { kind: 'days', days }, except: entry.except, lasts }
  const { weeks, runs } = announcements
  const [first] = days
  const last = lastDay(recurrence)
  const words = [title, where, text].flatMap((one) => (one ? [wordsAt(one, file)] : []))
  const link =
    url === undefined ? undefined : { text: url.replace(/^https?:\/\//i, ''), url, qr: false }
  return {
    made: hashedId(
      stemOfId(undefined, 'event', language),
      `${title.text} ${first ?? ''} ${time ?? ''}`,
    ),
    item: {
      kind: 'event',
      place: placeAt(file, entry.line),
      title: oneLine(title.text),
      worship: false,
      takesPlace: {
        recurrence,
        announced: { weeks, runs, hasText: text !== undefined || link !== undefined },
        ...(calledOff && { calledOff }),
      },
      ...(calledOff && { closed: calledOff }),
      times: time === undefined ? [] : [time],
      isAllDay: false,
      namesInWords: 'hold',
      ...(ends !== undefined && { ends }),
      ...(where && { where: where.text.split('\n').map(oneLine).join(', ').replace(/,+,/g, ',') }),
      ...(text && { text: paragraphsOf(text.text) }),
      ...(link && { link }),
      window: {
        ...(first && { from: addDays(first, -6 - 7 * weeks) }),
        ...(last && { until: last }),
      },
      priority: 'normal',
      words,
    },
  }
}

/** Of what is called off, the days that issues tell of: of what repeats those in the first issue alone, as of other events. */
function toldOf({ days }: CalendarEntry, calledOff: CivilDate): readonly CivilDate[] {
  if (days.length === 1) return days
  const sunday = sundayOnOrAfter(calledOff)
  return days.filter((day) => day >= sunday && day <= addDays(sunday, 6))
}

const paragraphsOf = (words: string): RichText =>
  words
    .split('\n')
    .map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] }) as const)

/** Where words stand; of folded lines, where they begin. */
const wordsAt = ({ text, line }: EntryWords, file: string): ItemWords => ({
  text,
  file,
  stretches: [{ at: 0, line, column: 1 }],
})
