import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type Answer, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'

const parish = {
  'bulletin.yaml': `parish: { name: Saint Columba, timezone: America/Chicago, language: en-US }
title: Prayers of the People
sections: [The sick, The departed, Our common life]
scripture: { rest-weeks: 2 }
`,
  'requests/parish.yaml': `requests:
  - id: beatrice
    section: The sick
    person: { name: Beatrice Holm }
    from: 2026-11-29
    until: 2027-01-10
    consent: { by: herself, date: 2026-11-20, channels: [print, text] }
  - id: vestry
    section: Our common life
    text: For the vestry.
    from: 2026-12-06
    repeat: { every: 2 weeks }
  - id: travel
    day: 2026-12-24
    text: For all who travel tonight.
  - id: children
    day: 2026-12-24
    service: early
    text: For the children of the pageant.
  - id: frank
    section: The departed
    day: 2026-12-04
    person: { name: Frank Dunn, departed: 2026-11-18 }
`,
}

/** The same files on another day. */
const isHost = (host: MemoryHost | Readonly<Record<string, string>>): host is MemoryHost =>
  host['files'] instanceof Map

const onDay = (
  host: MemoryHost | Readonly<Record<string, string>>,
  today: string,
  answers?: readonly Answer[],
): MemoryHost =>
  memoryHost(isHost(host) ? Object.fromEntries(host.files) : host, {
    today,
    ...(answers && { answers }),
  })

async function told(host: MemoryHost, ...argv: readonly string[]) {
  const before = { ...host.said }
  const exit = await run(argv, host)
  const out = host.said.out.slice(before.out.length)
  const json = out.startsWith('{') ? JSON.parse(out) : undefined
  return { exit, out, err: host.said.err.slice(before.err.length), json }
}

/** What is in an issue. */
async function idsIn(host: MemoryHost, ...argv: readonly string[]): Promise<readonly string[]> {
  const { json } = await told(host, 'list', '--json', ...argv)
  return json.items
    .filter(({ decision }: { decision: string }) => decision === 'in')
    .map(({ id }: { id: string }) => id)
}

describe('an issue for another day than a Sunday', () => {
  it('has what its windows and `day` hold, and nothing that is counted in Sundays', async () => {
    const host = onDay(parish, '2026-12-20')
    expect(await idsIn(host, '--date', '2026-12-24')).toEqual(['travel', 'beatrice'])
    expect(await idsIn(host, '--date', '2026-12-20')).toEqual(['beatrice', 'vestry'])
    expect(await idsIn(host, '--day', '2026-12-22')).toEqual(['beatrice'])
  })

  it('is made into a folder of its own, and says which Sunday is another', async () => {
    const host = onDay(parish, '2026-12-20')
    const made = await told(host, 'make', '--yes', '--date', '2026-12-24', '--json')
    expect(made.json).toMatchObject({
      week: '2026-12-24',
      sunday: 'Christmas Eve',
      folder: '/parish/issues/2026-12-24',
    })
    const listed = await told(host, 'list', '--date', '2026-12-24')
    expect(listed.err).toContain('--date 2026-12-27')
    expect(textIn(host, '/parish/issues/2026-12-24/issue.yaml')).toContain('\nweek: 2026-12-24\n')
    const other = await told(host, 'list', '--date', '2026-12-23')
    expect(other.err).toContain('--day 2026-12-23')
    expect(other.out).toContain('2026-12-27')
  })

  it('crosses the turn of the year', async () => {
    const host = onDay(parish, '2026-12-31')
    const made = await told(host, 'make', '--yes', '--date', 'Epiphany', '--json')
    expect(made.json).toMatchObject({ week: '2027-01-06', sunday: 'Epiphany of the Lord' })
    expect(await idsIn(host)).toEqual(['beatrice', 'vestry'])
    expect((await told(host, 'list')).out).toContain('2027-01-03')
  })

  it('is offered by `make` in a terminal where it comes first', async () => {
    const asked = async (today: string, answer: string): Promise<MemoryHost> => {
      const host = onDay(parish, today, [answer, { stop: true }])
      await run(['make'], host)
      return host
    }
    const host = await asked('2026-12-22', '2026-12-24, Christmas Eve')
    expect(host.questions[0]).toContain('feast')
    expect(host.said.err).toContain('2026-12-24, Christmas Eve')
    // The day itself counts, and what comes after the Sunday does not.
    const after = await asked('2026-12-24', '2026-12-25, Christmas Day')
    expect(after.said.err).toContain('2026-12-25, Christmas Day')
    const sunday = await asked('2026-12-27', '2026-12-27, First Sunday after Christmas Day')
    expect(sunday.questions[0]).not.toContain('feast')
  })

  it('is offered so where the files have a service on its date, or something for that day', async () => {
    const events = `- { title: Requiem, kind: service, date: 2026-12-02, time: 11 am }
- { title: Evening prayer, kind: service, every: Thursday, time: 5 pm }
- { title: Supper, date: 2026-12-01, time: 6 pm }
`
    const offered = async (today: string, answer: string): Promise<MemoryHost> => {
      const host = onDay({ ...parish, 'events/parish.yaml': events }, today, [
        answer,
        { stop: true },
      ])
      await run(['make'], host)
      return host
    }
    const requiem = await offered('2026-11-30', '2026-12-02, Requiem')
    expect(requiem.said.err).toContain('2026-12-02')
    // `frank` is for that day alone, by `day`.
    expect((await offered('2026-11-30', '2026-12-04')).said.err).toContain('2026-12-04')
    for (const day of ['2026-12-01', '2026-12-03'])
      expect((await offered('2026-11-30', day)).said.err).toContain(`"${day}" is not offered`)
  })
})

describe('a service that is held for itself', () => {
  const funeral = ['--day', '2026-12-04', '--title', 'Funeral of Frank Dunn'] as const

  it('has its title and only what is for its day, now and in later runs', async () => {
    const host = onDay(parish, '2026-12-01')
    expect(await idsIn(host, ...funeral)).toEqual(['frank'])
    expect(await idsIn(host, '--day', '2026-12-04')).toEqual(['beatrice', 'frank'])
    await run(['make', '--yes', ...funeral], host)
    const text = textIn(host, '/parish/issues/2026-12-04/bulletin.txt')
    expect(text).toContain('Funeral of Frank Dunn')
    expect(text).not.toContain('Beatrice')
    const again = await told(host, 'make', '--yes', '--day', '2026-12-04')
    expect(again.err).toContain('Funeral of Frank Dunn')
    expect(await idsIn(host, '--day', '2026-12-04')).toEqual(['frank'])
    expect(await idsIn(host, '--day', '2026-12-04', '--title', 'For all')).toEqual(['frank'])
  })

  it('says why the rest is out', async () => {
    const host = onDay(parish, '2026-12-01')
    const why = await told(host, 'why', 'beatrice', ...funeral)
    expect(why.out).toMatch(/out .*`day`/)
  })

  it('is approved, and cannot become another one by a later run', async () => {
    const host = onDay(parish, '2026-12-01')
    const given = await told(host, 'approve', '--by', 'Fr. Ames', ...funeral)
    expect(given).toMatchObject({ exit: 0 })
    expect((await told(host, 'make', '--yes', '--day', '2026-12-04')).exit).toBe(1)
    expect((await told(host, 'make', '--yes', ...funeral)).exit).toBe(0)
  })

  it('prints no name in its title for which nobody has answered', async () => {
    const host = onDay(parish, '2026-12-01')
    const made = await told(
      host,
      ...[
        'make',
        '--yes',
        '--json',
        '--day',
        '2026-12-04',
        '--title',
        'Funeral of Dr. Agnes Moore',
      ],
    )
    expect(made.json.diagnostics).toMatchObject([{ severity: 'warning', code: 'name-in-title' }])
    expect(textIn(host, '/parish/issues/2026-12-04/bulletin.txt')).not.toContain('Agnes')
  })

  it('leaves its title when a person is forgotten', async () => {
    const host = onDay(parish, '2026-12-01')
    await run(['make', '--yes', ...funeral], host)
    const path = '/parish/issues/2026-12-04/issue.yaml'
    expect(textIn(host, path)).toContain('Frank Dunn')
    expect((await told(host, 'forget', '--yes', '--person', 'Frank Dunn')).exit).toBe(0)
    expect(textIn(host, path)).not.toContain('Dunn')
  })
})

describe('two services on one day', () => {
  it('have inserts of their own, with what names no service in both', async () => {
    const host = onDay(parish, '2026-12-20')
    const eve = ['--date', 'Christmas Eve'] as const
    expect(await idsIn(host, ...eve)).toEqual(['travel', 'beatrice'])
    expect(await idsIn(host, ...eve, '--service', 'early')).toEqual([
      'travel',
      'children',
      'beatrice',
    ])
    expect((await told(host, 'make', '--yes', ...eve)).exit).toBe(0)
    expect((await told(host, 'make', '--yes', ...eve, '--service', 'Early')).exit).toBe(0)
    expect(textIn(host, '/parish/issues/2026-12-24/issue.yaml')).not.toContain('service:')
    const early = textIn(host, '/parish/issues/2026-12-24-early/issue.yaml')
    expect(early).toContain('\nweek: 2026-12-24\nservice: early\n')
    const again = await told(host, 'make', '--yes', ...eve, '--service', 'early', '--json')
    expect(again.json).toMatchObject({ week: '2026-12-24', service: 'early' })
    expect(textIn(host, '/parish/issues/2026-12-24-early/issue.yaml')).toBe(early)
  })

  it('says of an item which service it is for, and of a service that nothing is for it', async () => {
    const host = onDay(parish, '2026-12-20')
    const why = await told(host, 'why', 'children', '--date', 'Christmas Eve')
    expect(why.out).toContain('early')
    const wrong = await told(host, 'make', '--yes', '--service', 'erly')
    expect(wrong).toMatchObject({ exit: 2 })
    expect(wrong.err).toContain('early')
  })

  it('tells of a service that nothing of that day is for', async () => {
    const codesOn = async (...day: readonly string[]) => {
      const made = await told(onDay(parish, '2026-12-20'), 'make', '--dry-run', '--json', ...day)
      return made.json.diagnostics
        .map(({ code }: { readonly code: string }) => code)
        .filter((code: string) => code === 'service-of-nothing')
    }
    const early = ['--service', 'early'] as const
    expect(await codesOn('--date', '2026-12-24', ...early)).toEqual([])
    expect(await codesOn('--date', '2026-12-25', ...early)).toEqual(['service-of-nothing'])
    expect(await codesOn('--day', '2026-12-25', '--title', 'Evensong', ...early)).toEqual([])
  })
})

describe('a Sunday after other services', () => {
  it('compares its changes and weeks with the Sunday before', async () => {
    const sunday = onDay(parish, '2026-12-20')
    await run(['make', '--yes'], sunday)
    const eve = onDay(sunday, '2026-12-24')
    await run(['make', '--yes', '--date', '2026-12-24'], eve)
    const next = onDay(eve, '2026-12-27')
    const { json } = await told(next, 'preview', '--changes', '--json')
    expect(json.changes).toEqual([
      { id: 'beatrice', change: 'continuing', weeks: 5 },
      { id: 'vestry', change: 'dropped', weeks: 1 },
    ])
  })

  it('rests the verses of other days so many weeks to the day', async () => {
    const refOf = (host: MemoryHost, name: string): string =>
      /^verse:\n {2}ref: (.+)$/m.exec(textIn(host, `/parish/issues/${name}/issue.yaml`))?.[1] ?? ''
    const eve = onDay(parish, '2026-12-20')
    await run(['make', '--yes', '--date', 'Christmas Eve'], eve)
    const verse = refOf(eve, '2026-12-24')
    for (const [date, rests] of [
      ['2026-12-27', true],
      ['2027-01-03', true],
      // Two weeks and a day after it the verse may come again.
      ['2027-01-07', true],
      ['2027-01-08', false],
    ] as const) {
      const host = onDay(eve, date)
      const made = await told(host, 'make', '--yes', '--json', '--day', date, '--verse', verse)
      const codes = made.json.diagnostics.map(({ code }: { code: string }) => code)
      expect(codes.includes('verse-again'), date).toBe(rests)
    }
  })

  it('is checked with the services of the weeks ahead', async () => {
    const host = onDay(parish, '2026-11-29')
    const { json } = await told(host, 'check', '--json')
    expect(json.weeks).toEqual([
      '2026-11-29',
      '2026-12-04',
      '2026-12-06',
      '2026-12-13',
      '2026-12-20',
      '2026-12-24',
      '2026-12-24-early',
    ])
  })
})

describe('a run for the whole week', () => {
  it('makes every service that files name for the day and the six after it', async () => {
    const host = onDay(parish, '2026-12-20')
    const made = await told(
      host,
      ...['make', '--yes', '--whole-week', '--json', '--verse', 'Psalm 46:1'],
    )
    expect(made.exit).toBe(0)
    expect(made.json).toMatchObject({
      week: '2026-12-20',
      services: [{ week: '2026-12-24' }, { week: '2026-12-24', service: 'early' }],
    })
    const verses = ['2026-12-20', '2026-12-24', '2026-12-24-early'].map((name) =>
      textIn(host, `/parish/issues/${name}/issue.yaml`).includes('Psalm 46:1'),
    )
    expect(verses).toEqual([true, false, false])
  })

  it('makes the rest where one of them cannot be made, and does not end well', async () => {
    const host = onDay(parish, '2026-11-30')
    const text = textIn(host, '/parish/requests/parish.yaml')
    const without = text
      .replace('from: 2026-11-29', 'from: 2026-12-07')
      .replace('2026-12-06', '2026-12-13')
    host.files.set('/parish/requests/parish.yaml', new TextEncoder().encode(without))
    const made = await told(host, 'make', '--yes', '--whole-week', '--date', '2026-11-29', '--json')
    expect(made.exit).toBe(1)
    expect(textIn(host, '/parish/issues/2026-12-04/bulletin.txt')).toContain('Frank Dunn')
  })

  it('is what a scheduler starts', async () => {
    const host = onDay(parish, '2026-11-30')
    expect((await told(host, 'schedule', '--for', 'cron')).out).toContain('--whole-week')
  })
})

describe('a request for one day', () => {
  const file = (host: MemoryHost): string => textIn(host, '/parish/requests/parish.yaml')

  it('is added with its day and its service', async () => {
    const host = onDay(parish, '2026-12-20')
    const flags = ['--text', 'For the shepherds.', '--day', 'Christmas Eve', '--service', 'Early']
    expect((await told(host, 'add', '--yes', ...flags)).exit).toBe(0)
    expect(file(host)).toMatch(
      /text: For the shepherds\.\n {4}day: 2026-12-24\n {4}service: Early\n/,
    )
    const early = await idsIn(host, '--date', '2026-12-24', '--service', 'early')
    expect(early).toContain('request-1')
    expect(await idsIn(host, '--date', '2026-12-24')).not.toContain('request-1')
  })

  it('gets a Sunday, another day or a window in place of its day', async () => {
    const host = onDay(parish, '2026-12-20')
    const changed = async (...flags: readonly string[]): Promise<string> => {
      expect((await told(host, 'edit', 'travel', '--yes', ...flags)).exit).toBe(0)
      const [, request = ''] = /(- id: travel\n(?: {4}.*\n)*)/.exec(file(host)) ?? []
      return request
    }
    expect(await changed('--day', '2026-12-31')).toContain('    day: 2026-12-31\n')
    const sunday = await changed('--sunday', '2026-12-27')
    expect(sunday).toContain('    sunday: 2026-12-27\n')
    expect(sunday).not.toContain('day: 2026-12-31')
    const window = await changed('--until', '2027-01-10')
    expect(window).toContain('    from: 2026-12-27\n')
    expect(window).toContain('    until: 2027-01-10\n')
    const day = await changed('--day', '2027-01-06')
    expect(day).toContain('    day: 2027-01-06\n')
    expect(day).not.toMatch(/from|until/)
  })

  it('cannot have two kinds of days', async () => {
    const host = onDay(parish, '2026-12-20')
    const both = await told(
      host,
      ...['add', '--yes', '--text', 'x', '--day', '2026-12-24', '--sunday', '2026-12-27'],
    )
    expect(both.exit).toBe(2)
    const window = await told(
      host,
      ...['add', '--yes', '--text', 'x', '--day', '2026-12-24', '--until', '2026-12-27'],
    )
    expect(window.exit).toBe(2)
    expect(window.err).toContain('--day')
  })
})
