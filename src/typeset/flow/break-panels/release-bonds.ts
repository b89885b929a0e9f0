import type { Points } from '../../../length.ts'
import type { Bond } from '../collect/flow-block.ts'
import {
  type BlockRows,
  EMPTY,
  excess,
  passageWith,
  plusRows,
  rowsOf,
} from '../set-rows/block-rows.ts'
import type { Row } from '../set-rows/row.ts'
import { HAIR, RELEASED } from './cost.ts'

/**
 * Lets go of what no panel can hold. Rows that hold together and are taller than a panel lose
 * first the bonds of groups kept together, then, where that is not enough, the others; a break
 * there costs `RELEASED`, so that as few as can be are taken. Their passages are left one way.
 */
export function releaseBonds(passages: readonly BlockRows[], height: Points): readonly BlockRows[] {
  const rows = rowsOf(passages)
  const unkept = releaseWhere(rows, height, ['kept'])
  if (unkept === undefined) return passages
  const released = releaseWhere(unkept, height, ['kept', 'bound']) ?? unkept
  let at = 0
  return passages.map((passage) => {
    const [{ rows: own }] = passage.ways
    const now = released.slice(at, at + own.length)
    at += own.length
    return now.every((row, i) => row === own[i]) ? passage : passageWith(now)
  })
}

/** Undefined where no rows hold together that are taller than a panel. */
function releaseWhere(
  rows: readonly Row[],
  height: Points,
  bonds: readonly Bond[],
): readonly Row[] | undefined {
  let released: Set<Row> | undefined
  let from = 0
  for (let to = 1; to <= rows.length; to += 1) {
    if (to < rows.length && rows[to]?.bond !== 'free') continue
    if (to - from > 1 && excess(plusRows(EMPTY, rows, from, to), height) > HAIR) {
      released ??= new Set()
      for (const row of rows.slice(from + 1, to)) if (bonds.includes(row.bond)) released.add(row)
    }
    from = to
  }
  return (
    released &&
    rows.map((row) =>
      released.has(row) ? { ...row, bond: 'free', breakCost: row.breakCost + RELEASED } : row,
    )
  )
}
