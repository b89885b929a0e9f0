import { type Points, roundPoints } from '../../../length.ts'
import type { LineMeasures, Ruler } from '../../inline/paragraph.ts'
import type {
  CodeBlock,
  FlowBlock,
  PictureBlock,
  RuleBlock,
  TextBlock,
} from '../collect/flow-block.ts'
import { DESCENT, glueAbove, linesHolding } from './grid.ts'
import type { Row, RowContent } from './row.ts'
import type { Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { setRuns } from './set-runs.ts'

/** A QR code needs four blank modules on every side (ISO/IEC 18004 §6.3.8). */
const QUIET_MODULES = 4

/** Blank room that a code needs on every side. */
export const quietZone = (code: {
  readonly modules: readonly unknown[]
  readonly side: Points
}): Points => (code.side / Math.max(1, code.modules.length)) * QUIET_MODULES

/** How much farther in than its frame asks a code stands, so that its quiet zone stays within. */
export const insetOf = ({ look: { frame } }: TextBlock, quiet: Points, { size }: Scale): Points =>
  frame ? Math.max(0, quiet - frame.gap * size) : 0

/** A picture's height is never more than this part of its measure; a taller one loses width. */
const TALLEST_PICTURE = 1

/** Between a double rule's lines, and how thick the second is beside the first. */
const DOUBLE: { readonly apart: Points; readonly thinner: number } = { apart: 1.8, thinner: 0.4 }

/** Clear room on either side of a rule's ornament, and height of a sign's ink and its middle over the baseline, in its em. */
const ORNAMENT = { clear: 0.35, height: 0.7, middle: 0.31 } as const

/** A drawn line as a row, its ornament in the middle; on a grid it stands within lines of its own. */
export function lineAcrossRow(
  block: RuleBlock,
  previous: FlowBlock | undefined,
  seam: Seam,
  scale: Scale,
  ruler: Ruler,
): Row {
  const { left, room } = roomOf(block, scale)
  const width = room * block.rule.width
  const x = alignedAt(block.align, left, room, width)
  const lines = linesOf(block.rule)
  const thick = thicknessOf(block)
  const middle = x + width / 2
  const { height, centre, ink } = standOf(block, scale)
  const content = (): readonly RowContent[] => {
    const ornament = ornamentOf(block, scale, ruler, middle)
    const top = centre - thick / 2
    const em = block.rule.ornamentSize * scale.size
    const half = ornament && (width - ornament.width) / 2 - ORNAMENT.clear * em
    const stretches =
      half === undefined
        ? [[x, width]]
        : [
            [x, half],
            [x + width - half, half],
          ]
    const { colour } = block.rule
    const rules = lines.flatMap(({ y, thickness }) =>
      stretches.flatMap(([from = 0, long = 0]): readonly RowContent[] =>
        long > 0 && thickness > 0
          ? [{ kind: 'rule', x: from, y: top + y + thickness / 2, width: long, thickness, colour }]
          : [],
      ),
    )
    return [...rules, ...(ornament?.content(centre) ?? [])]
  }
  const blank = centre - ink / 2 + blankBelow(previous, scale)
  const span = { height, wanted: height - (scale.grid ? blank : 0) }
  const row = areaRow(block, seam, scale, span, content)
  const own = { ...openingOf(block, content, scale), lines: hasOrnament(block.rule) ? 1 : 0 }
  return { ...row, ...own }
}

/** Where a line begins a panel, it takes no room of the text: it stands above it, or parts nothing. */
function openingOf(
  { side, rule }: RuleBlock,
  content: Row['content'],
  { line, grid }: Scale,
): Pick<Row, 'atTop' | 'opening'> {
  const up = grid ? 0 : rule.gap * line
  const above = () => content().map((one) => ({ ...one, y: one.y - up }))
  return { atTop: 0, opening: side === 'above' ? above : () => [] }
}

/** Where between two lines of text a line across looks to be in the middle: letters have more above the baseline than below. */
const MIDDLE = 0.6

/** A drawn line's room: its height, and where in it the middle of the line and its ornament stands. */
function standOf(
  block: RuleBlock,
  { size, line, grid }: Scale,
): { readonly height: Points; readonly centre: Points; readonly ink: Points } {
  const { side, rule } = block
  const ink = Math.max(thicknessOf(block), ornamentHeight(rule) * rule.ornamentSize * size)
  if (!grid) return { height: ink, centre: ink / 2, ink }
  const far = side === 'across' ? (line - ink) / 2 : rule.gap * line
  const height = linesHolding(Math.max(0, far) + ink, line) * line
  const centre = far + ink / 2
  if (side === 'below') return { height, centre, ink }
  return { height, centre: side === 'above' ? height - centre : height - (1 - MIDDLE) * line, ink }
}

const thicknessOf = ({ rule }: RuleBlock): Points =>
  linesOf(rule).reduce((most, { y, thickness }) => Math.max(most, y + thickness), 0)

/** The season's own stands in its place before a rule is set. */
const hasOrnament = ({ ornament }: RuleBlock['rule']): boolean =>
  ornament !== null && ornament !== 'season'

/** In its em. */
function ornamentHeight({ ornament }: RuleBlock['rule']): number {
  if (ornament === null || ornament === 'season') return 0
  return typeof ornament === 'string' ? ORNAMENT.height : ornament.height
}

/** What a block leaves blank of its last line. */
export function blankBelow(block: FlowBlock | undefined, scale: Scale): Points {
  if (!scale.grid || block?.kind !== 'rule') return 0
  const { height, centre, ink } = standOf(block, scale)
  return height - centre - ink / 2
}

/** The thick line and, where it is double, the thin one below it. */
function linesOf({
  thickness,
  double,
}: RuleBlock['rule']): readonly { readonly y: Points; readonly thickness: Points }[] {
  const thick = { y: 0, thickness }
  if (!double) return [thick]
  return [
    thick,
    { y: thickness + DOUBLE.apart, thickness: roundPoints(thickness * DOUBLE.thinner) },
  ]
}

interface PlacedOrnament {
  readonly width: Points
  readonly content: (middle: Points) => readonly RowContent[]
}

function ornamentOf(
  { rule, sign }: RuleBlock,
  { size }: Scale,
  ruler: Ruler,
  middle: Points,
): PlacedOrnament | undefined {
  const { ornament, ornamentSize, colour } = rule
  const em = ornamentSize * size
  if (ornament === null || ornament === 'season') return undefined
  if (typeof ornament !== 'string') {
    const { path, width, height } = ornament
    return {
      width: width * em,
      content: (y) => [
        {
          kind: 'ornament',
          x: middle - (width * em) / 2,
          y: y - (height * em) / 2,
          em,
          path,
          colour,
        },
      ],
    }
  }
  const drawing = setRuns(sign, size, ruler)
  const { width } = drawing
  const whole = { spaces: 0, gap: 1, hyphenated: false, ending: 'end' } as const
  const line: LineMeasures = { x: 0, width, ...whole }
  return {
    width,
    content: (y) => [
      {
        kind: 'line',
        x: middle - width / 2,
        y: y + ORNAMENT.middle * em,
        line,
        draw: () => drawing,
        justified: false,
        nodes: [],
        size: em,
      },
    ],
  }
}

/** A picture as a row; `ratio` is its height over its width. */
export function pictureRow(
  block: PictureBlock,
  previous: FlowBlock | undefined,
  seam: Seam,
  scale: Scale,
  ratio: number,
): Row {
  const { left, room } = roomOf(block, scale)
  const width = Math.min(room * block.width, (room * TALLEST_PICTURE) / ratio)
  const high = width * ratio
  const { src, node } = block
  const x = alignedAt(block.align, left, room, width)
  const { height, y } = standing(high, scale)
  const span = { height, wanted: height - blankBelow(previous, scale) }
  const content = { kind: 'picture', x, y, width, height: high, src, node } as const
  return areaRow(block, seam, scale, span, () => [content])
}

/** A QR code in a row of its own, its quiet zone around it. */
export function codeRow(block: CodeBlock, seam: Seam, scale: Scale): Row {
  const { left, room } = roomOf(block, scale)
  const { side } = block.code
  const quiet = quietZone(block.code)
  const x = alignedAt(block.align, left + quiet, room - 2 * quiet, side)
  const { height, y } = standing(side + 2 * quiet, scale)
  const content = { kind: 'code', x, y: y + quiet, ...block.code } as const
  return areaRow(block, seam, scale, { height, wanted: height }, () => [content])
}

/** Room for something so high, which on a grid stands on a baseline. */
function standing(
  high: Points,
  { grid, line, size }: Scale,
): { readonly height: Points; readonly y: Points } {
  if (!grid) return { height: roundPoints(high), y: 0 }
  const foot = DESCENT * size
  const height = linesHolding(high + foot, line) * line
  return { height, y: height - foot - high }
}

function areaRow(
  block: FlowBlock,
  { before, bond, breakCost }: Seam,
  scale: Scale,
  { height, wanted }: { readonly height: Points; readonly wanted: Points },
  content: Row['content'],
): Row {
  return {
    part: block.part,
    heading: false,
    gap: glueAbove(before, { height, wanted, least: height }, scale),
    height,
    atTop: height,
    grid: scale.grid ? scale.line : 0,
    bond,
    breakCost,
    lines: linesHolding(height, scale.line),
    content,
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
