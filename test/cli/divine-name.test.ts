import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import { loadParish } from '../../src/load/index.ts'
import { layIssue } from '../../src/make-issue.ts'
import { openStock } from '../../src/stock/index.ts'
import type { Run } from '../../src/typeset/sheets.ts'
import { memoryHost, textIn } from '../memory-host.ts'

const files = {
  'bulletin.yaml':
    'parish: { name: Saint Brendan }\nsections: []\neditions: [standard, large-print]\n',
  'requests/a.yaml':
    'sunday: 2026-11-22\nverse: Psalm 27:4\nrequests:\n  - text: For the peace of this town.\n',
}

/** The verse's runs as they are set in each edition. */
async function runsOfVerse(): Promise<{ standard: readonly Run[]; largePrint: readonly Run[] }> {
  const host = memoryHost(files)
  const loaded = loadParish('/parish', host.disk)
  const week = parseCivilDate('2026-11-22')
  if (!loaded.ok || week === undefined) throw new Error('the parish did not load')
  const { parish } = loaded
  const { stock } = await openStock(host.resources, host.disk, '/parish', parish)
  if (stock === undefined) throw new Error('no stock')
  const choices = { leaveOut: [] }
  const wanted = { week, choices, records: [], editions: parish.editions }
  const laid = await layIssue(parish, wanted, stock)
  if (!laid.ok || laid.issue.largePrint === undefined) throw new Error('nothing was laid out')
  const of = ({ sheets }: typeof laid.issue.standard): readonly Run[] =>
    sheets.panels.flatMap(({ placed }) =>
      placed.flatMap((one) => (one.kind === 'line' && one.block === 'verse' ? one.runs : [])),
    )
  return { standard: of(laid.issue.standard), largePrint: of(laid.issue.largePrint) }
}

describe('the name of God in a verse', () => {
  it('prints with a capital and true small capitals, in the slope of the words around it', async () => {
    const { standard } = await runsOfVerse()
    const small = standard.filter(({ features }) => features.capitalsAsSmall)
    expect(small.map(({ text }) => text)).toEqual(['ORD', 'ORD', 'ORD'])
    expect(new Set(small.map(({ face }) => face))).toEqual(new Set(['italic']))
    expect(standard.map(({ text }) => text).join('')).toContain('desired of the LORD,')
  })

  it('prints words that the translators supplied in the other slope', async () => {
    const { standard } = await runsOfVerse()
    const upright = standard.filter(({ face }) => face === 'regular').map(({ text }) => text)
    expect(upright[0]).toBe('thing')
  })

  it('stands in capitals in large print and in the text', async () => {
    const { largePrint } = await runsOfVerse()
    expect(largePrint.map(({ text }) => text).join('')).toContain('LORD')
    expect(largePrint.some(({ features }) => features.smallCapitals)).toBe(false)
    const host = memoryHost(files)
    expect(await run(['make', '--yes', '--only', 'text'], host)).toBe(0)
    expect(textIn(host, '/parish/issues/2026-11-22/bulletin.txt')).toMatch(/desired of the LORD,/)
  })
})
