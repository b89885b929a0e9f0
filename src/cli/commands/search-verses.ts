import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { findParish } from '../../operations/find-parish.ts'
import type { BookLanguage } from '../../scripture/books.ts'
import { kjvTranslation } from '../../scripture/kjv.ts'
import { parishTranslations } from '../../scripture/parish-translations.ts'
import { bookLanguage, printReference } from '../../scripture/print-reference.ts'
import { type Hit, parseQuery, search } from '../../scripture/search.ts'
import { markOf } from '../../scripture/terms-of-use.ts'
import { type Translation, textOf } from '../../scripture/translation.ts'
import type { VerseFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { exit, UsageError } from '../report/exit.ts'
import { type ShownVerse, showVerses } from '../report/show-verses.ts'

const usualLimit = 10

/**
 * Verses that have all the words, the shortest first, out of every whole translation here, or those that
 * are named. A parish is not needed, and what is wrong in one does not matter.
 *
 * @throws UsageError where no word was typed, DiskError
 */
export async function searchVerses(
  words: string,
  parish: string | undefined,
  flags: VerseFlags,
  host: Host,
): Promise<Ending> {
  const { scripture } = speechFor(host.language)
  const query = parseQuery(words)
  if (query.length === 0) throw new UsageError(scripture.noWords(words))
  const known = translationsHere(host, parish)
  const { chosen, unknown } = chosenOf(known, flags.translation)
  if (unknown !== undefined) {
    const values = { translation: unknown, known: known.map((one) => one.abbreviation) }
    const problem = diagnostic('error', 'unknown-translation', values)
    return ending({ exit: exit.usage, diagnostics: [problem] })
  }
  const found = chosen
    .flatMap((translation) =>
      search(translation.words(), query).map((hit) => ({ hit, translation })),
    )
    .sort((one, other) => one.hit.length - other.hit.length)
  const shown = found.slice(0, flags.limit ?? usualLimit)
  const language = bookLanguage(host.language)
  const hits = shown.map(({ hit, translation }) => shownVerse(hit, translation, language))
  return ending({
    json: { hits, found: found.length },
    out: showVerses(hits, host.terminal),
    err: `${scripture.found(found.length, hits.length, words)}\n`,
  })
}

function translationsHere(host: Host, typed: string | undefined): readonly Translation[] {
  const found = findParish(host, typed)
  const own = found.ok ? parishTranslations(found.folder, host.disk) : []
  return [kjvTranslation(host.resources), ...own]
}

function chosenOf(
  known: readonly Translation[],
  names: readonly string[] | undefined,
): { readonly chosen: readonly Translation[]; readonly unknown?: string } {
  if (names === undefined) return { chosen: known }
  const named = (name: string): Translation | undefined =>
    known.find(({ abbreviation }) => abbreviation.toUpperCase() === markOf(name).toUpperCase())
  const unknown = names.find((name) => named(name) === undefined)
  const chosen = known.filter((one) => names.some((name) => named(name) === one))
  return { chosen, ...(unknown !== undefined && { unknown }) }
}

function shownVerse(
  { book, chapter, verse }: Hit,
  translation: Translation,
  language: BookLanguage,
): ShownVerse {
  const words = translation.verse(book, chapter, verse)
  const { from, to } = words ?? { from: verse, to: verse }
  const range = { from: { chapter, verse: from }, to: { chapter, verse: to } }
  return {
    ref: printReference({ book, ranges: [range] }, language),
    text: textOf(words?.runs ?? []),
    translation: translation.abbreviation,
  }
}
