import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { terminalHost } from '../../src/cli/system/terminal.ts'
import { DiskError, NOT_A_FILE } from '../../src/host.ts'
import { builtInstallation } from '../built-installation.ts'
import { memoryHost } from '../memory-host.ts'

const root = mkdtempSync(join(tmpdir(), 'disk-'))
const folder = join(root, 'parish')
const file = join(folder, 'parish.yaml')
const host = {
  ...terminalHost({ colour: false, plain: false }, builtInstallation),
  resources: memoryHost({}).resources,
  out: () => {},
  err: () => {},
}
const { disk } = host
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const modeOf = (path: string): number => statSync(path).mode & 0o777

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(file, 'old')
})
afterAll(() => rmSync(root, { recursive: true }))

describe.skipIf(process.platform === 'win32')('a pipe that nobody writes into', () => {
  const pipe = join(folder, 'pipe')
  const pipeAt = (path: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    execFileSync('mkfifo', [join(folder, path)])
  }
  const told = async (...argv: readonly string[]): Promise<string> => {
    const said: string[] = []
    await run(argv, { ...host, err: (text) => void said.push(text) })
    return said.join('')
  }
  beforeEach(() => writeParish())

  it.each(['requests/x.yaml', 'events/x.yaml', 'articles/x.md', 'rota.csv'])(
    'is told, and not waited for, in place of %s',
    async (path) => {
      pipeAt(path)
      expect(await told('check', folder)).toContain(`${path} is a pipe or a device, and no file`)
    },
  )

  it('is told where a link leads to it', async () => {
    pipeAt('pipe')
    symlinkSync(pipe, join(folder, 'requests/x.yaml'))
    expect(await told('check', folder)).toContain('requests/x.yaml is a pipe or a device')
  })

  it('is a record that cannot be read', async () => {
    pipeAt('issues/2026-11-22/issue.yaml')
    const said = await told('check', folder, '--date', '2026-11-29')
    expect(said).toContain('issues/2026-11-22/issue.yaml cannot be read as a record')
  })

  it.each(['issues/.index.json', 'issues/.lock'])(
    'does not keep a run waiting in place of %s',
    async (path) => {
      pipeAt(path)
      const old = new Date(Date.now() - 3_600_000)
      utimesSync(join(folder, path), old, old)
      await told('make', folder, '--date', '2026-11-29', '--yes')
      expect(readdirSync(join(folder, 'issues/2026-11-29'))).toContain('issue.yaml')
    },
  )

  it('is told in a folder of a Bible', async () => {
    pipeAt('bible/01-GEN.usfm')
    const said = await told(
      'scripture',
      'add',
      join(folder, 'bible'),
      folder,
      '--as',
      'WEB',
      '--yes',
    )
    expect(said).toContain('01-GEN.usfm is a pipe or a device')
  })

  it('is no file to the disk', () => {
    pipeAt('pipe')
    expect(disk.read(pipe)).toEqual({ ok: false, reason: 'refused', detail: NOT_A_FILE })
  })
})

/** A parish with one request, of every week. */
function writeParish(): void {
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    'parish: { name: St Elspeth, timezone: UTC }\nsections: [Our common life]\n',
  )
  mkdirSync(join(folder, 'requests'))
  writeFileSync(
    join(folder, 'requests/town.yaml'),
    '- { id: town, section: Our common life, text: For the town. }\n',
  )
}

describe('a folder that a link leads to', () => {
  it('is no place for an issue where it is that of another week', async () => {
    writeParish()
    const approved = join(folder, 'issues/2026-11-22')
    mkdirSync(approved, { recursive: true })
    symlinkSync(join(folder, 'issues'), join(root, 'outside'), 'junction')
    const out = join(root, 'outside/2026-11-22')
    expect(await run(['make', folder, '--date', '2026-11-29', '--yes', '--out', out], host)).toBe(2)
    expect(readdirSync(approved)).toEqual([])
    rmSync(join(root, 'outside'))
  })

  it('is found for what is not there yet', () => {
    symlinkSync(folder, join(root, 'outside'), 'junction')
    expect(disk.realPathOf(join(root, 'outside/new/issue'))).toBe(
      `${disk.realPathOf(folder)}/new/issue`,
    )
    rmSync(join(root, 'outside'))
  })
})

describe('a path that the system will not follow', () => {
  const circle = join(folder, 'circle')
  beforeEach(() => symlinkSync('circle', circle))
  const endOf = async (...argv: readonly string[]): Promise<[number, string]> => {
    const said: string[] = []
    const exit = await run(argv, { ...host, err: (text) => void said.push(text) })
    return [exit, said.join('')]
  }

  it.each([
    ['check', [circle]],
    ['make', [join(circle, 'parish'), '--yes']],
    ['init', [circle, '--yes', '--name', 'St Elspeth']],
  ])('ends %s with 74 and its name', async (command, words) => {
    const [exit, said] = await endOf(command, ...words)
    expect(exit).toBe(74)
    expect(said).toContain(circle)
  })

  it('is no folder where its name is too long, and a wrong command line', async () => {
    const long = join(folder, 'x'.repeat(300))
    expect(disk.kindOf(long)).toBeUndefined()
    expect(disk.read(long)).toMatchObject({ ok: false, reason: 'missing' })
    expect(disk.list(long)).toEqual([])
    expect((await endOf('check', long))[0]).toBe(2)
    writeFileSync(join(folder, 'bulletin.yaml'), 'parish: { name: St Elspeth }\n')
    expect((await endOf('import', long, folder))[0]).toBe(2)
  })

  it('is nothing where it goes through a file', () => {
    expect(disk.kindOf(join(file, 'more.yaml'))).toBeUndefined()
  })
})

describe('the age of a file', () => {
  it('counts from when it was written, and there is none where no file is', () => {
    utimesSync(file, 0, Date.now() / 1000 - 3600)
    expect(Math.round((disk.ageOf(file) ?? 0) / 600_000)).toBe(6)
    expect(disk.ageOf(join(folder, 'gone'))).toBeUndefined()
  })
})

describe('a file that is changed', () => {
  it.each([0o600, 0o640, 0o666])('keeps who may read and write it (%o)', (mode) => {
    chmodSync(file, mode)
    disk.replace(file, encode('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(modeOf(file)).toBe(mode)
    expect(readdirSync(folder)).toEqual(['parish.yaml'])
  })

  it('stays a link where it is one, and the file behind it changes', () => {
    const link = join(folder, 'linked.yaml')
    symlinkSync('parish.yaml', link)
    disk.replace(link, encode('new'))
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('new')
  })

  it('is not put in the place of a link that leads nowhere', () => {
    const link = join(folder, 'linked.yaml')
    symlinkSync('gone.yaml', link)
    expect(() => disk.replace(link, encode('new'))).toThrow(DiskError)
    expect(readdirSync(folder)).toEqual(['linked.yaml', 'parish.yaml'])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it('is made where it is not there', () => {
    disk.replace(join(folder, 'more.yaml'), encode('new'))
    expect(readFileSync(join(folder, 'more.yaml'), 'utf8')).toBe('new')
  })

  it('is as it was where the new one cannot take its place, and nothing lies beside it', () => {
    mkdirSync(join(folder, 'taken/in'), { recursive: true })
    expect(() => disk.replace(join(folder, 'taken'), encode('new'))).toThrow(DiskError)
    expect(readdirSync(folder)).toEqual(['parish.yaml', 'taken'])
  })

  it('keeps mode and link when a request in it is closed', async () => {
    const requests = join(folder, 'requests')
    mkdirSync(requests)
    writeFileSync(join(folder, 'bulletin.yaml'), 'parish: { name: St Elspeth }\nsections: [All]\n')
    const real = join(root, 'real.yaml')
    writeFileSync(real, '- { id: town, section: All, text: Peace. }\n', { mode: 0o600 })
    symlinkSync(real, join(requests, 'parish.yaml'))
    expect(await run(['close', 'town', folder, '--yes'], host)).toBe(0)
    expect(lstatSync(join(requests, 'parish.yaml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(real, 'utf8')).toContain('closed')
    expect(modeOf(real)).toBe(0o600)
    rmSync(real)
  })
})
