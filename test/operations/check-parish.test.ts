import { describe, expect, it } from 'vitest'
import { checkParish } from '../../src/operations/issue/reading/check-parish.ts'
import { limits } from '../../src/problems/limits.ts'
import { memoryHost } from '../memory-host.ts'

const files = {
  'bulletin.yaml': 'parish: { name: St Elspeth, timezone: UTC }\nsections: [Our common life]\n',
  'requests/town.yaml': '- { id: town, section: Our common life, text: For the town. }\n',
}

describe('checking a parish', () => {
  it('tells of a damaged record once: as an error of a week it looks at, else as a warning', async () => {
    const host = memoryHost({
      ...files,
      'issues/2026-11-22/issue.yaml': 'no record',
      'issues/2026-12-06/issue.yaml': 'no record',
    })
    const checked = await checkParish(host, { date: '2026-11-29' })
    const told = checked.diagnostics.filter(({ code }) => code.endsWith('record-unreadable'))
    expect(told.map(({ code, values }) => [code, 'path' in values && values.path])).toEqual([
      ['record-unreadable', 'issues/2026-11-22/issue.yaml'],
      ['week-record-unreadable', 'issues/2026-12-06/issue.yaml'],
    ])
  })

  it('points at a file that is no picture where the article shows it', async () => {
    const host = memoryHost({
      ...files,
      'articles/wheel.md': `---\ntitle: The wheel\nsunday: 2026-11-29\n---\nIt turns.\n\n![A wheel](wheel.png)\n`,
      'articles/wheel.png': 'no picture',
    })
    const { diagnostics } = await checkParish(host, { date: '2026-11-29', weeks: 1 })
    expect(diagnostics.find(({ code }) => code === 'unusable-picture')?.place).toMatchObject({
      file: 'articles/wheel.md',
      line: 7,
      column: 1,
    })
  })

  it.each([0, 1.5, limits.weeks + 1, 1e6, Number.NaN])('refuses %d weeks', async (weeks) => {
    expect(await checkParish(memoryHost(files), { weeks })).toMatchObject({
      ok: false,
      fault: 'request',
      diagnostics: [{ code: 'no-whole-number' }],
    })
  })
})
