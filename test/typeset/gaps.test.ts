import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noChoices } from '../../src/archive/record.ts'
import type { Faces } from '../../src/fonts/face.ts'
import type { LaidIssue } from '../../src/issue/laid-issue.ts'
import { layIssue } from '../../src/make-issue.ts'
import { openWeek } from '../../src/operations/issue/open-week.ts'
import type { Run } from '../../src/typeset/sheets.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { placedLines } from './read-sheets.ts'

const parish = join(import.meta.dirname, '../../fixtures/parishes/four-panels')

/** The four-panel issue as it is printed, and the parts that it says were set loose. */
async function fourPanels(): Promise<{ issue: LaidIssue; loose: readonly string[] }> {
  const opened = await openWeek(memoryHost(filesBelow(parish)), { date: '2026-10-11' })
  if (!opened.ok) throw new Error('the parish cannot be read')
  const { parish: read, week, stock } = opened.open
  const wanted = { week, choices: noChoices, records: [], editions: ['standard'] as const }
  const laid = await layIssue(read, wanted, stock)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
  const loose = laid.diagnostics.flatMap((one) =>
    one.code === 'set-loose' ? one.values.parts : [],
  )
  return { issue: laid.issue, loose }
}

/** A run's spaces over the face's own. */
function gapOf({ face: name, features, size, spacing }: Run, faces: Faces): number {
  const face = faces.get(name)
  const [space] = face?.shape(' ', features) ?? []
  if (!face || !space) throw new Error(`${name} has no space`)
  return 1 + spacing / ((space.advance * size) / face.unitsPerEm)
}

describe('spaces of justified lines', () => {
  test('are at most 1.7 times the normal one, and no part is told to be loose', async () => {
    const { issue, loose } = await fourPanels()
    const { sheets, faces } = issue.standard
    const runs = placedLines(sheets).flatMap(({ line }) => line.runs)
    expect(Math.max(...runs.map((run) => gapOf(run, faces)))).toBeLessThanOrEqual(1.7 + 1e-6)
    expect(loose).toEqual([])
  })

  test('are at least as narrow as the theme allows, and do vary', async () => {
    const { issue } = await fourPanels()
    const { sheets, faces } = issue.standard
    const gaps = placedLines(sheets).flatMap(({ line }) =>
      line.runs.filter(({ text }) => text.includes(' ')).map((run) => gapOf(run, faces)),
    )
    expect(Math.min(...gaps)).toBeGreaterThan(0.66)
    expect(Math.max(...gaps)).toBeGreaterThan(1.2)
  })
})
