import { type Points, roundPoints } from '../../../length.ts'
import type { PairBlock } from '../collect/flow-block.ts'
import { snapped } from './grid.ts'
import type { Row, RowContent } from './row.ts'
import { type Glue, NO_GLUE, type Scale } from './scale.ts'
import { roomOf } from './set-areas.ts'

/** Where the halves of a pair stand in a measure. */
export interface PairColumns {
  /** Of each half. */
  readonly measure: Points
  /** Left edges. */
  readonly lefts: readonly [Points, Points]
}

/** Two columns of one width with the gutter between them. */
export function pairColumns(block: PairBlock, scale: Scale): PairColumns {
  const { left, room } = roomOf(block, scale)
  const measure = roundPoints((room - block.gutter * scale.size) / 2)
  return { measure, lefts: [left, roundPoints(left + room - measure)] }
}

/** A row of one half, from the top of the pair with the space above it. */
interface PlacedRow {
  readonly row: Row
  readonly top: Points
  readonly foot: Points
}

/** Sums of rounded heights may differ by so much. */
const TINY: Points = 0.01

/**
 * Rows of two halves as rows over both: one ends wherever neither half has a line across, so that a panel may end there.
 * The first lines of both stand on one baseline.
 */
export function rowsOfPair(
  [left, right]: readonly [readonly Row[], readonly Row[]],
  pair: PairBlock,
  { lefts }: PairColumns,
  scale: Scale,
): readonly Row[] {
  const halves = onOneBaseline([placedRows(left), placedRows(right)])
  const all = halves.flat()
  const cuts = [...new Set(all.map(({ foot }) => foot))]
    .filter((cut) => all.every(({ top, foot }) => foot <= cut + TINY || top >= cut - TINY))
    .toSorted((one, other) => one - other)
    .filter((cut, i, sorted) => i === sorted.length - 1 || standsOnGrid(cut, scale))
    .filter((cut, i, sorted) => cut - (sorted[i - 1] ?? Number.NEGATIVE_INFINITY) > TINY)
  let from = 0
  return cuts.flatMap((cut): readonly Row[] => {
    const parts = halves.map((rows) =>
      rows.filter(({ foot }) => foot > from + TINY && foot <= cut + TINY),
    )
    const row = rowOf(parts, { from, cut, lefts, pair, scale })
    from = cut
    return row
  })
}

/** Rows of larger type may end between two lines; what follows them stands on a line again. */
const standsOnGrid = (height: Points, { grid, line }: Scale): boolean =>
  !grid || snapped(height, line) - height < TINY

function placedRows(rows: readonly Row[]): readonly PlacedRow[] {
  let foot = 0
  return rows.map((row) => {
    foot = roundPoints(snapped(foot + row.gap.natural + row.height, row.grid))
    return { row, top: roundPoints(foot - row.height), foot }
  })
}

/** Moves the half that ends higher, so that its first baseline is that of the other, where the space above it gives that. */
function onOneBaseline(
  halves: readonly (readonly PlacedRow[])[],
): readonly (readonly PlacedRow[])[] {
  const baselines = halves.map(([first]) => {
    const [content] = first?.row.content() ?? []
    return first && content?.kind === 'line' ? first.top + content.y : undefined
  })
  const feet = halves.map((rows) => rows.at(-1)?.foot ?? 0)
  const wanted = baselines[(feet[0] ?? 0) >= (feet[1] ?? 0) ? 0 : 1]
  if (wanted === undefined) return halves
  return halves.map((rows, side) => {
    const down = wanted - (baselines[side] ?? wanted)
    const [first] = rows
    if (!first || first.top + down < 0) return rows
    return rows.map(({ row, top, foot }) => ({
      row,
      top: roundPoints(top + down),
      foot: roundPoints(foot + down),
    }))
  })
}

function rowOf(
  halves: readonly (readonly PlacedRow[])[],
  {
    from,
    cut,
    lefts,
    pair,
    scale,
  }: {
    readonly from: Points
    readonly cut: Points
    readonly lefts: PairColumns['lefts']
    readonly pair: PairBlock
    readonly scale: Scale
  },
): readonly Row[] {
  const heads = halves.flatMap(([first]) => (first ? [first] : []))
  const [head] = heads
  if (!head) return []
  const top = Math.min(...heads.map((one) => one.top))
  const rows = halves.flat().map(({ row }) => row)
  const foot = scale.grid ? roundPoints(snapped(cut, scale.line)) : cut
  const height = roundPoints(foot - top)
  const drawn = (contentOf: (row: Row) => readonly RowContent[]) => () =>
    halves.flatMap((placed, side) =>
      placed.flatMap((one) =>
        contentOf(one.row).map((inside) =>
          moved(inside, one, one.top - top, lefts[side] ?? 0, side),
        ),
      ),
    )
  return [
    {
      part: head.row.part,
      heading: rows.every(({ heading }) => heading),
      gap: { ...glueOf(heads.map(({ row }) => row.gap)), natural: roundPoints(top - from) },
      height,
      atTop: Math.max(...heads.map((one) => foot - one.foot + one.row.atTop)),
      grid: scale.grid ? scale.line : 0,
      bond: strongest(heads.map(({ row }) => row.bond)),
      breakCost: Math.max(...heads.map(({ row }) => row.breakCost)),
      lines: Math.max(
        ...halves.map((placed) => placed.reduce((sum, { row }) => sum + row.lines, 0)),
      ),
      content: drawn(({ content }) => content()),
      ...(heads.some((one) => one.row.above) && {
        above: drawn((row) => (heads.some((one) => one.row === row) ? (row.above?.() ?? []) : [])),
      }),
      ...(pair.whole && { pair: pair.whole }),
    },
  ]
}

/** What a row draws, in its half and so far down; a line says itself whose it is. */
function moved(
  inside: RowContent,
  { row }: PlacedRow,
  down: Points,
  left: Points,
  half: number,
): RowContent {
  const here = { ...inside, x: inside.x + left, y: inside.y + down, half }
  if (here.kind !== 'line') return here
  const { label, part = row.part } = here
  if (!label) return { ...here, part }
  const movedLabel = () => {
    const own = label()
    return { ...own, x: own.x + left }
  }
  return { ...here, part, label: movedLabel }
}

/** What all of the spaces above may do. */
const glueOf = (glues: readonly Glue[]): Glue => ({
  ...NO_GLUE,
  stretch: Math.max(...glues.map(({ stretch }) => stretch)),
  shrink: Math.min(...glues.map(({ shrink }) => shrink)),
})

const strongest = (bonds: readonly Row['bond'][]): Row['bond'] =>
  bonds.find((bond) => bond === 'bound') ?? bonds.find((bond) => bond === 'kept') ?? 'free'
