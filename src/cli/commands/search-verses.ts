import { speechFor } from '../../messages/catalogues.ts'
import { searchVerses } from '../../operations/scripture/search-verses.ts'
import type { VerseFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { showVerses } from '../report/show-verses.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** Verses that have all the words, the shortest first. */
export function showHits(
  words: string,
  parish: string | undefined,
  { translation: translations, limit }: VerseFlags,
  host: TerminalHost,
): Ending {
  const searched = searchVerses(host, { words, folder: parish, translations, limit })
  if (!searched.ok) return endingOfRefusal(searched)
  const { hits, found } = searched
  const { scripture } = speechFor(host.language)
  return ending({
    json: { hits, found },
    out: showVerses(hits, host.terminal),
    paged: true,
    err: `${scripture.found(found, hits.length, words)}\n`,
  })
}
