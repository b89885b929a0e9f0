import type { BookId } from './books.ts'
import { type Reference, withPoints } from './reference.ts'
import {
  expandVerses,
  type Numbering,
  type VerseAt,
  type Versifications,
  verseId,
  versesOf,
} from './versification.ts'

/**
 * The ids of a passage's verses in the KJV's numbering, whatever numbering the passage is cited in, so that
 * the same words have the same ids in every translation. A verse that the KJV lacks keeps its own.
 */
export function canonicalVerses(
  reference: Reference,
  numbering: Numbering,
  versifications: Versifications,
): readonly string[] {
  if (isAlike(reference.book, numbering, versifications))
    return expandVerses(reference, versifications.kjv)
  const places = new Map(
    align(reference.book, numbering, versifications).map(
      ({ there, kjv }) => [verseId(there), kjv] as const,
    ),
  )
  const verses = versesOf(reference, versifications[numbering]).flat()
  return [...new Set(verses.flatMap((at) => (places.get(verseId(at)) ?? [at]).map(verseId)))]
}

/** A passage cited in the KJV's numbering as it is cited in another; whole chapters stay as they are. */
export function referenceIn(
  numbering: Numbering,
  reference: Reference,
  versifications: Versifications,
): Reference {
  const { book } = reference
  if (isAlike(book, numbering, versifications)) return reference
  // Of a psalm's first verse the last place counts: those before it are the title's.
  const places = new Map(
    align(book, numbering, versifications).flatMap(({ there, kjv }) =>
      kjv.map((at) => [verseId(at), there] as const),
    ),
  )
  return withPoints(reference, (point) => {
    const { chapter, verse } = point
    const there = verse === undefined ? undefined : places.get(verseId({ book, chapter, verse }))
    return there === undefined ? point : { ...point, chapter: there.chapter, verse: there.verse }
  })
}

const isAlike = (book: BookId, numbering: Numbering, versifications: Versifications): boolean =>
  versifications[numbering][book] === versifications.kjv[book]

/** A verse of another numbering, and those of the KJV that have its words. */
interface Pair {
  readonly there: VerseAt
  readonly kjv: readonly VerseAt[]
}

/** Chapters of both numberings that hold the same words together. */
interface Group {
  readonly there: readonly number[]
  readonly kjv: readonly number[]
}

/** Every verse of a book in the other numbering with its place in the KJV's. */
function align(
  book: BookId,
  numbering: Numbering,
  versifications: Versifications,
): readonly Pair[] {
  const there = versifications[numbering][book] ?? []
  const kjv = versifications.kjv[book] ?? []
  const groups = book === 'Ps' && numbering === 'vulgate' ? vulgatePsalms : runsOf(there, kjv)
  return groups.flatMap((group) => {
    const ours = mergedIn(numbering, versesIn(book, group.kjv, kjv))
    const theirs = versesIn(book, group.there, there)
    // A psalm's title counts as a verse, or two.
    const titles = book === 'Ps' ? Math.max(0, theirs.length - ours.length) : 0
    return theirs.map((at, index) => ({
      there: at,
      kjv: ours[Math.max(0, index - titles)] ?? [at],
    }))
  })
}

const versesIn = (
  book: BookId,
  chapters: readonly number[],
  counts: readonly number[],
): readonly VerseAt[] =>
  chapters.flatMap((chapter) =>
    Array.from({ length: counts[chapter - 1] ?? 0 }, (_, n) => ({ book, chapter, verse: n + 1 })),
  )

/** Two verses of the KJV that are one elsewhere, by the first of them, where counting does not show it. */
const merged: Readonly<Record<Exclude<Numbering, 'kjv'>, ReadonlySet<string>>> = {
  esv: new Set(),
  nrsv: new Set(['2Cor.13.12']),
  nab: new Set(['2Cor.13.12', 'Acts.19.40', 'Isa.64.1', 'Ps.13.5']),
  vulgate: new Set(['Ps.13.5']),
}

function mergedIn(
  numbering: Numbering,
  verses: readonly VerseAt[],
): readonly (readonly VerseAt[])[] {
  const joins = numbering === 'kjv' ? undefined : merged[numbering]
  const result: VerseAt[][] = []
  for (const [index, at] of verses.entries()) {
    const before = verses[index - 1]
    if (before !== undefined && joins?.has(verseId(before))) result.at(-1)?.push(at)
    else result.push([at])
  }
  return result
}

/**
 * Chapters in a row whose bounds differ: the shortest runs that hold as many verses in both. Any other
 * chapter stands for itself.
 */
function runsOf(there: readonly number[], kjv: readonly number[]): readonly Group[] {
  const count = Math.max(there.length, kjv.length)
  const differs = (chapter: number): number => (there[chapter - 1] ?? 0) - (kjv[chapter - 1] ?? 0)
  const groups: Group[] = []
  for (let first = 1; first <= count; ) {
    let last = first
    let sum = differs(first)
    while (sum !== 0 && last < count && differs(last + 1) !== 0) sum += differs(++last)
    if (sum !== 0) last = first
    const chapters = Array.from({ length: last - first + 1 }, (_, n) => first + n)
    groups.push({ there: chapters, kjv: chapters })
    first = last + 1
  }
  return groups
}

const same = (from: number, to: number, shift: number): readonly Group[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ there: [from + n], kjv: [from + n + shift] }))

/** The psalms of the Vulgate, which follows the Greek Bible in counting them. */
const vulgatePsalms: readonly Group[] = [
  ...same(1, 8, 0),
  { there: [9], kjv: [9, 10] },
  ...same(10, 112, 1),
  { there: [113], kjv: [114, 115] },
  { there: [114, 115], kjv: [116] },
  ...same(116, 145, 1),
  { there: [146, 147], kjv: [147] },
  ...same(148, 151, 0),
]
