import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { hashedId, stemOfId } from '../made-id.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Place, Quoted } from '../place.ts'
import type { RequestDraft } from './decode-request.ts'
import type { Item, Request } from './item.ts'

/**
 * Gives every request its id: the written one, or the made one, in the order given. A
 * made id that is taken gets -2, -3 and so on; a written one that is taken, even by an item of
 * another kind, is an error naming both places.
 */
export function giveIds(
  drafts: readonly RequestDraft[],
  others: readonly Item[],
  report: (problem: Diagnostic) => void,
): readonly Request[] {
  const taken = new Map<string, Place>()
  const take = (id: string, quoted: Quoted, place: Place): void => {
    const other = taken.get(id)
    if (other) report(diagnostic('error', 'duplicate-id', { id: quoted, other }, place))
    else taken.set(id, place)
  }
  for (const { id, place } of others) take(id, id, place)
  for (const { written } of drafts) if (written) take(written.id, written.quoted, written.place)
  return drafts.map(({ request, written }) => {
    const id = written?.id ?? freeId(madeId(request), taken)
    if (!written) taken.set(id, request.place)
    return { id, idWritten: written !== undefined, ...request }
  })
}

function freeId(made: string, taken: ReadonlyMap<string, Place>): string {
  let id = made
  for (let count = 2; taken.has(id); count++) id = `${made}-${count}`
  return id
}

/** The id of a request in whose file none stands: by its section, and by whom or what it prays for. */
function madeId({ section, person, text = [], link, footnote }: RequestDraft['request']): string {
  const words = [person?.name, plainText(text), link?.text, footnote].find((one) => one) ?? ''
  return hashedId(stemOfId(section, 'request'), words)
}
