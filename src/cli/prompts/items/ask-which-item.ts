import type { Item } from '../../../load/item.ts'
import { knownAs } from '../../../load/opening-words.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { wordsKnownBy } from '../../../operations/items-meant.ts'
import type { Sources } from '../../../source.ts'
import { sectionOrKind } from '../../report/heading-of.ts'
import type { Offer, TerminalHost } from '../../terminal-host.ts'

/** Characters of an item in the list. */
const length = 60

/**
 * Asks which of a parish's items is meant; a part of its name or its words finds it, printed or not.
 *
 * @returns its id
 * @throws Stopped where the person breaks off
 */
export function askWhichItem(
  items: readonly Item[],
  sources: Sources,
  host: TerminalHost,
): Promise<string> {
  const { editing, desk, wording } = speechFor(host.language)
  const words = wordsKnownBy(items, sources)
  const offers = items.map((item): Offer<string> => {
    const { id, place } = item
    return {
      name: knownAs(item, length),
      value: id,
      description: desk.describe(sectionOrKind(item, wording), place.file, place.line),
      besides: words.get(item)?.join(' ') ?? '',
    }
  })
  const isRequests = items.every(({ kind }) => kind === 'request')
  return host.ask.find({ message: isRequests ? editing.ask.which : editing.ask.whichItem, offers })
}
