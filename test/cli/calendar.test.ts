import { describe, expect, it } from 'vitest'
import { memoryHost } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const head = 'parish: { name: Saint Brendan, timezone: America/New_York }\nsections: []\n'

const bulletin = (
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = { 'bulletin.yaml': head },
  settings: Parameters<typeof memoryHost>[1] = {},
) => runOn(memoryHost(files, settings), ...argv)

const json = async (
  argv: readonly string[],
  files?: Readonly<Record<string, string | Uint8Array>>,
) => JSON.parse((await bulletin(['calendar', ...argv, '--json'], files)).out)

describe('calendar', () => {
  it('tells programs the coming Sundays and feasts', async () => {
    const told = await json(['--from', '2026-11-29', '--weeks', '4'])
    expect([told.exit, told.diagnostics]).toEqual([0, []])
    expect(told.sundays).toHaveLength(4)
    expect(told.sundays[0]).toEqual({
      date: '2026-11-29',
      name: 'First Sunday of Advent',
      season: 'Advent',
      colour: 'purple',
      cycle: 'B',
      proper: null,
      readings: [
        { kind: 'first', ref: 'Isaiah 64:1-9' },
        { kind: 'psalm', ref: 'Psalm 80:1-7, 17-19' },
        { kind: 'second', ref: '1 Corinthians 1:3-9' },
        { kind: 'gospel', ref: 'Mark 13:24-37' },
      ],
    })
    expect(
      told.feasts.map(({ date, name }: { date: string; name: string }) => [date, name]),
    ).toEqual([
      ['2026-12-24', 'Christmas Eve'],
      ['2026-12-25', 'Christmas at Dawn'],
      ['2026-12-25', 'Christmas Day'],
    ])
    expect(told.notice).toContain('Consultation on Common Texts')
  })

  it('shows people the days by date, with the notice of the readings', async () => {
    const { exit, out, err } = await bulletin(['calendar', '--from', '2026-11-22', '--weeks', '1'])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe(`2026-11-22  Sunday     Last Sunday after Pentecost: Christ the King
                       Ordinary Time, white, year A, Proper 29
                       Ezekiel 34:11–16, 20–24; Psalm 95:1–7a; Ephesians 1:15–23; Matthew 25:31–46

2026-11-26  Thursday   Thanksgiving Day
                       Ordinary Time, white, year A
                       Deuteronomy 8:7–18; Psalm 65; 2 Corinthians 9:6–15; Luke 17:11–19

Revised Common Lectionary © 1992 Consultation on Common Texts. Used by permission.
`)
  })

  it('begins today, in the parish’s zone, and goes on for eight weeks', async () => {
    const told = await json([])
    expect([told.sundays[0].date, told.sundays.length]).toEqual(['2026-11-22', 8])
    expect((await json(['--from', 'next sunday', '--weeks', '1'])).sundays[0].date).toBe(
      '2026-11-29',
    )
  })

  it('speaks Spanish where the parish does', async () => {
    const files = { 'bulletin.yaml': 'parish: { name: San Lucas, language: es }\nsections: []\n' }
    const { out } = await bulletin(['calendar', '--weeks', '1', '--from', '2026-11-29'], files)
    expect(out).toContain('Primer domingo de Adviento')
    expect(out).toContain('Isaías 64:1–9; Salmo 80:1–7, 17–19; 1 Corintios 1:3–9; Marcos 13:24–37')
  })

  it('has the other track, or no readings and names, where the parish says so', async () => {
    const day = ['--from', '2026-07-12', '--weeks', '1']
    const of = async (line: string) =>
      (await json(day, { 'bulletin.yaml': `${head}${line}\n` })).sundays[0]
    expect((await of('readings: complementary')).readings[0].ref).toBe('Isaiah 55:10-13')
    expect((await of('readings: semicontinuous')).readings[0].ref).toBe('Genesis 25:19-34')
    expect(await of('calendar: none')).toMatchObject({
      name: '',
      season: 'Ordinary Time',
      readings: [],
    })
  })

  it('has the parish’s colours of whole seasons', async () => {
    const of = async (line: string) =>
      (
        await json(['--from', '2026-11-29', '--weeks', '1'], {
          'bulletin.yaml': `${head}${line}\n`,
        })
      ).sundays[0]
    expect(await of('calendar: { colours: { advent: blue, holy-week: black } }')).toMatchObject({
      colour: 'blue',
    })
    expect(await of('calendar: rcl')).toMatchObject({ colour: 'purple' })
    const wrong = `${head}calendar: { colours: { advnt: blue, lent: violett } }\n`
    const { exit, err } = await bulletin(['check'], { 'bulletin.yaml': wrong })
    expect(exit).toBe(1)
    expect(err).toContain('Did you mean `advent`?')
    expect(err).toContain('violett')
  })

  it('stands without a parish, and says so', async () => {
    const { exit, out, err } = await bulletin(['calendar', '--weeks', '1'], {}, { folder: '/' })
    expect([exit, err]).toEqual([0, expect.stringContaining('No parish here')])
    expect(out).toContain('Christ the King')
    const named = await bulletin(
      ['calendar', '/nothing'],
      { '/nothing/a.txt': '' },
      { folder: '/' },
    )
    expect([named.exit, named.err]).toEqual([1, expect.stringContaining('no parish folder')])
  })

  it('keeps without a parish the feasts of the country that the computer is set to', async () => {
    const names = async (language: string) =>
      (
        await bulletin(
          ['calendar', '--from', '2026-11-22', '--weeks', '1'],
          {},
          { folder: '/', language },
        )
      ).out
    expect(await names('en_US.UTF-8')).toContain('Thanksgiving Day')
    expect(await names('es_US.UTF-8')).toContain('Día de Acción de Gracias')
    expect(await names('en_GB.UTF-8')).not.toContain('Thanksgiving')
    expect(await names('es_MX')).toMatch(/Cristo Rey[\s\S]*Ezequiel/)
    expect(await names('es_MX')).not.toContain('Acción de Gracias')
  })

  it('goes to the last Sunday of 2199', async () => {
    const { exit, out } = await bulletin(['calendar', '--from', '2199-12-29', '--weeks', '1'])
    expect([exit, out]).toEqual([0, expect.stringContaining('First Sunday after Christmas Day')])
  })

  it.each([
    [['--from', 'someday']],
    [['--from', '1899-12-31']],
    [['--from', '2199-12-20', '--weeks', '8']],
    [['--from', '2200-01-01', '--weeks', '1']],
    [['--weeks', '0']],
  ])('refuses %j', async (argv) => {
    expect((await bulletin(['calendar', ...argv])).exit).toBe(2)
  })
})

const withDays = `${head}calendar:
  patronal: { name: Saint Brendan, date: 05-16, kept: sunday, readings: { gospel: "Matthew 5:3-12" } }
  days:
    - { name: Homecoming Sunday, date: first Sunday of September }
    - name: Laetare
      date: Easter - 21
      colour: rose
`

describe('days of the parish’s own', () => {
  it('stand in bulletin.yaml, and have their name, colour and readings', async () => {
    const told = await json(['--from', '2027-03-01', '--weeks', '30'], {
      'bulletin.yaml': withDays,
    })
    const of = (name: string) =>
      [...told.sundays, ...told.feasts].find((one: { name: string }) => one.name === name)
    expect(of('Laetare')).toMatchObject({ date: '2027-03-07', colour: 'rose', season: 'Lent' })
    expect(of('Homecoming Sunday')).toMatchObject({ date: '2027-09-05', colour: 'green' })
    // 16 May 2027 is Pentecost, which does not give way: the feast moves to the next open day.
    expect(of('Saint Brendan')).toMatchObject({
      date: '2027-05-17',
      colour: 'white',
      readings: [{ kind: 'gospel', ref: 'Matthew 5:3-12' }],
    })
  })

  it('stand at the head of the insert', async () => {
    const files = {
      'bulletin.yaml': withDays,
      'requests/a.yaml': 'requests:\n  - text: For the town.\n',
    }
    const { out } = await bulletin(['preview', '--date', '2027-09-05'], files)
    expect(out).toContain('Homecoming Sunday')
  })

  it.each([
    ['calendar: { days: [{ name: Fair, date: 02-30 }] }', 'error wrong-feast-date 3:40'],
    ['calendar: { days: [{ name: Fair }] }', 'error missing-key 3:22'],
    [
      'calendar: { patronal: { name: Fair, date: 05-16, kept: monday } }',
      'error unknown-word 3:56',
    ],
    ['calendar: { days: [{ name: F, date: 05-16, colour: pink }] }', 'error unknown-word 3:52'],
    ['calendar: { use: gregorian }', 'error unknown-word 3:18'],
    ['calendar: gregorian', 'error unknown-word 3:11'],
    ['calendar: [rcl]', 'error wrong-kind 3:11'],
    [
      'calendar: { patronal: { name: F, date: 05-16, readings: { psalm: Psalm 152:1 } } }',
      'warning no-such-chapter 3:23',
    ],
  ])('are told where they are wrong: %s', async (line, message) => {
    const told = await json(['--weeks', '1'], { 'bulletin.yaml': `${head}${line}\n` })
    const said = told.diagnostics.map(
      (one: { severity: string; code: string; line: number; column: number }) =>
        `${one.severity} ${one.code} ${one.line}:${one.column}`,
    )
    expect(said).toEqual([message])
  })
})

const table = `notice: From the parish’s own book.
[advent-1]
ABC | Isaiah 2:1-5 | Psalm 122 | Romans 13:11-14 | Matthew 24:36-44
`

describe('a table of readings of the parish’s own', () => {
  it('stands in place of the shipped one', async () => {
    const files = { 'bulletin.yaml': head, 'templates/readings.txt': table }
    const told = await json(['--from', '2026-11-29', '--weeks', '2'], files)
    expect(told.sundays[0].readings[0].ref).toBe('Isaiah 2:1-5')
    expect(told.sundays[1].readings).toEqual([])
    expect(told.notice).toBe('From the parish’s own book.')
  })

  it('gives the verse of the week', async () => {
    const own = 'notice: Ours\n[proper-29]\nABC | psalm: Psalm 23\n'
    const files = { 'bulletin.yaml': head, 'templates/readings.txt': own }
    const { out } = await bulletin(['verse', '--json'], files)
    expect(JSON.parse(out).verse).toMatchObject({ ref: expect.stringMatching(/^Psalm 23:/) })
  })

  it('is told where it is wrong, with its line', async () => {
    const wrong = `${table}A | one | two | three | four\n[advent-l]\nnothing\nA | Isaiah 99:1\n`
    const files = { 'bulletin.yaml': head, 'templates/readings.txt': wrong }
    const { exit, err } = await bulletin(['calendar', '--weeks', '1'], files)
    expect(exit).toBe(1)
    expect(err).toContain('templates/readings.txt:5:1: error')
    expect(err).toContain('templates/readings.txt:6:1: error')
    const bytes = new Uint8Array([0x41, 0xe9, 0x0a])
    const latin = await bulletin(['calendar'], {
      'bulletin.yaml': head,
      'templates/readings.txt': bytes,
    })
    expect([latin.exit, latin.err]).toEqual([1, expect.stringContaining('not stored as UTF-8')])
  })

  it('may cite what is not there, which is a warning', async () => {
    const files = {
      'bulletin.yaml': head,
      'templates/readings.txt': `${table}[lent-1]\nA | Genesis 51:1\n`,
    }
    const { exit, err } = await bulletin(['calendar', '--weeks', '1'], files)
    expect(exit).toBe(0)
    expect(err).toContain('templates/readings.txt:5:5: warning: there is no chapter 51')
  })
})
