import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '../bin/bulletin.js')

describe('the built program', () => {
  it('knows every sign that its source knows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
    try {
      writeFileSync(
        join(folder, 'bulletin.yaml'),
        'parish: { name: Saint Brendan }\nsections: [Our common life]\n',
      )
      const letter =
        'Prayers\n\n“Be still, and know that I am God.” — Psalm 46:10\n\nPray for the town.\n'
      const ask = (...argv: readonly string[]): ReturnType<typeof spawnSync> =>
        spawnSync(process.execPath, [program, ...argv], {
          cwd: folder,
          input: letter,
          encoding: 'utf8',
        })
      expect(ask('import', '-', '--yes', '--date', '2026-11-29').status).toBe(0)
      const { stdout } = ask('preview', '--date', '2026-11-29', '--width', '74')
      expect(stdout).toContain('Psalm 46:10')
      expect(stdout).toContain('Be still, and know that I am God.')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.runIf(process.platform === 'linux')('ends where no folder can be made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
    try {
      const argv = ['make', folder, '--date', '2026-11-29', '--yes', '--out', '/proc/bulletin/new']
      writeFileSync(
        join(folder, 'bulletin.yaml'),
        'parish: { name: Saint Brendan }\nsections: []\n',
      )
      mkdirSync(join(folder, 'requests'))
      writeFileSync(
        join(folder, 'requests/parish.yaml'),
        'requests:\n  - text: For the peace of this town.\n',
      )
      const { status, stderr } = spawnSync(process.execPath, [program, ...argv], {
        encoding: 'utf8',
        timeout: 60_000,
      })
      expect(stderr).toContain('/proc/bulletin')
      expect(status).toBe(74)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
