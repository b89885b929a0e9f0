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
 * undone, first. The caller holds the lock of the folder around.
 *
 * @param fill writes into the folder that is staged; where what it returns is not ok, all stays as it was
 * @throws DiskError where the system refuses; the old folder is whole then
 */
export async function replaceFolder<Filled extends { readonly ok: boolean }>(
  host: Host,
  folder: OwnFolder,
  fill: (staged: string) => Filled | Promise<Filled>,
): Promise<Filled> {
  const { disk } = host
  const { staged, old } = besides(folder)
  await finishFolder(host, folder)
  const before = standing(disk, folder)
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
  const { staged, old } = besides(folder)
  await retried(host, () => disk.remove(staged))
  if (disk.kindOf(old) === undefined) return
  if (standing(disk, folder) !== undefined) await settle(host, folder)
  else await retried(host, () => disk.rename(old, folder.path))
}

/** Names of the folders in this one that a run left half made, or is making. */
export const foldersLeft = (disk: Disk, above: string): readonly string[] => [
  ...new Set(namesIn(disk, above).flatMap((name) => /^\.(.+)\.(?:new|old)$/.exec(name)?.[1] ?? [])),
]

/** Moves what is not ours from the old folder to the new one, then removes the old. */
async function settle(host: Host, folder: OwnFolder): Promise<void> {
  const { disk } = host
  const { old } = besides(folder)
  const now = standing(disk, folder) ?? folder.path
  for (const name of namesIn(disk, old)) {
    if (folder.isOurs(name) || disk.kindOf(`${now}/${name}`) !== undefined) continue
    await retried(host, () => disk.rename(`${old}/${name}`, `${now}/${name}`))
  }
  await retried(host, () => disk.remove(old))
}

/** The folder as it stands, by the system's letters; undefined where there is none. */
export function standing(disk: Disk, { path }: Pick<OwnFolder, 'path'>): string | undefined {
  if (disk.kindOf(path) !== undefined) return path
  const { above, name } = split(path)
  const found = namesIn(disk, above).find((one) => one.toUpperCase() === name.toUpperCase())
  return found && `${above}/${found}`
}

function besides({ path }: OwnFolder): { readonly staged: string; readonly old: string } {
  const { above, name } = split(path)
  return { staged: `${above}/.${name}.new`, old: `${above}/.${name}.old` }
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
