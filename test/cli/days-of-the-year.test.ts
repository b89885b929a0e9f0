import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'

const parish = (requests: string) => ({
  'bulletin.yaml':
    'parish: { name: Saint Aidan, timezone: America/New_York, language: en-US }\nsections: [All]\n',
  'requests/parish.yaml': `section: All\nrequests:\n${requests}`,
})

async function told(requests: string, today: string, ...argv: readonly string[]) {
  const host = memoryHost(parish(requests), { today })
  const exit = await run(argv, host)
  return { exit, out: host.said.out, err: host.said.err }
}

const departed = '  - id: frank\n    person: { name: Frank Dunn, departed: 2026-11-18 }\n'

describe('days of the year', () => {
  it('are told by `why`, in the week and outside of it', async () => {
    const born =
      '  - id: ada\n    person: { name: Ada Winter, show: none, born: 12-02 }\n    text: For joy.\n'
    const inside = await told(born, '2026-11-29', 'why', 'ada')
    expect(inside.out).toMatch(/in .*in the week of 12-02/)
    const outside = await told(born, '2026-12-06', 'why', 'ada')
    expect(outside.out).toMatch(/out .*not-this-week.*in the week of 12-02/)
  })

  it('of a death of these weeks are told where nobody prays in the weeks between', async () => {
    const lately = await told(departed, '2026-11-29', 'check')
    expect(lately.exit).toBe(0)
    expect(lately.err).toContain('anniversaries alone')
    expect((await told(departed, '2027-01-03', 'check')).err).not.toContain('anniversaries alone')
    const prayed = `${departed}  - id: prayers\n    person: { name: Frank Dunn, departed: 2026-11-18 }\n    from: 2026-11-22\n`
    expect((await told(prayed, '2026-11-29', 'check')).err).not.toContain('anniversaries alone')
  })

  it('are in no output of the program but in the words of the parish', async () => {
    const born =
      '  - id: ada\n    person: { name: Ada Winter, show: none, born: 1931-12-02 }\n    text: For joy.\n'
    for (const stage of ['parish', 'selection', 'document', 'sheets']) {
      const { out } = await told(born, '2026-11-29', 'inspect', stage)
      expect(out).not.toContain('1931')
    }
    const wrong = born.replace('1931-12-02', '1931-12-42')
    const { err } = await told(wrong, '2026-11-29', 'check')
    expect(err).toContain('no day of the year')
    expect(err).not.toContain('1931')
  })
})
