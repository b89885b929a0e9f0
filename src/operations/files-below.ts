import type { Disk } from '../host.ts'

/**
 * Paths of the files in a folder and in those below it, seen from it, in order; what is hidden is passed over.
 *
 * @param depth how many folders in each other are followed
 * @throws DiskError
 */
export function filesBelow(disk: Disk, folder: string, depth: number): readonly string[] {
  const entries = disk.list(folder)
  if (entries === 'refused') return []
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name, kind }) => {
      if (kind === 'file') return [name]
      if (depth === 0) return []
      return filesBelow(disk, `${folder}/${name}`, depth - 1).map((path) => `${name}/${path}`)
    })
}
