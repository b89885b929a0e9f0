import type { CivilDate } from '../civil-date.ts'
import type { Item } from '../load/item.ts'
import { keyedHash } from './hash-words.ts'

/**
 * A hash of where each item stands, its file and which one it is in it, keyed by the week: a
 * file's name may be a person's. Keys of the map are the items' ids.
 */
export function hashPlaces(items: readonly Item[], week: CivilDate): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const inOrder = [...items].sort(
    ({ place: one }, { place: other }) => one.line - other.line || one.column - other.column,
  )
  return new Map(
    inOrder.map(({ id, place: { file } }) => {
      const number = (counts.get(file) ?? 0) + 1
      counts.set(file, number)
      return [id, keyedHash(`${file}\n${number}`, week)]
    }),
  )
}
