import { createHash } from 'node:crypto'
import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { parishFilesIn } from '../../load/parish/parish-file.ts'
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

/** Folders in folders are followed so far. */
const MOST_DEPTH = 12

/**
 * Finds every parish in a folder and in all folders below it. A parish is not looked into: what lies in it is its own.
 * Folders whose names begin with a full stop hold none. Where links lead to a folder too, it counts once, by the path
 * of the fewest folders, and of these the first. One that the system refuses counts as a parish, so that whoever reads it
 * says so: nobody would miss it else.
 */
export function parishesBelow(
  host: Pick<Host, 'disk' | 'resolve'>,
  { all, shard }: ManyRequest,
): ManyParishes | Refused {
  const folder = host.resolve(all)
  const kind = host.disk.kindOf(folder)
  if (kind === undefined) return refusedUsage('no-such-folder', { path: folder, day: undefined })
  if (kind === 'file') return refusedUsage('file-for-folder', { path: folder, wanted: 'folder' })
  const found = below(folder, host).sort()
  if (found.length === 0) return refused([diagnostic('error', 'no-parishes', { folder })])
  return { ok: true, folder, parishes: shard ? found.filter(isOf(shard)) : found }
}

/** Hidden folders, and those that systems keep for themselves at the top of a disk. */
const OF_SYSTEMS = /^(?:\.|(?:lost\+found|system volume information|\$recycle\.bin)$)/i

/** Level by level, so that no folder is first met too deep for what lies in it. */
function below(folder: string, { disk }: Pick<Host, 'disk'>): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  let level = ['']
  for (let depth = 0; depth <= MOST_DEPTH; depth++) {
    const next: string[] = []
    for (const path of level.sort()) {
      const whole = path === '' ? folder : `${folder}/${path}`
      const real = disk.realPathOf(whole)
      if (seen.has(real)) continue
      seen.add(real)
      const entries = disk.list(whole)
      if (entries === 'refused' || parishFilesIn(entries).length > 0) {
        found.push(path || '.')
        continue
      }
      for (const { kind, name } of entries)
        if (kind === 'folder' && !OF_SYSTEMS.test(name))
          next.push(path === '' ? name : `${path}/${name}`)
    }
    level = next
  }
  return found
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
