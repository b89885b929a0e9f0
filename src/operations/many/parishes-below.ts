import { createHash } from 'node:crypto'
import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { parishFilesIn } from '../../load/parish-file.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'

/** One of several shares of all parishes, from 1 on. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** Which parishes. */
export interface ManyRequest {
  /** The folder that they lie in, at whatever depth. */
  readonly all: string
  /** A share of them alone; all of them where none is named. */
  readonly shard?: Shard | undefined
}

/** The parishes of a folder. */
export interface ManyParishes {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  /** Their paths in it, with `/`, in the order of code points; `.` for the folder itself. */
  readonly parishes: readonly string[]
}

/** Folders in folders are followed so far: a link can make them endless. */
const MOST_DEPTH = 12

/**
 * Finds every parish in a folder and in all folders below it. A parish is not looked into: what lies in it is its own.
 * Folders whose names begin with a full stop hold none. One that the system refuses counts as a parish, so that whoever
 * reads it says so: nobody would miss it else.
 */
export function parishesBelow(
  host: Pick<Host, 'disk' | 'resolve'>,
  { all, shard }: ManyRequest,
): ManyParishes | Refused {
  const folder = host.resolve(all)
  const kind = host.disk.kindOf(folder)
  if (kind === undefined) return refusedUsage('no-such-folder', { path: folder, day: undefined })
  if (kind === 'file') return refusedUsage('file-for-folder', { path: folder, wanted: 'folder' })
  const found = below('', 0, folder, host).sort()
  if (found.length === 0) return refused([diagnostic('error', 'no-parishes', { folder })])
  return { ok: true, folder, parishes: shard ? found.filter(isOf(shard)) : found }
}

/** Hidden folders, and those that systems keep for themselves at the top of a disk. */
const OF_SYSTEMS = /^(?:\.|(?:lost\+found|system volume information|\$recycle\.bin)$)/i

function below(path: string, depth: number, folder: string, host: Pick<Host, 'disk'>): string[] {
  const entries = host.disk.list(path === '' ? folder : `${folder}/${path}`)
  if (entries === 'refused') return [path || '.']
  if (parishFilesIn(entries).length > 0) return [path || '.']
  if (depth === MOST_DEPTH) return []
  return entries
    .filter(({ kind, name }) => kind === 'folder' && !OF_SYSTEMS.test(name))
    .flatMap(({ name }) => below(path === '' ? name : `${path}/${name}`, depth + 1, folder, host))
}

/**
 * Whether a parish is of a share: by a hash of its path, so that machines that know nothing of each other take each
 * parish once, and one more parish moves no other.
 */
const isOf =
  ({ part, of }: Shard) =>
  (path: string): boolean => {
    const hash = createHash('sha256').update(path.normalize('NFC')).digest()
    return hash.readUInt32BE() % of === part - 1
  }
