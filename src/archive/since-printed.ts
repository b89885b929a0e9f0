import type { CivilDate } from '../civil-date.ts'
import type { Selection } from '../select/selection.ts'
import type { Channel } from '../vocabulary.ts'
import { renamedSince, type WeekNow } from './changes.ts'
import { hashWords } from './hash-words.ts'
import { type IssueRecord, type PrintedItem, type PrintedPaper, slipParts } from './record.ts'

/** How what one channel carries differs from the paper that was printed, or the text beside it. */
export interface SincePrinted {
  /** Ids of items, and of parts that are none. */
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  /** What may not be said any more, or has ended. */
  readonly withdrawn: readonly PrintedItem[]
}

/** What is on the paper, as the record keeps it for the day when something of it changes. */
export const printedPaper = (
  record: Pick<IssueRecord, 'items'>,
  { selection, words }: Pick<WeekNow, 'selection' | 'words'>,
): PrintedPaper => ({
  items: printedItems(record, selection),
  parts: printedParts(words, selection.week),
})

function printedItems(
  record: Pick<IssueRecord, 'items'>,
  { items }: Selection,
): PrintedPaper['items'] {
  const recorded = new Map(record.items.map((item) => [item.id, item]))
  return items.flatMap(({ item }): readonly PrintedItem[] => {
    const one = recorded.get(item.id)
    const section = item.kind === 'request' ? item.section : undefined
    return one ? [{ ...one, ...(section !== undefined && { section }) }] : []
  })
}

function printedParts(words: WeekNow['words'], week: CivilDate): PrintedPaper['parts'] {
  const hashes = hashWords(words, week)
  return slipParts.flatMap((id) => {
    const hash = hashes.get(id)
    return hash === undefined ? [] : [{ id, hash }]
  })
}

/**
 * What is new, changed or withdrawn in a channel since the issue of the week was printed. What only finds no
 * room any more is not withdrawn: it is on the paper still. A part that is no item is new or changed; one that is
 * gone is nothing to tell.
 */
export function sincePrinted(
  printed: PrintedPaper,
  { selection, words }: Pick<WeekNow, 'selection' | 'words'>,
  channel: Channel,
): SincePrinted {
  const { week } = selection
  const renamed = renamedSince({ week, items: printed.items }, { selection, words })
  const before = new Map(printed.items.map((item) => [item.id, item]))
  const hashes = hashWords(words, week)
  const pairs = selection.items.map((decided) => {
    const { id } = decided.item
    const old = before.get(renamed.get(id)?.id ?? id)
    return { decided, id, old: old?.channels.includes(channel) ? old : undefined }
  })
  const now = pairs.filter(
    ({ decided }) => decided.decision === 'in' && decided.channels.includes(channel),
  )
  const kept = new Set([
    ...now.flatMap(({ old }) => old?.id ?? []),
    ...pairs.flatMap(({ decided, old }) => (decided.rule === 'no-room' && old ? [old.id] : [])),
  ])
  const parts = new Map(printed.parts.map((part) => [part.id, part]))
  const there = [
    ...now.map(({ id, old }) => ({ id, old })),
    ...printedParts(words, week).map(({ id }) => ({ id, old: parts.get(id) })),
  ]
  return {
    added: new Set(there.filter(({ old }) => old === undefined).map(({ id }) => id)),
    changed: new Set(
      there.filter(({ old, id }) => old && old.hash !== hashes.get(id)).map(({ id }) => id),
    ),
    withdrawn: printed.items.filter(
      ({ id, channels }) => channels.includes(channel) && !kept.has(id),
    ),
  }
}

/** Whether there is nothing to say. */
export const isNothing = ({ added, changed, withdrawn }: SincePrinted): boolean =>
  added.size + changed.size + withdrawn.length === 0
