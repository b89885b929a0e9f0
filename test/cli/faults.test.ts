import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { DiskError } from '../../src/host.ts'
import { finishInto } from '../../src/operations/issue/write-into.ts'
import { withParish } from '../../src/operations/parish/with-parish.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { smallParish } from './small-parish.ts'

const parish = {
  ...smallParish,
  'letter.txt': 'The weary\n\nFor all who travel home by sea.\n',
  'issues/2026-11-22/for the printer.txt': 'fold it once',
}

/** What a full, broken, foreign, read-only or busy disk says. */
const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY']

const commands: readonly (readonly string[])[] = [
  ['make', '--only', 'text', '--yes'],
  ['make', '--only', 'text', '--out', '/parish/desk', '--yes'],
  ['approve', '--by', 'Fr. Paul', '--yes'],
  ['add', '--section', 'Our common life', '--text', 'For rain.'],
  ['edit', 'bishop', '--text', 'For our bishops.'],
  ['close', 'margaret', '--how', 'died'],
  ['import', 'letter.txt', '--yes'],
]
const named = commands.map((argv) => [argv.join(' '), argv] as const)

/** A host of which every operation that changes the disk is counted; one of them, or all from it on, fails. */
function failing(
  at: number,
  failure: (path: string) => Error,
  isForGood: boolean,
  files: Readonly<Record<string, string>> = parish,
) {
  const host = memoryHost(files)
  let counted = 0
  const counting =
    <Args extends readonly [string, ...unknown[]], Result>(operation: (...args: Args) => Result) =>
    (...args: Args): Result => {
      counted++
      if (counted === at || (isForGood && counted > at)) throw failure(args[0])
      return operation(...args)
    }
  const { disk } = host
  const changing = {
    write: counting(disk.write),
    replace: counting(disk.replace),
    create: counting(disk.create),
    rename: counting(disk.rename),
    remove: counting(disk.remove),
    makeFolder: counting(disk.makeFolder),
  }
  return { host, failing: { ...host, disk: { ...disk, ...changing } }, counted: () => counted }
}

/** The files that are a person's or for people: what a run needs for itself has a dot before it. */
const filesOf = ({ files }: MemoryHost): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...files]
      .filter(([path]) => !path.includes('/.'))
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** What the next run that writes does first. */
async function heal(host: MemoryHost): Promise<void> {
  await finishInto(host, '/parish/desk')
  await withParish(host, '/parish', async () => {})
  const left = [...host.files.keys()].filter((path) => path.includes('/.'))
  expect(left.filter((path) => !/\/(?:\.index\.json|desk\/\.lock)$/.test(path))).toEqual([])
}

const before = filesOf(memoryHost(parish))

async function whole(argv: readonly string[]) {
  const {
    host,
    failing: sound,
    counted,
  } = failing(Number.POSITIVE_INFINITY, () => new Error(), false)
  expect(await run(argv, sound)).toBe(0)
  return { after: filesOf(host), counted: counted() }
}

describe('where the system refuses any one operation', () => {
  it.each(named)('all is as it was, or as it was to be: %s', async (_name, argv) => {
    const { after, counted } = await whole(argv)
    for (const code of codes)
      for (let at = 1; at <= counted; at++) {
        const { host, failing: refused } = failing(at, (path) => new DiskError(path, code), false)
        const exit = await run(argv, refused)
        expect([0, 74]).toContain(exit)
        if (exit === 74) expect(host.said.err).toContain(`(${code})`)
        await heal(host)
        expect(exit === 0 ? [after] : [before, after]).toContainEqual(filesOf(host))
      }
  })
})

describe('where the system refuses any one operation of init', () => {
  it('the parish is whole, or nothing is in its way the next time', async () => {
    const argv = ['init', '/new', '--yes', '--name', 'St Elspeth', '--sections', 'The sick']
    const sound = failing(Number.POSITIVE_INFINITY, () => new Error(), false, {})
    expect(await run(argv, sound.failing)).toBe(0)
    const after = filesOf(sound.host)
    for (const code of codes)
      for (let at = 1; at <= sound.counted(); at++) {
        const { host, failing: refused } = failing(
          at,
          (path) => new DiskError(path, code),
          false,
          {},
        )
        const exit = await run(argv, refused)
        expect([0, 74]).toContain(exit)
        if (exit === 74) expect(host.said.err).toContain(`(${code})`)
        const isWhole = host.files.has('/new/bulletin.yaml')
        if (exit === 0) expect(isWhole).toBe(true)
        expect(await run(argv, host)).toBe(isWhole ? 1 : 0)
        expect(filesOf(host)).toEqual(after)
      }
  })
})

describe('where a run is killed at any operation', () => {
  it.each(named)('nothing is cut, and the next run heals: %s', async (_name, argv) => {
    const { after, counted } = await whole(argv)
    for (let at = 1; at <= counted; at++) {
      const { host, failing: killed } = failing(at, () => new Error('killed'), true)
      expect(await run(argv, killed)).toBe(70)
      await heal(host)
      const left = filesOf(host)
      for (const [path, text] of Object.entries(left))
        expect([before[path], after[path]]).toContain(text)
      // Of an import there may be bulletin.yaml alone: a heading that nothing stands under.
      if (argv[0] !== 'import') expect([before, after]).toContainEqual(left)
      else expect(Object.keys(before).filter((path) => !(path in left))).toEqual([])
    }
  })
})
