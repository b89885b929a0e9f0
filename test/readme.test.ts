import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exit } from '../src/cli/exit.ts'
import { run } from '../src/cli/main.ts'
import { memoryHost } from './memory-host.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const fenced = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

describe('the README', () => {
  it('lists every exit code, and no other', () => {
    const listed = [...readme.matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code))
    expect(listed).toEqual(Object.values(exit))
  })

  it('has a parish in it that makes its first insert as it stands', async () => {
    const [bulletin, requests] = fenced('yaml')
    const [article] = fenced('markdown')
    const host = memoryHost({
      'bulletin.yaml': bulletin ?? '',
      'requests/parish.yaml': requests ?? '',
      'articles/beds.md': article ?? '',
    })
    expect(await run(['make', '--yes'], host)).toBe(0)
    expect(host.said.err).not.toMatch(/error|warning/)
    expect([...host.files.keys()]).toContain('/parish/issues/2026-11-22/insert.pdf')
  })

  it('shows only commands that the command line understands', async () => {
    const [bulletin, requests] = fenced('yaml')
    const examples = [...readme.matchAll(/^\| `bulletin ([^`]+)` \|/gm)].map(
      ([, line = '']) => line,
    )
    expect(examples.length).toBeGreaterThan(8)
    for (const example of examples) {
      const argv = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, word]) => quoted ?? word,
      )
      const host = memoryHost({
        'bulletin.yaml': bulletin ?? '',
        'requests/parish.yaml': requests ?? '',
      })
      const code = await run([...argv.filter((word) => word !== undefined), '--yes'], host)
      expect([example, code, host.said.err]).toEqual([example, 0, host.said.err])
    }
  })
})
