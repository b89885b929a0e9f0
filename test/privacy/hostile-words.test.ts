import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it, vi } from 'vitest'
import { isScalar, parseDocument, visit } from 'yaml'
import { declare, run } from '../../src/cli/main.ts'
import type { Asker } from '../../src/cli/terminal-host.ts'
import { filesBelow, type MemoryHost, memoryHost } from '../memory-host.ts'

/** An escape sequence, one of C1, a bell, an override of direction, an isolate, and characters that nobody sees. */
const odd = '\u001b[2J\u009b31m\u0007\u202ederevo\u2066\u200b\u2060\ufeff\u00ad'

/** None of these reaches anybody; tab and line feed alone are text. */
const NO_TEXT = /(?![\t\n])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u

type Files = Readonly<Record<string, string | Uint8Array>>

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const wholeWeek = filesBelow('fixtures/parishes/whole-week')
const parishFile = decode(wholeWeek['bulletin.yaml'] ?? new Uint8Array())
const letter = `From: "The ${odd} office" <office@diocese.example>
Subject: For ${odd} prayer
Content-Type: text/plain; charset=utf-8

Dear ${odd} friends,

The ${odd} weary

For all ${odd} who travel home by sea.

Jane ${odd} Doe
`

const parish: Files = { ...wholeWeek, 'letter.eml': letter }

/** Every scalar of a file of YAML in turn, with what is no text at its end. */
function* spoilt(path: string, bytes: Uint8Array): Generator<readonly [string, string]> {
  const text = decode(bytes)
  const [, head = text, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const isArticle = head !== text
  for (let at = 0; ; at++) {
    const document = parseDocument(head)
    let count = 0
    visit(document, {
      Scalar(_, node) {
        if (!isScalar(node) || count++ !== at) return
        node.value = `${node.value}${odd}`
        node.type = 'QUOTE_DOUBLE'
      },
    })
    if (count <= at) return
    const spoiltHead = document.toString({ lineWidth: 0 })
    yield [`${path} ${at}`, isArticle ? `---\n${spoiltHead}---\n${body}` : spoiltHead]
  }
}

const sheets = Object.entries(parish).filter(
  ([path]) => /\.(?:yaml|md)$/.test(path) && !path.startsWith('expected'),
)
const fields = sheets.flatMap(([path, content]) =>
  typeof content === 'string'
    ? []
    : [...spoilt(path, content)].map(([name, text]) => [name, path, text] as const),
)

/** A parish in which all words, names of files and folders, and cells have what is no text in them. */
const allSpoilt: Files = {
  'bulletin.yaml': parishFile,
  [`requests/li${odd}st/pa${odd}rish.yaml`]: `section: Our common life
requests:
  - id: "id${odd}"
    text: "For the ${odd.replaceAll('\u001b', '\\e').replaceAll('\u0007', '\\a')} town."
    note: "Ruth \\e[31m knows."
    link: { text: "the \\e town", url: "https://example.org/\\u202E" }
`,
  'requests/town.yaml': `- { id: town, section: Our common life, text: "For the \\e[2J town \\u202E.", source: "Jane \\e[2J Doe", until: 2027-01-01, from: 2026-11-29 }
- { id: ann, section: The sick of the parish, person: { name: "Ann \\e[2J\\u200B Cole" }, from: 2026-11-29 }
- { id: "un\\e[2Jknown", sectio: "The \\e[2J sick" }
`,
  [`requests/other${odd}.txt`]: 'For rain.',
  [`articles/la${odd}mp.md`]: `---\ntitle: "Lamp \\e[2J\\u202Es"\nsunday: 2026-12-06\nbyline: "\\u009B Ann"\n---\n# ${odd}\n\nWords ${odd} <b>.\n`,
  'rota.csv': `date,Rea${odd}der\n2026-12-06,Ann ${odd} Cole\nsoon${odd},x\n`,
  'templates/insert.hbs': `<main>{{parish.toString}}{{parish.na${odd}me}}</main>`,
  'letter.eml': letter,
  [`no${odd}te.docx`]: 'no word',
}
/** The same, whose files have no errors. */
const sound: Files = {
  ...parish,
  'bulletin.yaml': parishFile
    .replace('place: Alder Quay', 'place: "Alder \\e[2J\\u202EQuay\\u200B"')
    .replace('title: The Week at Saint Brendan', 'title: "The \\e[2J\\u202E Week\\u2066"'),
  [`requests/li${odd}st/pa${odd}rish.yaml`]:
    '- { id: rain, section: Our common life, text: "For \\e[2J\\u202E rain.", from: 2026-11-29 }\n',
  [`articles/la${odd}mp.md`]: `---\ntitle: "Lamps \\e[2J\\u202E"\nsunday: 2026-12-06\n---\n### Of ${odd} lamps\n\nWords ${odd}.\n`,
}

/** Answers whatever is asked, and notes what was shown with it. */
function answering(host: MemoryHost): Asker {
  const note = (...words: readonly (string | undefined)[]): void => {
    for (const one of words) host.questions.push(one ?? '')
  }
  const noteOffers = (
    offers: readonly {
      readonly name: string
      readonly description?: string
      readonly barred?: string
    }[],
  ): void => {
    for (const { name, description, barred } of offers) note(name, description, barred)
  }
  let asked = 0
  const once = (): void => {
    if (++asked > 40) throw new Error('asked without end')
  }
  return {
    text: async ({ message, initial, check }) => {
      once()
      note(message, initial)
      const verdict = check?.(odd)
      note(verdict === true ? '' : verdict)
      return initial || '2026-12-06'
    },
    choose: async ({ message, offers }) => {
      once()
      note(message)
      noteOffers(offers)
      const [first] = offers.slice(asked % offers.length)
      if (first === undefined) throw new Error('nothing is offered')
      return first.value
    },
    find: async ({ message, offers }) => {
      once()
      note(message)
      noteOffers(offers)
      const [first] = offers
      if (first === undefined) throw new Error('nothing is offered')
      return first.value
    },
    confirm: async ({ message }) => {
      once()
      note(message)
      return asked % 2 === 0
    },
    several: async ({ message, offers }) => {
      once()
      note(message)
      noteOffers(offers)
      return []
    },
    write: async ({ message, initial }) => {
      once()
      note(message)
      return initial || 'For rain.'
    },
  }
}

async function said(
  argv: readonly string[],
  files: Files,
  who: 'log' | 'terminal' | 'person',
): Promise<MemoryHost> {
  const plain = memoryHost(files, { today: '2026-12-02', errIsTerminal: who !== 'log' })
  const terminal = { ...plain.terminal, interactive: who === 'person' }
  const host: MemoryHost = { ...plain, terminal, ask: answering(plain) }
  await run(argv, host)
  const { out, err } = host.said
  const leaving = { out, err, paged: host.paged, questions: host.questions }
  for (const text of [out, err, ...host.paged, ...host.questions])
    if (NO_TEXT.test(text)) expect.fail(`${argv.join(' ')} (${who}): ${JSON.stringify(leaving)}`)
  return host
}

const week = ['--date', '2026-12-06']
const commands: readonly (readonly string[])[] = [
  ['make', ...week, '--only', 'text', '--yes'],
  ['make', ...week, '--only', 'text', '--verse', `Ps ${odd}`],
  ['make', ...week, '--leave-out', `id${odd}`],
  ['make', '--all', '/', '--only', 'text'],
  ['preview', ...week],
  ['preview', ...week, '--changes'],
  ['preview', ...week, '--channel', 'print'],
  ['check', ...week],
  ['list', ...week],
  ['why', 'town', ...week],
  ['why', `id${odd}`, ...week],
  ['add', '--section', `The ${odd}`, '--text', `For ${odd} rain.`],
  ['add', '--section', 'Our common life', '--text', `For ${odd} rain.`],
  ['edit', 'town', '--text', `For ${odd} us.`],
  ['edit', `id${odd}`, '--text', 'For us.'],
  ['renew', 'town', '--until', '2027-02-07'],
  ['close', 'ann', '--how', `re${odd}covered`],
  ['import', 'letter.eml', ...week],
  ['import', `no${odd}te.docx`],
  ['import', `none${odd}`],
  ['verse', `love ${odd}`],
  ['verse', `Ps 23${odd}`],
  ['verse'],
  ['calendar', '--from', '2026-12-06', '--weeks', '2'],
  ['approve', ...week, '--by', `Ruth ${odd}`, '--yes'],
  ['forget', '--person', `Ann ${odd} Cole`],
  ['forget', '--before', '2026-12-01'],
  ['schedule', '--for', 'cron'],
  ['themes'],
  ['themes', 'copy'],
  ['fonts', 'add', `requests/other${odd}.txt`],
  ['scripture', 'add', `requests/other${odd}.txt`, '--as', `BS${odd}B`],
  ['slip', ...week],
  ['verify', ...week],
  ['section', 'add', `The ${odd} weary`],
  ['section', 'rename', 'The departed', `The ${odd} dead`],
  ['section', 'move', `No ${odd}`, 'The departed'],
  ['init', `/new${odd}`, '--name', `St ${odd}`],
  ['init', '--editor'],
  ['inspect', 'parish', ...week],
  ['inspect', 'document', ...week],
  ['completion', 'bash'],
  ['ids'],
  ['help', 'make'],
  [`ma${odd}ke`],
  ['check', `--da${odd}te`],
]

describe('what is no text', () => {
  it('is tried in every command', () => {
    const program = declare(memoryHost({}), () => {})
    const tried = new Set(commands.map(([command]) => command))
    expect(program.commands.map((one) => one.name()).filter((name) => !tried.has(name))).toEqual([])
  })

  it.each(commands.map((argv) => [JSON.stringify(argv), argv] as const))(
    'reaches nobody by %s',
    async (_name, argv) => {
      for (const files of [sound, allSpoilt]) {
        await said(argv, files, 'log')
        await said(argv, files, 'terminal')
        await said(argv, files, 'person')
        const { said: told } = await said([...argv, '--json'], files, 'log')
        const isLines = argv.includes('--all')
        if (told.out.startsWith('{'))
          for (const json of isLines ? told.out.trim().split('\n') : [told.out]) JSON.parse(json)
      }
    },
  )

  it.each(fields)('reaches nobody from a field: %s', async (_name, path, text) => {
    const files = { ...parish, [path]: text }
    await said(['check', ...week], files, 'terminal')
  })

  it('is written to no console by a template that asks for what every object has', async () => {
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    )
    const asks = '<p>{{parish.toString}}{{parish.constructor}}{{title.length}}</p>'
    const insert = readFileSync('templates/insert.hbs', 'utf8').replace('</main>', `${asks}</main>`)
    expect(insert).toContain(asks)
    const host = await said(
      ['preview', ...week],
      { ...parish, 'templates/insert.hbs': insert },
      'log',
    )
    expect(host.said.out).not.toContain('function')
    for (const spy of consoles) expect(spy).not.toHaveBeenCalled()
  })

  it('stands in no file that is written, nor in its name', async () => {
    const host = await said(['make', ...week, '--yes'], sound, 'log')
    const written = [...host.files].filter(([path]) => path.startsWith('/parish/issues/'))
    expect(written.length).toBeGreaterThan(3)
    for (const [path, bytes] of written) {
      expect(path).not.toMatch(NO_TEXT)
      if (!path.endsWith('.pdf')) expect(decode(bytes), path).not.toMatch(NO_TEXT)
      else for (const one of await wordsAround(bytes)) expect(one, path).not.toMatch(NO_TEXT)
    }
    const imported = await said(['import', 'letter.eml', ...week, '--yes'], sound, 'log')
    const added = [...imported.files.keys()].filter((path) => !(path.slice(8) in sound))
    expect(added.length).toBeGreaterThan(0)
    for (const path of added) expect(path).not.toMatch(NO_TEXT)
  })
})

/** Title, bookmarks, and what is read aloud of a PDF. */
async function wordsAround(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const outline = JSON.stringify(await document.getOutline(), (key, value) =>
    ['title', 'items', ''].includes(key) || /^\d+$/.test(key) ? value : undefined,
  )
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1)
      const { items } = await page.getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  await task.destroy()
  const title = 'Title' in info ? String(info.Title) : ''
  expect(title).not.toBe('')
  return [title, outline, ...pages]
}
