import type { CivilDate } from '../civil-date.ts'
import type { Request } from '../load/parish.ts'
import { keyedHash } from './hash-words.ts'

/**
 * A hash of where each request stands, its file and which one it is in it, keyed by the week: a
 * file's name may be a person's. Keys of the map are the requests' ids.
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
    inOrder.map(({ id, place: { file } }) => {
      const number = (counts.get(file) ?? 0) + 1
      counts.set(file, number)
      return [id, keyedHash(`${file}\n${number}`, week)]
    }),
  )
}

/**
 * Whether a request's id changes with its words, so that only its place tells that it is the same
 * one still: it was made from them. A person's is not, and another person in the same place is
 * another request.
 */
export const isNamedByItsWords = ({ idWritten, person }: Request): boolean =>
  !idWritten && person === undefined
