import { editionFiles } from '../../../archive/edition-files.ts'
import type { IssueFile } from '../../../archive/record-of.ts'
import type { Disk, Host } from '../../../host.ts'
import { parseIssueName } from '../../../issue-day.ts'
import { clearLitterIn } from '../../writing/litter.ts'
import { withLock } from '../../writing/lock.ts'
import {
  finishFolder,
  foldersLeft,
  namesIn,
  type OwnFolder,
  oldLeft,
  replaceFolder,
} from '../../writing/replace-folder.ts'
import { retried } from '../../writing/retried.ts'
import { areBegun, type Desk, finishFiles, writeFiles } from '../../writing/write-files.ts'

/** Every name that `make` may give a file of an issue. All else in an issue's folder is the person's own. */
const ours: ReadonlySet<string> = new Set([
  ...Object.values(editionFiles).flat(),
  'slip.pdf',
  'slip.txt',
  'issue.yaml',
])

/** Our own names among those given, as a record or a folder lists them. */
export const onlyOurs = (names: readonly string[]): readonly string[] =>
  names.filter((name) => ours.has(name))

/** The files of ours that lie in a folder. */
export function ourFilesIn(disk: Disk, folder: string): readonly IssueFile[] {
  const entries = disk.kindOf(folder) === 'folder' ? disk.list(folder) : []
  const names = entries === 'refused' ? [] : entries.map(({ name }) => name)
  return onlyOurs(names).flatMap((path) => {
    const read = disk.read(`${folder}/${path}`)
    return read.ok ? [{ path, bytes: read.bytes }] : []
  })
}

const issueIn = (issues: string, issue: string): OwnFolder => ({
  path: `${issues}/${issue}`,
  isOurs: (name) => ours.has(name),
})

/**
 * Writes a whole issue into its folder in `issues/` of the parish, or nothing. Files there that are not ours move along.
 *
 * @param issue its name, as `issueName` has it
 * @returns our files of the old issue that the new one no longer has
 * @throws DiskError where the system refuses; the old issue is whole then
 */
export async function writeIssue(
  host: Host,
  issues: string,
  issue: string,
  files: readonly IssueFile[],
): Promise<readonly string[]> {
  const { disk } = host
  const folder = issueIn(issues, issue)
  const { before } = await replaceFolder(host, folder, (staged) => {
    for (const { path, bytes } of files) disk.write(`${staged}/${path}`, bytes)
    return { ok: true, before: namesIn(disk, folder.path) }
  })
  return onlyOurs(before).filter((name) => !files.some(({ path }) => path === name))
}

/**
 * Writes an issue's record alone, in place of the one there. It is written in `issues/`, where the next run finds it
 * that clears what another left.
 *
 * @throws DiskError
 */
export async function writeRecordInto(
  host: Host,
  issues: string,
  issue: string,
  record: Uint8Array,
): Promise<void> {
  const { disk, run } = host
  const staged = `${issues}/.issue.yaml.${run.process}.new`
  try {
    disk.write(staged, record)
    disk.makeFolder(`${issues}/${issue}`)
    await retried(host, () => disk.rename(staged, `${issues}/${issue}/issue.yaml`))
  } catch (error) {
    disk.remove(staged)
    throw error
  }
}

/** Where issues that this one has taken the place of lie, as the system does not let them go. */
export const oldIssuesLeft = (disk: Disk, issues: string, issue: string): readonly string[] =>
  oldLeft(disk, issueIn(issues, issue))

/** Brings back, or to an end, one week. The caller holds the parish's lock. */
export const finishWeek = (host: Host, issues: string, issue: string): Promise<void> =>
  finishFolder(host, issueIn(issues, issue))

/**
 * Brings back, or to an end, every week that a run left half written, whatever comes of this one. The caller holds the
 * parish's lock.
 */
export async function finishWeeks(host: Host, issues: string): Promise<void> {
  for (const issue of weeksLeft(host.disk, issues)) await finishWeek(host, issues, issue)
}

/** The weeks that a run has left half written, or is writing. */
export const weeksLeft = (disk: Disk, issues: string): readonly string[] =>
  foldersLeft(disk, issues).filter((name) => parseIssueName(name))

/**
 * Writes an issue's files straight into a folder of the person's, each in place of the old one, the record last;
 * our files named in `stale` go, and nothing else there is touched.
 *
 * @throws Busy where another run writes into the folder, DiskError, Stopped
 */
export async function writeInto(
  host: Host,
  folder: string,
  files: readonly IssueFile[],
  stale: readonly string[],
): Promise<void> {
  const isRecord = ({ path }: IssueFile): number => Number(path === 'issue.yaml')
  const changes = [
    ...stale.map((path) => ({ path, after: undefined })),
    ...files
      .toSorted((one, other) => isRecord(one) - isRecord(other))
      .map(({ path, bytes }) => ({ path, after: bytes })),
  ]
  const write = (): Promise<unknown> => writeFiles(host, outDesk(folder), changes)
  if (changes.length < 2) await write()
  else
    await withLock(host, folder, async () => {
      await finishOut(host, folder)
      await write()
    })
}

/**
 * Brings to its end what a run that broke off left in a folder of the person's; does nothing, not even lock, where
 * there is none.
 *
 * @throws Busy where the run that writes there is still at work
 */
export async function finishInto(host: Host, folder: string): Promise<void> {
  if (areBegun(host.disk, outDesk(folder)))
    await withLock(host, folder, () => finishOut(host, folder))
}

const outDesk = (folder: string): Desk => ({
  folder,
  staging: `${folder}/.bulletin-writing`,
  mayWrite: (path) => ours.has(path),
})

async function finishOut(host: Host, folder: string): Promise<void> {
  clearLitterIn(host, folder, (name) => name === '.lock' || ours.has(name))
  await finishFiles(host, outDesk(folder))
}
