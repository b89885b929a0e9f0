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
  for (const { ways } of passages) {
    const { rows } = ways[0]
    for (let i = 0; i < rows.length; i += 1) all.push(rows[i] as Row)
  }
  return all
}

export const EMPTY: Extent = { natural: 0, stretch: 0, shrink: 0 }

/** An extent with more rows under it, or those from one to another; at a panel's top the space above the first falls away. */
export function plusRows(extent: Extent, rows: readonly Row[], from = 0, to = rows.length): Extent {
  if (from >= to) return extent
  let { natural, stretch, shrink } = extent
  // by number: what a search goes through a hundred thousand times makes no object for each step
  for (let i = from; i < to; i += 1) {
    const { gap, height, atTop, grid } = rows[i] as Row
    if (natural === 0) {
      natural = atTop
      continue
    }
    natural = snapped(natural + gap.natural + height, grid)
    stretch += gap.stretch
    shrink += gap.shrink
  }
  return { natural, stretch, shrink }
}

/** An extent with another row under it. */
export const plusRow = (extent: Extent, row: Row): Extent => plusRows(extent, [row])

/** By how much an extent is too high for a height however far its spaces shrink; negative where it is not. */
export const excess = ({ natural, shrink }: Extent, height: Points): Points =>
  natural - shrink - height
