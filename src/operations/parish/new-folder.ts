import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import type { Starter } from '../../starter/starter.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { isBegun, isOfInit } from './begun-parish.ts'
import { parishAbove } from './find-parish.ts'

/**
 * What stands in the way of a new parish in this folder; undefined where nothing does. A folder that
 * was named may hold what a parish does not need; the current one must be empty, since nobody said
 * that the parish belongs there. One that a run has begun and not ended is free for the next.
 */
export function inTheWay(
  typed: string,
  isNamed: boolean,
  starter: Starter,
  host: Host,
): Refused | undefined {
  const folder = host.resolve(typed)
  if (host.disk.kindOf(folder) === 'file')
    return refusedUsage('file-for-folder', { path: folder, wanted: 'folder' })
  const parish = parishAbove(host, folder)
  if (parish !== undefined)
    return refused([diagnostic('error', 'parish-there', { folder, parish })])
  if (isBegun(folder, host)) return undefined
  const names = entriesOf(folder, host)
  const ours = topNames(starter)
  const taken = isNamed ? names.filter((name) => ours.has(name.toLowerCase())) : names
  if (taken.length === 0) return undefined
  return refused([diagnostic('error', 'not-empty', { folder, names: taken })])
}

/** Names in a folder but for those that systems put there. */
function entriesOf(folder: string, { disk }: Host): readonly string[] {
  const entries = disk.list(folder)
  return entries === 'refused'
    ? []
    : entries
        .map(({ name }) => name)
        .filter((name) => !/^(\.DS_Store|\.git|desktop\.ini|thumbs\.db)$/i.test(name))
        .filter((name) => !isOfInit(name))
        .sort()
}

/** Whether nothing of a person's stands in a folder. */
export const isEmpty = (folder: string, host: Host): boolean => entriesOf(folder, host).length === 0

/** Names right in the folder that a new parish takes, in small letters: some systems do not tell them apart. */
const topNames = (starter: Starter): ReadonlySet<string> =>
  new Set([...starter.keys()].map((path) => (path.split('/')[0] ?? path).toLowerCase()))
