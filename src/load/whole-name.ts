import { readName } from '../decode/person-name.ts'
import { nameKey } from '../same-person.ts'

/**
 * A whole name as a person types it, as `nameKey` has that of a `Person`: without titles, "Last, First" turned
 * round. Undefined for a single word, which tells nobody apart (docs/rules.md, "The dead").
 */
export function wholeNameKey(typed: string): string | undefined {
  const key = nameKey(readName(typed).plain)
  return key.includes(' ') ? key : undefined
}
