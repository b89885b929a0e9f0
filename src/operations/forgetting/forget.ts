import { writeRecord } from '../../archive/write-record.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { fileChange } from '../items/open-items.ts'
import { type Refused, refused } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import { finishBegun, parishDesk, withParish } from '../parish/with-parish.ts'
import { retried } from '../writing/retried.ts'
import { writeFiles } from '../writing/write-files.ts'
import {
  type ForgetRequest,
  type ForgettingPlan,
  type IssueToForget,
  planForgetting,
} from './plan-forgetting.ts'

/**
 * Removes persons from the parish's files and old issues: by the parish's `retention`, or one on her wish. What
 * git, backups and mails keep is not touched.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function forget(
  host: Host,
  request: ForgetRequest,
): Promise<ForgettingPlan | Refused> {
  const plan = await planWhole(host, request)
  return plan.ok ? writeForgetting(host, plan) : plan
}

/**
 * Gathers what is to be forgotten. What a run left half written is brought to its end before, so that
 * nothing comes back that the plan has not seen.
 *
 * @throws Busy where the run that writes them is at work, DiskError, Stopped
 */
export async function planWhole(
  host: Host,
  request: ForgetRequest,
): Promise<ForgettingPlan | Refused> {
  const found = findParish(host, request.folder)
  if (found.ok) await finishBegun(host, found.folder)
  return planForgetting(host, request)
}

/**
 * Removes what was planned: nothing where a file has changed since it was read. A run that breaks off has
 * removed a part of it, and the next one the rest.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function writeForgetting(
  host: Host,
  plan: ForgettingPlan,
): Promise<ForgettingPlan | Refused> {
  const { folder, files, issues } = plan
  // What a run left that broke off may hold the very words that are to go.
  return withParish(host, folder, async () => {
    const changes = files.map((file) => fileChange(host.disk, folder, file))
    const path = await writeFiles(host, parishDesk(folder), changes)
    if (path) return refused([diagnostic('error', 'changed-meanwhile', { path })])
    for (const issue of issues) await strip(host, `${folder}/issues/${issue.name}`, issue)
    return plan
  })
}

async function strip(host: Host, folder: string, issue: IssueToForget): Promise<void> {
  const { disk } = host
  const { files, isWhole, record } = issue
  const path = `${folder}/issue.yaml`
  if (isWhole) {
    await retried(host, () => disk.remove(folder))
    return
  }
  for (const name of files) await retried(host, () => disk.remove(`${folder}/${name}`))
  await retried(host, () =>
    record === undefined
      ? disk.remove(path)
      : disk.replace(path, new TextEncoder().encode(writeRecord(record))),
  )
}
