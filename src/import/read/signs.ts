import { oneLine } from '../../tidy-text.ts'
import { runsOfBlock, tidyRuns } from '../lines/runs.ts'
import type { Letter, LetterBlock, LetterListItem, LetterRun } from './letter.ts'

/**
 * Pictures among the characters (Unicode Technical Standard 51) with what colours and joins them. No
 * book face has them, so they would keep the insert from being made. The first five are signs of print.
 */
const ONE = String.raw`(?![©®™‼⁉])[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}][\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*`
const SIGNS = new RegExp(String.raw`${ONE}(?:\u200d${ONE})*`, 'gu')
/** With the space before it where no word follows. */
const SPACED = new RegExp(
  String.raw`[ \u00a0]*(?:${SIGNS.source})(?=\s*[.,;:!?])|${SIGNS.source}`,
  'gu',
)

/** A letter without the pictures among its characters, which stand by themselves. */
export function withoutSigns(letter: Omit<Letter, 'signs'>): Letter {
  const { blocks, subject } = letter
  const signs = [subject ?? '', ...blocks.flatMap(runsOfBlock).map(({ text }) => text)].flatMap(
    (text) => text.match(SIGNS) ?? [],
  )
  if (signs.length === 0) return { ...letter, signs }
  const { subject: _, ...rest } = letter
  const title = subject && oneLine(subject.replace(SPACED, ''))
  return {
    ...rest,
    ...(title && { subject: title }),
    blocks: blocks.flatMap(cleaned),
    signs: [...new Set(signs)],
  }
}

/** A block that has become empty is dropped. */
function cleaned(block: LetterBlock): readonly LetterBlock[] {
  if (block.kind === 'rule' || block.kind === 'picture') return [block]
  if (block.kind === 'list') {
    const items = block.items.map(
      (item): LetterListItem => ({ ...item, runs: withoutSignsIn(item.runs) }),
    )
    const left = items.filter(({ runs }) => runs.length > 0)
    return left.length === 0 ? [] : [{ ...block, items: left }]
  }
  const runs = withoutSignsIn(block.runs)
  return runs.length === 0 ? [] : [{ ...block, runs }]
}

const withoutSignsIn = (runs: readonly LetterRun[]): readonly LetterRun[] =>
  tidyRuns(runs.map((run) => ({ ...run, text: run.text.replace(SPACED, '') })))
