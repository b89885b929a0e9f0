// The calendars of other programs (RFC 5545): the text of a file in, its entries with their days out. What a
// calendar calls private, who takes part and who invited is not read. The only importer of ical.js.
import ICAL from 'ical.js'
import { addDays, type CivilDate, daysBetween } from '../civil-date.ts'
import { type LocalTime, parseLocalTime } from '../local-time.ts'
import type {
  CalendarEntry,
  CalendarFile,
  CalendarProblem,
  ClockAt,
  EntryWords,
  ReadCalendar,
} from './calendar-file.ts'
import { type Outline, outlineOf } from './outline.ts'
import { zoneCalled } from './zone-called.ts'

/** What reading needs of the world. */
export interface Reading {
  /** The clock of an IANA zone; of the system's own where none is named. */
  readonly clockOf: (timezone: string | undefined) => ClockAt
  /** Repeating entries are followed up to this day. */
  readonly until: CivilDate
}

/** A reader of calendars. */
export const calendarReader =
  ({ clockOf, until }: Reading): ReadCalendar =>
  (text, timezone) => {
    const outline = outlineOf(text)
    if (!outline.ok) return { entries: [], problems: [outline.problem] }
    return readOutline(outline, { timezone, clock: clockOf(timezone), clockOf, until })
  }

interface Scene extends Reading {
  readonly timezone: string | undefined
  readonly clock: ClockAt
}

function readOutline({ text, events }: Extract<Outline, { ok: true }>, scene: Scene): CalendarFile {
  const root = parse(text)
  if (root === undefined) return { entries: [], problems: firstUnreadable(text, events) }
  const entries: CalendarEntry[] = []
  const problems: CalendarProblem[] = []
  const components = root.getAllSubcomponents('vevent')
  const series = seriesIn(components)
  for (const [index, component] of components.entries()) {
    const outline = events[index]
    if (outline === undefined || isHidden(component)) continue
    const { line } = outline
    try {
      const read = readEvent(component, outline, series, scene)
      if (read === 'zone') problems.push({ why: 'zone', line })
      else entries.push(...read)
    } catch {
      problems.push({ why: 'entry', line })
    }
  }
  return { entries, problems }
}

function parse(text: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(text))
  } catch {
    return undefined
  }
}

/** Of a file that cannot be read as a whole, the entries that cannot be read by themselves. */
function firstUnreadable(
  text: string,
  events: readonly EventOutline[],
): readonly CalendarProblem[] {
  const wrong = events.filter(
    ({ own }) => parse(`BEGIN:VCALENDAR\n${own}\nEND:VCALENDAR`) === undefined,
  )
  return wrong.length > 0
    ? wrong.map(({ line }) => ({ why: 'entry', line }) as const)
    : [{ why: text.trim() === '' ? 'no-calendar' : 'entry', line: 1 }]
}

type EventOutline = Extract<Outline, { ok: true }>['events'][number]

const wordOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name)
  return value === null ? '' : String(value)
}

/** What a calendar calls private or confidential. */
const isHidden = (component: ICAL.Component): boolean =>
  /^(?:private|confidential)$/i.test(wordOf(component, 'class').trim())

const isCancelled = (component: ICAL.Component): boolean =>
  /^cancelled$/i.test(wordOf(component, 'status').trim())

/** A repeating entry, and what other entries of its uid say of its times. */
interface Series {
  /** The entry whose rule all others belong to; undefined where the file has it not. */
  readonly whole: ICAL.Component | undefined
  /** Times that an entry of their own replaces, or takes out. */
  readonly replaced: ReadonlySet<number>
  /** Times at which nothing takes place: cancelled alone, or with all that follow. */
  readonly cancelled: ReadonlySet<number>
  /** Times from which on another entry replaces all that follow, in order. */
  readonly turns: readonly number[]
}

/** By uid, what belongs together. */
function seriesIn(components: readonly ICAL.Component[]): ReadonlyMap<string, Series> {
  const byUid = new Map<string, readonly ICAL.Component[]>()
  for (const component of components) {
    const uid = wordOf(component, 'uid')
    byUid.set(uid, [...(byUid.get(uid) ?? []), component])
  }
  return new Map(
    [...byUid].map(([uid, ofSeries]) => {
      const timesOf = (isTurn: boolean, among = ofSeries): readonly number[] =>
        among.flatMap((component) => {
          const at = replacedTime(component)
          return at !== undefined && isForFollowing(component) === isTurn ? [secondsOf(at)] : []
        })
      const whole = ofSeries.find((component) => replacedTime(component) === undefined)
      const turns = timesOf(true).toSorted((one, other) => one - other)
      const calledOff = ofSeries.filter(isCancelled)
      const cancelled = new Set([false, true].flatMap((isTurn) => timesOf(isTurn, calledOff)))
      return [uid, { whole, replaced: new Set(timesOf(false)), cancelled, turns }]
    }),
  )
}

/** The time of its series that an entry replaces; undefined where it is no such one. */
function replacedTime(component: ICAL.Component): ICAL.Time | undefined {
  const at = component.getFirstPropertyValue('recurrence-id')
  return at instanceof ICAL.Time ? at : undefined
}

/** Whether an entry replaces all times that follow as well ("this and all following", RFC 5545, 3.2.13). */
const isForFollowing = (component: ICAL.Component): boolean => {
  const range: unknown = component.getFirstProperty('recurrence-id')?.getFirstParameter('range')
  return typeof range === 'string' && range.toUpperCase() === 'THISANDFUTURE'
}

/** Seconds of UTC; of a day or a time without a zone, as if it were UTC. */
const secondsOf = (time: ICAL.Time): number => time.toUnixTime()

function readEvent(
  component: ICAL.Component,
  { line, lines, own }: EventOutline,
  series: ReadonlyMap<string, Series>,
  scene: Scene,
): readonly CalendarEntry[] | 'zone' {
  const calledOff = isCancelled(component) ? cancelledOn(component, scene) : undefined
  // Of one time of a series that is cancelled the entry of the series tells.
  if (isCancelled(component) && (calledOff === undefined || replacedTime(component))) return []
  const event = new ICAL.Event(component)
  const { startDate } = event
  if (!(startDate instanceof ICAL.Time) || !areTimes(own)) throw new Error('no first day')
  const zone = zoneOf(startDate, component, scene)
  if (zone === 'unknown') return 'zone'
  const length = event.duration.toSeconds()
  const words = (key: 'summary' | 'location' | 'description'): EntryWords | undefined => {
    const text = plainWords(wordOf(component, key))
    return text === '' ? undefined : { text, line: lines.get(key) ?? line }
  }
  const title = words('summary')
  if (title === undefined) return []
  const [where, text] = [words('location'), words('description')]
  const url = wordOf(component, 'url')
  const categories = component
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map((value) => String(value).trim()))
    .filter((category) => category !== '')
  const shared = {
    title,
    categories,
    line,
    ...(where && { where }),
    ...(text && { text }),
    ...(/^https?:\/\//i.test(url) && { url }),
    ...(calledOff && { calledOff }),
  }
  const spansOf = (times: readonly ICAL.Time[]): readonly Span[] =>
    times.map((start) => spanOf(start, length, { ...scene, zone }))
  const { takes, leaves } = timesOf(event, series.get(wordOf(component, 'uid')), scene)
  return grouped(spansOf(takes), spansOf(leaves)).map((span) => ({ ...shared, ...span }))
}

/** The day, by the parish's clock, on which a calendar was told that an entry is cancelled; undefined where it does not say. */
function cancelledOn(component: ICAL.Component, { clock }: Scene): CivilDate | undefined {
  const stamp = ['last-modified', 'dtstamp']
    .map((name) => component.getFirstPropertyValue(name))
    .find((value) => value instanceof ICAL.Time)
  const local = stamp instanceof ICAL.Time ? clock(secondsOf(stamp)) : undefined
  return local && dayIn(local)
}

/** Whether the days and hours of an entry are such; ical.js makes 2 March of 30 February, and 1:00 of 25:00. */
const areTimes = (own: string): boolean =>
  [...own.matchAll(/^DT(?:START|END)\b[^:\n]*:(.*)$/gim)].every(([, typed = '']) => {
    const [, year = '', month = '', day = '', hour = '00', minute = '00'] =
      /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ?)?$/.exec(typed.trim()) ?? []
    return parseLocalTime(`${year}-${month}-${day}T${hour}:${minute}`) !== undefined
  })

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0')

/**
 * The clock of a zone that the file names and does not tell of; undefined where it tells, or where it is the parish's
 * own, `unknown` where nobody knows the name.
 */
function zoneOf(
  time: ICAL.Time,
  component: ICAL.Component,
  { timezone, clockOf }: Scene,
): ClockAt | 'unknown' | undefined {
  const named = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  if (time.isDate || !named || time.zone !== ICAL.Timezone.localTimezone) return undefined
  const zone = zoneCalled(named)
  if (zone === timezone) return undefined
  const clock = clockOf(zone)
  return clock(0) === undefined ? 'unknown' : clock
}

/** Times at which an entry takes place, and those that it was to have and has not. */
interface Times {
  readonly takes: readonly ICAL.Time[]
  readonly leaves: readonly ICAL.Time[]
}

const alone: Series = { whole: undefined, replaced: new Set(), cancelled: new Set(), turns: [] }

/**
 * The times that an entry is for: of a series those that no other entry replaces; of one for all that follow those
 * from its own on, moved as the first of them is, up to where another one takes over.
 */
function timesOf(event: ICAL.Event, series: Series = alone, scene: Scene): Times {
  const { whole, replaced, cancelled, turns } = series
  const own = replacedTime(event.component)
  if (own === undefined || whole === undefined || !isForFollowing(event.component)) {
    const [turn = Number.POSITIVE_INFINITY] = own === undefined ? turns : []
    const starts = startsOf(event, scene)
    if (own !== undefined) return { takes: starts, leaves: [] }
    const before = starts.filter((start) => secondsOf(start) < turn)
    const excepted = exceptedOf(event, starts, scene).filter((start) => secondsOf(start) < turn)
    // Of a series that is cancelled from a time on, that time alone tells.
    const upToTurn = starts.filter((start) => secondsOf(start) <= turn)
    return {
      takes: before.filter((start) => !replaced.has(secondsOf(start))),
      leaves: [...upToTurn, ...excepted].filter((start) => {
        const at = secondsOf(start)
        return cancelled.has(at) || (excepted.includes(start) && !replaced.has(at))
      }),
    }
  }
  const from = secondsOf(own)
  const end = turns.find((turn) => turn > from) ?? Number.POSITIVE_INFINITY
  const moved = secondsOf(event.startDate) - from
  const upToEnd = startsOf(new ICAL.Event(whole), scene).filter((start) => {
    const at = secondsOf(start)
    return at >= from && at <= end
  })
  const asMoved = (start: ICAL.Time): ICAL.Time => {
    const time = start.clone()
    time.adjust(0, 0, 0, moved)
    return time
  }
  return {
    takes: upToEnd
      .filter((start) => secondsOf(start) < end && !replaced.has(secondsOf(start)))
      .map(asMoved),
    leaves: upToEnd.filter((start) => cancelled.has(secondsOf(start))).map(asMoved),
  }
}

/** The starts that the rule of an event has, and its exceptions take out. */
function exceptedOf(
  event: ICAL.Event,
  starts: readonly ICAL.Time[],
  scene: Scene,
): readonly ICAL.Time[] {
  const { component } = event
  const exceptions = component.getAllProperties('exdate')
  if (exceptions.length === 0) return []
  const kept = new Set(starts.map(secondsOf))
  component.removeAllProperties('exdate')
  const all = startsOf(event, scene)
  for (const exception of exceptions) component.addProperty(exception)
  return all.filter((start) => !kept.has(secondsOf(start)))
}

/** Every start of an event; its first alone where it does not repeat. */
function startsOf(event: ICAL.Event, { until }: Scene): readonly ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate]
  takeWholeLastDay(event)
  const starts: ICAL.Time[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (`${next}`.slice(0, 10) > until || starts.length === MOST_TIMES) break
    starts.push(next.clone())
  }
  return starts
}

/** A last day that is written without an hour, beside a time, counts to its end: nothing on it is lost. */
function takeWholeLastDay({ component, startDate }: ICAL.Event): void {
  for (const property of component.getAllProperties('rrule')) {
    const rule = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur) || !rule.until?.isDate || startDate.isDate) continue
    const { year, month, day } = rule.until
    rule.until = ICAL.Time.fromData({ year, month, day, hour: 23, minute: 59, second: 59 })
  }
}

/** A day of every day for fifty years. */
const MOST_TIMES = 18_300

interface Span extends Pick<CalendarEntry, 'lasts' | 'time' | 'ends'> {
  readonly day: CivilDate
}

/** What a time is read by; with the clock of its zone where the file names one that it does not tell of. */
interface ZonedScene extends Scene {
  readonly zone: ClockAt | undefined
}

/** A time that it takes place by the parish's clock. */
function spanOf(start: ICAL.Time, length: number, scene: ZonedScene): Span {
  const end = start.clone()
  end.adjust(Math.floor(length / DAY), 0, 0, length % DAY)
  const [from, to] = [localOf(start, scene), localOf(end, scene)]
  const day = dayIn(from)
  // The end of a day's entry is the day after it.
  if (start.isDate) return { day, lasts: Math.max(1, daysBetween(day, dayIn(to))) }
  const isOvernight = daysBetween(day, dayIn(to)) <= 1
  const [time, ends] = [minutesOf(from), minutesOf(to)]
  // Outlook writes a day of no hours so, from midnight to midnight.
  if (length > 0 && time === 0 && ends === 0) return { day, lasts: daysBetween(day, dayIn(to)) }
  if (length === 0) return { day, lasts: 1, time }
  if (isOvernight && time !== ends) return { day, lasts: 1, time, ends }
  const last = ends === 0 ? addDays(dayIn(to), -1) : dayIn(to)
  return { day, lasts: daysBetween(day, last) + 1, time }
}

/** In seconds. */
const DAY = 86_400

const dayIn = (time: LocalTime): CivilDate => time.slice(0, 10) as CivilDate

const minutesOf = (time: LocalTime): number =>
  Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))

/** What the parish's clock shows; days, times without a zone and those in the parish's own are as they are written. */
function localOf(time: ICAL.Time, { timezone, clock, zone }: ZonedScene): LocalTime {
  const written = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}T${pad(time.hour)}:${pad(time.minute)}`
  const isBare = time.zone === ICAL.Timezone.localTimezone
  const isAsWritten = time.isDate || (isBare && !zone) || time.zone?.tzid === timezone
  const moment = isBare && zone ? momentOf(written as LocalTime, zone) : secondsOf(time)
  const local = isAsWritten ? (written as LocalTime) : clock(moment)
  if (local === undefined) throw new Error('no clock')
  return local
}

/** When a clock shows a time, in seconds of UTC; of an hour that it skips or shows twice one that is near. */
function momentOf(written: LocalTime, clock: ClockAt): number {
  const wall = asUtc(written)
  let moment = wall
  for (let round = 0; round < 2; round++) {
    const shown = clock(moment)
    if (shown !== undefined) moment += wall - asUtc(shown)
  }
  return moment
}

const asUtc = (time: LocalTime): number =>
  daysBetween(EPOCH, dayIn(time)) * DAY + minutesOf(time) * 60

const EPOCH = '1970-01-01' as CivilDate

/** The days of the same times together: a clock that is put forward elsewhere moves some of them. */
function grouped(
  takes: readonly Span[],
  leaves: readonly Span[],
): readonly Omit<CalendarEntry, 'title' | 'categories' | 'line'>[] {
  const keyOf = (span: Span): string => [span.lasts, span.time, span.ends].join(' ')
  const daysOf = (spans: readonly Span[], key: string): readonly CivilDate[] =>
    [...new Set(spans.filter((span) => keyOf(span) === key).map(({ day }) => day))].sort()
  const groups = new Map(takes.map((span) => [keyOf(span), span] as const))
  return [...groups].map(([key, { day: _, ...span }]) => {
    const days = daysOf(takes, key)
    return { ...span, days, except: daysOf(leaves, key).filter((day) => !days.includes(day)) }
  })
}

/** Words without the markup that some calendars write, a line a paragraph. */
const plainWords = (words: string): string =>
  words
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    // Outlook writes an address behind its words so.
    .replace(/ ?<(https?:[^>\s]+)>/gi, ' $1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
