import type { BookId } from './books.ts'
import type { Reference } from './reference.ts'
import type { TextRun } from './verse.ts'
import { type VerseAt, type Versification, versesOf } from './versification.ts'

/** A translation of the Bible, or of some books of it, verse by verse. */
export interface Translation {
  /** As printed after a quotation: `KJV`. */
  readonly abbreviation: string
  /** The words of a verse; undefined where this translation does not have it. */
  verse(book: BookId, chapter: number, verse: number): readonly TextRun[] | undefined
}

/** Words of scripture, exactly as the translation has them. */
export interface Passage {
  readonly text: string
  /** The same text in pieces, for print. */
  readonly runs: readonly TextRun[]
}

/**
 * The words of a passage: its verses joined by spaces, verses left out between them shown by an
 * ellipsis, no word, capital or mark of punctuation changed. Undefined where a verse is lacking.
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
    if (words === undefined) return undefined
    if (last !== undefined) runs.push(plainRun(follows(at, last, numbering) ? ' ' : ' … '))
    runs.push(...words)
    last = at
  }
  return runs.length === 0 ? undefined : { text: textOf(runs), runs: joined(runs) }
}

/** Words with nothing set apart in them. */
export const plainPassage = (text: string): Passage => ({ text, runs: [plainRun(text)] })

const plainRun = (text: string): TextRun => ({ text, supplied: false, divineName: false })

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('')

function follows(at: VerseAt, last: VerseAt, numbering: Versification): boolean {
  if (at.chapter === last.chapter) return at.verse === last.verse + 1
  const inLast = numbering[last.book]?.[last.chapter - 1]
  return at.chapter === last.chapter + 1 && at.verse === 1 && last.verse === inLast
}

/** Neighbours of one kind as one run. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const alike = last?.supplied === run.supplied && last.divineName === run.divineName
    if (last !== undefined && alike) result.splice(-1, 1, { ...run, text: last.text + run.text })
    else result.push(run)
  }
  return result
}
