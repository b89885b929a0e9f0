import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noChoices } from '../../src/archive/record.ts'
import type { Faces } from '../../src/fonts/face.ts'
import { layIssue } from '../../src/make-issue.ts'
import { openWeek } from '../../src/operations/issue/open-week.ts'
import type { Line, Run, Sheets } from '../../src/typeset/sheets.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { placedLines } from './read-sheets.ts'

const root = join(import.meta.dirname, '../../fixtures/parishes')
const cases = readdirSync(root).flatMap((parish) =>
  readFileSync(join(root, parish, 'weeks.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((week) => ({ parish, week })),
)

interface Laid {
  readonly sheets: Sheets
  readonly faces: Faces
  /** Parts that are told to be set loose. */
  readonly loose: readonly string[]
}

async function lay(parish: string, date: string): Promise<Laid> {
  const host = memoryHost(filesBelow(join(root, parish)))
  const opened = await openWeek(host, { date })
  if (!opened.ok) throw new Error('the parish cannot be read')
  const { parish: read, week, stock } = opened.open
  const wanted = { week, choices: noChoices, records: [], editions: ['standard'] as const }
  const laid = await layIssue(read, wanted, stock)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
  const loose = laid.diagnostics.flatMap((one) =>
    one.code === 'set-loose' ? one.values.parts : [],
  )
  return { ...laid.issue.standard, loose }
}

/** A run's spaces over the face's own. */
function gapOf({ face: name, features, size, spacing }: Run, faces: Faces): number {
  const face = faces.get(name)
  const [space] = face?.shape(' ', features) ?? []
  if (!face || !space) throw new Error(`${name} has no space`)
  return 1 + spacing / ((space.advance * size) / face.unitsPerEm)
}

const isJustified = ({ runs }: Line): boolean =>
  runs.some(({ spacing, letterScale }) => spacing !== 0 || letterScale !== 1)

/** Of an issue's justified lines every gap, and of all its lines the part that ends with a hyphen. */
function settingOf({ sheets, faces }: Laid): { gaps: readonly number[]; hyphens: number } {
  const lines = placedLines(sheets).map(({ line }) => line)
  const gaps = lines
    .filter(isJustified)
    .flatMap(({ runs }) =>
      runs.flatMap((run) =>
        Array.from({ length: run.text.split(' ').length - 1 }, () => gapOf(run, faces)),
      ),
    )
  const hyphens = lines.filter(({ text }) => text.endsWith('\u00ad')).length / lines.length
  return { gaps, hyphens }
}

function deviation(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  return Math.sqrt(
    numbers.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / numbers.length,
  )
}

describe('lines of the fixtures', () => {
  test.each(cases)('of $parish on $week are even', async ({ parish, week }) => {
    const laid = await lay(parish, week)
    const { gaps, hyphens } = settingOf(laid)
    expect(laid.loose).toEqual([])
    expect(hyphens).toBeLessThanOrEqual(0.06)
    expect(Math.max(1, ...gaps)).toBeLessThanOrEqual(1.4)
    expect(Math.min(1, ...gaps)).toBeGreaterThan(0.66)
    if (gaps.length > 0) expect(deviation(gaps)).toBeLessThanOrEqual(0.1)
  })

  test('of the largest are many, and their gaps do vary', async () => {
    const { gaps } = settingOf(await lay('four-panels', '2026-10-11'))
    expect(gaps.length).toBeGreaterThan(500)
    expect(Math.max(...gaps)).toBeGreaterThan(1.1)
    expect(Math.min(...gaps)).toBeLessThan(0.95)
  })
})
