import { describe, expect, it } from 'vitest'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const parishFile = 'requests/parish.yaml'
const before = smallParish[parishFile]
const atDesk = (...answers: readonly unknown[]) =>
  ({ answers, errIsTerminal: true }) as Parameters<typeof bulletin>[1] & object
const town = ['--section', 'Our common life', '--text', 'For the vestry.', '--yes']

describe('a request added', () => {
  it('is a thanksgiving, on one Sunday of the month, with a link and a priority, by questions', async () => {
    const { host, exit, err } = await bulletin(
      ['add'],
      atDesk(
        ...['A thanksgiving', 'Our common life', 'Type them', 'For the harvest.'],
        ...['On one Sunday of every month', 'The third'],
        ...['A link', 'Sign up https://example.org', 'What becomes', 'It is the first', true],
      ),
    )
    expect(exit).toBe(0)
    expect(textOf(host, parishFile).slice(before.length)).toBe(`
  - id: our-common-life-1
    section: Our common life
    kind: thanksgiving
    text: For the harvest.
    link: { text: Sign up, url: https://example.org }
    repeat: { nth-sunday: 3 }
    priority: if-room
`)
    expect(err).toContain('--kind thanksgiving')
    expect(err).toContain('--nth 3')
  })

  it('is for somebody who has died, under a heading that it brings, by questions', async () => {
    const { host, exit } = await bulletin(
      ['add'],
      atDesk(
        ...['A prayer for somebody', 'A new heading: The departed', true],
        ...[
          'Kathleen Keyes',
          'november 20',
          'None',
          'For 4 Sundays',
          'next sunday',
          'No, that is all',
          true,
        ],
      ),
    )
    expect(exit).toBe(0)
    expect(textOf(host, parishFile).slice(before.length)).toMatch(
      /section: The departed\n {4}person: \{ name: Kathleen Keyes, departed: 2026-11-20 \}\n {4}from: \S+\n$/,
    )
    expect(textOf(host, 'bulletin.yaml')).toContain('The departed')
  })

  it('may lack words where Enter alone answers for them', async () => {
    const { host, exit } = await bulletin(
      ['add'],
      atDesk(
        ...['A prayer for a person', 'Kathleen Keyes', false, 'Kathleen Keyes', 'The sick'],
        ...['Type them', '', 'On one Sunday', 'next sunday', '', 'No, that is all', true],
      ),
    )
    expect(exit).toBe(0)
    expect(textOf(host, parishFile).slice(before.length)).not.toContain('text:')
  })

  it('is for another person of a name that is there, where somebody says so', async () => {
    const asked = (isAnother: boolean) => [
      ...['A prayer for a person', 'Margaret Ellery', false, 'Margaret Ellery', 'The sick'],
      ...['None', 'On one Sunday', 'next sunday', 'herself', ['print'], 'No, that is all'],
      ...[isAnother, true],
    ]
    const another = await bulletin(['add'], atDesk(...asked(true)))
    expect(another.host.questions).toContainEqual(
      expect.stringMatching(/for this name already: “Margaret Ellery”\. Is this another person\?/),
    )
    expect(textOf(another.host, parishFile)).toContain('show: full, distinct-from: margaret }')
    expect(another.err).toContain('--distinct-from margaret')
    const same = await bulletin(['add'], atDesk(...asked(false)))
    expect(textOf(same.host, parishFile)).not.toContain('distinct-from')
  })

  it('is said later to be for another person', async () => {
    const files = {
      ...smallParish,
      [parishFile]: `${before}
  - id: other
    section: The sick
    person: { name: Margaret Ellery }
    from: 2026-11-15
    consent: { by: herself, date: 2026-11-10, channels: [print] }
`,
    }
    const edit = ['edit', 'other', '--distinct-from', 'margaret', '--yes']
    const { host, exit } = await bulletin(edit, {}, files)
    expect(exit).toBe(0)
    expect(textOf(host, parishFile)).toContain('{ name: Margaret Ellery, distinct-from: margaret }')
    const wrong = await bulletin(['edit', 'other', '--distinct-from', 'nobody', '--yes'], {}, files)
    expect([wrong.exit, changedFiles(wrong.host, files)]).toEqual([1, []])
  })

  it('comes in a season, by questions', async () => {
    const { host } = await bulletin(
      ['add'],
      atDesk(
        ...['A prayer for anything else', 'Our common life', 'Type them', 'For the catechumens.'],
        ...['In a season', 'Lent', 'No, that is all', true],
      ),
    )
    expect(textOf(host, parishFile)).toContain('    repeat: { season: Lent }\n')
  })

  it('asks of a person whether a last day was named', async () => {
    const { host } = await bulletin(
      ['add'],
      atDesk(
        ...['A prayer for a person', 'Tobias Reed', false, 'Tobias', 'The sick', 'None: the name'],
        ...['Until a last day that they have named', '2026-11-29', '12/20/2026'],
        ...['himself', ['print'], 'No, that is all', true],
      ),
    )
    expect(textOf(host, parishFile)).toContain('    until: 2026-12-20\n')
  })

  it.each([
    [['--nth', 'third Sunday'], 'repeat: { nth-sunday: 3 }'],
    [['--nth', 'último domingo'], 'repeat: { nth-sunday: last }'],
    [['--nth', '2'], 'repeat: { nth-sunday: 2 }'],
    [['--season', 'holy week'], 'repeat: { season: Holy Week }'],
    [['--kind', 'thanksgiving'], 'kind: thanksgiving'],
  ])('takes %j', async (flags, line) => {
    const { host, exit, err } = await bulletin(['add', ...town, ...flags])
    expect([exit, err]).toEqual([0, expect.anything()])
    expect(textOf(host, parishFile)).toContain(`    ${line}\n`)
  })

  it.each([
    ['--nth', 'third friday'],
    ['--nth', 'first and third sunday'],
    ['--season', 'harvest'],
    ['--kind', 'wish'],
    ['--nth', 'last', '--season', 'Lent'],
    ['--nth', 'last', '--sunday', '2026-11-29'],
  ])('refuses %j %j %j %j', async (...flags) => {
    const { host, exit } = await bulletin(['add', ...town, ...flags])
    expect([exit, changedFiles(host)]).toEqual([2, []])
  })
})

describe('a name that is spelt otherwise', () => {
  it.each(['Margarete Ellery', 'margaret Ellery', 'Margaret Elery', 'Márgaret Ellery'])(
    'keeps the consent that is noted, and says so: %s',
    async (name) => {
      const { host, exit, err } = await bulletin(['edit', 'margaret', '--person', name, '--yes'])
      expect(exit).toBe(0)
      expect(textOf(host, parishFile)).toContain('consent: { by: herself, date: 2026-11-10')
      expect(err).toContain('the consent that is noted stays')
    },
  )

  it.each(['Margaret Ellis', 'Mary Ellery', 'Margaret', 'Hargaret Ellery', 'Margaret Ann Ellery'])(
    'is another person where more of it changes: %s',
    async (name) => {
      const { host, exit, err } = await bulletin(['edit', 'margaret', '--person', name, '--yes'])
      expect([exit, changedFiles(host)]).toEqual([2, []])
      expect(err).toContain('--consent-by')
    },
  )

  it('has a new consent where one is given', async () => {
    const consent = ['--consent-by', 'her son', '--consent-channels', 'print,text']
    const edit = ['edit', 'margaret', '--person', 'Margarete Ellery', ...consent, '--yes']
    const { host, err } = await bulletin(edit)
    expect(textOf(host, parishFile)).toContain('by: her son')
    expect(err).not.toContain('the consent that is noted stays')
  })
})

describe('somebody who asks to be taken off', () => {
  it.each(['withdrawn', 'withdrew', 'retirada'])(
    'is closed as %s, and what was noted of the consent is gone',
    async (how) => {
      const { host, exit } = await bulletin(['close', 'margaret', '--how', how, '--yes'])
      expect(exit).toBe(0)
      const after = textOf(host, parishFile)
      expect(after).toContain(`closed: { date: 2026-11-22, how: ${how} }`)
      expect(after).not.toMatch(/herself|2026-11-10/)
      const checked = await bulletin(['check'], {}, { ...smallParish, [parishFile]: after })
      expect([checked.exit, checked.err]).toEqual([0, expect.not.stringContaining('margaret')])
    },
  )

  it('is offered among the ways in which a request ends', async () => {
    const { host } = await bulletin(['close', 'margaret'], atDesk('withdrawn', '2026-11-22', true))
    expect(textOf(host, parishFile)).not.toContain('herself')
  })

  it('keeps a refusal of leave as it is', async () => {
    const refused = {
      ...smallParish,
      [parishFile]: before.replace(/consent: \{[^}]*\}/, 'consent: none'),
    }
    const { host } = await bulletin(
      ['close', 'margaret', '--how', 'withdrawn', '--yes'],
      {},
      refused,
    )
    expect(textOf(host, parishFile)).toContain('consent: none')
  })
})
