import { editionFiles } from '../../../archive/edition-files.ts'
import type { IssueFile } from '../../../archive/record-of.ts'
import { type Disk, DiskError, type Host } from '../../../host.ts'
import { parseIssueName } from '../../../issue-day.ts'

/** Every name that `make` may give a file of an issue. All else in an issue's folder is the person's own. */
const ours: ReadonlySet<string> = new Set([
  ...Object.values(editionFiles).flat(),
  'slip.pdf',
  'slip.txt',
  'issue.yaml',
])

/** How long a file that another program holds open is tried again: OneDrive and Acrobat let go by then. */
const patience = { tries: 20, pause: 100 }

/**
 * Writes a whole issue into its folder in `issues/` of the parish, or nothing: it is staged beside, and
 * takes the old one's place by renaming. Files there that are not ours move along.
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
  const folder = `${issues}/${issue}`
  const { staged, old } = besides(issues, issue)
  await finishOrUndo(host, issues, issue)
  const before = namesIn(disk, folder)
  try {
    disk.makeFolder(staged)
    for (const { path, bytes } of files) disk.write(`${staged}/${path}`, bytes)
    if (disk.kindOf(folder) !== undefined) await retried(host, () => disk.rename(folder, old))
    await retried(host, () => disk.rename(staged, folder))
  } catch (error) {
    if (disk.kindOf(old) !== undefined) await retried(host, () => disk.rename(old, folder))
    disk.remove(staged)
    throw error
  }
  await settle(host, folder, old)
  return before.filter((name) => ours.has(name) && !files.some(({ path }) => path === name))
}

/** The files of ours that lie in a folder. */
export function ourFilesIn(disk: Disk, folder: string): readonly IssueFile[] {
  const entries = disk.kindOf(folder) === 'folder' ? disk.list(folder) : []
  const names = entries === 'refused' ? [] : entries.map(({ name }) => name)
  return onlyOurs(names).flatMap((path) => {
    const read = disk.read(`${folder}/${path}`)
    return read.ok ? [{ path, bytes: read.bytes }] : []
  })
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

/** Our own names among those given, as a record or a folder lists them. */
export const onlyOurs = (names: readonly string[]): readonly string[] =>
  names.filter((name) => ours.has(name))

/** What a run that broke off left behind is undone where the new issue was not in place, else finished. */
export async function finishOrUndo(host: Host, issues: string, issue: string): Promise<void> {
  const { disk } = host
  const folder = `${issues}/${issue}`
  const { staged, old } = besides(issues, issue)
  disk.remove(staged)
  if (disk.kindOf(old) === undefined) return
  if (disk.kindOf(folder) === undefined) await retried(host, () => disk.rename(old, folder))
  else await settle(host, folder, old)
}

/**
 * Brings back, or to an end, every week that a run left half written, whatever comes of this one. The caller holds the
 * parish's lock.
 */
export async function finishWeeks(host: Host, issues: string): Promise<void> {
  for (const issue of issuesLeft(host.disk, issues)) await finishOrUndo(host, issues, issue)
}

/** Whether a run has left a week half written, or is writing one. */
export const areIssuesLeft = (disk: Disk, issues: string): boolean =>
  issuesLeft(disk, issues).size > 0

const issuesLeft = (disk: Disk, issues: string): ReadonlySet<string> =>
  new Set(
    namesIn(disk, issues).flatMap((name) => {
      const [, issue = ''] = /^\.(.+)\.(?:new|old)$/.exec(name) ?? []
      return parseIssueName(issue) ? [issue] : []
    }),
  )

/** Moves the person's own files from the old issue to the new one, then removes the old. */
async function settle(host: Host, folder: string, old: string): Promise<void> {
  const { disk } = host
  for (const name of namesIn(disk, old)) {
    if (ours.has(name) || disk.kindOf(`${folder}/${name}`) !== undefined) continue
    await retried(host, () => disk.rename(`${old}/${name}`, `${folder}/${name}`))
  }
  await retried(host, () => disk.remove(old))
}

const heldElsewhere = ['EBUSY', 'ENOTEMPTY']
const heldOnWindows = [...heldElsewhere, 'EPERM', 'EACCES']

const besides = (issues: string, issue: string): { staged: string; old: string } => ({
  staged: `${issues}/.${issue}.new`,
  old: `${issues}/.${issue}.old`,
})

function namesIn(disk: Disk, folder: string): readonly string[] {
  const entries = disk.list(folder)
  if (entries === 'refused') throw new DiskError(folder, 'EACCES')
  return entries.map(({ name }) => name)
}

/**
 * Windows refuses to move what another program holds open; a moment later it often does not. Elsewhere a
 * refusal for want of a right is final.
 */
export async function retried(host: Host, operation: () => void): Promise<void> {
  for (let left = patience.tries; ; left--) {
    try {
      operation()
      return
    } catch (error) {
      const held = host.machine.platform === 'win32' ? heldOnWindows : heldElsewhere
      if (!(error instanceof DiskError && held.includes(error.code)) || left === 0) throw error
      await host.wait(patience.pause)
    }
  }
}
