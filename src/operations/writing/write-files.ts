import { createHash } from 'node:crypto'
import { type Disk, DiskError, type Host, UnreadableError } from '../../host.ts'
import { clearLitterIn } from './litter.ts'
import { retried } from './retried.ts'

/*
 * Several files among a person's own are written all or none. What they are to be is staged in a folder beside, which
 * gets its name when it is whole, and goes when all stand in their places: a run that breaks off before has changed
 * nothing, and what one leaves that breaks off later, the next run finishes, or undoes where nothing of it may stay.
 * Where the system refuses one file, or a file is not as it was expected, those before it are put back. A folder
 * that is ours as a whole is replaced by renaming instead (`replace-folder.ts`).
 */

/** Where files are written together. */
export interface Desk {
  /** Absolute; the one that holds its lock is the only one that writes here. */
  readonly folder: string
  /** Where they are staged: absolute, below a folder that is there, and nothing else. */
  readonly staging: string
  /** Whether we may write a path; what else a staged list names is nobody's. */
  readonly mayWrite: (path: string) => boolean
}

/** What is to become of one file. */
export interface FileChange {
  /** Below the desk's folder, with `/`. */
  readonly path: string
  /** Its bytes then; undefined where it goes. */
  readonly after: Uint8Array | undefined
  /** What it must be still: these bytes, or not there; anything where it is not said. */
  readonly before?: Uint8Array | 'nothing'
  /** One that is new is to be run. */
  readonly executable?: boolean
}

/** One line of the list of what is to be done, beside the files that are staged: `any 0 insert.pdf`, `any - bulletin.txt`. */
interface Step {
  readonly path: string
  /** `any`, `nothing`, or the hash of the bytes that must stand there. */
  readonly before: string
  /** The name of the file that is staged for it; `-` where it goes. */
  readonly staged: string
}

const list = 'steps.txt'

/**
 * Writes files in their order, all or none. The caller holds the desk's lock.
 *
 * @returns the path of one that is not as it must be, where nothing is written; undefined where all is
 * @throws DiskError
 */
export async function writeFiles(
  host: Host,
  desk: Desk,
  changes: readonly FileChange[],
): Promise<string | undefined> {
  const { disk } = host
  const steps = changes.map((change, index) => ({ ...change, step: stepOf(change, index) }))
  const other = steps.find(({ step }) => !isAsExpected(disk, desk, step))
  if (other !== undefined) return other.path
  const planned = steps.map((one) => ({ ...one, was: bytesAt(disk, `${desk.folder}/${one.path}`) }))
  const isOne = planned.length < 2
  if (!isOne) await stage(host, desk, planned)
  const begun: (typeof planned)[number][] = []
  const made: string[] = []
  try {
    for (const one of planned) {
      made.push(...foldersMissing(disk, desk, one.path))
      begun.push(one)
      if (await take(host, desk, one.step, one.after, one.executable)) continue
      await putBack(host, desk, begun.slice(0, -1), made)
      return one.path
    }
  } catch (error) {
    await putBack(host, desk, begun, made)
    throw error
  }
  if (!isOne) await clear(host, desk)
  return undefined
}

/** Whether a run writes at a desk, or broke off there. */
export const areBegun = (disk: Disk, { staging }: Desk): boolean =>
  [staging, `${staging}.new`].some((path) => disk.kindOf(path) !== undefined)

/**
 * Brings to its end what a run left that broke off. A file that is not as that run expected it stays as it is. The caller
 * holds the desk's lock.
 *
 * @throws DiskError
 */
export async function finishFiles(host: Host, desk: Desk): Promise<void> {
  await retried(host, () => host.disk.remove(`${desk.staging}.new`))
  for (const step of stepsLeft(host.disk, desk))
    await take(host, desk, step, stagedFor(host.disk, desk, step))
  await clear(host, desk)
}

/**
 * Takes away what a run has made that broke off, and the folders that are empty then. A file that is not as that run
 * made it stays. The caller holds the desk's lock.
 *
 * @throws DiskError
 */
export async function undoFiles(host: Host, desk: Desk): Promise<void> {
  await retried(host, () => host.disk.remove(`${desk.staging}.new`))
  const left = stepsLeft(host.disk, desk).filter(({ before }) => before === 'nothing')
  const made = left.map((step) => ({
    path: step.path,
    after: stagedFor(host.disk, desk, step),
    was: undefined,
  }))
  const folders = made.flatMap(({ path }) => foldersAbove(path))
  await restore(host, desk, made, [...new Set(folders)].sort())
  await clear(host, desk)
}

const stepOf = ({ path, after, before }: FileChange, index: number): Step => ({
  path,
  before: before === undefined ? 'any' : before === 'nothing' ? before : hashOf(before),
  staged: after === undefined ? '-' : String(index),
})

async function stage(
  host: Host,
  { staging }: Desk,
  planned: readonly { readonly step: Step; readonly after: Uint8Array | undefined }[],
): Promise<void> {
  const { disk } = host
  const begun = `${staging}.new`
  const lines = planned.map(({ step }) => `${step.before} ${step.staged} ${step.path}\n`)
  try {
    disk.makeFolder(begun)
    for (const { step, after } of planned)
      if (after !== undefined) disk.write(`${begun}/${step.staged}`, after)
    disk.write(`${begun}/${list}`, new TextEncoder().encode(lines.join('')))
    await retried(host, () => disk.rename(begun, staging))
  } catch (error) {
    disk.remove(begun)
    throw error
  }
}

/** What a run that broke off had to do; nothing where its list was not whole. */
function stepsLeft(disk: Disk, { staging, mayWrite }: Desk): readonly Step[] {
  const text = new TextDecoder().decode(bytesAt(disk, `${staging}/${list}`))
  return text.split('\n').flatMap((line) => {
    const [, before = '', staged = '', path = ''] = /^(\S+) (\d+|-) (.+)$/.exec(line) ?? []
    const isInside = path !== '' && !path.split(/[/\\]/).includes('..')
    return isInside && mayWrite(path) ? [{ path, before, staged }] : []
  })
}

function stagedFor(disk: Disk, { staging }: Desk, { staged }: Step): Uint8Array | undefined {
  if (staged === '-') return undefined
  const path = `${staging}/${staged}`
  const read = disk.read(path)
  if (!read.ok) throw new DiskError(path, read.detail)
  return read.bytes
}

/** The list goes first: the system empties a folder file by file, and what is staged for a list must be whole. */
async function clear(host: Host, { staging }: Desk): Promise<void> {
  for (const path of [`${staging}/${list}`, staging])
    await retried(host, () => host.disk.remove(path))
}

/** What is staged stays until all is done, so that a step can be taken again; false where the file is not as it must be. */
async function take(
  host: Host,
  desk: Desk,
  step: Step,
  after: Uint8Array | undefined,
  executable = false,
): Promise<boolean> {
  const { disk } = host
  const target = `${desk.folder}/${step.path}`
  if (!isAsExpected(disk, desk, step)) return false
  if (after === undefined) {
    await retried(host, () => disk.remove(target))
    return true
  }
  const above = target.slice(0, target.lastIndexOf('/'))
  if (disk.kindOf(above) === undefined) disk.makeFolder(above)
  if (step.before === 'nothing')
    return disk.create(target, after, executable ? 'executable' : undefined)
  await retried(host, () => disk.replace(target, after))
  return true
}

function isAsExpected(disk: Disk, { folder }: Desk, { path, before }: Step): boolean {
  const target = `${folder}/${path}`
  if (before === 'any') return true
  if (before === 'nothing') return disk.kindOf(target) === undefined
  const now = bytesAt(disk, target)
  return now !== undefined && hashOf(now) === before
}

/** What a file was, and what we have made of it. */
interface Taken extends Pick<FileChange, 'path' | 'after'> {
  readonly was: Uint8Array | undefined
}

/** Where even that is refused, what is staged stays, and the next run goes on. */
async function putBack(
  host: Host,
  desk: Desk,
  taken: readonly Taken[],
  made: readonly string[],
): Promise<void> {
  try {
    await restore(host, desk, taken, made)
    await clear(host, desk)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

/** Files that are still as we made them become what they were, the last first; folders that we made go where they are empty. */
async function restore(
  host: Host,
  { folder }: Desk,
  taken: readonly Taken[],
  made: readonly string[],
): Promise<void> {
  const { disk } = host
  for (const { path, after, was } of taken.toReversed()) {
    const target = `${folder}/${path}`
    if (!isSame(bytesAt(disk, target), after)) continue
    await retried(host, () => (was === undefined ? disk.remove(target) : disk.replace(target, was)))
  }
  for (const path of made.toReversed()) {
    const above = `${folder}/${path}`
    clearLitterIn(host, above)
    const left = disk.list(above)
    if (left !== 'refused' && left.length === 0) disk.remove(above)
  }
}

/** Folders below the desk's on the way to a file: `articles`, `articles/2026`. */
const foldersAbove = (path: string): readonly string[] =>
  path.split('/').flatMap((_, depth, names) => (depth > 0 ? names.slice(0, depth).join('/') : []))

const foldersMissing = (disk: Disk, { folder }: Desk, path: string): readonly string[] =>
  foldersAbove(path).filter((one) => disk.kindOf(`${folder}/${one}`) === undefined)

/** @throws UnreadableError where something is there that the system does not let be read */
function bytesAt(disk: Disk, path: string): Uint8Array | undefined {
  const read = disk.read(path)
  if (!read.ok && read.reason === 'refused') throw new UnreadableError(path, read.detail)
  return read.ok ? read.bytes : undefined
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : one.length === other.length && one.every((byte, index) => byte === other[index])

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
