import type { OddityKind } from '../../../problems/translation-problems.ts'
import type { BookId, BookLanguage } from '../../references/books.ts'
import type { TextRun } from '../../verse.ts'

/**
 * What a file of a translation says, piece after piece: readers of every form give these, and
 * `gatherBooks` makes books of them.
 */
export type ScriptureToken =
  /** `name` as the file has it; `book` is undefined for a book not known here, null for what is no book (a preface). */
  | {
      readonly kind: 'book'
      readonly name: string
      readonly book: BookId | undefined | null
      readonly line: number
    }
  | { readonly kind: 'chapter'; readonly chapter: number }
  /** A verse begins, or several printed as one; with `goesOn` a further part of one (3b). */
  | {
      readonly kind: 'verse'
      readonly from: number
      readonly to: number
      readonly goesOn: boolean
      /** Of the file, from 1; absent where the form has no lines. */
      readonly line?: number
    }
  /** The verse ends: words up to the next one are no verse's. */
  | { readonly kind: 'end' }
  | { readonly kind: 'words'; readonly run: TextRun }
  /** A line or paragraph ends, so that the words before and after do not run together. */
  | { readonly kind: 'space' }
  /** A note stood between the words and is left out. */
  | { readonly kind: 'note' }
  /** Something in the file that had to be mended or left out; `as` says it where the verse is not enough. */
  | { readonly kind: 'odd'; readonly oddity: OddityKind; readonly as?: string }

/** Reads the text of one file, piece by piece. `language` decides of abbreviations that are two books'. */
export type Reader = (
  pieces: Iterable<string>,
  file: string,
  language: BookLanguage,
) => Iterable<ScriptureToken>
