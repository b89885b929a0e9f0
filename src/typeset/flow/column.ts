import type { Points } from '../../length.ts'
import type { Extent } from './cost.ts'
import type { Row } from './row.ts'

/** Rows one under another, with sums that tell the height of any stretch of them at once. */
export interface Column {
  readonly rows: readonly Row[]
  /** Of the rows from `from` up to `to`, the first standing at a panel's top. */
  extent(from: number, to: number): Extent
  /** Of the rows from `from` on and another column under them. */
  extentWith(from: number, below: Column): Extent
  /** Body lines from `from` on. */
  lines(from: number): number
  /** What a panel's end above this row costs; infinite where it must not end. */
  breakCost(at: number): number
  /** Of the first row: what its place at a panel's top saves. */
  readonly saved: Extent
}

export function columnOf(rows: readonly Row[]): Column {
  const natural = sums(rows, (row) => row.height + row.gap.natural)
  const stretch = sums(rows, (row) => row.gap.stretch)
  const shrink = sums(rows, (row) => row.gap.shrink)
  const lines = sums(rows, (row) => row.lines)
  const costs = rows.map((row) => (row.bond === 'free' ? row.breakCost : Number.POSITIVE_INFINITY))
  const savedBy = (row: Row | undefined): Extent => ({
    natural: row ? row.gap.natural + row.trim : 0,
    stretch: row?.gap.stretch ?? 0,
    shrink: row?.gap.shrink ?? 0,
  })
  const between = (totals: Float64Array, from: number, to: number): Points =>
    (totals[to] ?? 0) - (totals[from] ?? 0)
  const extent = (from: number, to: number): Extent => {
    if (from >= to) return { natural: 0, stretch: 0, shrink: 0 }
    const row = rows[from]
    return {
      natural: between(natural, from, to) - (row ? row.gap.natural + row.trim : 0),
      stretch: between(stretch, from, to) - (row?.gap.stretch ?? 0),
      shrink: between(shrink, from, to) - (row?.gap.shrink ?? 0),
    }
  }
  return {
    rows,
    extent,
    extentWith(from, below) {
      const own = extent(from, rows.length)
      const other = below.extent(0, below.rows.length)
      if (from >= rows.length) return other
      return {
        natural: own.natural + other.natural + below.saved.natural,
        stretch: own.stretch + other.stretch + below.saved.stretch,
        shrink: own.shrink + other.shrink + below.saved.shrink,
      }
    },
    lines: (from) => between(lines, from, rows.length),
    breakCost: (at) => costs[at] ?? 0,
    saved: savedBy(rows[0]),
  }
}

function sums(rows: readonly Row[], of: (row: Row) => number): Float64Array {
  const totals = new Float64Array(rows.length + 1)
  rows.forEach((row, i) => {
    totals[i + 1] = (totals[i] ?? 0) + of(row)
  })
  return totals
}
