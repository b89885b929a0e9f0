import { describe, expect, it } from 'vitest'
import { addDays, parseCivilDate } from '../../src/civil-date.ts'
import { run } from '../../src/cli/main.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { folded, saidByPdf } from '../privacy/what-leaves.ts'
import { runOn } from '../run-on.ts'

const files = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
title: Prayers of the People
sections: [The sick, Our common life]
retention: { ended: 1 year, issues: 3 years }
`,
  'requests/sick.yaml': `# Kept by Ann.
section: The sick
requests:
  # Asked by her sister.
  - id: margaret
    person: { name: Margaret Ellery }      # first name only
    from: 2025-10-05
    until: 2025-11-16
    consent: { by: herself, date: 2025-10-01, channels: [print] }
    # Her sister's number is with the office.

  # Still with us.
  - id: tobias
    person: { name: Tobias Reed }
    from: 2026-11-15
    consent: { by: himself, date: 2026-11-12, channels: [print, text] }
`,
  'requests/old.yaml': `- person: { name: "Dunn, Frank" }
  id: frank
  section: The sick
  from: 2025-01-05
  closed: { date: 2025-02-02, how: died }
`,
  'requests/town.yaml': `- { id: town, section: Our common life, text: For the peace of this town., until: 2024-01-07 }
- section: Our common life
  text: For all who are alone.
  note: Margaret Ellery asked for this.
`,
}

const settings = { today: '2026-11-22' }

/** The parish with issues of the weeks named. */
async function withIssues(weeks: readonly string[]): Promise<Record<string, Uint8Array>> {
  const host = memoryHost(files, settings)
  for (const week of weeks) expect(await run(['make', '--yes', '--date', week], host)).toBe(0)
  return Object.fromEntries(host.files)
}

const forget = (
  argv: readonly string[],
  parish: Record<string, string | Uint8Array> = files,
  more: Parameters<typeof memoryHost>[1] = {},
) => runOn(memoryHost(parish, { ...settings, ...more }), 'forget', ...argv)

const has = (host: MemoryHost, path: string): boolean => host.files.has(`/parish/${path}`)

describe('bulletin forget --before', () => {
  it('removes the persons whose prayers ended so long ago, and leaves all else to the letter', async () => {
    const { host, exit, err } = await forget(['--before', 'today', '--yes'])
    expect(exit).toBe(0)
    expect(textIn(host, '/parish/requests/sick.yaml')).toBe(
      files['requests/sick.yaml'].replace(/ {2}# Asked by[\s\S]*with the office\.\n/, ''),
    )
    expect(has(host, 'requests/old.yaml')).toBe(false)
    expect(textIn(host, '/parish/requests/town.yaml')).toBe(files['requests/town.yaml'])
    expect(err).toContain('requests/old.yaml:1: frank\n  requests/sick.yaml:5: margaret')
    expect(err).toContain('what git keeps of the files, backups')
    expect(err).not.toMatch(/Ellery|Dunn/)
  })

  it('counts from the day that stands for today, and from the last day of what ended by itself', async () => {
    const { host } = await forget(['--before', '2026-11-15', '--yes'])
    expect(textIn(host, '/parish/requests/sick.yaml')).toBe(files['requests/sick.yaml'])
    expect(has(host, 'requests/old.yaml')).toBe(false)
  })

  it.each([
    ['1 week', '2025-11-23'],
    ['2 weeks', '2025-11-30'],
    ['3 months', '2026-02-16'],
    ['1 year', '2026-11-16'],
  ])('counts %s of retention from the last day of prayer', async (ended, first) => {
    const parish = {
      ...files,
      'bulletin.yaml': files['bulletin.yaml'].replace('ended: 1 year', `ended: ${ended}`),
    }
    const day = parseCivilDate(first)
    const before = day && addDays(day, -1)
    const early = await forget(['--before', `${before}`, '--yes'], parish)
    expect(textIn(early.host, '/parish/requests/sick.yaml')).toBe(files['requests/sick.yaml'])
    const late = await forget(['--before', first, '--yes'], parish)
    expect(textIn(late.host, '/parish/requests/sick.yaml')).not.toContain('margaret')
  })

  it('takes pages, texts and hashes of old issues, and keeps what counting verses needs', async () => {
    const parish = await withIssues(['2023-11-19', '2023-11-26'])
    const { host } = await forget(['--before', 'today', '--yes'], parish)
    const folder = 'issues/2023-11-19'
    for (const name of ['insert.pdf', 'insert-pages.pdf', 'bulletin.txt'])
      expect([name, has(host, `${folder}/${name}`)]).toEqual([name, false])
    expect(has(host, 'issues/2023-11-26/insert.pdf')).toBe(true)
    const record = textIn(host, `/parish/${folder}/issue.yaml`)
    expect(record).toMatch(/verses:\n/)
    expect(record).not.toMatch(/sha256|hash|alone|approval|made-from/)
    const again = await forget(['--before', 'today', '--yes'], Object.fromEntries(host.files))
    expect(again.err).toContain('There is nothing to remove.')
  })

  it('takes every edition, and finds her in whichever of them names her', async () => {
    const parish = {
      'bulletin.yaml': files['bulletin.yaml'],
      'events/all.yaml':
        'events:\n  - title: Requiem\n    kind: service\n    date: 2026-11-24\n    intention: { name: Frank Dunn, departed: true }\n',
    }
    const made = memoryHost(parish, settings)
    const argv = ['make', '--yes', '--date', '2026-11-22', '--only', 'phone,mail,web,ics,docx']
    expect(await run(argv, made), made.said.err).toBe(0)
    const names = (host: MemoryHost): readonly string[] =>
      [...host.files.keys()].filter((path) => path.includes('/2026-11-22/'))
    expect(names(made)).toHaveLength(7)
    // What named her is gone from the files by then.
    const left = Object.fromEntries(
      [...made.files].filter(([path]) => !path.endsWith('events/all.yaml')),
    )
    const { host, exit } = await forget(['--person', 'Frank Dunn', '--yes'], left)
    expect([exit, names(host)]).toEqual([0, ['/parish/issues/2026-11-22/issue.yaml']])
  })

  it('takes whole folders where that is chosen and their verses need not be counted', async () => {
    const parish = await withIssues(['2023-11-19'])
    const { host } = await forget(['--before', 'today', '--whole-issues', '--yes'], parish)
    expect([...host.files.keys()].filter((path) => path.includes('2023-11-19'))).toEqual([])
  })

  it('wants to know for how long persons are kept', async () => {
    const { exit, err } = await forget(['--before', 'today', '--yes'], {
      ...files,
      'bulletin.yaml': files['bulletin.yaml'].replace(/retention.*\n/, ''),
    })
    expect([exit, err.includes('retention: { ended: 1 year, issues: 3 years }')]).toEqual([1, true])
  })
})

describe('bulletin forget --person', () => {
  it('removes everything of one person, and tells where her name stands besides', async () => {
    const parish = {
      ...files,
      'requests/sick.yaml': files['requests/sick.yaml'].replace('2025-11-16', '2026-12-20'),
    }
    const made = memoryHost(parish, settings)
    await run(['make', '--yes'], made)
    const { host, exit, out } = await forget(
      ['--person', 'Mrs. Margaret Ellery', '--yes', '--json'],
      Object.fromEntries(made.files),
    )
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      requests: [{ id: 'margaret', file: 'requests/sick.yaml', line: 5 }],
      issues: [{ week: '2026-11-22', folder: 'issues/2026-11-22', whole: false }],
      mentions: [{ file: 'requests/town.yaml', line: 4 }],
      removed: true,
    })
    expect(has(host, 'issues/2026-11-22/insert.pdf')).toBe(false)
    expect(textIn(host, '/parish/requests/sick.yaml')).not.toContain('Ellery')
    const left = [...host.files].filter(
      ([path, bytes]) =>
        /\.(?:yaml|txt)$/.test(path) && new TextDecoder().decode(bytes).includes('margaret'),
    )
    expect(left.map(([path]) => path)).toEqual([])
  })

  it('removes her requests, and tells where an event or the rota names her', async () => {
    const { host, exit, err } = await forget(['--person', 'Frank Dunn', '--yes'], {
      ...files,
      'events/services.yaml': `kind: service
events:
  - title: Requiem
    date: 2026-12-04
    time: 11 am
    intention: { name: Frank Dunn, departed: true }
`,
      'rota.csv': 'date,Reader\n2026-11-29,Frank Dunn\n',
      'requests/fund.yaml':
        '- section: Our common life\n  text: Thanks.\n  link: { text: here, url: "https://fund.example/frankdunn" }\n',
      'notes/letter.txt': 'Frank Dunn asks for prayer.\n',
      'notes/old/letter.txt': 'From: Dunn, Frank\nFrankly, dunning letters.\n',
    })
    expect(exit).toBe(0)
    expect(host.files.has('/parish/requests/old.yaml')).toBe(false)
    expect(textIn(host, '/parish/events/services.yaml')).toContain('Frank Dunn')
    expect(err).toContain('events/services.yaml:6')
    expect(err).toContain('rota.csv:2')
    expect(err).toContain('requests/fund.yaml:3')
    expect(err).toContain('notes/letter.txt:1')
    expect(err).toContain('notes/old/letter.txt:1')
    expect(err).not.toContain('notes/old/letter.txt:2')
  })

  it('shows first, and removes nothing without a yes', async () => {
    const { host, exit, err } = await forget(['--person', 'Frank Dunn'])
    expect([exit, has(host, 'requests/old.yaml')]).toEqual([0, true])
    expect(err).toContain('the same command with --yes does it')
    const asked = { answers: [false], errIsTerminal: true } as const
    const no = await forget(['--person', 'Frank Dunn'], files, asked)
    expect([
      has(no.host, 'requests/old.yaml'),
      no.err.includes('requests/old.yaml:1: frank'),
    ]).toEqual([true, true])
    const yes = await forget(['--person', 'Frank Dunn'], files, { ...asked, answers: [true] })
    expect(has(yes.host, 'requests/old.yaml')).toBe(false)
  })

  it.each([
    [['--yes'], 2, 'it never goes by itself'],
    [['--before', 'today', '--person', 'Frank Dunn', '--yes'], 2, 'needs one of'],
    [['--before', '2027-01-01', '--yes'], 2, 'still to come'],
    [['--person', 'Nobody Here', '--yes'], 2, 'no file of the parish names Nobody Here'],
  ])('is refused (%s)', async (argv, code, reason) => {
    const { host, exit, err } = await forget(argv)
    expect([exit, host.files.size]).toEqual([code, Object.keys(files).length])
    expect(err).toContain(reason)
  })
})

describe('what a run left that broke off', () => {
  it('goes too, with the names in it', async () => {
    const left = 'requests/.sick.yaml.98.new'
    const host = memoryHost({ ...files, [left]: 'Margaret Ellery' })
    expect(await run(['forget', '--person', 'Margaret Ellery', '--yes'], host)).toBe(0)
    expect(host.files.has(`/parish/${left}`)).toBe(false)
  })
})

describe('after forget --person', () => {
  /** Paths of files of which any byte, however it is packed, still says the name. */
  async function holding(host: MemoryHost): Promise<readonly string[]> {
    const found: string[] = []
    for (const [path, bytes] of host.files) {
      const said = path.endsWith('.pdf') ? await saidByPdf(bytes) : Buffer.from(bytes).toString()
      if (/margaret|ellery/.test(folded(`${path} ${said}`))) found.push(path)
    }
    return found
  }

  it('no byte of the folder says the name, but in the files that are told', async () => {
    const shown = files['requests/sick.yaml']
      .replace('2025-11-16', '2026-12-20')
      .replace('id: margaret', 'id: one')
    const made = memoryHost({ ...files, 'requests/sick.yaml': shown }, settings)
    expect(await run(['make', '--yes', '--printed'], made)).toBe(0)
    const issue = '/parish/issues/2026-11-22'
    // Another run broke off between the old issue and the new one.
    const left = [...made.files].map(([path, bytes]) => [
      path.replace(issue, '/parish/issues/.2026-11-22.old'),
      bytes,
    ])
    const { host, exit, err } = await forget(
      ['--person', 'Margaret Ellery', '--yes'],
      Object.fromEntries(left),
    )
    expect([exit, err.includes('requests/town.yaml:4')]).toEqual([0, true])
    expect(await holding(host)).toEqual(['/parish/requests/town.yaml'])
    expect(host.files.has(`${issue}/issue.yaml`)).toBe(true)
  })
})
