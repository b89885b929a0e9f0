import { roundPoints } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import type { BlockLook, RuleLook } from '../../../theme/theme.ts'
import type { Hyphenate, Ruler, SetParagraph } from '../../inline/paragraph.ts'
import { breakCost, wayPrice } from '../break-panels/cost.ts'
import type { FlowBlock, TextBlock } from '../collect/flow-block.ts'
import { unevenness } from '../fit/fit-cost.ts'
import { type BlockRows, passageWith, type Way } from './block-rows.ts'
import type { Row } from './row.ts'
import { glueOf, NO_GLUE, type Scale } from './scale.ts'
import { type Seam, seamsOf } from './seam.ts'
import { codeRow, insetOf, lineAcrossRow, pictureRow, quietZone } from './set-areas.ts'
import { createTableSetter } from './set-table.ts'
import { createWordSetter, type LineSigns, type Ways } from './set-words.ts'

/** Height over width of a picture. */
export type PictureRatio = (src: string) => number

/** Sets blocks in rows. */
export interface Setter {
  passages(blocks: readonly FlowBlock[], scale: Scale, ways: Ways): readonly BlockRows[]
  /** The cost of the justified lines of a scale, in the paragraphs' best ways. */
  unevenness(blocks: readonly FlowBlock[], scale: Scale): number
  /** Parts with a paragraph that could not be set within its limits at this scale. */
  strained(blocks: readonly FlowBlock[], scale: Scale): ReadonlyMap<string, 'loose' | 'forced'>
}

/**
 * Baseline above the foot of a line's room, and height of letters above the baseline, in em. They
 * hold for old-style book faces and for Atkinson Hyperlegible alike, whose descenders reach
 * 0.24–0.27 em below the baseline and whose ascenders stand 0.70–0.74 em above it.
 */
const DESCENT = 0.27
const ASCENT = 0.72

export function createSetter(ruler: Ruler, hyphenate: Hyphenate, ratio: PictureRatio): Setter {
  const words = createWordSetter(ruler, hyphenate)
  const seamsFor = memoizeEach(seamsOf)
  const tables = createTableSetter(words, textRows)

  /** The paragraphs that a block is set as. */
  const textsIn = (block: FlowBlock, scale: Scale): readonly TextBlock[] => {
    if (block.kind === 'text') return [block]
    return block.kind === 'table' ? tables.lines(block, scale) : []
  }

  const passageOf = (block: FlowBlock, seam: Seam, scale: Scale, ways: Ways): BlockRows => {
    switch (block.kind) {
      case 'text': {
        const broken = words.lines(block, scale, isBody(block) ? ways : 'best')
        const rows = (lines: SetParagraph) =>
          textRows(block, lines, words.signs(block, scale), seam, scale)
        const other = (lines: SetParagraph | undefined, more: 1 | -1): readonly Way[] =>
          lines ? [{ rows: rows(lines), more, price: wayPrice(lines, broken.best) }] : []
        return passageWith(rows(broken.best), [
          ...other(broken.looser, 1),
          ...other(broken.tighter, -1),
        ])
      }
      case 'table':
        return passageWith(tables.rows(block, seam, scale))
      case 'rule':
        return passageWith([lineAcrossRow(block, seam, scale, ruler)])
      case 'picture':
        return passageWith([pictureRow(block, seam, scale, ratio(block.src))])
      case 'code':
        return passageWith([codeRow(block, seam, scale)])
      default:
        return block satisfies never
    }
  }

  return {
    passages(blocks, scale, ways) {
      const seams = seamsFor(blocks)
      return headingsKeepTwoLines(
        blocks.map((block, i) => passageOf(block, seams[i] ?? OPEN, scale, ways)),
      )
    },
    unevenness(blocks, scale) {
      return unevenness(
        blocks.flatMap((block) =>
          block.kind === 'text' && block.text.align === 'justified'
            ? [{ set: words.lines(block, scale, 'best').best, measure: scale.measure }]
            : [],
        ),
      )
    },
    strained(blocks, scale) {
      const strained = new Map<string, 'loose' | 'forced'>()
      for (const block of blocks.flatMap((one) => textsIn(one, scale))) {
        const { quality } = words.lines(block, scale, 'best').best
        if (quality !== 'good' && strained.get(block.part) !== 'forced')
          strained.set(block.part, quality)
      }
      return strained
    },
  }
}

const OPEN: Seam = { before: { natural: 0, stretch: 0, shrink: 0 }, bond: 'free', breakCost: 0 }

/** Only text of the body's own size is set in other ways: its lines are what a panel lacks or has over. */
const isBody = ({ text, heading, code }: TextBlock): boolean =>
  !heading && !code && text.size === 1 && text.leading === 'body'

function textRows(
  block: TextBlock,
  { lines }: SetParagraph,
  { label: sign, initial, reduction }: LineSigns,
  seam: Seam,
  scale: Scale,
): readonly Row[] {
  const { text, look, frames, part, nodes, heading } = block
  const size = roundPoints(text.size * scale.size * reduction)
  const height = roundPoints(size * (text.leading === 'body' ? scale.leading : text.leading))
  const y = roundPoints(height - DESCENT * size)
  const left = block.left * scale.size
  const kept = frames.some(({ kind }) => kind === 'kept')
  const label = initial
    ? { ...initial, x: left }
    : sign && { ...sign, x: Math.max(0, left - sign.width) }
  const divided = breakCost({ frames, paragraph: true, loneItem: false, introduction: false })
  const gap = glueOf(seam.before, scale)
  const rows = lines.map((line, i): Row => {
    // nobody turns over in the middle of a word
    const beside = initial !== undefined && i < initial.lines
    const bound = heading || beside || leavesFew(i, lines.length, look) || lines[i - 1]?.hyphenated
    return {
      part,
      heading,
      gap: i === 0 ? gap : NO_GLUE,
      height,
      trim: roundPoints(Math.max(0, y - ASCENT * size)),
      bond: i === 0 ? seam.bond : bound ? 'bound' : kept ? 'kept' : 'free',
      breakCost: i === 0 ? seam.breakCost : divided,
      lines: 1,
      content: [
        {
          kind: 'line',
          x: left + line.x,
          y,
          line,
          nodes,
          size,
          ...(i === 0 && label && { label }),
        },
      ],
    }
  })
  const whole = block.code ? withCode(rows, block, block.code, scale) : rows
  return look.frame ? framed(whole, block, look.frame, scale) : whole
}

/** Whether a panel that ends above line `i` leaves an orphan behind or begins the next with a widow. */
const leavesFew = (i: number, lines: number, { widows, orphans }: BlockLook): boolean =>
  i < orphans || lines - i < widows

/** Binds what follows a heading until two lines stand below it, or the next heading begins. */
function headingsKeepTwoLines(passages: readonly BlockRows[]): readonly BlockRows[] {
  let wanted = 0
  let afterHeading = false
  const bound = (row: Row): Row => {
    const bind = wanted > 0 && (!row.heading || afterHeading)
    wanted = row.heading ? 2 : Math.max(0, wanted - row.lines)
    afterHeading = row.heading
    return bind ? { ...row, bond: 'bound' } : row
  }
  return passages.map(({ ways: [best, ...others] }) => {
    const rows = best.rows.map(bound)
    const alike = ({ rows: own, ...way }: Way): Way => ({
      ...way,
      rows: own.map((row, i) => (i === 0 ? { ...row, bond: rows[0]?.bond ?? row.bond } : row)),
    })
    return { ways: [{ ...best, rows }, ...others.map(alike)] }
  })
}

/** Rows as one, with a line around all of it; what it encloses stands clear of it by the gap. */
function framed(
  rows: readonly Row[],
  { left, right, code }: TextBlock,
  { gap, thickness, colour }: RuleLook,
  { size, leading, measure }: Scale,
): readonly Row[] {
  const [first] = rows
  if (!first) return rows
  // a code has clear room of its own
  const padding = code && rows.length === 1 ? 0 : gap * size
  let height = padding
  const content = rows.flatMap((row) => {
    height += row === first ? 0 : row.gap.natural
    const top = height
    height += row.height
    return row.content.map((one) => ({ ...one, y: one.y + top }))
  })
  height += padding
  const [x, width] = [(left - gap) * size, measure - (left + right - 2 * gap) * size]
  const rule = { kind: 'rule', colour } as const
  const edges = [
    { ...rule, x, y: 0, width, thickness },
    { ...rule, x, y: height - thickness, width, thickness },
    { ...rule, x, y: 0, width: thickness, thickness: height },
    { ...rule, x: x + width - thickness, y: 0, width: thickness, thickness: height },
  ]
  const lines = Math.ceil(height / (size * leading))
  const whole = { ...first, height: roundPoints(height), trim: 0, lines }
  return [{ ...whole, content: [...edges, ...content] }]
}

/** Lines that a code may stand beside; more are not kept together for its sake. */
const MOST_BESIDE = 12

/** A link's lines with the code at their right, as one row; under them where they are many. */
function withCode(
  rows: readonly Row[],
  block: TextBlock,
  code: NonNullable<TextBlock['code']>,
  scale: Scale,
): readonly Row[] {
  if (rows.length <= MOST_BESIDE) return [besideCode(rows, block, code, scale)]
  const { part, left, right, frames } = block
  const below = { kind: 'code', part, left, right, frames, align: 'right', code } as const
  const seam = { before: OPEN.before, bond: 'bound', breakCost: 0 } as const
  return [...rows, codeRow({ ...below, before: OPEN.before, bond: 'bound' }, seam, scale)]
}

function besideCode(
  rows: readonly Row[],
  block: TextBlock,
  code: NonNullable<TextBlock['code']>,
  scale: Scale,
): Row {
  const quiet = quietZone(code)
  const words = rows.reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(words, code.side + 2 * quiet)
  let top = (height - words) / 2
  const content = rows.flatMap((row) => {
    const here = row.content.map((one) => ({ ...one, y: one.y + top }))
    top += row.height
    return here
  })
  // a frame stands clear of the quiet zone
  const inset = insetOf(block, quiet, scale)
  const x = scale.measure - block.right * scale.size - code.side - inset
  const [first] = rows
  return {
    part: block.part,
    heading: false,
    gap: first?.gap ?? NO_GLUE,
    height: roundPoints(height),
    trim: 0,
    bond: first?.bond ?? 'free',
    breakCost: first?.breakCost ?? 0,
    lines: Math.ceil(height / (scale.size * scale.leading)),
    content: [...content, { kind: 'code', x, y: (height - code.side) / 2, ...code }],
  }
}
