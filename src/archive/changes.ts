import { type CivilDate, sundayOnOrAfter, sundaysFrom } from '../civil-date.ts'
import type { Decided, Selection } from '../select/selection.ts'
import { hashPlaces } from './hash-places.ts'
import { hashWords } from './hash-words.ts'
import type { IssueRecord, RecordedItem } from './record.ts'

/** In the order in which they are told. */
const changeKinds = ['new', 'changed', 'continuing', 'ending', 'dropped', 'closed'] as const

/**
 * What clergy ask of an item: `new` and `dropped` since the last issue, `closed` of those dropped
 * because someone closed them, `changed` in its words, `continuing` for longer than the parish's
 * requests run unless renewed, `ending` after this week.
 */
type ChangeKind = (typeof changeKinds)[number]

/** One thing to know of one item; an item may have two, such as changed and ending. */
export interface Change {
  readonly id: string
  readonly change: ChangeKind
  /** For how many weeks it has been in, this one counted if it is. */
  readonly weeks: number
}

/** A week as it stands now. */
export interface WeekNow {
  readonly selection: Selection
  /** Of each part, as composed. */
  readonly words: ReadonlyMap<string, string>
  /** More weeks than this in a row are told. */
  readonly longAfter: number
}

/**
 * What is not as it was in the last issue made before, by its record.
 *
 * @param earlier records of the earlier issues that it is compared with, the earliest first
 */
export function changesSince(earlier: readonly IssueRecord[], now: WeekNow): readonly Change[] {
  const { selection } = now
  const last = earlier.at(-1)
  const before = new Map(last?.items.map((item) => [item.id, item]))
  const renamed = last ? renamedSince(last, now) : new Map<string, RecordedItem>()
  const then = last ? hashWords(now.words, last.week) : new Map<string, string>()
  const told = selection.items.flatMap((one): readonly Change[] => {
    const { id } = one.item
    const old = renamed.get(id) ?? before.get(id)
    const isOld = old !== undefined
    const upTo = one.decision === 'in' ? selection.week : last?.week
    const weeks = upTo ? weeksIn(one, old?.id ?? id, upTo, earlier) : 1
    const isSame = isOld && old.hash === then.get(id)
    const isLong = weeks > now.longAfter && one.item.takesPlace === undefined
    return kindsOf(one, isOld, isSame, isLong).map((change) => ({
      id,
      change,
      weeks,
    }))
  })
  const known = new Set([
    ...selection.items.map(({ item }) => item.id),
    ...[...renamed.values()].map(({ id }) => id),
  ])
  const gone = [...before.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id }): Change => ({ id, change: 'dropped', weeks: timesIn(id, earlier) }))
  return changeKinds.flatMap((kind) => [...told, ...gone].filter(({ change }) => change === kind))
}

function kindsOf(
  { decision, rule, notice }: Decided,
  isOld: boolean,
  isSame: boolean,
  isLong: boolean,
): readonly ChangeKind[] {
  if (decision !== 'in') return isOld ? [rule === 'closed' ? 'closed' : 'dropped'] : []
  const fresh: readonly ChangeKind[] = !isOld ? ['new'] : isSame ? [] : ['changed']
  if (notice?.kind === 'last-week') return [...fresh, 'ending']
  return isOld && isLong ? [...fresh, 'continuing'] : fresh
}

/**
 * Items that are new by their id, each in the place where the last issue had one that is gone by its id
 * (docs/rules.md, "Ids"): an id that stands in no file changes with the words it was made from. Where
 * someone wrote an id by hand since, the words must be the same.
 */
export function renamedSince(
  last: Pick<IssueRecord, 'week' | 'items'>,
  { selection, words }: Pick<WeekNow, 'selection' | 'words'>,
): ReadonlyMap<string, RecordedItem> {
  const items = selection.items.map(({ item }) => item)
  const ids = new Set(items.map(({ id }) => id))
  const recorded = new Set(last.items.map(({ id }) => id))
  const gone = new Map(
    last.items.filter(({ id }) => !ids.has(id)).map((item) => [item.place, item]),
  )
  const places = hashPlaces(items, last.week)
  const hashes = hashWords(words, last.week)
  return new Map(
    items.flatMap(({ id, idWritten }) => {
      const place = places.get(id)
      const old = place !== undefined && !recorded.has(id) ? gone.get(place) : undefined
      const isSame = old && (!idWritten || old.hash === hashes.get(id))
      return isSame ? [[id, old] as const] : []
    }),
  )
}

/** By its first day; for what has none, or comes and goes, by the issues it was in. */
function weeksIn(
  { item, decision }: Decided,
  id: string,
  upTo: CivilDate,
  earlier: readonly IssueRecord[],
): number {
  const { from } = item.window
  const first = from === undefined || item.repeat !== undefined ? undefined : sundayOnOrAfter(from)
  return first === undefined || first > upTo
    ? timesIn(id, earlier) + (decision === 'in' ? 1 : 0)
    : sundaysFrom(first, upTo)
}

const timesIn = (id: string, records: readonly IssueRecord[]): number =>
  records.filter(({ items }) => items.some((item) => item.id === id)).length
