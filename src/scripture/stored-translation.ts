import { memoize } from '../memoize.ts'
import type { BookId } from './references/books.ts'
import { readBook } from './stored-book.ts'
import type { Translation } from './translation.ts'

/** The files of a whole translation. */
export interface StoredFiles {
  /** Text of a book in its form (see `readBook`); undefined for a book that the translation lacks. */
  book(id: BookId): string | undefined
  /** Every verse a line, to be searched (see `searchLines`). */
  words(): string
}

/** A whole translation kept a file a book. A book is read when a verse of it is asked for, once. */
export function storedTranslation(abbreviation: string, files: StoredFiles): Translation {
  const bookOf = memoize((id: BookId) => readBook(files.book(id) ?? ''))
  return {
    abbreviation,
    verse: (book, chapter, verse) => bookOf(book).verse(chapter, verse),
    lastVerse: (book, chapter) => bookOf(book).lastVerse(chapter),
    words: files.words,
  }
}

/** The file that holds a book. */
export const bookFile = (book: BookId): string => `${book}.txt`

/** The file that holds Psalm 151 where it stands apart from the others; it has the form of a book. */
export const psalm151File = 'Ps151.txt'

/** The file beside a translation's books that is searched. */
export const searchFile = 'words.txt'
