import type { Points } from '../../length.ts'
import { columnOf } from './column.ts'
import { HAIR, RELEASED } from './cost.ts'
import type { Bond } from './flow-block.ts'
import type { Row } from './row.ts'

/**
 * Lets go of what no panel can hold. Rows that hold together and are taller than a panel lose
 * first the bonds of groups kept together, then, where that is not enough, the others; a break
 * there costs `RELEASED`, so that as few as can be are taken.
 */
export function releaseBonds(rows: readonly Row[], height: Points): readonly Row[] {
  return releaseWhere(releaseWhere(rows, height, ['kept']), height, ['kept', 'bound'])
}

function releaseWhere(
  rows: readonly Row[],
  height: Points,
  bonds: readonly Bond[],
): readonly Row[] {
  const column = columnOf(rows)
  const released: Row[] = []
  for (let from = 0; from < rows.length; ) {
    const to = endOfChain(rows, from)
    const { natural, shrink } = column.extent(from, to)
    const tooTall = natural - shrink > height + HAIR
    rows.slice(from, to).forEach((row, i) => {
      const lets = tooTall && i > 0 && bonds.includes(row.bond)
      released.push(lets ? { ...row, bond: 'free', breakCost: row.breakCost + RELEASED } : row)
    })
    from = to
  }
  return released
}

/** First row after `from` that a panel may begin with. */
function endOfChain(rows: readonly Row[], from: number): number {
  let at = from + 1
  while (at < rows.length && rows[at]?.bond !== 'free') at++
  return at
}
