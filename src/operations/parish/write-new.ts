import type { Host } from '../../host.ts'
import { bytesOf, type NewFile } from '../../import/write/new-file.ts'

/**
 * Writes files into a folder over nothing that is there, all of them or none: where one cannot be
 * written, those before it are taken back.
 *
 * @param folder absolute; made where it is not there
 * @returns the path in it where something stood already; undefined where all was written
 * @throws DiskError
 */
export function writeNew(
  folder: string,
  files: readonly (NewFile & { readonly executable?: boolean })[],
  host: Host,
): string | undefined {
  const { disk } = host
  const made: string[] = []
  const makeFolder = (path: string): void => {
    if (disk.kindOf(path) !== undefined) return
    makeFolder(path.slice(0, path.lastIndexOf('/')) || '/')
    disk.makeFolder(path)
    made.push(path)
  }
  const undo = (): void => {
    for (const path of made.toReversed())
      if (disk.kindOf(path) === 'file' || disk.list(path).length === 0) disk.remove(path)
  }
  try {
    for (const file of files) {
      const { path, executable } = file
      const target = `${folder}/${path}`
      makeFolder(target.slice(0, target.lastIndexOf('/')))
      if (!disk.create(target, bytesOf(file), executable ? 'executable' : undefined)) {
        undo()
        return path
      }
      made.push(target)
    }
    return undefined
  } catch (error) {
    undo()
    throw error
  }
}
