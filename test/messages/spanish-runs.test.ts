import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { memoryHost } from '../memory-host.ts'
import { saintBrendan } from '../saint-brendan.ts'

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
