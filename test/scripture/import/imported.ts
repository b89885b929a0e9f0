import type { Diagnostic } from '../../../src/diagnostic.ts'
import { type ImportReport, importTranslation } from '../../../src/scripture/import/index.ts'
import { type BookId, type BookLanguage, bookIds } from '../../../src/scripture/references/books.ts'
import { writeBook } from '../../../src/scripture/stored-book.ts'
import { versifications } from '../shipped.ts'

/** A translation that a test has imported: its books as they are stored, or what stood in the way. */
export interface ImportedText {
  readonly books: ReadonlyMap<BookId, string>
  readonly report: ImportReport | undefined
  readonly problem: Diagnostic | undefined
}

type Contents = string | Uint8Array

/** Imports one text, or files by their names. Bytes come seven at a time, so that every mark is cut in two somewhere. */
export function imported(
  contents: Contents | Readonly<Record<string, Contents>>,
  name = 'BSB',
  language: BookLanguage = 'en',
): ImportedText {
  const isOne = typeof contents === 'string' || contents instanceof Uint8Array
  const files = Object.entries(isOne ? { 'a file': contents } : contents)
  const books = new Map<BookId, string>()
  const result = importTranslation(
    files.map(([path, content]) => ({ path, pieces: () => pieces(content) })),
    { from: 'what was named', name, numbering: versifications.kjv, language },
    ({ book, verses }) => void books.set(book, `${books.get(book) ?? ''}${writeBook(verses)}`),
  )
  return {
    books,
    report: result.ok ? result.report : undefined,
    problem: result.ok ? undefined : result.problem,
  }
}

const size = 7

function* pieces(content: Contents): Iterable<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** Every verse as stored, with its book before it, in the order of the Bible. */
export const versesOf = ({ books, problem }: ImportedText): readonly string[] => {
  if (problem !== undefined) throw new Error(JSON.stringify(problem))
  return bookIds.flatMap((id) =>
    (books.get(id) ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `${id} ${line}`),
  )
}

/** What was odd, as `kind: places`. */
export const oddIn = ({ report }: ImportedText): readonly string[] =>
  (report?.oddities ?? []).map(({ kind, places }) => `${kind}: ${places.join(', ')}`)
