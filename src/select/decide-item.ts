import { addWeeks, type CivilDate, daysBetween, partsOf, sundayOnOrAfter } from '../civil-date.ts'
import type { Item, Repeat, Window } from '../load/item.ts'
import { channels as allChannels, type Channel, type Rule, type Season } from '../vocabulary.ts'
import type { Decided, Notice } from './selection.ts'

/** What every decision about one week looks at. */
export interface WeekInView {
  readonly week: CivilDate
  /** Every season that people count the week to. */
  readonly seasons: readonly Season[]
  /** Ids that a person left out of this week's issue. */
  readonly leftOut: ReadonlySet<string>
  /** More Sundays than this in a row are told to the clergy. */
  readonly longAfter: number
}

/**
 * Decides one item for one week, of whatever kind. Of several rules that keep it out, the first in the
 * order closed, not-yet, expired, not-this-week, no-consent, left-out is the one reported
 * (docs/rules.md, "What goes in").
 */
export function decideItem(item: Item, view: WeekInView): Decided {
  const channels = channelsOf(item)
  const rule = rules.find(([, holds]) => holds(item, view, channels))?.[0]
  if (rule === 'no-consent') return { item, decision: 'held', rule, channels: [] }
  if (rule !== undefined) return { item, decision: 'out', rule, channels: [] }
  const notice = noticeOf(item, view)
  return { item, decision: 'in', rule: 'in-window', channels, ...(notice && { notice }) }
}

type KeepsOut = (item: Item, view: WeekInView, channels: readonly Channel[]) => boolean

const rules: readonly (readonly [Rule, KeepsOut])[] = [
  ['closed', ({ closed }, { week }) => closed !== undefined && closed <= week],
  ['not-yet', ({ window }, { week }) => isBefore(week, window)],
  ['expired', ({ window }, { week }) => isAfter(week, window)],
  ['not-this-week', ({ repeat }, view) => repeat !== undefined && !repeatsOn(repeat, view)],
  ['no-consent', (_item, _view, channels) => channels.length === 0],
  ['left-out', ({ id }, { leftOut }) => leftOut.has(id)],
]

const isBefore = (week: CivilDate, { from }: Window): boolean => from !== undefined && week < from

const isAfter = (week: CivilDate, { until }: Window): boolean => until !== undefined && week > until

/** Whether a repeating item has its turn in this week. */
export function repeatsOn(repeat: Repeat, { week, seasons }: WeekInView): boolean {
  switch (repeat.kind) {
    case 'every':
      return daysBetween(sundayOnOrAfter(repeat.from), week) % (7 * repeat.weeks) === 0
    case 'nth-sunday':
      return repeat.nth === 'last' ? isLastOfMonth(week) : nthOfMonth(week) === repeat.nth
    case 'season':
      return seasons.includes(repeat.season)
  }
}

const nthOfMonth = (week: CivilDate): number => Math.ceil(partsOf(week).day / 7)

const isLastOfMonth = (week: CivilDate): boolean =>
  partsOf(addWeeks(week, 1)).month !== partsOf(week).month

/**
 * Where an item may leave. One that shows a person goes only where consent was given; one whose
 * words betray what is withheld goes nowhere. The web is closed to persons unless granted, shown or not.
 */
function channelsOf({ person, consent }: Item): readonly Channel[] {
  if (person === undefined) return allChannels
  if (person.betrayed !== undefined) return []
  const granted = (channel: Channel): boolean => consent.includes(channel)
  const needless = (channel: Channel): boolean => person.shown === undefined && channel !== 'web'
  return allChannels.filter((channel) => granted(channel) || needless(channel))
}

/**
 * What the clergy should hear of an item that is in: its last week, a long stay, no end
 * (docs/rules.md, "What clergy are told"). A window of one Sunday has nothing to renew and is passed over.
 */
function noticeOf({ window, closed }: Item, { week, longAfter }: WeekInView): Notice | undefined {
  const { from, until } = window
  if (from !== undefined && from === until) return undefined
  const next = addWeeks(week, 1)
  if ((until !== undefined && until < next) || (closed !== undefined && closed <= next))
    return { kind: 'last-week' }
  const weeks = from === undefined ? 0 : daysBetween(sundayOnOrAfter(from), week) / 7 + 1
  if (until === undefined) return { kind: 'no-end', weeks }
  return weeks > longAfter ? { kind: 'long', weeks } : undefined
}
