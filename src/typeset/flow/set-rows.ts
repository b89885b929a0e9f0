import { type Points, roundPoints } from '../../length.ts'
import { type Breakings, breakingsOf, prepareParagraph, setPrepared } from '../inline/index.ts'
import type { Hyphenate, ParagraphSetting, Ruler, SetParagraph, Span } from '../inline/paragraph.ts'
import type { PreparedParagraph } from '../inline/passes.ts'
import type { Run } from '../sheets.ts'
import type { BlockLook } from '../theme.ts'
import { breakCost, COST } from './cost.ts'
import type { FlowBlock, TextBlock } from './flow-block.ts'
import { type Passage, passageWith, type Way } from './passage.ts'
import type { Content, Row } from './row.ts'
import { glueOf, NO_GLUE, type Scale } from './scale.ts'
import { type Seam, seamsOf } from './seam.ts'
import { codeRow, lineAcrossRow, pictureRow, quietZone } from './set-areas.ts'

/** Height over width of a picture. */
export type PictureRatio = (src: string) => number

/** Whether paragraphs are also set a line longer and a line shorter, for breaking panels to choose. */
export type Ways = 'best' | 'all'

/** Sets blocks in rows. A paragraph set once is kept for the next trial. */
export interface Setter {
  passages(blocks: readonly FlowBlock[], scale: Scale, ways: Ways): readonly Passage[]
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
  const paragraphs = new Map<string, Settable>()
  const settable = remembered((block: TextBlock) => {
    const key = JSON.stringify(block.spans)
    const found = paragraphs.get(key) ?? prepareBlock(block, ruler, hyphenate)
    paragraphs.set(key, found)
    return found
  })
  const seamsFor = remembered(seamsOf)

  const set = (block: TextBlock, scale: Scale, ways: Ways): Breakings => {
    const setting = settingOf(block, scale)
    const { prepared, known } = settable(block)
    const key = `${ways} ${scale.size} ${JSON.stringify(setting)}`
    const factor = scale.size / MEASURED_SIZE
    const found =
      known.get(key) ??
      (ways === 'all'
        ? breakingsOf(prepared, setting, factor)
        : { best: setPrepared(prepared, setting, factor) })
    known.set(key, found)
    return found
  }

  const passageOf = (block: FlowBlock, seam: Seam, scale: Scale, ways: Ways): Passage => {
    switch (block.kind) {
      case 'text': {
        const broken = set(block, scale, isBody(block) ? ways : 'best')
        const rows = (one: SetParagraph) => textRows(block, one, seam, scale, ruler)
        return passageWith(rows(broken.best), {
          ...(broken.looser && { looser: rows(broken.looser) }),
          ...(broken.tighter && { tighter: rows(broken.tighter) }),
        })
      }
      case 'rule':
        return passageWith([lineAcrossRow(block, seam, scale)])
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
    strained(blocks, scale) {
      const strained = new Map<string, 'loose' | 'forced'>()
      for (const block of blocks) {
        if (block.kind !== 'text') continue
        const { quality } = set(block, scale, 'best').best
        if (quality !== 'good' && strained.get(block.part) !== 'forced')
          strained.set(block.part, quality)
      }
      return strained
    },
  }
}

/** Words measured once, and how they were set so far. */
interface Settable {
  readonly prepared: PreparedParagraph
  readonly known: Map<string, Breakings>
}

/** Words are measured at a body of this size, and set in proportion at any other. */
const MEASURED_SIZE: Points = 10

const prepareBlock = (block: TextBlock, ruler: Ruler, hyphenate: Hyphenate): Settable => ({
  prepared: prepareParagraph(scaled(block.spans, MEASURED_SIZE), ruler, hyphenate),
  known: new Map(),
})

const OPEN: Seam = { before: { natural: 0, stretch: 0, shrink: 0 }, bond: 'free', breakCost: 0 }

/** A function of an object that computes each answer once. */
function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** Only text of the body's own size is set in other ways: its lines are what a panel lacks or has over. */
const isBody = ({ text, heading, code }: TextBlock): boolean =>
  !heading && !code && text.size === 1 && text.leading === 'body'

function settingOf(block: TextBlock, { size, measure, hanging }: Scale): ParagraphSetting {
  const { text, look, indented, code, left, right } = block
  const beside = code ? code.side + quietZone(code) : 0
  const indent = look.hang > 0 ? -look.hang : indented ? look.indent : 0
  return {
    measure: roundPoints(Math.max(size, measure - (left + right) * size - beside)),
    align: text.align,
    indent: roundPoints(indent * size),
    hanging: hanging && text.align === 'justified',
    hyphenation: text.hyphenation,
    widestSpace: text.widestSpace,
  }
}

const scaled = (spans: readonly Span[], size: Points): readonly Span[] =>
  spans.map((span) => ({
    ...span,
    rise: roundPoints(span.rise * size),
    style: { ...span.style, size: roundPoints(span.style.size * size) },
  }))

function textRows(
  block: TextBlock,
  { lines }: SetParagraph,
  seam: Seam,
  scale: Scale,
  ruler: Ruler,
): readonly Row[] {
  const { text, look, frames, part, nodes, heading } = block
  const size = roundPoints(text.size * scale.size)
  const height = roundPoints(size * (text.leading === 'body' ? scale.leading : text.leading))
  const y = roundPoints(height - DESCENT * size)
  const left = block.left * scale.size
  const kept = frames.some(({ kind }) => kind === 'kept')
  const label = block.label && labelBefore(block.label, left, scale, ruler)
  const divided = breakCost({ frames, paragraph: true, loneItem: false, introduction: false })
  const gap = glueOf(seam.before, scale)
  const rows = lines.map((line, i): Row => {
    const hyphen = lines[i - 1]?.hyphenated ? COST.hyphen : 0
    const bound = heading || leavesFew(i, lines.length, look)
    return {
      part,
      heading,
      gap: i === 0 ? gap : NO_GLUE,
      height,
      trim: roundPoints(Math.max(0, y - ASCENT * size)),
      bond: i === 0 ? seam.bond : bound ? 'bound' : kept ? 'kept' : 'free',
      breakCost: i === 0 ? seam.breakCost : divided + hyphen,
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
  return block.code ? [besideCode(rows, block, block.code, scale)] : rows
}

/** Whether a panel that ends above line `i` leaves an orphan behind or begins the next with a widow. */
const leavesFew = (i: number, lines: number, { widows, orphans }: BlockLook): boolean =>
  i < orphans || lines - i < widows

/** Binds what follows a heading until two lines stand below it, or the next heading begins. */
function headingsKeepTwoLines(passages: readonly Passage[]): readonly Passage[] {
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
    const alike = ({ rows: own, more }: Way): Way => ({
      more,
      rows: own.map((row, i) => (i === 0 ? { ...row, bond: rows[0]?.bond ?? row.bond } : row)),
    })
    return { ways: [{ ...best, rows }, ...others.map(alike)] }
  })
}

/** The sign of a list's item, ending where the item's lines begin. */
function labelBefore(
  label: NonNullable<TextBlock['label']>,
  itemLeft: Points,
  scale: Scale,
  ruler: Ruler,
): NonNullable<Extract<Content, { kind: 'line' }>['label']> {
  const runs: Run[] = []
  let width = 0
  for (const { text, style, colour, rise } of scaled(label.spans, scale.size)) {
    const words = `${text} `
    const advance = ruler(words, style)
    runs.push({
      ...{ text: words, x: width, width: advance, face: style.face, size: style.size },
      ...{ features: style.features, tracking: style.tracking, spacing: 0 },
      ...{ rise, colour, node: label.node },
    })
    width += advance
  }
  return { x: Math.max(0, itemLeft - width), runs, text: runs.map(({ text }) => text).join('') }
}

/** A link's lines and the code at their right, as one row. */
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
  const x = scale.measure - block.right * scale.size - code.side
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
