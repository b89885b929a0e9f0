import type { Item } from '../../load/item.ts'
import { knownAs, openingWords } from '../../load/opening-words.ts'
import type { Wording } from '../../messages/en/wording.ts'
import type { Decided } from '../../select/selection.ts'
import { headingOf } from './heading-of.ts'
import { rowLength } from './item-rows.ts'

/**
 * The words by which people know an item. A person at a terminal sees what the office knows. A log, a mail or a file
 * has the words of what goes out as text anyway and names nobody, and of all else the heading.
 *
 * @param showing `isNameless`: it is out, and its words are known to name nobody
 */
export function itemInWords(
  { item, decision, channels, names }: Decided,
  wording: Wording,
  showing: { readonly reveal: boolean; readonly isNameless?: boolean },
): string {
  if (item.kind === 'rota') return rowInWords(item, decision, wording, showing.reveal)
  if (showing.reveal)
    return decision === 'held' ? knownAs(item, rowLength) : openingWords(item, rowLength)
  return showing.isNameless || (channels.includes('text') && names.length === 0)
    ? openingWords(item, rowLength)
    : `(${headingOf(item, wording, false)})`
}

/** Of a row that is in, who serves: its day stands beside it, as what it is in for. */
function rowInWords(
  row: Extract<Item, { readonly kind: 'rota' }>,
  decision: Decided['decision'],
  wording: Wording,
  reveal: boolean,
): string {
  if (decision !== 'in') return `(${headingOf(row, wording, reveal)})`
  const serving = row.cells.flatMap(({ role, names }) =>
    names.length === 0 ? [] : [`${role} ${names.map(({ shown }) => shown).join(', ')}`],
  )
  return reveal && serving.length > 0 ? serving.join('; ') : `(${wording.rotaRow})`
}
