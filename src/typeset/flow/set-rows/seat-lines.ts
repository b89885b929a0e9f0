import { type Points, roundPoints } from '../../../length.ts'
import type { FlowBlock, TextBlock } from '../collect/flow-block.ts'
import { ASCENT, DESCENT, linesHolding, type Span } from './grid.ts'
import type { Scale } from './scale.ts'
import { blankBelow } from './set-areas.ts'

/** How the lines of a block stand under one another, and under the block before it. */
export interface Seat {
  /** What the space above the first line must hold. */
  readonly span: Span
  /** Of each line's room. */
  readonly height: Points
  /** Of a line's room at a panel's top. */
  readonly atTop: Points
  /** Baseline in a line's room. */
  readonly y: Points
  /** The lines' distance where they stand on the grid; else 0. */
  readonly grid: Points
}

/** Type may rise above a panel's first line by so much of a line before it is set a line lower. */
const RISE = 0.45

/** Feet and heads that rarely meet may stand so much of a line closer than those that would touch. */
const TOUCH = 0.1

/** Lines of larger type must be so many times its size apart. */
const CLOSEST = 1.05

interface Seated {
  readonly text: Pick<TextBlock['text'], 'size' | 'leading'>
}

/** Seats so many lines of a text block. */
export function seatLines(
  { text }: Seated,
  count: number,
  previous: FlowBlock | undefined,
  scale: Scale,
): Seat {
  const { line } = scale
  const size = roundPoints(text.size * scale.size)
  const rise = ASCENT * (size - scale.size) - RISE * line
  const own = roundPoints(text.leading === 'body' ? text.size * line : size * text.leading)
  if (!scale.grid) {
    const y = roundPoints(own - DESCENT * size)
    const first = ASCENT * (rise > 0 ? size : scale.size)
    const atTop = own - roundPoints(y - first)
    return { span: { height: own, wanted: own, least: own }, height: own, atTop, y, grid: 0 }
  }
  const over = DESCENT * (size - scale.size)
  const overBefore = DESCENT * (sizeOf(previous, scale) - scale.size)
  const height = standsOnGrid(count, own, size, line) ? line : own
  return {
    span: {
      height: count * height,
      wanted: overBefore - blankBelow(previous, scale) + count * own - over,
      least:
        DESCENT * scale.size + overBefore + ASCENT * size + (count - 1) * height - TOUCH * line,
    },
    height,
    atTop: line * (1 + Math.max(0, linesHolding(rise, line))),
    y: roundPoints(height - DESCENT * scale.size),
    grid: height === line ? line : 0,
  }
}

const sizeOf = (block: FlowBlock | undefined, { size }: Scale): Points =>
  block?.kind === 'text' ? block.text.size * size : size

/** A line alone does, and lines that take no more room so and do not touch. */
const standsOnGrid = (count: number, own: Points, size: Points, line: Points): boolean =>
  own === line ||
  count === 1 ||
  (linesHolding(count * own, line) === count && (own < line || line >= size * CLOSEST))
