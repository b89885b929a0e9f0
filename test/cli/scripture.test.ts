import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { runOn } from '../run-on.ts'

const parish = {
  'bulletin.yaml': `parish: { name: Saint Brendan by the Water, timezone: America/New_York }
sections: [The sick]
scripture: { translation: BSB, themes: [hope] }
`,
  'requests/parish.yaml': `requests:
  - text: For the peace of this town.
`,
  'scripture/esv.yaml': `translation: ESV
verses:
  - ref: John 11:35
    text: Jesus wept.
`,
}

/** A translation of three verses, invented but for its numbers. */
const usfm = {
  '/in/19PSA.usfm': '\\id PSA\n\\c 1\n\\q1 Happy the reader.\n\\v 2 The LORD delights.\n',
  '/in/44JHN.usfm': '\\id JHN\n\\c 1\n\\v 1 At the start, a word.\n',
}

const bulletin = (argv: readonly string[], host: MemoryHost) => runOn(host, ...argv)

/** Every file with what tells its bytes from others. */
const filesIn = (host: MemoryHost): ReadonlyMap<string, string> =>
  new Map(
    [...host.files].map(([path, bytes]) => [
      path,
      createHash('sha256').update(bytes).digest('hex'),
    ]),
  )

const below = (host: MemoryHost, folder: string): readonly string[] =>
  [...host.files.keys()].filter((path) => path.startsWith(folder)).sort()

describe('scripture add', () => {
  it('takes a whole translation into the parish, and says what was odd', async () => {
    const host = memoryHost({ ...parish, ...usfm })
    const { exit, out, err } = await bulletin(['scripture', 'add', '/in', '--as', 'bsb'], host)
    expect([exit, out]).toEqual([0, 'BSB: 2 books, 3 verses, in scripture/BSB\n'])
    expect(err).toContain('1 chapter has no mark for verse 1')
    expect(below(host, '/parish/scripture/')).toEqual([
      '/parish/scripture/BSB/John.txt',
      '/parish/scripture/BSB/Ps.txt',
      '/parish/scripture/BSB/about.txt',
      '/parish/scripture/BSB/words.txt',
      '/parish/scripture/esv.yaml',
    ])
    expect(textIn(host, '/parish/scripture/BSB/Ps.txt')).toBe(
      '1:1 Happy the reader.\n1:2 The \\nd LORD\\nd* delights.\n',
    )
    expect(textIn(host, '/parish/scripture/BSB/about.txt')).toContain('Psalm 1')
    const told = await bulletin(['check', '--weeks', '1'], host)
    expect(told.err).not.toContain('scripture/')
  })

  it('names books in the language of the person', async () => {
    const host = memoryHost({ ...parish, ...usfm }, { language: 'es_MX.UTF-8' })
    const { err } = await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    expect(err).toContain('Salmo 1')
    expect(err).not.toContain('Psalm')
    expect(textIn(host, '/parish/scripture/BSB/about.txt')).toContain('Salmo 1')
    const { err: twice } = await bulletin(
      ['scripture', 'add', '/twice.usfm', '--as', 'NEW'],
      memoryHost({ ...parish, ...broken }, { language: 'es' }),
    )
    expect(twice).toContain('Juan empieza aquí por segunda vez')
  })

  it('takes Psalm 151 from where it stands, and quotes it as a psalm', async () => {
    const added = {
      '/in/20PS2.usfm': '\\id PS2\n\\c 1\n\\v 1 I was small among my brothers.\n',
    }
    const host = memoryHost({ ...parish, ...usfm, ...added })
    const { exit, out } = await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    expect([exit, out]).toEqual([0, 'BSB: 2 books, 4 verses, in scripture/BSB\n'])
    expect((await bulletin(['verse', 'Psalm 151:1'], host)).out).toBe(
      'Psalm 151:1 (BSB)\n  I was small among my brothers.\n',
    )
    expect((await bulletin(['verse', 'Psalm 1:2'], host)).out).toContain('The LORD delights.')
    expect((await bulletin(['verse', 'small', 'brothers'], host)).out).toContain(
      'Psalm 151:1 (BSB)',
    )
    const { exit: wrong, err } = await bulletin(['verse', 'Ps 151:1', '--translation', 'KJV'], host)
    expect([wrong, err]).toEqual([2, expect.stringContaining('Psalms has 150 chapters')])
  })

  it('tells programs what it did', async () => {
    const host = memoryHost({ ...parish, ...usfm })
    const { out } = await bulletin(['scripture', 'add', '/in', '--as', 'BSB', '--json'], host)
    expect(JSON.parse(out)).toMatchObject({
      exit: 0,
      translation: 'BSB',
      folder: 'scripture/BSB',
      verses: 3,
      forms: ['USFM'],
      books: [
        { book: 'Ps', verses: 2 },
        { book: 'John', verses: 1 },
      ],
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ severity: 'note', code: 'translation-odd' }),
      ]),
    })
  })

  it('offers it to everything that quotes', async () => {
    const host = memoryHost({ ...parish, ...usfm })
    await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    const looked = await bulletin(['verse', 'John 1:1'], host)
    expect([looked.exit, looked.out]).toEqual([0, 'John 1:1 (BSB)\n  At the start, a word.\n'])
    const searched = await bulletin(['verse', 'happy', 'reader'], host)
    expect(searched.out).toBe('Psalm 1:1 (BSB)\n  Happy the reader.\n')
    const made = await bulletin(['make', '--yes', '--verse', 'Psalm 1:2', '--only', 'text'], host)
    expect(made.exit).toBe(0)
    expect(textIn(host, '/parish/issues/2026-11-22/bulletin.txt')).toMatch(/The LORD delights\./)
  })

  it('says that a translation lacks a book, or a verse', async () => {
    const host = memoryHost({ ...parish, ...usfm })
    await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    const book = await bulletin(['verse', 'Mark 1:1', '--translation', 'BSB'], host)
    expect([book.exit, book.out]).toEqual([2, ''])
    expect(book.err).toContain('the BSB that is here does not have Mark')
    const verse = await bulletin(['make', '--yes', '--verse', 'John 3:16'], host)
    expect([verse.exit, verse.err]).toEqual([2, expect.stringContaining('John 3:16 is not in')])
    expect(below(host, '/parish/issues')).toEqual([])
  })

  it('replaces a translation of that name that it made before, and nothing else', async () => {
    const host = memoryHost({ ...parish, ...usfm, '/other.txt': 'John 1:1 Another text.\n' })
    await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    const { exit, err } = await bulletin(['scripture', 'add', '/other.txt', '--as', 'BSB'], host)
    expect([exit, err]).toEqual([0, expect.stringContaining('has been replaced')])
    expect(below(host, '/parish/scripture/BSB')).not.toContain('/parish/scripture/BSB/Ps.txt')
    expect(textIn(host, '/parish/scripture/BSB/John.txt')).toBe('1:1 Another text.\n')

    host.files.set('/parish/scripture/Mine/notes.txt', new TextEncoder().encode('mine'))
    const mine = await bulletin(['scripture', 'add', '/other.txt', '--as', 'MINE'], host)
    expect([mine.exit, mine.err]).toEqual([1, expect.stringContaining('scripture/Mine')])
    expect(textIn(host, '/parish/scripture/Mine/notes.txt')).toBe('mine')
  })
})

const broken: Readonly<Record<string, string>> = {
  '/words.txt': 'Dear friends,\nthis is a letter.\n',
  '/cut.xml': '<osis><osisText><div type="book" osisID="John"><verse osisID="John.1.1">In the beg',
  '/twice.usfm': `${usfm['/in/44JHN.usfm']}${usfm['/in/44JHN.usfm']}`,
  '/bomb.txt': `John 1:1 ${'a '.repeat(600_000)}`,
}

describe('a translation that cannot be taken', () => {
  it.each([
    ['/words.txt', 'this is no translation of the Bible'],
    ['/cut.xml', 'the file breaks off here, within <verse>'],
    ['/twice.usfm', 'John begins here for the second time; the first is in /twice.usfm, line 1'],
    ['/bomb.txt', 'this holds more than a translation of the Bible can'],
  ])('changes nothing: %s', async (path, message) => {
    const host = memoryHost({ ...parish, ...usfm, ...broken })
    await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    const before = filesIn(host)
    const again = await bulletin(['scripture', 'add', path, '--as', 'BSB'], host)
    expect([again.exit, again.out]).toEqual([1, ''])
    expect(again.err).toContain(message)
    expect(filesIn(host)).toEqual(before)
    const fresh = await bulletin(['scripture', 'add', path, '--as', 'NEW'], host)
    expect([fresh.exit, filesIn(host)]).toEqual([1, before])
  })

  it('leaves no empty folder in a parish without scripture', async () => {
    const { 'bulletin.yaml': head } = parish
    const host = memoryHost({ 'bulletin.yaml': head, ...broken })
    await bulletin(['scripture', 'add', '/cut.xml', '--as', 'BSB'], host)
    expect(host.disk.kindOf('/parish/scripture')).toBe(undefined)
  })

  it('may not be there, be refused by the system, or have a name that is none', async () => {
    const host = memoryHost({ ...parish, ...usfm })
    const missing = await bulletin(['scripture', 'add', '/nowhere', '--as', 'BSB'], host)
    expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining('/nowhere')])
    for (const name of ['KJV', 'kjv', '../out', 'CON', 'a/b', '', 'Ours.'])
      expect((await bulletin(['scripture', 'add', '/in', '--as', name], host)).exit, name).toBe(2)
    expect((await bulletin(['scripture', 'add', '/in'], host)).exit).toBe(2)
    expect((await bulletin(['scripture', 'drop', '/in', '--as', 'BSB'], host)).exit).toBe(2)
    host.refusals.set('/in/44JHN.usfm', 'EACCES')
    const refused = await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    expect([refused.exit, refused.err]).toEqual([
      74,
      expect.stringContaining('/in/44JHN.usfm is there but cannot be read (EACCES)'),
    ])
    expect(below(host, '/parish/scripture')).toEqual(['/parish/scripture/esv.yaml'])
  })

  it('needs a parish', async () => {
    const host = memoryHost(usfm)
    expect((await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)).exit).toBe(1)
  })

  it('leaves the old one in place when the disk refuses to move', async () => {
    const host = memoryHost({ ...parish, ...usfm })
    await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    const before = filesIn(host)
    host.refusals.set('/parish/scripture/BSB', 'EBUSY')
    const { exit } = await bulletin(['scripture', 'add', '/in', '--as', 'BSB'], host)
    expect(exit).toBe(74)
    host.refusals.clear()
    expect(filesIn(host)).toEqual(before)
  })
})
