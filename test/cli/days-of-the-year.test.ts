import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const parish = (requests: string) => ({
  'bulletin.yaml':
    'parish: { name: Saint Aidan, timezone: America/New_York, language: en-US }\nsections: [All]\n',
  'requests/parish.yaml': `section: All\nrequests:\n${requests}`,
})

const told = (requests: string, today: string, ...argv: readonly string[]) =>
  runOn(memoryHost(parish(requests), { today }), ...argv)

const departed = '  - id: frank\n    person: { name: Frank Dunn, departed: 2026-11-18 }\n'

describe('days of the year', () => {
  it('are told by `why`, in the week and outside of it', async () => {
    const born =
      '  - id: ada\n    person: { name: Ada Winter, show: none, born: 12-02 }\n    text: For joy.\n'
    const inside = await told(born, '2026-11-29', 'why', 'ada')
    expect(inside.out).toMatch(/in .*every year, December 2/)
    const outside = await told(born, '2026-12-06', 'why', 'ada')
    expect(outside.out).toMatch(/out .*every year, December 2$/m)
  })

  it('are written by `add` and `edit`, with or without their year', async () => {
    const host = memoryHost(parish('  - id: town\n    text: For the town.\n'), {
      today: '2026-11-29',
    })
    const consent = ['--consent-by', 'herself', '--consent-channels', 'print,text']
    const add = async (...flags: readonly string[]) =>
      run(['add', '--section', 'All', '--yes', ...flags], host)
    expect(await add('--person', 'Ada Winter', '--born', 'December 2, 1948', ...consent)).toBe(0)
    expect(await add('--text', 'For the harbor.', '--yearly', 'July 4')).toBe(0)
    expect(await run(['edit', 'Ada Winter', '--married', '6-12', '--yes'], host)).toBe(0)
    const written = textIn(host, '/parish/requests/parish.yaml')
    expect(written).toContain('person: { name: Ada Winter, born: 1948-12-02, married: 06-12 }')
    expect(written).toContain('repeat: { yearly: 07-04 }')
    expect(await run(['make', '--date', '2027-06-06', '--yes'], host)).toBe(0)
    expect(textIn(host, '/parish/issues/2027-06-06/bulletin.txt')).toContain('Ada')
    expect(await run(['make', '--date', '2027-06-13', '--yes'], host)).toBe(0)
    expect(textIn(host, '/parish/issues/2027-06-13/bulletin.txt')).not.toContain('Ada')
  })

  it('that `add` cannot read, or that are of nobody, are refused', async () => {
    const refused = async (...flags: readonly string[]) =>
      told('  - text: For joy.\n', '2026-11-29', 'add', '--yes', ...flags)
    const wrong = await refused('--person', 'Ada Winter', '--born', '12-42')
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('after --born')])
    const nobody = await refused('--text', 'For joy.', '--married', '06-12')
    expect([nobody.exit, nobody.err]).toEqual([2, expect.stringContaining('--married is about')])
    const silent = await refused('--person', 'Ada Winter', '--born', '12-02')
    expect([silent.exit, silent.err]).toEqual([2, expect.stringContaining('--consent-by')])
    const both = await refused('--text', 'For joy.', '--yearly', '12-02', '--season', 'Lent')
    expect([both.exit, both.err]).toEqual([2, expect.stringContaining('--yearly')])
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
