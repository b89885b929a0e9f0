import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { speechFor } from '../../src/messages/catalogues.ts'
import { memoryHost } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'
import { sentencesOf } from './sentences-of.ts'

const parish: Readonly<Record<string, string>> = {
  'bulletin.yaml': saintBrendan['bulletin.yaml'].replace(
    'title: Prayers of the People',
    '  language: es\ntitle: Oraciones',
  ),
  'requests/parish.yaml': `${saintBrendan['requests/parish.yaml']}  - id: bazaar
    section: Our common life
    text: For the bazaar that was.
    until: 2026-11-01
`,
  'letter.txt': `Our common life

Give thanks for the choir, which sang for the first time since June.

Asia and Pacific

Pray for the fishing families, who are waiting for the boats.
`,
}

const tooLong = {
  ...parish,
  'bulletin.yaml': `${parish['bulletin.yaml']}insert: { shape: half-sheet }\n`,
  'articles/harbour.md': `---\ntitle: Of the harbour\nsunday: 2026-11-22\n---\n${'The lamp at the harbour burns all night. '.repeat(260)}\n`,
}

const wrong = {
  ...parish,
  'requests/other.yaml':
    '- { sektion: The sick, text: For all. }\n- { section: The weary, text: x }\n',
}

/** What was said in a language by the last of some command lines, each typed where the ones before it ran. */
async function saidIn(
  language: string,
  files: Readonly<Record<string, string>>,
  lines: readonly (readonly string[])[],
): Promise<{ readonly exit: number; readonly text: string; readonly files: string }> {
  const host = memoryHost(files, { language })
  let exit = 0
  for (const argv of lines) {
    host.said.out = ''
    host.said.err = ''
    exit = await run(argv, host)
  }
  const texts = [...host.files]
    .filter(([path]) => !path.endsWith('.pdf'))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
  return { exit, text: `${host.said.out}${host.said.err}`, files: texts.join('\n') }
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}{3,}/gu) ?? []

/** What the run says as JSON besides sentences: names, references, the words of verses. */
async function factsIn(
  files: Readonly<Record<string, string>>,
  lines: readonly (readonly string[])[],
): Promise<string> {
  const asJson = lines.map((line, index) => (index < lines.length - 1 ? line : [...line, '--json']))
  const { text } = await saidIn('en_US.UTF-8', files, asJson)
  const isSentence = (key: string): boolean => ['message', 'hint', 'reason'].includes(key)
  return JSON.stringify(JSON.parse(text), (key, value) => (isSentence(key) ? undefined : value))
}

/** Words that stay in every language: names of files and persons, what is a word in both, and what this parish prints. */
const staying =
  wordsIn(`bulletin issues insert pages large pdf txt yaml Adeyemi error use Use letter web MAILTO office example org
  Último domingo después Pentecostés Cristo Rey Ezequiel Salmo Efesios Mateo Deuteronomio Corintios
  Lucas Isaías Marcos Pedro Tesalonicenses Juan Romanos Tito Hebreos Gálatas Números Filipenses web`)

/** What a person reads; not what is typed as it stands, in back quotes or after hyphens. */
const prose = (text: string): string => text.replace(/`[^`]*`|--[a-z-]+( [a-z-]+)?/g, ' ')

describe('a run where the system speaks Spanish', () => {
  it.each([
    ['make', parish, [['make', '--yes']]],
    [
      'make that names its choices',
      parish,
      [
        [
          'make',
          '--yes',
          '--leave-out',
          'town',
          '--verse',
          'Psalm 46:1',
          '--edition',
          'large-print,standard',
        ],
        ['make', '--yes'],
      ],
    ],
    [
      'make of other files',
      parish,
      [
        ['make', '--yes'],
        ['make', '--yes', '--only', 'text'],
      ],
    ],
    ['make that writes nothing', parish, [['make', '--yes', '--dry-run', '--date', '2026-11-25']]],
    ['make that does not fit', tooLong, [['make', '--yes']]],
    [
      'make of an empty week',
      { 'bulletin.yaml': 'parish: { name: X }\nsections: [Y]\n' },
      [['make', '--yes']],
    ],
    ['a test sheet', parish, [['make', '--test-sheet', '--yes']]],
    ['list', parish, [['list']]],
    ['why', parish, [['why', 'margaret']]],
    ['why not', parish, [['why', 'bazaar']]],
    ['why held', parish, [['why', 'paul']]],
    ['check', parish, [['check']]],
    ['check of mistakes', wrong, [['check', '--weeks', '1']]],
    ['preview', parish, [['preview', '--yes']]],
    [
      'changes',
      parish,
      [
        ['make', '--yes', '--date', '2026-11-15'],
        ['preview', '--changes', '--yes'],
      ],
    ],
    ['changes without an earlier issue', parish, [['preview', '--changes', '--yes']]],
    ['add', parish, [['add', '--text', 'For all who keep watch.', '--yes']]],
    ['renew', parish, [['renew', 'margaret', '--until', '2026-12-20', '--yes']]],
    ['close', parish, [['close', 'margaret', '--yes']]],
    [
      'close twice',
      parish,
      [
        ['close', 'margaret', '--yes'],
        ['close', 'margaret', '--yes'],
      ],
    ],
    ['edit', parish, [['edit', 'margaret', '--show', 'initials', '--yes']]],
    ['edit of nothing', parish, [['edit', 'margaret', '--yes']]],
    ['import', parish, [['import', 'letter.txt', '--yes']]],
    ['import that writes nothing', parish, [['import', 'letter.txt', '--yes', '--dry-run']]],
    ['approve', parish, [['approve', '--by', 'Ruth', '--yes']]],
    [
      'approve twice',
      parish,
      [
        ['approve', '--by', 'Ruth', '--yes'],
        ['approve', '--by', 'Ruth', '--yes'],
      ],
    ],
    [
      'make of something else than was approved',
      parish,
      [
        ['approve', '--by', 'Ruth', '--yes'],
        ['close', 'town', '--yes'],
        ['make', '--yes'],
      ],
    ],
    [
      'make all the same',
      parish,
      [
        ['approve', '--by', 'Ruth', '--yes'],
        ['close', 'town', '--yes'],
        ['make', '--yes', '--reopen'],
      ],
    ],
    ['make that has nothing to reopen', parish, [['make', '--yes', '--reopen']]],
    ['verse', parish, [['verse']]],
    ['a search', parish, [['verse', 'still', 'waters']]],
    ['a search for nothing', parish, [['verse', 'quixotic']]],
    ['calendar', parish, [['calendar', '--weeks', '6']]],
    ['schedule', parish, [['schedule', '--yes']]],
    ['init', {}, [['init', '/new', '--yes']]],
    ['init where something is', parish, [['init', '/parish', '--yes']]],
    ['no parish', { 'x.txt': '' }, [['make', '--yes']]],
  ] as const)('%s leaves no English word', async (_, files, lines) => {
    const [es, en] = await Promise.all(
      ['es_MX.UTF-8', 'en_US.UTF-8'].map((language) => saidIn(language, files, lines)),
    )
    if (es === undefined || en === undefined) throw new Error('two runs')
    expect(es.exit).toBe(en.exit)
    const facts = `${await factsIn(files, lines)} ${es.files} ${lines.flat(2).join(' ')}`
    const known = new Set([...staying, ...wordsIn(facts)])
    const inEnglish = new Set(wordsIn(prose(en.text)))
    const inSpanish = wordsIn(prose(es.text))
    expect(inSpanish.length).toBeGreaterThan(0)
    const english = inSpanish.filter((word) => inEnglish.has(word) && !known.has(word))
    expect([...new Set(english)]).toEqual([])
  })
})

/** Words that English sentences have and Spanish ones may have too: names, what has no other word, and Spanish words. */
const inBoth = new Set(
  wordsIn(`Acrobat America Atkinson Google fonts com Hyperlegible Garamond iCloud KJV BSB Mac macOS Node NotoSerifSC
    Regular Excel OpenSong Outlook Pages Publisher PowerShell Visual Windows Word Zefania bulletin systemd loginctl enable
    linger launchd LastTaskResult cron crontab git shell
    bytes byte csv Ctrl doc doctype docx EACCES EBUSY EIO eml ENOSPC html imp jpg JPEG JSON Markdown mod mailto nbsp OpenDocument
    OpenType OSIS otf PDF PNG rtf SVG tel TrueType ttc ttf txt Unicode USFM USFX USJ USX UTF WOFF xlsx XML YAML zip
    compare decide editor episcopal error ids legal normal principal terminal total use web`).map(
    (word) => word.toLowerCase(),
  ),
)

/** What is read of a text: neither what is typed as it stands, nor paths and addresses. */
const read = (text: string): readonly string[] =>
  wordsIn(
    prose(text).replace(
      /\S*[/@]\S*|\{\w+\}|\S+\.(?:yaml|md|pdf|txt|html|eml|docx|ics|csv|jsonl?)\b/g,
      ' ',
    ),
  )
    .filter((word) => !word.startsWith('zq'))
    .map((word) => word.toLowerCase())

/** Sentences that show what is typed, word for word. */
const isTyped = (way: string): boolean =>
  /examples\.\d+$|^\.starting\.themes\.file$|File\.\d$|^template-|^\.testSheet\.|^\.web\.lost$/.test(
    way,
  )

const ofEnglish = new Set(
  sentencesOf(speechFor('en'))
    .flatMap(([way, text]) => (isTyped(way) ? [] : read(text)))
    .filter((word) => !inBoth.has(word)),
)

/** Words of the English sentences in a text. */
const englishIn = (text: string): readonly string[] => [
  ...new Set(read(text).filter((word) => ofEnglish.has(word))),
]

describe('the Spanish sentences', () => {
  it('have no English word of ours', () => {
    const found = sentencesOf(speechFor('es')).flatMap(([way, text]) => {
      if (isTyped(way)) return []
      const words = englishIn(text)
      return words.length > 0 ? [`${way}: ${words.join(' ')}`] : []
    })
    expect([...new Set(found)]).toEqual([])
  })
})

/** A parish as `init` writes it where the system speaks Spanish, with more in it by the commands of a month. */
async function spanishParish(): Promise<Readonly<Record<string, Uint8Array>>> {
  const host = memoryHost(
    {
      'carta.txt': `Nuestra vida en común

Demos gracias por el coro, que ha cantado por primera vez desde junio.

Para todo el barrio

Oremos por Rosa Quispe, que está en el hospital.
`,
    },
    { language: 'es_MX.UTF-8' },
  )
  const lines = [
    ['init', '/parish', '--name', 'San Martín', '--parts', 'services,this-week,rota', '--yes'],
    [
      ...['add', '--person', 'Lucía Paredes', '--section', 'Por los que sufren'],
      ...['--text', 'se recupera en su casa', '--from', '2026-11-22', '--consent-by', 'ella misma'],
      ...['--consent-channels', 'print,text', '--yes'],
    ],
    [
      ...['add', '--person', 'Ramón Ferrer', '--section', 'Por los que sufren'],
      ...[
        '--text',
        'en el hospital',
        '--from',
        '2026-11-22',
        '--consent-channels',
        'none',
        '--yes',
      ],
    ],
    ['add', '--text', 'Por quienes viajan.', '--sunday', '2026-11-22', '--yes'],
    [
      ...['add', 'event', '--title', 'Cena del puerto', '--day', '2026-12-10', '--time', '6 p. m.'],
      ...['--place', 'Salón', '--yes'],
    ],
  ]
  for (const line of lines) {
    const exit = await run(line, host)
    if (exit !== 0) throw new Error(`${line.join(' ')}: ${host.said.err}`)
  }
  return Object.fromEntries(host.files)
}

/** What is said without the lines of files that it shows, the names of folders, and a notice that its licence wants so. */
const withoutFiles = (said: string): string =>
  said
    .replace(/^ {2}[ +-] .*\b[a-z]+:.*$/gm, '')
    .replace(/la carpeta \w+/g, '')
    .replace(/Revised Common Lectionary.*?permission/s, '')

describe('a Spanish parish where the system speaks Spanish', () => {
  const files = spanishParish()

  it.each([
    [['make', '--yes']],
    [['make', '--yes', '--shape', 'half-sheet']],
    [
      [
        'make',
        '--yes',
        '--shape',
        'booklet',
        '--paper',
        'legal',
        '--edition',
        'standard,large-print,docx',
      ],
    ],
    [
      ['make', '--yes', '--leave-out', 'despensa', '--verse', 'Salmo 46:1'],
      ['make', '--yes'],
    ],
    [['make', '--yes', '--date', 'Nochebuena']],
    [
      ['make', '--yes'],
      ['make', '--yes', '--printed'],
    ],
    [
      ['make', '--yes', '--printed'],
      ['close', 'cena', '--yes'],
      ['slip', '--yes'],
    ],
    [['make', '--test-sheet', '--yes']],
    [['list']],
    [['list', '--all']],
    [['list', '--open-ended']],
    [['why', 'Lucía']],
    [['why', 'cena']],
    [['why', 'Ramón']],
    [['check']],
    [['verify', '--date', '2026-11-22']],
    [
      ['make', '--yes'],
      ['verify', '--date', '2026-11-22'],
    ],
    [
      ['make', '--yes', '--date', '2026-11-15'],
      ['preview', '--changes', '--yes'],
    ],
    [['preview', '--changes', '--yes']],
    [['preview', '--channel', 'print', '--yes']],
    [['approve', '--by', 'Rut Amsel', '--yes']],
    [
      ['approve', '--by', 'Rut Amsel', '--yes'],
      ['close', 'despensa', '--yes'],
      ['make', '--yes'],
    ],
    [
      ['approve', '--by', 'Rut Amsel', '--yes'],
      ['close', 'despensa', '--yes'],
      ['make', '--yes', '--reopen'],
    ],
    [['add', '--text', 'Por quienes velan.', '--sunday', '2026-12-06', '--yes']],
    [
      [
        'add',
        'memorial',
        '--person',
        'Ana Ruiz',
        '--died',
        '2019-12-04',
        '--section',
        'Por los que sufren',
        '--yes',
      ],
    ],
    [['add', '--text', 'x']],
    [['edit', 'Lucía', '--person', 'Lucia Paredes', '--yes']],
    [['edit', 'Lucía', '--priority', 'if-room', '--show', 'full', '--yes']],
    [['edit', 'cena', '--time', '7 p. m.', '--yes']],
    [['renew', 'Lucía', '--until', '20.12.2026', '--yes']],
    [['renew', 'Lucía', '--until', '12/10/2026', '--yes']],
    [['close', 'Lucía', '--how', 'withdrawn', '--yes']],
    [['close', 'cena', '--how', 'cancelled', '--yes']],
    [
      [
        'close',
        'Lucía',
        '--how',
        'died',
        '--departed-until',
        'en 4 semanas',
        '--section',
        'Nuestra vida en común',
        '--yes',
      ],
    ],
    [['section', 'add', 'Los difuntos', '--yes']],
    [['section', 'rename', 'Por los que sufren', 'Los enfermos', '--yes']],
    [['import', 'carta.txt', '--yes']],
    [['import', 'carta.txt', '--dry-run']],
    [['verse']],
    [['verse', 'paz']],
    [['verse', 'Salmo 46:1']],
    [['verse', '--explain']],
    [['calendar', '--from', '2026-12-01', '--weeks', '8']],
    [['themes', 'copy', 'quiet']],
    [['forget', '--person', 'Lucía Paredes', '--yes']],
    [['hacer']],
    [['make', '--frobnicate']],
    [['make', '--shape', 'tríptico']],
    [['why', 'nadie']],
  ] as const)('%j has no English word', async (...typed) => {
    const lines = typed.filter((line) => Array.isArray(line))
    for (const errIsTerminal of [false, true]) {
      const host = memoryHost(await files, { language: 'es_MX.UTF-8', errIsTerminal })
      for (const line of lines) {
        host.said.out = ''
        host.said.err = ''
        await run(line, host)
      }
      const said = `${host.said.out}${host.said.err}`
      expect(said).not.toBe('')
      expect(englishIn(withoutFiles(said))).toEqual([])
    }
  })
})
