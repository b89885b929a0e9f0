import type { Diagnostic } from '../diagnostic.ts'
import { readInlines, readPicture } from './inlines.ts'
import { after, indentation, isBlank, type MarkdownLine, outdent } from './line.ts'
import { areMeantLines } from './meant-lines.ts'
import type { Origin, RichKind } from './origin.ts'
import type { RichBlock } from './rich-text.ts'
import { beginsTable, takeTable } from './tables.ts'

/** What the reading of blocks depends on. */
export interface BlockRules {
  readonly kind: RichKind
  readonly origin: Origin
  /** Number of `#` of the text's highest headings. */
  readonly topHeading: number
  /** Lists and quotations around these blocks. */
  readonly depth: number
  /** The blocks are a list item's. */
  readonly inItem: boolean
  readonly report: (problem: Diagnostic) => void
}

/** A block, and the index of the first line after it. */
interface Taken {
  readonly block: RichBlock
  readonly next: number
}

/** The blocks that these lines hold. */
export function readBlocks(
  lines: readonly MarkdownLine[],
  rules: BlockRules,
): readonly RichBlock[] {
  const blocks: RichBlock[] = []
  let at = 0
  while (at < lines.length) {
    if (isBlank(lines[at])) {
      at++
      continue
    }
    const { block, next } =
      takeHeading(lines, at, rules) ??
      takeRule(lines, at, rules) ??
      takeTable(lines, at, rules) ??
      takeQuotation(lines, at, rules) ??
      takeList(lines, at, rules) ??
      takeParagraph(lines, at, rules)
    if (block.kind !== 'paragraph' || block.inlines.length > 0) blocks.push(block)
    at = next
  }
  return blocks
}

/** Lists and quotations in each other go no deeper; what is deeper prints as typed. */
const MOST_DEPTH = 8

const headingPattern = /^( {0,3}(#{1,6})[ \t]+)(\S.*?)(?:[ \t]+#+)?[ \t]*$/

function takeHeading(
  lines: readonly MarkdownLine[],
  at: number,
  rules: BlockRules,
): Taken | undefined {
  const line = lines[at]
  const match = rules.kind === 'article' ? headingPattern.exec(line?.text ?? '') : null
  if (!line || !match || rules.depth > 0) return undefined
  const [, lead = '', signs = '', words = ''] = match
  const inlines = readInlines([{ text: words, offset: line.offset + lead.length }], rules)
  const level = signs.length === rules.topHeading ? 3 : 4
  return { block: { kind: 'heading', level, inlines }, next: at + 1 }
}

const rulePattern = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/

/** Three hyphens, stars or underlines alone in a line. */
const isRule = (line: MarkdownLine | undefined, { kind }: BlockRules): boolean =>
  kind === 'article' && rulePattern.test(line?.text ?? '')

const takeRule = (
  lines: readonly MarkdownLine[],
  at: number,
  rules: BlockRules,
): Taken | undefined =>
  isRule(lines[at], rules) ? { block: { kind: 'rule' }, next: at + 1 } : undefined

const quotePattern = /^ {0,3}>[ \t]?/

/** Lines that begin with `>`, and lines without it that go on with the last paragraph. */
function takeQuotation(
  lines: readonly MarkdownLine[],
  at: number,
  rules: BlockRules,
): Taken | undefined {
  if (rules.kind !== 'article' || rules.depth === MOST_DEPTH || !isQuoted(lines[at]))
    return undefined
  const inside: MarkdownLine[] = []
  let next = at
  for (let line = lines[next]; line !== undefined && !isBlank(line); line = lines[++next]) {
    const goesOn = !isBlank(inside.at(-1)) && !startsBlock(lines, next, rules)
    if (!isQuoted(line) && !goesOn) break
    inside.push(after(line, quotePattern.exec(line.text)?.[0].length ?? 0))
  }
  const blocks = readBlocks(inside, { ...rules, depth: rules.depth + 1, inItem: false })
  return { block: { kind: 'quotation', blocks }, next }
}

const isQuoted = (line: MarkdownLine | undefined): boolean => quotePattern.test(line?.text ?? '')

/** How a list item begins. */
interface Marker {
  readonly ordered: boolean
  /** The bullet, or the sign after the number: the items of a list share it. */
  readonly sign: string
  readonly number: number
  /** Characters before the item's own text, which is also the column of its further lines. */
  readonly length: number
}

/** Reads the beginning of a list item; undefined for any other line. A number has at most three digits, so a year does not begin an item. */
function markerOf(line: MarkdownLine | undefined): Marker | undefined {
  const match = /^( {0,3})([-*+]|(\d{1,3})[.)])([ \t]+)(?=\S)/.exec(line?.text ?? '')
  if (!match) return undefined
  const [whole, lead = '', sign = '', digits, gap = ''] = match
  const length = gap.length > 4 ? lead.length + sign.length + 1 : whole.length
  return {
    ordered: digits !== undefined,
    sign: sign.slice(-1),
    number: Number(digits ?? 1),
    length,
  }
}

/**
 * A list: at the beginning, after a blank line or after another list; or right under a paragraph, where
 * it was meant. A number alone begins none unless it is 1: "12. May is the feast"
 * is a sentence.
 */
function takeList(
  lines: readonly MarkdownLine[],
  at: number,
  rules: BlockRules,
): Taken | undefined {
  const first = markerOf(lines[at])
  if (first === undefined || rules.depth === MOST_DEPTH) return undefined
  const items: (readonly MarkdownLine[])[] = []
  let next = at
  for (let begin = at; sameList(first, markerOf(lines[begin])); begin = skipBlank(lines, next)) {
    next = endOfItem(lines, begin, rules)
    items.push(linesOfItem(lines.slice(begin, next)))
  }
  if (first.ordered && items.length === 1 && first.number !== 1) return undefined
  const inside = { ...rules, depth: rules.depth + 1, inItem: true }
  const read = items.map((item) => readBlocks(item, inside))
  return { block: { kind: 'list', ordered: first.ordered, start: first.number, items: read }, next }
}

const sameList = (first: Marker, marker: Marker | undefined): boolean =>
  marker?.ordered === first.ordered && marker.sign === first.sign

/** Index of the first line after an item: lines further to the right belong to it, and those that go on with its words. */
function endOfItem(lines: readonly MarkdownLine[], begin: number, rules: BlockRules): number {
  const column = markerOf(lines[begin])?.length ?? 0
  let end = begin + 1
  for (let index = begin + 1; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || isBlank(line)) continue
    const isInside = indentation(line) >= column
    const goesOn =
      index === end &&
      !isBlank(lines[index - 1]) &&
      !markerOf(line) &&
      !startsBlock(lines, index, rules)
    if (!isInside && !goesOn) break
    end = index + 1
  }
  return end
}

function linesOfItem([head, ...others]: readonly MarkdownLine[]): readonly MarkdownLine[] {
  const length = markerOf(head)?.length ?? 0
  return head ? [after(head, length), ...others.map((line) => outdent(line, length))] : []
}

function skipBlank(lines: readonly MarkdownLine[], from: number): number {
  let at = from
  while (at < lines.length && isBlank(lines[at])) at++
  return at
}

/** Everything else: the lines up to a blank one, or a picture alone among them. */
function takeParagraph(lines: readonly MarkdownLine[], at: number, rules: BlockRules): Taken {
  let next = at + 1
  while (next < lines.length && !isBlank(lines[next]) && !startsBlock(lines, next, rules)) next++
  const taken = lines.slice(at, next)
  const picture = rules.kind === 'article' ? readPicture(taken, rules) : undefined
  const meant = areMeantLines(taken.map(({ text }) => text.trim()))
  const words = meant ? taken.map(withHardBreak) : taken
  return { block: picture ?? { kind: 'paragraph', inlines: readInlines(words, rules) }, next }
}

const withHardBreak = ({ text, offset }: MarkdownLine): MarkdownLine => ({
  text: /\\$/.test(text) ? text : `${text}  `,
  offset,
})

/**
 * Whether a line ends the paragraph before it: a heading, rule or quotation of an article, a table, a
 * list within an item, and a list without a blank line before it.
 */
function startsBlock(lines: readonly MarkdownLine[], at: number, rules: BlockRules): boolean {
  const line = lines[at]
  const { kind, depth, inItem } = rules
  if (isRule(line, rules) || beginsTable(lines, at)) return true
  if (kind === 'article' && depth === 0 && headingPattern.test(line?.text ?? '')) return true
  if (kind === 'article' && depth < MOST_DEPTH && isQuoted(line)) return true
  const marker = depth < MOST_DEPTH ? markerOf(line) : undefined
  if (marker === undefined || (marker.ordered && marker.number !== 1)) return false
  return inItem || isMeantList(lines, at, rules)
}

/** Whether a list was meant where no blank line is before it: it has two items, or a colon leads to it. */
function isMeantList(lines: readonly MarkdownLine[], at: number, rules: BlockRules): boolean {
  const first = markerOf(lines[at])
  if (first === undefined) return false
  if (/:\**\s*$/.test(lines[at - 1]?.text ?? '')) return true
  const second = skipBlank(lines, endOfItem(lines, at, rules))
  return sameList(first, markerOf(lines[second]))
}
