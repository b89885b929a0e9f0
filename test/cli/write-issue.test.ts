import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../src/civil-date.ts'
import { DiskError } from '../../src/host.ts'
import {
  finishInto,
  finishWeek,
  oldIssuesLeft,
  writeInto,
  writeIssue,
} from '../../src/operations/issue/making/issue-files.ts'
import { memoryHost, textIn } from '../memory-host.ts'

const week = parseCivilDate('2026-11-22')
if (week === undefined) throw new Error('no week')
const issues = '/parish/issues'
const folder = `${issues}/2026-11-22`
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = [
  { path: 'insert.pdf', bytes: encode('new insert') },
  { path: 'issue.yaml', bytes: encode('new record') },
]
const oldIssue = {
  'issues/2026-11-22/insert.pdf': 'old insert',
  'issues/2026-11-22/bulletin.txt': 'old text',
  'issues/2026-11-22/issue.yaml': 'old record',
  'issues/2026-11-22/for the printer.txt': 'fold it once',
}

/** Refuses one operation, the first time or always. */
function refusing(
  files: Record<string, string>,
  operation: 'write' | 'rename' | 'remove',
  path: string,
  times = Number.POSITIVE_INFINITY,
): ReturnType<typeof memoryHost> {
  const host = memoryHost(files)
  const original = host.disk[operation] as (...args: unknown[]) => void
  let left = times
  const disk = {
    ...host.disk,
    [operation]: (...args: unknown[]) => {
      if (args[0] === path && left-- > 0) throw new DiskError(path, 'EBUSY')
      original(...args)
    },
  }
  return { ...host, disk }
}

const everything = (host: ReturnType<typeof memoryHost>): Record<string, string> =>
  Object.fromEntries([...host.files.keys()].sort().map((path) => [path, textIn(host, path)]))

describe('an issue takes its place whole', () => {
  it('replaces the old one, keeps what is not ours, and names what is gone', async () => {
    const host = memoryHost(oldIssue)
    expect(await writeIssue(host, issues, week, files)).toEqual(['bulletin.txt'])
    expect(everything(host)).toEqual({
      [`${folder}/for the printer.txt`]: 'fold it once',
      [`${folder}/insert.pdf`]: 'new insert',
      [`${folder}/issue.yaml`]: 'new record',
    })
  })

  it.each([
    ['a file cannot be written', 'write', `${issues}/.2026-11-22.new/issue.yaml`],
    ['the old issue is held open', 'rename', folder],
    ['the new issue cannot be moved', 'rename', `${issues}/.2026-11-22.new`],
  ] as const)('leaves the old one whole when %s', async (_name, operation, path) => {
    const host = refusing(oldIssue, operation, path)
    await expect(writeIssue(host, issues, week, files)).rejects.toThrow(DiskError)
    for (const [name, text] of Object.entries(oldIssue))
      expect(textIn(host, `/parish/${name}`)).toBe(text)
  })

  it.each([
    ['a file in place of its folder', folder],
    ['a folder in place of a file of it', `${folder}/insert.pdf/mine.txt`],
  ])('removes nothing where there is %s', async (_, path) => {
    const host = memoryHost({ [path.slice('/parish/'.length)]: 'mine' })
    await expect(writeIssue(host, issues, week, files)).rejects.toThrow(DiskError)
    expect(everything(host)).toEqual({ [path]: 'mine' })
  })

  it('tries again while another program holds the folder', async () => {
    const host = refusing(oldIssue, 'rename', folder, 3)
    await writeIssue(host, issues, week, files)
    expect(textIn(host, `${folder}/insert.pdf`)).toBe('new insert')
  })

  it('undoes what a run left that broke off between the two renames', async () => {
    const host = memoryHost({
      'issues/.2026-11-22.old/insert.pdf': 'old insert',
      'issues/.2026-11-22.old/mine.txt': 'mine',
      'issues/.2026-11-22.new/insert.pdf': 'half',
    })
    await writeIssue(host, issues, week, files)
    expect(everything(host)).toEqual({
      [`${folder}/insert.pdf`]: 'new insert',
      [`${folder}/issue.yaml`]: 'new record',
      [`${folder}/mine.txt`]: 'mine',
    })
  })

  it('is no failure where the old one cannot be removed, this time and the next', async () => {
    const old = `${issues}/.2026-11-22.old`
    const host = refusing(oldIssue, 'remove', old)
    await writeIssue(host, issues, week, files)
    expect(textIn(host, `${folder}/insert.pdf`)).toBe('new insert')
    expect(textIn(host, `${folder}/for the printer.txt`)).toBe('fold it once')
    expect(oldIssuesLeft(host.disk, issues, week)).toEqual([old])
    const newer = [{ path: 'insert.pdf', bytes: encode('newer insert') }]
    expect(await writeIssue(host, issues, week, newer)).toEqual(['issue.yaml'])
    expect(textIn(host, `${folder}/insert.pdf`)).toBe('newer insert')
    expect(oldIssuesLeft(host.disk, issues, week)).toEqual([old])
  })

  it('brings back the newest of several that were left, where none is in their place', async () => {
    const host = memoryHost({
      'issues/.2026-11-22.old/insert.pdf': 'oldest insert',
      'issues/.2026-11-22.old-2/insert.pdf': 'old insert',
      'issues/.2026-11-22.new/insert.pdf': 'half',
    })
    await finishWeek(host, issues, week)
    expect(everything(host)).toEqual({ [`${folder}/insert.pdf`]: 'old insert' })
  })

  it('finishes what a run left that broke off after both', async () => {
    const host = memoryHost({
      'issues/2026-11-22/insert.pdf': 'newer insert',
      'issues/.2026-11-22.old/insert.pdf': 'old insert',
      'issues/.2026-11-22.old/mine.txt': 'mine',
    })
    await writeIssue(host, issues, week, files)
    expect(Object.keys(everything(host))).toEqual([
      `${folder}/insert.pdf`,
      `${folder}/issue.yaml`,
      `${folder}/mine.txt`,
    ])
  })
})

const desk = {
  '/desk/letter.txt': 'mine',
  '/desk/insert.pdf': 'old insert',
  '/desk/bulletin.txt': 'old text',
  '/desk/issue.yaml': 'old record',
}
const newDesk = {
  '/desk/letter.txt': 'mine',
  '/desk/insert.pdf': 'new insert',
  '/desk/issue.yaml': 'new record',
}
const write = (host: ReturnType<typeof memoryHost>): Promise<void> =>
  writeInto(host, '/desk', files.toReversed(), ['bulletin.txt'])

/** Fails or stops at one operation that changes the disk; `counted` tells how many there were. */
function failingAt(at: number, failure: (path: string) => Error, isForGood: boolean) {
  const host = memoryHost(desk)
  let counted = 0
  const counting =
    <Args extends readonly [string, ...unknown[]], Result>(operation: (...args: Args) => Result) =>
    (...args: Args): Result => {
      counted++
      if (counted === at || (isForGood && counted > at)) throw failure(args[0])
      return operation(...args)
    }
  const { disk } = host
  const failing = {
    ...disk,
    write: counting(disk.write),
    replace: counting(disk.replace),
    create: counting(disk.create),
    rename: counting(disk.rename),
    remove: counting(disk.remove),
    makeFolder: counting(disk.makeFolder),
  }
  return { host, failing: { ...host, disk: failing }, counted: () => counted }
}

describe('files written into a folder of the person', () => {
  it('takes the place of the old ones, the record last, and touches nothing else there', async () => {
    const host = memoryHost(desk)
    const order: string[] = []
    const disk = {
      ...host.disk,
      replace: (path: string, bytes: Uint8Array) => {
        order.push(path)
        host.disk.replace(path, bytes)
      },
    }
    await write({ ...host, disk })
    expect(order).toEqual(['/desk/insert.pdf', '/desk/issue.yaml'])
    expect(everything(host)).toEqual(newDesk)
  })

  it('leaves the old ones whole, or the new ones, where any one operation is refused', async () => {
    const { failing, counted } = failingAt(
      Number.POSITIVE_INFINITY,
      (path) => new DiskError(path, 'EIO'),
      false,
    )
    await write(failing)
    // The last one gives the lock back, which is no part of what was asked for.
    for (let at = 1; at < counted(); at++) {
      const { host, failing } = failingAt(at, (path) => new DiskError(path, 'ENOSPC'), false)
      await expect(write(failing)).rejects.toThrow(DiskError)
      const { ['/desk/.lock']: _, ...left } = everything(host)
      if (host.disk.kindOf('/desk/.bulletin-writing') !== undefined) {
        await finishInto(host, '/desk')
        expect(everything(host)).toEqual(newDesk)
      } else expect(left).toEqual(desk)
    }
  })

  it('is all old or all new after the next run, wherever a run broke off', async () => {
    const { failing, counted } = failingAt(
      Number.POSITIVE_INFINITY,
      () => new Error('killed'),
      true,
    )
    await write(failing)
    for (let at = 1; at <= counted(); at++) {
      const { host, failing } = failingAt(at, () => new Error('killed'), true)
      await expect(write(failing)).rejects.toThrow('killed')
      await finishInto(host, '/desk')
      const { ['/desk/.lock']: _, ...left } = everything(host)
      expect([desk, newDesk]).toContainEqual(left)
      await write(host)
      expect(everything(host)).toEqual(newDesk)
    }
  })

  it('takes no other name than ours from what a run left', async () => {
    const host = memoryHost({
      ...desk,
      '/desk/.bulletin-writing/0': 'other',
      '/desk/.bulletin-writing/steps.txt': 'any 0 ../letter.txt\nany - letter.txt\nno step\n',
    })
    await finishInto(host, '/desk')
    expect(everything(host)).toEqual(desk)
  })
})
