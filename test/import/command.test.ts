import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import type { Offer } from '../../src/cli/terminal-host.ts'
import { DiskError } from '../../src/host.ts'
import { type Answer, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'

const bulletin = `parish: { name: Saint Brendan }
sections:   # in print
  - West Africa
  - Pacific Ports
`

const letter = `Lantern Prayer Letter

Pray for all at sea.

Pacific Port

Praise God for a new cutter.

Baltic

Pray for the winter's first chaplain.

Grace and peace,
Hedda Quill
`

const requests = '/parish/requests/2026-11-29-lantern-prayer-letter.yaml'

interface Settings {
  readonly answers?: readonly Answer[]
  readonly errIsTerminal?: boolean
  readonly stdin?: string
}

const hostWith = (
  files: Readonly<Record<string, string>> = {},
  settings: Settings = {},
): MemoryHost =>
  memoryHost(
    { 'bulletin.yaml': bulletin, 'letter.txt': letter, ...files },
    { today: '2026-11-25', ...settings },
  )

const pathsIn = (host: MemoryHost): readonly string[] => [...host.files.keys()]

describe('bulletin import', () => {
  it('writes nothing but new files and new headings, and names them on standard output', async () => {
    const host = hostWith()
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(0)
    expect(host.said.out).toBe(`/parish/bulletin.yaml\n${requests}\n`)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(`${bulletin}  - Pacific Port\n  - Baltic\n`)
    expect(pathsIn(host).toSorted()).toEqual([
      '/parish/bulletin.yaml',
      '/parish/letter.txt',
      requests,
    ])
    expect(host.questions).toEqual([])
  })

  it('says that a new heading is near to a known one', async () => {
    const host = hostWith()
    await run(['import', 'letter.txt', '--yes'], host)
    expect(host.said.err).toContain(
      'new section “Pacific Port”, at the end, though near to “Pacific Ports”',
    )
  })

  it('reads standard input', async () => {
    const host = hostWith({}, { stdin: letter })
    expect(await run(['import', '-', '--yes'], host)).toBe(0)
    expect(textIn(host, requests)).toContain('Pray for all at sea.')
  })

  it('is for the week that --date names', async () => {
    const host = hostWith()
    expect(await run(['import', 'letter.txt', '--date', '2026-12-02', '--yes'], host)).toBe(0)
    expect(pathsIn(host)).toContain('/parish/requests/2026-12-06-lantern-prayer-letter.yaml')
    expect(host.said.err).toContain('2026-12-02 is not a Sunday')
  })

  it('shows everything with --dry-run, and writes nothing', async () => {
    const host = hostWith()
    const files = pathsIn(host)
    expect(await run(['import', 'letter.txt', '--yes', '--dry-run'], host)).toBe(0)
    expect(pathsIn(host)).toEqual(files)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(bulletin)
    expect(host.said.out).toBe('')
    expect(host.said.err).toContain('requests/2026-11-29-lantern-prayer-letter.yaml')
  })

  it('gives one JSON object, in which the words of notes are only counted', async () => {
    const host = hostWith()
    expect(await run(['import', 'letter.txt', '--yes', '--json'], host)).toBe(0)
    const said = JSON.parse(host.said.out)
    expect(said).toMatchObject({
      exit: 0,
      week: '2026-11-29',
      written: true,
      files: ['bulletin.yaml', 'requests/2026-11-29-lantern-prayer-letter.yaml'],
      title: { words: 'Lantern Prayer Letter', verdict: 'taken' },
      verse: null,
      kept: [
        { role: 'signature', words: 3 },
        { role: 'signature', words: 2 },
      ],
    })
    expect(said.requests).toHaveLength(3)
    expect(host.said.out).not.toContain('Hedda')
  })

  it('shows the words of notes to a terminal alone', async () => {
    const [terminal, log] = [hostWith({}, { errIsTerminal: true }), hostWith()]
    for (const host of [terminal, log]) await run(['import', 'letter.txt', '--yes'], host)
    expect(terminal.said.err).toContain('Hedda Quill')
    expect(log.said.err).not.toContain('Hedda')
    expect(log.said.err).toContain('signature (2 words)')
  })
})

describe('bulletin import in a terminal', () => {
  it('asks what new headings are, shows all, and writes after a yes', async () => {
    const host = hostWith({}, { answers: ['2026-11-29', 'Pacific Ports', 'A new section', true] })
    expect(await run(['import', 'letter.txt'], host)).toBe(0)
    expect(host.questions).toEqual([
      'Which Sunday?',
      '“Pacific Port” is near to the section “Pacific Ports”. What is it?',
      '“Baltic” is no section yet. What is it?',
      'Write these files?',
    ])
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(`${bulletin}  - Baltic\n`)
    expect(textIn(host, requests)).toContain(
      'section: Pacific Ports   # in the letter: Pacific Port\n',
    )
  })

  it('is for the Sunday that is asked for, unless --date names it', async () => {
    const answers = ['Another day', 'whenever', '10 December', 'A new', 'A new', true]
    const host = hostWith({}, { answers })
    expect(await run(['import', 'letter.txt'], host)).toBe(0)
    expect(host.said.err).toContain('2026-12-10 is not a Sunday; this is for the next one')
    expect(host.said.err).toContain('bulletin import letter.txt --date 2026-12-13 ')
    expect(pathsIn(host).join()).toContain('requests/2026-12-13-')
    const told = hostWith({}, { answers: ['A new', 'A new', true] })
    expect(await run(['import', 'letter.txt', '--date', '2026-12-13'], told)).toBe(0)
    expect(pathsIn(told)).toEqual(pathsIn(host))
  })

  it('ends with the command that does the same without questions', async () => {
    const asked = hostWith({}, { answers: ['2026-11-29', 'Pacific Ports', 'No heading', true] })
    await run(['import', 'letter.txt'], asked)
    const command = /^The same without questions: bulletin (.*)$/m.exec(asked.said.err)?.[1] ?? ''
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    )
    const told = hostWith()
    expect(await run(words, told)).toBe(0)
    expect([...told.files]).toEqual([...asked.files])
  })

  it('asks who it is whom the words that were written name', async () => {
    const named = letter.replace('for all at sea', 'for Jack Kowalski, at sea')
    const answers = ['2026-11-29', 'Pacific Ports', 'No heading', true, 'Not the name']
    const host = hostWith({ 'letter.txt': named }, { answers, errIsTerminal: true })
    expect(await run(['import', 'letter.txt'], host)).toBe(0)
    expect(host.questions.at(-1)).toMatch(/^requests\/.*Jack Kowalski.*\nWho is "Jack Kowalski"\?$/)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(
      `${bulletin}\nnot-names:\n  - Jack Kowalski\n`,
    )
    const told = hostWith({ 'letter.txt': named }, { errIsTerminal: true })
    const heading = ['--heading', 'pacific port=Pacific Ports', '--heading', 'Baltic=text']
    expect(await run(['import', 'letter.txt', ...heading, '--yes'], told)).toBe(0)
    expect(told.questions).toEqual([])
  })

  it('takes a heading for an article or for no heading', async () => {
    const host = hostWith(
      {},
      { answers: ['2026-11-29', 'The title of an article', 'No heading', true] },
    )
    expect(await run(['import', 'letter.txt'], host)).toBe(0)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(bulletin)
    const article = textIn(host, '/parish/articles/2026-11-29-article-1.md')
    expect(article).toContain('Praise God for a new cutter.\n\nBaltic\n\nPray for the winter')
  })

  it.each([
    ['a no', ['A new section', 'A new section', false], 0],
    ['Ctrl-C', ['A new section', { stop: true }], 130],
  ] as const)('writes nothing after %s', async (_, answers, code) => {
    const host = hostWith({}, { answers: ['2026-11-29', ...answers] })
    const files = pathsIn(host)
    expect(await run(['import', 'letter.txt'], host)).toBe(code)
    expect(pathsIn(host)).toEqual(files)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(bulletin)
    expect(host.said.err).not.toContain('The same without questions')
  })
})

describe('what headings are said to be on the command line', () => {
  it('is taken over', async () => {
    const host = hostWith()
    const flags = ['--heading', 'pacific port=Pacific Ports', '--heading', 'Baltic=text']
    expect(await run(['import', 'letter.txt', ...flags, '--yes'], host)).toBe(0)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(bulletin)
  })

  it.each(['Baltic', 'Baltic=', 'Arctic=new', 'Baltic=Pacific Sports'])(
    'is refused where it makes no sense: %s',
    async (typed) => {
      const host = hostWith()
      const files = pathsIn(host)
      expect(await run(['import', 'letter.txt', '--heading', typed, '--yes'], host)).toBe(2)
      expect(pathsIn(host)).toEqual(files)
    },
  )
})

describe('a parish that has some of it already', () => {
  const other = `sunday: 2026-11-29
title: Another title
verse: Psalm 46:1
requests:
  - id: request-1
    text: Pray for the quay.
`
  const withVerse = `Lantern Prayer Letter\n\n"The sea is his." Psalm 95:5\n${letter.slice(letter.indexOf('\n'))}`

  it('keeps the title and verse that the week has, and has those of the letter in a note', async () => {
    const host = hostWith({ 'requests/other.yaml': other, 'letter.txt': withVerse })
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(0)
    const text = textIn(host, requests)
    expect(text).not.toMatch(/^(?:title|verse):/m)
    expect(text).toMatch(
      /note: \|-\n(?: {6}.*\n)* {6}Lantern Prayer Letter\n {6}The sea is his\. Psalm 95:5\n/,
    )
    expect(await run(['check', '--weeks', '1'], host)).toBe(0)
  })

  it('gives no id twice', async () => {
    const taken = other.replace('id: request-1', 'id: baltic-1')
    const host = hostWith({ 'requests/other.yaml': taken })
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(0)
    expect(textIn(host, requests)).toContain('- id: baltic-2\n')
  })

  it('keeps its own name and contact', async () => {
    const sheet = `For more information contact\nAna Reed\n\nHoly Cross Church\n\nA Prayer Letter\n\nPray for us all.\n`
    const host = hostWith({ 'letter.txt': sheet })
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(0)
    const parish = textIn(host, '/parish/bulletin.yaml')
    expect(parish).toContain(
      'name: Saint Brendan, contact: { heading: For more information contact, name: Ana Reed }',
    )
    expect(parish).not.toContain('Holy Cross')
    expect(textIn(host, '/parish/requests/2026-11-29-a-prayer-letter.yaml')).toContain(
      'Holy Cross Church',
    )
  })

  it('imports beside errors that were there before, and brings none', async () => {
    const host = hostWith({ 'requests/broken.yaml': 'requests:\n  - texts: x\n' })
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(0)
    expect(pathsIn(host)).toContain(requests)
  })
})

describe('the title of a letter', () => {
  const own = { 'bulletin.yaml': `title: Prayers of the Quay\n${bulletin}` }

  it('leaves that of bulletin.yaml alone, and is kept as a note', async () => {
    const host = hostWith(own)
    expect(await run(['import', 'letter.txt', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const written = [...host.files.keys()].find((path) => path.includes('requests/2026-11-29'))
    const text = textIn(host, written ?? '')
    expect(text).not.toMatch(/^title:/m)
    expect(text).toContain('Lantern Prayer Letter')
    expect(host.said.err).toContain('another one is there already')
  })

  it('becomes that of the week by --take-title', async () => {
    const host = hostWith(own)
    const argv = ['import', 'letter.txt', '--date', '2026-11-29', '--yes', '--take-title']
    expect(await run(argv, host)).toBe(0)
    const written = [...host.files.keys()].find((path) => path.includes('requests/2026-11-29'))
    const text = textIn(host, written ?? '')
    expect(text).toContain('title: Lantern Prayer Letter')
    expect(text).not.toContain('section: Lantern Prayer Letter')
  })

  it('heads the requests that stood before all headings, where the parish keeps its own', async () => {
    const host = hostWith(own)
    expect(await run(['import', 'letter.txt', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const written = [...host.files.keys()].find((path) => path.includes('requests/2026-11-29'))
    expect(textIn(host, written ?? '')).toMatch(
      /section: Lantern Prayer Letter\n {4}text: >-\n {6}Pray for all at sea\./,
    )
    expect(textIn(host, '/parish/bulletin.yaml')).toContain('  - Lantern Prayer Letter\n')
    expect(host.said.err).toContain('before all headings, so under that of its source')
    expect(await run(['make', '--date', '2026-11-29', '--yes'], host)).toBe(0)
  })

  it('is the sender where a letter has none', async () => {
    const mail =
      'From: Lantern Mission <quill@lantern.example>\nDate: 24 Nov 2026\n\nPray for all at sea.\n'
    const host = hostWith({ ...own, 'letter.txt': mail })
    expect(await run(['import', 'letter.txt', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const written = [...host.files.keys()].find((path) => path.includes('requests/2026-11-29'))
    expect(textIn(host, written ?? '')).toContain('section: Lantern Mission\n')
  })
})

describe('a sentence that leads nowhere', () => {
  it('is told by check and make until the item has a link', async () => {
    const host = hostWith({
      'letter.txt':
        'West Africa\n\nPray for the chaplain. To read his letters, follow this link.\n',
    })
    expect(await run(['import', 'letter.txt', '--date', '2026-11-29', '--yes'], host)).toBe(0)
    const [path = ''] = [...host.files.keys()].filter((one) => one.includes('requests/2026-11-29'))
    for (const command of ['check', 'make']) {
      host.said.err = ''
      expect(await run([command, '--date', '2026-11-29', '--yes'], host)).toBe(0)
      expect(host.said.err).toContain('“To read his letters, follow this link.” leads nowhere')
      expect(host.said.err).toMatch(/requests\/2026-11-29-\S+\.yaml:6:\d+/)
    }
    const linked = `${textIn(host, path)}    link: { text: His letters, url: "https://lantern.example" }\n`
    host.files.set(path, new TextEncoder().encode(linked))
    host.said.err = ''
    expect(await run(['check', '--date', '2026-11-29'], host)).toBe(0)
    expect(host.said.err).not.toContain('leads nowhere')
  })
})

describe('what cannot be imported', () => {
  it.each([
    ['a file that does not exist', 'nothing.txt', 2],
    ['a folder', '/parish', 2],
    ['a Word file that is cut off', 'letter.docx', 1],
    ["a message in Outlook's form", 'letter.msg', 1],
    ['a PDF', 'letter.pdf', 1],
    ['rich text', 'letter.rtf', 1],
    ['nothing', 'empty.txt', 1],
    ['a signature alone', 'signature.txt', 1],
  ])('%s', async (_, file, code) => {
    const host = hostWith({
      'letter.docx': 'PK\u0003\u0004 x',
      'letter.pdf': '%PDF-1.7 x',
      'letter.rtf': '{\\rtf1 x}',
      'empty.txt': ' \n\u00a0\n',
      'signature.txt': '--\nHedda Quill\n',
    })
    host.files.set('/parish/letter.msg', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))
    const files = pathsIn(host)
    expect(await run(['import', file, '--yes'], host)).toBe(code)
    expect(pathsIn(host)).toEqual(files)
    expect(host.said.err).not.toContain('defect')
  })

  const compound = (stream: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...[...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ])
  const zip = (entries: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(entries)
  const part = (text: string): Uint8Array => new TextEncoder().encode(text)

  it.each<readonly [string, Uint8Array, string]>([
    ['an old Word file', compound('WordDocument'), '.docx'],
    ['a Word file behind a password', compound('EncryptedPackage'), 'password'],
    ['a Publisher file', compound('Quill'), '.docx'],
    ['an old sheet', compound('Workbook'), 'spreadsheet'],
    ["a message in Outlook's form", compound('__properties_version1.0'), 'Outlook'],
    ['a sheet without its parts', zip({ 'xl/workbook.xml': part('<workbook/>') }), 'damaged'],
    ['a binary sheet', zip({ 'xl/workbook.bin': part('x') }), '.xlsx'],
    ['a presentation', zip({ 'ppt/presentation.xml': part('<p/>') }), 'presentation'],
    [
      'an OpenDocument file',
      zip({ mimetype: part('application/'), 'content.xml': part('<x/>') }),
      '.docx',
    ],
    ['a file of Pages', zip({ 'Index/Document.iwa': part('x') }), '.docx'],
    ['JSON', part('{"name": "Ann"}'), 'programs'],
    ['an address card', part('BEGIN:VCARD\r\nFN:Ann Cole\r\nEND:VCARD\r\n'), 'programs'],
    ['a calendar that is cut off', part('BEGIN:VCALENDAR\r\nDTSTART:20261201\r\n'), 'cut off'],
    ['bytes that are no text', Uint8Array.of(1, 2, 3, 0, 0, 0, 1, 4, 0, 9), 'programs'],
    ['another zip', zip({ 'photo.txt': part('x') }), 'packed'],
    ['a Word file without its parts', zip({ 'word/document.xml': part('<w:document') }), 'damaged'],
    ['a packed bomb', zip({ 'word/document.xml': new Uint8Array(17 * 2 ** 20) }), '16 MB'],
  ])('%s is refused with the way out', async (_, bytes, said) => {
    const host = hostWith()
    host.files.set('/parish/letter.docx', bytes)
    const files = pathsIn(host)
    expect(await run(['import', 'letter.docx', '--yes'], host)).toBe(1)
    expect(pathsIn(host)).toEqual(files)
    expect(host.said.err).toContain(said)
  })

  it('where the system refuses to read the letter', async () => {
    const host = hostWith()
    host.refusals.set('/parish/letter.txt', 'EACCES')
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(74)
    expect(host.said.err).toContain('cannot be read')
  })

  it('where bulletin.yaml is written in a way that takes no heading', async () => {
    const shared = 'parish: { name: Saint Brendan }\nall: &all [West Africa]\nsections: *all\n'
    const host = hostWith({ 'bulletin.yaml': shared })
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(1)
    expect(host.said.err).toContain('Pacific Port, Baltic')
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(shared)
  })

  it('where no parish is', async () => {
    const host = memoryHost({ '/parish/letter.txt': letter })
    expect(await run(['import', 'letter.txt', '--yes'], host)).toBe(1)
  })
})

describe('a parish that another program changes while the questions are open', () => {
  const importing = async (path: string, text: string): Promise<[MemoryHost, number]> => {
    const host = hostWith({}, { answers: [] })
    const ask = {
      ...host.ask,
      choose: async <Value>({ offers }: { readonly offers: readonly Offer<Value>[] }) => {
        const [first] = offers
        if (first === undefined) throw new Error('nothing is offered')
        return first.value
      },
      confirm: async () => {
        host.files.set(path, new TextEncoder().encode(text))
        return true
      },
    }
    return [host, await run(['import', 'letter.txt', '--date', '2026-11-29'], { ...host, ask })]
  }

  it('keeps what was written into bulletin.yaml', async () => {
    const other = `${bulletin}  - Arctic\n`
    const [host, exit] = await importing('/parish/bulletin.yaml', other)
    expect(exit).toBe(1)
    expect(host.said.err).toContain('bulletin.yaml was changed by another program')
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(other)
    expect(pathsIn(host)).not.toContain(requests)
  })

  it('keeps a file that has taken the name, and bulletin.yaml as it was', async () => {
    const [host, exit] = await importing(requests, 'mine')
    expect(exit).toBe(1)
    expect(host.said.err).toContain('lantern-prayer-letter.yaml was changed')
    expect(textIn(host, requests)).toBe('mine')
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(bulletin)
  })
})

describe('a disk that refuses', () => {
  it('leaves everything as it was', async () => {
    const host = hostWith()
    const [files, create] = [pathsIn(host), host.disk.create]
    const refusing: MemoryHost = {
      ...host,
      disk: {
        ...host.disk,
        create(path, bytes) {
          create(path, bytes)
          host.disk.remove(path)
          throw new DiskError(path, 'ENOSPC')
        },
      },
    }
    expect(await run(['import', 'letter.txt', '--yes'], refusing)).toBe(74)
    expect(pathsIn(host)).toEqual(files)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe(bulletin)
  })
})
