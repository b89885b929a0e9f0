import { memoizeEach } from '../../../memoize.ts'
import type { BrokenParagraph, Hyphenate, Ruler, SetParagraph } from '../../inline/paragraph.ts'
import { wayPrice } from '../break-panels/cost.ts'
import type { FlowBlock, PairBlock, TableBlock, TextBlock } from '../collect/flow-block.ts'
import { type BlockRows, passageWith, rowsOf, type Way } from './block-rows.ts'
import { isClosed } from './grid.ts'
import { type KeptTexts, type OpenText, type OpenWay, openText, textKeeper } from './open-text.ts'
import { createPlacer, type Placing } from './placing.ts'
import type { Row } from './row.ts'
import { alignOn, type Scale } from './scale.ts'
import type { Seam } from './seam.ts'
import { codeRow, lineAcrossRow, pictureRow } from './set-areas.ts'
import { rowsOfNames } from './set-names.ts'
import { pairColumns, rowsOfPair } from './set-pair.ts'
import { createTableSetter } from './set-table.ts'
import { createWordSetter, type Ways } from './set-words.ts'
import { createStacker } from './stack-pairs.ts'
import { openRows, textRows } from './text-rows.ts'

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
