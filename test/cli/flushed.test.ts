import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { terminalHost } from '../../src/cli/system/terminal.ts'
import { builtInstallation } from '../built-installation.ts'

/** Names of the files that were written, by whether the run waited until they were on the disk itself. */
const written = vi.hoisted(() => ({ flushed: new Set<string>(), volatile: new Set<string>() }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const writeFileSync: typeof fs.writeFileSync = (path, data, options) => {
    const isFlushed = typeof options === 'object' && options?.flush === true
    // A file that is written beside another bears its name, and the process's number.
    const name = basename(String(path)).replace(/^\.(.+)\.\d+\.new$/, '$1')
    written[isFlushed ? 'flushed' : 'volatile'].add(name)
    fs.writeFileSync(path, data, options)
  }
  return { ...fs, writeFileSync }
})

const parish = mkdtempSync(join(tmpdir(), 'flushed-'))
afterAll(() => rmSync(parish, { recursive: true }))

it('is all that a run writes but its lock and the index of the records, which a power cut may take', async () => {
  writeFileSync(
    join(parish, 'bulletin.yaml'),
    'parish: { name: Saint Brendan by the Water }\nsections: [At the harbor]\n',
  )
  mkdirSync(join(parish, 'requests'))
  writeFileSync(
    join(parish, 'requests/all.yaml'),
    'requests: [{ sunday: 2026-11-22, text: For those at sea. }]\n',
  )
  written.volatile.clear()
  const host = terminalHost({ colour: false, plain: false }, builtInstallation)
  const quiet = { ...host, out: () => {}, err: () => {} }
  expect(await run(['section', 'add', 'The weary', parish], quiet)).toBe(0)
  const make = ['make', parish, '--date', '2026-11-22', '--yes', '--quiet']
  expect(await run([...make, '--only', 'text'], quiet)).toBe(0)
  expect([...written.volatile].sort()).toEqual(['.index.json', '.lock'])
  expect([...written.flushed].sort()).toEqual(['bulletin.txt', 'bulletin.yaml', 'issue.yaml'])
})
