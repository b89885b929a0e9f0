import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'bulletin-library-'))
const page = readFileSync(join(root, 'docs/library.md'), 'utf8')

/** Examples of the page, each with what it prints. */
const examples = [
  ...page.matchAll(/^## (.+)\n\n```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/gm),
].map(([, title = '', code = '', printed = '']) => ({ title, code, printed }))

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/bulletin'), 'junction')
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the page about the library', () => {
  it('has examples', () => {
    expect(examples.map(({ title }) => title)).toEqual([
      'An issue made in memory',
      'A week listed',
      'A request changed',
    ])
  })

  it.each(examples)('shows what its example prints: $title', ({ title, code, printed }) => {
    const file = join(folder, `${title.replaceAll(' ', '-')}.mjs`)
    writeFileSync(file, code)
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe(printed.trim())
  })

  it('names every operation that the library has', async () => {
    const library = await import('../src/index.ts')
    const operations = Object.entries(library)
      .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
      .map(([name]) => name)
    expect(
      operations.filter((name) => !page.includes(`\`${name}`) && !page.includes(`${name} `)),
    ).toEqual([])
  })
})

describe('the declarations', () => {
  it('are enough for a program that has only the package', () => {
    execFileSync(process.execPath, [join(root, 'build/types.js')], { cwd: root })
    writeFileSync(
      join(folder, 'program.ts'),
      `import { changeRequest, diskHost, makeIssue, parseCivilDate, type Refused } from 'bulletin'
const host = diskHost({ folder: '/parish' })
const made = await makeIssue(host, { shape: 'half-fold', dryRun: true })
if (made.ok) made.files.map(({ path, bytes }) => [path.toUpperCase(), bytes.length])
else ((refused: Refused) => refused.fault === 'request')(made)
const until = parseCivilDate('2026-12-27')
await changeRequest(host, { id: 'town', words: { ...(until && { until }) } })
// @ts-expect-error there is no such shape
await makeIssue(host, { shape: 'half-folded' })
`,
    )
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'nodenext',
          target: 'es2023',
          exactOptionalPropertyTypes: true,
          noEmit: true,
          types: [],
        },
        files: ['program.ts'],
      }),
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, ''])
  })
})
