import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { type ParishAnswers, starterFiles } from '../../starter/index.ts'
import type { StarterWords } from '../../starter/starter.ts'
import { type Refused, refused } from '../outcome.ts'
import { starterParish } from './editor-files.ts'
import { inTheWay } from './new-folder.ts'
import { writeNew } from './write-new.ts'

/** A new parish. */
export interface InitRequest {
  /** Where it is to stand; the host's own folder, which must be empty then, where none is named. */
  readonly folder?: string | undefined
  readonly parish: ParishAnswers
  /** What its files say, in the parish's language. */
  readonly words: StarterWords
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
 * Writes a new parish folder over nothing that is there, all of it or nothing.
 *
 * @throws DiskError, Stopped
 */
export async function initParish(
  host: Host,
  { folder: named, parish, words }: InitRequest,
): Promise<InitiatedParish | Refused> {
  const starter = starterParish(parish.language, host)
  const refusal = inTheWay(named ?? '.', named !== undefined, starter, host)
  if (refusal !== undefined) return refusal
  const today = host.today(parish.timezone)
  if (today === undefined)
    return refused([diagnostic('error', 'unknown-timezone', { timezone: parish.timezone })])
  const files = starterFiles(parish, starter, words, today)
  const folder = host.resolve(named ?? '.')
  await host.heed()
  const taken = writeNew(folder, files, host)
  if (taken !== undefined)
    return refused([diagnostic('error', 'not-empty', { folder, names: [taken] })])
  return { ok: true, folder, files: files.map(({ path }) => path) }
}
