import {
  type ItemChange,
  type NewEntry,
  type NewValue,
  plain,
  words,
} from '../../edit/item-change.ts'
import type { FiledItem } from '../../edit/item-file.ts'
import { change, entry, linkChanges, linkValue } from '../requests/request-changes.ts'
import type { EventWords } from './event-words.ts'

/** A new event as its file will have it, keys in their usual order. */
export const entriesOfEvent = (event: EventWords, id: string): readonly NewEntry[] => [
  ...entry('id', id, words),
  ...entry('title', event.title, words),
  ...entry('kind', event.kind === 'service' ? event.kind : undefined, plain),
  ...entry('date', event.days, days),
  ...entry('every', event.every, words),
  ...entry('nth', event.nth, words),
  ...entry('from', event.from, plain),
  ...entry('until', event.until, plain),
  ...entry('except', event.except, days),
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

/** What to change in an event so that it says what was typed; all else stays. */
export const eventChanges = (event: EventWords, filed: FiledItem): readonly ItemChange[] => [
  ...change(['title'], event.title, words),
  ...change(['kind'], event.kind, plain),
  ...daysChanges(event, filed),
  ...change(['except'], exceptions(event, filed), days),
  ...change(['time'], event.times, times),
  ...change(['ends'], event.ends, words),
  ...change(['place'], event.place, words),
  ...change(['contact'], event.contact, words),
  ...change(['text'], event.text, words),
  ...linkChanges(event, filed),
  ...change(['announce'], event.announce, (weeks) => plain(String(weeks))),
  ...change(['intention'], event.intention, words),
  ...change(['priority'], event.priority, plain),
]

/** Whether a number of weeks stands behind `every`, and not days of the week. */
const areWeeks = (every: string | undefined): boolean => /week|seman/i.test(every ?? '')

/**
 * A new way of recurring takes the place of the old one, since two in one event are an error: what belonged to
 * that goes with it. Weeks are counted from a `date`, which stays.
 */
function daysChanges(event: EventWords, filed: FiledItem): readonly ItemChange[] {
  const { every, nth, from, until } = event
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
  return [
    ...change(['date'], event.days, days),
    ...change(['every'], every, words),
    ...change(['nth'], nth, words),
    ...change(['from'], from, plain),
    ...change(['until'], until, plain),
    ...gone
      .filter((key) => filed.has(key))
      .map((key): ItemChange => ({ kind: 'remove', path: [key] })),
  ]
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
