import { createHash } from 'node:crypto'
import type { CivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { type Disk, DiskError } from '../host.ts'
import type { QuotedIssue } from '../scripture/permissions.ts'
import {
  type ArchiveIndex,
  indexOf,
  isWholeFor,
  quotedIn,
  readIndex,
  withRecord,
  writeIndex,
} from './archive-index.ts'
import { issueFolders } from './issue-folders.ts'
import { readRecord } from './read-record.ts'
import type { IssueRecord, WeekRecord } from './record.ts'

/** The issues of a parish that were made or approved. Records are read when they are asked for. */
export interface Archive {
  /** Of the parish, absolute. */
  readonly folder: string
  /** The folders of issues by week, earliest first; `refused` where the system shows none. */
  readonly folders: ReadonlyMap<CivilDate, string> | 'refused'
  /** The size and time of each week's record that is there. */
  readonly stamps: ReadonlyMap<CivilDate, string>
  readonly index: ArchiveIndex
  readonly files: ArchiveFiles
}

/** What of the disk an archive is read from. */
type ArchiveFiles = Pick<Disk, 'read' | 'list' | 'stampOf'>

/**
 * Opens the archive by its index, `issues/.index.json`, where that belongs to exactly the records that are
 * there, by their names, sizes and times; else by reading every record.
 *
 * @param folder of the parish
 */
export function openArchive(folder: string, files: ArchiveFiles): Archive {
  const seen = look(folder, files)
  const read = files.read(indexPath(folder))
  const text = read.ok ? new TextDecoder().decode(read.bytes) : ''
  return { ...seen, index: readIndex(text, hashStamps(seen.stamps)) ?? indexOf(allOf(seen)) }
}

/**
 * Writes the index anew after the record of a week was written; what else has changed since the archive was
 * opened makes it one of no records that are there. So does a disk that refuses.
 */
export function indexWritten(archive: Archive, week: CivilDate, disk: Disk): void {
  const { folder } = archive
  const folders = new Map(archive.folders === 'refused' ? [] : archive.folders)
  const stamps = new Map(archive.stamps)
  const stamp = disk.stampOf(`${folder}/${recordPath(week)}`)
  folders.set(week, week)
  if (stamp !== undefined) stamps.set(week, stamp)
  const seen = { folder, folders, files: disk, stamps: new Map([...stamps].sort(byWeek)) }
  const index = isWholeFor(archive.index, week)
    ? withRecord(archive.index, week, recordOfWeek(seen, week))
    : indexOf(allOf(seen))
  const text = writeIndex(index, hashStamps(seen.stamps))
  try {
    disk.replace(indexPath(folder), new TextEncoder().encode(text))
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

/** A record's path in the parish, by the name of its issue's folder. */
const recordPath = (name: string): string => `issues/${name}/issue.yaml`

const indexPath = (folder: string): string => `${folder}/issues/.index.json`

function look(folder: string, files: ArchiveFiles): Omit<Archive, 'index'> {
  const folders = issueFolders(folder, files)
  const stamps = new Map<CivilDate, string>()
  if (folders !== 'refused')
    for (const [week, name] of folders) {
      const stamp = files.stampOf(`${folder}/${recordPath(name)}`)
      if (stamp !== undefined) stamps.set(week, stamp)
    }
  return { folder, folders, stamps, files }
}

const byWeek = (
  [one]: readonly [CivilDate, string],
  [other]: readonly [CivilDate, string],
): number => (one < other ? -1 : 1)

/** One text for one state of all records. */
function hashStamps(stamps: Archive['stamps']): string {
  const lines = [...stamps].map(([week, stamp]) => `${week} ${stamp}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}

const allOf = (seen: Omit<Archive, 'index'>): ReadonlyMap<CivilDate, WeekRecord | 'unreadable'> =>
  new Map(
    [...seen.stamps.keys()].flatMap((week) => {
      const record = recordOfWeek(seen, week)
      return record === undefined ? [] : [[week, record] as const]
    }),
  )

/**
 * The record of a week; undefined where there is none. A folder that was copied to begin the next week with
 * holds another week's, and has none of its own.
 */
export function recordOfWeek(
  { folder, folders, files }: Pick<Archive, 'folder' | 'folders' | 'files'>,
  week: CivilDate,
): WeekRecord | 'unreadable' | undefined {
  if (folders === 'refused') return 'unreadable'
  const name = folders.get(week)
  if (name === undefined) return undefined
  const record = readRecord(`${folder}/${recordPath(name)}`, files)
  return typeof record === 'object' && record.week !== week ? undefined : record
}

/** The record of a week as it stands now, whatever an archive that was opened before tells of it. */
export const recordNow = (
  folder: string,
  week: CivilDate,
  files: ArchiveFiles,
): WeekRecord | 'unreadable' | undefined =>
  recordOfWeek({ folder, folders: issueFolders(folder, files), files }, week)

/** What issues made for earlier weeks printed, for the rest of verses and the counts of the week's year. */
export function quotedBefore(archive: Archive, week: CivilDate): readonly QuotedIssue[] {
  const issues = isWholeFor(archive.index, week)
    ? archive.index.quoted
    : [...issuesBefore(archive, week)].flatMap(quotedIn).reverse()
  return issues.filter((issue) => issue.week < week)
}

/** Issues made for weeks before one, or all where none is named, the latest first, each read when it is asked for. */
export function* issuesBefore(archive: Archive, week?: CivilDate): Generator<IssueRecord> {
  for (const earlier of [...archive.stamps.keys()].reverse()) {
    const isBefore = week === undefined || earlier < week
    const record = isBefore ? recordOfWeek(archive, earlier) : undefined
    if (typeof record === 'object' && record.kind === 'issue') yield record
  }
}

/** What there is to say of records that cannot be read, but for the week's own; an error where none can. */
export function unreadRecords({ folders, index }: Archive, week: CivilDate): readonly Diagnostic[] {
  if (folders === 'refused')
    return [diagnostic('error', 'unreadable', { path: 'issues', reason: 'refused' })]
  return index.unreadable
    .filter((one) => one !== week)
    .map((one) =>
      diagnostic('warning', 'record-unreadable', { path: recordPath(folders.get(one) ?? one) }),
    )
}

/** That the week's own record cannot be read: clergy's word may stand in it, so nothing may be laid out. */
export const damagedRecord = ({ folders }: Archive, week: CivilDate): Diagnostic =>
  diagnostic('error', 'week-record-unreadable', {
    path: recordPath((folders !== 'refused' && folders.get(week)) || week),
  })
