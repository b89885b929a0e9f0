import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main.ts'
import { exit } from '../src/exit-codes.ts'
import { themes } from '../src/scripture/themes.ts'
import { memoryHost } from './memory-host.ts'

const root = join(import.meta.dirname, '..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = textOf('README.md')
const files = textOf('docs/files.md')
const fenced = (language: string): readonly string[] =>
  [...files.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

describe('the README', () => {
  it('lists every exit code, and no other', () => {
    const listed = [...readme.matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code))
    expect(listed).toEqual(Object.values(exit))
  })

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(8)
    for (const path of links) expect([path, existsSync(join(root, path))]).toEqual([path, true])
  })
})

describe('the description of files', () => {
  it('has a parish in it that makes its first insert as it stands', async () => {
    const [bulletin, requests] = fenced('yaml')
    const events = fenced('yaml').find((one) => /^events:/m.test(one))
    const [article] = fenced('markdown')
    const host = memoryHost({
      'bulletin.yaml': bulletin ?? '',
      'requests/parish.yaml': requests ?? '',
      'events/parish.yaml': events ?? '',
      'articles/beds.md': article ?? '',
    })
    expect(await run(['make', '--yes'], host)).toBe(0)
    expect(host.said.err).not.toMatch(/error|warning/)
    expect([...host.files.keys()]).toContain('/parish/issues/2026-11-22/insert.pdf')
  })

  it('shows quotations and days of a parish’s own that can be read as they stand', async () => {
    const blocks = fenced('yaml')
    const [bulletin = '', requests = ''] = blocks
    const events = blocks.find((one) => /^events:/m.test(one)) ?? ''
    const quotations = blocks.find((one) => one.startsWith('translation:')) ?? ''
    const calendar = blocks.find((one) => one.startsWith('calendar:')) ?? ''
    const host = memoryHost({
      'bulletin.yaml': `${bulletin}${calendar}`,
      'requests/parish.yaml': requests,
      'events/parish.yaml': events,
      'scripture/niv.yaml': quotations,
    })
    expect(await run(['verse', 'Jn 11:35 NIV'], host)).toBe(0)
    expect(host.said.out).toBe('John 11:35 (NIV)\n  Jesus wept.\n')
    host.said.out = ''
    expect(await run(['calendar', '--from', '2026-05-16', '--weeks', '52', '--json'], host)).toBe(0)
    const { sundays, feasts } = JSON.parse(host.said.out)
    const own = [...sundays, ...feasts].filter(({ name }: { name: string }) =>
      /Brendan|Homecoming|Rejoice/.test(name),
    )
    expect(own.map(({ date, colour }: Record<string, string>) => [date, colour])).toEqual([
      ['2026-09-13', 'green'],
      ['2026-12-13', 'rose'],
      ['2026-05-16', 'white'],
    ])
    expect(host.said.err).toBe('')
  })

  it('names every theme that a verse can have', () => {
    const [, listed = ''] = /Themes are ([\s\S]*?)\./.exec(files) ?? []
    expect(listed.split(/,\s+|\s+and\s+/)).toEqual([...themes])
  })

  it('names every key that files may have', () => {
    const code = [...files.matchAll(/^ *```[a-z]+\n([\s\S]*?)^ *```|`([^`\n]+)`/gm)].flatMap(
      ([, block, span]) => (block ?? span ?? '').match(/[\w-]+/g) ?? [],
    )
    const named = new Set(code)
    const shipped = ['bulletin', 'requests', 'article', 'scripture']
    const keys = shipped.flatMap((name) => keysOf(JSON.parse(textOf(`schemas/${name}.json`))))
    expect(keys.length).toBeGreaterThan(90)
    expect(keys.filter((key) => !named.has(key))).toEqual([])
  })
})

/** The names of all properties of a JSON Schema, at every depth. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...keysOf(value),
  ])
}
