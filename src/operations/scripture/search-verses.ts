import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { kjvTranslation } from '../../scripture/kjv.ts'
import { parishTranslations } from '../../scripture/parish-translations.ts'
import type { BookLanguage } from '../../scripture/references/books.ts'
import { bookLanguage, printReference } from '../../scripture/references/print-reference.ts'
import { type Hit, parseQuery, type Query, search } from '../../scripture/search.ts'
import { markOf } from '../../scripture/terms-of-use.ts'
import { runsText, type Translation } from '../../scripture/translation.ts'
import type { OpenWeek, WeekRequest } from '../issue/open-week.ts'
import { type Refused, refusedUsage, wrongRequest } from '../outcome.ts'
import { findParish } from '../parish/find-parish.ts'
import type { FoundVerse } from './found-verse.ts'

/** Words that verses are to have. */
export interface VerseSearch extends Pick<WeekRequest, 'folder'> {
  readonly words: string
  /** All that are here where none are named. */
  readonly translations?: readonly string[] | undefined
  /** How many hits are told; 10 where no number is named. */
  readonly limit?: number | undefined
}

/** What was found. */
export interface VerseHits {
  readonly ok: true
  /** The shortest first. */
  readonly hits: readonly FoundVerse[]
  /** How many there are in all. */
  readonly found: number
}

const usualLimit = 10

/**
 * Verses that have all the words, the shortest first, out of every whole translation here, or those that
 * are named. A parish is not needed, and what is wrong in one does not matter.
 *
 * @throws DiskError
 */
export function searchVerses(
  host: Host,
  { words, folder, translations: named, limit }: VerseSearch,
): VerseHits | Refused {
  const query = parseQuery(words)
  if (query.length === 0) return refusedUsage('no-words-to-search', { typed: words })
  const known = translationsHere(host, folder)
  const { chosen, unknown } = chosenOf(known, named)
  if (unknown !== undefined) {
    const values = { translation: unknown, known: known.map((one) => one.abbreviation) }
    return wrongRequest(diagnostic('error', 'unknown-translation', values))
  }
  return { ok: true, ...hitsIn(chosen, query, bookLanguage(host.language), limit) }
}

/** Verses that have all the words in the translations that a week quotes from: the parish's own, where it is here whole. */
export function searchInWeek(
  { stock }: OpenWeek,
  words: string,
  limit: number,
): readonly FoundVerse[] {
  const { scriptures, policy, language } = stock.quoting
  const isOwn = ({ abbreviation }: Translation): boolean =>
    abbreviation.toUpperCase() === policy.translation.toUpperCase()
  const own = scriptures.translations.filter(isOwn)
  const translations = own.length > 0 ? own : scriptures.translations
  return hitsIn(translations, parseQuery(words), language, limit).hits
}

/** Whether there is anything in these words that can be looked for. */
export const isSearchable = (words: string): boolean => parseQuery(words).length > 0

function hitsIn(
  translations: readonly Translation[],
  query: Query,
  language: BookLanguage,
  limit = usualLimit,
): Pick<VerseHits, 'hits' | 'found'> {
  const found = translations
    .flatMap((translation) =>
      search(translation.words(), query).map((hit) => ({ hit, translation })),
    )
    .sort((one, other) => one.hit.length - other.hit.length)
  const hits = found
    .slice(0, limit)
    .map(({ hit, translation }) => shownVerse(hit, translation, language))
  return { hits, found: found.length }
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
): FoundVerse {
  const words = translation.verse(book, chapter, verse)
  const { from, to } = words ?? { from: verse, to: verse }
  const range = { from: { chapter, verse: from }, to: { chapter, verse: to } }
  return {
    ref: printReference({ book, ranges: [range] }, language),
    text: runsText(words?.runs ?? []),
    translation: translation.abbreviation,
  }
}
