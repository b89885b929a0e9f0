import { type Disk, DiskError, type Host } from '../../host.ts'
import { retried } from './retried.ts'

/** A folder that is ours as a whole: a week's issue, a translation. */
export interface OwnFolder {
  /** Absolute. Where one stands whose name differs in capitals alone, it is that one: some disks do not tell them apart. */
  readonly path: string
  /** Whether a file in it is ours, by its name; any other moves along to the new folder. */
  readonly isOurs: (name: string) => boolean
}

/**
 * Makes a folder anew, whole or not at all: it is staged beside, as `.NAME.new`, and takes the old one's place by
 * renaming; that waits as `.NAME.old` until its other files have moved along. What an earlier run left is finished, or
 * undone, first. That the system does not let the old one go once the new one is in its place is no failure: `oldLeft`
 * tells where it lies, and each later run tries again. The caller holds the lock of the folder around.
 *
 * @param fill writes into the folder that is staged; where what it returns is not ok, all stays as it was
 * @throws DiskError where the system refuses, or what stands there is somebody's; the old folder is whole then
 */
export async function replaceFolder<Filled extends { readonly ok: boolean }>(
  host: Host,
  folder: OwnFolder,
  fill: (staged: string) => Filled | Promise<Filled>,
): Promise<Filled> {
  const { disk } = host
  const staged = stagedBeside(folder)
  await finishFolder(host, folder)
  const old = oldBeside(folder, newestLeft(disk, folder) + 1)
  const before = standing(disk, folder)
  if (before !== undefined) refuseOthers(disk, before, folder)
  try {
    disk.makeFolder(staged)
    const filled = await fill(staged)
    if (!filled.ok) return filled
    if (before !== undefined) await retried(host, () => disk.rename(before, old))
    await retried(host, () => disk.rename(staged, folder.path))
    await settle(host, folder)
    return filled
  } catch (error) {
    if (before !== undefined && standing(disk, folder) === undefined)
      await retried(host, () => disk.rename(old, before))
    throw error
  } finally {
    disk.remove(staged)
  }
}

/** What a run that broke off left of a folder is undone where the new one was not in place, else finished. */
export async function finishFolder(host: Host, folder: OwnFolder): Promise<void> {
  const { disk } = host
  await retried(host, () => disk.remove(stagedBeside(folder)))
  if (standing(disk, folder) === undefined) {
    const newest = newestLeft(disk, folder)
    if (newest === 0) return
    await retried(host, () => disk.rename(oldBeside(folder, newest), folder.path))
  }
  await settle(host, folder)
}

/** Where older folders lie that could not be removed yet. */
export const oldLeft = (disk: Disk, folder: Pick<OwnFolder, 'path'>): readonly string[] =>
  numbersLeft(disk, folder).map((number) => oldBeside(folder, number))

const newestLeft = (disk: Disk, folder: Pick<OwnFolder, 'path'>): number =>
  Math.max(0, ...numbersLeft(disk, folder))

function numbersLeft(disk: Disk, { path }: Pick<OwnFolder, 'path'>): readonly number[] {
  const { above, name } = split(path)
  return namesIn(disk, above).flatMap((one) => {
    const [, left, isOld, number] = LEFT.exec(one) ?? []
    return left === name && isOld !== undefined ? [Number(number ?? 1)] : []
  })
}

/** What somebody put where a folder of ours belongs, or a file of it, is not ours to remove. */
function refuseOthers(disk: Disk, standing: string, { isOurs }: OwnFolder): void {
  if (disk.kindOf(standing) === 'file') throw new DiskError(standing, 'ENOTDIR')
  for (const name of namesIn(disk, standing).filter(isOurs))
    if (disk.kindOf(`${standing}/${name}`) === 'folder')
      throw new DiskError(`${standing}/${name}`, 'EISDIR')
}

/** Names of the folders in this one that a run left half made, or is making. */
export const foldersLeft = (disk: Disk, above: string): readonly string[] => [
  ...new Set(namesIn(disk, above).flatMap((name) => LEFT.exec(name)?.[1] ?? [])),
]

/** The name of a folder that is half made: whose it is, and which old one where there are several. */
const LEFT = /^\.(.+)\.(?:new|(old)(?:-(\d+))?)$/

/** Moves what is not ours from the old folders to the new one, then removes those that the system lets go. */
async function settle(host: Host, folder: OwnFolder): Promise<void> {
  const { disk } = host
  const now = standing(disk, folder) ?? folder.path
  for (const old of oldLeft(disk, folder)) {
    for (const name of namesIn(disk, old)) {
      if (folder.isOurs(name) || disk.kindOf(`${now}/${name}`) !== undefined) continue
      await moved(host, `${old}/${name}`, `${now}/${name}`)
    }
    try {
      await retried(host, () => disk.remove(old))
    } catch (error) {
      if (!(error instanceof DiskError)) throw error
    }
  }
}

/** A file that may not be moved, since its folder is another user's, is copied. */
async function moved(host: Host, from: string, to: string): Promise<void> {
  const { disk } = host
  try {
    await retried(host, () => disk.rename(from, to))
  } catch (error) {
    const read = error instanceof DiskError ? disk.read(from) : undefined
    if (!read?.ok) throw error
    disk.replace(to, read.bytes)
  }
}

/** The folder as it stands, by the system's letters; undefined where there is none. */
export function standing(disk: Disk, { path }: Pick<OwnFolder, 'path'>): string | undefined {
  if (disk.kindOf(path) !== undefined) return path
  const { above, name } = split(path)
  const found = namesIn(disk, above).find((one) => one.toUpperCase() === name.toUpperCase())
  return found && `${above}/${found}`
}

function stagedBeside({ path }: Pick<OwnFolder, 'path'>): string {
  const { above, name } = split(path)
  return `${above}/.${name}.new`
}

function oldBeside({ path }: Pick<OwnFolder, 'path'>, number: number): string {
  const { above, name } = split(path)
  return `${above}/.${name}.old${number === 1 ? '' : `-${number}`}`
}

function split(path: string): { readonly above: string; readonly name: string } {
  const at = path.lastIndexOf('/')
  return { above: path.slice(0, at), name: path.slice(at + 1) }
}

/** @throws DiskError */
export function namesIn(disk: Disk, folder: string): readonly string[] {
  const entries = disk.list(folder)
  if (entries === 'refused') throw new DiskError(folder, 'EACCES')
  return entries.map(({ name }) => name)
}
