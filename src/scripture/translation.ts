import type { BookId } from './references/books.ts'
import { type Reference, withPoints } from './references/reference.ts'
import { type VerseAt, type Versification, versesOf } from './references/versification.ts'
import type { TextRun } from './verse.ts'

/** The words of a verse, and which verses they are where a translation prints several as one. */
export interface VerseWords {
  readonly runs: readonly TextRun[]
  /** First and last verse, alike but for verses printed as one. */
  readonly from: number
  readonly to: number
}

/** A translation of the Bible, or of some books of it, verse by verse. */
export interface Translation {
  /** As printed after a quotation: `KJV`. */
  readonly abbreviation: string
  /** The words of a verse; undefined where this translation does not have it. */
  verse(book: BookId, chapter: number, verse: number): VerseWords | undefined
  /** Number of the chapter's last verse; 0 where this translation does not have the chapter. */
  lastVerse(book: BookId, chapter: number): number
  /** Every verse a line, to be searched (see `searchLines`). */
  words(): string
}

/** Words of scripture, exactly as the translation has them. */
export interface Passage {
  readonly text: string
  /** The same text in pieces, for print. */
  readonly runs: readonly TextRun[]
}

/**
 * The words of a passage: its verses joined by spaces, verses left out between them shown by an
 * ellipsis, no word, capital or mark of punctuation changed. Numbers that the translation passes over
 * (Acts 8:37 in most) leave nothing out. Undefined where a verse is lacking.
 */
export function quotePassage(
  translation: Translation,
  reference: Reference,
  numbering: Versification,
): Passage | undefined {
  const runs: TextRun[] = []
  let last: VerseAt | undefined
  for (const at of versesOf(reference, numbering).flat()) {
    const words = translation.verse(at.book, at.chapter, at.verse)
    if (words === undefined) {
      if (at.verse > translation.lastVerse(at.book, at.chapter)) return undefined
      if (last !== undefined && follows(at, last, numbering)) last = at
      continue
    }
    if (last?.chapter === at.chapter && words.from <= last.verse && last.verse <= words.to) continue
    const first = { ...at, verse: words.from }
    if (runs.length > 0) runs.push(plainRun(last && follows(first, last, numbering) ? ' ' : ' … '))
    runs.push(...words.runs)
    last = { ...at, verse: words.to }
  }
  return runs.length === 0 ? undefined : { text: runsText(runs), runs: joinRuns(runs) }
}

/** The reference with verses that the translation prints as one with those named. */
export function coveredReference(translation: Translation, reference: Reference): Reference {
  return withPoints(reference, (point, side) => {
    if (point.verse === undefined) return point
    const words = translation.verse(reference.book, point.chapter, point.verse)
    return words === undefined || words[side] === point.verse
      ? point
      : { chapter: point.chapter, verse: words[side] }
  })
}

/** How many verses each chapter of a book has in this translation. */
export function ownNumbering(translation: Translation, book: BookId): Versification {
  const counts = Array.from({ length: mostChapters }, (_, n) => translation.lastVerse(book, n + 1))
  const chapters = counts.findLastIndex((count) => count > 0) + 1
  return { [book]: counts.slice(0, chapters) }
}

/** No book has more: the Psalms, where a translation counts one more. */
const mostChapters = 151

/** Words with nothing set apart in them. */
export const plainPassage = (text: string): Passage => ({ text, runs: [plainRun(text)] })

/** A piece with nothing set apart. */
const plainRun = (text: string): TextRun => ({ text, supplied: false, divineName: false })

/** The words alone. */
export const runsText = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('')

function follows(at: VerseAt, last: VerseAt, numbering: Versification): boolean {
  if (at.chapter === last.chapter) return at.verse === last.verse + 1
  const inLast = numbering[last.book]?.[last.chapter - 1] ?? 0
  return at.chapter === last.chapter + 1 && at.verse === 1 && last.verse >= inLast
}

/** Neighbours of one kind as one run; without empty ones. */
export function joinRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = result.at(-1)
    const alike = last?.supplied === run.supplied && last.divineName === run.divineName
    if (last !== undefined && alike) result.splice(-1, 1, { ...run, text: last.text + run.text })
    else result.push(run)
  }
  return result
}
