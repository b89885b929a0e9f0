import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtInstallation } from './built-installation.ts'
import { filesBelow, memoryHost } from './memory-host.ts'
import { runOn } from './run-on.ts'

const program = join(import.meta.dirname, '../bin/bulletin.js')
const folder = mkdtempSync(join(tmpdir(), 'bulletin-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A folder with copies of the starter parish, each of another name; the last cannot be read. */
function diocese(name: string, count: number): string {
  for (let at = 1; at <= count; at++) {
    const parish = join(folder, name, `parish-${at}`)
    cpSync('templates/parish', parish, { recursive: true })
    const settings = join(parish, 'bulletin.yaml')
    const text = readFileSync(settings, 'utf8').replace(/name: .*/, `name: Parish ${at}`)
    writeFileSync(settings, at === count ? 'parish: {' : text)
  }
  return join(folder, name)
}

const start = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [program, ...argv, '--date', '2026-10-11'], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  })

/** Every file of ours below a folder. */
const filesIn = (below: string): readonly (readonly [string, string])[] =>
  readdirSync(below, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        path.includes('issues') &&
        !path.endsWith('.index.json') &&
        statSync(join(below, path)).isFile(),
    )
    .toSorted()
    .map((path) => [path, readFileSync(join(below, path), 'latin1')])

describe('threads over many parishes', () => {
  it('make what a run for each makes, and say how each ended', () => {
    const [one, many] = [diocese('one', 5), diocese('many', 5)]
    for (let at = 1; at <= 4; at++)
      expect(start('make', join(one, `parish-${at}`), '--yes').status).toBe(0)
    const { status, stdout, stderr } = start('make', '--all', many, '--jobs', '3')
    expect(status).toBe(1)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(',')[0]),
    ).toEqual([...[1, 2, 3, 4].map((at) => `parish-${at}: done`), 'parish-5: not done'])
    expect(stderr).toMatch(/^parish-5\nbulletin\.yaml:/m)
    const made = filesIn(many)
    expect(made.length).toBeGreaterThan(12)
    expect(made).toEqual(filesIn(one))
  })

  it('share the work with other machines', () => {
    const many = diocese('shares', 4)
    const shares = [1, 2].map((part) =>
      start('list', '--all', many, '--shard', `${part}/2`, '--json'),
    )
    const listed = shares.flatMap(({ stdout }) =>
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).parish),
    )
    expect(listed.toSorted()).toEqual([1, 2, 3, 4].map((at) => `parish-${at}`))
  })

  describe('as docs/scale.md says', () => {
    const page = readFileSync('docs/scale.md', 'utf8')
    const [, parallel = ''] = /```sh\n(.*parallel .*)\n```/.exec(page) ?? []
    const [, matrix = ''] = /- run: (bulletin make .*)/.exec(page) ?? []
    const [, job = ''] = /command: \[sh, -c, '(.*)'\]/.exec(page) ?? []

    /** Each parish of a run by how it ended. */
    const endings = (out: string): readonly string[] =>
      out
        .split('\n')
        .filter(Boolean)
        .map((told) => told.replace(/,.*/, ''))
    const all = [...[1, 2, 3].map((at) => `parish-${at}: done`), 'parish-4: not done']
    const hasParallel = spawnSync('parallel', ['--version']).status === 0

    it.skipIf(!hasParallel)('GNU parallel spreads them', () => {
      const command = parallel
        .replace('bulletin ', `${process.execPath} ${program} `)
        .replace('diocese', diocese('parallel', 4))
      const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
      const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env })
      expect(endings(stdout).toSorted()).toEqual(all)
    })

    /**
     * What machines make of a diocese of four parishes, each with a line of its own. The shell reads the line; what is
     * a process of its own with a share is seen above.
     */
    async function madeByAll(
      machines: readonly (readonly [line: string, env: Readonly<Record<string, string>>])[],
    ): Promise<readonly string[]> {
      const files = Object.entries(filesBelow(diocese('machines', 4)))
      const host = memoryHost(
        Object.fromEntries(files.map(([path, bytes]) => [`/diocese/${path}`, bytes])),
      )
      const shares: string[] = []
      for (const [line, env] of machines) {
        const words = line
          .replace('bulletin ', String.raw`printf '%s\n' `)
          .replace(/ \/?diocese/, ' /diocese')
        const read = spawnSync('sh', ['-c', words], { encoding: 'utf8', env })
        const { out } = await runOn(host, ...read.stdout.trim().split('\n'))
        shares.push(...endings(out))
      }
      return shares
    }

    it('a matrix spreads them', async () => {
      const lines = Array.from({ length: 10 }, (_, at) =>
        matrix.replace(/\$\{\{ matrix\.part \}\}/, String(at + 1)),
      )
      expect((await madeByAll(lines.map((line) => [line, {}]))).toSorted()).toEqual(all)
    })

    it('an Indexed Job spreads them', async () => {
      const envs = Array.from({ length: 20 }, (_, at) => ({ JOB_COMPLETION_INDEX: String(at) }))
      expect((await madeByAll(envs.map((env) => [job, env]))).toSorted()).toEqual(all)
    })
  })
})

describe('runs one after another in one process', () => {
  it('leave no listener behind', async () => {
    const { main } = await import('../src/cli/main.ts')
    const listening = () =>
      [process.listenerCount('SIGINT'), process.stdout.listenerCount('error')] as const
    const write = process.stdout.write
    process.stdout.write = () => true
    try {
      await main(['--version'], builtInstallation)
      const before = listening()
      for (let run = 0; run < 12; run++) await main(['--version'], builtInstallation)
      expect(listening()).toEqual(before)
    } finally {
      process.stdout.write = write
    }
  })
})
