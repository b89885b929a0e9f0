import { roundPoints } from '../../../length.ts'
import { COST } from '../break-panels/cost.ts'
import type { FlowBlock, Frame, TextBlock } from '../collect/flow-block.ts'
import { linesAt } from './column-widths.ts'
import type { Row, RowContent } from './row.ts'
import { NO_GLUE, type Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { roomOf } from './set-areas.ts'
import type { TextRows } from './set-table.ts'
import { NO_SIGNS, type WordSetter } from './set-words.ts'

/** Between the longest item of a column and the next column, in em. */
const GUTTER = 1.5

/** Of so many items one may have more said of it than a column holds on one line. */
const ONE_IN = 4

/** Lines of an item in a column. */
const MOST_LINES = 3

/** Items under one another; where there are more, columns begin anew below, since they are never divided. */
const MOST_BELOW = 14

/** What places and sizes lose by being rounded must not push a word into the next line. */
const ROUNDING = 0.05

/** The list in columns that a block is an item of. */
const listOf = ({ frames }: FlowBlock): Frame | undefined =>
  frames.find(({ inColumns }) => inColumns)

/** The items of the list in columns that begins at a place; none where none begins there. */
export function itemsFrom(blocks: readonly FlowBlock[], at: number): readonly TextBlock[] {
  const first = blocks[at]
  const list = first && listOf(first)
  if (!list || blocks[at - 1]?.frames.includes(list)) return []
  const end = blocks.findIndex((block, i) => i > at && !block.frames.includes(list))
  return blocks.slice(at, end < 0 ? blocks.length : end).filter((block) => block.kind === 'text')
}

/**
 * Short items side by side, read down each column; undefined where only one column fits. What is said of a few may go on
 * below their names, where the list is shorter for it.
 */
export function rowsOfNames(
  items: readonly TextBlock[],
  {
    seam,
    scale,
    words,
    textRows,
  }: {
    readonly seam: Seam
    readonly scale: Scale
    readonly words: WordSetter
    readonly textRows: TextRows
  },
): readonly Row[] | undefined {
  const [first] = items
  if (!first) return undefined
  const room = roomOf(first, scale).room / scale.size
  const { count, below, width } = columnsOf(items, room, words)
  if (count < 2) return undefined
  const parts = Math.ceil(below / MOST_BELOW)
  const each = Math.ceil(below / parts) * count
  const measure = roundPoints((width + first.left + first.right) * scale.size + ROUNDING)
  const step = ((room + GUTTER) / count) * scale.size
  return Array.from({ length: Math.ceil(items.length / each) }, (_, part) => {
    const own = items.slice(part * each, (part + 1) * each)
    const set = own.map((item) => {
      const { best } = words.lines(item, { ...scale, measure }, 'best')
      return textRows(item, undefined, best, NO_SIGNS, seam, scale)
    })
    const columns = dealt(set, count)
    const deep = Math.max(...columns.map((rows) => rows.length))
    const head = set[0]?.[0]
    const high = head?.height ?? scale.line
    const content = () =>
      columns.flatMap((rows, column) =>
        rows.flatMap((row, i) =>
          row.content().map((one): RowContent => {
            const x = one.x + column * step
            const y = one.y + i * high
            return one.kind === 'line' ? { ...one, x, y, part: row.part } : { ...one, x, y }
          }),
        ),
      )
    const blank = head ? head.height - head.atTop : 0
    return {
      part: first.part,
      heading: false,
      gap: part === 0 ? (head?.gap ?? NO_GLUE) : NO_GLUE,
      height: deep * high,
      atTop: deep * high - blank,
      grid: scale.grid ? scale.line : 0,
      bond: part === 0 ? seam.bond : 'free',
      breakCost: part === 0 ? seam.breakCost : COST.list,
      lines: deep,
      content,
    }
  })
}

/** How many columns there are, how many lines the longest has, and how wide they are, in em of the body. */
interface Columns {
  readonly count: number
  readonly below: number
  readonly width: number
}

/** As many columns as hold each item on one line; more where the list has fewer lines then, though a few items have two. */
function columnsOf(items: readonly TextBlock[], room: number, words: WordSetter): Columns {
  const widths = items.map((item) => widthOf(item, words))
  const names = Math.max(...items.map((item, i) => Math.min(widths[i] ?? 0, nameOf(item, words))))
  const widest = Math.max(...widths)
  const fitting = Math.max(1, Math.floor((room + GUTTER) / (widest + GUTTER)))
  const deep = Math.ceil(items.length / fitting)
  let found: Columns = { count: Math.ceil(items.length / deep), below: deep, width: widest }
  for (let count = fitting + 1; count <= items.length; count++) {
    const width = (room + GUTTER) / count - GUTTER
    if (width < names || widths.filter((one) => one > width).length > items.length / ONE_IN) break
    const lines = items.map((item) => linesAt(words.pieces(item), width))
    if (Math.max(...lines) > MOST_LINES) continue
    const below = depthOf(lines, count)
    if (below < found.below) found = { count, below, width }
  }
  return found
}

/** The fewest lines at which so many columns hold items of so many lines, none divided. */
function depthOf(lines: readonly number[], count: number): number {
  const all = lines.reduce((sum, one) => sum + one, 0)
  let depth = Math.max(Math.ceil(all / count), ...lines)
  while (Math.max(...columnsAt(lines, depth)) >= count) depth += 1
  return depth
}

/** The column of each item, counted from 0, where none has more lines than so many. */
function columnsAt(lines: readonly number[], depth: number): readonly number[] {
  let [column, held] = [0, 0]
  return lines.map((one) => {
    if (held + one > depth) [column, held] = [column + 1, 0]
    held += one
    return column
  })
}

/** Rows of items dealt out to columns, as many below each other in all but the last as there must be. */
function dealt(set: readonly (readonly Row[])[], count: number): readonly (readonly Row[])[] {
  const lines = set.map((rows) => rows.length)
  const columns = columnsAt(lines, depthOf(lines, count))
  return Array.from({ length: Math.max(...columns) + 1 }, (_, column) =>
    set.filter((_, i) => columns[i] === column).flat(),
  )
}

/** Of the name that an item begins with, in em of the body: it ends at a comma, and what is said of it follows. */
function nameOf(item: TextBlock, words: WordSetter): number {
  const end = item.spans
    .map(({ text }) => text)
    .join('')
    .indexOf(', ')
  return end < 0 ? Number.POSITIVE_INFINITY : words.advance(item, end + 1)
}

/** Of an item on one line, in em of the body; no column holds one of several lines. */
function widthOf(item: TextBlock, words: WordSetter): number {
  const lines = words.pieces(item)
  if (lines.length !== 1) return Number.POSITIVE_INFINITY
  const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0)
  return lines.reduce((width, line) => width + sum(line.widths) + sum(line.spaces), 0)
}
