import type { Resources } from '../../host.ts'
import { memoizeEach } from '../../memoize.ts'
import type { BookId } from './books.ts'
import type { Reference, ReferenceProblem, VersePoint } from './reference.ts'

/** How many verses each chapter of each book has in one numbering. */
export type Versification = Readonly<Partial<Record<BookId, readonly number[]>>>

/**
 * The numberings in use: that of the KJV; the ESV's, which differs from it in the last verse of 3 John and is
 * that of most English Bibles; the NRSV's, which the Revised Common Lectionary cites; the New American Bible's, close to the Hebrew one; that of the psalms in the
 * Vulgate, which follows the Greek Bible.
 */
export type Numbering = 'kjv' | 'esv' | 'nrsv' | 'nab' | 'vulgate'

export type Versifications = Readonly<Record<Numbering, Versification>>

/** Reads the numberings that the package ships, once for all parishes of a run. */
export const readVersifications = memoizeEach((resources: Resources): Versifications => {
  const text = new TextDecoder().decode(resources.resource('versification.json'))
  // The build writes the KJV whole, the others where they differ from it.
  const { kjv, esv, nrsv, nab, vulgate } = JSON.parse(text) as Versifications
  return {
    kjv,
    esv: { ...kjv, ...esv },
    nrsv: { ...kjv, ...nrsv },
    nab: { ...kjv, ...nab },
    vulgate: { ...kjv, ...vulgate },
  }
})

/**
 * What is wrong with the chapters and verses of a reference, or undefined where all exist in one of
 * these numberings; where they exist in none, the problem in the first.
 */
export function checkReference(
  reference: Reference,
  numberings: readonly Versification[],
): ReferenceProblem | undefined {
  const problems = numberings.map((numbering) => problemIn(reference, numbering))
  return problems.includes(undefined) ? undefined : problems[0]
}

function problemIn(
  { book, ranges }: Reference,
  numbering: Versification,
): ReferenceProblem | undefined {
  const counts = numbering[book] ?? []
  for (const { chapter, verse } of ranges.flatMap(({ from, to }) => [from, to])) {
    const verses = counts[chapter - 1]
    if (verses === undefined)
      return { kind: 'beyond-chapters', book, chapter, chapters: counts.length }
    if (verse !== undefined && (verse < 1 || verse > verses))
      return { kind: 'beyond-verses', book, chapter, verse, verses }
  }
  return undefined
}

/** One verse of the Bible. */
export interface VerseAt {
  readonly book: BookId
  readonly chapter: number
  readonly verse: number
}

/** The canonical id of a verse: `Ps.106.3`. */
export const verseId = ({ book, chapter, verse }: VerseAt): string => `${book}.${chapter}.${verse}`

/** The ids of every verse of the passage, in its order, each once; verses that do not exist are passed over. */
export const expandVerses = (reference: Reference, numbering: Versification): readonly string[] => [
  ...new Set(versesOf(reference, numbering).flat().map(verseId)),
]

/** The verses of each range. */
export function versesOf(
  { book, ranges }: Reference,
  numbering: Versification,
): readonly (readonly VerseAt[])[] {
  const counts = numbering[book] ?? []
  return ranges.map(({ from, to }) =>
    chaptersBetween(from, to, counts.length).flatMap((chapter) => {
      const first = (chapter === from.chapter ? from.verse : undefined) ?? 1
      const count = counts[chapter - 1] ?? 0
      const last = Math.min((chapter === to.chapter ? to.verse : undefined) ?? count, count)
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
        book,
        chapter,
        verse: first + index,
      }))
    }),
  )
}

function chaptersBetween(from: VersePoint, to: VersePoint, most: number): readonly number[] {
  const last = Math.min(to.chapter, most)
  return Array.from({ length: Math.max(0, last - from.chapter + 1) }, (_, n) => from.chapter + n)
}
