import { type NewEntry, removing } from '../../edit/item-change.ts'
import { headWords, type ItemFile } from '../../edit/item-file.ts'
import type { Host } from '../../host.ts'
import { numberedId, stemOfId } from '../../made-id.ts'
import type { ItemPart } from '../../problems/usage-problems.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { notOfThisKind, onItem, onParish, planOf, wrongKey } from '../items/change-item.ts'
import { type FoundItem, idsInUse, type OpenItems } from '../items/open-items.ts'
import { planAdded } from '../items/plan-added.ts'
import type { ItemPlan, WrittenItem } from '../items/write-item.ts'
import { type Refused, refusedUsage } from '../outcome.ts'
import { chooseEventFile } from './choose-event-file.ts'
import { entriesOfEvent, eventChanges } from './event-changes.ts'
import type { EventWords } from './event-words.ts'

/**
 * Adds an event at the end of the file that holds most of its kind.
 *
 * @throws Busy, DiskError, Stopped
 */
export const addEvent = (
  host: Host,
  request: WeekRequest & { readonly words: EventWords; readonly newFile?: string },
): Promise<WrittenItem | Refused> =>
  onParish(host, request, (open) => planEventAddition(host, open, request.words, request.newFile))

/**
 * Changes an event in its file; all else in it stays to the letter.
 *
 * @throws Busy, DiskError, Stopped
 */
export const changeEvent = (
  host: Host,
  request: WeekRequest & {
    readonly id: string
    readonly words: EventWords
    /** Keys that are taken out. */
    readonly clear?: readonly string[]
  },
): Promise<WrittenItem | Refused> =>
  onItem(host, request, (open, found) =>
    planEventChange(host, open, found, request.words, request.clear),
  )

/**
 * A new event in the file where it is to stand, with an id by its kind and a number.
 *
 * @param newFile what a file begins with that is made for it; ends in `events:` and a line feed
 */
export function planEventAddition(
  host: Host,
  open: OpenItems,
  words: EventWords,
  newFile?: string,
): ItemPlan | Refused {
  const wrong = lacking(words) ?? outOfDate(words, open)
  if (wrong !== undefined) return wrong
  const id = numberedId(stemOfId(undefined, 'event', open.rules.language), idsInUse(host, open))
  const addition = {
    list: 'events',
    id,
    path: chooseEventFile(open.files, words),
    newFile,
  } as const
  return planAdded(host, open, addition, (file) => entriesIn(file, words, id))
}

/** What a new event cannot be without. */
function lacking({ title, days, every, nth }: EventWords): Refused | undefined {
  const lacks: readonly ItemPart[] = [
    ...(title === undefined ? (['title'] as const) : []),
    ...((days ?? every ?? nth) === undefined ? (['days-of-event'] as const) : []),
  ]
  return lacks.length > 0 ? refusedUsage('item-lacks', { command: 'add event', lacks }) : undefined
}

/** A new event whose last day has passed. */
function outOfDate(
  { days, every, nth, until, ends }: EventWords,
  { now }: OpenItems,
): Refused | undefined {
  if (until !== undefined && until < now)
    return refusedUsage('day-past', { flag: '--until', day: until })
  const last = [...(days ?? []), ...(ends === undefined ? [] : [ends])]
    .filter((day) => /^\d{4}-/.test(day))
    .toSorted()
    .at(-1)
  return (every ?? nth) === undefined && last !== undefined && last < now
    ? refusedUsage('day-past', { flag: '--day', day: last })
    : undefined
}

/** What of an event is written into a file: not what the file has for all. */
function entriesIn(file: ItemFile | undefined, words: EventWords, id: string): readonly NewEntry[] {
  const said = (key: string): string | undefined => file && headWords(file, key)
  return entriesOfEvent(words, id).filter(
    ([key, value]) => value.kind === 'list' || value.kind === 'mapping' || value.text !== said(key),
  )
}

/** An event as it would be after a change. */
export function planEventChange(
  host: Host,
  open: OpenItems,
  found: FoundItem,
  words: EventWords,
  clear: readonly string[] = [],
): ItemPlan | Refused {
  const { id, kind } = found
  if (kind !== 'event') return notOfThisKind(found)
  const wrong = wrongKey(clear, found)
  if (wrong !== undefined) return wrong
  const cleared = clear.map((key) => removing(key))
  const changes = [...cleared, ...eventChanges(words, found.filed)]
  if (changes.length === 0) return refusedUsage('nothing-to-change', { id })
  return planOf(host, open, found, changes)
}
