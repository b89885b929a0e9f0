import { type Points, roundPoints } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import type { BrokenParagraph } from '../../inline/paragraph.ts'
import { COST } from '../break-panels/cost.ts'
import type {
  FlowBlock,
  TableBlock,
  TableCellBlock,
  TableRowBlock,
  TextBlock,
} from '../collect/flow-block.ts'
import { EMPTY, plusRow, plusRows } from './block-rows.ts'
import { type CellWords, columnWidths, heightAt, linesAt } from './column-widths.ts'
import { glueAbove, linesHolding, type Span } from './grid.ts'
import { contentAt, type Row, type RowContent } from './row.ts'
import type { Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { alignedAt, blankBelow, roomOf } from './set-areas.ts'
import { type LineSigns, NO_SIGNS, type WordSetter } from './set-words.ts'

/** Sets tables in rows: in columns where that is well done, else each row as labelled lines. */
export interface TableSetter {
  open(block: TableBlock, previous: FlowBlock | undefined, seam: Seam, scale: Scale): OpenTable
  /** The paragraphs of a table that is set as lines; none where it stands in columns. */
  lines(block: TableBlock, scale: Scale): readonly TextBlock[]
}

/** A table set at one size, leading and measure, in rows with the room above them that spaces would like to be. */
type OpenTable = (scale: Scale) => readonly Row[]

/** Sets a paragraph's lines as rows. */
export type TextRows = (
  block: TextBlock,
  previous: FlowBlock | undefined,
  broken: BrokenParagraph,
  signs: LineSigns,
  seam: Seam,
  scale: Scale,
) => readonly Row[]

export function createTableSetter(words: WordSetter, textRows: TextRows): TableSetter {
  const known = memoizeEach((_: TableBlock) => new Map<string, Columns | undefined>())
  const columnsFor = (block: TableBlock, scale: Scale): Columns | undefined => {
    const room = (roomOf(block, scale).room - ROUNDING) / scale.size
    const ofBlock = known(block)
    const key = String(room)
    if (!ofBlock.has(key)) ofBlock.set(key, columnsOf(block, room, words))
    return ofBlock.get(key)
  }
  return {
    open(block, previous, seam, scale) {
      const columns = columnsFor(block, scale)
      const setting = { block, previous, seam, scale, words, textRows }
      return columns
        ? openInColumns(setting, columns)
        : (spaced) => rowsAsLines({ ...setting, scale: spaced })
    },
    lines: (block, scale) =>
      columnsFor(block, scale) ? [] : block.rows.flatMap(({ lines }) => lines),
  }
}

/** What places and sizes lose by being rounded must not push a word into the next line. */
const ROUNDING: Points = 0.05

/** A row of more lines than this could be too tall for a panel, and a row is never divided. */
const MOST_LINES = 12

/** Places of the columns from the table's left edge, for a body of 1 pt. */
interface Columns {
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
  /** Where the units of a column of figures end, from where its figures begin. */
  readonly units: readonly number[]
  /** How far in a column's figures begin, so that the widest of them ends with it. */
  readonly indents: readonly number[]
  readonly width: number
}

/**
 * Columns in a room; undefined where the table stands better as lines: a word is too wide, a row
 * would be too tall, or the columns take more lines than the labelled lines do, by one for every two rows.
 */
function columnsOf(block: TableBlock, room: number, words: WordSetter): Columns | undefined {
  if (block.setAs === 'lines') return undefined
  const count = block.rows[0]?.cells.length ?? 0
  const units = unitsOf(block, count, words)
  const cells = block.rows.map((row) =>
    row.cells.map((cell, at) => cell && wordsOf(cell, units[at] ?? 0, words)),
  )
  const widths = columnWidths(cells, room - block.gutter * (count - 1))
  if (!widths) return undefined
  const heights = cells.map((row) => heightAt(row, widths))
  const lines = block.rows.flatMap((row) => row.lines)
  const asLines = lines.reduce((sum, line) => sum + linesAt(words.pieces(line), room), 0)
  const inColumns = heights.reduce((sum, height) => sum + height, 0)
  if (inColumns > asLines + block.rows.length / 2 || heights.some((height) => height > MOST_LINES))
    return undefined
  const lefts = widths.map((_, at) =>
    widths.slice(0, at).reduce((x, width) => x + width + block.gutter, 0),
  )
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0)
  const isUnderRight = (at: number): boolean =>
    block.rows.some(({ head, cells: row }) => head && row[at]?.words.text.align === 'right')
  const indents = widths.map((room, at) => {
    if (!isUnderRight(at)) return 0
    const figures = block.rows.flatMap(({ cells: row }) => {
      const cell = row[at] ?? null
      return cell && cell.units !== null ? [widthOf(wordsOf(cell, units[at] ?? 0, words))] : []
    })
    return figures.length === 0 ? 0 : Math.max(0, room - Math.max(...figures))
  })
  return { lefts, widths, units, indents, width }
}

/** Of words on one line. */
const widthOf = (pieces: CellWords): number =>
  pieces.reduce((sum, { widths }) => sum + widths.reduce((all, one) => all + one, 0), 0)

/** The widest units of each column of figures. */
const unitsOf = (block: TableBlock, count: number, words: WordSetter): readonly number[] =>
  Array.from({ length: count }, (_, at) =>
    Math.max(0, ...block.rows.map((row) => unitsWidth(row.cells[at] ?? null, words))),
  )

const unitsWidth = (cell: TableCellBlock | null, words: WordSetter): number =>
  cell?.units ? words.advance(cell.words, cell.units) : 0

/** A cell's words; figures are one piece with the room that those with more units need before them. */
function wordsOf(cell: TableCellBlock, units: number, words: WordSetter): CellWords {
  const pieces = words.pieces(cell.words)
  if (cell.units === null) return pieces
  const whole = pieces.flatMap(({ widths, spaces }) =>
    widths.map((width, i) => width + (i === 0 ? 0 : (spaces[i] ?? 0))),
  )
  const width = whole.reduce((sum, one) => sum + one, units - unitsWidth(cell, words))
  return [{ widths: [width], spaces: [0] }]
}

interface Setting {
  readonly block: TableBlock
  /** What stands before the table. */
  readonly previous: FlowBlock | undefined
  readonly seam: Seam
  readonly scale: Scale
  readonly words: WordSetter
  readonly textRows: TextRows
}

/** What holds above a row: the table's own seam for the first; below a head nothing is divided. */
function seamAbove({ block, seam }: Setting, row: TableRowBlock, before = row.before): Seam {
  const at = block.rows.indexOf(row)
  const above = block.rows[at - 1]
  if (!above) return seam
  const isKept = block.frames.some(({ kind }) => kind === 'kept')
  const isBound = above.head || row.head
  const last = block.rows.length - 1
  const firstBelow = block.rows.findIndex(({ head }) => !head)
  const isLone = at === last || at === firstBelow + 1
  return {
    before,
    bond: isBound ? 'bound' : isKept ? 'kept' : 'free',
    breakCost: COST.table + (isLone ? COST.loneItem : 0),
  }
}

function openInColumns(setting: Setting, columns: Columns): OpenTable {
  const { block, scale } = setting
  const { left, room } = roomOf(block, scale)
  const width = columns.width * scale.size
  const start = alignedAt(block.align, left, room, width)
  const opened = block.rows.map((row) => rowInColumns(setting, row, columns, start))
  const heads = block.rows.findIndex(({ head }) => !head)
  return (spaced) => {
    const rows = opened.map(({ before, span, ...row }) => ({
      ...row,
      gap: glueAbove(before, span, spaced),
    }))
    return heads < 1 ? rows : [...rows.slice(0, heads), ...underHead(rows, heads)]
  }
}

/** A row without the space above it, and what this is and must hold. */
interface OpenRow extends Omit<Row, 'gap'>, Pick<Seam, 'before'> {
  readonly span: Span
}

/** Rows below a head, which stands above whichever of them begins a panel: again, and unheard, since the first was heard. */
function underHead(rows: readonly Row[], count: number): readonly Row[] {
  const heads = rows.slice(0, count)
  const head = plusRows(EMPTY, heads)
  let foot = EMPTY
  const tops = heads.map((one) => {
    foot = plusRow(foot, one)
    return foot.natural - one.height
  })
  const again = (up: Points) => () =>
    heads.flatMap((one, i) =>
      one.content().map((content) => ({ ...unheard(content), y: content.y + (tops[i] ?? 0) - up })),
    )
  const first = rows[count]
  return rows.slice(count).map((row) => {
    const gap = { ...row.gap, natural: first?.gap.natural ?? 0 }
    const atTop = plusRow(head, { ...row, gap }).natural
    return { ...row, atTop, above: again(atTop - row.height) }
  })
}

/** Without tags. */
const unheard = (content: RowContent): RowContent =>
  content.kind === 'line' ? { ...content, nodes: [] } : content

/** One row: its cells side by side, their first lines on one baseline. */
function rowInColumns(
  setting: Setting,
  row: TableRowBlock,
  columns: Columns,
  start: Points,
): OpenRow {
  const { block, previous, scale } = setting
  const seam = seamAbove(setting, row)
  const cells = row.cells.flatMap((cell, at) =>
    cell ? [setCell(setting, cell, columns, at, seam)] : [],
  )
  const baseline = Math.max(0, ...cells.map(({ rows }) => baselineOf(rows)))
  const rule = row.ruleBelow
  const { down, gap, below } = rule ? roomOfRule(rule, scale) : NO_RULE
  const stacked = cells.map(({ rows, x }) =>
    stack(rows, start + x, down + baseline - baselineOf(rows)),
  )
  const ink = Math.max(scale.line + down, ...stacked.map((one) => one.height))
  const across: readonly RowContent[] = rule
    ? [
        {
          ...{ kind: 'rule', x: start, y: ink + gap, colour: rule.colour },
          ...{ width: columns.width * scale.size * rule.width, thickness: rule.thickness },
        },
      ]
    : []
  const height = scale.grid
    ? linesHolding(ink + gap + below, scale.line) * scale.line
    : roundPoints(ink + gap + below)
  const blank = Math.min(...cells.flatMap(({ rows: [first] }) => (first ? [blankOf(first)] : [])))
  const wanted = height - (row === block.rows[0] ? blankBelow(previous, scale) : 0)
  return {
    part: row.part,
    heading: false,
    before: seam.before,
    span: { height, wanted, least: height },
    height,
    atTop: height - down - (Number.isFinite(blank) ? blank : 0),
    grid: scale.grid ? scale.line : 0,
    bond: seam.bond,
    breakCost: seam.breakCost,
    lines: Math.max(1, ...cells.map(({ rows }) => rows.length)),
    content: () => [...stacked.flatMap(({ content }) => content()), ...across],
  }
}

/** Room that a rule below a row asks for: above the row's letters, between them and the rule, and below it. */
interface RuleRoom {
  readonly down: Points
  readonly gap: Points
  readonly below: Points
}

const NO_RULE: RuleRoom = { down: 0, gap: 0, below: 0 }

/**
 * On a grid rows are whole lines apart, of which one holds no rule that is clear of the letters above and below it: a
 * row with a rule has a line more, half of it above its letters, and the rule in the middle of the rest.
 */
function roomOfRule({ gap }: { readonly gap: number }, { grid, line }: Scale): RuleRoom {
  if (!grid) return { down: 0, gap: gap * line, below: gap * line }
  return { down: roundPoints(line / 2), gap: roundPoints(line / 4), below: roundPoints(line / 4) }
}

/** What a row leaves out at a panel's top. */
const blankOf = ({ height, atTop }: Row): Points => height - atTop

const baselineOf = (rows: readonly Row[]): Points => rows[0]?.content()[0]?.y ?? 0

/** A cell's lines in its column; figures stand with their units under those of the others. */
function setCell(
  { scale, words, textRows }: Setting,
  cell: TableCellBlock,
  columns: Columns,
  at: number,
  seam: Seam,
): { readonly rows: readonly Row[]; readonly x: Points } {
  const measure = roundPoints((columns.widths[at] ?? 0) * scale.size + ROUNDING)
  const lines = words.lines(cell.words, { ...scale, measure }, 'best').best
  const rows = textRows(cell.words, undefined, lines, NO_SIGNS, seam, scale)
  const indent = (columns.indents[at] ?? 0) + (columns.units[at] ?? 0)
  const before = cell.units === null ? 0 : indent - unitsWidth(cell, words)
  return { rows, x: ((columns.lefts[at] ?? 0) + before) * scale.size }
}

/** Lines under one another, so far down and to the right. */
function stack(
  rows: readonly Row[],
  x: Points,
  down: Points,
): { readonly content: Row['content']; readonly height: Points } {
  let foot = down
  const tops = rows.map(({ height }) => {
    const top = foot
    foot += height
    return top
  })
  return { content: contentAt(rows, tops, x), height: foot }
}

/** Each row as lines that stay together; the first one stands further out than the others. */
function rowsAsLines(setting: Setting): readonly Row[] {
  const { block, previous: before, words, scale, textRows } = setting
  const spoken = block.rows.filter(({ lines }) => lines.length > 0)
  return spoken.flatMap((row, at) =>
    row.lines.flatMap((line, i) => {
      const first = at === 0 ? setting.seam : seamAbove(setting, row, line.before)
      const seam: Seam = i === 0 ? first : { before: line.before, bond: 'bound', breakCost: 0 }
      const above = i > 0 ? row.lines[i - 1] : at > 0 ? spoken[at - 1]?.lines.at(-1) : before
      const set = words.lines(line, scale, 'best').best
      const rows = textRows(line, above, set, NO_SIGNS, seam, scale)
      return rows.map((one, k): Row => (i + k === 0 ? one : { ...one, bond: 'bound' }))
    }),
  )
}
