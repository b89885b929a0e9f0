// Importing a translation. Comes in: the files of one, as bytes that come piece by piece. Goes out: its
// books in the stored form, one after the other, and at the end what was odd and how it was mended; or
// the one thing that is wrong with it. It holds one book at a time, and writes nothing.
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { translationLimits as limits } from '../../problems/limits.ts'
import type { BookId, BookLanguage } from '../references/books.ts'
import type { Versification } from '../references/versification.ts'
import { isFree } from '../terms-of-use.ts'
import { decodeText, type Meter } from './decode-text.ts'
import { type Gathering, gatherBooks, type ImportedBook } from './gather-books.ts'
import { countOddities, type Oddity } from './oddity.ts'
import { type Form, readers, recogniseForm } from './recognise-form.ts'
import { ImportRefusal, lineOf, tooMuch } from './refused.ts'
import type { SourceFile } from './source-file.ts'
import { unpack } from './unpack.ts'

/** What the translation is called, and what its books are measured by. */
export interface ImportSettings {
  /** The file or folder as the person named it. */
  readonly from: string
  /** `BSB`. */
  readonly name: string
  /** The KJV's, to tell a book that ends early. */
  readonly numbering: Versification
  /** In which books are named to people. */
  readonly language: BookLanguage
}

/** What was imported. */
export interface ImportReport {
  readonly forms: readonly Form[]
  readonly books: readonly { readonly book: BookId; readonly verses: number }[]
  readonly oddities: readonly Oddity[]
}

export type ImportedTranslation =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly problem: Diagnostic }

/**
 * Reads a translation and gives each of its books to `keep` as soon as it is whole. Every file's form is told
 * by what it holds; files that are no translation are passed over where there are others. A zip is read as
 * a folder where it was named itself, or stands among zips alone.
 */
export function importTranslation(
  named: readonly SourceFile[],
  { from, name, numbering, language }: ImportSettings,
  keep: (book: ImportedBook) => void,
): ImportedTranslation {
  const gathering: Gathering = {
    mayName: isFree(name),
    numbering,
    language,
    oddities: countOddities(),
    begun: new Map(),
    size: { verses: 0, words: 0, silence: 0 },
  }
  const forms = new Set<Form>()
  const books = new Map<BookId, number>()
  try {
    if (named.length > limits.files) throw tooMuch('files', lineOf(named[0]?.path ?? '', 1))
    const files = unpack(named)
    const meter: Meter = { bytes: 0 }
    for (const { path, pieces } of files) {
      const opened = open({ path, pieces }, meter, language, files.length === 1)
      if (opened === undefined) {
        gathering.oddities.add('other-file', path)
        continue
      }
      const { form, text } = opened
      forms.add(form)
      // JSON is read whole before its first verse, and has a limit of its own.
      const heard = form === 'USJ' ? text : listening(text, path, gathering)
      for (const book of gatherBooks(readers[form](heard, path, language), path, gathering)) {
        count(books, book)
        keep(book)
      }
    }
    if (books.size === 0)
      throw new ImportRefusal(nothingIn(from, forms.size > 0 || meter.bytes === 0))
    const counted = [...books].map(([book, verses]) => ({ book, verses }))
    const oddities = gathering.oddities.all()
    return { ok: true, report: { forms: [...forms], books: counted, oddities } }
  } catch (error) {
    if (error instanceof ImportRefusal) return { ok: false, problem: error.problem }
    throw error
  }
}

const count = (books: Map<BookId, number>, { book, verses }: ImportedBook): void =>
  void books.set(book, (books.get(book) ?? 0) + verses.length)

/** The text, as long as verses come. */
function* listening(text: Iterable<string>, path: string, { size }: Gathering): Iterable<string> {
  size.silence = 0
  for (const piece of text) {
    size.silence += piece.length
    if (size.silence > limits.silence) throw tooMuch('silence', lineOf(path, 1))
    yield piece
  }
}

/** A file's form and its text; undefined for one among several that is no translation. */
function open(
  { path, pieces }: SourceFile,
  meter: Meter,
  language: BookLanguage,
  isAlone: boolean,
): { readonly form: Form; readonly text: Iterable<string> } | undefined {
  try {
    const { beginning, all } = peek(decodeText(pieces(), path, meter))
    const form = recogniseForm(beginning, language)
    return form && { form, text: all }
  } catch (error) {
    // The packed file often lies beside what came out of it.
    const isPacked = error instanceof ImportRefusal && error.problem.code === 'translation-archive'
    if (isPacked && !isAlone) return undefined
    throw error
  }
}

/** Enough of a file to tell its form. */
const beginningLength = 65_536

function peek(pieces: Iterable<string>): {
  readonly beginning: string
  readonly all: Iterable<string>
} {
  const rest = pieces[Symbol.iterator]()
  let beginning = ''
  for (let next = rest.next(); !next.done; next = rest.next()) {
    beginning += next.value
    if (beginning.length >= beginningLength) break
  }
  function* all(): Iterable<string> {
    yield beginning
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
  }
  return { beginning, all: all() }
}

const nothingIn = (path: string, isKnown: boolean): Diagnostic =>
  diagnostic('error', isKnown ? 'translation-empty' : 'translation-form', {}, lineOf(path, 1))
