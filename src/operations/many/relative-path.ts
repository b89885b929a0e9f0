/**
 * A folder as it lies from another, with `/`: `../../bishop`. Absolute where they have no folder in common, as on two
 * drives.
 *
 * @param from absolute
 * @param to absolute
 */
export function relativePath(from: string, to: string): string {
  const [one, other] = [partsOf(from), partsOf(to)]
  const differs = one.findIndex((part, at) => part !== other[at])
  const shared = differs < 0 ? one.length : differs
  if (one[0] !== other[0]) return to
  const up = one.slice(shared).map(() => '..')
  return [...up, ...other.slice(shared)].join('/') || '.'
}

/** The folder that `relativePath` gave, absolute. */
export function pathFrom(from: string, path: string): string {
  if (/^(?:\/|[a-z]:\/)/i.test(path)) return path
  const parts = partsOf(from)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/') || '/'
}

const partsOf = (path: string): string[] => (path === '/' ? [''] : path.split('/'))
