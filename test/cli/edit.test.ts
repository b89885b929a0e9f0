import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import type { Asker } from '../../src/cli/terminal-host.ts'
import { hashedId } from '../../src/made-id.ts'
import { memoryHost } from '../memory-host.ts'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const parishFile = 'requests/parish.yaml'
const diocese = 'requests/2026-11-22-diocese.yaml'
const before = smallParish[parishFile]
const atDesk = (answers: readonly unknown[]) =>
  ({ answers, errIsTerminal: true }) as Parameters<typeof bulletin>[1] & object

describe('a request edited', () => {
  it('changes where the flags say, and nowhere else', async () => {
    const { host, exit, out, err } = await bulletin([
      ...[
        'edit',
        'margaret',
        '--show',
        'initials',
        '--until',
        'in 4 weeks',
        '--priority',
        'essential',
      ],
    ])
    expect(exit).toBe(0)
    expect(out).toBe('margaret\n')
    expect(textOf(host, parishFile)).toBe(
      before
        .replace('name: Margaret Ellery }      #', 'name: Margaret Ellery, show: initials }      #')
        .replace('2026-11-15\n', '2026-11-15\n    until: 2026-12-20\n    priority: essential\n'),
    )
    expect(err).toContain('margaret is changed: requests/parish.yaml, line 4')
  })

  it('gets the id written that it went by', async () => {
    const id = hashedId('our-common-life', 'For the peace of this town.')
    const { host, exit } = await bulletin(['edit', id, '--text', 'For peace.'])
    expect(exit).toBe(0)
    expect(textOf(host, parishFile)).toBe(
      before.replace(
        '- section: Our common life\n    text: For the peace of this town.',
        `- id: ${id}\n    section: Our common life\n    text: For peace.`,
      ),
    )
  })

  it('takes keys out', async () => {
    const { host } = await bulletin([
      'edit',
      'margaret',
      '--clear',
      'consent',
      '--clear',
      'section',
    ])
    expect(textOf(host, parishFile)).toBe(
      before.replace('    section: The sick\n', '').replace(/ {4}consent.*\n/, ''),
    )
  })

  it('is given days of its own in a file of one Sunday', async () => {
    const { host } = await bulletin(['edit', 'synod', '--until', '2026-12-06'])
    expect(textOf(host, diocese)).toBe(
      `${smallParish[diocese]}    from: 2026-11-22\n    until: 2026-12-06\n`,
    )
    const one = await bulletin(['edit', 'synod', '--sunday', 'next sunday'])
    expect(textOf(one.host, diocese)).toBe(`${smallParish[diocese]}    sunday: 2026-11-29\n`)
  })

  it('has its days changed for a Sunday, and a Sunday for days', async () => {
    const { host } = await bulletin(['edit', 'margaret', '--sunday', 'next sunday'])
    expect(textOf(host, parishFile)).toBe(before.replace('from: 2026-11-15', 'sunday: 2026-11-29'))
    expect(await run(['edit', 'margaret', '--until', '2026-12-06', '--yes'], host)).toBe(0)
    expect(textOf(host, parishFile)).toBe(
      before.replace('from: 2026-11-15', 'from: 2026-11-29\n    until: 2026-12-06'),
    )
  })

  it('asks for consent anew where another person is named', async () => {
    const refused = await bulletin(['edit', 'margaret', '--person', 'Ruth Abel'])
    expect(refused.exit).toBe(2)
    expect(refused.err).toContain('--consent-by')
    const argv = ['edit', 'margaret', '--person', 'Ruth Abel', '--consent-by', 'herself']
    const { host } = await bulletin([...argv, '--consent-channels', 'print,web'])
    expect(textOf(host, parishFile)).toBe(
      before
        .replace('Margaret Ellery', 'Ruth Abel')
        .replace('2026-11-10, channels: [print]', '2026-11-22, channels: [print, web]'),
    )
  })

  it('asks for consent where a name comes to be shown', async () => {
    const files = {
      ...smallParish,
      [parishFile]: before
        .replace('Ellery }', 'Ellery, show: none }')
        .replace(/ {4}consent.*\n/, '    text: recovering at home\n'),
    }
    const refused = await bulletin(['edit', 'margaret', '--show', 'first'], {}, files)
    expect(refused.exit).toBe(2)
    const asked = await bulletin(
      ['edit', 'margaret', '--show', 'first'],
      atDesk(['herself', ['print'], true]),
      files,
    )
    expect(asked.exit).toBe(0)
    expect(textOf(asked.host, parishFile)).toContain(
      'consent: { by: herself, date: 2026-11-22, channels: [print] }',
    )
    expect(asked.err).toContain(
      'bulletin edit margaret --show first --consent-by herself --consent-channels print --yes',
    )
  })

  it('is changed by questions until nothing more is to change', async () => {
    const { host, exit, err } = await bulletin(
      ['edit', 'margaret'],
      atDesk([
        'The words',
        'Type them',
        'home again',
        'The heading',
        'Our common life',
        'When',
        'Until a last day',
        'next sunday',
        'in 4 weeks',
        'Nothing more',
        true,
      ]),
    )
    expect(exit).toBe(0)
    expect(textOf(host, parishFile)).toBe(
      before
        .replace('section: The sick', 'section: Our common life')
        .replace('# first name only\n', '# first name only\n    text: home again\n')
        .replace('from: 2026-11-15', 'from: 2026-11-29\n    until: 2026-12-20'),
    )
    expect(err).toContain('--text "home again" --from 2026-11-29 --until 2026-12-20 --yes')
  })

  it('shows what there is now, and takes out several things, or nothing', async () => {
    const shown = new Map<string, string | undefined>()
    const answers = [
      'Take',
      'Nothing',
      'Take',
      'The heading',
      'Take',
      'The consent',
      'Nothing more',
    ]
    const host = memoryHost(smallParish, { answers: [...answers, true], errIsTerminal: true })
    const choose: Asker['choose'] = (question) => {
      for (const { name, description } of question.offers) shown.set(name, description)
      return host.ask.choose(question)
    }
    expect(await run(['edit', 'margaret'], { ...host, ask: { ...host.ask, choose } })).toBe(0)
    expect(shown.get('The name, or how it is printed')).toBe('Margaret Ellery')
    expect(shown.get('The heading')).toBe('The sick')
    expect(shown.get('When it is in')).toBe('2026-11-15')
    expect(shown.get('The consent')).toBe('herself, 2026-11-10')
    expect(textOf(host, parishFile)).toBe(
      before.replace('    section: The sick\n', '').replace(/ {4}consent: .*\n/, ''),
    )
    expect(host.said.err).toContain('--clear section --clear consent --yes')
  })

  it('is asked for no consent where it names nobody, and for no line where it has several', async () => {
    const offered: (readonly string[])[] = []
    const files = {
      ...smallParish,
      'requests/long.yaml': '- id: long\n  text: |-\n    Pray for\n\n    - the pantry\n',
    }
    const host = memoryHost(files, { answers: ['The words', 'Write', 'x', 'Nothing more', false] })
    const choose: Asker['choose'] = (question) => {
      offered.push(question.offers.map(({ name }) => name))
      return host.ask.choose(question)
    }
    await run(['edit', 'long'], { ...host, ask: { ...host.ask, choose } })
    expect(offered[0]).not.toContain('The consent')
    expect(offered[1]).toEqual(['Write them in your editor'])
  })

  it('is changed by questions also with a flag that says nothing of it', async () => {
    const { host, exit } = await bulletin(
      ['edit', 'margaret', '--plain', '--no-color'],
      atDesk(['The words', 'Type them', 'home again', 'Nothing more', true]),
    )
    expect([exit, changedFiles(host)]).toEqual([0, [parishFile]])
  })

  it('shows a paragraph of several lines as the one line that it is, to be changed', async () => {
    const files = {
      ...smallParish,
      'requests/long.yaml':
        '- id: long\n  text: >-\n    Pray for the pantry,\n    and for the choir.\n  until: 2026-12-13\n',
    }
    const texts: (string | undefined)[] = []
    const answers = ['The words', 'Type them', 'Nothing more', true]
    const host = memoryHost(files, { answers, errIsTerminal: true })
    const text: Asker['text'] = async ({ initial, editable }) => {
      texts.push(editable ? initial : undefined)
      return `${initial} Alleluia.`
    }
    expect(await run(['edit', 'long'], { ...host, ask: { ...host.ask, text } })).toBe(0)
    expect(texts).toEqual(['Pray for the pantry, and for the choir.'])
    expect(textOf(host, 'requests/long.yaml')).toContain('Alleluia.')
  })

  it('is left alone where nothing is chosen, or nothing is new', async () => {
    const nothing = await bulletin(['edit', 'margaret'], atDesk(['Nothing more']))
    expect([nothing.exit, changedFiles(nothing.host)]).toEqual([0, []])
    const same = await bulletin(['edit', 'margaret', '--section', 'The sick'])
    expect([same.exit, changedFiles(same.host)]).toEqual([0, []])
    expect(same.err).toContain('says so already')
  })

  it.each([
    ['no such id', ['margret', '--text', 'x'], 'Did you mean margaret?'],
    ['nothing to change', ['margaret'], 'say what to change'],
    ['an unknown key', ['margaret', '--clear', 'untl'], 'did you mean until?'],
    ['a key that it has not', ['margaret', '--clear', 'until'], 'has no `until` of its own'],
    ['a person where there is none', ['bishop', '--minor'], 'is about a person'],
  ])('is refused with %s', async (_, argv, reason) => {
    const { host, exit, err } = await bulletin(['edit', ...argv])
    expect(exit).toBe(2)
    expect(err).toContain(reason)
    expect(changedFiles(host)).toEqual([])
  })

  it('is refused where it would bring an error, while other errors are in nobody’s way', async () => {
    const files = { ...smallParish, 'requests/torn.yaml': 'requests:\n  - text: a: b\n' }
    const bad = await bulletin(['edit', 'margaret', '--clear', 'from'], {}, files)
    expect(bad.exit).toBe(1)
    expect(bad.err).toContain('requests/parish.yaml:6:5')
    expect(bad.err).not.toContain('torn.yaml')
    expect(changedFiles(bad.host, files)).toEqual([])
    const good = await bulletin(['edit', 'margaret', '--text', 'home'], {}, files)
    expect(good.exit).toBe(0)
    const made = await bulletin(['edit', 'our-common-life-for-the', '--text', 'x'], {}, files)
    expect([made.exit, made.err.includes('only ids that are written')]).toEqual([2, true])
  })

  it('is refused in a file with errors of syntax, and where others share the value', async () => {
    const torn = {
      ...smallParish,
      [parishFile]: `${before}  - id: next\n    text: a: b\n  - id: last\n    text: c\n`,
    }
    expect((await bulletin(['edit', 'bishop', '--text', 'x'], {}, torn)).exit).toBe(0)
    const inTorn = await bulletin(['edit', 'margaret', '--text', 'x'], {}, torn)
    expect([inTorn.exit, changedFiles(inTorn.host, torn)]).toEqual([1, []])
    expect(inTorn.err).toContain('nothing in it can be changed')
    const shared = {
      ...smallParish,
      [parishFile]: `requests:
  - { id: a, text: one, from: &advent 2026-11-29 }
  - { id: b, text: two, from: *advent }
  - { id: c, text: three, from: *advent }
`,
    }
    const { exit, err, host } = await bulletin(['edit', 'a', '--from', 'today'], {}, shared)
    expect([exit, changedFiles(host, shared)]).toEqual([1, []])
    expect(err).toContain('Change it in an editor.')
  })

  it('tells an article from a request', async () => {
    const files = {
      ...smallParish,
      'articles/fair.md': '---\ntitle: The fair\nsunday: 2026-11-22\n---\n\nCome.\n',
    }
    const { exit, err } = await bulletin(['edit', 'fair', '--text', 'x'], {}, files)
    expect(exit).toBe(2)
    expect(err).toContain('change it in an editor: articles/fair.md')
  })

  it('is not written over what another program wrote in the meantime', async () => {
    const { host } = await bulletin(['list'], atDesk([]))
    const ask = {
      ...host.ask,
      confirm: async () => {
        host.files.set(`/parish/${parishFile}`, new TextEncoder().encode('requests: []\n'))
        return true
      },
    }
    expect(await run(['edit', 'margaret', '--text', 'x'], { ...host, ask })).toBe(1)
    expect(textOf(host, parishFile)).toBe('requests: []\n')
  })
})
