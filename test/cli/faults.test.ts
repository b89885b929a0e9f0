import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { type Disk, DiskError, UnreadableError } from '../../src/host.ts'
import { finishInto } from '../../src/operations/issue/making/issue-files.ts'
import { withParish } from '../../src/operations/parish/with-parish.ts'
import { faceWith } from '../fonts/face-with.ts'
import { type MemoryHost, memoryHost } from '../memory-host.ts'
import { smallParish } from './small-parish.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** A letter of which an import makes headings, requests and articles: bulletin.yaml and several files change. */
const letter = `The weary

For all who travel home by sea.

A word of thanks

The supper was full again, and nothing was left over. Thanks to all who cooked and carried, who set the tables on
Friday and washed up on Sunday. The next one is after Easter; whoever wants to help may tell the office until then.

We need three people more for the kitchen, and one who drives. Please speak to the wardens after the service.
`

/** A parish that every command which writes finds something to do in. */
const parish: Files = {
  ...smallParish,
  'bulletin.yaml': `${smallParish['bulletin.yaml']}retention: { ended: 1 year }\n`,
  'requests/old.yaml': `- id: frank
  section: The sick
  person: { name: Frank Dunn }
  from: 2024-11-03
  closed: { date: 2024-12-01, how: recovered }
`,
  'requests/older.yaml': `- { id: old-town, section: The sick, text: For the flooded., until: 2023-01-01 }
`,
  'events/parish.yaml': '- { id: fair, title: Winter fair, date: 2026-12-12 }\n',
  'letter.txt': letter,
  'song.ttf': faceWith('abc☎♥'),
  '/in/19PSA.usfm': '\\id PSA\n\\c 1\n\\q1 Happy the reader.\n\\v 2 The LORD delights.\n',
  'issues/2026-11-22/for the printer.txt': 'fold it once',
}

/** The same with an insert that is printed, and a request that has changed since. */
const printedParish = async (): Promise<Files> => {
  const host = memoryHost(parish)
  expect(await run(['make', '--yes', '--printed'], host)).toBe(0)
  const files = Object.fromEntries(host.files)
  return { ...files, '/parish/requests/late.yaml': late }
}
const late = '- { id: rain, section: Our common life, text: For rain., sunday: 2026-11-22 }\n'

/** What a full, broken, foreign or read-only disk says. */
const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS']
/** What is said to the operation of this number: that the file is held, which is tried again, or another refusal. */
const codesFor = (at: number): readonly string[] => ['EBUSY', codes[at % codes.length] ?? 'EIO']

/** Every command that writes into a parish. */
const commands: readonly (readonly string[])[] = [
  ['make', '--only', 'text', '--yes'],
  ['make', '--test-sheet', '--yes'],
  ['make', '--only', 'text', '--out', '/parish/desk', '--yes'],
  ['approve', '--by', 'Fr. Paul', '--yes'],
  ['add', '--section', 'Our common life', '--text', 'For rain.'],
  ['edit', 'bishop', '--text', 'For our bishops.'],
  ['close', 'margaret', '--how', 'died'],
  ['renew', 'margaret', '--until', '2027-02-07'],
  ['import', 'letter.txt', '--yes'],
  ['add', 'event', '--title', 'Supper', '--day', '2026-12-02', '--yes'],
  ['edit', 'fair', '--place', 'Church hall', '--yes'],
  ['close', 'fair', '--how', 'cancelled', '--yes'],
  ['forget', '--before', '2026-01-01', '--yes'],
  ['scripture', 'add', '/in', '--as', 'BSB'],
  ['themes', 'copy'],
  ['fonts', 'add', 'song.ttf'],
  ['init', '--editor'],
  ['slip', '--yes'],
  ['section', 'add', 'The weary'],
  ['section', 'rename', 'The sick', 'The sick of the parish'],
]
const named = commands.map((argv) => [argv.join(' '), argv] as const)
/** Files of it have nothing to do with each other: a run that breaks off has done a part, and the next does the rest. */
const isPartly = ([command]: readonly string[]): boolean => command === 'forget'

const filesFor = (argv: readonly string[]): Promise<Files> =>
  argv[0] === 'slip' ? printedParish() : Promise.resolve(parish)

/** A host of which every operation that changes the disk is counted; one of them, or all from it on, fails. */
function failing(at: number, failure: (path: string) => Error, isForGood: boolean, files: Files) {
  const host = memoryHost(files)
  let counted = 0
  let isRemovalRefused = false
  const counting =
    <Args extends readonly [string, ...unknown[]], Result>(
      operation: (...args: Args) => Result,
      isRemoval = false,
    ) =>
    (...args: Args): Result => {
      counted++
      if (counted === at || (isForGood && counted > at)) {
        isRemovalRefused ||= isRemoval
        throw failure(args[0])
      }
      return operation(...args)
    }
  const { disk } = host
  const changing = {
    write: counting(disk.write),
    replace: counting(disk.replace),
    create: counting(disk.create),
    rename: counting(disk.rename),
    remove: counting(disk.remove, true),
    makeFolder: counting(disk.makeFolder),
  }
  return {
    host,
    failing: { ...host, disk: { ...disk, ...changing } },
    counted: () => counted,
    isRemovalRefused: () => isRemovalRefused,
  }
}

/** A host of which every operation that reads the disk is counted; one of them fails, as a disk with a bad block does. */
function failingToRead(at: number, files: Files) {
  const host = memoryHost(files)
  let counted = 0
  const isBad = (): boolean => ++counted === at
  const { disk } = host
  const reading: Partial<Disk> = {
    read: (path) => (isBad() ? { ok: false, reason: 'refused', detail: 'EIO' } : disk.read(path)),
    list: (folder) => (isBad() ? 'refused' : disk.list(folder)),
    kindOf(path) {
      if (isBad()) throw new UnreadableError(path, 'EIO')
      return disk.kindOf(path)
    },
    ageOf(path) {
      if (isBad()) throw new DiskError(path, 'EIO')
      return disk.ageOf(path)
    },
    stampOf: (path) => (isBad() ? 'refused' : disk.stampOf(path)),
    *pieces(path) {
      if (isBad()) throw new UnreadableError(path, 'EIO')
      yield* disk.pieces(path)
    },
  }
  return { host, failing: { ...host, disk: { ...disk, ...reading } }, counted: () => counted }
}

/** What a run needs for itself, and leaves where it breaks off. */
const isForRuns = (path: string): boolean =>
  /\/\.(?!bulletin\/|vscode\/)|\/\.[^/]+\.new(?:\/|$)/.test(path)

/** The files that are a person's or for people. */
const filesOf = ({ files }: MemoryHost): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...files]
      .filter(([path]) => !isForRuns(path))
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** What is half written. */
const halfWritten = ({ files }: MemoryHost): readonly string[] =>
  [...files.keys()]
    .filter(isForRuns)
    .filter((path) => !/\/(?:\.index\.json|(?:desk|scripture)\/\.lock)$/.test(path))

/** What the next run that writes does first. */
async function heal(host: MemoryHost): Promise<void> {
  await finishInto(host, '/parish/desk')
  await withParish(host, '/parish', async () => {})
  expect(halfWritten(host)).toEqual([])
}

async function whole(argv: readonly string[]) {
  const files = await filesFor(argv)
  const before = filesOf(memoryHost(files))
  const sound = failing(Number.POSITIVE_INFINITY, () => new Error(), false, files)
  expect(await run(argv, sound.failing)).toBe(0)
  const after = filesOf(sound.host)
  expect(after).not.toEqual(before)
  return { files, before, after, counted: sound.counted() }
}

/** Every file is as it was, or as it was to be. */
function expectEachWhole(
  host: MemoryHost,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  const left = filesOf(host)
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)]))
    expect([before[path], after[path]]).toContain(left[path])
  for (const path of Object.keys(left)) expect(path in before || path in after).toBe(true)
}

describe('where the system refuses any one operation', () => {
  it.each(named)('all is as it was, or as it was to be: %s', async (_name, argv) => {
    const { files, before, after, counted } = await whole(argv)
    for (let at = 1; at <= counted; at++)
      for (const code of codesFor(at)) {
        const {
          host,
          failing: refused,
          isRemovalRefused,
        } = failing(at, (path) => new DiskError(path, code), false, files)
        const exit = await run(argv, refused)
        expect([0, 74]).toContain(exit)
        if (exit === 74) expect(host.said.err).toContain(`(${code})`)
        // An old issue that cannot be put away waits, whole, for the next run.
        if (!isRemovalRefused())
          expect(halfWritten(host).filter((path) => !/\.old\//.test(path))).toEqual([])
        await heal(host)
        if (isPartly(argv)) {
          expectEachWhole(host, before, after)
          expect(await run(argv, host)).toBe(0)
          expect(filesOf(host)).toEqual(after)
        } else expect(exit === 0 ? [after] : [before, after]).toContainEqual(filesOf(host))
      }
  })
})

describe('where the system refuses any one operation of init', () => {
  it('the parish is whole, or nothing is in its way the next time', async () => {
    const argv = ['init', '/new', '--yes', '--name', 'St Elspeth', '--sections', 'The sick']
    const sound = failing(Number.POSITIVE_INFINITY, () => new Error(), false, {})
    expect(await run(argv, sound.failing)).toBe(0)
    const after = filesOf(sound.host)
    for (let at = 1; at <= sound.counted(); at++)
      for (const code of codesFor(at)) {
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

describe('where the system refuses any one reading', () => {
  const reading: readonly (readonly string[])[] = [
    ['check'],
    ['list'],
    ['preview'],
    ['why', 'margaret'],
    ['calendar'],
    ['verse'],
  ]
  const each = [...commands, ...reading].map((argv) => [argv.join(' '), argv] as const)
  it.each(each)('it is no defect, and nothing is cut: %s', async (_name, argv) => {
    const files = await filesFor(argv)
    const before = filesOf(memoryHost(files))
    const sound = failingToRead(Number.POSITIVE_INFINITY, files)
    expect([0, 1]).toContain(await run(argv, sound.failing))
    const after = filesOf(sound.host)
    for (let at = 1; at <= sound.counted(); at++) {
      const { host, failing: refused } = failingToRead(at, files)
      const exit = await run(argv, refused)
      expect([0, 1, 2, 74], host.said.err).toContain(exit)
      await heal(host)
      expectEachWhole(host, before, after)
    }
  })
})

describe('where a run is killed at any operation', () => {
  it.each(named)('nothing is cut, and the next run heals: %s', async (_name, argv) => {
    const { files, before, after, counted } = await whole(argv)
    for (let at = 1; at <= counted; at++) {
      const { host, failing: killed } = failing(at, () => new Error('killed'), true, files)
      expect(await run(argv, killed)).toBe(70)
      await heal(host)
      expectEachWhole(host, before, after)
      if (isPartly(argv)) {
        expect(await run(argv, host)).toBe(0)
        expect(filesOf(host)).toEqual(after)
      } else expect([before, after]).toContainEqual(filesOf(host))
    }
  })
})
