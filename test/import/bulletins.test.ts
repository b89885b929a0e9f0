import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { foldHeading } from '../../src/import/match-section.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { missing, wordsIn, wordsOfFiles, wordsOfLetter } from './letter-words.ts'

/**
 * Whole bulletins of the shapes that parishes have. Each folder of fixtures/bulletins holds one, its headings in
 * `headings.txt`, the living whom it names in `living.txt`, and what is said of it in `report.txt`.
 */
const root = join(import.meta.dirname, '../../fixtures/bulletins')
const cases = readdirSync(root)
const sunday = '2026-11-29'

const linesOf = (name: string, file: string): readonly string[] =>
  readFileSync(join(root, name, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

const fileIn = (name: string): string =>
  readdirSync(join(root, name)).find((file) => file.startsWith('bulletin.')) ?? ''

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, name, fileIn(name))))

/** A new parish of a bulletin. */
async function begun(name: string): Promise<{ host: MemoryHost; code: number }> {
  const file = fileIn(name)
  const host = memoryHost(
    { [`/desk/${file}`]: bytesOf(name) },
    { folder: '/desk', today: '2026-11-25' },
  )
  const code = await run(['init', 'parish', '--from', file, '--yes'], host)
  return { host, code }
}

const filesIn = (host: MemoryHost): readonly { readonly path: string; readonly text: string }[] =>
  [...host.files.keys()]
    .filter((path) => path.startsWith('/desk/parish/'))
    .map((path) => ({ path: path.slice('/desk/parish/'.length), text: textIn(host, path) }))
    .filter(({ path }) =>
      /^(?:bulletin\.yaml|rota\.csv|(?:requests|articles|events|notes)\/.*)$/.test(path),
    )

/** Every heading that stands in the parish: its sections, and the titles of articles and of what has words of its own. */
function headingsIn(host: MemoryHost): readonly string[] {
  return filesIn(host).flatMap(({ path, text }) => {
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, words = '']) => words)
    if (path.startsWith('articles/')) return found(/^(?:title|heading): (.*)$/gm)
    if (path.startsWith('requests/')) return [...new Set(found(/^ {4}section: (.*)$/gm))]
    if (!path.startsWith('events/')) return []
    return text
      .split(/^ {2}- id: /m)
      .filter((event) => /^ {4}text:/m.test(event))
      .flatMap((event) => /^ {4}title: (.*)$/m.exec(event)?.[1] ?? [])
  })
}

/** Everybody who is prayed for in a new parish; nobody has said yet that she may be named. */
const personsIn = (host: MemoryHost): readonly string[] =>
  filesIn(host)
    .filter(({ path }) => path.startsWith('requests/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/person: \{ name: "?([^,"}]*[^,"} ])/g)].map(([, name = '']) => name),
    )

/** Two bulletins of one parish: what stands in both, and what is new. */
const weekOf = (day: string, news: string): string => `ST. ANSELM CHURCH
Alder Quay, Maine
November ${day}, 2026

MASS TIMES
Saturday: 5:00 pm
Sunday: 9:00 am

HOW WE MARRY
Couples who wish to marry here call the office half a year before. Bring your certificates of baptism with you.

PRAYERS
For the town, and for all who keep it.
For ${news} in its need.

NEWS
The roof over ${news} has been mended this week, and nobody fell. The bill is smaller than it was feared to be.
`

/** What is said of a bulletin; `npm run fixtures` writes it anew: read the difference before you commit it. */
function expectReport(path: string, said: string): void {
  if (process.env['UPDATE'] !== undefined) writeFileSync(path, said)
  expect(said).toBe(readFileSync(path, 'utf8'))
}

const falseHeadings = new Map<string, readonly string[]>()

describe('an old bulletin', () => {
  it('comes in twenty shapes or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20)
  })

  it.each(cases)('%s becomes a parish that makes its first insert at once', async (name) => {
    const { host, code } = await begun(name)
    expect([code, host.said.err]).toEqual([0, host.said.err])
    const [report = ''] = host.said.err.split('\n\n', 1)
    expectReport(join(root, name, 'report.txt'), `${report}\n`)
    host.said.err = ''
    const made = await run(['make', 'parish', '--date', sunday, '--yes'], host)
    expect([made, host.said.err]).toEqual([0, host.said.err])
    const printed = textIn(host, `/desk/parish/issues/${sunday}/bulletin.txt`)
    host.said.out = ''
    await run(['preview', 'parish', '--date', sunday, '--channel', 'print'], host)
    for (const held of [...linesOf(name, 'living.txt'), ...personsIn(host)]) {
      expect(printed).not.toContain(held)
      expect(host.said.out).not.toContain(held)
    }
    const known = new Set(linesOf(name, 'headings.txt').map(foldHeading))
    const strange = headingsIn(host).filter(
      (heading) => !known.has(foldHeading(heading.replace(/^["']|["']$/g, ''))),
    )
    falseHeadings.set(name, strange)
    expect(strange.length).toBeLessThanOrEqual(2)
  })

  it.each(cases)('%s keeps every word', async (name) => {
    const { host } = await begun(name)
    const there = filesIn(host).flatMap(({ path, text }) =>
      /\.(?:txt|csv)$/.test(path)
        ? wordsOfFiles([{ path: 'x.md', text: `---\n\n---\n${text}` }])
        : wordsOfFiles([{ path, text }]),
    )
    const said = await wordsOfLetter(join(root, name, fileIn(name)))
    const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())
    expect(missing(lower(said), lower(there))).toEqual([])
  })

  it.each(cases)('%s names those whom its list of the living has', async (name) => {
    const said = (await wordsOfLetter(join(root, name, fileIn(name)))).join(' ')
    for (const living of linesOf(name, 'living.txt'))
      expect(said).toContain(wordsIn(living).join(' '))
  })

  it('has one false heading or less on the average', () => {
    expect(falseHeadings.size).toBe(cases.length)
    const count = [...falseHeadings.values()].flat().length
    expect(count / cases.length).toBeLessThanOrEqual(1)
  })

  it('of two weeks shows what stands, and what is new', async () => {
    const host = memoryHost(
      { '/desk/one.txt': weekOf('22', 'the tower'), '/desk/two.txt': weekOf('29', 'the porch') },
      { folder: '/desk', today: '2026-11-25' },
    )
    const code = await run(['init', 'p', '--from', 'two.txt', '--from', 'one.txt', '--yes'], host)
    expect([code, host.said.err]).toEqual([0, host.said.err])
    const text = (path: string): string => textIn(host, `/desk/p/${path}`)
    expect(text('requests/parish.yaml')).toBe(`from: ${sunday}
requests:
  - id: prayers-1
    section: PRAYERS
    text: >-
      For the town, and for all who keep it.
  - id: prayers-2
    section: PRAYERS
    text: >-
      For the porch in its need.
    until: ${sunday}
`)
    expect(text(`articles/${sunday}-article-1.md`)).toContain(
      `title: HOW WE MARRY\nfrom: ${sunday}\npriority: if-room\n`,
    )
    expect(text(`articles/${sunday}-article-2.md`)).toContain(`title: NEWS\nsunday: ${sunday}\n`)
    const notes = text(`notes/${sunday}-bulletin.txt`)
    expect(notes).toContain('The roof over the tower has been mended')
    expect(notes).not.toContain('Couples who wish to marry')
  })

  it('says of those who have died that they have, and of nobody else, and holds them until somebody confirms it', async () => {
    const bulletin = `${weekOf('29', 'the porch')}
REST IN PEACE
Frank Dunn
Kathleen Keyes, 14 November
Joan Marsh, from her sister Clara

THE SICK AND THE DEPARTED
Tobias Reed

MASS INTENTIONS
Monday 8:00 am + Arthur Kell
Tuesday 8:00 am Jean Bramley
Wednesday 8:00 am Vera Platt †
`
    const host = memoryHost({ '/desk/a.txt': bulletin }, { folder: '/desk', today: '2026-11-25' })
    expect(await run(['init', 'p', '--from', 'a.txt', '--yes'], host), host.said.err).toBe(0)
    const requests = textIn(host, '/desk/p/requests/parish.yaml')
    expect(requests.match(/person: .*/g)).toEqual([
      'person: { name: Frank Dunn, departed: true }',
      'person: { name: Kathleen Keyes, departed: true }',
      'person: { name: Joan Marsh }',
      'person: { name: Tobias Reed }',
    ])
    const events = textIn(host, `/desk/p/events/${sunday}-bulletin.yaml`)
    expect(events.match(/intention: .*/g)).toEqual([
      'intention: { name: Arthur Kell, departed: true }',
      'intention: { name: Jean Bramley }',
      'intention: { name: Vera Platt, departed: true }',
    ])
    expect(await run(['make', 'p', '--date', sunday, '--yes'], host), host.said.err).toBe(0)
    const printed = (): string => textIn(host, `/desk/p/issues/${sunday}/bulletin.txt`)
    expect(printed()).not.toMatch(/Dunn|Keyes|Marsh|Clara|Tobias|Bramley/)
    const leave = ['--consent-by', 'his family', '--consent-channels', 'print,text', '--yes']
    expect(await run(['edit', 'Frank Dunn', 'p', ...leave], host), host.said.err).toBe(0)
    expect(await run(['make', 'p', '--date', sunday, '--yes'], host), host.said.err).toBe(0)
    expect(printed()).toContain('Frank Dunn')
    expect(printed()).not.toMatch(/Keyes|Marsh|Clara|Tobias|Bramley/)
  })

  it('reads a line that says of whom it speaks as its own heading', async () => {
    const bulletin = `Saint Brendan by the Water
The First Sunday of Advent, November 29, 2026

SUNDAY
8:00 am Holy Eucharist

THE SICK
Tobias Reed, Joan Marsh
For the departed: Frank Dunn and Kathleen Keyes

REST IN PEACE
Arthur Kell
For the sick: Jean Bramley
`
    const host = memoryHost({ '/desk/a.txt': bulletin }, { folder: '/desk', today: '2026-11-25' })
    expect(await run(['init', 'p', '--from', 'a.txt', '--yes'], host), host.said.err).toBe(0)
    expect(textIn(host, '/desk/p/requests/parish.yaml').match(/person: .*/g)).toEqual([
      'person: { name: Tobias Reed }',
      'person: { name: Joan Marsh }',
      'person: { name: Frank Dunn, departed: true }',
      'person: { name: Kathleen Keyes, departed: true }',
      'person: { name: Arthur Kell, departed: true }',
      'person: { name: Jean Bramley }',
    ])
  })

  it.each([
    [
      'en-US',
      'PRAYERS',
      'For the sick:',
      'For the departed:',
      'First Sunday of Advent, November 29, 2026',
      'Holy Eucharist',
      'COFFEE\nCoffee is in the hall, and everybody is welcome to it.\n\nGARDEN\nThe beds by the gate want weeding, and tools are in the shed.\n\nCHOIR\nThe choir sings again, and new voices are wanted in every part.',
    ],
    [
      'es',
      'ORACIONES',
      'Por los enfermos:',
      'Por los difuntos:',
      'Primer domingo de Adviento, 29 de noviembre de 2026',
      'Santa misa',
      'CAFÉ\nHay café en el salón, y todos son bienvenidos.\n\nJARDÍN\nHay que quitar la hierba junto a la puerta, y hay herramientas en el cobertizo.\n\nCORO\nEl coro canta otra vez, y hacen falta voces nuevas.',
    ],
  ] as const)(
    'makes a section of a label that stands alone above names (%s)',
    async (language, prayers, sick, departed, day, mass, coffee) => {
      const bulletin = `${language === 'es' ? 'Parroquia de San Telmo' : 'Saint Brendan by the Water'}
${day}

${language === 'es' ? 'DOMINGO' : 'SUNDAY'}
8:00 am ${mass}

${coffee}

${prayers}
${sick}
Tobias Reed
Joan Marsh

${departed}
Frank Dunn
Kathleen Keyes
`
      const host = memoryHost({ '/desk/a.txt': bulletin }, { folder: '/desk', today: '2026-11-25' })
      expect(await run(['init', 'p', '--from', 'a.txt', '--yes'], host), host.said.err).toBe(0)
      expect(textIn(host, '/desk/p/requests/parish.yaml').match(/(?:section|person): .*/g)).toEqual(
        [
          `section: ${sick.slice(0, -1)}`,
          'person: { name: Tobias Reed }',
          `section: ${sick.slice(0, -1)}`,
          'person: { name: Joan Marsh }',
          `section: ${departed.slice(0, -1)}`,
          'person: { name: Frank Dunn, departed: true }',
          `section: ${departed.slice(0, -1)}`,
          'person: { name: Kathleen Keyes, departed: true }',
        ],
      )
    },
  )

  it('without any heading makes its first insert too, held or not', async () => {
    const text =
      'The choir sings in the square on the twentieth, and all may join it who know the tune.'
    const named =
      'Thanks to Margaret Ellery and to Joseph Kowalski, who carried the tables and the urn.'
    for (const said of [text, named]) {
      const host = memoryHost(
        { '/desk/a.txt': `${said}\n` },
        { folder: '/desk', today: '2026-11-25' },
      )
      expect(await run(['init', 'p', '--from', 'a.txt', '--yes'], host)).toBe(0)
      expect(textIn(host, `/desk/p/articles/${sunday}-article-1.md`)).toContain(said)
      expect(await run(['make', 'p', '--date', sunday, '--yes'], host)).toBe(0)
      const printed = textIn(host, `/desk/p/issues/${sunday}/bulletin.txt`)
      expect(printed).toContain('How this page is made')
      expect(printed).not.toMatch(/Ellery|Kowalski/)
    }
  })

  it('is named in the command that does the same without questions', async () => {
    const files = { '/desk/two.txt': weekOf('29', 'the porch') }
    const host = memoryHost(files, { folder: '/desk', today: '2026-11-25', answers: ['St Anselm'] })
    const said = '--place= --contact= --phone= --email= --sections=PRAYERS --translation=KJV'
    const usual =
      '--calendar=rcl --paper=letter --look=missal --timezone=UTC --parts=services --second-language=none'
    const flags = `${said} ${usual}`.split(' ')
    expect(await run(['init', 'p', '--from', 'two.txt', ...flags], host)).toBe(0)
    expect(textIn(host, '/desk/p/bulletin.yaml')).toContain('name: St Anselm')
    expect(host.said.err).toContain('bulletin init p --from two.txt --name "St Anselm"')
  })

  it.each([
    ['a form', 'form.csv', 'Name,Request\nAnn,For rain\n', 1],
    ['an old Word file', 'old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 1],
    ['a file that is not there', 'none.txt', undefined, 2],
  ] as const)(
    'is refused where it is %s, and no folder is made',
    async (_, file, content, code) => {
      const files = content === undefined ? {} : { [`/desk/${file}`]: content }
      const host = memoryHost(files, { folder: '/desk', today: '2026-11-25' })
      expect(await run(['init', 'p', '--from', file, '--yes'], host)).toBe(code)
      expect([...host.files.keys()].filter((path) => path.startsWith('/desk/p/'))).toEqual([])
      expect(host.said.err).toContain(file)
    },
  )

  it.each(cases)('%s is imported into a parish that is there', async (name) => {
    const file = fileIn(name)
    const isSpanish = /^(?:mexican|spanish)/.test(name)
    const host = memoryHost(
      {
        'bulletin.yaml': `parish: { name: Saint Brendan, language: ${isSpanish ? 'es' : 'en-US'} }\nsections:\n  - At sea\nprivacy: { names-in-words: { articles: hold, events: hold } }\n`,
        [file]: bytesOf(name),
      },
      { today: '2026-11-25' },
    )
    const code = await run(['import', file, '--date', sunday, '--yes'], host)
    expect([code, host.said.err]).toEqual([0, host.said.err])
    expect([...host.files.keys()].some((path) => path.startsWith('/parish/notes/'))).toBe(true)
    expect(await run(['make', '--date', sunday, '--yes'], host)).toBe(0)
    for (const living of linesOf(name, 'living.txt'))
      expect(textIn(host, `/parish/issues/${sunday}/bulletin.txt`)).not.toContain(living)
  })
})
