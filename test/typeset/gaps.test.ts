import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lay, settingOf } from './setting-of.ts'

const root = join(import.meta.dirname, '../../fixtures/parishes')
const cases = readdirSync(root).flatMap((parish) =>
  readFileSync(join(root, parish, 'weeks.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((week) => ({ parish, week })),
)

describe('lines of the fixtures', () => {
  test.each(cases)('of $parish on $week are even', async ({ parish, week }) => {
    const laid = await lay(join(root, parish), week)
    const { gaps, hyphens, spread } = settingOf(laid)
    expect(laid.loose).toEqual([])
    expect(hyphens).toBeLessThanOrEqual(0.06)
    expect(Math.max(1, ...gaps)).toBeLessThanOrEqual(1.4)
    expect(Math.min(1, ...gaps)).toBeGreaterThan(0.66)
    // Of a dozen lines one loose one decides; a spread says something of many.
    expect(spread).toBeLessThanOrEqual(gaps.length < 200 ? 0.15 : 0.1)
  })

  test('of the largest are many, and their gaps do vary', async () => {
    const { gaps } = settingOf(await lay(join(root, 'four-panels'), '2026-10-11'))
    expect(gaps.length).toBeGreaterThan(500)
    expect(Math.max(...gaps)).toBeGreaterThan(1.1)
    expect(Math.min(...gaps)).toBeLessThan(0.95)
  })
})
