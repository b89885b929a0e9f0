import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
  parseCivilDate,
} from '../src/civil-date.ts'

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

it.each([
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2026-12-31', -6, '2026-06-30'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 14, '2028-01-30'],
])('%s and %i months are %s', (from, count, wanted) => {
  const day = parseCivilDate(from)
  expect(day && addMonths(day, count)).toBe(wanted)
})
