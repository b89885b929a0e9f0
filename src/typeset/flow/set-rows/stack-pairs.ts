import type { Points } from '../../../length.ts'
import { memoizeEach } from '../../../memoize.ts'
import type { FlowBlock, Frame, PairBlock, TextBlock } from '../collect/flow-block.ts'
import type { CellWords } from './column-widths.ts'
import type { Scale } from './scale.ts'
import { pairColumns } from './set-pair.ts'

/** In em of their own size. A line of a word or two is none to read, and a heading of three lines none to see. */
const LEAST_MEASURE = { text: 5, heading: 8 } as const

/** What is said in two languages, of one item: its pairs, in their order. */
type Whole = readonly [PairBlock, ...PairBlock[]]

/**
 * Blocks with the halves of a pair one above the other wherever they have no room side by side at this scale: where a
 * word that may not be divided is wider than its half, or larger type would stand in lines of a word or two. The pairs
 * of one item do so together, and so do all headings of sections, which are alike.
 *
 * @param pieces the parts of a block that no line divides, for a body of 1 pt
 */
export function createStacker(
  pieces: (block: TextBlock) => CellWords,
): (blocks: readonly FlowBlock[], scale: Scale) => readonly FlowBlock[] {
  const widest = memoizeEach(
    (block: TextBlock): Points => Math.max(0, ...pieces(block).flatMap(({ widths }) => widths)),
  )
  const isNarrow = (pair: PairBlock, least: number, scale: Scale): boolean => {
    const { measure } = pairColumns(pair, scale)
    return pair.halves.flat().some((block) => {
      if (block.kind !== 'text') return false
      const room = measure - (block.left + block.right) * scale.size
      const { size, hyphenation } = block.text
      return room < least * size * scale.size || (!hyphenation && room < widest(block) * scale.size)
    })
  }
  const wholesOf = memoizeEach(wholesIn)
  const stacked = memoizeEach(oneAboveTheOther)
  const known = memoizeEach((_: readonly FlowBlock[]) => new Map<string, readonly FlowBlock[]>())
  return (blocks, scale) => {
    const wholes = wholesOf(blocks)
    if (wholes.length === 0) return blocks
    const own = wholes.filter((whole) => {
      const least = LEAST_MEASURE[isHeading(whole) ? 'heading' : 'text']
      return whole.some((pair) => isNarrow(pair, least, scale))
    })
    if (own.length === 0) return blocks
    const narrow = own.some(isHeading)
      ? wholes.filter((whole) => own.includes(whole) || isHeading(whole))
      : own
    const choice = wholes.map((whole) => (narrow.includes(whole) ? 'n' : 'w')).join('')
    const kept = known(blocks)
    const flat = kept.get(choice) ?? withStacked(blocks, narrow, stacked)
    kept.set(choice, flat)
    return flat
  }
}

/** Whether it is a heading in two languages, with its lines across, and no more. */
function isHeading(whole: Whole): boolean {
  const words = whole.flatMap(({ halves }) => halves.flat()).filter(({ kind }) => kind !== 'rule')
  return words.length > 0 && words.every((block) => block.kind === 'text' && block.heading)
}

function wholesIn(blocks: readonly FlowBlock[]): readonly Whole[] {
  const wholes: [PairBlock, ...PairBlock[]][] = []
  blocks.forEach((block, i) => {
    if (block.kind !== 'pair') return
    const before = blocks[i - 1]
    if (before?.kind === 'pair' && block.whole && before.whole === block.whole)
      wholes.at(-1)?.push(block)
    else wholes.push([block])
  })
  return wholes
}

function withStacked(
  blocks: readonly FlowBlock[],
  narrow: readonly Whole[],
  stacked: (whole: Whole) => readonly FlowBlock[],
): readonly FlowBlock[] {
  const wholeOf = new Map(
    narrow.flatMap((whole) => whole.map((pair) => [pair as FlowBlock, whole])),
  )
  return blocks.flatMap((block) => {
    const whole = wholeOf.get(block)
    if (!whole) return [block]
    return block === whole[0] ? stacked(whole) : []
  })
}

const NO_SPACE = { natural: 0, stretch: 0, shrink: 0 }

/** The first half as a whole, and then the second; a heading stands close to the other half of it, within its lines. */
function oneAboveTheOther(whole: Whole): readonly FlowBlock[] {
  const [pair] = whole
  const [first, second] = [halfOf(whole, 0), halfOf(whole, 1)]
  const begins = (blocks: readonly FlowBlock[], how: Pick<FlowBlock, 'before' | 'bond'>) =>
    blocks.map((block, i) => (i === 0 ? { ...block, ...how } : block))
  const { before, bond } = pair
  return isHeading(whole)
    ? [
        ...begins(without('below', first), { before, bond }),
        ...begins(without('above', second), { before: NO_SPACE, bond: 'bound' }),
      ]
    : together([...begins(first, { before, bond }), ...second])
}

/** Both halves on one panel where it holds them; of an article each is long enough for its own. */
function together(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  const kept: Frame = { kind: 'kept' }
  const isArticle = blocks.some(({ frames }) => frames.some(({ kind }) => kind === 'article'))
  return isArticle ? blocks : blocks.map((block) => ({ ...block, frames: [...block.frames, kept] }))
}

const without = (side: 'above' | 'below', blocks: readonly FlowBlock[]): readonly FlowBlock[] =>
  blocks.filter((block) => block.kind !== 'rule' || block.side !== side)

/** What stands in a half, its margins within the measure of both. */
const halfOf = (whole: Whole, half: 0 | 1): readonly FlowBlock[] =>
  whole.flatMap(({ halves, left, right }) =>
    halves[half].map((block) => ({
      ...block,
      left: block.left + left,
      right: block.right + right,
    })),
  )
