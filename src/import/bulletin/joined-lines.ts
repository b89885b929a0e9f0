import { wordsOf } from '../lines/runs.ts'
import type { LetterBlock, LetterParagraph } from '../read/letter.ts'

/** Columns of a printed page have lines of so many characters at most. */
const WIDEST = 60
/** Share of the longest line from which on a line counts as full. */
const FULL = 0.6

/**
 * Text that stood in a narrow column as the paragraphs that it was: a full line goes on in the next one, and a
 * word that was divided at its end is whole. Nothing is joined unless a line goes on in small letters somewhere.
 */
export function joinedLines(blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  const longest = Math.max(0, ...blocks.map(lengthOf))
  const goesOn = blocks.some((block) => isLine(block) && /^\p{Ll}/u.test(wordsOf(block.runs)))
  if (longest > WIDEST || !goesOn) return blocks
  const joined: LetterBlock[] = []
  // How long the line is that the last block ends with.
  let length = 0
  for (const block of blocks) {
    const above = joined.at(-1)
    const isFull = length >= longest * FULL
    if (above?.kind === 'paragraph' && isLine(block) && (isFull || startsSmall(block)))
      joined.splice(-1, 1, { ...above, runs: joinedRuns(above, block) })
    else joined.push(block)
    length = lengthOf(block)
  }
  return joined
}

const isLine = (block: LetterBlock): block is LetterParagraph =>
  block.kind === 'paragraph' && block.gap === 0

const startsSmall = ({ runs }: LetterParagraph): boolean => /^\p{Ll}/u.test(wordsOf(runs))

const lengthOf = (block: LetterBlock): number =>
  block.kind === 'paragraph' ? [...wordsOf(block.runs)].length : 0

function joinedRuns(above: LetterParagraph, below: LetterParagraph): LetterParagraph['runs'] {
  const isDivided = /\p{L}-$/u.test(wordsOf(above.runs)) && startsSmall(below)
  if (!isDivided) return [...above.runs, { text: ' ' }, ...below.runs]
  const last = above.runs.at(-1)
  return [
    ...above.runs.slice(0, -1),
    ...(last === undefined ? [] : [{ ...last, text: last.text.slice(0, -1) }]),
    ...below.runs,
  ]
}
