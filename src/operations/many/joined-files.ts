import type { DatedFiles, Entry } from '../../host.ts'
import { joinPath } from '../../load/find-files.ts'

/** Folders whose files join a parish, in a folder of their own each: no file takes the place of the parish's. */
const BESIDE = ['requests', 'articles', 'events'] as const

/** Folders whose files stand where the parish has none of that name: its looks, its templates, its fonts. */
const UNDER = ['templates', 'fonts'] as const

/** A folder that joins a parish. */
export interface JoinedFolder {
  /** Absolute. */
  readonly path: string
  /** What its files lie under in the parish: `requests/bishop/letter.yaml`. */
  readonly name: string
}

export const joinedFolder = (path: string): JoinedFolder => ({
  path,
  name: path.slice(path.lastIndexOf('/') + 1) || 'with',
})

/** Whether a folder has anything that joins a parish. */
export function hasWhatJoins(files: DatedFiles, { path }: JoinedFolder): boolean {
  const entries = files.list(path)
  const wanted: readonly string[] = [...BESIDE, ...UNDER]
  return (
    entries !== 'refused' &&
    entries.some(({ kind, name }) => kind === 'folder' && wanted.includes(name))
  )
}

/** Whether a path in the parish is one of a joined folder's. */
export const isJoined = ({ name }: JoinedFolder, path: string): boolean =>
  BESIDE.some((folder) => path.startsWith(`${folder}/${name}/`))

/**
 * The files of a parish as they are with those of a folder beside them, to be read: nothing is written through it. Where
 * both have a file, it is the parish's.
 *
 * @param folder the parish's, absolute
 */
export function joinedFiles<Kind extends DatedFiles>(
  files: Kind,
  folder: string,
  joined: JoinedFolder,
): Kind {
  const outside = (path: string): string | undefined => {
    if (!path.startsWith(joinPath(folder, ''))) return undefined
    const inside = path.slice(joinPath(folder, '').length)
    for (const one of UNDER)
      if (inside === one || inside.startsWith(`${one}/`)) return joinPath(joined.path, inside)
    for (const one of BESIDE) {
      const at = `${one}/${joined.name}`
      if (inside === at || inside.startsWith(`${at}/`))
        return joinPath(joined.path, one + inside.slice(at.length))
    }
    return undefined
  }
  /** Folders that the parish has only because of what joins it. */
  const more = (path: string): readonly Entry[] => {
    const listed = (at: string): readonly Entry[] => {
      const entries = files.list(at)
      return entries === 'refused' ? [] : entries
    }
    if (path === folder) {
      const names: readonly string[] = [...BESIDE, ...UNDER]
      return listed(joined.path).filter(
        ({ kind, name }) => kind === 'folder' && names.includes(name),
      )
    }
    const kind = BESIDE.find((one) => path === joinPath(folder, one))
    if (kind !== undefined && listed(joinPath(joined.path, kind)).length > 0)
      return [{ name: joined.name, kind: 'folder' }]
    const other = outside(path)
    return other === undefined ? [] : listed(other)
  }
  return {
    ...files,
    read(path) {
      const own = files.read(path)
      const other = outside(path)
      return own.ok || own.reason !== 'missing' || other === undefined ? own : files.read(other)
    },
    ageOf(path) {
      const other = outside(path)
      return files.ageOf(path) ?? (other === undefined ? undefined : files.ageOf(other))
    },
    list(path) {
      const own = files.list(path)
      if (own === 'refused') return own
      const names = new Set(own.map(({ name }) => name))
      return [...own, ...more(path).filter(({ name }) => !names.has(name))]
    },
  }
}
