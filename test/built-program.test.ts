import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patience } from './patience.ts'

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

  it.skipIf(process.platform === 'win32')('ends as ever where its own folder is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"'
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', script, process.execPath, program, 'list', '--date', '2026-11-29'],
      { cwd: folder, encoding: 'utf8' },
    )
    rmSync(folder, { recursive: true })
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${folder}/gone`)])
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
  - text: For those who sing κύριε, ἐλέησον.
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

  describe('that has a defect', () => {
    const copy = mkdtempSync(join(tmpdir(), 'bulletin-'))
    afterAll(() => rmSync(copy, { recursive: true }))
    const root = join(import.meta.dirname, '..')
    const parish = join(root, 'fixtures/parishes/four-panels')

    beforeAll(() => {
      for (const part of ['bin', 'dist'])
        cpSync(join(root, part), join(copy, part), { recursive: true })
      const file = join(copy, 'dist/bulletin.cjs')
      const text = readFileSync(file, 'latin1')
      const thrown = `throw new Error('${'long '.repeat(100)}', { cause: new TypeError('the cause') });`
      // In the line in which a phase begins, so that the lines stay.
      const broken = text.replace(/\bfunction selectIssue\([^)]*\)\s?\{/, `$&${thrown}`)
      expect(broken.length).toBe(text.length + thrown.length)
      writeFileSync(file, broken, 'latin1')
    })

    function report(...flags: readonly string[]) {
      const argv = ['make', parish, '--date', '2026-10-11', '--yes', '--dry-run', ...flags]
      const script = join(copy, 'bin/bulletin.js')
      const env = { ...process.env, XDG_CACHE_HOME: join(copy, 'cache') }
      return spawnSync(process.execPath, [script, ...argv], { encoding: 'utf8', env })
    }

    it('tells its whole stack by places in the source, and no folder of any machine', () => {
      const { status, stderr } = report()
      expect(status).toBe(70)
      expect(stderr).toContain('long '.repeat(100))
      expect(stderr).toContain('caused by TypeError: the cause')
      const frames = stderr.split('\n').filter((line) => /^ +at /.test(line))
      const places = frames.flatMap((frame) => {
        const [, path, line] = /\b(src\/[\w/.-]+\.ts):(\d+)/.exec(frame) ?? []
        return path === undefined ? [] : [{ path, line: Number(line) }]
      })
      expect(places.map(({ path }) => path)).toContain('src/cli/main.ts')
      const [first] = places
      const source = readFileSync(join(root, first?.path ?? ''), 'utf8').split('\n')
      // A function's parameters may take several lines; its body begins in the last of them.
      const line = first?.line ?? 0
      expect(source.slice(line - 10, line).join('\n')).toContain('function selectIssue(')
      for (const folder of [copy, root, 'bulletin.cjs'])
        expect(frames.filter((frame) => frame.includes(folder))).toEqual([])
    })

    it('tells the same in JSON', () => {
      const { status, stdout } = report('--json')
      expect(status).toBe(70)
      const [{ code, message }] = JSON.parse(stdout).diagnostics
      expect(code).toBe('defect')
      expect(report().stderr).toContain(message)
    })

    it('tells places in the program where the map to the source cannot be read', () => {
      rmSync(join(copy, 'dist/resources/bulletin.cjs.map'))
      expect(report().stderr).toMatch(/^ +at selectIssue \(bulletin\.cjs:\d+:\d+\)$/m)
    })
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
        timeout: patience,
      })
      expect(stderr).toContain('/proc/bulletin')
      expect(status).toBe(74)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
