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
  const released = releaseWhere(releaseWhere(rows, height, ['kept']), height, ['kept', 'bound'])
  if (released === rows) return passages
  let at = 0
  return passages.map((passage) => {
    const [{ rows: own }] = passage.ways
    const now = released.slice(at, at + own.length)
    at += own.length
    return now.every((row, i) => row === own[i]) ? passage : passageWith(now)
  })
}

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

/** Rows in groups that hold together. */
function chainsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chains: Row[][] = []
  for (const row of rows) {
    const last = chains.at(-1)
    if (row.bond === 'free' || !last) chains.push([row])
    else last.push(row)
  }
  return chains
}
