import { tellsPseudonym } from '../cues/index.ts'
import { headerLine } from '../cues/mail-lines.ts'
import { countWords, sliceRuns, wordsOf } from '../lines/runs.ts'
import type {
  LetterBlock,
  LetterList,
  LetterListItem,
  LetterParagraph,
  MarkedHeading,
} from './letter.ts'
import { readLine } from './read-line.ts'
import {
  type Breaking,
  breakingOf,
  drawnIn,
  goesOn,
  isBlank,
  letterLines,
  type Marker,
  markerOf,
  type TextLine,
} from './text-line.ts'

/**
 * The blocks of a plain text or of Markdown. Lines that a mail program broke are joined; a line that
 * its writer ended begins a block of its own, with no blank line before it.
 */
export function readText(text: string): readonly LetterBlock[] {
  const lines = letterLines(withReferences(text))
  const reader: Reader = { lines, breaking: breakingOf(lines), blocks: [] }
  let gap = 0
  let next = 0
  while (next < lines.length) {
    const line = lines[next]
    if (line === undefined || isBlank(line)) {
      gap++
      next++
      continue
    }
    const { blocks, count } = takeBlocks(reader, next, line, gap)
    for (const block of blocks) reader.blocks.push(block)
    next += count
    gap = 0
  }
  return reader.blocks
}

/**
 * Markdown's links by reference (`[words][1]`, and `[1]: address` elsewhere) as links in their place.
 * A definition that no link asks for is a line of the text.
 */
function withReferences(text: string): string {
  const definition = /^[ \t]*\[([^\]\n]+)\]:[ \t]+<?(\S+?)>?(?:[ \t]+["'(][^\n]*["')])?[ \t]*$/gm
  const addresses = new Map(
    [...text.matchAll(definition)].map(([, id = '', address = '']) => [id.toLowerCase(), address]),
  )
  if (addresses.size === 0) return text
  const used = new Set<string>()
  const linked = text.replace(/\[([^\][]+)\]\[([^\][]*)\]/g, (whole, words: string, id: string) => {
    const key = (id || words).toLowerCase()
    const address = addresses.get(key)
    if (address === undefined) return whole
    used.add(key)
    return `[${words}](${address})`
  })
  return linked.replace(definition, (whole, id: string) =>
    used.has(id.toLowerCase()) ? '' : whole,
  )
}

interface Reader {
  readonly lines: readonly TextLine[]
  readonly breaking: Breaking
  readonly blocks: LetterBlock[]
}

interface Taken {
  readonly blocks: readonly LetterBlock[]
  /** Lines that they take. */
  readonly count: number
}

const takeBlocks = (reader: Reader, at: number, line: TextLine, gap: number): Taken =>
  takeRule(line, gap) ??
  takeTable(reader, at, line, gap) ??
  takeHeading(reader, at, line, gap) ??
  takeList(reader, at, line, gap) ??
  takeParagraph(reader, at, line, gap)

function takeRule(line: TextLine, gap: number): Taken | undefined {
  const rule = drawnIn(line.text)
  if (rule === undefined) return undefined
  const { depth } = line
  return { blocks: [{ kind: 'rule', signature: rule === 'signature', gap, depth }], count: 1 }
}

/** Most words of a cell of a table that was typed with tabs or spaces. */
const LONGEST_CELL = 8

/** Two lines or more with the same number of cells, which tabs or three spaces divide. */
function takeTable({ lines }: Reader, at: number, line: TextLine, gap: number): Taken | undefined {
  const cellsOf = ({ text, depth }: TextLine): readonly string[] =>
    depth === line.depth && markerOf(text) === undefined ? text.split(/\t+| {3,}/) : []
  const width = cellsOf(line).length
  if (width < 2) return undefined
  const below = lines.slice(at).findIndex((one) => cellsOf(one).length !== width)
  const count = below === -1 ? lines.length - at : below
  const rows = lines.slice(at, at + count).map((one) => cellsOf(one).map((cell) => cell.trim()))
  if (count < 2 || rows.flat().some((cell) => countWords(cell) > LONGEST_CELL)) return undefined
  const items = rows.map(([first = '', ...others]): LetterListItem => {
    const sign = /[:.]$/.test(first) ? ' ' : ': '
    return { level: 0, ordered: false, runs: readLine(`${first}${sign}${others.join('; ')}`) }
  })
  return {
    blocks: [{ kind: 'list', items, table: { rows }, gap: Math.max(1, gap), depth: line.depth }],
    count,
  }
}

/** `# words`, `--- words ---`, `* words *`, or a line drawn under one line of words. */
function takeHeading(
  { lines, blocks }: Reader,
  at: number,
  line: TextLine,
  gap: number,
): Taken | undefined {
  const { depth } = line
  const heading = (words: string, level: number): MarkedHeading => ({
    kind: 'heading',
    level,
    runs: readLine(words),
    gap,
    depth,
  })
  const hashes = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/.exec(line.text)
  if (hashes?.[1] && hashes[2]) return { blocks: [heading(hashes[2], hashes[1].length)], count: 1 }
  const framed = /^([-=~*_#+])\1+\s*([^\s\W].*?)\s*\1{2,}$/u.exec(line.text)
  if (framed?.[2] && framed[1] !== '*' && framed[1] !== '_')
    return { blocks: [heading(framed[2], 2)], count: 1 }
  const starred = STARRED.exec(line.text)
  if (starred?.[2]) return { blocks: [heading(starred[2], 2)], count: 1 }
  const below = lines[at + 1]
  const begins = gap > 0 || blocks.length === 0
  const drawn = begins && below !== undefined && /^(?:={3,}|-{3,})$/.exec(below.text)
  if (!drawn || markerOf(line.text) !== undefined) return undefined
  return { blocks: [heading(line.text, drawn[0].startsWith('=') ? 1 : 2)], count: 2 }
}

/** `* words *`: no bullet, since the sign stands behind the words too. */
const STARRED = /^([*=~+-])\s+(\S.*?)\s+\1$/u

function takeParagraph(
  { lines, breaking }: Reader,
  at: number,
  line: TextLine,
  gap: number,
): Taken {
  const count = countJoined(lines, at, breaking)
  const text = joined(lines.slice(at, at + count))
  return { blocks: [{ kind: 'paragraph', runs: readLine(text), gap, depth: line.depth }], count }
}

/** Lines from here that are one, until one was ended by its writer or something else begins. */
function countJoined(lines: readonly TextLine[], at: number, breaking: Breaking): number {
  let count = 1
  for (;;) {
    const line = lines[at + count - 1]
    const next = lines[at + count]
    if (line === undefined || next === undefined || isBlank(next)) return count
    if (drawnIn(next.text) !== undefined || /^#{1,6}\s/.test(next.text)) return count
    if (isBullet(next) || standsAlone(next) || !goesOn(line, next, breaking)) return count
    count++
  }
}

/** A dash may begin a line that goes on with a sentence; other bullets do not. */
const isBullet = ({ text }: TextLine): boolean =>
  markerOf(text)?.ordered === false && !/^[–—-]\s/.test(text)

/** Lines of a mail's header and footnotes never go on with the line above. */
const standsAlone = ({ text }: TextLine): boolean =>
  headerLine(text) !== undefined || (/^[*†‡]+\S/u.test(text) && tellsPseudonym(text))

/** The words of lines that are one. */
const joined = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join(' ')

/** Items in a row, blank lines between them or not. */
function takeList(reader: Reader, at: number, line: TextLine, gap: number): Taken | undefined {
  const first = markerOf(line.text)
  if (first === undefined || (first.ordered && !isNumbered(reader, at, first))) return undefined
  const { lines, breaking } = reader
  const items: { readonly item: LetterListItem; readonly indent: number }[] = []
  let next = at
  let last: Marker | undefined
  for (;;) {
    const found = itemAt(lines, next, items.length)
    if (found === undefined) break
    const { marker } = found
    if (lines[found.at]?.depth !== line.depth || !follows(marker, last)) break
    last = marker
    const count = countItem(lines, found.at, breaking)
    const [head, ...others] = lines.slice(found.at, found.at + count)
    if (head === undefined) break
    const words = joined([{ ...head, text: head.text.slice(marker.length) }, ...others])
    const item = { level: 0, ordered: marker.ordered, runs: readLine(words) }
    items.push({ item, indent: head.indent })
    next = found.at + count
  }
  const list: LetterList = { kind: 'list', items: nested(items), gap, depth: line.depth }
  return { blocks: [list], count: next - at }
}

/** A number goes on where the last one ended, begins anew, or, as Markdown allows, stays the same. */
const follows = ({ ordered, number }: Marker, last: Marker | undefined): boolean =>
  !ordered || !last?.ordered || number === 1 || number === last.number || number === last.number + 1

/** A lone number begins a list only with 1 or where the next one follows: "12. May is the feast" is a sentence. */
function isNumbered({ lines }: Reader, at: number, { number }: Marker): boolean {
  const next = itemAt(lines, at + countItem(lines, at, NO_ROOM), 1)?.marker
  return number === 1 || next?.number === number + 1
}

/** No line is too short to go on. */
const NO_ROOM: Breaking = { column: 0, isBroken: true }

/** The item that begins here, or after blank lines where there are items before. */
function itemAt(
  lines: readonly TextLine[],
  at: number,
  before: number,
): { readonly at: number; readonly marker: Marker } | undefined {
  const blank = lines.slice(at).findIndex((line) => !isBlank(line))
  const begin = at + Math.max(0, blank)
  const line = lines[begin]
  if (line === undefined || (before === 0 && begin !== at) || drawnIn(line.text)) return undefined
  if (STARRED.test(line.text)) return undefined
  const marker = markerOf(line.text)
  return marker && { at: begin, marker }
}

/** Lines of an item: those that go on as in a paragraph, and those that are indented below its words. */
function countItem(lines: readonly TextLine[], at: number, breaking: Breaking): number {
  let count = 1
  for (;;) {
    const line = lines[at + count - 1]
    const next = lines[at + count]
    const head = lines[at]
    if (line === undefined || next === undefined || head === undefined) return count
    if (isBlank(next) || markerOf(next.text) || drawnIn(next.text)) return count
    if (next.indent <= head.indent && !goesOn(line, next, breaking)) return count
    count++
  }
}

/** Items with their levels, by how far each is indented. */
function nested(
  items: readonly { readonly item: LetterListItem; readonly indent: number }[],
): readonly LetterListItem[] {
  const open: number[] = []
  return items.map(({ item, indent }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop()
    if ((open.at(-1) ?? -1) < indent) open.push(indent)
    return { ...item, level: open.length - 1 }
  })
}

/** Bullets and numbers that were typed as signs before a paragraph of HTML make lists too. */
export function gatherTypedBullets(blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  const gathered: LetterBlock[] = []
  for (const block of blocks) {
    const before = gathered.at(-1)
    const item = block.kind === 'paragraph' ? typedItem(block, before) : undefined
    if (item === undefined) gathered.push(block)
    else if (before?.kind === 'list' && before.depth === block.depth)
      gathered.splice(-1, 1, { ...before, items: [...before.items, item] })
    else gathered.push({ kind: 'list', items: [item], gap: block.gap, depth: block.depth })
  }
  return gathered
}

function typedItem(
  { runs }: LetterParagraph,
  before: LetterBlock | undefined,
): LetterListItem | undefined {
  const marker = markerOf(wordsOf(runs))
  if (marker === undefined) return undefined
  const { ordered, number, length } = marker
  const follows = before?.kind === 'list' && before.items.at(-1)?.ordered === true
  if (ordered && number !== 1 && !follows) return undefined
  return { level: 0, ordered, runs: sliceRuns(runs, length) }
}
