import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type CivilDate, civilDate, daysBetween } from '../src/civil-date.ts'

const day: fc.Arbitrary<CivilDate> = fc
  .tuple(fc.integer({ min: 20, max: 9000 }), fc.integer({ min: 1, max: 12 }), fc.nat(31))
  .map(([year, month, date]) => civilDate(year, month, date))
  .filter((date) => date !== undefined)

it('days are counted as they are gone through', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -3000, max: 300_000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(daysBetween(to, from)).toBe(0 - days)
    }),
    { seed: 20261129, numRuns: 2000 },
  )
})

it.each([
  [2026, 2, 29],
  [2026, 4, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [1900, 2, 29],
])('%i-%i-%i is no day', (year, month, date) => {
  expect(civilDate(year, month, date)).toBeUndefined()
})
