import { describe, expect, it } from 'vitest'
import { type ItemRow, itemRows } from '../../src/cli/report/item-rows.ts'
import type { Terminal } from '../../src/cli/terminal-host.ts'

const terminal: Terminal = {
  interactive: false,
  errIsTerminal: false,
  outIsTerminal: false,
  columns: 80,
  colour: false,
}

/** How often the rule of a row is read while so many rows are set. */
function readsOf(count: number): number {
  let reads = 0
  const rows = Array.from(
    { length: count },
    (_, at): ItemRow => ({
      lead: 'in',
      words: `Meeting ${at}`,
      id: `event-${at}`,
      get rule() {
        reads++
        return 'March 17'
      },
    }),
  )
  expect(itemRows(rows, 3, terminal)).toHaveLength(count)
  return reads / count
}

describe('the rows of a list', () => {
  it('are each looked at as often in a long list as in a short one', () => {
    expect(readsOf(500)).toBe(readsOf(5))
  })
})
