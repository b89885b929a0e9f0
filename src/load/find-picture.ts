import type { Files } from '../host.ts'
import { joinPath } from './find-files.ts'

/**
 * Finds a picture by the name that a file gives it: beside that file, else from the parish
 * folder; capitals and ending as they are, also where the system would not mind. Nothing outside of
 * the parish folder is a picture.
 */
export function findPicture(
  src: string,
  article: string,
  folder: string,
  files: Files,
): string | undefined {
  const beside = article.slice(0, article.lastIndexOf('/') + 1)
  const names = [src, percentDecoded(src)]
  return names
    .flatMap((name) => [settled(beside + name), settled(name)])
    .find((path) => path !== undefined && exists(path, folder, files))
}

/** A path without `.` and `..`; undefined where it leaves the folder or is an address. */
function settled(path: string): string | undefined {
  if (/^\/|\\|:/.test(path)) return undefined
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  return steps.length > 0 ? steps.join('/') : undefined
}

function exists(path: string, folder: string, files: Files): boolean {
  const slash = path.lastIndexOf('/')
  const holder = slash === -1 ? folder : joinPath(folder, path.slice(0, slash))
  const entries = files.list(holder)
  const name = path.slice(slash + 1).normalize('NFC')
  return (
    entries !== 'refused' &&
    entries.some((entry) => entry.kind === 'file' && entry.name.normalize('NFC') === name)
  )
}

function percentDecoded(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
