import { roundPoints } from '../../../length.ts'
import { COST } from '../break-panels/cost.ts'
import type { FlowBlock, Frame, TextBlock } from '../collect/flow-block.ts'
import type { Row, RowContent } from './row.ts'
import { NO_GLUE, type Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { roomOf } from './set-areas.ts'
import type { TextRows } from './set-table.ts'
import { NO_SIGNS, type WordSetter } from './set-words.ts'

/** Between the longest item of a column and the next column, in em. */
const GUTTER = 1.5

/** Items under one another; where there are more, columns begin anew below, since they are never divided. */
const MOST_BELOW = 14

/** What places and sizes lose by being rounded must not push a word into the next line. */
const ROUNDING = 0.05

/** The list in columns that a block is an item of. */
const listOf = ({ frames }: FlowBlock): Frame | undefined =>
  frames.find(({ inColumns }) => inColumns)

/** The items of the list in columns that begins at a place; none where no such list does. */
export function itemsFrom(blocks: readonly FlowBlock[], at: number): readonly TextBlock[] {
  const first = blocks[at]
  const list = first && listOf(first)
  if (!list) return []
  const end = blocks.findIndex((block, i) => i > at && !block.frames.includes(list))
  return blocks.slice(at, end < 0 ? blocks.length : end).filter((block) => block.kind === 'text')
}

/** Short items side by side, read down each column; undefined where only one column fits. */
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
  const widest = Math.max(...items.map((item) => widthOf(item, words)))
  const fitting = Math.floor((room + GUTTER) / (widest + GUTTER))
  const below = Math.ceil(items.length / Math.max(1, fitting))
  const count = Math.ceil(items.length / below)
  if (count < 2) return undefined
  const parts = Math.ceil(below / MOST_BELOW)
  const each = Math.ceil(below / parts) * count
  const measure = roundPoints((widest + first.left + first.right) * scale.size + ROUNDING)
  const step = ((room + GUTTER) / count) * scale.size
  return Array.from({ length: Math.ceil(items.length / each) }, (_, part) => {
    const own = items.slice(part * each, (part + 1) * each)
    const deep = Math.ceil(own.length / count)
    const set = own.flatMap((item) => {
      const { best } = words.lines(item, { ...scale, measure }, 'best')
      return textRows(item, undefined, best, NO_SIGNS, seam, scale).slice(0, 1)
    })
    const [head] = set
    const high = head?.height ?? scale.line
    const content = () =>
      set.flatMap((row, i) =>
        row.content().map((one): RowContent => {
          const x = one.x + Math.floor(i / deep) * step
          const y = one.y + (i % deep) * high
          return one.kind === 'line' ? { ...one, x, y, part: row.part } : { ...one, x, y }
        }),
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

/** Of an item on one line, in em of the body; no column holds one of several lines. */
function widthOf(item: TextBlock, words: WordSetter): number {
  const lines = words.pieces(item)
  if (lines.length !== 1) return Number.POSITIVE_INFINITY
  const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0)
  return lines.reduce((width, line) => width + sum(line.widths) + sum(line.spaces), 0)
}
