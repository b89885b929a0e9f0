import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptedLicence } from '../build/accepted-licence.js'
import { NOTICES, noticeOf } from '../build/notices.js'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'bulletin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const notices = readFileSync(NOTICES, 'utf8')

/** Most bytes that the tarball may have. */
const LARGEST = 8_500_000

describe('the tarball', () => {
  const prefix = join(folder, 'prefix')
  const program = join(prefix, 'lib/node_modules/bulletin/bin/bulletin.js')
  const packed = { size: 0, files: [] as readonly string[] }
  let installing: ReturnType<typeof npm>

  beforeAll(() => {
    // The build has run: it comes before all tests.
    const argv = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
    const [made] = JSON.parse(npm(argv, root).stdout)
    packed.size = made.size
    packed.files = made.files.map(({ path }: { path: string }) => path)
    const tarball = join(folder, made.filename)
    // A cache that is empty, and no network: what is not in the tarball cannot be had.
    const alone = ['--offline', '--cache', join(folder, 'cache')]
    installing = npm(['install', '-g', '--prefix', prefix, ...alone, tarball], folder)
  })

  it('is not too large, and has nothing that is of use only to those who work on it', () => {
    expect(packed.size).toBeLessThan(LARGEST)
    const foreign = packed.files.filter(
      (path) =>
        !/^(bin|dist|docs|lib|schemas|templates)\/|^(CHANGELOG|README|SECURITY)\.md$|^LICENSE$|^package\.json$/.test(
          path,
        ),
    )
    expect(foreign).toEqual([])
    expect(packed.files.filter((path) => path.startsWith('dist/code/'))).toEqual([])
  })

  it('brings what it says of licences, changes and faults', () => {
    for (const file of ['LICENSE', NOTICES, 'CHANGELOG.md', 'SECURITY.md'])
      expect(packed.files).toContain(file)
  })

  it('installs without a network and without a word of warning, and brings one package', () => {
    expect(installing).toEqual({ status: 0, stdout: expect.any(String), stderr: '' })
    expect(installing.stdout.trim()).toMatch(/^added 1 package in \w+$/)
    expect(readdirSync(join(prefix, 'lib/node_modules'))).toEqual(['bulletin'])
    expect(readdirSync(join(prefix, 'lib/node_modules/bulletin'))).not.toContain('node_modules')
  })

  it('makes the same bytes as the checkout', () => {
    const parish = join(root, 'fixtures/parishes/four-panels')
    const argv = ['make', parish, '--date', '2026-10-11', '--yes', '--quiet', '--out']
    const bytes = (script: string, out: string) => {
      const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
      execFileSync(process.execPath, [script, ...argv, out], { cwd: folder, env })
      return readdirSync(out).map((name) => [name, readFileSync(join(out, name))])
    }
    const checkout = bytes(join(root, 'bin/bulletin.js'), join(folder, 'checkout'))
    expect(checkout).toHaveLength(4)
    expect(bytes(program, join(folder, 'installed'))).toEqual(checkout)
  })

  it('runs no script on the machine that it is installed on', () => {
    const { scripts, dependencies } = readJson(join(root, 'package.json'))
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(scripts).not.toHaveProperty(name)
    expect(dependencies).toBeUndefined()
  })
})

function npm(argv: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync('npm', argv, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  })
  return { status, stdout, stderr }
}

describe('the notices', () => {
  it('name every package of which there is code in the program', () => {
    const { sources } = readJson(join(root, 'dist/resources/bulletin.cjs.map'))
    const names = new Set(
      (sources as readonly string[]).flatMap(
        (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
      ),
    )
    expect(names.size).toBeGreaterThan(10)
    expect([...names].filter((name) => !notices.includes(`\n${name} `))).toEqual([])
  })

  it('have the licences of faces, Bible, patterns, readings and pictures', () => {
    for (const words of [
      'SIL OPEN FONT LICENSE',
      'Mozilla Public License, version 2.0',
      'Revised Common Lectionary © 1992 Consultation on Common Texts',
      'Crown',
    ])
      expect(notices).toContain(words)
  })

  it('say whose the patterns of each language are', () => {
    const tags = readdirSync('dist/resources/patterns').flatMap(
      (name) => /^(.+)\.trie$/.exec(name)?.[1] ?? [],
    )
    expect(tags.length).toBeGreaterThan(10)
    expect(tags.filter((tag) => !new RegExp(`^${tag} +hyph-`, 'm').test(notices))).toEqual([])
  })

  it('cannot be written for a package whose licence is unknown, missing, or without its text', () => {
    const withLicence = (license: string | undefined) => {
      const of = mkdtempSync(join(folder, 'package-'))
      writeFileSync(join(of, 'package.json'), JSON.stringify({ name: 'a', version: '1', license }))
      return of
    }
    expect(() => noticeOf(withLicence('GPL-3.0-only'))).toThrow('is not on the list')
    expect(() => noticeOf(withLicence('MIT AND GPL-2.0-only'))).toThrow('is not on the list')
    expect(() => noticeOf(withLicence(undefined))).toThrow('names no licence')
    expect(() => noticeOf(withLicence('ISC'))).toThrow('brings no text')
    expect(noticeOf(withLicence('MIT'))).toContain('Permission is hereby granted')
  })
})

describe('the lock file', () => {
  const { packages } = readJson(join(root, 'package-lock.json'))
  const locked = Object.entries<{ integrity?: string; license?: string }>(packages).filter(
    ([path]) => path !== '',
  )

  it('has the checksum of every package', () => {
    expect(locked.length).toBeGreaterThan(100)
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
  })

  it('names no package under a licence that is not on the list', () => {
    const list = execFileSync(process.execPath, ['build/licences.js'], {
      cwd: root,
      encoding: 'utf8',
    })
    for (const [path] of locked)
      expect(list).toContain(`  ${path.replace(/^.*node_modules\//, '')} `)
    expect(() => acceptedLicence('a', 'SSPL-1.0')).toThrow()
  })
})
