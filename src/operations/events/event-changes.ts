import {
  type ItemChange,
  type NewEntry,
  type NewValue,
  plain,
  removing,
  setting,
  words,
} from '../../edit/item-change.ts'
import type { FiledItem } from '../../edit/item-file.ts'
import { entry, linkChanges, linkValue } from '../requests/request-changes.ts'
import type { EventWords } from './event-words.ts'

/** A new event as its file will have it; one that is no service says no kind. */
export const entriesOfEvent = (event: EventWords, id: string): readonly NewEntry[] => [
  ...entry('id', id, words),
  ...saidOf(event).filter(([key]) => key !== 'kind' || event.kind === 'service'),
]

/** What to change in an event so that it says what was typed; all else stays. */
export function eventChanges(event: EventWords, filed: FiledItem): readonly ItemChange[] {
  const said = saidOf(event, exceptions(event, filed)).filter(([key]) => key !== 'link')
  const isOfDays = ([key]: NewEntry): boolean => daysKeys.has(key)
  return [
    ...said.filter(isOfDays).map(([key, value]) => setting([key], value)),
    ...removals(event, filed),
    ...said.filter((one) => !isOfDays(one)).map(([key, value]) => setting([key], value)),
    ...linkChanges(event, filed),
  ]
}

/** What is said of an event, keys in their usual order. */
const saidOf = (
  event: EventWords,
  except: readonly string[] | undefined = event.except,
): readonly NewEntry[] => [
  ...entry('title', event.title, words),
  ...entry('kind', event.kind, plain),
  ...entry('date', event.days, days),
  ...entry('every', event.every, words),
  ...entry('nth', event.nth, words),
  ...entry('from', event.from, plain),
  ...entry('until', event.until, plain),
  ...entry('except', except, days),
  ...entry('time', event.times, times),
  ...entry('ends', event.ends, words),
  ...entry('place', event.place, words),
  ...entry('contact', event.contact, words),
  ...entry('text', event.text, words),
  ...entry('link', event.link, linkValue),
  ...entry('announce', event.announce, (weeks) => plain(String(weeks))),
  ...entry('intention', event.intention, words),
  ...entry('priority', event.priority, plain),
]

/** Keys of the days on which something takes place. */
const daysKeys: ReadonlySet<string> = new Set(['date', 'every', 'nth', 'from', 'until'])

/** Whether a number of weeks stands behind `every`, and not days of the week. */
const areWeeks = (every: string | undefined): boolean => /week|seman/i.test(every ?? '')

/**
 * A new way of recurring takes the place of the old one, since two in one event are an error: what belonged to
 * that goes with it. Weeks are counted from a `date`, which stays.
 */
function removals(event: EventWords, filed: FiledItem): readonly ItemChange[] {
  const { every, nth } = event
  const had = filed.own('every')
  const isOfWeeks = areWeeks(every ?? (nth === undefined ? had : undefined))
  const gone: readonly string[] = [
    ...(nth !== undefined || (event.days !== undefined && every === undefined && !areWeeks(had))
      ? ['every']
      : []),
    ...((every ?? event.days) !== undefined ? ['nth'] : []),
    ...((every ?? nth) !== undefined && !isOfWeeks && event.days === undefined ? ['date'] : []),
    ...(event.days !== undefined && !isOfWeeks ? ['from', 'until', 'except'] : []),
  ]
  return gone.filter((key) => filed.has(key)).map((key) => removing(key))
}

/** The days that the file has already, in the form that it has them in, and those that it has not. */
function exceptions({ except }: EventWords, filed: FiledItem): readonly string[] | undefined {
  if (except === undefined) return undefined
  const there = filed.listed('except')
  return [...there, ...except.filter((day) => !there.includes(day))]
}

const days = (items: readonly string[]): NewValue => oneOrSeveral(items, plain)

const times = (items: readonly string[]): NewValue => oneOrSeveral(items, words)

const oneOrSeveral = (items: readonly string[], alone: (item: string) => NewValue): NewValue =>
  items.length === 1 ? alone(items.join()) : { kind: 'list', items }
