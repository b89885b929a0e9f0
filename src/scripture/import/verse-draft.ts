import type { OddityKind } from '../../problems/translation-problems.ts'
import { withoutInvisible } from '../../tidy-text.ts'
import { splitDivineNames } from '../divine-name.ts'
import { joinRuns } from '../translation.ts'
import type { TextRun } from '../verse.ts'

/** A verse while its words come in. */
export interface VerseDraft {
  readonly from: number
  to: number
  readonly runs: TextRun[]
  /** Characters so far. */
  length: number
  /** What stood behind the words read last. */
  behind: 'words' | 'space' | 'note'
}

/** A verse without words. */
export const emptyVerse = (from: number, to: number): VerseDraft => ({
  from,
  to,
  runs: [],
  length: 0,
  behind: 'space',
})

/** Whether no word has come in. */
export const isWordless = ({ runs }: VerseDraft): boolean =>
  runs.every(({ text }) => text.trim() === '')

/**
 * Adds words. Where a note stood before them, the space is set right: some files keep none where the note
 * parts two words, others one before a mark that follows the word. Gives what was mended.
 */
export function addWords(draft: VerseDraft, run: TextRun): OddityKind | undefined {
  const { behind } = draft
  if (run.text === '') return undefined
  const mended = behind === 'note' ? mendSpace(draft.runs, run.text) : undefined
  if (mended === 'run-together' || behind === 'space') draft.runs.push({ ...plain, text: ' ' })
  if (mended === 'space-before-mark') dropSpace(draft.runs)
  draft.runs.push(run)
  draft.length += run.text.length
  draft.behind = 'words'
  return mended
}

const plain: TextRun = { text: '', supplied: false, divineName: false }

function mendSpace(before: readonly TextRun[], after: string): OddityKind | undefined {
  const last = before.at(-1)?.text ?? ''
  if (/^[\p{L}\p{N}“‘«([]/u.test(after)) {
    const parts = /[\p{L}\p{N},.;:!?”’»)\]]$/u.test(last)
    return parts ? 'run-together' : undefined
  }
  return /[ \n\t]$/.test(last) && /^[,.;:!?)\]”»—–]/.test(after) ? 'space-before-mark' : undefined
}

function dropSpace(runs: TextRun[]): void {
  const last = runs.pop()
  if (last !== undefined) runs.push({ ...last, text: last.text.trimEnd() })
}

/**
 * The words of a verse as they are kept: single spaces, none at the ends, no signs of paragraphs. Where
 * `mayName`, the name of God in plain capitals is set apart; a licensed text keeps what its publisher
 * marked and no more.
 */
export function finishRuns(runs: readonly TextRun[], mayName: boolean): readonly TextRun[] {
  const tidied: TextRun[] = []
  let spaced = true
  for (const run of runs) {
    const text = withoutInvisible(run.text)
      .replaceAll('¶', '')
      .replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, ' ')
    const kept: string = spaced ? text.replace(/^ /, '') : text
    if (kept !== '') spaced = kept.endsWith(' ')
    tidied.push({ ...run, text: kept })
  }
  const joined = [...joinRuns(tidied.map(namedInCapitals))]
  const last = joined.pop()
  if (last !== undefined) joined.push({ ...last, text: last.text.trimEnd() })
  const named = mayName ? joined.flatMap(splitDivineNames) : joined
  return named.filter(({ text }) => text !== '')
}

/** Marked words in the form of all translations here: LORD. The name itself (Yahweh) needs no small capitals. */
function namedInCapitals(run: TextRun): TextRun {
  if (!run.divineName) return run
  const isName = /^\W*(?:yah|jehov|jah\b)/i.test(run.text) && /\p{Ll}/u.test(run.text)
  return isName ? { ...run, divineName: false } : { ...run, text: run.text.toUpperCase() }
}
