import { addDays, type CivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { issueName } from '../issue-day.ts'
import { plainText } from '../markdown/plain-text.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import { placeIn } from '../names/item-words.ts'
import type { Place } from '../place.ts'
import { limits } from '../problems/limits.ts'
import { areDistinct, nameKey } from '../same-person.ts'
import type { Item, Person } from './item.ts'
import type { PinnedVerse, WeekPin } from './parish.ts'

/**
 * Items that stand twice: the same person, or the same text, with days in common. One of last year or of
 * another week does not count, and neither does a prayer for the dead beside one for the sick; of a person
 * whose prayer has ended, selection tells in the weeks that it concerns (`closed-elsewhere`).
 */
export function reportDuplicates(
  items: readonly Item[],
  report: (problem: Diagnostic) => void,
): void {
  const open = items.filter(({ closed }) => closed === undefined)
  const requests = open.filter(({ kind }) => kind === 'request')
  const persons = groupBy(requests, ({ person }) => person && whoIs(person))
  const texts = groupBy(items, textToCompare)
  for (const group of persons) reportOverlaps('same-person', group, report)
  for (const group of texts) reportOverlaps('same-text', group, report)
}

/** Items that say that they are for another person than an item that nobody has. */
export function reportDistinctions(
  items: readonly Item[],
  report: (problem: Diagnostic) => void,
): void {
  const ids = items.map(({ id }) => id)
  for (const { person } of items) {
    const other = person?.distinctFrom
    if (other && !ids.includes(other.id)) {
      const values = { id: other.id, nearest: didYouMean(other.id, ids) }
      report(diagnostic('error', 'distinct-from-nobody', values, other.place))
    }
  }
}

/**
 * Items that say more than is looked through for names: a long footnote, or a title or place that an entry of a
 * calendar has, counts as a long text does.
 *
 * @param isTold whether the file has been told for a text that is too long by itself
 */
export function reportLongItems(
  items: readonly Item[],
  isTold: (file: string) => boolean,
  report: (problem: Diagnostic) => void,
): void {
  for (const { words: all } of items) {
    let left: number = limits.prose
    for (const words of all) {
      if (words.text.length > left && !isTold(words.file)) {
        const place = placeIn(words, { from: left, to: left + 1 })
        report(diagnostic('error', 'too-much', { of: 'prose', most: limits.prose }, place))
        break
      }
      left -= words.text.length
    }
  }
}

/** U+FFFD, which stands where another program lost a letter and is never meant. */
export function reportLostLetters(
  items: readonly Item[],
  report: (problem: Diagnostic) => void,
): void {
  for (const { person, place } of items) {
    if (person?.name.includes('\ufffd')) report(diagnostic('warning', 'lost-letter', {}, place))
  }
  for (const words of items.flatMap((item) => item.words)) {
    // Too long to be read: it has been told, and may hold nothing else.
    if (words.text.length > limits.prose) continue
    for (const { index } of words.text.matchAll(/\ufffd+/g))
      report(
        diagnostic('warning', 'lost-letter', {}, placeIn(words, { from: index, to: index + 1 })),
      )
  }
}

/** Deaths that are written for a day to come, which nobody knows of. */
export const deathsToCome = (items: readonly Item[], today: CivilDate): readonly Diagnostic[] =>
  items.flatMap(({ person }) => {
    const departed = person?.departed
    return departed === undefined || departed.on === true || departed.on <= today
      ? []
      : [diagnostic('error', 'departed-to-come', { day: departed.on }, departed.place)]
  })

/**
 * Deaths of these weeks whose item has no first day, and so comes on the anniversaries alone: whoever wrote it
 * may have meant the prayers of the next Sundays, which no other item has.
 *
 * @param weeks how many Sundays persons are prayed for where nothing else is said
 */
export const deathsWithoutPrayers = (
  items: readonly Item[],
  today: CivilDate,
  weeks: number,
): readonly Diagnostic[] => {
  const prayedFor = new Set(
    items.flatMap(({ person, window }) =>
      person?.departed && window.from !== undefined ? [nameKey(person.name)] : [],
    ),
  )
  return items.flatMap(({ person, window, repeat }) => {
    const { departed } = person ?? {}
    if (person === undefined || departed === undefined || departed.on === true) return []
    const isYearly = repeat?.kind === 'yearly' && window.from === undefined
    const isRecent = departed.on <= today && addDays(departed.on, 7 * weeks) > today
    if (!isYearly || !isRecent || prayedFor.has(nameKey(person.name))) return []
    return [diagnostic('warning', 'departed-without-from', { weeks }, departed.place)]
  })
}

const whoIs = ({ name, departed }: Person): string =>
  `${nameKey(name)}${departed === undefined ? '' : ', departed'}`

/** What makes two items without a person the same. Events and articles have titles, by which people tell them apart. */
function textToCompare(item: Item): string | undefined {
  if (item.person !== undefined) return undefined
  switch (item.kind) {
    case 'request':
      return item.text && comparable(plainText(item.text))
    case 'event':
    case 'rota':
    case 'article':
      return undefined
    default:
      return item satisfies never
  }
}

function reportOverlaps(
  code: 'same-person' | 'same-text',
  group: readonly Item[],
  report: (problem: Diagnostic) => void,
): void {
  for (const [index, item] of group.entries()) {
    const other = group
      .slice(0, index)
      .find((one) => haveDaysInCommon(one, item) && !areDistinct(one, item))
    if (other) report(diagnostic('warning', code, { other: other.place }, item.place))
  }
}

/** A birthday beside an illness is no second request for the same. */
function haveDaysInCommon(one: Item, other: Item): boolean {
  if ((one.repeat?.kind === 'yearly') !== (other.repeat?.kind === 'yearly')) return false
  const from = latest(one.window.from, other.window.from)
  const until = [lastDay(one), lastDay(other)].reduce(earliest, undefined)
  return from === undefined || until === undefined || from <= until
}

const lastDay = ({ window, closed }: Item): CivilDate | undefined =>
  earliest(window.until, closed && addDays(closed, -1))

const latest = (one: CivilDate | undefined, other: CivilDate | undefined): CivilDate | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one

const earliest = (
  one: CivilDate | undefined,
  other: CivilDate | undefined,
): CivilDate | undefined =>
  one === undefined || (other !== undefined && other < one) ? (other ?? one) : one

/** Titles and verses that differ for one week. */
export function reportPins(pins: readonly WeekPin[], report: (problem: Diagnostic) => void): void {
  for (const ofWeek of groupBy(pins, issueName)) {
    reportSecond('title', ofWeek, ({ title }) => title, report)
    reportSecond('verse', ofWeek, ({ verse }) => verse && wordsOf(verse), report)
    reportSecond('readings', ofWeek, ({ readings }) => readings && JSON.stringify(readings), report)
    reportSecond('hymns', ofWeek, ({ hymns }) => hymns && JSON.stringify(hymns), report)
  }
}

function reportSecond(
  key: 'title' | 'verse' | 'readings' | 'hymns',
  pins: readonly WeekPin[],
  saidBy: (pin: WeekPin) => string | undefined,
  report: (problem: Diagnostic) => void,
): void {
  const [first, ...others] = pins.filter((pin) => saidBy(pin) !== undefined)
  for (const pin of others)
    if (first && saidBy(pin) !== saidBy(first)) {
      const values = { key, week: issueName(pin), other: placeOf(key, first) }
      report(diagnostic('error', 'two-for-week', values, placeOf(key, pin)))
    }
}

const placeOf = (
  key: 'title' | 'verse' | 'readings' | 'hymns',
  { place, verse }: WeekPin,
): Place => (key === 'verse' && verse ? verse.place : place)

const wordsOf = ({ ref, text = '', translation = '' }: PinnedVerse): string =>
  [ref, text, translation].join('\n')

/** Words as they are compared: case and spaces aside. */
const comparable = (words: string): string => words.replace(/\s+/g, ' ').toLowerCase()

/** Items of the same key together, in order; without those that have no key. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Iterable<readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(item)
  }
  return groups.values()
}
