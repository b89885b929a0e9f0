import { describe, expect, it } from 'vitest'
import { bulletin, changedFiles, smallParish, textOf } from './small-parish.ts'

const files = {
  ...smallParish,
  'requests/people.yaml': `section: The sick
requests:
  - id: frank
    person: { name: Frank Dunn }
    text: after his fall
    from: 2026-11-15
    note: the neighbour of old Mr. Pell asked
    consent: { by: himself, date: 2026-11-14, channels: [print, text] }
  - id: ruth
    person: { name: Ruth Dunnett }
    text: at the hospital of São Gil
    from: 2026-11-15
    consent: { by: herself, date: 2026-11-14, channels: [print, text] }
`,
  'articles/roof.md': '---\ntitle: Of the roof\nsunday: 2026-11-22\n---\nThe slates are on.\n',
}

/** The first words that the office sees of each. */
const names: Readonly<Record<string, string>> = {
  frank: 'Frank Dunn, ',
  ruth: 'Ruth Dunnett, ',
  margaret: 'Margaret Ellery',
  roof: 'Of the roof',
}

const told = async (...argv: readonly string[]) =>
  bulletin(argv, { errIsTerminal: true, columns: 120 }, files)

describe('an item named as people know it', () => {
  it.each([
    ['a part of a name that does not print', 'dunnett', 'ruth'],
    ['a part of the words, without accents and capitals', 'sao gil', 'ruth'],
    ['the note, which never prints', 'neighbour pell', 'frank'],
    ['a whole name', 'Dunn, Frank', 'frank'],
    ['a beginning of an id', 'marg', 'margaret'],
    ['the words of an article', 'slates', 'roof'],
    ['its id', 'ruth', 'ruth'],
  ])('is found by why by %s', async (_, typed, id) => {
    const { exit, out } = await told('why', typed)
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(`^“${names[id]}[^”]*” is in on 2026-11-22`),
    ])
  })

  it('is listed where several are meant, with the words at a terminal and dots elsewhere', async () => {
    const { exit, err } = await told('why', 'dunn')
    expect(exit).toBe(2)
    expect(err).toContain('“dunn” fits 2 of them')
    expect(err).toContain('frank: Frank Dunn, after his fall (requests/people.yaml:3)')
    const logged = await bulletin(['why', 'dunn'], {}, files)
    expect(logged.err).toContain('frank: ..... ...., ..... ... .... (requests/people.yaml:3)')
    expect(logged.err).not.toMatch(/Frank|dunn/)
  })

  it('is asked about where several are meant and somebody can be asked', async () => {
    const settings = { answers: ['Ruth Dunnett'], errIsTerminal: true }
    const { host, out } = await bulletin(['why', 'dunn'], settings, files)
    expect(host.questions).toHaveLength(1)
    expect(out).toContain('“Ruth Dunnett, at the hospital of São Gil” is in')
  })

  it('is asked for where none is named, and found by what does not print', async () => {
    const { out } = await bulletin(['why'], { answers: ['Frank Dunn'], errIsTerminal: true }, files)
    expect(out).toContain('“Frank Dunn, after his fall” is in')
    expect((await bulletin(['why'], {}, files)).exit).toBe(2)
  })

  it('goes by its id where what is said may be kept', async () => {
    const { out } = await bulletin(['why', 'Frank Dunn'], {}, files)
    expect(out).toContain('frank is in on 2026-11-22: until December 6')
  })

  it('is told of by name at a terminal, with its id in what is to be typed', async () => {
    const held = files['requests/people.yaml'].replace(/ {4}consent: \{ by: himself.*\n/, '')
    const parish = { ...files, 'requests/people.yaml': held }
    const { err } = await bulletin(['check'], { errIsTerminal: true, columns: 120 }, parish)
    expect(err).toContain('“Frank Dunn, after his fall” is held')
    expect(err).toContain('bulletin edit frank --consent-by')
    const logged = await bulletin(['check'], {}, parish)
    expect(logged.err).toContain('frank is held')
    expect(logged.err).not.toMatch(/Frank|Dunn/)
  })

  it.each([
    ['close', ['--how', 'recovered'], 'is closed from'],
    ['renew', ['--until', '2026-12-27'], 'is in until 2026-12-27'],
    ['edit', ['--text', 'after a fall'], 'is changed: requests/people.yaml, line 3'],
  ])(
    'is told by name at a terminal when %s has changed it, and by id to a program',
    async (command, flags, said) => {
      const { out, err } = await told(command, 'frank', ...flags, '--yes')
      expect(err).toMatch(new RegExp(`“Frank Dunn, after (his|a) fall” ${said}`))
      expect(out).toBe('')
      const piped = await bulletin([command, 'frank', ...flags, '--yes'], {}, files)
      expect(piped.err).toContain(`frank ${said}`)
      expect(piped.out).toBe('frank\n')
    },
  )

  it('is renewed by a part of its name, and closed by none without questions', async () => {
    const renewed = await bulletin(
      ['renew', 'dunnett', '--until', '2026-12-27', '--yes'],
      {},
      files,
    )
    expect(renewed.exit).toBe(0)
    expect(textOf(renewed.host, 'requests/people.yaml')).toContain('until: 2026-12-27')
    for (const command of ['close', 'edit']) {
      const { host, exit, err } = await bulletin([command, 'dunnett', '--yes'], {}, files)
      expect([command, exit]).toEqual([command, 2])
      expect(err).toContain('wants an id or a whole name')
      expect(changedFiles(host, files)).toEqual([])
    }
  })

  it('is closed by a part of its name where a person looks at what it is', async () => {
    const answers = ['recovered', '2026-11-22', true]
    const { host, exit } = await bulletin(
      ['close', 'dunnett'],
      { answers, errIsTerminal: true },
      files,
    )
    expect(exit).toBe(0)
    expect(textOf(host, 'requests/people.yaml')).toContain('how: recovered')
  })

  it('is left out of the week by a part of its name; one that means several leaves out none', async () => {
    const made = await bulletin(
      ['make', '--leave-out', 'dunnett', '--dry-run', '--yes', '--json'],
      {},
      files,
    )
    const { items } = JSON.parse(made.out) as { items: readonly { id: string; rule: string }[] }
    expect(items.find(({ id }) => id === 'ruth')?.rule).toBe('left-out')
    const several = await bulletin(['make', '--leave-out', 'dunn', '--yes'], {}, files)
    expect(several.exit).toBe(2)
    expect(changedFiles(several.host, files)).toEqual([])
  })
})
