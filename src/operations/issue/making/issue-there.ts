import { hashSources } from '../../../archive/hash-sources.ts'
import { type IssueFile, recordFiles } from '../../../archive/record-of.ts'
import type { Host } from '../../../host.ts'
import { issueName } from '../../../issue-day.ts'
import { madeRecord } from '../open-week.ts'
import { wantedEditions } from '../wanted-editions.ts'
import { ourFilesIn } from './issue-files.ts'
import type { IssuePlan } from './issue-plan.ts'

/**
 * One text for all that an issue which has been laid out is made from: the parish's files, what earlier
 * issues printed, what was chosen and asked for, and the program.
 *
 * @param version of the program
 */
export function sourcesOf(
  {
    open,
    choices,
    request,
    standing,
  }: Pick<IssuePlan, 'open' | 'choices' | 'request' | 'standing'>,
  version: string,
): string {
  const { files, quoted, parish } = open
  return hashSources(files, {
    version,
    issue: issueName(open),
    quoted,
    chosen: Object.entries(choices).sort(([one], [other]) => (one < other ? -1 : 1)),
    editions: wantedEditions(request, parish),
    updated: standing.kind === 'reopened' ? standing.reopening.at : null,
  })
}

/**
 * The files of the week's issue as they lie in its folder, where they are what the record says and that is
 * made from the same; undefined where the issue is to be written.
 */
export function issueThere(
  { open, folder }: Pick<IssuePlan, 'open' | 'folder'>,
  sources: string,
  { disk }: Host,
): readonly IssueFile[] | undefined {
  const record = madeRecord(open)
  if (record === undefined || record.sources !== sources) return undefined
  const there = ourFilesIn(disk, folder)
  const besides = recordFiles(there.filter(({ path }) => path !== 'issue.yaml'))
  const isSame = JSON.stringify(besides) === JSON.stringify(record.files)
  return isSame ? there : undefined
}

/** Whether a folder has these files of ours already, and no others of ours. */
export function areThere(folder: string, files: readonly IssueFile[], { disk }: Host): boolean {
  const there = recordFiles(ourFilesIn(disk, folder))
  return JSON.stringify(there) === JSON.stringify(recordFiles(files))
}
