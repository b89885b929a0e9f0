import type { Speech } from '../../messages/catalogues.ts'
import type { WeekChanges } from '../../operations/issue/changes.ts'
import type { Selection } from '../../select/selection.ts'

/** The changes since the last issue, a line each that begins with its kind; none where nothing changed. */
export function changeLines(
  { changes, words }: WeekChanges,
  selection: Selection,
  { approving, wording }: Speech,
): readonly string[] {
  const decided = new Map(selection.items.map((one) => [one.item.id, one]))
  const kindWidth = Math.max(...changes.map(({ change }) => change.length), 0)
  const idWidth = Math.max(...changes.map(({ id }) => id.length), 0)
  return changes.map(({ id, change, weeks }) => {
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
    // The first word is the same in every language, since scripts read it.
    const word = approving.changes[change]
    const told = [...(word === change ? [] : [word]), ...counted, ...details].join(', ')
    return `${change.padEnd(kindWidth)}  ${id.padEnd(idWidth)}  ${told}`.trimEnd()
  })
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
