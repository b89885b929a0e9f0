import { type Points, roundPoints } from '../../../length.ts'
import type { RuleLook } from '../../../theme/theme.ts'
import type { TextBlock } from '../collect/flow-block.ts'
import { linesHolding } from './grid.ts'
import { contentAt, type Row } from './row.ts'
import { NO_GLUE, type Scale } from './scale.ts'
import { codeRow, insetOf, quietZone } from './set-areas.ts'

/** Rows as one, with a line around all of it; what it encloses stands clear of it by the gap. */
export function framed(
  rows: readonly Row[],
  { left, right, code }: TextBlock,
  { gap, thickness, colour }: RuleLook,
  { size, line, measure, grid }: Scale,
): readonly Row[] {
  const [first] = rows
  if (!first) return rows
  // a code has clear room of its own
  const padding = code && rows.length === 1 ? 0 : gap * size
  // words within the frame stand on the grid too
  const head = grid ? linesHolding(padding, line) * line : padding
  let height = head
  const tops = rows.map((row) => {
    height += row === first ? 0 : row.gap.natural
    const above = height
    height += row.height
    return above
  })
  const top = head - padding
  const foot = height + padding
  const [x, width] = [(left - gap) * size, measure - (left + right - 2 * gap) * size]
  const rule = { kind: 'rule', colour } as const
  const edges = [
    { ...rule, x, y: top, width, thickness },
    { ...rule, x, y: foot - thickness, width, thickness },
    { ...rule, x, y: top, width: thickness, thickness: foot - top },
    { ...rule, x: x + width - thickness, y: top, width: thickness, thickness: foot - top },
  ]
  const whole = {
    ...first,
    height: roundPoints(foot),
    // where it begins a panel, its words stand at the top and its edge above them
    atTop: roundPoints(foot - head - first.height + first.atTop),
    grid: grid ? line : 0,
    lines: linesHolding(foot, line),
  }
  const content = contentAt(rows, tops)
  return [{ ...whole, content: () => [...edges, ...content()] }]
}

/** Lines that a code may stand beside; more are not kept together for its sake. */
const MOST_BESIDE = 12

/** A link's lines with the code at their right, as one row; under them where they are many. */
export function withCode(
  rows: readonly Row[],
  block: TextBlock,
  code: NonNullable<TextBlock['code']>,
  scale: Scale,
): readonly Row[] {
  if (rows.length <= MOST_BESIDE) return [besideCode(rows, block, code, scale)]
  const { part, left, right, frames } = block
  const below = { kind: 'code', part, left, right, frames, align: 'right', code } as const
  const seam = { before: NO_GLUE, bond: 'bound', breakCost: 0 } as const
  return [...rows, codeRow({ ...below, before: NO_GLUE, bond: 'bound' }, seam, scale)]
}

/** Above and below the words within a frame, on a grid a whole line each. */
function clearance({ look: { frame } }: TextBlock, { size, line, grid }: Scale): Points {
  if (!frame) return 0
  return grid ? linesHolding(frame.gap * size, line) * line : roundPoints(frame.gap * size)
}

function besideCode(
  rows: readonly Row[],
  block: TextBlock,
  code: NonNullable<TextBlock['code']>,
  scale: Scale,
): Row {
  const quiet = quietZone(code)
  const words = rows.reduce((sum, { height }) => sum + height, 0)
  const beside = code.side + 2 * quiet
  const high = scale.grid ? linesHolding(beside, scale.line) * scale.line : roundPoints(beside)
  const height = Math.max(words + 2 * clearance(block, scale), high)
  const over = (height - words) / 2
  let top = scale.grid ? Math.floor(over / scale.line + 0.01) * scale.line : over
  const tops = rows.map((row) => {
    const above = top
    top += row.height
    return above
  })
  const content = contentAt(rows, tops)
  // a frame stands clear of the quiet zone
  const inset = insetOf(block, quiet, scale)
  const x = scale.measure - block.right * scale.size - code.side - inset
  const [first] = rows
  return {
    part: block.part,
    heading: false,
    gap: first?.gap ?? NO_GLUE,
    height,
    atTop: height,
    grid: scale.grid ? scale.line : 0,
    bond: first?.bond ?? 'free',
    breakCost: first?.breakCost ?? 0,
    lines: linesHolding(height, scale.line),
    content: () => [...content(), { kind: 'code', x, y: (height - code.side) / 2, ...code }],
  }
}
