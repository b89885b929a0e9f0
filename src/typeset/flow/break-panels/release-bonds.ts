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
  if (unkept === rows) return passages
  const released = releaseWhere(unkept, height, ['kept', 'bound'])
  let at = 0
  return passages.map((passage) => {
    const [{ rows: own }] = passage.ways
    const now = released.slice(at, at + own.length)
    at += own.length
    return now.every((row, i) => row === own[i]) ? passage : passageWith(now)
  })
}

/** The same rows where none hold together that are taller than a panel. */
function releaseWhere(
  rows: readonly Row[],
  height: Points,
  bonds: readonly Bond[],
): readonly Row[] {
  const tooTall = chainsOf(rows).filter((chain) => excess(plusRows(EMPTY, chain), height) > HAIR)
  if (tooTall.length === 0) return rows
  const inside = new Set(tooTall.flatMap((chain) => chain.slice(1)))
  return rows.map((row) =>
    inside.has(row) && bonds.includes(row.bond)
      ? { ...row, bond: 'free', breakCost: row.breakCost + RELEASED }
      : row,
  )
}

/** Rows in groups of two or more that hold together. */
function chainsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chains: (readonly Row[])[] = []
  let from = 0
  for (let i = 1; i <= rows.length; i += 1) {
    if (i < rows.length && rows[i]?.bond !== 'free') continue
    if (i - from > 1) chains.push(rows.slice(from, i))
    from = i
  }
  return chains
}
