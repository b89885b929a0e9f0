import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compile } from '../bin/compile.js'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const parish = join(import.meta.dirname, '../fixtures/parishes/four-panels')

/** A copy of what is installed, with this in place of the code that the build kept. */
function installed(name: string, code: Uint8Array | undefined): string {
  const copy = join(folder, name)
  for (const part of ['bin', 'dist']) cpSync(part, join(copy, part), { recursive: true })
  rmSync(join(copy, 'dist/bulletin.code'))
  if (code) writeFileSync(join(copy, 'dist/bulletin.code'), code)
  return copy
}

function made(copy: string): readonly Uint8Array[] {
  const out = join(copy, 'out')
  const argv = ['make', parish, '--date', '2026-10-11', '--yes', '--quiet', '--out', out]
  execFileSync(process.execPath, [join(copy, 'bin/bulletin.js'), ...argv])
  return ['insert.pdf', 'insert-pages.pdf', 'bulletin.txt', 'issue.yaml'].map((file) =>
    readFileSync(join(out, file)),
  )
}

describe('the program as installed', () => {
  it('says its version', () => {
    const said = execFileSync(process.execPath, ['bin/bulletin.js', '--version'])
    expect(`${said}`).toBe(readFileSync('dist/resources/version.txt', 'utf8'))
  })

  it('starts from the code that the build kept', () => {
    expect(compile().script.cachedDataRejected).toBe(false)
  })

  it('makes the same issue with that code, without it, and where it is of no use', () => {
    const kept = readFileSync('dist/bulletin.code')
    const issue = made(installed('kept', kept))
    expect(made(installed('without', undefined))).toEqual(issue)
    expect(made(installed('cut-off', kept.subarray(0, 1000)))).toEqual(issue)
    expect(made(installed('of-another', new TextEncoder().encode('no code')))).toEqual(issue)
  })
})
