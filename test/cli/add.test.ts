import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import type { Asker } from '../../src/cli/terminal-host.ts'
import { memoryHost } from '../memory-host.ts'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const parishFile = 'requests/parish.yaml'
const before = smallParish[parishFile]

describe('a request added by flags', () => {
  it('stands at the end of the file that holds most of its section, with an id', async () => {
    const { host, exit, out, err } = await bulletin([
      'add',
      '--section',
      'our common life',
      '--text',
      'For the pantry: open again.',
      '--from',
      'next sunday',
      '--until',
      'Easter',
    ])
    expect(exit).toBe(0)
    expect(out).toBe('our-common-life-1\n')
    expect(changedFiles(host)).toEqual([parishFile])
    expect(textOf(host, parishFile)).toBe(`${before}
  - id: our-common-life-1
    section: Our common life
    text: "For the pantry: open again."
    from: 2026-11-29
    until: 2027-03-28
`)
    expect(err).toContain('  +     until: 2027-03-28')
    expect(err).toContain('is added: requests/parish.yaml, line 14')
  })

  it('prays for the dead, who need no consent', async () => {
    const { host, exit } = await bulletin([
      ...['add', '--person', 'Frank Dunn', '--departed', 'November 14', '--from', 'next sunday'],
      ...['--section', 'The sick'],
    ])
    expect(exit).toBe(0)
    expect(textOf(host, parishFile).slice(before.length)).toContain(
      'person: { name: Frank Dunn, departed: 2026-11-14 }\n    from: 2026-11-29\n',
    )
    const unknown = await bulletin(['edit', 'margaret', '--departed', 'yes', '--yes'])
    expect([unknown.exit, unknown.err]).toEqual([0, unknown.err])
    expect(textOf(unknown.host, parishFile)).toContain('departed: true')
  })

  it('names a person with consent, today being its day', async () => {
    const { host, exit, out } = await bulletin([
      ...['add', '--person', 'Tobias Reed', '--minor', '--from', 'next sunday'],
      ...['--section', 'The sick', '--consent-by', 'his mother'],
      ...['--consent-channels', 'text,print'],
    ])
    expect(exit).toBe(0)
    expect(out).toBe('the-sick-1\n')
    expect(textOf(host, parishFile).slice(before.length)).toBe(`
  - id: the-sick-1
    section: The sick
    person: { name: Tobias Reed, minor: true }
    from: 2026-11-29
    consent: { by: his mother, date: 2026-11-22, channels: [print, text] }
`)
  })

  it('has link, repetition and priority', async () => {
    const { host, exit } = await bulletin([
      ...['add', '--text', 'For the retreat.', '--from', 'sunday', '--every', '2'],
      ...['--priority', 'if-room', '--link', 'Sign up https://example.org/retreat'],
    ])
    expect(exit).toBe(0)
    expect(textOf(host, parishFile).slice(before.length)).toBe(`
  - id: request-1
    text: For the retreat.
    link: { text: Sign up, url: https://example.org/retreat }
    from: 2026-11-22
    repeat: { every: 2 weeks }
    priority: if-room
`)
  })

  it('is held where consent is still to be asked, and says so', async () => {
    const { host, exit, err } = await bulletin([
      ...['add', '--person', 'Tobias Reed', '--from', 'next sunday', '--consent-channels', 'none'],
    ])
    expect(exit).toBe(0)
    expect(textOf(host, parishFile)).not.toContain('his mother')
    expect(err).toContain('request-1 is held')
  })

  it('shows no names in what it says where nobody sits at a terminal', async () => {
    const argv = [
      'add',
      '--person',
      'Tobias Reed',
      '--text',
      'Tobias is home',
      '--sunday',
      'sunday',
    ]
    const consent = ['--consent-by', 'his mother', '--consent-channels', 'print']
    const inLog = await bulletin([...argv, ...consent])
    expect(inLog.err).toContain('person: { name: ...... .... }')
    expect(inLog.err).not.toMatch(/Tobias|Reed|mother/)
    const atDesk = await bulletin([...argv, ...consent, '--yes'], { errIsTerminal: true })
    expect(atDesk.err).toContain('Tobias Reed')
  })

  it.each([
    ['no words', [], '--text (or --person)'],
    ['a person without a day', ['--person', 'Ann Lee', '--show', 'none'], '--from (or --sunday)'],
    ['a person without consent', ['--person', 'Ann Lee', '--from', 'today'], '--consent-channels'],
    ['a hidden name and no words', ['--person', 'A', '--show', 'none'], '--text'],
    ['weeks counted from nowhere', ['--text', 'x', '--every', '2 weeks'], '--from'],
    ['consent of nobody', ['--text', 'x', '--consent-by', 'y'], '--consent-by is about a person'],
    ['an unknown section', ['--text', 'x', '--section', 'The sik'], 'did you mean `The sick`?'],
    ['no day', ['--text', 'x', '--until', 'soon'], 'is no day'],
    ['a day that has passed', ['--text', 'x', '--until', '2026-11-21'], 'has passed'],
    ['days backwards', ['--text', 'x', '--from', 'Easter', '--until', 'today'], 'is before'],
    ['no Sunday', ['--text', 'x', '--sunday', '2026-11-25'], '2026-11-22 and 2026-11-29'],
    ['a Sunday and days', ['--text', 'x', '--sunday', 'sunday', '--from', 'today'], 'one Sunday'],
    ['no address', ['--text', 'x', '--link', 'Sign up'], 'is no address'],
    ['no channel', ['--text', 'x', '--consent-channels', 'radio'], 'is no list of print'],
    ['empty words', ['--text', ' '], '`--text` wants something after it'],
    ['an unknown way', ['--text', 'x', '--show', 'all'], 'it can be full'],
  ])('is refused with %s', async (_, argv, reason) => {
    const { host, exit, err } = await bulletin(['add', ...argv])
    expect(exit).toBe(2)
    expect(err).toContain(reason)
    expect(changedFiles(host)).toEqual([])
  })

  it('is refused where it would bring an error into the parish, which is shown', async () => {
    const { host, exit, err } = await bulletin(['add', '--text', 'For <b>peace</b>', '--yes'])
    expect(exit).toBe(1)
    expect(err).toContain('requests/parish.yaml:15:15')
    expect(changedFiles(host)).toEqual([])
  })

  it('is added though the parish has errors elsewhere', async () => {
    const files = { ...smallParish, 'requests/torn.yaml': 'requests:\n  - text: a: b\n' }
    const { host, exit, out } = await bulletin(['add', '--text', 'For peace', '--yes'], {}, files)
    expect(exit).toBe(0)
    expect(out).toBe('request-1\n')
    expect(textOf(host, parishFile)).toBe(`${before}\n  - id: request-1\n    text: For peace\n`)
  })

  it('gets a number above all that ids of its section have, in the files or in the last issue', async () => {
    const argv = [
      'add',
      '--section',
      'The sick',
      '--text',
      'For Ida',
      '--sunday',
      '2026-12-06',
      '--yes',
    ]
    const first = await bulletin(argv)
    expect(first.out).toBe('the-sick-1\n')
    const files = {
      ...smallParish,
      [parishFile]: before.replace('- id: margaret', '- id: the-sick-8'),
    }
    expect((await bulletin(argv, {}, files)).out).toBe('the-sick-9\n')
    const made = await bulletin(['make', '--yes'], {}, files)
    const gone = { ...Object.fromEntries(made.host.files), [`/parish/${parishFile}`]: before }
    expect((await bulletin(argv, {}, gone)).out).toBe('the-sick-9\n')
  })

  it('begins a file where none can take it, and never writes over one', async () => {
    const { 'requests/parish.yaml': _, ...others } = smallParish
    const { host, exit } = await bulletin(
      ['add', '--section', 'Our common life', '--text', 'For peace', '--yes'],
      {},
      others,
    )
    expect(exit).toBe(0)
    expect(
      textOf(host, parishFile),
    ).toBe(`# Requests of the parish itself. Each begins with a hyphen; \`bulletin add\` puts new ones at the end.

requests:
  - id: our-common-life-1
    section: Our common life
    text: For peace
`)
    const sick = { ...others, [parishFile]: 'section: The sick\nrequests:\n  - text: a\n' }
    const lead = await bulletin(['add', '--text', 'For peace', '--yes'], {}, sick)
    expect(changedFiles(lead.host, sick)).toEqual(['requests/parish-2.yaml'])
  })

  it('says the section once where the file has it for all', async () => {
    const sick = { ...smallParish, [parishFile]: 'section: The sick\nrequests:\n  - text: a\n' }
    const { host } = await bulletin(['add', '--section', 'The sick', '--text', 'b'], {}, sick)
    expect(textOf(host, parishFile)).toBe(`${sick[parishFile]}  - id: the-sick-1\n    text: b\n`)
  })

  it('keeps BOM and line ends, and folds a long text', async () => {
    const windows = `\ufeff${before.replaceAll('\n', '\r\n')}`
    const text =
      'For all who keep watch tonight, and for everyone who waits at a bed for the morning.'
    const files = { ...smallParish, [parishFile]: windows }
    const { host } = await bulletin(['add', '--text', text], {}, files)
    expect(textOf(host, parishFile).slice(windows.length)).toBe(
      [
        '',
        '  - id: request-1',
        '    text: >-',
        '      For all who keep watch tonight, and for everyone who waits at a bed for',
        '      the morning.',
        '',
      ].join('\r\n'),
    )
  })

  it('finds a file whose name the system spells in its own letters', async () => {
    const { [parishFile]: text, ...others } = smallParish
    const name = 'requests/Gebete für alle.yaml'.normalize('NFD')
    const files = { ...others, [name]: text }
    const { host, exit, err } = await bulletin(
      ['add', '--section', 'The sick', '--text', 'x', '--yes'],
      {},
      files,
    )
    expect(exit).toBe(0)
    expect(changedFiles(host, files)).toEqual([name])
    expect(err).toContain('requests/Gebete für alle.yaml'.normalize('NFC'))
  })

  it('says in JSON what was done', async () => {
    const { out, err } = await bulletin(['add', '--text', 'For peace', '--json'])
    expect(JSON.parse(out)).toEqual({
      exit: 0,
      id: 'request-1',
      file: parishFile,
      line: 14,
      written: true,
      diagnostics: [],
    })
    expect(err).toBe('')
  })

  it('leaves the old file whole where the new one cannot be written', async () => {
    const files = { ...smallParish }
    const host = (await bulletin(['list'], {}, files)).host
    host.refusals.set('/parish/requests/.parish.yaml.new', 'ENOSPC')
    const { run } = await import('../../src/cli/main.ts')
    expect(await run(['add', '--text', 'For peace', '--yes'], host)).toBe(74)
    expect(changedFiles(host)).toEqual([])
  })
})

describe('a request added by questions', () => {
  const atDesk = (answers: readonly unknown[]) =>
    ({ answers, errIsTerminal: true }) as Parameters<typeof bulletin>[1] & object

  it('asks for a person, how the name prints, the days and the consent', async () => {
    const { host, exit, err } = await bulletin(
      ['add'],
      atDesk([
        'A prayer for a person',
        'Tobias Reed',
        true,
        'T. R.',
        'The sick',
        'None',
        'For 4 Sundays',
        'next sunday',
        'his mother',
        ['print', 'text'],
        'No, that is all',
        true,
      ]),
    )
    expect(exit).toBe(0)
    expect(textOf(host, parishFile).slice(before.length)).toBe(`
  - id: the-sick-1
    section: The sick
    person: { name: Tobias Reed, show: initials, minor: true }
    from: 2026-11-29
    consent: { by: his mother, date: 2026-11-22, channels: [print, text] }
`)
    expect(err).toContain(
      'bulletin add --section "The sick" --person "Tobias Reed" --show initials --minor --from 2026-11-29 --consent-by "his mother" --consent-channels print,text --yes',
    )
  })

  it('offers each form of a name once, and asks again for a first day whose Sundays are over', async () => {
    const answers = [
      ...['A prayer for a person', 'Tobias', false, 'Tobias', 'The sick', 'None'],
      ...['For 4 Sundays', '2025-11-30', '2026-11-01', '', 'No, that', true],
    ]
    const shown: (readonly string[])[] = []
    const host = memoryHost(smallParish, atDesk(answers))
    const choose: Asker['choose'] = (question) => {
      shown.push(question.offers.map(({ name }) => name))
      return host.ask.choose(question)
    }
    expect(await run(['add'], { ...host, ask: { ...host.ask, choose } })).toBe(0)
    expect(shown[1]).toEqual(['Tobias', 'T.', 'Not at all: the text alone'])
    const asked = host.questions.join('\n')
    expect(asked).toContain('The 4 Sundays from that day on ended on 2025-12-21.')
    expect(textOf(host, parishFile)).toContain('    from: 2026-11-01\n')
    expect(asked).not.toContain('--')
    const flags = ['--person', 'Tobias Reed', '--consent-channels', 'none', '--from', '2025-11-30']
    const told = await bulletin(['add', ...flags])
    expect([told.exit, changedFiles(told.host)]).toEqual([2, []])
    expect(told.err).toContain('4 Sundays from 2025-11-30 on ended on 2025-12-21')
  })

  it('proposes a last day after the first one', async () => {
    const proposed: (string | undefined)[] = []
    const host = memoryHost(smallParish, { answers: ['From one day until another'] })
    const text: Asker['text'] = async ({ initial }) => {
      proposed.push(initial)
      return proposed.length === 1 ? '2027-01-03' : '2027-02-07'
    }
    const confirm = async (): Promise<boolean> => true
    const argv = ['add', '--section', 'The sick', '--text', 'Peace']
    expect(await run(argv, { ...host, ask: { ...host.ask, text, confirm } })).toBe(0)
    expect(proposed).toEqual(['2026-11-22', '2027-01-24'])
  })

  it('takes a text from the editor, in lines, and asks again for a day that is none', async () => {
    const { host, exit } = await bulletin(
      ['add'],
      atDesk([
        'A prayer for anything else',
        'None: it leads',
        'Write them',
        '\r\nPray for\r\n\r\n- the pantry\r\n- the choir\r\n',
        'On one Sunday',
        'soon',
        '2026-11-28',
        'Easter',
        'No, that is all',
        true,
      ]),
    )
    expect(exit).toBe(0)
    expect(host.questions.join('\n')).toContain('“soon” is no day')
    expect(host.questions.join('\n')).toContain('The ones beside it are 2026-11-22 and 2026-11-29')
    expect(textOf(host, parishFile).slice(before.length)).toBe(`
  - id: request-1
    text: |-
      Pray for

      - the pantry
      - the choir
    sunday: 2027-03-28
`)
  })

  it('asks only what the flags left open', async () => {
    const { host, exit } = await bulletin(
      ['add', '--text', 'For peace', '--section', 'Our common life'],
      atDesk(['Every week from now on', true]),
    )
    expect(exit).toBe(0)
    expect(host.questions).toHaveLength(2)
  })

  it('says the same command so that a shell reads the same words', async () => {
    const text = 'For "us", $5 and the choir’s joy'
    const first = await bulletin(['add', '--text', text], atDesk(['None', 'Every week', true]))
    expect(first.err).toContain(`--text '${text}' --yes`)
  })

  it('writes nothing where the person says no, or breaks off', async () => {
    const no = await bulletin(['add', '--text', 'x'], atDesk(['None', 'Every week', false]))
    expect(no.exit).toBe(0)
    expect(changedFiles(no.host)).toEqual([])
    const stop = await bulletin(['add', '--text', 'x'], atDesk(['None', { stop: true }]))
    expect(stop.exit).toBe(130)
    expect(changedFiles(stop.host)).toEqual([])
  })

  it('notes that nobody has given consent yet', async () => {
    const { host, exit, err } = await bulletin(
      ['add', '--person', 'Ann Lee', '--sunday', 'sunday', '--section', 'The sick'],
      atDesk([false, 'Ann', 'None: the name', '', true]),
    )
    expect(exit).toBe(0)
    expect(err).toContain('is held')
    expect(err).toContain('--consent-channels none')
    expect(textOf(host, parishFile).slice(before.length)).not.toContain('consent')
  })
})
