import {
  addDays,
  addWeeks,
  type CivilDate,
  daysBetween,
  isSunday,
  partsOf,
  sundayOnOrAfter,
  sundaysFrom,
} from '../civil-date.ts'
import type { IssueDay } from '../issue-day.ts'
import type { Item, Person, Repeat, RotaRow, Window } from '../load/item.ts'
import { daysIn } from '../recurrence/recurrence.ts'
import {
  channels as allChannels,
  type Channel,
  type Season,
  type SelectionRule,
} from '../vocabulary.ts'
import {
  asNamedIn,
  type EndedByName,
  endedElsewhere,
  isDeparted,
  isOneWord,
} from './closed-elsewhere.ts'
import { dayInWeek } from './day-in-week.ts'
import type { NameInWords, NamesIn } from './names-in-words.ts'
import { occasionIn } from './occasion.ts'
import type { Decided, Notice } from './selection.ts'

/** What every decision about one week looks at. */
export interface WeekInView extends IssueDay {
  /** It is held for itself, so that only what is for its day by `day` is in. */
  readonly isForItself: boolean
  /** Every season that people count the week to. */
  readonly seasons: readonly Season[]
  /** Ids that a person left out of this week's issue. */
  readonly leftOut: ReadonlySet<string>
  /** More Sundays than this in a row are told to the clergy. */
  readonly longAfter: number
  /** Closings and deaths in the whole parish. */
  readonly ended: EndedByName
  readonly namesIn: Pick<NamesIn, 'item' | 'contact'>
}

/**
 * Decides one item for one week, of whatever kind. Of several rules that keep it out, the first in the
 * order closed, closed-elsewhere, not-yet, expired, not-this-week, no-consent, name-in-words, left-out is the
 * one reported (docs/rules.md, "What goes in").
 */
export function decideItem(written: Item, view: WeekInView): Decided {
  const item = asAskedIn(asNamedIn(written, view.week), view)
  const names = (): readonly NameInWords[] => view.namesIn.item(written)
  const channels = channelsOf(item, view.week)
  const rule = rules.find(([, holds]) => holds(item, view, channels, names))?.[0]
  if (rule === 'no-consent' || rule === 'closed-elsewhere')
    return { item, decision: 'held', rule, channels: [], names: [] }
  if (rule === 'name-in-words')
    return { item, decision: 'held', rule, channels: [], names: names() }
  if (rule !== undefined) {
    const next = rule === 'not-this-week' ? nextTime(item, view) : undefined
    return { item, decision: 'out', rule, channels: [], names: [], ...(next && { next }) }
  }
  const notice = noticeOf(item, view)
  const occasion = item.takesPlace && occasionIn(item.takesPlace, view.week)
  return {
    item,
    decision: 'in',
    rule: 'in-window',
    channels: withoutClosed(channels, names()),
    names: names().filter(({ closes, isAnswered }) => !isAnswered && isShut(closes, channels)),
    ...(occasion && { occasion }),
    ...(notice && { notice }),
  }
}

/** An event with its contact where that may stand. */
function asAskedIn(item: Item, { namesIn }: WeekInView): Item {
  if (item.kind !== 'event' || item.contact === undefined) return item
  const channels = namesIn.contact(item.contact)
  return { ...item, contact: { ...item.contact, channels } }
}

/** Of what has no time in the issue's week, the first after it, within a year. */
function nextTime({ takesPlace }: Item, { week }: WeekInView): CivilDate | undefined {
  if (takesPlace === undefined) return undefined
  const [first] = daysIn(takesPlace.recurrence, { from: week, until: addDays(week, 366) })
  return first !== undefined && first >= addDays(week, 7) ? first : undefined
}

/** `names` are looked for when they are asked for, in what nothing else keeps out. */
type KeepsOut = (
  item: Item,
  view: WeekInView,
  channels: readonly Channel[],
  names: () => readonly NameInWords[],
) => boolean

const rules: readonly (readonly [SelectionRule, KeepsOut])[] = [
  ['closed', isClosed],
  ['closed-elsewhere', isEndedElsewhere],
  ['not-yet', ({ window }, { week }) => isBefore(week, window)],
  ['expired', ({ window }, { week }) => isAfter(week, window)],
  ['not-this-week', (item, view) => !isForIssue(item, view)],
  ['no-consent', (_item, _view, channels) => channels.length === 0],
  [
    'name-in-words',
    (_item, _view, channels, names) => withoutClosed(channels, names()).length === 0,
  ],
  ['left-out', ({ id }, { leftOut }) => leftOut.has(id)],
]

/** One that is called off is in where that is to be said. */
function isClosed({ closed, takesPlace }: Item, { week }: WeekInView): boolean {
  if (closed === undefined || closed > week) return false
  return takesPlace?.calledOff === undefined || occasionIn(takesPlace, week) === undefined
}

/** One that is over is not told of again for it, and a name of one word is nobody for sure. */
function isEndedElsewhere(item: Item, { week, ended }: WeekInView): boolean {
  if (item.person === undefined || isOneWord(item.person) || isAfter(week, item.window))
    return false
  return endedElsewhere(item, week, ended) !== undefined
}

const isBefore = (week: CivilDate, { from }: Window): boolean => from !== undefined && week < from

const isAfter = (week: CivilDate, { until }: Window): boolean => until !== undefined && week > until

/** Whether an item within its days is for this service, and has its turn. */
function isForIssue(
  { service, window, repeat, person, takesPlace }: Item,
  view: WeekInView,
): boolean {
  if (service !== undefined && service !== view.service) return false
  if (view.isForItself && window.day === undefined) return false
  if (takesPlace !== undefined && occasionIn(takesPlace, view.week) === undefined) return false
  return repeat === undefined || repeatsOn(repeat, view, isDepartedIn(person, view.week))
}

const isDepartedIn = (person: Person | undefined, week: CivilDate): boolean =>
  person !== undefined && isDeparted(person, week)

/** Whether a repeating item has its turn in this week. Weeks and Sundays of a month are counted on Sundays alone. */
export function repeatsOn(
  repeat: Repeat,
  { week, seasons }: Pick<WeekInView, 'week' | 'seasons'>,
  ofDeparted = false,
): boolean {
  switch (repeat.kind) {
    case 'every': {
      const days = daysBetween(sundayOnOrAfter(repeat.from), week)
      return isSunday(week) && days % (7 * repeat.weeks) === 0
    }
    case 'nth-sunday':
      return isSunday(week) && isNthSunday(week, repeat.nth)
    case 'season':
      return seasons.includes(repeat.season)
    case 'yearly':
      return dayInWeek(repeat.daysOfYear, week, ofDeparted) !== undefined
    default:
      return repeat satisfies never
  }
}

const isNthSunday = (sunday: CivilDate, nth: number | 'last'): boolean =>
  nth === 'last' ? isLastOfMonth(sunday) : nthOfMonth(sunday) === nth

const nthOfMonth = (week: CivilDate): number => Math.ceil(partsOf(week).day / 7)

const isLastOfMonth = (week: CivilDate): boolean =>
  partsOf(addWeeks(week, 1)).month !== partsOf(week).month

/**
 * Where consent lets an item leave. Written, it limits the item to its channels. Unwritten, one that shows a
 * living person goes nowhere, and one for a person not shown or departed not on the web. A rota is on the web
 * where somebody in it may be named there.
 */
function channelsOf(item: Item, week: CivilDate): readonly Channel[] {
  const { person, consent } = item
  if (item.kind === 'rota')
    return allChannels.filter((channel) => channel !== 'web' || namesSomebody(item, channel))
  if (consent !== undefined) return allChannels.filter((channel) => consent.includes(channel))
  if (person === undefined) return allChannels
  const needsNone = person.shown === undefined || isDeparted(person, week)
  return needsNone ? allChannels.filter((channel) => channel !== 'web') : []
}

const namesSomebody = ({ cells }: RotaRow, channel: Channel): boolean =>
  cells.some(({ names }) => names.some(({ channels }) => channels.includes(channel)))

/** Channels that no name closes. */
function withoutClosed(
  channels: readonly Channel[],
  names: readonly NameInWords[],
): readonly Channel[] {
  const closed = names.flatMap(({ closes }) => closes)
  return channels.filter((channel) => !closed.includes(channel))
}

/** Whether one of these channels would otherwise be open. */
const isShut = (closes: readonly Channel[], open: readonly Channel[]): boolean =>
  closes.some((channel) => open.includes(channel))

/**
 * What the clergy should hear of an item that is in: its last week, a long stay, no end
 * (docs/rules.md, "What clergy are told"). A window of one day, a day of the year, and what has days of its own
 * have nothing to renew and are passed over.
 */
function noticeOf(
  { window, closed, repeat, takesPlace }: Item,
  { week, longAfter }: WeekInView,
): Notice | undefined {
  const { from, until } = window
  if (takesPlace !== undefined || repeat?.kind === 'yearly') return undefined
  if (from !== undefined && from === until) return undefined
  const next = sundayOnOrAfter(addDays(week, 1))
  if ((until !== undefined && until < next) || (closed !== undefined && closed <= next))
    return { kind: 'last-week' }
  const weeks = from === undefined ? 0 : sundaysFrom(from, week)
  if (until === undefined) return { kind: 'no-end', weeks }
  return weeks > longAfter ? { kind: 'long', weeks } : undefined
}
