import type { Request } from '../../load/item.ts'
import { openingWords } from '../../load/opening-words.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { headingOf } from '../report/heading-of.ts'
import type { Offer, TerminalHost } from '../terminal-host.ts'

/** Characters of a request in the list. */
const length = 60

/**
 * Asks which of a parish's requests is meant; a part of its words finds it.
 *
 * @returns its id
 * @throws Stopped where the person breaks off
 */
export function askWhichRequest(requests: readonly Request[], host: TerminalHost): Promise<string> {
  const { editing, desk, wording } = speechFor(host.language)
  const offers = requests.map((request): Offer<string> => {
    const { id, place } = request
    return {
      name: openingWords(request, length),
      value: id,
      description: desk.describe(id, headingOf(request, wording, true), place.file, place.line),
    }
  })
  return host.ask.find({ message: editing.ask.which, offers })
}
