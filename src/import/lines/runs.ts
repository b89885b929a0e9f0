import { tidyText } from '../../tidy-text.ts'
import type { LetterBlock, LetterParagraph, LetterRun } from '../read/letter.ts'

/** The words of a line, as one text. */
export const wordsOf = (runs: readonly LetterRun[]): string => runs.map(({ text }) => text).join('')

/** The words of a block on one line, without the marks of a list. */
export function wordsOfBlock(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.runs).replaceAll('\n', ' ')
    case 'list':
      return block.items.map(({ runs }) => wordsOf(runs).replaceAll('\n', ' ')).join(' ')
    case 'rule':
      return ''
    case 'picture':
      return block.words
    default:
      return block satisfies never
  }
}

/** The words of a block by their lines: each item of a list is one. */
export const linesOfBlock = (block: LetterBlock): readonly string[] =>
  block.kind === 'list' ? block.items.map(({ runs }) => wordsOf(runs)) : [wordsOfBlock(block)]

/** A paragraph of these words, a blank line before it. */
export const paragraphOf = (text: string): LetterParagraph => ({
  kind: 'paragraph',
  runs: [{ text }],
  gap: 1,
  depth: 0,
})

/** Every run of a block. */
export function runsOfBlock(block: LetterBlock): readonly LetterRun[] {
  if (block.kind === 'list') return block.items.flatMap(({ runs }) => runs)
  return block.kind === 'paragraph' || block.kind === 'heading' ? block.runs : []
}

/** How many words a text has. */
export const countWords = (text: string): number => text.split(/\s+/).filter(hasLetter).length

const hasLetter = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

/**
 * Runs without what a mail program hid in them: spaces of every kind as one plain space, none at the
 * ends, none doubled where one run meets the next; neighbours that look alike joined.
 */
export function tidyRuns(runs: readonly LetterRun[]): readonly LetterRun[] {
  const joined: LetterRun[] = []
  for (const { text, ...look } of runs) {
    const before = joined.at(-1)
    const end = before?.text.at(-1)
    const tidy = tidyLines(text)
    const rest =
      end === undefined ? tidy.trimStart() : /[ \n]/.test(end) ? tidy.replace(/^ +/, '') : tidy
    if (rest === '') continue
    if (before !== undefined && looksLike(before, look))
      joined.splice(-1, 1, { ...before, text: before.text + rest })
    else joined.push({ text: rest, ...look })
  }
  return trimEnd(joined)
}

/** Spaces and controls tidied, line ends kept without spaces around them. */
const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => tidyText(namedControls(line)))
    .join('\n')
    .replace(/ *\n */g, '\n')

/**
 * Quotes and dashes of Windows-1252 that were taken for Latin-1 stand as control characters, which
 * no text means; U+2010 and U+2011 are hyphens that only name or forbid a break.
 */
export const namedControls = (text: string): string =>
  text
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
    .replace(/[\u2010\u2011]/g, '-')

/** Signs of the bytes 80 to 9F; those that Windows-1252 leaves open are spaces here. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const looksLike = (one: LetterRun, other: Omit<LetterRun, 'text'>): boolean =>
  one.strong === other.strong && one.emphasis === other.emphasis && one.href === other.href

function trimEnd(runs: readonly LetterRun[]): readonly LetterRun[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.trimEnd()
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}

/** The runs from this character of their words on. */
export function sliceRuns(runs: readonly LetterRun[], from: number): readonly LetterRun[] {
  let at = 0
  const sliced = runs.map((run) => {
    const text = run.text.slice(Math.max(0, from - at))
    at += run.text.length
    return { ...run, text }
  })
  return tidyRuns(sliced.filter(({ text }) => text !== ''))
}

/** Whether every word of the line is strong, or, with `emphasis`, that or emphasised. */
export const isWholly = (runs: readonly LetterRun[], look: 'strong' | 'emphasis'): boolean =>
  runs.some(({ text }) => hasLetter(text)) &&
  runs.every((run) => !hasLetter(run.text) || run[look] === true)

/** The links of a line, each once. */
export const addressesIn = (runs: readonly LetterRun[]): readonly string[] => [
  ...new Set(runs.flatMap(({ href }) => (href === undefined ? [] : [href]))),
]
