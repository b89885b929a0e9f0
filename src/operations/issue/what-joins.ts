import type { WeekRecord } from '../../archive/record.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { parishFilesIn } from '../../load/parish/parish-file.ts'
import { hasWhatJoins, type JoinedFolder, joinedFolder } from '../many/joined-files.ts'
import { pathFrom, relativePath } from '../many/relative-path.ts'
import { type Refused, refused, refusedUsage, type WeekDiagnostic } from '../outcome.ts'

/** What a request says of the folder that joins. */
export interface JoiningRequest {
  /** A folder whose requests, articles, events and looks join the parish's, to be read alone. */
  readonly with?: string | undefined
  /** Nothing that an earlier run chose for the week holds on. */
  readonly fresh?: boolean | undefined
  /** Write the week although clergy approved something else, marked with the time. */
  readonly reopen?: boolean | undefined
}

/** The folder that joins for a week, and what there is to say of it. */
export interface Joining {
  readonly ok: true
  /** Undefined where none joins. */
  readonly folder: JoinedFolder | undefined
  readonly diagnostics: readonly WeekDiagnostic[]
}

/** The folder that is asked for; what is wrong with it where it cannot join. A parish joins no other: its sick are its own. */
export function askedToJoin(host: Host, asked: string | undefined): Joining | Refused {
  if (asked === undefined) return { ok: true, folder: undefined, diagnostics: [] }
  const path = host.resolve(asked)
  const kind = host.disk.kindOf(path)
  if (kind === undefined) return refusedUsage('no-such-folder', { path, day: undefined })
  if (kind === 'file') return refusedUsage('file-for-folder', { path, wanted: 'folder' })
  const entries = host.disk.list(path)
  if (entries !== 'refused' && parishFilesIn(entries).length > 0)
    return refusedUsage('parish-joins', { path })
  const folder = joinedFolder(path)
  if (!hasWhatJoins(host.disk, folder)) return refusedUsage('nothing-joins', { path })
  return { ok: true, folder, diagnostics: [] }
}

/**
 * What joins once the week's record is known: what is asked for, else what joined when the week was made. What clergy
 * approved stays as it was approved, and that is told.
 *
 * @param parish its folder, absolute
 */
export function joiningWith(
  host: Host,
  parish: string,
  record: WeekRecord | undefined,
  asked: JoinedFolder | undefined,
  { fresh, reopen }: JoiningRequest,
): Joining | Refused {
  const recorded = record?.kind === 'issue' ? record.choices.with : undefined
  const before = recorded === undefined ? undefined : pathFrom(parish, recorded)
  const isApproved = record?.approval !== undefined && !reopen
  if (asked !== undefined && (!isApproved || asked.path === before))
    return { ok: true, folder: asked, diagnostics: [] }
  const told =
    asked === undefined || record === undefined
      ? []
      : [diagnostic('warning', 'approved-without', { week: record.week, path: asked.path })]
  if (before === undefined || (fresh && !isApproved))
    return { ok: true, folder: undefined, diagnostics: told }
  if (host.disk.kindOf(before) !== 'folder')
    return refused([diagnostic('error', 'joined-gone', { path: before })])
  return { ok: true, folder: joinedFolder(before), diagnostics: told }
}

/** A folder that joins as the record has it: from the parish's own, so that it holds on another machine. */
export const recordedAs = (parish: string, joined: JoinedFolder): string =>
  relativePath(parish, joined.path)
