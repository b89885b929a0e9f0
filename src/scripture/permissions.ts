import { partsOf } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { type IssueDay, isBefore } from '../issue-day.ts'
import type { QuotedVerse, ScripturePolicy } from '../load/parish.ts'
import type { Publisher } from '../problems/passage-problems.ts'
import { type BookId, type BookLanguage, bookName, isBookId } from './references/books.ts'
import type { Versification } from './references/versification.ts'
import { isFree, markOf, type Terms, termsOf, termsReadOn } from './terms-of-use.ts'

/** Scripture printed in one issue: a selection, or the record of an earlier one. */
export interface QuotedIssue extends IssueDay {
  readonly verse?: QuotedVerses
  readonly motto?: QuotedVerses
  /** The verse in the parish's second language. */
  readonly beside?: QuotedVerses
}

interface QuotedVerses {
  /** Canonical ids, `Ps.106.3`. */
  readonly verses: readonly string[]
  readonly translation: string
}

/** Whether the translation's mark is printed after a quotation: licensed ones always carry it. */
export const isMarked = (translation: string, marks: ScripturePolicy['marks']): boolean =>
  translation !== '' && (marks === 'always' || !isFree(translation))

/**
 * The notices to print in every edition of the issue, each once: the parish's own from `scripture/*.yaml`,
 * else the publisher's where the mark alone is not enough.
 */
export function noticesOf(
  { verse, motto, beside }: QuotedIssue,
  quotations: readonly QuotedVerse[],
): readonly string[] {
  const notices = [motto, verse, beside].flatMap((quoted) => {
    if (quoted === undefined) return []
    const mark = markOf(quoted.translation)
    const own = quotations.find((one) => markOf(one.translation) === mark && one.notice)?.notice
    return own ?? termsOf(mark)?.notice ?? []
  })
  return [...new Set(notices)]
}

/** Of a limit, the part from which it is near. */
const near = 0.8

/**
 * Counts what is quoted of each translation against its publisher's terms: distinct verses in this issue,
 * distinct verses in the calendar year up to it, parts of single books in this issue. A limit passed is an
 * error, one nearly reached a warning; translations whose terms are not known are noted. Of `earlier` only
 * issues before this one count.
 */
export function checkQuotations(
  issue: QuotedIssue,
  earlier: readonly QuotedIssue[],
  numbering: Versification,
  language: BookLanguage,
): readonly Diagnostic[] {
  const { year } = partsOf(issue.week)
  const ofYear = earlier.filter((one) => isBefore(one, issue) && partsOf(one.week).year === year)
  return translationsOf(issue).flatMap((translation) => {
    const terms = termsOf(translation)
    if (terms === undefined) return [diagnostic('note', 'unknown-terms', { translation })]
    const inIssue = versesQuoted([issue], translation)
    const inYear = versesQuoted([issue, ...ofYear], translation)
    return [
      ...checkLicence(terms),
      ...checkCount(terms, inIssue.size, undefined),
      ...checkCount(terms, inYear.size, year),
      ...checkBooks(terms, inIssue, numbering, language),
    ]
  })
}

/**
 * Checks that quotations are a small enough part of the whole text, which some publishers ask: an error where
 * they are not, a warning where they nearly are not.
 * `words` is the number of words of the issue as composed, the quotations' included.
 */
export function checkShare(
  quoted: readonly { readonly text: string; readonly translation: string }[],
  words: number,
): readonly Diagnostic[] {
  const translations = [...new Set(quoted.map(({ translation }) => markOf(translation)))]
  return translations.flatMap((translation): readonly Diagnostic[] => {
    const { share, publisher } = termsOf(translation) ?? {}
    const texts = quoted.filter((one) => markOf(one.translation) === translation)
    const count = texts.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0)
    if (share === undefined || publisher === undefined || count < near * share * words) return []
    const values = { translation, percent: Math.round(100 * share), ...named(publisher) }
    return count < share * words
      ? [diagnostic('warning', 'quotation-share-near', values)]
      : [diagnostic('error', 'quotation-share', values)]
  })
}

const translationsOf = ({ verse, motto, beside }: QuotedIssue): readonly string[] => [
  ...new Set(
    [motto, verse, beside].flatMap((one) => (one?.translation ? [markOf(one.translation)] : [])),
  ),
]

function versesQuoted(issues: readonly QuotedIssue[], translation: string): ReadonlySet<string> {
  const quoted = issues.flatMap(({ verse, motto, beside }) => [verse, motto, beside])
  return new Set(
    quoted.flatMap((one) => (one && markOf(one.translation) === translation ? one.verses : [])),
  )
}

const named = ({ name, url }: NonNullable<Terms['publisher']>): Publisher => ({
  publisher: name,
  url,
  readOn: termsReadOn,
})

function checkLicence({ mark, licence, publisher }: Terms): readonly Diagnostic[] {
  if (!licence || publisher === undefined) return []
  return [diagnostic('note', 'licence-needed', { translation: mark, ...named(publisher) })]
}

/** Without a year the count is this issue's. */
function checkCount(
  { mark, verses: limit, publisher }: Terms,
  verses: number,
  year: number | undefined,
): readonly Diagnostic[] {
  if (limit === undefined || publisher === undefined || verses < near * limit) return []
  const values = { translation: mark, verses, limit, year, ...named(publisher) }
  return verses > limit
    ? [diagnostic('error', 'quotation-limit', values)]
    : [diagnostic('warning', 'quotation-limit-near', values)]
}

function checkBooks(
  { mark, book: most, publisher }: Terms,
  verses: ReadonlySet<string>,
  numbering: Versification,
  language: BookLanguage,
): readonly Diagnostic[] {
  if (most === undefined || publisher === undefined) return []
  return [...byBook(verses)].flatMap(([book, count]) => {
    const whole = (numbering[book] ?? []).reduce((sum, length) => sum + length, 0)
    const within = most === 'half' ? 2 * count <= whole : count < whole
    if (within || whole === 0) return []
    const values = { translation: mark, book: bookName(book, language), half: most === 'half' }
    return [diagnostic('error', 'quotation-book', { ...values, ...named(publisher) })]
  })
}

function byBook(verses: ReadonlySet<string>): ReadonlyMap<BookId, number> {
  const counts = new Map<BookId, number>()
  for (const id of verses) {
    const book = id.split('.')[0] ?? ''
    if (isBookId(book)) counts.set(book, (counts.get(book) ?? 0) + 1)
  }
  return counts
}
