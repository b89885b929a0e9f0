import { describe, expect, it } from 'vitest'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const parishFile = 'requests/parish.yaml'
const diocese = 'requests/2026-11-22-diocese.yaml'
const before = smallParish[parishFile]
const atDesk = (answers: readonly unknown[]) =>
  ({ answers, errIsTerminal: true }) as Parameters<typeof bulletin>[1] & object

describe('a request renewed', () => {
  it('runs until a later day', async () => {
    const { host, exit, out, err } = await bulletin(['renew', 'margaret', '--until', 'in 6 weeks'])
    expect([exit, out]).toEqual([0, 'margaret\n'])
    expect(textOf(host, parishFile)).toBe(
      before.replace('2026-11-15\n', '2026-11-15\n    until: 2027-01-03\n'),
    )
    expect(err).toContain('margaret is in until 2027-01-03')
  })

  it('runs from its Sunday on where it was for one alone', async () => {
    const { host } = await bulletin(['renew', 'bishop', '--until', 'Christmas'])
    expect(textOf(host, diocese)).toBe(
      smallParish[diocese].replace(
        'our bishop.\n',
        'our bishop.\n    from: 2026-11-22\n    until: 2026-12-25\n',
      ),
    )
    const own = { ...smallParish, [parishFile]: '- text: a\n  id: a\n  sunday: 2026-11-15 # c\n' }
    const { host: other } = await bulletin(['renew', 'a', '--until', '2026-12-06'], {}, own)
    expect(textOf(other, parishFile)).toBe(
      '- text: a\n  id: a\n  from: 2026-11-15 # c\n  until: 2026-12-06\n',
    )
  })

  it('is asked for as many Sundays again, or another day', async () => {
    const { host, err } = await bulletin(['renew', 'margaret'], atDesk(['4 more Sundays', true]))
    expect(textOf(host, parishFile)).toContain('until: 2027-01-03')
    expect(err).toContain('bulletin renew margaret --until 2027-01-03 --yes')
    const other = await bulletin(
      ['renew', 'margaret'],
      atDesk(['Another day', 'yesterday', 'Easter', true]),
    )
    expect(other.host.questions.join('\n')).toContain('2026-11-21 has passed. Name a day to come.')
    expect(textOf(other.host, parishFile)).toContain('until: 2027-03-28')
  })

  it.each([
    [['margaret'], 2, '--until'],
    [['margaret', '--until', 'last sunday'], 2, 'has passed'],
    [['margaret', '--until', 'soon'], 2, 'is no day'],
  ])('is refused (%s)', async (argv, code, reason) => {
    const { host, exit, err } = await bulletin(['renew', ...argv])
    expect(exit).toBe(code)
    expect(err).toContain(reason)
    expect(changedFiles(host)).toEqual([])
  })
})

describe('a request closed', () => {
  it('ends today, and says nothing of how it ended in what it says to a log', async () => {
    const { host, exit, err } = await bulletin(['close', 'margaret', '--how', 'recovered'])
    expect(exit).toBe(0)
    expect(textOf(host, parishFile)).toBe(
      before.replace(
        'channels: [print] }\n',
        'channels: [print] }\n    closed: { date: 2026-11-22, how: recovered }\n',
      ),
    )
    expect(err).toContain('margaret is closed from 2026-11-22 on')
    expect(err).not.toContain('recovered')
  })

  it('warns of a day that is still to come', async () => {
    const { host, exit, err } = await bulletin(['close', 'bishop', '--on', 'next sunday'])
    expect(exit).toBe(0)
    expect(textOf(host, diocese)).toContain('    closed: { date: 2026-11-29 }\n')
    expect(err).toContain('warning: bishop stays in until 2026-11-29')
  })

  it('is found by its words where no id is typed, as for renew and edit', async () => {
    const { host, err, exit } = await bulletin(
      ['close'],
      atDesk(['For the synod', 'answered', 'today', true]),
    )
    expect([exit, host.questions[0]]).toEqual([0, 'Which request?'])
    expect(textOf(host, diocese)).toContain('closed: { date: 2026-11-22, how: answered }')
    expect(err).toContain('bulletin close synod --how answered --on 2026-11-22 --yes')
    const renewed = await bulletin(['renew'], atDesk(['Margaret', '4 more Sundays', true]))
    expect(renewed.err).toContain('bulletin renew margaret --until')
    const edited = await bulletin(['edit'], atDesk(['Margaret', 'Nothing more']))
    expect([edited.exit, changedFiles(edited.host)]).toEqual([0, []])
  })

  it('must be named where nobody can be asked, and where there is none', async () => {
    for (const command of ['edit', 'renew', 'close']) {
      const { exit, err } = await bulletin([command])
      expect([exit, err.includes(`\`bulletin ${command}\` wants`)]).toEqual([2, true])
    }
    const empty = { 'bulletin.yaml': smallParish['bulletin.yaml'] }
    const none = await bulletin(['renew'], atDesk([]), empty)
    expect(none.err).toContain('There is no request and no event yet; `bulletin add` adds one.')
    const torn = { ...smallParish, 'requests/torn.yaml': 'requests:\n  - text: a: b\n' }
    const unread = await bulletin(['renew'], atDesk([]), torn)
    expect([unread.exit, unread.err.includes('torn.yaml')]).toEqual([1, true])
  })

  it('is asked how and from when', async () => {
    const { host, err } = await bulletin(
      ['close', 'margaret'],
      atDesk(['In other words', 'moved to her sister', 'yesterday', true]),
    )
    expect(textOf(host, parishFile)).toContain(
      'closed: { date: 2026-11-21, how: moved to her sister }',
    )
    expect(err).toContain(
      'bulletin close margaret --how "moved to her sister" --on 2026-11-21 --yes',
    )
  })

  const withDeparted = {
    ...smallParish,
    'bulletin.yaml': smallParish['bulletin.yaml'].replace('[The sick,', '[The departed, The sick,'),
  }
  const closedAsDied = before.replace(
    'channels: [print] }\n',
    'channels: [print] }\n    closed: { date: 2026-11-20, how: died }\n',
  )
  const memorial = `
  - section: The departed
    person: { name: Margaret Ellery, departed: 2026-11-20 }
    from: 2026-11-20
    until: 2026-12-13
`

  it('with a death becomes a prayer among the departed, both written at once', async () => {
    const flags = ['--how', 'died', '--on', '2026-11-20', '--departed-until', '2026-12-13']
    const { host, exit, err } = await bulletin(['close', 'margaret', ...flags], {}, withDeparted)
    expect([exit, textOf(host, parishFile)]).toEqual([0, closedAsDied + memorial])
    expect(err).toContain('stands among the departed until 2026-12-13')
    const text = (
      await bulletin(['preview'], {}, { ...withDeparted, [parishFile]: closedAsDied + memorial })
    ).out
    expect(text).toMatch(/The departed\n\n- Margaret Ellery\n/)
    expect(text).not.toContain('The sick')
  })

  it('is asked, where somebody has died, whether to pray for them among the departed', async () => {
    const { host, err } = await bulletin(
      ['close', 'margaret'],
      atDesk(['died', '2026-11-20', 'For 4 Sundays', true]),
      withDeparted,
    )
    expect(textOf(host, parishFile)).toBe(closedAsDied + memorial)
    expect(err).toContain(
      'bulletin close margaret --how died --on 2026-11-20 --departed-until 2026-12-13 --yes',
    )
    const not = await bulletin(['close', 'margaret'], atDesk(['died', '2026-11-20', 'No', true]))
    expect(textOf(not.host, parishFile)).toBe(closedAsDied)
    const other = await bulletin(
      ['close', 'margaret'],
      atDesk(['died', '2026-11-20', 'Until another day', '2027-01-03', 'Our common life', true]),
    )
    expect(textOf(other.host, parishFile)).toBe(
      closedAsDied +
        memorial.replace('The departed', 'Our common life').replace('2026-12-13', '2027-01-03'),
    )
    expect(other.err).toContain('--departed-until 2027-01-03 --section "Our common life" --yes')
  })

  it('offers a heading of their own first where the parish has none, and adds it', async () => {
    const answers = ['died', '2026-11-20', 'For 4 Sundays', 'A new heading: The departed', true]
    const { host, exit, err } = await bulletin(['close', 'margaret'], atDesk([...answers, true]))
    expect(exit).toBe(0)
    expect(textOf(host, 'bulletin.yaml')).toContain(
      'sections: [The sick, The departed, Our common life]',
    )
    expect(textOf(host, parishFile)).toBe(closedAsDied + memorial)
    expect(err).toContain('--section "The departed" --yes')
    const not = await bulletin(['close', 'margaret'], atDesk([...answers.slice(0, -1), false]))
    expect(changedFiles(not.host)).toEqual([])
    expect(not.err).toContain('Nothing was written')
  })

  it.each([
    [['margaret', '--departed-until', 'Easter'], 'no heading of bulletin.yaml is called so'],
    [['synod', '--departed-until', 'Easter', '--section', 'the sick'], 'is about a person'],
    [['margaret', '--departed-until', '2026-11-01', '--section', 'the sick'], 'before the first'],
  ])('cannot become one (%s)', async (argv, reason) => {
    const { exit, err, host } = await bulletin(['close', ...argv])
    expect([exit, changedFiles(host)]).toEqual([2, []])
    expect(err).toContain(reason)
  })

  it('stays closed until `closed` is taken out', async () => {
    const files = {
      ...smallParish,
      [diocese]: `${smallParish[diocese]}    closed: { date: 2026-11-20 }\n`,
    }
    for (const argv of [
      ['renew', 'synod', '--until', 'Easter'],
      ['close', 'synod'],
    ]) {
      const { exit, err, host } = await bulletin(argv, {}, files)
      expect([exit, changedFiles(host, files)]).toEqual([1, []])
      expect(err).toContain('bulletin edit synod --clear closed')
    }
    const { host } = await bulletin(['edit', 'synod', '--clear', 'closed'], {}, files)
    expect(textOf(host, diocese)).toBe(smallParish[diocese])
  })
})

describe('a request named by the whole name of its person', () => {
  const person = '    person: { name: Margaret Ellery }      # first name only\n'
  const twice = (others: string): Readonly<Record<string, string>> => ({
    ...smallParish,
    'requests/second.yaml': `- id: second\n  section: The sick\n${person.replace(/^ {2}/, '')}${others}`,
  })

  it.each([
    ['Margaret Ellery'],
    ['margaret ELLÉRY'],
    ['Ellery, Margaret'],
    ['Mrs. Margaret Ellery'],
  ])('is changed: %s', async (name) => {
    const { host, exit, out } = await bulletin(['close', name, '--how', 'died', '--yes'])
    expect([exit, out]).toEqual([0, 'margaret\n'])
    expect(changedFiles(host)).toEqual([parishFile])
  })

  it.each([['Margare'], ['Ellery'], ['Margaret Eller'], ['Ellery Margaret']])(
    'is not guessed from a part of it, or from another: %s',
    async (name) => {
      const { host, exit } = await bulletin(['close', name, '--yes'])
      expect([exit, changedFiles(host)]).toEqual([2, []])
    },
  )

  it('is the one that is not closed', async () => {
    const files = twice('  from: 2026-10-04\n  closed: { date: 2026-10-20 }\n')
    const { host, out } = await bulletin(['close', 'Margaret Ellery', '--yes'], {}, files)
    expect([out, changedFiles(host, files)]).toEqual(['margaret\n', [parishFile]])
  })

  it('is none of several, which are named by their ids and places', async () => {
    const files = twice('  from: 2026-12-20\n')
    const { host, exit, err } = await bulletin(
      ['edit', 'Margaret Ellery', '--text', 'x'],
      {},
      files,
    )
    expect([exit, changedFiles(host, files)]).toEqual([2, []])
    expect(err).toContain('margaret: ........ ...... (requests/parish.yaml:4)')
    expect(err).toContain('second: ........ ...... (requests/second.yaml:1)')
    expect(err).not.toContain('Ellery')
  })
})
