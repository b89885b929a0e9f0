import type { CivilDate } from '../civil-date.ts'
import type { Request } from '../load/parish.ts'
import { keyedHash } from './hash-words.ts'

/**
 * A hash of where each request stands, its file and which one it is in it, keyed by the week: a
 * file's name may be a person's. Only of those whose id is made from their first words, and changes
 * with them: the place tells that it is the same request still. A person's id never does, and
 * another person in the same place is another request. Keys of the map are the ids.
 */
export function hashPlaces(
  requests: readonly Request[],
  week: CivilDate,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const inOrder = [...requests].sort(
    ({ place: one }, { place: other }) => one.line - other.line || one.column - other.column,
  )
  return new Map(
    inOrder.flatMap(({ id, idWritten, person, place: { file } }) => {
      const number = (counts.get(file) ?? 0) + 1
      counts.set(file, number)
      if (idWritten || person !== undefined) return []
      return [[id, keyedHash(`${file}\n${number}`, week)] as const]
    }),
  )
}
