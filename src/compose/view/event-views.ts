import { addDays, type CivilDate, compareDays, daysBetween } from '../../civil-date.ts'
import type { Event } from '../../load/item.ts'
import type { ClockTime } from '../../recurrence/clock-time.ts'
import { daysIn, isRepeating, lastDay } from '../../recurrence/recurrence.ts'
import type { Decided } from '../../select/selection.ts'
import { tidyLine, withCapital } from '../../tidy-text.ts'
import type { Channel } from '../../vocabulary.ts'
import { type RichMarkup, richMarkup } from '../rich-text-to-html.ts'
import type { EventWords } from '../typography/event-words.ts'
import type { Words } from '../typography/words.ts'
import { eventBeside, type HeadingBeside, headingBeside, paired } from './beside.ts'
import { lineOrNull } from './line-or-null.ts'
import { type LinkView, linkView } from './link-view.ts'

/** A table of the week: what takes place on its days, in their order. */
export interface WeekView {
  readonly part: 'this-week' | 'services'
  readonly heading: string
  readonly headingBeside: HeadingBeside | null
  readonly rows: readonly RowView[]
}

/** One beginning of an event. */
interface RowView {
  readonly id: string
  readonly lang: string | null
  /** Null where the row above is of the same day. */
  readonly day: string | null
  /** Whether the row below is of another day. */
  readonly last: boolean
  readonly time: string | null
  readonly title: string
  readonly place: string | null
  readonly until: string | null
  readonly intention: string | null
  /** The same in the second language; its title is null where the event says nothing in it. */
  readonly beside:
    | (Pick<RowView, 'day' | 'place' | 'until' | 'intention'> & {
        readonly lang: string
        readonly title: string | null
      })
    | null
}

/** What is announced. */
export interface AnnouncementsView {
  readonly heading: string
  readonly headingBeside: HeadingBeside | null
  readonly items: readonly AnnouncementPairView[]
}

/** An announcement, and the same in the second language, where it says it. */
interface AnnouncementPairView extends AnnouncementView {
  readonly other: AnnouncementView | null
}

interface AnnouncementView {
  readonly id: string
  readonly lang: string | null
  readonly title: string
  readonly when: string
  readonly place: string | null
  readonly text: RichMarkup
  readonly contact: string | null
  readonly link: LinkView | null
  /** Whether it stands on one line, without its words, whom to ask and its link. */
  readonly brief: boolean
  /** That it does not take place on a day, which is then all that is said; null else. */
  readonly omitted: string | null
}

/** An event as it was decided. */
interface EventIn {
  readonly event: Event
  readonly occasion: NonNullable<Decided['occasion']>
}

/** What a channel carries of the events of a week. */
interface EventViews {
  readonly week: WeekView | null
  /** Worship, where it has a table of its own. */
  readonly services: WeekView | null
  readonly announcements: AnnouncementsView | null
}

/**
 * The tables of the week and the announcements; null where there is nothing for them.
 *
 * @param hasServices whether worship has a table of its own
 */
export function eventViews(
  decided: readonly Decided[],
  channel: Channel,
  words: Words & EventWords,
  hasServices: boolean,
  beside: WordsBeside | undefined,
): EventViews {
  const events = decided.flatMap(({ item, occasion }): readonly EventIn[] =>
    item.kind === 'event' && occasion ? [{ event: item, occasion }] : [],
  )
  const table = (part: WeekView['part'], heading: string): WeekView | null => {
    const isOfServices = part === 'services'
    const rows = rowsOf(
      events.filter(({ event }) => (hasServices && event.worship) === isOfServices),
      words,
      beside,
    )
    const there = isOfServices ? beside?.words.services : beside?.words.thisWeek
    return rows.length > 0
      ? { part, heading, headingBeside: headingBeside(beside?.lang, there), rows }
      : null
  }
  const items = [
    ...byDay(events).flatMap((one) =>
      inPairs(one, beside, (it, own) => announcementOf(it, channel, own ?? words)),
    ),
    ...events.flatMap((one) => inPairs(one, beside, (it, own) => omissionsOf(it, own ?? words))),
  ]
  return {
    week: table('this-week', words.thisWeek),
    services: table('services', words.services),
    announcements:
      items.length > 0
        ? {
            heading: words.announcements,
            headingBeside: headingBeside(beside?.lang, beside?.words.announcements),
            items,
          }
        : null,
  }
}

/** The words of the second language. */
export interface WordsBeside {
  readonly lang: string
  readonly words: Words & EventWords
}

/** What is said of an event, each piece with what the event says of it in the second language. */
function inPairs(
  one: EventIn,
  beside: WordsBeside | undefined,
  say: (one: EventIn, own: WordsBeside['words'] | undefined) => readonly AnnouncementView[],
): readonly AnnouncementPairView[] {
  const there = beside && eventBeside(one.event)
  const isSecond = there?.lang === beside?.lang
  const others = there ? say({ ...one, event: there }, isSecond ? beside?.words : undefined) : []
  return say(one, there && !isSecond ? beside?.words : undefined).map((own, at) =>
    paired(own, others[at], beside?.lang),
  )
}

/** Rows by day, then by time, those without a time first; a day is named once. */
function rowsOf(
  events: readonly EventIn[],
  words: EventWords,
  beside: WordsBeside | undefined,
): readonly RowView[] {
  const beginnings = events
    .flatMap(({ event, occasion }) =>
      occasion.days.flatMap((date) =>
        (event.times.length > 0 ? event.times : [undefined]).map((time) => ({ event, date, time })),
      ),
    )
    .toSorted(
      (one, other) => compareDays(one.date, other.date) || (one.time ?? -1) - (other.time ?? -1),
    )
  return beginnings.map(({ event, date, time }, at) => {
    const isFirst = beginnings[at - 1]?.date !== date
    return {
      ...rowOf(event, date, time, words),
      day: isFirst ? words.day(date) : null,
      last: at < beginnings.length - 1 && beginnings[at + 1]?.date !== date,
      beside: beside ? rowBeside(event, date, isFirst, beside) : null,
    }
  })
}

function rowBeside(
  event: Event,
  date: CivilDate,
  isFirst: boolean,
  { lang, words }: WordsBeside,
): NonNullable<RowView['beside']> {
  const there = eventBeside(event)
  return {
    lang,
    day: isFirst ? words.day(date) : null,
    title: there ? tidyLine(there.title) : null,
    place: there ? lineOrNull(there.where) : null,
    until: there ? endOf(there, date, words) : null,
    intention: there ? intentionOf(there, words) : null,
  }
}

const rowOf = (
  event: Event,
  date: CivilDate,
  time: ClockTime | undefined,
  words: EventWords,
): Omit<RowView, 'day' | 'last' | 'beside'> => ({
  id: event.id,
  lang: event.lang ?? null,
  time: time === undefined ? (event.isAllDay ? words.allDay : null) : words.time(time),
  title: tidyLine(event.title),
  place: lineOrNull(event.where),
  until: endOf(event, date, words),
  intention: intentionOf(event, words),
})

/** When it is over: the last of several days, or a time. */
function endOf(event: Event, date: CivilDate, words: EventWords): string | null {
  const { lasts } = event.takesPlace.recurrence
  if (lasts > 1) return words.until(words.longDay(addDays(date, lasts - 1)))
  return event.ends === undefined ? null : words.until(words.time(event.ends))
}

function intentionOf({ intention, person }: Event, words: EventWords): string | null {
  const offered = lineOrNull(intention ?? person?.shown)
  return offered === null ? null : words.intention(offered)
}

const byDay = (events: readonly EventIn[]): readonly EventIn[] =>
  events.toSorted(({ occasion: one }, { occasion: other }) =>
    compareDays(one.announces ?? LAST, other.announces ?? LAST),
  )

/** Later than all days. */
const LAST = '9999-12-31' as CivilDate

function announcementOf(
  { event, occasion }: EventIn,
  channel: Channel,
  words: Words & EventWords,
): readonly AnnouncementView[] {
  const { announces } = occasion
  if (announces === undefined) return []
  const times = event.times.map((time) => words.time(time))
  const until = endOf(event, announces, words)
  const isInBrief = occasion.isInBrief === true && channel === 'print'
  const when = [
    daysFrom(event, announces, words),
    ...(event.isAllDay ? [words.allDay] : times),
    ...(until === null ? [] : [until]),
  ]
  return [
    {
      id: event.id,
      lang: event.lang ?? null,
      title: tidyLine(event.title),
      // Days are written small in Spanish.
      when: isInBrief ? when.join(', ') : withCapital(when.join(', ')),
      place: lineOrNull(event.where),
      text: richMarkup(isInBrief ? [] : (event.text ?? []), 4),
      contact: event.contact?.channels.includes(channel) ? lineOrNull(event.contact.text) : null,
      link: event.link ? linkView(event.link, words) : null,
      brief: isInBrief,
      omitted: null,
    },
  ]
}

/** The days of an announcement: each of a few; of more, or without an end, the first, as the beginning of all. */
function daysFrom({ takesPlace }: Event, first: CivilDate, words: EventWords): string {
  const { recurrence } = takesPlace
  if (!isRepeating(recurrence) || recurrence.lasts > 1) return words.longDay(first)
  const last = lastDay(recurrence)
  const isShort = last !== undefined && daysBetween(first, last) <= LONGEST_LIST
  const days = isShort ? daysIn(recurrence, { from: first, until: last }).map(words.longDay) : []
  if (days.length === 0 || days.length > MOST_DAYS) return words.beginning(words.longDay(first))
  const [end = '', ...others] = days.toReversed()
  return others.length === 0 ? end : `${others.toReversed().join(', ')} ${words.and} ${end}`
}

/** So many days are named one by one, and only where they lie within so many days. */
const [MOST_DAYS, LONGEST_LIST] = [3, 120]

const omissionsOf = (
  { event, occasion }: EventIn,
  words: EventWords,
): readonly AnnouncementView[] =>
  occasion.omits.map((day) => ({
    id: event.id,
    lang: event.lang ?? null,
    title: tidyLine(event.title),
    when: '',
    place: null,
    text: richMarkup([], 4),
    contact: null,
    link: null,
    brief: false,
    omitted: (occasion.isCalledOff ? words.calledOff : words.notOn)(words.longDay(day)),
  }))
