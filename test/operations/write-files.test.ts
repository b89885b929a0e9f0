import { describe, expect, it } from 'vitest'
import { type Disk, DiskError, type Host } from '../../src/host.ts'
import {
  areBegun,
  type Desk,
  type FileChange,
  finishFiles,
  undoFiles,
  writeFiles,
} from '../../src/operations/writing/write-files.ts'
import { type MemoryHost, memoryHost, textIn } from '../memory-host.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const desk: Desk = {
  folder: '/parish',
  staging: '/parish/issues/.bulletin-writing',
  mayWrite: (path) => path !== 'mine.txt',
}
const there = { 'bulletin.yaml': 'old', 'requests/gone.yaml': 'gone', 'mine.txt': 'mine' }
const changes: readonly FileChange[] = [
  { path: 'bulletin.yaml', before: encode('old'), after: encode('new') },
  { path: 'requests/gone.yaml', before: encode('gone'), after: undefined },
  { path: 'articles/2026/first.md', before: 'nothing', after: encode('first') },
  { path: 'articles/second.md', before: 'nothing', after: encode('second') },
]
const before = { '/parish/bulletin.yaml': 'old', '/parish/requests/gone.yaml': 'gone' }
const after = {
  '/parish/bulletin.yaml': 'new',
  '/parish/articles/2026/first.md': 'first',
  '/parish/articles/second.md': 'second',
}

/** All but what is the person's own. */
const written = (host: MemoryHost): Record<string, string> =>
  Object.fromEntries(
    [...host.files.keys()]
      .filter((path) => path !== '/parish/mine.txt')
      .map((path) => [path, textIn(host, path)]),
  )

/** The host, in whose place something else happens at one operation that changes the disk. */
function at(host: MemoryHost, wanted: number, happens: (path: string) => void): Host {
  let counted = 0
  const counting =
    <Args extends readonly [string, ...unknown[]], Result>(operation: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (++counted === wanted) happens(args[0])
      return operation(...args)
    }
  const { write, replace, create, rename, remove, makeFolder } = host.disk
  const removeOne = counting(remove)
  const disk: Disk = {
    ...host.disk,
    write: counting(write),
    replace: counting(replace),
    create: counting(create),
    rename: counting(rename),
    // As the system does, which empties a folder file by file.
    remove(path) {
      for (const file of host.files.keys()) if (file.startsWith(`${path}/`)) removeOne(file)
      removeOne(path)
    },
    makeFolder: counting(makeFolder),
  }
  return { ...host, disk }
}

/** More operations than there are. */
const steps = Array.from({ length: 30 }, (_, index) => index + 1)

describe('files that are written together', () => {
  it.each(steps)('are all as they were or as they are to be, killed at operation %d', async (n) => {
    const host = memoryHost(there)
    const killed = at(host, n, () => {
      throw new Error('killed')
    })
    await writeFiles(killed, desk, changes).catch(() => {})
    await finishFiles(host, desk)
    expect([before, after]).toContainEqual(written(host))
  })

  it.each(steps)('leave what a person has changed since, killed at operation %d', async (n) => {
    const host = memoryHost(there)
    const killed = at(host, n, () => {
      throw new Error('killed')
    })
    await writeFiles(killed, desk, changes).catch(() => {})
    host.files.set('/parish/bulletin.yaml', encode('mine now'))
    host.files.set('/parish/articles/second.md', encode('mine too'))
    await finishFiles(host, desk)
    expect(textIn(host, '/parish/bulletin.yaml')).toBe('mine now')
    expect(textIn(host, '/parish/articles/second.md')).toBe('mine too')
  })

  it.each(steps)('are put back where the system refuses operation %d', async (n) => {
    const host = memoryHost(there)
    const refused = at(host, n, (path) => {
      throw new DiskError(path, 'ENOSPC')
    })
    const end = await writeFiles(refused, desk, changes).catch(() => 'refused')
    const isStaged = host.files.has(`${desk.staging}/steps.txt`)
    if (areBegun(host.disk, desk)) await finishFiles(host, desk)
    const now = written(host)
    expect(end === undefined || isStaged ? [after] : [before, after]).toContainEqual(now)
    const isThere = '/parish/articles/second.md' in now
    expect(host.disk.kindOf('/parish/articles')).toBe(isThere ? 'folder' : undefined)
  })

  it('are put back where another program takes a name meanwhile, whose file stays', async () => {
    const host = memoryHost(there)
    const second = '/parish/articles/second.md'
    const create: Disk['create'] = (path, bytes) => {
      if (path === second) host.files.set(second, encode('second'))
      return host.disk.create(path, bytes)
    }
    const taking = { ...host, disk: { ...host.disk, create } }
    expect(await writeFiles(taking, desk, changes)).toBe('articles/second.md')
    expect(written(host)).toEqual({ ...before, [second]: 'second' })
  })

  it('are not begun where one is not as it must be', async () => {
    for (const [path, text] of [
      ['bulletin.yaml', 'other'],
      ['articles/second.md', 'there'],
    ] as const) {
      const host = memoryHost({ ...there, [path]: text })
      expect(await writeFiles(host, desk, changes)).toBe(path)
      expect(written(host)).toEqual({ ...before, [`/parish/${path}`]: text })
    }
  })

  it.each(steps)(
    'are taken away again where they may not stay, killed at operation %d',
    async (n) => {
      const host = memoryHost({ 'mine.txt': 'mine' })
      const anew = changes.filter((change) => change.before === 'nothing')
      const killed = at(host, n, () => {
        throw new Error('killed')
      })
      await writeFiles(killed, desk, anew).catch(() => {})
      const last = '/parish/articles/second.md'
      const isWhole = host.files.has(last) && !host.files.has(`${desk.staging}/steps.txt`)
      await undoFiles(host, desk)
      expect(Object.keys(written(host))).toEqual(
        isWhole ? ['/parish/articles/2026/first.md', last] : [],
      )
    },
  )

  it('are nobody’s where the desk does not know them', async () => {
    const host = memoryHost({
      ...there,
      'issues/.bulletin-writing/0': 'other',
      'issues/.bulletin-writing/steps.txt':
        'any 0 mine.txt\nany 0 ../out.txt\nany 0 requests/../../out.txt\nany 0 \nnonsense\n',
    })
    await finishFiles(host, desk)
    expect(written(host)).toEqual(before)
    expect(textIn(host, '/parish/mine.txt')).toBe('mine')
  })
})
