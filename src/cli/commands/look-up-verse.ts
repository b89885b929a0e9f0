import { lookUpVerse } from '../../operations/scripture/look-up-verse.ts'
import type { VerseFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { showVerses } from '../report/show-verses.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** A passage in the translations named. */
export function showPassage(
  reference: string,
  parish: string | undefined,
  { translation: translations }: VerseFlags,
  host: TerminalHost,
): Ending {
  const found = lookUpVerse(host, { folder: parish, reference, translations })
  const { verses } = found
  const shown = { json: { verses }, out: showVerses(verses, host.terminal) }
  return found.ok
    ? ending({ diagnostics: found.diagnostics, ...shown })
    : { ...endingOfRefusal(found), ...(found.fault === 'request' && shown) }
}
