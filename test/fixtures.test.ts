import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main.ts'
import type { List } from '../src/document/document.ts'
import { runIn } from '../src/document/run-in.ts'
import { filesBelow, type MemoryHost, memoryHost, textIn } from './memory-host.ts'
import { findings } from './render-pdf/findings.ts'
import { readPdf } from './render-pdf/read-pdf.ts'
import { lettersDrawn, wordsTagged } from './words-of-pdf.ts'

/**
 * Whole parishes. Each folder of fixtures/parishes is one; `weeks.txt` names its issues, those that a date alone
 * does not name with the flags that do, and `expected/<issue>/` holds what must come out. `npm run fixtures` writes those files anew: read the
 * difference before you commit it.
 */
const root = join(import.meta.dirname, '../fixtures/parishes')
const refreshes = process.env['UPDATE'] !== undefined

const cases = readdirSync(root).flatMap((parish) =>
  readFileSync(join(root, parish, 'weeks.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => {
      const [week = '', ...flags] = line.split(' | ')
      return { parish, week, flags: flags.length > 0 ? flags : ['--date', week] }
    }),
)

describe('parishes', () => {
  it('are found, each with weeks', () => {
    expect(new Set(cases.map(({ parish }) => parish)).size).toBe(readdirSync(root).length)
  })

  it.each(cases)('$parish on $week', async (one) => {
    const { parish, week, flags } = one
    const made = await issueOf(one)
    const text = textIn(made, `/parish/issues/${week}/bulletin.txt`)
    const files = {
      'bulletin.txt': text,
      'selection.txt': await selectionOf(parish, flags),
      'sheets.txt': await sheetsOf(parish, flags),
    }
    for (const [name, content] of Object.entries(files))
      expectFile(join(root, parish, 'expected', week, name), content)
  })

  it.each(cases)(
    '$parish on $week prints every word of its document, and no other',
    async (one) => {
      // a dot between two things does not print where its line ends there
      const isWord = (word: string): boolean => word !== '·'
      const words = (await wordsComposed(one, 'print')).filter(isWord)
      const pdfs = await pdfsOf(one)
      for (const bytes of pdfs) {
        expect(wordsTagged(bytes).filter(isWord)).toEqual(words)
        expect(findings(readPdf(bytes))).toEqual([])
      }
      const [, pages] = pdfs
      const drawn = pages && (await lettersDrawn(pages))
      // halves that stand side by side are drawn panel by panel
      const inOrder = (text: string | undefined) =>
        one.parish === 'two-tongues' ? [...(text ?? '')].sort().join('') : text
      expect(inOrder(drawn?.replaceAll('·', ''))).toBe(
        inOrder(words.join('').replaceAll(/[•·]/g, '')),
      )
    },
  )

  it.each(cases)('$parish on $week says in print and text what both may carry', async (one) => {
    const printed = new Set(await wordsComposed(one, 'print'))
    const text = textIn(await issueOf(one), `/parish/issues/${one.week}/bulletin.txt`)
    const told = await wordsComposed(one, 'text')
    const plain = (words: readonly string[]): string =>
      words.join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, '')
    const withoutLinks = text.replaceAll(
      /<?https?:[^\s>]*>?|<?mailto:[^\s>]*>?|<?tel:[^\s>]*>?/g,
      '',
    )
    expect(told.filter((word) => !printed.has(word))).toEqual([])
    expect(plain(withoutLinks.split(/\s+/)).length).toBeGreaterThan(0)
    for (const word of told.map((one) => one.replace(/^\((.*\..*)\)$/, '$1')))
      expect(text.replaceAll(/\s+/g, ' ')).toContain(word)
  })

  it.each(cases)('$parish on $week has the same bytes when made again', async (one) => {
    expect((await makeIssue(one)).files).toEqual((await issueOf(one)).files)
  })
})

interface Case {
  readonly parish: string
  /** The name of the issue. */
  readonly week: string
  readonly flags: readonly string[]
}

async function makeIssue({ parish, flags }: Case): Promise<MemoryHost> {
  const host = hostOf(parish)
  expect(await run(['make', ...flags, '--yes', '--json'], host), host.said.err).toBe(0)
  return host
}

const issues = new Map<Case, Promise<MemoryHost>>()

/** The issue of a case, made once for all that only look at it. */
function issueOf(one: Case): Promise<MemoryHost> {
  const made = issues.get(one) ?? makeIssue(one)
  issues.set(one, made)
  return made
}

/** `insert.pdf` and `insert-pages.pdf`. */
async function pdfsOf(one: Case): Promise<readonly Uint8Array[]> {
  const host = await issueOf(one)
  return ['insert.pdf', 'insert-pages.pdf'].map((name) => {
    const bytes = host.files.get(`/parish/issues/${one.week}/${name}`)
    if (bytes === undefined) throw new Error(`${name} was not written: ${host.said.err}`)
    return bytes
  })
}

async function wordsComposed({ parish, flags }: Case, channel: string): Promise<readonly string[]> {
  const { json } = await command(
    hostOf(parish),
    ...['inspect', 'document', ...flags, '--channel', channel],
  )
  return wordsIn(json['document'])
}

/** The parish's folder in memory, without what is expected of it. */
function hostOf(parish: string): MemoryHost {
  const files = filesBelow(join(root, parish))
  return memoryHost(
    Object.fromEntries(
      Object.entries(files).filter(([path]) => !/^(expected\/|weeks\.txt$)/.test(path)),
    ),
  )
}

async function command(
  host: MemoryHost,
  ...argv: readonly string[]
): Promise<{ readonly exit: number; readonly json: Record<string, unknown> }> {
  const exit = await run(argv, host)
  return { exit, json: host.said.out.startsWith('{') ? JSON.parse(host.said.out) : {} }
}

async function selectionOf(parish: string, flags: Case['flags']): Promise<string> {
  const host = hostOf(parish)
  await run(['list', ...flags], host)
  return `${host.said.out}\n${host.said.err}`
}

/** The page as one reads a proof: shape, then every panel's lines with the place of their baselines. */
async function sheetsOf(parish: string, flags: Case['flags']): Promise<string> {
  const { json } = await command(hostOf(parish), 'inspect', 'sheets', ...flags)
  const panels = json['panels'] as readonly {
    number: number
    width: number
    height: number
    lines: readonly { x: number; y: number; size: number; text: string }[]
  }[]
  const sheets = json['sheets'] as readonly { panels: readonly number[] }[]
  return [
    `sheets ${sheets.map((sheet) => sheet.panels.join('|')).join(' ')}`,
    ...panels.flatMap(({ number, width, height, lines }) => [
      '',
      `panel ${number}, ${width} × ${height}`,
      ...lines.map(
        ({ x, y, size, text }) =>
          `${x.toFixed(2).padStart(7)} ${y.toFixed(2).padStart(7)} ${size.toFixed(2).padStart(6)}  ${text}`,
      ),
    ]),
    '',
  ].join('\n')
}

/** Every word of a document's JSON in the order of reading. */
function wordsIn(document: unknown): readonly string[] {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') {
      const { kind, text, form } = value as { kind?: unknown; text?: unknown; form?: unknown }
      const items = kind === 'list' && form === 'run-in' ? runIn(value as List) : undefined
      if (items)
        for (const { inlines } of items) {
          walk(inlines)
          texts.push(' ')
        }
      else if (kind === 'text') texts.push(String(text))
      else if (kind === 'break') texts.push(' ')
      else Object.values(value).forEach(walk)
      if (kind === 'paragraph' || kind === 'heading' || kind === 'cell') texts.push(' ')
    }
  }
  walk(document)
  return texts.join('').replaceAll('\u00a0', ' ').split(/\s+/).filter(Boolean)
}

function expectFile(path: string, content: string): void {
  if (refreshes) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  expect(existsSync(path), `${path} is missing; \`npm run fixtures\` writes it`).toBe(true)
  expect(content).toBe(readFileSync(path, 'utf8'))
}
