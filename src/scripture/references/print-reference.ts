import { type BookLanguage, bookName, hasOneChapter, nameBeforeChapter } from './books.ts'
import type { Reference, VersePoint, VerseRange } from './reference.ts'

/** The language of books' names, by a BCP 47 tag or as systems name it (`es-MX`, `es_MX.UTF-8`). */
export const bookLanguage = (tag: string): BookLanguage => (/^es(?![a-z])/i.test(tag) ? 'es' : 'en')

/**
 * The reference as it is printed, with the book's whole name and en dashes: `Psalm 106:3`,
 * `1 Corinthians 13:4–7, 13`, `Isaiah 52:13–53:12`, `Jude 24`, `Filipenses 4:6ff`. What it gives
 * reads back to the same reference.
 */
export function printReference({ book, ranges }: Reference, language: BookLanguage): string {
  const first = ranges[0]
  if (first === undefined) return bookName(book, language)
  const single = hasOneChapter(book)
  if (single && ranges.every(isWholeBook)) return bookName(book, language)
  let last: VersePoint | undefined = single ? { chapter: 1, verse: 0 } : undefined
  let printed = ''
  for (const group of byOptional(ranges)) {
    const { opening, inside, end } = printGroup(group, last, language)
    const joint = printed === '' ? '' : jointBetween(last, group[0])
    printed += `${joint}${opening}${group[0]?.optional ? `(${inside})` : inside}`
    last = end
  }
  return `${nameOf({ book, ranges }, language)} ${printed}`
}

/** Several references as a lectionary joins alternatives: `Isaiah 2:1–5 or Psalm 122`. */
export const printAlternatives = (
  references: readonly Reference[],
  language: BookLanguage,
): string =>
  references
    .map((reference) => printReference(reference, language))
    .join(language === 'es' ? ' o ' : ' or ')

/** Of a book with one chapter. */
const isWholeBook = ({ from, to }: VerseRange): boolean =>
  from.verse === undefined && to.verse === undefined && from.chapter === 1 && to.chapter === 1

/** Several psalms are `Psalms`, one is `Psalm`. */
function nameOf({ book, ranges }: Reference, language: BookLanguage): string {
  const chapters = new Set(ranges.flatMap(({ from, to }) => [from.chapter, to.chapter]))
  return chapters.size > 1 ? bookName(book, language) : nameBeforeChapter(book, language)
}

/** Ranges in a row that are optional, or that are not. */
function byOptional(ranges: readonly VerseRange[]): readonly (readonly VerseRange[])[] {
  const groups: VerseRange[][] = []
  for (const range of ranges) {
    const group = groups.at(-1)
    if (group?.[0] && group[0].optional === range.optional) group.push(range)
    else groups.push([range])
  }
  return groups
}

interface PrintedGroup {
  /** The chapter, which stands before the bracket of optional verses. */
  readonly opening: string
  readonly inside: string
  readonly end: VersePoint | undefined
}

function printGroup(
  group: readonly VerseRange[],
  before: VersePoint | undefined,
  language: BookLanguage,
): PrintedGroup {
  let last = before
  let opening = ''
  let inside = ''
  for (const range of group) {
    const { chapter, text } = printRange(range, last, language)
    if (inside === '') opening = chapter
    else inside += `${jointBetween(last, range)}${chapter}`
    inside += text
    last = range.to.verse === undefined && range.from.verse !== undefined ? range.from : range.to
  }
  return { opening, inside, end: last }
}

function jointBetween(last: VersePoint | undefined, range: VerseRange | undefined): string {
  return last?.chapter === range?.from.chapter && last?.verse !== undefined ? ', ' : '; '
}

/** A range in two pieces: the chapter, empty where it is the one before, and the rest. */
function printRange(
  { from, to }: VerseRange,
  last: VersePoint | undefined,
  language: BookLanguage,
): { readonly chapter: string; readonly text: string } {
  const chapter = chapterBefore(from, last, language)
  const start = lastNumber(from)
  if (samePoint(from, to)) return { chapter, text: start }
  if (from.verse !== undefined && to.verse === undefined && from.chapter === to.chapter)
    return { chapter, text: `${start}${language === 'es' ? 'ss' : 'ff'}` }
  return { chapter, text: `${start}–${chapterBefore(to, from, language)}${lastNumber(to)}` }
}

/**
 * What stands before the last number of a place: the chapter with its colon, unless it is the one before;
 * the word "chapter" where a bare number after verses would be read as one more.
 */
function chapterBefore(
  { chapter, verse }: VersePoint,
  last: VersePoint | undefined,
  language: BookLanguage,
): string {
  const afterVerses = last?.verse !== undefined
  if (verse === undefined && !afterVerses) return ''
  if (verse === undefined) return language === 'es' ? 'capítulo ' : 'chapter '
  return last?.chapter === chapter && afterVerses ? '' : `${chapter}:`
}

const lastNumber = ({ chapter, verse, part }: VersePoint): string =>
  verse === undefined ? String(chapter) : `${verse}${part ?? ''}`

const samePoint = (one: VersePoint, other: VersePoint): boolean =>
  one.chapter === other.chapter && one.verse === other.verse && one.part === other.part
