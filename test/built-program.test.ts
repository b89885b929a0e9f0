import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

  it('has what it loads apart: for SVG, for letters in no shipped face, for a template of the parish', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
    try {
      const files = {
        'bulletin.yaml': `parish: { name: Saint Brendan, logo: { src: boat.svg, alt: A boat } }
sections: [Our common life]
`,
        'boat.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0H8L6 4H2Z"/></svg>',
        'requests/parish.yaml': `requests:
  - text: For those who sing Κύριε, ἐλέησον.
`,
        'templates/partials/contact.hbs': '<p>Ask {{parish.name}}</p>\n',
      }
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const argv = ['make', folder, '--date', '2026-11-29', '--yes', '--quiet']
      const { status, stderr } = spawnSync(process.execPath, [program, ...argv], {
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
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
