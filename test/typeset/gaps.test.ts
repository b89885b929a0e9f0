import { describe, expect, test } from 'vitest'
import { looks } from '../../src/vocabulary.ts'
import { placedLines } from './read-sheets.ts'
import { fixtures, lay, settingOf } from './setting-of.ts'

describe('lines of the fixtures', () => {
  test.each(fixtures)('of $parish on $week are even', async ({ folder, week }) => {
    const laid = await lay(folder, week)
    const { gaps, hyphens, spread } = settingOf(laid)
    expect(laid.loose).toEqual([])
    const lines = placedLines(laid.sheets).length
    // two words divided are many of a dozen lines, and few of a page
    expect(hyphens * lines).toBeLessThanOrEqual(Math.max(2, 0.06 * lines))
    expect(Math.max(1, ...gaps)).toBeLessThanOrEqual(1.401)
    expect(Math.min(1, ...gaps)).toBeGreaterThan(0.66)
    // of a dozen lines one loose one decides; a spread says something of many
    expect(spread).toBeLessThanOrEqual(gaps.length < 200 ? 0.15 : 0.1)
  })

  test.each(
    looks.flatMap((look) =>
      [
        { parish: 'four-panels', week: '2026-10-11' },
        { parish: 'whole-week', week: '2026-12-06' },
      ].map((one) => ({ ...one, look })),
    ),
  )('of $parish in the look $look are even', async ({ parish, week, look }) => {
    const laid = await lay(`fixtures/parishes/${parish}`, week, ` look: ${look},`)
    const { gaps, hyphens, spread } = settingOf(laid)
    const lines = placedLines(laid.sheets).length
    expect(hyphens * lines).toBeLessThanOrEqual(Math.max(2, 0.06 * lines))
    expect(Math.max(1, ...gaps)).toBeLessThanOrEqual(1.401)
    expect(spread).toBeLessThanOrEqual(0.1)
  })

  test('of a new folder are even', async () => {
    const { gaps, hyphens, spread } = settingOf(await lay('templates/parish', '2026-11-22'))
    expect(spread).toBeLessThanOrEqual(0.1)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.4)
    expect(hyphens).toBeLessThanOrEqual(0.03)
  })

  test('of the largest are many, and their gaps do vary', async () => {
    const { gaps } = settingOf(await lay('fixtures/parishes/four-panels', '2026-10-11'))
    expect(gaps.length).toBeGreaterThan(500)
    expect(Math.max(...gaps)).toBeGreaterThan(1.1)
    expect(Math.min(...gaps)).toBeLessThan(0.95)
  })
})
