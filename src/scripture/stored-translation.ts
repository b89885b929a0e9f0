import type { BookId } from './books.ts'
import { readBook, type StoredBook } from './stored-book.ts'
import type { Translation } from './translation.ts'

/**
 * A whole translation kept a file a book, which is read when a verse of that book is asked for, once.
 * `read` gives a file's text; undefined for a book that the translation lacks.
 */
export function storedTranslation(
  abbreviation: string,
  read: (book: BookId) => string | undefined,
): Translation {
  const books = new Map<BookId, StoredBook>()
  const bookOf = (id: BookId): StoredBook => {
    const known = books.get(id)
    if (known !== undefined) return known
    const book = readBook(read(id) ?? '')
    books.set(id, book)
    return book
  }
  return {
    abbreviation,
    verse: (book, chapter, verse) => bookOf(book).verse(chapter, verse),
    lastVerse: (book, chapter) => bookOf(book).lastVerse(chapter),
  }
}

/** The file that holds a book. */
export const bookFile = (book: BookId): string => `${book}.txt`
