import { createHash } from 'node:crypto'
import type { Host } from '../../host.ts'
import { bytesOf, type NewFile } from '../../import/write/new-file.ts'
import { joinPath } from '../../load/find-files.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { clearLitterIn } from '../litter.ts'
import { withLock } from '../lock.ts'

/** Lies in a folder as long as a new parish is written into it: a line for each file, its hash before its path. */
const marker = '.bulletin-init'

/** Whether a name in a folder is one that `init` needs only while it is at work. */
export const isOfInit = (name: string): boolean => /^\.(?:lock|bulletin-init)(?:\.|$)/.test(name)

/** Notes which files a run is about to make in a folder. */
export const noteBegun = (folder: string, files: readonly NewFile[], { disk }: Host): void => {
  const lines = files.map((file) => `${hashOf(bytesOf(file))} ${file.path}\n`)
  disk.replace(joinPath(folder, marker), new TextEncoder().encode(lines.join('')))
}

/** Takes the note away. */
export const noteDone = (folder: string, { disk }: Host): void =>
  disk.remove(joinPath(folder, marker))

/** Whether a run broke off while it wrote a new parish into a folder: bulletin.yaml, which comes last, is not there. */
export function isBegun(folder: string, { disk }: Host): boolean {
  if (disk.kindOf(joinPath(folder, marker)) === undefined) return false
  const entries = disk.list(folder)
  return entries !== 'refused' && !entries.some(({ name }) => isParishName(name))
}

/**
 * Takes away what a run left that broke off while it wrote a new parish into a folder, so that it can be begun anew;
 * does nothing where there is none. A file that has been changed since stays.
 *
 * @throws Busy where that run is still at work, DiskError
 */
export async function undoBegun(host: Host, folder: string): Promise<void> {
  if (!isBegun(folder, host)) return
  await withLock(host, folder, async () => {
    if (!isBegun(folder, host)) return
    const read = host.disk.read(joinPath(folder, marker))
    const begun = read.ok ? readNote(new TextDecoder().decode(read.bytes)) : []
    for (const { path, hash } of begun) undo(host, folder, path, hash)
    noteDone(folder, host)
  })
}

function undo(host: Host, folder: string, path: string, hash: string): void {
  const { disk } = host
  if (hashAt(host, folder, path) === hash) disk.remove(joinPath(folder, path))
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const above = joinPath(folder, path.slice(0, at))
    clearLitterIn(host, above)
    const left = disk.list(above)
    if (left !== 'refused' && left.length === 0) disk.remove(above)
  }
}

/** Paths that lead out of the folder do not belong to the parish. */
const readNote = (text: string): readonly { readonly path: string; readonly hash: string }[] =>
  text.split('\n').flatMap((line) => {
    const [, hash = '', path = ''] = /^([0-9a-f]{64}) (.+)$/.exec(line) ?? []
    return path === '' || path.split('/').includes('..') ? [] : [{ hash, path }]
  })

function hashAt({ disk }: Host, folder: string, path: string): string | undefined {
  const read = disk.read(joinPath(folder, path))
  return read.ok ? hashOf(read.bytes) : undefined
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
