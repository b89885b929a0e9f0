import { DiskError, type Host } from '../../host.ts'
import { joinPath } from '../../load/find-files.ts'
import { depthOfOwn } from '../parish/own-folders.ts'
import { isHeld } from './lock.ts'

/**
 * Takes away the files that runs left in a parish which broke off while they wrote them: names stand in them. The
 * caller holds the parish's lock, under which files are written.
 *
 * @param folder the parish's, absolute
 */
export function clearLitter(host: Host, folder: string): void {
  for (const name of clearLitterIn(host, folder)) {
    const depth = depthOfOwn(name)
    if (depth !== undefined) clearBelow(host, joinPath(folder, name), depth)
  }
}

function clearBelow(host: Host, folder: string, depth: number): void {
  const folders = clearLitterIn(host, folder)
  if (depth > 0) for (const name of folders) clearBelow(host, joinPath(folder, name), depth - 1)
}

/**
 * The same right in one folder. What a run that is at work writes stays; so does what the system refuses to take
 * away, which is no reason for a command to fail.
 *
 * @param written which files' leavings are meant; those of all where none is named
 * @returns the names of the folders in it
 */
export function clearLitterIn(
  host: Host,
  folder: string,
  written: (name: string) => boolean = () => true,
): readonly string[] {
  const entries = host.disk.list(folder)
  if (entries === 'refused') return []
  for (const { name, kind } of entries) {
    const path = joinPath(folder, name)
    if (!isOfInit(name) && !(kind === 'file' && isLeft(host, path, name, written))) continue
    try {
      host.disk.remove(path)
    } catch (error) {
      if (!(error instanceof DiskError)) throw error
    }
  }
  return entries.flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []))
}

/** Where `init` stages a parish, which is whole as soon as it is one. */
const isOfInit = (name: string): boolean => /^\.bulletin-init(?:\.new)?$/.test(name)

/** A lock on its way says itself whose it is; all else has its run's number in its name. */
function isLeft(
  host: Host,
  path: string,
  name: string,
  written: (name: string) => boolean,
): boolean {
  if (/^\.lock\.(?:taking\.\d+|\d+\.new)$/.test(name)) return !isHeld(host, path)
  const [, file, process] = /^\.(.+)\.(\d+)\.new$/.exec(name) ?? []
  return file !== undefined && written(file) && !host.run.isAlive(Number(process))
}
