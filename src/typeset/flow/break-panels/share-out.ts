import type { Points } from '../../../length.ts'
import type { Row } from '../set-rows/row.ts'
import type { Glue } from '../set-rows/scale.ts'
import { HAIR } from './cost.ts'

/** A row with the space above it that it was given, wherever it is not at a panel's top. */
export interface SpacedRow {
  readonly row: Row
  readonly space: Points
}

/**
 * Gives the spaces between rows a height that they grow by together, or give up where it is less than
 * nothing, within what they can. Spaces of whole lines change by whole lines: the widest, which part the
 * most, first, from above down, and each once before any twice. Others change in proportion to what they can.
 */
export function shareOut(rows: readonly Row[], height: Points, line: Points): readonly SpacedRow[] {
  const room = ({ stretch, shrink }: Glue) => (height < 0 ? shrink : stretch)
  const top = rows.findIndex(({ atTop }) => atTop > 0)
  const between = rows.map(({ gap }, i) => (i <= top ? 0 : room(gap)))
  const whole = rows.some(({ grid }) => grid > 0)
  const given = whole
    ? inLines(rows, between, Math.abs(height), line)
    : inProportion(between, Math.abs(height))
  const sign = height < 0 ? -1 : 1
  return rows.map((row, i) => ({
    row,
    space: row.gap.natural + sign * (given[i] ?? 0),
  }))
}

function inProportion(rooms: readonly Points[], height: Points): readonly Points[] {
  const all = rooms.reduce((sum, room) => sum + room, 0)
  const ratio = all === 0 ? 0 : Math.min(1, height / all)
  return rooms.map((room) => ratio * room)
}

function inLines(
  rows: readonly Row[],
  rooms: readonly Points[],
  height: Points,
  line: Points,
): readonly Points[] {
  const given = rooms.map(() => 0)
  const widestFirst = rooms
    .flatMap((room, i) => (room > HAIR ? [i] : []))
    .sort((one, other) => widthOf(rows[other]) - widthOf(rows[one]) || one - other)
  let left = height
  for (let gave = true; gave && left > HAIR; ) {
    gave = false
    for (const i of widestFirst) {
      const has = given[i] ?? 0
      if (left <= HAIR || has + line > (rooms[i] ?? 0) + HAIR) continue
      given[i] = has + line
      left -= line
      gave = true
    }
  }
  return given
}

const widthOf = (row: Row | undefined): Points => row?.gap.natural ?? 0
