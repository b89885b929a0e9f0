import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { type Disk, DiskError } from '../host.ts'
import { type IssueDay, isBefore, isSameIssue, issueName, parseIssueName } from '../issue-day.ts'
import { fnv1a } from '../made-id.ts'
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
  /** The folders of issues by the issues' names, earliest first; `refused` where the system shows none. */
  readonly folders: ReadonlyMap<string, string> | 'refused'
  /** The size and time of each issue's record that is there. */
  readonly stamps: ReadonlyMap<string, string>
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
  const index = read.ok
    ? readIndex(new TextDecoder().decode(read.bytes), hashStamps(seen.stamps))
    : undefined
  return { ...seen, index: index ?? indexOf(allOf(seen)) }
}

/**
 * Writes the index anew after the record of an issue was written; what else has changed since the archive was
 * opened makes it one of no records that are there. So does a disk that refuses.
 */
export function indexWritten(archive: Archive, issue: IssueDay, disk: Disk): void {
  const { folder } = archive
  const name = issueName(issue)
  const folders = new Map(archive.folders === 'refused' ? [] : archive.folders)
  const stamps = new Map(archive.stamps)
  const stamp = disk.stampOf(`${folder}/${recordPath(name)}`)
  folders.set(name, name)
  if (stamp !== undefined) stamps.set(name, stamp)
  const seen = { folder, folders, files: disk, stamps: new Map([...stamps].sort(byName)) }
  const index = isWholeFor(archive.index, issue.week)
    ? withRecord(archive.index, issue, recordOfIssue(seen, issue))
    : indexOf(allOf(seen))
  const text = writeIndex(index, hashStamps(seen.stamps))
  try {
    disk.replace(indexPath(folder), new TextEncoder().encode(text), 'volatile')
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

/** A record's path in the parish, by the name of its issue's folder. */
const recordPath = (name: string): string => `issues/${name}/issue.yaml`

const indexPath = (folder: string): string => `${folder}/issues/.index.json`

function look(folder: string, files: ArchiveFiles): Omit<Archive, 'index'> {
  const folders = issueFolders(folder, files)
  const stamps = new Map<string, string>()
  if (folders !== 'refused')
    for (const [name, there] of folders) {
      const stamp = files.stampOf(`${folder}/${recordPath(there)}`)
      if (stamp !== undefined) stamps.set(name, stamp)
    }
  return { folder, folders, stamps, files }
}

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  one < other ? -1 : 1

/**
 * A checksum of the state of all records. Of changes one in four thousand million gives the same; Node's own checksums
 * take longer to load than all else of the archive.
 */
function hashStamps(stamps: Archive['stamps']): string {
  const lines = [...stamps].map(([name, stamp]) => `${name} ${stamp}\n`)
  return fnv1a(new TextEncoder().encode(lines.join(''))).toString(16)
}

const allOf = (seen: Omit<Archive, 'index'>): ReadonlyMap<string, WeekRecord | 'unreadable'> =>
  new Map(
    issuesIn(seen).flatMap((issue) => {
      const record = recordOfIssue(seen, issue)
      return record === undefined ? [] : [[issueName(issue), record] as const]
    }),
  )

/** The issues that have a record, earliest first. */
export const issuesIn = ({ stamps }: Pick<Archive, 'stamps'>): readonly IssueDay[] =>
  [...stamps.keys()].flatMap((name) => parseIssueName(name) ?? [])

/**
 * The record of an issue; undefined where there is none. A folder that was copied to begin the next week with
 * holds another issue's, and has none of its own.
 */
export function recordOfIssue(
  { folder, folders, files }: Pick<Archive, 'folder' | 'folders' | 'files'>,
  issue: IssueDay,
): WeekRecord | 'unreadable' | undefined {
  if (folders === 'refused') return 'unreadable'
  const there = folders.get(issueName(issue))
  if (there === undefined) return undefined
  const record = readRecord(`${folder}/${recordPath(there)}`, files)
  return typeof record === 'object' && !isSameIssue(record, issue) ? undefined : record
}

/** The record of an issue as it stands now, whatever an archive that was opened before tells of it. */
export const recordNow = (
  folder: string,
  issue: IssueDay,
  files: ArchiveFiles,
): WeekRecord | 'unreadable' | undefined =>
  recordOfIssue({ folder, folders: issueFolders(folder, files), files }, issue)

/** What issues made before one printed, for the rest of verses and the counts of its year. */
export function quotedBefore(archive: Archive, issue: IssueDay): readonly QuotedIssue[] {
  const issues = isWholeFor(archive.index, issue.week)
    ? archive.index.quoted
    : [...issuesBefore(archive, issue)].flatMap(quotedIn).reverse()
  return issues.filter((one) => isBefore(one, issue))
}

/** Issues made before one, or all where none is named, the latest first, each read when it is asked for. */
export function* issuesBefore(archive: Archive, issue?: IssueDay): Generator<IssueRecord> {
  for (const earlier of issuesIn(archive).toReversed()) {
    const isEarlier = issue === undefined || isBefore(earlier, issue)
    const record = isEarlier ? recordOfIssue(archive, earlier) : undefined
    if (typeof record === 'object' && record.kind === 'issue') yield record
  }
}

/** What there is to say of records that cannot be read, but for the issue's own; an error where none can. */
export function unreadRecords({ folders, index }: Archive, issue: IssueDay): readonly Diagnostic[] {
  if (folders === 'refused')
    return [diagnostic('error', 'unreadable', { path: 'issues', reason: 'refused' })]
  return index.unreadable
    .filter((one) => one !== issueName(issue))
    .map((one) =>
      diagnostic('warning', 'record-unreadable', { path: recordPath(folders.get(one) ?? one) }),
    )
}

/** That the issue's own record cannot be read: clergy's word may stand in it, so nothing may be laid out. */
export function damagedRecord({ folders }: Archive, issue: IssueDay): Diagnostic {
  const name = issueName(issue)
  const there = folders === 'refused' ? undefined : folders.get(name)
  return diagnostic('error', 'week-record-unreadable', { path: recordPath(there ?? name) })
}
