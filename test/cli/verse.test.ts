import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick]
scripture: { themes: [hope] }
`,
  'requests/parish.yaml': `requests:
  - person: { name: Paul Adeyemi }
    from: 2026-11-22
`,
  'scripture/esv.yaml': `translation: ESV
verses:
  - { ref: "John 11:35", text: Jesus wept. }
`,
}

type Settings = Parameters<typeof memoryHost>[1]

async function bulletin(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = parish,
  settings: Settings = {},
): Promise<{ exit: number; out: string; err: string }> {
  const host = memoryHost(files, settings)
  const exit = await run(argv, host)
  return { exit, out: host.said.out + host.paged.join(''), err: host.said.err }
}

describe('verse with a reference', () => {
  it('prints it, in the parish’s translation or in those that are named', async () => {
    const { exit, out, err } = await bulletin(['verse', 'Ps', '106:3'])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe(
      'Psalm 106:3 (KJV)\n  Blessed are they that keep judgment, and he that doeth righteousness at all times.\n',
    )
    const two = await bulletin([
      ...['verse', 'Jn 11:35', '--translation', 'kjv', '--translation', 'ESV', '--json'],
    ])
    expect(JSON.parse(two.out)).toMatchObject({
      exit: 0,
      verses: [
        { ref: 'John 11:35', text: 'Jesus wept.', translation: 'KJV' },
        { ref: 'John 11:35', text: 'Jesus wept.', translation: 'ESV' },
      ],
      diagnostics: [],
    })
    expect((await bulletin(['verse', 'John 11:35 (ESV)'])).out).toContain('John 11:35 (ESV)')
  })

  it('prints every passage that is named', async () => {
    const { out } = await bulletin(['verse', 'John 11:35; Jude 2 or Ps 117:1', '--json'])
    const refs = JSON.parse(out).verses.map(({ ref }: { ref: string }) => ref)
    expect(refs).toEqual(['John 11:35', 'Jude 2', 'Psalm 117:1'])
  })

  it.each([
    [['John 3:99'], 'there is no verse 99 in “John 3:99”: John 3 has 36 verses'],
    [['Pslam 46:1'], 'Did you mean Psalms?'],
    [['Tobit 4:15'], 'the KJV that is here does not have Tobit'],
    [['John 3:16', '--translation', 'XYZ'], 'there is no translation called XYZ here'],
    [['John 3:16', '--translation', 'ESV'], 'John 3:16 is not in the ESV'],
  ])('says what is wrong with %j', async (words, message) => {
    const { exit, out, err } = await bulletin(['verse', ...words])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(message)
    const told = JSON.parse((await bulletin(['verse', ...words, '--json'])).out)
    expect(told).toMatchObject({ exit: 2, verses: [] })
  })

  it('speaks the parish’s language, and stands without a parish', async () => {
    const spanish = { 'bulletin.yaml': 'parish: { name: San Lucas, language: es }\nsections: []\n' }
    expect((await bulletin(['verse', 'Juan 11,35'], spanish)).out).toContain('Juan 11:35 (KJV)')
    const { exit, out } = await bulletin(['verse', 'John 11:35'], {}, { folder: '/' })
    expect([exit, out]).toEqual([0, 'John 11:35 (KJV)\n  Jesus wept.\n'])
  })

  it('tells what is wrong in the parish', async () => {
    const { exit, err } = await bulletin(['verse', 'John 11:35'], {
      'bulletin.yaml': 'parish: { name: }\nsections: []\n',
    })
    expect([exit, err]).toEqual([1, expect.stringContaining('bulletin.yaml:1')])
  })
})

describe('verse with words', () => {
  it('finds the verses that have them all, the shortest first', async () => {
    const { exit, out } = await bulletin(['verse', 'faith', 'hope', '--json', '--limit', '2'])
    const told = JSON.parse(out)
    expect([exit, told.exit, told.found > 2]).toEqual([0, 0, true])
    expect(told.hits).toEqual([
      {
        ref: 'Galatians 5:5',
        text: 'For we through the Spirit wait for the hope of righteousness by faith.',
        translation: 'KJV',
      },
      { ref: '1 Corinthians 13:13', text: expect.stringMatching(/^And now/), translation: 'KJV' },
    ])
  })

  it('finds phrases in quotation marks', async () => {
    const { out, err } = await bulletin(['verse', '"still waters"'])
    expect(out).toMatch(/^Psalm 23:2 \(KJV\)\n {2}He maketh me/)
    expect(err).toBe('1 verse.\n')
  })

  it('knows a translation by its whole name', async () => {
    const named = ['--translation', 'king james version']
    expect((await bulletin(['verse', '"still waters"', ...named])).out).toMatch(
      /^Psalm 23:2 \(KJV\)/,
    )
    expect((await bulletin(['verse', 'Ps 23:2', ...named])).out).toMatch(/^Psalm 23:2 \(KJV\)/)
  })

  it('takes the names of books for words where no number follows', async () => {
    for (const words of ['mark', 'acts', 'job', 'Jude', 'am i my', 'song of songs'])
      expect(JSON.parse((await bulletin(['verse', words, '--json'])).out)).toHaveProperty('hits')
    for (const words of ['mark 1:1', 'acts 2', 'Isa. lxi. 1', 'song of songs ii', 'jude 2'])
      expect(JSON.parse((await bulletin(['verse', words, '--json'])).out)).toHaveProperty('verses')
  })

  it('says that there is none, and how many more there are', async () => {
    const none = await bulletin(['verse', 'xyzzy'])
    expect([none.exit, none.out]).toEqual([0, ''])
    expect(none.err).toContain('No verse has all of this: xyzzy')
    const many = await bulletin(['verse', 'mercy'])
    expect(many.out.split('\n\n')).toHaveLength(10)
    expect(many.err).toMatch(/^The 10 shortest of \d+ verses; --limit \d+ shows all\.\n$/)
  })

  it('needs words, a limit that is one, and translations that are here', async () => {
    expect((await bulletin(['verse', '" "'])).exit).toBe(2)
    expect((await bulletin(['verse', 'mercy', '--limit', '0'])).exit).toBe(2)
    const { exit, err } = await bulletin(['verse', 'mercy', '--translation', 'XYZ'])
    expect([exit, err]).toEqual([2, expect.stringContaining('no translation called XYZ')])
  })

  it('names books in the language of the computer where no parish is', async () => {
    const settings = { folder: '/', language: 'es_MX.UTF-8' }
    const { out } = await bulletin(['verse', 'Ps 106:3'], {}, settings)
    expect(out).toMatch(/^Salmo 106:3 \(KJV\)\n/)
  })

  it('minds neither a broken parish nor none', async () => {
    const files = { 'bulletin.yaml': 'sections: [' }
    expect((await bulletin(['verse', 'still', 'waters'], files)).out).toContain('Psalm 23:2')
    expect((await bulletin(['verse', 'still', 'waters'], {}, { folder: '/' })).exit).toBe(0)
  })

  it('breaks lines for a person at a terminal', async () => {
    const { out } = await bulletin(['verse', '"still waters"'], parish, { answers: [] })
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
    expect(out).toMatch(/^Psalm 23:2 \(KJV\)\n {2}He .*\n {2}\S.*\.\n$/)
  })
})

describe('verse with nothing', () => {
  it('explains this week’s choice and offers four others', async () => {
    const { exit, out } = await bulletin(['verse', '--json'])
    const told = JSON.parse(out)
    expect([exit, told.exit, told.week, told.diagnostics]).toEqual([0, 0, '2026-11-22', []])
    expect(told.verse).toMatchObject({
      translation: 'KJV',
      rule: 'reading',
      reason: 'the psalm of the day; not printed before',
    })
    expect(told.candidates).toHaveLength(4)
    for (const one of told.candidates)
      expect(Object.keys(one)).toEqual(['ref', 'text', 'translation', 'rule', 'reason'])
    const refs = [told.verse, ...told.candidates].map(({ ref }: { ref: string }) => ref)
    expect(new Set(refs).size).toBe(5)
  })

  it('is for the week that is named, in the parish that is named, and says what people read', async () => {
    const files = Object.fromEntries(
      Object.entries(parish).map(([path, content]) => [`/elsewhere/${path}`, content]),
    )
    const { exit, out, err } = await bulletin(
      ['verse', '/elsewhere', '--date', '2026-11-24'],
      files,
      { folder: '/' },
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/^2026-11-29, First Sunday of Advent\n\n\S.* \(KJV\)\n/)
    expect(out).toContain('— the psalm of the day; not printed before')
    expect(err).toContain('2026-11-24 is not a Sunday')
  })

  it('says why in the language of the person, in the text and in the JSON; the rule stays as it is', async () => {
    const host = memoryHost(parish, { language: 'es_MX.UTF-8' })
    await run(['verse'], host)
    expect(host.said.out).toContain('(del salmo del día; nunca impreso)')
    host.said.out = ''
    await run(['verse', '--json'], host)
    expect(JSON.parse(host.said.out).verse).toMatchObject({
      rule: 'reading',
      reason: 'del salmo del día; nunca impreso',
    })
  })

  it('keeps silent about requests', async () => {
    const files = {
      ...parish,
      'requests/sick.yaml':
        'requests:\n  - person: { name: Tobias Reed, minor: true }\n    text: home again, and Tobias gives thanks\n    sunday: 2026-11-22\n    consent: { by: his mother, date: 2026-11-12, channels: [print] }\n',
    }
    const { exit, err } = await bulletin(['verse'], files)
    expect([exit, err]).toEqual([0, ''])
  })

  it('keeps what was chosen by hand for the week', async () => {
    const host = memoryHost(parish)
    expect(await run(['make', '--yes', '--verse', 'John 11:35', '--dry-run'], host)).toBe(1)
    host.files.set(
      '/parish/requests/parish.yaml',
      new TextEncoder().encode('requests:\n  - text: For the town.\n'),
    )
    expect(await run(['make', '--yes', '--verse', 'John 11:35'], host)).toBe(0)
    host.said.out = ''
    await run(['verse', '--json'], host)
    expect(JSON.parse(host.said.out)).toMatchObject({
      verse: { ref: 'John 11:35', rule: 'by-hand', reason: 'chosen by hand' },
    })
  })
})
