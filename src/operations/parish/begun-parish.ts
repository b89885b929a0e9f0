import type { Host } from '../../host.ts'
import { isParishName } from '../../load/parish/parish-file.ts'
import { withLock } from '../writing/lock.ts'
import { areBegun, type Desk, undoFiles } from '../writing/write-files.ts'

/** Where a new parish is written, bulletin.yaml last. */
export const newParishDesk = (folder: string): Desk => ({
  folder,
  staging: `${folder}/.bulletin-init`,
  mayWrite: () => true,
})

/** Whether a name in a folder is one that `init` needs only while it is at work. */
export const isOfInit = (name: string): boolean => /^\.(?:lock|bulletin-init)(?:\.|$)/.test(name)

/** Whether a run broke off while it wrote a new parish into a folder: bulletin.yaml, which comes last, is not there. */
export function isBegun(folder: string, { disk }: Host): boolean {
  if (!areBegun(disk, newParishDesk(folder))) return false
  const entries = disk.list(folder)
  return entries !== 'refused' && !entries.some(({ name }) => isParishName(name))
}

/**
 * Takes away what a run left that broke off while it wrote a new parish into a folder, so that it can be begun anew;
 * does nothing where there is none. A file that has been changed since stays.
 *
 * @throws Busy where that run is still at work, DiskError
 */
export async function undoBegun(host: Host, folder: string): Promise<void> {
  if (!isBegun(folder, host)) return
  await withLock(host, folder, async () => {
    if (isBegun(folder, host)) await undoFiles(host, newParishDesk(folder))
  })
}
