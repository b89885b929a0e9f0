import { type Points, roundPoints } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import type { BlockLook } from '../../../theme/theme.ts'
import type { BrokenParagraph, LineDrawing } from '../../inline/paragraph.ts'
import { breakCost } from '../break-panels/cost.ts'
import type { FlowBlock, TextBlock } from '../collect/flow-block.ts'
import { framed, withCode } from './framed-rows.ts'
import { glueAbove, linesHolding, type Span } from './grid.ts'
import type { OpenRows } from './open-text.ts'
import type { Row, RowContent } from './row.ts'
import { alignOn, NO_GLUE, type Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { seatLines } from './seat-lines.ts'
import type { TextRows } from './set-table.ts'
import type { LineSigns } from './set-words.ts'

/** A text's rows, with the space above them. */
export const textRows: TextRows = (block, previous, broken, signs, seam, scale) =>
  openRows(block, previous, broken, signs, seam, scale).rows

/** The same, with what the space above them must hold at any scale. */
export function openRows(
  block: TextBlock,
  previous: FlowBlock | undefined,
  broken: BrokenParagraph,
  signs: LineSigns,
  seam: Seam,
  scale: Scale,
): OpenRows {
  const { text, look, frames, part, nodes, heading } = block
  const { ends } = broken
  const { initial, reduction } = signs
  const size = roundPoints(text.size * scale.size * reduction)
  const left = block.left * scale.size
  const kept = frames.some(({ kind }) => kind === 'kept')
  const begins = beginning(signs, left)
  const divided = dividing(frames)
  const { span, height, atTop, y, grid } = seatLines(
    { text: { leading: text.leading, size: text.size * reduction } },
    ends.length,
    previous,
    scale,
  )
  const gap = glueAbove(seam.before, span, scale)
  const justified = alignOn(text.align, scale) === 'justified'
  const contentOf = (i: number): readonly RowContent[] => {
    const line = broken.set().lines[i]
    if (!line) throw new RangeError(`a paragraph has no line ${i}`)
    const draw = () => broken.draw(i)
    const x = left + line.x
    const content = { kind: 'line', x, y, line, draw, justified, nodes, size } as const
    const label = i === 0 ? begins : undefined
    return [
      block.parts || label
        ? { ...content, ...partOf(block, draw), ...(label && { label }) }
        : content,
    ]
  }
  const rows = ends.map((_, i): Row => {
    // nobody turns over in the middle of a word
    const divides = ends[i - 1]?.kind === 'hyphen'
    const beside = initial !== undefined && i < initial.lines
    const bound = heading || beside || divides || leavesFew(i, ends.length, look)
    return {
      part,
      heading,
      gap: i === 0 ? gap : NO_GLUE,
      height,
      atTop,
      grid,
      bond: i === 0 ? seam.bond : bound ? 'bound' : kept ? 'kept' : 'free',
      breakCost: i === 0 ? seam.breakCost : divided,
      lines: 1,
      content: () => contentOf(i),
    }
  })
  const coded = block.code ? withCode(rows, block, block.code, scale) : rows
  const set = look.frame ? framed(coded, block, look.frame, scale) : coded
  const [first, ...others] = set
  if (set === rows || !first) return { rows, span }
  const whole = standing(first, scale)
  const blank = first.height - first.atTop
  const own = { height: whole.height, atTop: whole.height - blank }
  const above = glueAbove(seam.before, whole, scale)
  return { rows: [{ ...first, ...own, gap: above }, ...others], span: whole }
}

/** What it costs to end a panel between a text's lines. */
const dividing = memoizeEach((frames: TextBlock['frames']): number =>
  breakCost({ frames, paragraph: true, loneItem: false, introduction: false }),
)

/** What stands before a text's first line, which begins so far from the left. */
function beginning({ initial, label }: LineSigns, left: Points) {
  if (initial) return () => ({ ...initial, x: left })
  return (
    label &&
    (() => {
      const sign = label()
      return { ...sign, x: Math.max(0, left - sign.width) }
    })
  )
}

/** Whose words a line of items run in begins with. */
function partOf({ parts }: TextBlock, draw: () => LineDrawing): { readonly part?: string } {
  const part = parts?.[draw().runs[0]?.node ?? 0]
  return part === undefined ? {} : { part }
}

/** What several lines that stand as one row take: on a grid whole lines, and the space above them is its own. */
function standing({ height: own }: Row, { grid, line }: Scale): Span {
  const height = grid ? linesHolding(own, line) * line : own
  return { height, wanted: height, least: height }
}

/** Whether a panel that ends above line `i` leaves an orphan behind or begins the next with a widow. */
const leavesFew = (i: number, lines: number, { widows, orphans }: BlockLook): boolean =>
  i < orphans || lines - i < widows
