import type { Selection } from '../select/selection.ts'
import type { Channel } from '../vocabulary.ts'
import { renamedSince, type WeekNow } from './changes.ts'
import { hashWords } from './hash-words.ts'
import type { IssueRecord, PrintedItem } from './record.ts'

/** How what one channel carries differs from the paper that was printed, or the text beside it. */
export interface SincePrinted {
  /** Ids. */
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  /** What may not be said any more, or has ended. */
  readonly withdrawn: readonly PrintedItem[]
}

/** What is in, as the record keeps it for the day when something of it changes. */
export function printedItems(
  record: Pick<IssueRecord, 'items'>,
  { items }: Selection,
): readonly PrintedItem[] {
  const recorded = new Map(record.items.map((item) => [item.id, item]))
  return items.flatMap(({ item }): readonly PrintedItem[] => {
    const one = recorded.get(item.id)
    const section = item.kind === 'request' ? item.section : undefined
    return one ? [{ ...one, ...(section !== undefined && { section }) }] : []
  })
}

/**
 * What is new, changed or withdrawn in a channel since the issue of the week was printed. What only finds no
 * room any more is not withdrawn: it is on the paper still.
 */
export function sincePrinted(
  printed: readonly PrintedItem[],
  { selection, words }: Pick<WeekNow, 'selection' | 'words'>,
  channel: Channel,
): SincePrinted {
  const { week } = selection
  const renamed = renamedSince({ week, items: printed }, { selection, words })
  const before = new Map(printed.map((item) => [item.id, item]))
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
  return {
    added: new Set(now.filter(({ old }) => old === undefined).map(({ id }) => id)),
    changed: new Set(
      now.filter(({ old, id }) => old && old.hash !== hashes.get(id)).map(({ id }) => id),
    ),
    withdrawn: printed.filter(({ id, channels }) => channels.includes(channel) && !kept.has(id)),
  }
}

/** Whether there is nothing to say. */
export const isNothing = ({ added, changed, withdrawn }: SincePrinted): boolean =>
  added.size + changed.size + withdrawn.length === 0
