import { createHash } from 'node:crypto'
import type { Files } from '../host.ts'

/** Files of a parish, and what has been read of them so far, by path in the parish. */
export type NotedFiles = Files & { readonly noted: ReadonlyMap<string, Uint8Array> }

/** Notes what is read of a parish through it. */
export function notingReads<Kind extends Files>(folder: string, files: Kind): Kind & NotedFiles {
  const noted = new Map<string, Uint8Array>()
  return {
    ...files,
    noted,
    read(path) {
      const read = files.read(path)
      if (read.ok && path.startsWith(`${folder}/`))
        noted.set(path.slice(folder.length + 1), read.bytes)
      return read
    },
  }
}

/**
 * One text for one set of sources: the files that were read, whatever the order, and what else went into
 * the issue, as JSON has it.
 */
export function hashSources({ noted }: NotedFiles, besides: unknown): string {
  const files = [...noted.keys()].sort().map((path) => [path, sha256(noted.get(path) ?? '')])
  return sha256(JSON.stringify([files, besides]))
}

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
