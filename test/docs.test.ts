import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declare, run } from '../src/cli/main.ts'
import type { Code } from '../src/diagnostic.ts'
import type { Catalogue, Sentence } from '../src/messages/catalogue.ts'
import { english } from '../src/messages/en/diagnostics/index.ts'
import { spanish } from '../src/messages/es/diagnostics/index.ts'
import { rules } from '../src/vocabulary.ts'
import { type MemoryHost, memoryHost, textIn } from './memory-host.ts'
import { valuesOf } from './messages/sample-values.ts'

/** A fenced block: what stands behind the fence, and its lines. */
interface Block {
  readonly info: string
  readonly text: string
}

const root = join(import.meta.dirname, '..')

/** A page of the project, by its path; of one that is made from help only the part written by hand. */
const guide = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(/^<!-- Below [\s\S]*/m, '')

/** The blocks of a page. In `sh` stands what needs npm or cron; the package's tests and .ci/run try that. */
const blocksOf = (path: string): readonly Block[] =>
  [...guide(path).matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)]
    .map(([, info = '', text = '']) => ({ info, text }))
    .filter(({ info }) => !info.startsWith('sh'))

/** A command line in words; what a shell does with the output is the shell's. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/ \| .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  )

/** Runs one line, and gives the host that the next one runs in. */
async function runLine(line: string, host: MemoryHost, exit: number): Promise<MemoryHost> {
  const [command, ...argv] = wordsOf(line)
  if (command === 'cd') {
    const settings = { folder: host.resolve(argv[0] ?? '.'), language: host.language }
    return memoryHost(Object.fromEntries(host.files), settings)
  }
  expect(command).toBe('bulletin')
  host.said.out = ''
  host.said.err = ''
  const code = await run(argv, host)
  expect([line, code, host.said.err]).toEqual([line, exit, host.said.err])
  return host
}

/** Runs a block of command lines, each with lines below it that it must say. */
async function runBlock({ info, text }: Block, host: MemoryHost): Promise<MemoryHost> {
  const exit = Number(/exit (\d+)/.exec(info)?.[1] ?? 0)
  let now = host
  for (const part of text.split(/^\$ /m).filter((one) => one !== '')) {
    const [line = '', ...said] = part.trimEnd().split('\n')
    now = await runLine(line, now, exit)
    const told = columnsClosed(`${now.said.out}${now.said.err}`)
    for (const words of said) expect(told).toContain(columnsClosed(words.trim()))
  }
  return now
}

/** How wide the columns of a table are goes with what else stands in it. */
const columnsClosed = (text: string): string => text.replace(/(\S) {2,}/g, '$1  ')

/** Puts a block where its fence says: a file of that name, or lines below a key of one. */
function placeBlock({ info, text }: Block, host: MemoryHost): void {
  const [, name = '', key] = info.split(' ')
  const path = `${host.folder}/${name}`
  const whole =
    key === undefined ? text : textIn(host, path).replace(`${key}:\n`, (line) => line + text)
  expect(whole).toContain(text)
  host.files.set(path, new TextEncoder().encode(whole))
}

/** The language of the system that a page is for: a folder of docs/ that is a language's. */
const languageOf = (path: string): string =>
  path.startsWith('docs/es/') ? 'es_MX.UTF-8' : 'en_US.UTF-8'

async function follow(path: string): Promise<number> {
  let host = memoryHost({}, { folder: '/home', language: languageOf(path) })
  const blocks = blocksOf(path)
  for (const block of blocks)
    if (block.info.startsWith('console')) host = await runBlock(block, host)
    else if (block.info === 'powershell')
      for (const line of block.text.trim().split('\n')) host = await runLine(line, host, 0)
    else placeBlock(block, host)
  return blocks.length
}

/** What all sentences say in a language, with values in them. */
const sentencesIn = (catalogue: Catalogue): readonly string[] =>
  (Object.keys(catalogue) as Code[]).flatMap((code) =>
    valuesOf(code).map(
      (values) => (catalogue[code] as (given: object) => Sentence)(values).message,
    ),
  )

/** The pages of docs/ and of its folders for other languages. */
const pages: readonly string[] = readdirSync(join(root, 'docs'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name.replaceAll('\\', '/')}`)

describe('the guides', () => {
  it.each([
    ['docs/secretary.md', '| it says | and that means |', english],
    ['docs/es/secretaria.md', '| dice | y quiere decir |', spanish],
  ])('%s quotes messages as they are', (path, head, catalogue) => {
    const [, table = ''] = guide(path).split(`${head}\n|---|---|\n`)
    const sentences = sentencesIn(catalogue)
    const quoted = [...table.matchAll(/^\| (.+?) \|/gm)].map(([, words = '']) => words)
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((words) => !sentences.some((one) => one.includes(words)))).toEqual([])
  })

  it('name in their sentences only commands and flags that there are', () => {
    const program = declare(memoryHost({}), () => {})
    const spans = ['README.md', ...pages].flatMap((path) =>
      [...guide(path).matchAll(/`bulletin\s([^`]+)`/g)].map(([, span = '']) => span),
    )
    expect(spans.length).toBeGreaterThan(30)
    const unknown = spans.filter((span) => {
      const [name, ...words] = wordsOf(span)
      const command = program.commands.find((one) => one.name() === name)
      const flags = command?.options.map(({ long }) => long) ?? []
      return (
        command === undefined ||
        words.some((word) => word.startsWith('--') && !flags.includes(word))
      )
    })
    expect(unknown).toEqual([])
  })

  it('give every reason that `list` and `why` can name, and no other', () => {
    const [, table = ''] = guide('docs/rules.md').split('| reason |')
    const reasons = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, reason]) => reason)
    expect(reasons.toSorted()).toEqual(rules.toSorted())
  })

  it('have the headings that the source cites', () => {
    const headings = [...guide('docs/rules.md').matchAll(/^## (.+)$/gm)].map(
      ([, heading]) => heading,
    )
    const source = join(import.meta.dirname, '../src')
    const cited = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(join(source, path), 'utf8').matchAll(
          /docs\/rules\.md,(?:\s|\*)+"([^"]+)"/g,
        ),
      ])
      .map(([, heading]) => heading)
    expect(cited.length).toBeGreaterThan(9)
    expect(cited.filter((heading) => !headings.includes(heading))).toEqual([])
  })

  it.each([
    ['README.md', 1],
    ['docs/commands.md', 9],
    ['docs/secretary.md', 9],
    ['docs/es/secretaria.md', 9],
    ['docs/month.md', 12],
    ['docs/clergy.md', 9],
    ['docs/keeping.md', 4],
    ['docs/editions.md', 2],
  ])('%s can be followed line by line', async (path, least) => {
    expect(await follow(path)).toBeGreaterThanOrEqual(least)
  })

  it.skipIf(spawnSync('git', ['--version']).status !== 0)('bring a parish back by git', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
    try {
      const parish = join(folder, 'our-parish')
      mkdirSync(parish)
      writeFileSync(join(parish, 'bulletin.yaml'), 'parish: { name: Saint Brendan }\n')
      const blocks = [...guide('docs/keeping.md').matchAll(/^```sh git\n([\s\S]*?)^```$/gm)]
      expect(blocks).toHaveLength(3)
      const office = ['-c', 'user.name=The office', '-c', 'user.email=office@brendan.example']
      const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull }
      for (const [, lines = ''] of blocks)
        for (const line of lines.trim().split('\n')) {
          const [command, ...argv] = wordsOf(line)
          expect(command).toBe('git')
          execFileSync('git', [...office, ...argv], { cwd: parish, env, stdio: 'pipe' })
        }
      const again = join(folder, 'our-parish-again/bulletin.yaml')
      expect(readFileSync(again, 'utf8')).toContain('Saint Brendan')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
