import type { Points } from '../../../length.ts'
import type { Extent } from '../break-panels/cost.ts'
import { snapped } from './grid.ts'
import type { Row } from './row.ts'

/** One block's rows, and the same with a line more or fewer, where its words allow. */
export interface BlockRows {
  /** The best way first. All have the same space above and the same bond to what is before. */
  readonly ways: readonly [Way, ...Way[]]
}

/** One way to break a block into rows. */
export interface Way {
  readonly rows: readonly Row[]
  /** Lines more than the best way has. */
  readonly more: -1 | 0 | 1
  /** What it costs instead of the best way. */
  readonly price: number
}

/** A passage of the best way and, where there are any, others. */
export const passageWith = (best: readonly Row[], others: readonly Way[] = []): BlockRows => ({
  ways: [{ rows: best, more: 0, price: 0 }, ...others],
})

/** All rows in the best way. */
export function rowsOf(passages: readonly BlockRows[]): readonly Row[] {
  const all: Row[] = []
  for (const { ways } of passages) for (const row of ways[0].rows) all.push(row)
  return all
}

export const EMPTY: Extent = { natural: 0, stretch: 0, shrink: 0 }

/** An extent with more rows under it; at a panel's top the space above the first falls away. */
export function plusRows(extent: Extent, rows: readonly Row[]): Extent {
  let { natural, stretch, shrink } = extent
  rows.forEach(({ gap, height, atTop, grid }, i) => {
    const isTop = extent === EMPTY && i === 0
    natural = isTop ? atTop : snapped(natural + gap.natural + height, grid)
    stretch += isTop ? 0 : gap.stretch
    shrink += isTop ? 0 : gap.shrink
  })
  return rows.length === 0 ? extent : { natural, stretch, shrink }
}

/** An extent with another row under it. */
export const plusRow = (extent: Extent, row: Row): Extent => plusRows(extent, [row])

/** By how much an extent is too high for a height however far its spaces shrink; negative where it is not. */
export const excess = ({ natural, shrink }: Extent, height: Points): Points =>
  natural - shrink - height
