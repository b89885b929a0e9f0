import { type Points, roundPoints } from '../../../length.ts'
import type { CodeBlock, FlowBlock, PictureBlock, RuleBlock } from '../collect/flow-block.ts'
import type { Row, RowContent } from './row.ts'
import { glueOf, type Scale } from './scale.ts'
import type { Seam } from './seam.ts'

/** A QR code needs four blank modules on every side (ISO/IEC 18004 §6.3.8). */
const QUIET_MODULES = 4

/** Blank room that a code needs on every side. */
export const quietZone = (code: {
  readonly modules: readonly unknown[]
  readonly side: Points
}): Points => (code.side / Math.max(1, code.modules.length)) * QUIET_MODULES

/** A picture's height is never more than this part of its measure; a taller one loses width. */
const TALLEST_PICTURE = 1

/** A drawn line as a row. */
export function lineAcrossRow(block: RuleBlock, seam: Seam, scale: Scale): Row {
  const { left, room } = roomOf(block, scale)
  const { thickness, colour } = block.rule
  const width = room * block.rule.width
  const x = alignedAt(block.align, left, room, width)
  const content = { kind: 'rule', x, y: thickness / 2, width, thickness, colour } as const
  return { ...areaRow(block, seam, scale, thickness, content), lines: 0 }
}

/** A picture as a row; `ratio` is its height over its width. */
export function pictureRow(block: PictureBlock, seam: Seam, scale: Scale, ratio: number): Row {
  const { left, room } = roomOf(block, scale)
  const width = Math.min(room * block.width, (room * TALLEST_PICTURE) / ratio)
  const height = width * ratio
  const { src, node } = block
  const x = alignedAt(block.align, left, room, width)
  return areaRow(block, seam, scale, height, { kind: 'picture', x, y: 0, width, height, src, node })
}

/** A QR code in a row of its own, its quiet zone around it. */
export function codeRow(block: CodeBlock, seam: Seam, scale: Scale): Row {
  const { left, room } = roomOf(block, scale)
  const { side } = block.code
  const quiet = quietZone(block.code)
  const x = alignedAt(block.align, left + quiet, room - 2 * quiet, side)
  return areaRow(block, seam, scale, side + 2 * quiet, { kind: 'code', x, y: quiet, ...block.code })
}

function areaRow(
  block: FlowBlock,
  { before, bond, breakCost }: Seam,
  scale: Scale,
  height: Points,
  content: RowContent,
): Row {
  return {
    part: block.part,
    heading: false,
    gap: glueOf(before, scale),
    height: roundPoints(height),
    trim: 0,
    bond,
    breakCost,
    lines: Math.ceil(height / (scale.size * scale.leading)),
    content: [content],
  }
}

/** Left edge and width of the room that a block has. */
export const roomOf = (
  { left, right }: FlowBlock,
  { measure, size }: Scale,
): { readonly left: Points; readonly room: Points } => ({
  left: left * size,
  room: measure - (left + right) * size,
})

/** Left edge of something narrower than its room. */
export function alignedAt(
  align: RuleBlock['align'],
  left: Points,
  room: Points,
  width: Points,
): Points {
  if (align === 'centre') return left + (room - width) / 2
  return align === 'right' ? left + room - width : left
}
