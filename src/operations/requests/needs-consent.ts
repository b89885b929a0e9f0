import type { FiledItem } from '../../edit/item-file.ts'
import { spellingDistance } from '../../meant/did-you-mean.ts'
import { nameKey } from '../../same-person.ts'
import type { Show } from '../../vocabulary.ts'

/** Whether a name comes to be shown that nobody's consent is noted for: another name, or one that was not shown. */
export function needsConsent(
  { name, show }: { readonly name: string | undefined; readonly show: Show | undefined },
  filed: FiledItem,
  usual: string,
): boolean {
  const shown = show ?? filed.own('person', 'show') ?? usual
  if (shown === 'none') return false
  return isOtherPerson(name, filed) || (show !== undefined && !filed.has('consent'))
}

/** Whether a name is another person's than the one that a request has. Undefined leaves the name as it is. */
export function isOtherPerson(name: string | undefined, filed: FiledItem): boolean {
  const before = filed.own('person', 'name')
  return name !== undefined && name !== before && !isRespelt(before, name)
}

/**
 * Whether two names are one with another spelling: as many words, each with at most one letter more, less, other or
 * swapped, and the same first letter. Short words have to be the same, since Tim is not Tom.
 */
export function isRespelt(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || before === after) return false
  const [old, now] = [before, after].map((name) => nameKey(name).split(' '))
  return (
    old?.length === now?.length &&
    (old ?? []).every((word, at) => isSameWord(word, now?.[at] ?? ''))
  )
}

const isSameWord = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= 4 &&
    one[0] === other[0] &&
    spellingDistance(one, other) === 1)
