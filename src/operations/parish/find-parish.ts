import { civilDate } from '../../civil-date.ts'
import { diagnostic } from '../../diagnostic.ts'
import { type Host, UnreadableError } from '../../host.ts'
import { isParishName, lookalikeIn, parishFilesIn } from '../../load/parish/parish-file.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { parseDay } from '../parse-day.ts'

/** Where the parish is, absolute, or why none was found. */
export type Found = { readonly ok: true; readonly folder: string } | Refused

/**
 * The parish folder: the one named, or the current folder or the nearest above it with `bulletin.yaml`.
 *
 * @param named as typed; undefined for the host's own folder
 * @throws UnreadableError where the system does not show what is in the folder
 */
export function findParish(host: Host, named: string | undefined): Found {
  const start = named === undefined ? host.folder : host.resolve(named)
  const kind = host.disk.kindOf(start)
  if (kind === undefined) return refusedUsage('no-such-folder', { path: start, day: dayIn(named) })
  if (kind === 'file') {
    const slash = start.lastIndexOf('/')
    return isParishName(start.slice(slash + 1))
      ? { ok: true, folder: start.slice(0, slash) || '/' }
      : refusedUsage('file-for-folder', { path: start, wanted: 'parish' })
  }
  const entries = host.disk.list(start)
  if (entries === 'refused') throw new UnreadableError(start, 'EACCES')
  const folder = nearestAbove(host, start, named === undefined)
  if (folder !== undefined) return { ok: true, folder }
  const nearby = parishesBelow(host, start)
  const lookalike = lookalikeIn(entries)
  return refused([diagnostic('error', 'no-parish', { folder: start, nearby, lookalike })])
}

/** What was typed for a folder and is a day, whichever day it is today. */
const dayIn = (named = ''): string | undefined => {
  const someDay = civilDate(2026, 1, 1)
  return someDay !== undefined && parseDay(named, someDay) !== undefined ? named : undefined
}

/** Whether what was typed names a parish's folder, not words. */
export function isParishFolder(host: Host, typed: string): boolean {
  const path = host.resolve(typed)
  return host.disk.kindOf(path) === 'folder' && isParish(host, path)
}

/** The parish that a folder, which need not be there yet, is or lies in; undefined where there is none. */
export const parishAbove = (host: Host, folder: string): string | undefined =>
  nearestAbove(host, folder, true)

function nearestAbove(host: Host, start: string, climb: boolean): string | undefined {
  for (let folder = start; ; folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (isParish(host, folder || '/')) return folder || '/'
    if (!climb || !folder.includes('/')) return undefined
  }
}

function isParish(host: Host, folder: string): boolean {
  const entries = host.disk.list(folder)
  return entries !== 'refused' && parishFilesIn(entries).length > 0
}

function parishesBelow(host: Host, folder: string): readonly string[] {
  const entries = host.disk.list(folder)
  if (entries === 'refused') return []
  return entries
    .filter(({ name, kind }) => kind === 'folder' && isParish(host, `${folder}/${name}`))
    .map(({ name }) => name)
    .sort()
    .slice(0, 3)
}
