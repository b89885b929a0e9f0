import type { BookId } from './references/books.ts'
import { fold } from './references/reference-tokens.ts'
import type { StoredVerse } from './stored-book.ts'
import { runsText } from './translation.ts'

/** The words of a text as they are compared, in small letters without accents and marks, a space between each. */
export const searchable = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The lines of a book in the file that is searched: `Ps.106.3 blessed are they `. */
export const searchLines = (book: BookId, verses: readonly StoredVerse[]): string =>
  verses
    .map(({ chapter, from, runs }) => `${book}.${chapter}.${from} ${searchable(runsText(runs))} \n`)
    .join('')
