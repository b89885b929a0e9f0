import { type Ending, ending } from '../cli/report/ending.ts'
import { UsageError } from '../cli/report/exit.ts'
import { diagnostic } from '../diagnostic.ts'
import { type Host, UnreadableError } from '../host.ts'
import { speechFor } from '../messages/catalogues.ts'

/** Where the parish is, or why none was found. */
export type Found =
  | { readonly ok: true; readonly folder: string }
  /** `nearby` are parish folders one level below; `lookalike` is a file here that was meant to be bulletin.yaml. */
  | {
      readonly ok: false
      readonly folder: string
      readonly nearby: readonly string[]
      readonly lookalike: string | undefined
    }

const names = ['bulletin.yaml', 'bulletin.yml']

/**
 * The parish folder: the one named, or the current folder or the nearest above it with `bulletin.yaml`.
 *
 * @throws UsageError where the path named does not exist or is a file of another kind;
 * UnreadableError where the system does not show what is in the folder
 */
export function findParish(host: Host, typed: string | undefined): Found {
  const start = typed === undefined ? host.folder : host.resolve(typed)
  const kind = host.disk.kindOf(start)
  const { usage } = speechFor(host.language)
  if (kind === undefined) throw new UsageError(usage.noFolder(start))
  if (kind === 'file') {
    const slash = start.lastIndexOf('/')
    if (names.includes(start.slice(slash + 1).toLowerCase()))
      return { ok: true, folder: start.slice(0, slash) || '/' }
    throw new UsageError(usage.fileForParish(start))
  }
  if (host.disk.list(start) === 'refused') throw new UnreadableError(start, 'EACCES')
  const folder = nearestAbove(host, start, typed === undefined)
  return folder === undefined
    ? {
        ok: false,
        folder: start,
        nearby: parishesBelow(host, start),
        lookalike: lookalikeIn(host, start),
      }
    : { ok: true, folder }
}

/** The ending of a command that found no parish. */
export const noParish = ({
  folder,
  nearby,
  lookalike,
}: Extract<Found, { readonly ok: false }>): Ending =>
  ending({ diagnostics: [diagnostic('error', 'no-parish', { folder, nearby, lookalike })] })

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
  return (
    entries !== 'refused' &&
    entries.some(({ name, kind }) => kind === 'file' && names.includes(name.toLowerCase()))
  )
}

/** Notepad saves `bulletin.yaml.txt`, and Windows hides the end of it. */
function lookalikeIn(host: Host, folder: string): string | undefined {
  const entries = host.disk.list(folder)
  if (entries === 'refused') return undefined
  return entries.find(({ name }) => /^bulletin(\.ya?ml)?\.txt$/i.test(name))?.name
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
