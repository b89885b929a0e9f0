import { type Points, roundPoints } from '../../../length.ts'
import type { Space } from '../../../theme/theme.ts'
import type { Glue, Scale } from './scale.ts'

/**
 * The grid of lines: a panel's first baseline stands where a body line's would, and every other line of
 * the body whole lines under it. So spaces take whole lines, and a block of another size gives the space
 * above it what its own lines lack of a whole number; within such a block lines keep their own distance.
 * Where a scale has no grid, spaces and lines are as high as the theme has them.
 */

/**
 * Baseline above the foot of a line's room, and height of letters above the baseline, in em. They
 * hold for old-style book faces and for Atkinson Hyperlegible alike, whose descenders reach
 * 0.24–0.27 em below the baseline and whose ascenders stand 0.70–0.74 em above it.
 */
export const DESCENT = 0.27
export const ASCENT = 0.72

/** Lines over a whole number that are an error of arithmetic. */
const TINY = 1e-4

/** The nearest whole number of lines; of two as near, the smaller. */
const wholeLines = (lines: number): number => Math.max(0, Math.ceil(lines - 0.5 - TINY))

/** The fewest whole lines that hold a height. */
export const linesHolding = (height: Points, line: Points): number =>
  Math.ceil(height / line - TINY)

/** How far the grid's first line begins above the text's area, so that its letters begin with the area. */
export const headroom = ({ size, line, grid }: Pick<Scale, 'size' | 'line' | 'grid'>): Points =>
  grid ? line - (ASCENT + DESCENT) * size : 0

/** Lines that an area holds: from the heads of the first to the baseline of the last. */
export const linesHeld = (height: Points, size: Points, line: Points): number =>
  Math.floor((height - ASCENT * size) / line + TINY) + 1

/** The widest baseline distance at which an area holds so many lines, in thousandths of a point. */
export const lineFor = (height: Points, size: Points, lines: number): Points =>
  Math.floor((1000 * (height - ASCENT * size)) / (lines - 1)) / 1000

/** What an area has for rows: on a grid its whole lines, the first of which begins above it. */
export const textRoom = (height: Points, { size, line, grid }: Scale): Points =>
  grid ? linesHeld(height, size, line) * line : height

/** A height brought down to the next line of the grid; a row that does not stand on it has a grid of 0. */
export const snapped = (height: Points, grid: Points): Points =>
  grid === 0 ? height : linesHolding(height, grid) * grid

/** What a space must hold between the foot of one block and the rows of the next. */
export interface Span {
  /** Of the rows. */
  readonly height: Points
  /** What rows and their distance come to at their own sizes, without the space. */
  readonly wanted: Points
  /** From foot to foot at the least, so that letters do not meet. */
  readonly least: Points
}

/** So many times what a space may grow by it may grow further, where a spread text is brought level. */
const LEVELLING = 0.75

/**
 * Room above a block in points. Its bounds are the theme's, whatever it would like to be; whole lines are
 * taken away everywhere at once or nowhere, so that parts of a kind stay equally far apart.
 */
export function glueAbove(space: Space, { height, wanted, least }: Span, scale: Scale): Glue {
  const { natural, stretch, shrink } = space
  const { line, grid } = scale
  const spacing = isClosed(space, scale) ? -1 : scale.spacing
  const widest = natural + (spacing > 1 ? spacing + LEVELLING : 1) * stretch
  const liked = natural + spacing * (spacing < 0 ? shrink : stretch)
  if (!grid)
    return {
      natural: roundPoints(liked * line),
      stretch: roundPoints((widest - liked) * line),
      shrink: roundPoints((liked - natural + shrink) * line),
    }
  const fewest = linesHolding(Math.max(least, height), line)
  const lines = Math.max(fewest, wholeLines(wanted / line + liked))
  const most = spacing < 0 ? lines : Math.max(fewest, wholeLines(wanted / line + widest))
  return { natural: lines * line - height, stretch: (most - lines) * line, shrink: 0 }
}

/** Whether a scale leaves nothing of a space that parts blocks of the body elsewhere. */
export const isClosed = ({ natural, shrink }: Space, { closed, grid }: Scale): boolean =>
  grid && closed && wholeLines(natural) > 0 && shrink >= natural
