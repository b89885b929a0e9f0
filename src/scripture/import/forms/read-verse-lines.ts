import type { BookId, BookLanguage } from '../../references/books.ts'
import { bookNamed, bookNumbered } from './book-named.ts'
import { linesOf } from './lines.ts'
import type { ScriptureToken } from './mark.ts'

/** A verse a line, with its place before the words. */
export interface VerseLine {
  readonly name: string
  readonly book: BookId
  readonly chapter: number
  readonly from: number
  readonly to: number
  readonly words: string
}

/**
 * Reads text with a verse a line: `GEN 1:1 In the beginning`, `1 John 4:8` and a tab, `Gen.1.1|…`,
 * `Genesis|1|1|…`. Lines that begin with `#` and empty ones say nothing.
 */
export function* readVerseLines(
  pieces: Iterable<string>,
  file: string,
  language: BookLanguage,
): Iterable<ScriptureToken> {
  let last: { readonly book: BookId; readonly chapter: number } | undefined
  for (const { text, number } of linesOf(pieces, file)) {
    if (isSilent(text)) continue
    const line = readVerseLine(text, language)
    if (line === undefined) {
      yield { kind: 'odd', oddity: 'no-verse', as: `line ${number}` }
      continue
    }
    const { name, book, chapter, from, to, words } = line
    if (book !== last?.book) yield { kind: 'book', name, book, line: number }
    if (book !== last?.book || chapter !== last.chapter) yield { kind: 'chapter', chapter }
    last = { book, chapter }
    yield { kind: 'verse', from, to, goesOn: false, line: number }
    yield { kind: 'words', run: { text: words, supplied: false, divineName: false } }
    yield { kind: 'end' }
  }
}

/** Whether a line says nothing. */
export const isSilent = (line: string): boolean => /^\s*(?:#.*)?$/.test(line)

/** What stands before the words; no place takes more characters. */
const mostBefore = 120

const forms = [
  // Each number in a column of its own.
  /^\s*(?<book>[^\t|]+?)\s*[\t|]\s*(?<chapter>\d+)\s*[\t|]\s*(?<from>\d+)(?:-(?<to>\d+))?\s*[\t|]\s*/,
  // The place as people write it, in a column or before the words.
  /^\s*(?<book>\d?\s?\p{L}[\p{L}\p{M}. ]*?)[\s.]+(?<chapter>\d+)[:.,](?<from>\d+)(?:[-–](?<to>\d+))?(?:\s*[\t|]\s*|[:.]?\s+|$)/u,
]

/** The verse of a line; undefined for another line. */
export function readVerseLine(line: string, language: BookLanguage): VerseLine | undefined {
  for (const form of forms) {
    const match = form.exec(line.slice(0, mostBefore))
    const { book: name, chapter, from, to } = match?.groups ?? {}
    if (name === undefined || chapter === undefined || from === undefined) continue
    const book = /^\d+$/.test(name) ? bookNumbered(Number(name)) : bookNamed(name, language)
    if (book === undefined) continue
    const numbers = { chapter: Number(chapter), from: Number(from), to: Number(to ?? from) }
    return { name, book, ...numbers, words: line.slice(match?.[0].length) }
  }
  return undefined
}
