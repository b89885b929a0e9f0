import type { Host } from '../../host.ts'

/** A file to be made. */
interface NewFile {
  /** In the folder. */
  readonly path: string
  readonly text: string
  readonly executable?: boolean
}

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
  files: readonly NewFile[],
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
    for (const { path, text, executable } of files) {
      const target = `${folder}/${path}`
      makeFolder(target.slice(0, target.lastIndexOf('/')))
      const bytes = new TextEncoder().encode(text)
      if (!disk.create(target, bytes, executable ? 'executable' : undefined)) {
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
