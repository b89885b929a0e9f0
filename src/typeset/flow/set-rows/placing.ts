import { memoize, memoizeEach } from '../../../memoize.ts'
import type { FlowBlock, TextBlock } from '../collect/flow-block.ts'
import { NO_GLUE } from './scale.ts'
import { type Seam, seamsOf } from './seam.ts'
import { itemsFrom } from './set-names.ts'

/** A block in its place among others: what is known of it at every size. */
export interface Placing {
  readonly block: FlowBlock
  /** What stands last above it. */
  readonly previous: FlowBlock | undefined
  readonly seam: Seam
  /** Of a list in columns, the items from it on. */
  readonly items: readonly TextBlock[]
}

/**
 * The placings of blocks; where these are half of a pair, its own placing holds above the first. The same ones each time,
 * and of a block that stands alike among others, as where the back's text is begun on the panel before it.
 */
export function createPlacer(): (
  blocks: readonly FlowBlock[],
  pair: Placing | undefined,
) => readonly Placing[] {
  const placed = memoizeEach((_: FlowBlock): Placing[] => [])
  const known = memoizeEach((blocks: readonly FlowBlock[]) =>
    memoize((pair: Placing | undefined) =>
      placingsOf(blocks, pair).map((placing) => {
        const alike = placed(placing.block)
        const found = alike.find((one) => isAlike(one, placing))
        if (!found) alike.push(placing)
        return found ?? placing
      }),
    ),
  )
  return (blocks, pair) => known(blocks)(pair)
}

/** Whether two placings of a block say the same. */
const isAlike = (one: Placing, other: Placing): boolean =>
  one.previous === other.previous &&
  one.seam.before === other.seam.before &&
  one.seam.bond === other.seam.bond &&
  one.seam.breakCost === other.seam.breakCost &&
  one.items.length === other.items.length &&
  one.items.every((item, i) => item === other.items[i])

function placingsOf(blocks: readonly FlowBlock[], pair: Placing | undefined): readonly Placing[] {
  const seams = seamsOf(blocks)
  return blocks.map((block, i): Placing => {
    const items = itemsFrom(blocks, i)
    if (i === 0 && pair) return { ...pair, block, items }
    return { block, previous: lastOf(blocks[i - 1]), seam: seams[i] ?? OPEN, items }
  })
}

/** Where nothing stands above. */
const OPEN: Seam = { before: NO_GLUE, bond: 'free', breakCost: 0 }

/** Of a pair, what stands last in it. */
const lastOf = (block: FlowBlock | undefined): FlowBlock | undefined =>
  block?.kind === 'pair' ? lastOf(block.halves[0].at(-1)) : block
