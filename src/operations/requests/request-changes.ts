import type { CivilDate } from '../../civil-date.ts'
import {
  type ItemChange,
  type KeyPath,
  mapping,
  type NewEntry,
  type NewValue,
  plain,
  removing,
  setting,
  words,
} from '../../edit/item-change.ts'
import type { FiledItem } from '../../edit/item-file.ts'
import { isOtherPerson } from './needs-consent.ts'
import type { LinkWords, RequestWords } from './request-words.ts'

/** A key with its value, or nothing where there is none. */
export const entry = <Value>(
  key: string,
  value: Value | undefined,
  write: (value: Value) => NewValue,
): readonly NewEntry[] => (value === undefined ? [] : [[key, write(value)]])

/** A new request as its file will have it, keys in their usual order. */
export function entriesOf(
  request: RequestWords,
  id: string,
  today: CivilDate,
): readonly NewEntry[] {
  return [
    ...entry('id', id, words),
    ...entry('section', request.section, words),
    ...entry('kind', request.kind, plain),
    ...entry('person', request.name === undefined ? undefined : request, (one) =>
      mapping(personEntries(one)),
    ),
    ...entry('text', request.text, words),
    ...entry('link', request.link, linkValue),
    ...entry('sunday', request.sunday, plain),
    ...entry('day', request.day, plain),
    ...entry('service', request.service, words),
    ...entry('from', request.from, plain),
    ...entry('until', request.until, plain),
    ...entry('repeat', repeatOf(request), (value) => value),
    ...entry('priority', request.priority, plain),
    ...entry('consent', request.channels?.length ? request : undefined, (given) =>
      consentValue(given, today),
    ),
  ]
}

const personEntries = (request: RequestWords): readonly NewEntry[] => [
  ...entry('name', request.name, words),
  ...entry('show', request.show, plain),
  ...entry('minor', request.minor, () => plain('true')),
  ...entry('born', request.born, plain),
  ...entry('married', request.married, plain),
  ...entry('departed', request.departed, (day) => plain(String(day))),
  ...entry('distinct-from', request.distinctFrom, words),
]

/** A link as a file has it; its words are the address where none are given. */
export const linkValue = ({ text, url }: LinkWords): NewValue =>
  mapping([
    ['text', words(text ?? url.replace(/^https?:\/\/|^mailto:|^tel:/i, ''))],
    ['url', words(url)],
  ])

/** How a request repeats; undefined where nothing is said of it. */
function repeatOf({ every, nth, season, yearly, departed }: RequestWords): NewValue | undefined {
  const said: readonly NewEntry[] = [
    ...entry('every', every, (weeks) => plain(weeks === 1 ? '1 week' : `${weeks} weeks`)),
    ...entry('nth-sunday', nth, (which) => plain(String(which))),
    ...entry('season', season, words),
    // The day of a death whose year is known says it already.
    ...entry('yearly', typeof departed === 'string' ? undefined : yearly, plain),
  ]
  return said.length === 0 ? undefined : mapping(said)
}

/** That somebody has agreed on a day to these channels. */
export const consentValue = (
  { by, channels = [] }: Pick<RequestWords, 'by' | 'channels'>,
  today: CivilDate,
): NewValue =>
  mapping([
    ...entry('by', by, words),
    ['date', plain(today)],
    ['channels', { kind: 'list', items: channels }],
  ])

/** What to change in a request so that it says what was typed; all else stays. */
export function requestChanges(
  request: RequestWords,
  filed: FiledItem,
  today: CivilDate,
): readonly ItemChange[] {
  return [
    ...change(['section'], request.section, words),
    ...change(['kind'], request.kind, plain),
    ...personEntries(request).map(([key, value]) => setting(['person', key], value)),
    ...change(['text'], request.text, words),
    ...linkChanges(request, filed),
    ...dayChanges(request, filed),
    ...change(['service'], request.service, words),
    ...change(['repeat'], repeatOf(request), (value) => value),
    ...change(['priority'], request.priority, plain),
    ...consentChanges(request, filed, today),
  ]
}

/** A key that gets a value, or nothing where there is none. */
const change = <Value>(
  path: KeyPath,
  value: Value | undefined,
  write: (value: Value) => NewValue,
): readonly ItemChange[] => (value === undefined ? [] : [setting(path, write(value))])

/** Words for a link stay where only its address changes. */
export function linkChanges(
  { link }: Pick<RequestWords, 'link'>,
  filed: FiledItem,
): readonly ItemChange[] {
  if (link === undefined) return []
  if (filed.own('link', 'url') === undefined) return change(['link'], link, linkValue)
  return [
    ...change(['link', 'text'], link.text, words),
    ...change(['link', 'url'], link.url, words),
  ]
}

/**
 * A Sunday, or another day alone, takes the place of a first and a last day, and these of it, since both in one
 * request are an error. Where only a last day is given, the day alone becomes the first.
 */
export function dayChanges(
  { sunday, day, from, until }: Pick<RequestWords, 'sunday' | 'day' | 'from' | 'until'>,
  filed: FiledItem,
): readonly ItemChange[] {
  const aloneBefore = daysAlone.find((key) => filed.has(key))
  const rename = (before: string | undefined, key: string): readonly ItemChange[] =>
    before === undefined || before === key ? [] : [{ kind: 'rename', path: [before], key }]
  const alone = sunday ?? day
  if (alone !== undefined) {
    const key = sunday === undefined ? 'day' : 'sunday'
    const before = aloneBefore ?? (filed.has('from') ? 'from' : undefined)
    const removed = filed.has('until') ? [removing('until')] : []
    return [...rename(before, key), ...change([key], alone, plain), ...removed]
  }
  if (from === undefined && until === undefined) return []
  const renamed = rename(aloneBefore, 'from')
  const isOwn = [...daysAlone, 'from', 'until'].some((key) => filed.has(key))
  const first = from ?? (isOwn ? undefined : dayAloneOf(filed.head))
  return [...renamed, ...change(['from'], first, plain), ...change(['until'], until, plain)]
}

/** Keys by which a request is for one day alone. */
const daysAlone = ['sunday', 'day'] as const

/** The one day of a request or of the head of its file, by whichever key. */
export const dayAloneOf = (
  written: (key: (typeof daysAlone)[number]) => string | undefined,
): string | undefined => written('sunday') ?? written('day')

/** The consent of another person is gone with the name; where only the spelling changes, it stays. */
function consentChanges(
  request: RequestWords,
  filed: FiledItem,
  today: CivilDate,
): readonly ItemChange[] {
  const { by, channels, name } = request
  const isNew = !filed.has('consent') || isOtherPerson(name, filed)
  const isGiven = by !== undefined || (channels?.length ?? 0) > 0
  if (!isGiven)
    return ((isNew && name !== undefined) || channels !== undefined) && filed.has('consent')
      ? [removing('consent')]
      : []
  if (isNew) return change(['consent'], request, (given) => consentValue(given, today))
  return [
    ...change(['consent', 'by'], by, words),
    ...change(['consent', 'date'], today, plain),
    ...change(['consent', 'channels'], channels, (items): NewValue => ({ kind: 'list', items })),
  ]
}
