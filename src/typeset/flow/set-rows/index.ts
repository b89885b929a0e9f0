import { type Points, roundPoints } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import type { BlockLook, RuleLook } from '../../../theme/theme.ts'
import type {
  BrokenParagraph,
  Hyphenate,
  LineDrawing,
  Ruler,
  SetParagraph,
} from '../../inline/paragraph.ts'
import { breakCost, wayPrice } from '../break-panels/cost.ts'
import type { FlowBlock, PairBlock, TableBlock, TextBlock } from '../collect/flow-block.ts'
import { type BlockRows, passageWith, rowsOf, type Way } from './block-rows.ts'
import { glueAbove, isClosed, linesHolding, type Span } from './grid.ts'
import {
  type KeptTexts,
  type OpenRows,
  type OpenText,
  type OpenWay,
  openText,
  textKeeper,
} from './open-text.ts'
import { createPlacer, type Placing } from './placing.ts'
import { contentAt, type Row, type RowContent } from './row.ts'
import { alignOn, NO_GLUE, type Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { seatLines } from './seat-lines.ts'
import { codeRow, insetOf, lineAcrossRow, pictureRow, quietZone } from './set-areas.ts'
import { rowsOfNames } from './set-names.ts'
import { pairColumns, rowsOfPair } from './set-pair.ts'
import { createTableSetter, type TextRows } from './set-table.ts'
import { createWordSetter, type LineSigns, type Ways } from './set-words.ts'
import { createStacker } from './stack-pairs.ts'

/** Height over width of a picture. */
export type PictureRatio = (src: string) => number

/** Sets blocks in rows. */
export interface Setter {
  passages(blocks: readonly FlowBlock[], scale: Scale, ways: Ways): readonly BlockRows[]
  /**
   * Where lines of texts end, by which alone their rows in the best ways differ on another measure at the same size, whatever
   * the leading, of which these scales have all. Undefined where a block is as high as the measure lets it be.
   */
  rowsTold(blocks: readonly FlowBlock[], scales: readonly Scale[]): string | undefined
  /** The justified paragraphs in their best ways. */
  justified(blocks: readonly FlowBlock[], scale: Scale): readonly SetParagraph[]
  /** Parts with a paragraph that could not be set within its limits at this scale. */
  strained(blocks: readonly FlowBlock[], scale: Scale): ReadonlyMap<string, 'loose' | 'forced'>
}

/** @param createWords what breaks the blocks' words into lines, or bounds how many there are */
export function createSetter(
  ruler: Ruler,
  hyphenate: Hyphenate,
  ratio: PictureRatio,
  createWords = createWordSetter,
): Setter {
  const words = createWords(ruler, hyphenate)
  const placingsOf = createPlacer()
  const textsAt = textKeeper()
  const tables = createTableSetter(words, textRows)
  const stack = createStacker(words.pieces)

  /** The paragraphs that a block is set as, each with the scale that it is set in. */
  const textsIn = (block: FlowBlock, scale: Scale): readonly (readonly [TextBlock, Scale])[] => {
    if (block.kind === 'text') return [[block, scale]]
    if (block.kind === 'table')
      return tables.lines(block, scale).map((line) => [line, scale] as const)
    if (block.kind !== 'pair') return []
    const { measure } = pairColumns(block, scale)
    return block.halves.flat().flatMap((one) => textsIn(one, { ...scale, measure }))
  }

  /** The blocks as they stand under each other, first lines standing in where a space has gone. */
  const stoodIn = (blocks: readonly FlowBlock[], scale: Scale): readonly FlowBlock[] =>
    placingsOf(stack(blocks, scale), undefined).map(({ block, previous, seam }) =>
      block.kind === 'text' ? standIn(block, previous, seam, scale) : block,
    )

  const pairRows = (block: PairBlock, placing: Placing, scale: Scale): readonly Row[] => {
    const columns = pairColumns(block, scale)
    const half = (blocks: readonly FlowBlock[]): readonly Row[] =>
      rowsOf(passagesOf(blocks, { ...scale, measure: columns.measure }, 'best', placing))
    const [left, right] = block.halves
    return rowsOfPair([half(left), half(right)], block, columns, scale)
  }

  /** @param pair of which the blocks are a half */
  const passagesOf = (
    blocks: readonly FlowBlock[],
    scale: Scale,
    ways: Ways,
    pair?: Placing,
  ): readonly BlockRows[] => {
    const texts = textsAt(scale, ways)
    const passages: BlockRows[] = []
    let next = 0
    placingsOf(blocks, pair).forEach((placing, i) => {
      if (i < next) return
      const { seam, items } = placing
      const names = rowsOfNames(items, { seam, scale, words, textRows })
      next = i + (names ? items.length : 1)
      if (names) passages.push(...names.map((row) => passageWith([row])))
      else passages.push(passageOf(placing, scale, ways, texts))
    })
    return headingsKeepTwoLines(passages)
  }

  const textOf = (
    block: TextBlock,
    { previous, seam }: Placing,
    scale: Scale,
    ways: Ways,
  ): OpenText => {
    const broken = words.lines(standIn(block, previous, seam, scale), scale, waysOf(block, ways))
    const signs = words.signs(block, scale)
    const way = (own: BrokenParagraph, more: Way['more'], price: number): OpenWay => ({
      opened: openRows(block, previous, own, signs, seam, scale),
      more,
      price,
    })
    const { best, looser, tighter } = broken
    const all: [OpenWay, ...OpenWay[]] = [way(best, 0, 0)]
    if (looser) all.push(way(looser, 1, wayPrice(looser, best)))
    if (tighter) all.push(way(tighter, -1, wayPrice(tighter, best)))
    return openText(all, seam)
  }

  const tableOf = (block: TableBlock, { previous, seam }: Placing, scale: Scale): OpenText => {
    const table = tables.open(block, previous, seam, scale)
    return (spaced) => passageWith(table(spaced))
  }

  const passageOf = (placing: Placing, scale: Scale, ways: Ways, texts: KeptTexts): BlockRows => {
    const { block, previous, seam } = placing
    switch (block.kind) {
      case 'text':
      case 'table': {
        const open =
          texts.get(placing) ??
          (block.kind === 'text'
            ? textOf(block, placing, scale, ways)
            : tableOf(block, placing, scale))
        texts.set(placing, open)
        return open(scale)
      }
      case 'rule':
        return passageWith([lineAcrossRow(block, previous, seam, scale, ruler)])
      case 'picture':
        return passageWith([pictureRow(block, previous, seam, scale, ratio(block.src))])
      case 'code':
        return passageWith([codeRow(block, seam, scale)])
      case 'pair':
        return passageWith(pairRows(block, placing, scale))
      default:
        return block satisfies never
    }
  }

  return {
    passages(blocks, scale, ways) {
      return passagesOf(stack(blocks, scale), scale, ways)
    },
    rowsTold(blocks, [scale, ...others]) {
      if (!scale) return undefined
      let told = ''
      for (const { block, previous, seam, items } of placingsOf(stack(blocks, scale), undefined)) {
        if (block.kind === 'rule') continue
        if (block.kind !== 'text' || items.length > 0) return undefined
        const own = standIn(block, previous, seam, scale)
        // how wide an initial is hangs on the leading
        for (const at of block.initial ? [scale, ...others] : [scale]) {
          const { initial, reduction } = words.signs(block, at)
          told += `${initial ? 'I' : ''}${reduction}`
          for (const { kind } of words.lines(own, at, 'best').best.ends)
            told += kind === 'hyphen' ? '-' : '.'
        }
      }
      return told
    },
    justified(blocks, scale) {
      const found: SetParagraph[] = []
      for (const block of stoodIn(blocks, scale)) {
        if (block.kind !== 'text' && block.kind !== 'pair') continue
        for (const [text, own] of textsIn(block, scale))
          if (alignOn(text.text.align, own) === 'justified')
            found.push(words.lines(text, own, 'best').best.set())
      }
      return found
    },
    strained(blocks, scale) {
      const strained = new Map<string, 'loose' | 'forced'>()
      for (const [block, own] of stoodIn(blocks, scale).flatMap((one) => textsIn(one, scale))) {
        const { quality } = words.lines(block, own, 'best').best.set()
        if (quality !== 'good' && strained.get(block.part) !== 'forced')
          strained.set(block.part, quality)
      }
      return strained
    },
  }
}

/** Where no space parts a paragraph from the text above it, its first line stands in. */
const standIn = (
  block: TextBlock,
  previous: FlowBlock | undefined,
  { before }: Seam,
  scale: Scale,
): TextBlock =>
  previous?.kind === 'text' && !previous.heading && !block.label && isClosed(before, scale)
    ? standingIn(block)
    : block

const standingIn = memoizeEach((block: TextBlock): TextBlock => ({ ...block, indented: true }))

const waysOf = (block: TextBlock, ways: Ways): Ways => (isBody(block) ? ways : 'best')

/** Only text of the body's own size is set in other ways: its lines are what a panel lacks or has over. */
const isBody = ({ text, heading, code }: TextBlock): boolean =>
  !heading && !code && text.size === 1 && text.leading === 'body'

const textRows: TextRows = (block, previous, broken, signs, seam, scale) =>
  openRows(block, previous, broken, signs, seam, scale).rows

/** A text's rows. */
function openRows(
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

const isHeading = ({ heading }: Row): boolean => heading

/** Binds what follows a heading until two lines stand below it, or the next heading begins, be it with a line above it. */
function headingsKeepTwoLines(passages: readonly BlockRows[]): readonly BlockRows[] {
  let wanted = 0
  let afterHeading = false
  const bound = (row: Row): Row => {
    if (row.opening && row.bond === 'free') wanted = 0
    const bind = wanted > 0 && (!row.heading || afterHeading)
    wanted = row.heading ? 2 : Math.max(0, wanted - row.lines)
    afterHeading = row.heading
    return bind && row.bond !== 'bound' ? { ...row, bond: 'bound' } : row
  }
  return passages.map((passage) => {
    const [best, ...others] = passage.ways
    if (wanted === 0 && !best.rows.some(isHeading)) return passage
    const rows = best.rows.map(bound)
    if (rows.every((row, i) => row === best.rows[i])) return passage
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
function withCode(
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
