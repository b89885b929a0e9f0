import { Parser } from 'htmlparser2'
import { limits } from '../../problems/limits.ts'
import { tidyLine } from '../../tidy-text.ts'
import { countWords, tidyRuns, wordsOf } from '../lines/runs.ts'
import type { LetterBlock, LetterListItem, LetterRun, StoredPicture } from './letter.ts'
import { gatherTypedBullets, readText } from './read-text.ts'
import { drawnIn } from './text-line.ts'

/** What stands before the number of a picture that lies in a Word file, in place of its address. */
export const PICTURE_OF_WORD = 'picture-of-word:'

/** What a page of HTML says, and what it only hides. */
export interface ReadHtml {
  readonly blocks: readonly LetterBlock[]
  readonly hidden: readonly string[]
}

/**
 * The blocks of a mail's HTML: paragraphs, headings, lists, with strong, emphasised and linked
 * words. A table of data is a list, an item for each row; any other is what it is in mails, a way to place
 * paragraphs. Styles, scripts and
 * comments say nothing.
 *
 * @param pictures the files of pictures that the page calls by their numbers behind `PICTURE_OF_WORD`
 */
export function readHtml(
  html: string,
  pictures: readonly (StoredPicture | undefined)[] = [],
): ReadHtml {
  const page = new Page(pictures)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, new Map(Object.entries(attributes))),
      ontext: (text) => page.say(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  return page.end()
}

type Attributes = ReadonlyMap<string, string>

/** An open element, and what it changes for the words in it. */
interface Open {
  readonly name: string
  readonly look: Omit<LetterRun, 'text'>
  readonly depth: number
  /** Lists around. */
  readonly lists: readonly ('ul' | 'ol')[]
  readonly heading: number | undefined
  readonly hidden: boolean
  /** Its words say nothing: a style, a script. */
  readonly silent: boolean
  readonly preformatted: boolean
  /** Its words are the sign or number of Word's list item (`mso-list:Ignore`). */
  readonly mark: boolean
}

const root: Open = {
  name: '',
  look: {},
  depth: 0,
  lists: [],
  heading: undefined,
  hidden: false,
  silent: false,
  preformatted: false,
  mark: false,
}

/** Gathers blocks while elements open and close. */
class Page {
  private readonly pictures: readonly (StoredPicture | undefined)[]
  private readonly stack: Open[] = [root]
  private readonly blocks: LetterBlock[] = []
  private readonly hidden: string[] = []
  private runs: LetterRun[] = []
  private veiled = ''
  private mark = ''
  private gap = 0
  /** The list item that is open, and whether it has words already. */
  private item: { level: number; ordered: boolean; begun: boolean } | undefined

  constructor(pictures: readonly (StoredPicture | undefined)[]) {
    this.pictures = pictures
  }

  private get inside(): Open {
    return this.stack.at(-1) ?? root
  }

  /** The tables that are open, with the blocks of each cell. */
  private readonly tables: OpenTable[] = []

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.beginTable(attributes)
    else if (name === 'tr') this.beginRow()
    else if (name === 'td' || name === 'th') this.beginCell(name)
    if (name === 'br') this.endLine()
    else if (name === 'img') this.show(attributes.get('alt') ?? '', attributes.get('src'))
    else if (name === 'hr') this.draw()
    else this.begin(name, attributes)
  }

  private begin(name: string, attributes: Attributes): void {
    if (isBlockElement(name)) this.flush(marginOf(name, attributes))
    const isTooDeep = this.stack.length > limits.elements
    this.stack.push(isTooDeep ? this.inside : opened(name, attributes, this.inside))
    const { lists } = this.inside
    if (name === 'li')
      this.item = {
        level: Math.max(0, lists.length - 1),
        ordered: lists.at(-1) === 'ol',
        begun: false,
      }
  }

  say(text: string): void {
    const { silent, hidden, preformatted, look, mark } = this.inside
    if (silent) return
    if (mark) this.mark += text
    else if (hidden) this.veiled += text
    else if (preformatted) this.runs.push({ text, ...look })
    else this.runs.push({ text: text.replace(/[ \t\r\n\f]+/g, ' '), ...look })
  }

  close(name: string): void {
    if (name === 'br' || name === 'img' || name === 'hr') return
    if (isBlockElement(name)) this.flush(0)
    if (name === 'table') this.endTable()
    this.stack.pop()
    if (!this.inside.hidden) this.unveil()
    if (!this.inside.mark) this.takeMark()
    if (name === 'li') this.item = undefined
    if (isBlockElement(name)) this.gap = Math.max(this.gap, spaceAfter.has(name) ? 1 : 0)
  }

  end(): ReadHtml {
    this.flush(0)
    this.unveil()
    return { blocks: gatherTypedBullets(this.blocks), hidden: this.hidden }
  }

  private beginTable(attributes: Attributes): void {
    this.flush(0)
    const isDrawn = Number.parseInt(attributes.get('border') ?? '', 10) > 0
    for (const around of this.tables) around.holdsTable = true
    this.tables.push({ from: this.blocks.length, isDrawn, holdsTable: false, rows: [] })
  }

  private beginRow(): void {
    this.flush(0)
    this.tables.at(-1)?.rows.push([])
  }

  private beginCell(name: string): void {
    this.flush(0)
    this.tables
      .at(-1)
      ?.rows.at(-1)
      ?.push({ from: this.blocks.length, isHeader: name === 'th' })
  }

  /** A table of data becomes a list, an item for each row; any other only placed its blocks. */
  private endTable(): void {
    const table = this.tables.pop()
    const rows = table && dataRows(table, this.blocks)
    const first = table && this.blocks[table.from]
    if (table === undefined || rows === undefined || first === undefined) return
    const { depth, gap } = first
    this.hidden.push(...rows.flatMap(({ header, runs }) => (header ? [wordsOf(runs)] : [])))
    const items = rows.flatMap(({ header, runs }) =>
      header ? [] : [{ level: 0, ordered: false, runs }],
    )
    this.blocks.splice(table.from, this.blocks.length, {
      kind: 'list',
      items,
      table: { rows: rows.map(({ cells }) => cells) },
      gap: Math.max(1, gap),
      depth,
    })
    this.gap = 1
  }

  private unveil(): void {
    const words = tidyLine(this.veiled)
    if (words !== '') this.hidden.push(words)
    this.veiled = ''
  }

  /** Whatever sign Word drew there is a bullet; a number stays one. */
  private takeMark(): void {
    const mark = tidyLine(this.mark)
    this.mark = ''
    if (mark !== '') this.runs.push({ text: /^\(?\d{1,2}[.)]/.test(mark) ? `${mark} ` : '• ' })
  }

  /** A line end: a line of words before it is a block, none a blank line. */
  private endLine(): void {
    if (this.inside.preformatted) this.runs.push({ text: '\n' })
    else if (this.flush(0) === 'nothing') this.gap++
  }

  private draw(): void {
    this.flush(0)
    this.blocks.push({ kind: 'rule', signature: false, gap: 1, depth: this.inside.depth })
    this.gap = 1
  }

  /** Signs that are sent as pictures are signs again; a picture with words stands before what it is in. */
  private show(alt: string, src: string | undefined): void {
    const words = tidyLine(alt)
    const ofWord = src?.startsWith(PICTURE_OF_WORD)
    if ((words === '' && !ofWord) || this.inside.hidden || this.inside.silent) return
    const picture = { kind: 'picture', words, gap: 1, depth: this.inside.depth } as const
    const stored = ofWord && this.pictures[Number(src?.slice(PICTURE_OF_WORD.length))]
    if (ofWord) this.blocks.push({ ...picture, ofWord, ...(stored && { stored }) })
    else if (/[\p{L}\p{N}]/u.test(words)) this.blocks.push(picture)
    else this.say(words)
  }

  /** Ends the block that is being gathered. A blank one counts as a blank line. */
  private flush(margin: number): 'block' | 'nothing' {
    const { depth, heading, preformatted } = this.inside
    const { item } = this
    const gathered = this.runs
    const runs = tidyRuns(gathered)
    this.runs = []
    if (runs.length === 0) {
      if (wordsOf(gathered).includes('\u00a0')) this.gap++
      this.gap = Math.max(this.gap, margin)
      return 'nothing'
    }
    const { gap } = this
    this.gap = margin
    if (preformatted) this.takePreformatted(wordsOf(gathered), depth)
    else if (item?.begun) this.extendItem(runs)
    else if (item !== undefined)
      this.takeItem({ level: item.level, ordered: item.ordered, runs }, depth, gap)
    else if (heading !== undefined)
      this.blocks.push({ kind: 'heading', level: heading, runs, gap: Math.max(1, gap), depth })
    else this.takeLine(runs, depth, gap)
    return 'block'
  }

  private takeLine(runs: readonly LetterRun[], depth: number, gap: number): void {
    const rule = drawnIn(wordsOf(runs))
    if (rule === undefined) this.blocks.push({ kind: 'paragraph', runs, gap, depth })
    else this.blocks.push({ kind: 'rule', signature: rule === 'signature', gap, depth })
  }

  private takePreformatted(text: string, depth: number): void {
    for (const block of readText(text)) this.blocks.push({ ...block, depth: block.depth + depth })
  }

  private extendItem(runs: readonly LetterRun[]): void {
    const list = this.blocks.at(-1)
    const item = list?.kind === 'list' ? list.items.at(-1) : undefined
    if (list?.kind !== 'list' || item === undefined) return
    const longer = { ...item, runs: [...item.runs, { text: '\n' }, ...runs] }
    this.blocks.splice(-1, 1, { ...list, items: [...list.items.slice(0, -1), longer] })
  }

  private takeItem(item: LetterListItem, depth: number, gap: number): void {
    if (this.item) this.item.begun = true
    const last = this.blocks.at(-1)
    const goesOn = last?.kind === 'list' && last.depth === depth
    if (goesOn) this.blocks.splice(-1, 1, { ...last, items: [...last.items, item] })
    else this.blocks.push({ kind: 'list', items: [item], gap, depth })
  }
}

/** A table while it is read. */
interface OpenTable {
  /** Its first block. */
  readonly from: number
  readonly isDrawn: boolean
  holdsTable: boolean
  readonly rows: { readonly from: number; readonly isHeader: boolean }[][]
}

interface DataRow {
  readonly header: boolean
  readonly runs: readonly LetterRun[]
  readonly cells: readonly string[]
}

/** Words that a cell of data has at most where neither a line nor a heading says what the table is. */
const LONGEST_CELL = 12

/**
 * The rows of a table that holds data: each has as many cells as the others, two or more, a cell one line; and it has
 * lines, or a row of headings, or short cells alone. "Monday: the harbour crew" is a row. Undefined for a
 * table that a newsletter is laid out with.
 */
function dataRows(
  { from, isDrawn, holdsTable, rows }: OpenTable,
  blocks: readonly LetterBlock[],
): readonly DataRow[] | undefined {
  const filled = rows.filter((row) => row.length > 0)
  const width = filled[0]?.length ?? 0
  if (holdsTable || width < 2 || filled.length < 2) return undefined
  if (filled.some((row) => row.length !== width)) return undefined
  const starts = [...filled.flat().map((cell) => cell.from), blocks.length]
  if (starts[0] !== from) return undefined
  const cells = starts.slice(0, -1).map((start, at) => blocks.slice(start, starts[at + 1]))
  if (cells.some((cell) => cell.length > 1 || (cell[0] && cell[0].kind !== 'paragraph')))
    return undefined
  const runsIn = (cell: readonly LetterBlock[]): readonly LetterRun[] =>
    cell[0]?.kind === 'paragraph' ? cell[0].runs : []
  const hasHeaders = filled.some((row) => row.every(({ isHeader }) => isHeader))
  const isShort = cells.every((cell) => countWords(wordsOf(runsIn(cell))) <= LONGEST_CELL)
  if (!isDrawn && !hasHeaders && !isShort) return undefined
  return filled.map((row, at) => ({
    header: row.every(({ isHeader }) => isHeader),
    runs: joinedCells(cells.slice(at * width, (at + 1) * width).map(runsIn)),
    cells: cells.slice(at * width, (at + 1) * width).map((cell) => wordsOf(runsIn(cell))),
  }))
}

/** The first cell, a colon, and the others. */
function joinedCells(cells: readonly (readonly LetterRun[])[]): readonly LetterRun[] {
  const [first = [], ...others] = cells.filter((runs) => runs.length > 0)
  const plain = first.map(({ strong: _, ...run }) => run)
  return others.length === 0
    ? plain
    : [
        ...plain,
        ...(/[:.]$/.test(wordsOf(plain)) ? [{ text: ' ' }] : [{ text: ': ' }]),
        ...others.flatMap((runs, at) => (at === 0 ? runs : [{ text: '; ' }, ...runs])),
      ]
}

function opened(name: string, attributes: Attributes, around: Open): Open {
  const style = (attributes.get('style') ?? '').toLowerCase().replace(/\s/g, '')
  const level = /^h([1-6])$/.exec(name)?.[1]
  return {
    name,
    look: lookOf(name, attributes, style, around.look),
    depth: around.depth + (name === 'blockquote' ? 1 : 0),
    lists: name === 'ul' || name === 'ol' ? [...around.lists, name] : around.lists,
    heading: level === undefined ? around.heading : Number(level),
    hidden: around.hidden || /display:none|mso-hide:all|visibility:hidden/.test(style),
    silent: around.silent || silent.has(name),
    preformatted: around.preformatted || name === 'pre',
    mark: around.mark || /mso-list:ignore/.test(style),
  }
}

function lookOf(
  name: string,
  attributes: Attributes,
  style: string,
  around: Open['look'],
): Open['look'] {
  const { strong, emphasis, ...rest } = around
  const isStrong = /^(?:b|strong|th)$/.test(name) || /font-weight:(?:bold|[6-9]00)/.test(style)
  const isPlain = /font-weight:(?:normal|400)/.test(style)
  const isEmphasis = /^(?:i|em|cite)$/.test(name) || /font-style:italic/.test(style)
  const href = name === 'a' ? attributes.get('href')?.trim() : undefined
  return {
    ...rest,
    ...((isStrong || (strong && !isPlain)) && { strong: true as const }),
    ...((isEmphasis || emphasis) && { emphasis: true as const }),
    ...(href && { href }),
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const silent = words('style script title head template noscript svg')

const spaceAfter = words('p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre td')

const blockElements = words(
  `address article aside blockquote body button caption center dd details div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header iframe legend li main nav ol option p pre
   section select summary table tbody td textarea tfoot th thead tr ul`.replace(/\s+/g, ' '),
)

const isBlockElement = (name: string): boolean => blockElements.has(name)

/** Whether a blank line stands before: paragraphs have one, unless a mail program takes it away. */
function marginOf(name: string, attributes: Attributes): number {
  if (!spaceAfter.has(name)) return 0
  const none = /Mso(?!ListParagraph)/.test(attributes.get('class') ?? '')
  const zero = /margin(?:-bottom)?:0/.test((attributes.get('style') ?? '').replace(/\s/g, ''))
  return name === 'p' && (none || zero) ? 0 : 1
}
