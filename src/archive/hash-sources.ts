import { createHash, createHmac } from 'node:crypto'
import type { CivilDate } from '../civil-date.ts'
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

/**
 * A short keyed hash of the name and of the content of each file that was read, in one line, so that a later run can tell
 * which is another. A file's name may be a person's, and stands nowhere.
 */
export function fingerprintsOf({ noted }: NotedFiles, week: CivilDate): string {
  const prints = [...noted].map(([path, bytes]) => `${short(path, week)}:${short(bytes, week)}`)
  return prints.sort().join(' ')
}

/** How the files that are read now differ from those that were. */
export interface ChangedSources {
  /** Paths. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
  /** How many are read no more; what they were called is not known. */
  readonly gone: number
}

/** @param recorded what `fingerprintsOf` gave then */
export function changedSources(
  recorded: string,
  { noted }: NotedFiles,
  week: CivilDate,
): ChangedSources {
  const known = new Map(
    recorded.split(' ').map((one) => [one.slice(0, SHORT), one.slice(SHORT + 1)]),
  )
  const now = [...noted]
    .map(([path, bytes]) => ({ path, key: short(path, week), bytes }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
  const there = new Set(now.map(({ key }) => key))
  return {
    changed: now
      .filter(({ key, bytes }) => known.has(key) && known.get(key) !== short(bytes, week))
      .map(({ path }) => path),
    added: now.filter(({ key }) => !known.has(key)).map(({ path }) => path),
    gone: [...known.keys()].filter((key) => key !== '' && !there.has(key)).length,
  }
}

/** Hexadecimal digits: enough to tell the files of one parish apart. */
const SHORT = 12

const short = (content: string | Uint8Array, week: CivilDate): string =>
  createHmac('sha256', week).update(content).digest('hex').slice(0, SHORT)

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
