import { isParishFolder } from '../../operations/parish/find-parish.ts'
import type { BookLanguage } from '../../scripture/references/books.ts'
import { parseReferences } from '../../scripture/references/parse-reference.ts'
import { bookLanguage } from '../../scripture/references/print-reference.ts'
import type { VerseFlags } from '../flags/args.ts'
import type { Ending } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Looks scripture up: a reference in one or several translations, verses by their words, or, with
 * neither, why this week has its verse. What each of the three needs is loaded with it.
 *
 * @throws UsageError
 */
export async function verse(
  typed: readonly string[],
  flags: VerseFlags,
  host: TerminalHost,
): Promise<Ending> {
  const last = typed.at(-1)
  const parish = last !== undefined && isParishFolder(host, last) ? last : undefined
  const words = (parish === undefined ? typed : typed.slice(0, -1)).join(' ').trim()
  if (words === '') {
    const { explainWeekVerse } = await import('./explain-verse.ts')
    return explainWeekVerse(parish, flags, host)
  }
  if (namesPassage(words, bookLanguage(host.language))) {
    const { showPassage } = await import('./look-up-verse.ts')
    return showPassage(words, parish, flags, host)
  }
  const { showHits } = await import('./search-verses.ts')
  return showHits(words, parish, flags, host)
}

/**
 * Whether a person typed a reference, perhaps a wrong one, and not words to search. Quotation marks are
 * about words; a book's name alone (Mark, Job, Jude) is a word, and so is what has no number, but for the
 * name of a canticle (Magnificat).
 */
function namesPassage(typed: string, language: BookLanguage): boolean {
  if (/["“”«»]/.test(typed)) return false
  const parsed = parseReferences(typed, language)
  if (!/\d|\s[ivxlc]+(?:[\s.,:]|$)/i.test(typed))
    return parsed.ok
      ? parsed.notes.some(({ kind }) => kind === 'canticle')
      : parsed.problem.kind === 'hymn'
  if (parsed.ok) return true
  if (!/\d/.test(typed)) return false
  return parsed.problem.kind !== 'no-book' || /\d\s*[:.,]\s*\d/.test(typed)
}
