import type { Speech } from '../../messages/catalogues.ts'
import type { WeekChanges } from '../../operations/issue/changes.ts'
import type { Selection } from '../../select/selection.ts'
import { displayWidth } from '../../wrap-lines.ts'
import type { Terminal } from '../terminal-host.ts'
import { itemInWords } from './item-in-words.ts'
import { itemRows } from './item-rows.ts'

/** The changes since the last issue, a row each as `list` has them; none where nothing changed. */
export function changeLines(
  { changes, words }: WeekChanges,
  selection: Selection,
  { approving, wording }: Speech,
  terminal: Terminal,
): readonly string[] {
  const decided = new Map(selection.items.map((one) => [one.item.id, one]))
  const rows = changes.map(({ id, change, weeks }) => {
    const count = words.get(id)
    const now = decided.get(id)
    const details = {
      new: [],
      changed: [],
      continuing: [approving.weeks(weeks)],
      ending: [approving.lastTime],
      dropped: [now === undefined ? approving.inNoFile : wording.decided(now, selection.week)],
      closed: [],
    }[change]
    const counted = count === undefined ? [] : [approving.words(count)]
    return {
      lead: approving.changes[change],
      words: now ? itemInWords(now, wording, { reveal: terminal.outIsTerminal }) : '',
      rule: [...counted, ...details].join(', '),
      id,
    }
  })
  return itemRows(rows, Math.max(...rows.map(({ lead }) => displayWidth(lead)), 0), terminal)
}

/** What the changes are counted from, and how many words there are now. */
export const aboutChanges = (
  { changes, since, total }: WeekChanges,
  { approving }: Speech,
): string =>
  [
    since === undefined ? approving.sinceNone(total) : approving.since(since, total),
    ...(changes.length === 0 ? [approving.noChange] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
