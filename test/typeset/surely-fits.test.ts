import { describe, expect, it } from 'vitest'
import { noChoices } from '../../src/archive/record.ts'
import { fitIssue, layIssue } from '../../src/make-issue.ts'
import { openWeek } from '../../src/operations/issue/open-week.ts'
import { surelyFits, typesetDocument } from '../../src/typeset/index.ts'
import { wantedShapes } from '../../src/vocabulary.ts'
import { filesBelow, memoryHost } from '../memory-host.ts'
import { madeIssue } from './made-issue.ts'
import { inputWith } from './press.ts'

/** Issues of all lengths up to what no half-fold holds, in each shape. */
const issues = Array.from({ length: 60 }, (_, seed) => ({
  seed,
  length: 4 + seed,
  shape: wantedShapes[seed % wantedShapes.length] ?? 'auto',
}))

describe('an issue that surely fits', () => {
  const tried = issues.map(({ seed, length, shape }) => {
    const input = inputWith(madeIssue(seed, length), { ifRoom: ['r0', 'r1'], insert: { shape } })
    const set = typesetDocument(input)
    return { seed, surely: surelyFits(input), fits: set.ok && set.leftOut.length === 0 }
  })

  it('is set whole', () => {
    expect(tried.filter(({ surely, fits }) => surely && !fits)).toEqual([])
  })

  it('is most of those that fit, and some do not', () => {
    const fitting = tried.filter(({ fits }) => fits)
    expect(fitting.filter(({ surely }) => surely).length).toBeGreaterThan(fitting.length * 0.75)
    expect(fitting.length).toBeLessThan(tried.length)
  })
})

describe('an issue of which only is asked whether it fits', () => {
  const decided = async (change: (settings: string) => string) => {
    const files = filesBelow('fixtures/parishes/four-panels')
    const settings = new TextDecoder().decode(files['bulletin.yaml'])
    const host = memoryHost({ ...files, 'bulletin.yaml': change(settings) })
    const opened = await openWeek(host, { date: '2026-10-11' })
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    const { parish, week, stock } = opened
    const wanted = { week, choices: noChoices, records: [], editions: ['standard'] as const }
    return [await fitIssue(parish, wanted, stock), await layIssue(parish, wanted, stock)] as const
  }

  it('is not laid out where it surely fits', async () => {
    const [fit, laid] = await decided((settings) => settings)
    if (!fit.ok || !laid.ok) throw new Error('it fits')
    expect(fit.issue.standard).toBeUndefined()
    expect(laid.issue.standard.sheets.panels).toHaveLength(4)
    expect(fit.issue.selection).toEqual(laid.issue.selection)
    expect(fit.diagnostics).toEqual(
      laid.diagnostics.filter(({ code }) => code !== 'set-loose' && code !== 'word-divided'),
    )
  })

  it('is told all that is told of one laid out where it does not', async () => {
    const [fit, laid] = await decided((settings) =>
      settings.replace(
        /^insert:.*$/m,
        'insert: { shape: half-sheet, size: { best: 12, floor: 12 } }',
      ),
    )
    expect(laid.ok).toBe(false)
    expect(fit).toEqual(laid)
  })
})
