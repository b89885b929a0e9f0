import type { IssueFile } from '../../../archive/record-of.ts'
import { type Disk, DiskError, type Host } from '../../../host.ts'
import { clearLitterIn } from '../../litter.ts'
import { withLock } from '../../lock.ts'
import { onlyOurs, retried } from './write-issue.ts'

/** What is done with one file of a folder: it gets the bytes that are staged under that name, or goes. */
interface Step {
  readonly path: string
  readonly staged: string | null
}

/**
 * Writes an issue's files straight into a folder of the person's, each in place of the old one, the record last;
 * our files named in `stale` go, and nothing else there is touched. Several files are staged in
 * `.bulletin-writing.new` there, which becomes `.bulletin-writing` when it is whole: a run that breaks off before has
 * changed nothing, and one that breaks off later is brought to its end by `finishInto`. Where the system refuses one
 * file, those before it are put back.
 *
 * @throws Busy where another run writes into the folder, DiskError, Stopped
 */
export async function writeInto(
  host: Host,
  folder: string,
  files: readonly IssueFile[],
  stale: readonly string[],
): Promise<void> {
  const { disk } = host
  const [one, ...others] = [...files].sort(
    (one, other) => Number(one.path === 'issue.yaml') - Number(other.path === 'issue.yaml'),
  )
  if (one === undefined) return
  if (others.length + stale.length === 0) {
    disk.makeFolder(folder)
    await retried(host, () => disk.replace(`${folder}/${one.path}`, one.bytes))
    return
  }
  await withLock(host, folder, async () => {
    await finish(host, folder)
    const before = [...stale, ...files.map(({ path }) => path)].map(
      (path) => [path, bytesOf(disk, `${folder}/${path}`)] as const,
    )
    const steps = await stage(host, folder, [one, ...others], stale)
    try {
      for (const step of steps) await take(host, folder, step)
    } catch (error) {
      await putBack(host, folder, before)
      throw error
    }
    await retried(host, () => disk.remove(besides(folder).whole))
  })
}

/**
 * Brings to its end what a run that broke off left in a folder of the person's; does nothing, not even lock, where
 * there is none.
 *
 * @throws Busy where the run that writes there is still at work
 */
export async function finishInto(host: Host, folder: string): Promise<void> {
  const { begun, whole } = besides(folder)
  if ([begun, whole].every((path) => host.disk.kindOf(path) === undefined)) return
  await withLock(host, folder, () => finish(host, folder))
}

const besides = (folder: string): { readonly begun: string; readonly whole: string } => ({
  begun: `${folder}/.bulletin-writing.new`,
  whole: `${folder}/.bulletin-writing`,
})

/** The list of what is to be done, beside the files that are staged: a line for each, `0 insert.pdf`, `- bulletin.txt`. */
const list = 'steps.txt'

const writeSteps = (steps: readonly Step[]): string =>
  steps.map(({ path, staged }) => `${staged ?? '-'} ${path}\n`).join('')

/** Other names than ours in a list are nobody's to write. */
const readSteps = (text: string): readonly Step[] =>
  text.split('\n').flatMap((line) => {
    const [, staged = '', path = ''] = /^(\d+|-) (.+)$/.exec(line) ?? []
    return onlyOurs([path]).map((path) => ({ path, staged: staged === '-' ? null : staged }))
  })

async function stage(
  host: Host,
  folder: string,
  files: readonly IssueFile[],
  stale: readonly string[],
): Promise<readonly Step[]> {
  const { disk } = host
  const { begun, whole } = besides(folder)
  const steps: readonly Step[] = [
    ...stale.map((path) => ({ path, staged: null })),
    ...files.map(({ path }, index) => ({ path, staged: String(index) })),
  ]
  try {
    disk.makeFolder(begun)
    for (const [index, { bytes }] of files.entries()) disk.write(`${begun}/${index}`, bytes)
    disk.write(`${begun}/${list}`, new TextEncoder().encode(writeSteps(steps)))
    await retried(host, () => disk.rename(begun, whole))
    return steps
  } catch (error) {
    disk.remove(begun)
    throw error
  }
}

/** What is staged stays there until all is done, so that a step can be taken again. */
async function take(host: Host, folder: string, { path, staged }: Step): Promise<void> {
  const { disk } = host
  const target = `${folder}/${path}`
  if (staged === null) return retried(host, () => disk.remove(target))
  const from = `${besides(folder).whole}/${staged}`
  const read = disk.read(from)
  if (!read.ok) throw new DiskError(from, read.detail)
  await retried(host, () => disk.replace(target, read.bytes))
}

/** Where even that is refused, what is staged stays, and the next run brings the folder to the new issue. */
async function putBack(
  host: Host,
  folder: string,
  before: readonly (readonly [path: string, bytes: Uint8Array | undefined])[],
): Promise<void> {
  const { disk } = host
  try {
    for (const [path, bytes] of before) {
      const target = `${folder}/${path}`
      const now = bytesOf(disk, target)
      if (bytes === undefined) await retried(host, () => disk.remove(target))
      else if (now === undefined || !isSame(now, bytes))
        await retried(host, () => disk.replace(target, bytes))
    }
    disk.remove(besides(folder).whole)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

async function finish(host: Host, folder: string): Promise<void> {
  const { disk } = host
  const { begun, whole } = besides(folder)
  await retried(host, () => disk.remove(begun))
  const steps = bytesOf(disk, `${whole}/${list}`)
  clearLitterIn(host, folder, (name) => name === '.lock' || onlyOurs([name]).length > 0)
  for (const step of readSteps(new TextDecoder().decode(steps))) await take(host, folder, step)
  await retried(host, () => disk.remove(whole))
}

function bytesOf(disk: Disk, path: string): Uint8Array | undefined {
  const read = disk.read(path)
  return read.ok ? read.bytes : undefined
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])
