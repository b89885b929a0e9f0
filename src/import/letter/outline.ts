import { asksPrayer, beginsIntercession, namesAuthor } from '../cues/index.ts'
import { answerFor, isSettled, type Known } from '../known.ts'
import { footnoteOf } from '../lines/footnote.ts'
import { isListed } from '../lines/person-line.ts'
import { countWords, wordsOfBlock } from '../lines/runs.ts'
import { matchSection } from '../match-section.ts'
import type { LetterBlock } from '../read/letter.ts'
import { linkLine } from '../read/link-line.ts'
import { type Headline, headlineOf, isBody } from './headline.ts'

/** A heading and what stands under it. */
export interface OutlineGroup {
  /** Absent for what stands before all headings. */
  readonly heading?: string
  /** 1 for the highest that the letter marks; 7 where only its look tells. */
  readonly level: number
  /** A heading right above this one. */
  readonly upper?: string
  readonly blocks: readonly LetterBlock[]
}

/** What a group is. */
export type GroupKind = 'requests' | 'article'

/** Parts a letter at its headings. A heading with nothing under it but another one stands above that one. */
export function outline(blocks: readonly LetterBlock[], known: Known): readonly OutlineGroup[] {
  const headings = headingsIn(blocks, known)
  const groups: OutlineGroup[] = []
  let open: OutlineGroup = { level: 0, blocks: [] }
  const close = (): void => {
    if (open.heading !== undefined || open.blocks.length > 0) groups.push(open)
  }
  for (const [index, block] of blocks.entries()) {
    const heading = headings.get(index)
    if (heading === undefined) {
      open = { ...open, blocks: [...open.blocks, block] }
      continue
    }
    const level = heading.kind === 'marked' ? heading.level : 7
    const isUpper =
      open.heading !== undefined && open.blocks.length === 0 && open.upper === undefined
    if (!isUpper) close()
    const upper = isUpper && open.heading !== undefined ? { upper: open.heading } : {}
    open = { heading: heading.words, level, ...upper, blocks: [] }
  }
  close()
  return withSubheadings(groups, known)
}

/** Which blocks are headings, decided from the last to the first: a heading needs something under it. */
function headingsIn(blocks: readonly LetterBlock[], known: Known): ReadonlyMap<number, Headline> {
  const found = new Map<number, Headline>()
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    const headline = block && headlineOf(block, known)
    if (headline === undefined) continue
    if (headline.kind !== 'short' || isShortHeading(blocks, index, found, known))
      found.set(index, headline)
  }
  return found
}

/** Whether a short line is a heading, by the lines around it. */
function isShortHeading(
  blocks: readonly LetterBlock[],
  at: number,
  found: ReadonlyMap<number, Headline>,
  known: Known,
): boolean {
  const [before, block, below] = [blocks[at - 1], blocks[at], blocks[at + 1]]
  if (block === undefined || below === undefined || isListed(blocks, at)) return false
  const isLong =
    below.kind === 'list' || countWords(wordsOfBlock(below)) > 12 || isBody(below, known)
  // In the midst of lines without a blank one only a long line below tells a heading.
  if (before !== undefined && block.gap === 0) return isLong && isBody(before, known)
  if (found.has(at + 1)) return !found.has(at + 2)
  return isLong || (below.gap === 0 && beginsOtherStanza(blocks, at))
}

/** Lines that stand together under a first one, elsewhere too: one stanza alone is a list of names. */
const beginsOtherStanza = (blocks: readonly LetterBlock[], at: number): boolean =>
  blocks.some(
    (block, index) =>
      index !== at && (block.gap > 0 || index === 0) && blocks[index + 1]?.gap === 0,
  )

/** Headings of a lower level than an article's stay in the article. */
function withSubheadings(groups: readonly OutlineGroup[], known: Known): readonly OutlineGroup[] {
  const merged: OutlineGroup[] = []
  for (const group of groups) {
    const above = merged.at(-1)
    const joined = above && joinBelow(above, group, known)
    if (joined) merged.splice(-1, 1, joined)
    else merged.push(group)
  }
  return merged
}

/** The upper group with the lower one in it, where together they are an article. */
function joinBelow(
  above: OutlineGroup,
  { heading, level, blocks }: OutlineGroup,
  known: Known,
): OutlineGroup | undefined {
  const isLower = above.level < level && level < 7 && above.heading !== undefined
  if (heading === undefined || !isLower || isSettled(heading, known)) return undefined
  if (prays(blocks) || prays(above.blocks)) return undefined
  const joined = { ...above, blocks: [...above.blocks, subheading(heading, level), ...blocks] }
  return kindOf(joined, known) === 'article' ? joined : undefined
}

const subheading = (words: string, level: number): LetterBlock => ({
  kind: 'heading',
  level,
  runs: [{ text: words }],
  gap: 1,
  depth: 0,
})

/** Paragraphs and words from which on a text without prayers is an article. */
const ARTICLE = { paragraphs: 3, words: 150 }

/**
 * Whether requests stand under a heading, or an article: what a person said; a heading of the
 * parish's; else by whether the paragraphs pray, and by their number.
 */
export function kindOf({ heading, blocks }: OutlineGroup, known: Known): GroupKind {
  if (heading === undefined) return 'requests'
  const answer = answerFor(heading, known)
  if (answer !== undefined) return answer.kind === 'article' ? 'article' : 'requests'
  if (matchSection(heading, known.sections).kind === 'known' || prays(blocks)) return 'requests'
  const texts = textsOf(blocks)
  const isLong = texts.length >= ARTICLE.paragraphs || countWords(texts.join(' ')) >= ARTICLE.words
  return isLong || namesAuthor(texts[0] ?? '') ? 'article' : 'requests'
}

/** Paragraphs of sentences; names in a row, links and footnotes tell nothing. */
const textsOf = (blocks: readonly LetterBlock[]): readonly string[] =>
  blocks
    .filter((block) => block.kind === 'paragraph' && !linkLine(block) && !footnoteOf(block))
    .map(wordsOfBlock)
    .filter(
      (words) => countWords(words) > 12 || /[.!?…:]["”»’')]*$/u.test(words) || namesAuthor(words),
    )

/** Whether the paragraphs are prayers: the first, or half of them, or all if "for" and "that" count. */
function prays(blocks: readonly LetterBlock[]): boolean {
  const texts = textsOf(blocks)
  if (texts.length === 0) return true
  const praying = texts.filter(asksPrayer).length
  return (
    asksPrayer(texts[0] ?? '') || praying * 2 >= texts.length || texts.every(beginsIntercession)
  )
}
