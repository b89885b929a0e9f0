import { type Change, changesSince } from '../archive/changes.ts'
import { wordsOfParts } from '../archive/hash-words.ts'
import { issuesBefore } from '../archive/open-archive.ts'
import { composeFor } from '../issue/compose-week.ts'
import type { Speech } from '../messages/catalogues.ts'
import type { Selection } from '../select/selection.ts'
import type { OpenWeek } from './open-week.ts'

/** What is not as it was in the last issue. */
export interface Changes {
  readonly changes: readonly Change[]
  /** A line each, beginning with its kind; empty where nothing is. */
  readonly lines: readonly string[]
  /** What it was compared with, and how many words there are now. */
  readonly about: string
}

/** The week's changes since the last issue made for an earlier one. Words are counted as they print. */
export function changesOf(open: OpenWeek, selection: Selection, speech: Speech): Changes {
  const { parish, stock } = open
  const earlier = [...issuesBefore(open.archive, open.week)].reverse()
  const documents = (['print', 'text'] as const).map(
    (channel) => composeFor(parish, selection, stock, channel).document,
  )
  const words = wordsOfParts(documents)
  const changes = changesSince(earlier, { selection, words, longAfter: parish.defaultWeeks })
  const { approving } = speech
  const total = [...words.values()].reduce((sum, text) => sum + countWords(text), 0)
  const last = earlier.at(-1)
  return {
    changes,
    lines: linesOf(changes, selection, words, speech),
    about: [
      last === undefined ? approving.sinceNone(total) : approving.since(last.week, total),
      ...(changes.length === 0 ? [approving.noChange] : []),
    ]
      .map((line) => `${line}\n`)
      .join(''),
  }
}

function linesOf(
  changes: readonly Change[],
  selection: Selection,
  words: ReadonlyMap<string, string>,
  { approving, wording }: Speech,
): readonly string[] {
  const decided = new Map(selection.items.map((one) => [one.item.id, one]))
  const kindWidth = Math.max(...changes.map(({ change }) => change.length), 0)
  const idWidth = Math.max(...changes.map(({ id }) => id.length), 0)
  return changes.map(({ id, change, weeks }) => {
    const text = words.get(id)
    const rule = decided.get(id)?.rule
    const details = {
      new: [],
      changed: [],
      continuing: [approving.weeks(weeks)],
      ending: [approving.lastTime],
      dropped: [rule === undefined ? approving.inNoFile : wording.rules[rule]],
      closed: [],
    }[change]
    const counted = text === undefined ? [] : [approving.words(countWords(text))]
    // The first word is the same in every language, since scripts read it.
    const word = approving.changes[change]
    const told = [...(word === change ? [] : [word]), ...counted, ...details].join(', ')
    return `${change.padEnd(kindWidth)}  ${id.padEnd(idWidth)}  ${told}`.trimEnd()
  })
}

/** Words as a person counts them: what stands between spaces and has a letter or a figure in it. */
const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
