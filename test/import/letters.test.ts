import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { wordsBeside } from '../../src/import/write/words-beside.ts'
import { spokenLanguages } from '../../src/languages.ts'
import { filesBelow, type MemoryHost, memoryHost, textIn } from '../memory-host.ts'
import { addressWords, missing, wordsIn, wordsOfFiles, wordsOfLetter } from './letter-words.ts'

/**
 * Partners' letters. Each folder of fixtures/emails holds a parish's bulletin.yaml and a letter;
 * `expected/` holds every file that the import writes, and what it says. `npm run fixtures` writes
 * those files anew: read the difference before you commit it.
 */
const root = join(import.meta.dirname, '../../fixtures/emails')
const refreshes = process.env['UPDATE'] !== undefined
const cases = readdirSync(root)

const week = '2026-11-29'

describe('letters', () => {
  it('are found', () => {
    expect(cases.length).toBeGreaterThanOrEqual(10)
  })

  it.each(cases)('%s becomes files', async (name) => {
    const { host, code, letter } = await imported(name)
    expect(code).toBe(0)
    const files = written(host, name)
    const report = host.said.err
    const expected = join(root, name, 'expected')
    if (refreshes) rmSync(expected, { recursive: true, force: true })
    for (const [path, text] of [...files, ['report.txt', report] as const])
      expectFile(join(expected, path), text)
    const there = Object.keys(filesBelow(expected)).filter((path) => path !== 'report.txt')
    expect(there.toSorted()).toEqual([...files.keys()].toSorted())
    expect(report).toContain(letter)
  })

  it.each(cases)('%s keeps every word, and none is added', async (name) => {
    const { host, letter } = await imported(name)
    const files = written(host, name)
    const before = wordsOfFiles([
      { path: 'bulletin.yaml', text: readFileSync(join(root, name, 'bulletin.yaml'), 'utf8') },
    ])
    const after = wordsOfFiles([...files].map(([path, text]) => ({ path, text })))
    const there = [...after, ...before].map((word) => word.toLowerCase())
    const path = join(root, name, letter)
    const said = await wordsOfLetter(path)
    expect(
      missing(
        said.map((word) => word.toLowerCase()),
        there,
      ),
    ).toEqual([])
    expect([
      ...new Set(without(after, [...said, ...addressWords(path), ...before, ...ours(files)])),
    ]).toEqual([])
  })

  it.each(cases)('%s leaves a parish of which `make` makes an insert', async (name) => {
    const { host } = await imported(name)
    const again = memoryHost(Object.fromEntries(host.files))
    const code = await run(['make', '--date', week, '--yes'], again)
    expect([code, again.said.err]).toEqual([0, again.said.err])
    expect(textIn(again, `/parish/issues/${week}/bulletin.txt`)).not.toBe('')
  })

  it.each(cases)('%s imported twice is refused, and changes nothing', async (name) => {
    const { host, letter } = await imported(name)
    const first = [...host.files]
    expect(await run(['import', letter, '--date', week, '--yes'], host)).toBe(1)
    expect([...host.files]).toEqual(first)
    expect(host.said.err).toContain('stands in the parish already')
  })

  it.each(cases)('%s imported for another week overwrites nothing', async (name) => {
    const { host, letter } = await imported(name)
    const first = written(host, name)
    expect(await run(['import', letter, '--date', '2026-12-06', '--yes'], host)).toBe(0)
    const second = written(host, name)
    for (const [path, text] of first)
      if (path !== 'bulletin.yaml') expect(second.get(path)).toBe(text)
    expect(second.size).toBeGreaterThan(first.size)
  })
})

async function imported(name: string) {
  const letter = readdirSync(join(root, name)).find((file) => file.startsWith('letter.')) ?? ''
  const host = memoryHost(
    Object.fromEntries(
      ['bulletin.yaml', letter].map((file) => [
        file,
        new Uint8Array(readFileSync(join(root, name, file))),
      ]),
    ),
    { errIsTerminal: true },
  )
  const code = await run(['import', letter, '--date', week, '--yes'], host)
  return { host, code, letter }
}

/** Files that are new, and bulletin.yaml where it changed. */
function written(host: MemoryHost, name: string): ReadonlyMap<string, string> {
  const before = readFileSync(join(root, name, 'bulletin.yaml'), 'utf8')
  return new Map(
    [...host.files.keys()]
      .map((path) => path.replace('/parish/', ''))
      .filter((path) => !path.startsWith('letter.'))
      .map((path) => [path, textIn(host, `/parish/${path}`)] as const)
      .filter(([path, text]) => path !== 'bulletin.yaml' || text !== before),
  )
}

/** Words of ours: the week, ids, kinds, that somebody has died and is held, and what comments of the files explain. */
const ours = (files: ReadonlyMap<string, string>): readonly string[] => [
  ...wordsIn(
    [
      `${week} thanksgiving true none back https`,
      ...spokenLanguages
        .map(wordsBeside)
        .flatMap((one) => [
          one.kept.letter,
          one.aloneOnSunday,
          one.inTheLetter(''),
          one.outsideBack,
        ]),
    ].join(' '),
  ),
  ...[...files.values()].flatMap((text) =>
    [...text.matchAll(/^ {2}- id: (.*)$/gm)].flatMap(([, id = '']) => wordsIn(id)),
  ),
]

const without = (words: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others.map((word) => word.toLowerCase()))
  return words.filter((word) => !known.has(word.toLowerCase()))
}

function expectFile(path: string, content: string): void {
  if (refreshes) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing`).toBe(content)
}
