import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import type { ImportedLetter } from '../../import/imported.ts'
import { bytesOf } from '../../import/write/new-file.ts'
import type { SpokenLanguage } from '../../languages.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { withBulletin } from '../../starter/from-bulletin.ts'
import { type NewParishFile, type ParishAnswers, starterFiles } from '../../starter/index.ts'
import type { StarterWords } from '../../starter/starter.ts'
import { type Refused, refused } from '../outcome.ts'
import { clearLitterIn } from '../writing/litter.ts'
import { withLock } from '../writing/lock.ts'
import { type FileChange, writeFiles } from '../writing/write-files.ts'
import { newParishDesk, undoBegun } from './begun-parish.ts'
import { starterParish } from './editor-files.ts'
import { inTheWay } from './new-folder.ts'

/** A new parish. */
export interface InitRequest {
  /** Where it is to stand; the host's own folder, which must be empty then, where none is named. */
  readonly folder?: string | undefined
  readonly parish: ParishAnswers
  /** What its files say, in the parish's language. */
  readonly words: StarterWords
  /** The other language of a parish that prints in two, with what its files say in it. */
  readonly second?: { readonly language: SpokenLanguage; readonly words: StarterWords } | undefined
  /** Files that were made of its old bulletins, in place of the examples. */
  readonly brought?: ImportedLetter['files'] | undefined
}

/** A parish folder that makes its first insert at once. */
export interface InitiatedParish {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  /** Paths in it. */
  readonly files: readonly string[]
}

/**
 * Writes a new parish folder over nothing that is there, all of it or nothing; what a run left there that broke off
 * is begun anew. bulletin.yaml comes last: without it no command takes the folder for a parish.
 *
 * @throws Busy where another run is at the same, DiskError, Stopped
 */
export async function initParish(
  host: Host,
  { folder: named, parish, words, second, brought }: InitRequest,
): Promise<InitiatedParish | Refused> {
  const starter = starterParish(parish.language, host)
  const folder = host.resolve(named ?? '.')
  await undoBegun(host, folder)
  const refusal = inTheWay(named ?? '.', named !== undefined, starter, host)
  if (refusal !== undefined) return refusal
  const today = host.today(parish.timezone)
  if (today === undefined)
    return refused([diagnostic('error', 'unknown-timezone', { timezone: parish.timezone })])
  const other = second && { ...second, starter: starterParish(second.language, host) }
  const examples = starterFiles(parish, starter, words, today, other)
  const files = brought === undefined ? examples : withBulletin(examples, brought)
  const wasThere = host.disk.kindOf(folder) !== undefined
  try {
    const taken = await withLock(host, folder, () => write(folder, files, host))
    if (taken !== undefined)
      return refused([diagnostic('error', 'not-empty', { folder, names: [taken] })])
    return { ok: true, folder, files: files.map(({ path }) => path) }
  } finally {
    const left = host.disk.list(folder)
    if (!wasThere && left !== 'refused' && left.length === 0) host.disk.remove(folder)
  }
}

/** @returns as `writeFiles` does */
function write(
  folder: string,
  files: readonly NewParishFile[],
  host: Host,
): Promise<string | undefined> {
  const isLast = ({ path }: NewParishFile): number => Number(isParishName(path))
  const changes = files
    .toSorted((one, other) => isLast(one) - isLast(other))
    .map((file): FileChange => ({ ...file, before: 'nothing', after: bytesOf(file) }))
  clearLitterIn(host, folder)
  return writeFiles(host, newParishDesk(folder), changes)
}
