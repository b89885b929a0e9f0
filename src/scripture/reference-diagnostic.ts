import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts'
import { type BookLanguage, bookName, hasOneChapter, nameBeforeChapter } from './books.ts'
import { printReference } from './print-reference.ts'
import type { ReferenceProblem } from './reference.ts'

/** An error that tells a person what is wrong with the reference that they typed. */
export function referenceDiagnostic(
  problem: ReferenceProblem,
  text: string,
  language: BookLanguage,
  place?: Place,
): Diagnostic {
  switch (problem.kind) {
    case 'no-book':
      return diagnostic('error', 'no-book', { text }, place)
    case 'unknown-book': {
      const nearest = problem.nearest && bookName(problem.nearest, language)
      return diagnostic('error', 'unknown-book', { text, name: problem.name, nearest }, place)
    }
    case 'no-chapter': {
      const book = nameBeforeChapter(problem.book, language)
      return diagnostic('error', 'no-chapter', { book }, place)
    }
    case 'unreadable':
      return diagnostic('error', 'unreadable-reference', { text, rest: problem.rest }, place)
    case 'several': {
      const passages = problem.references.map((one) => printReference(one, language))
      return diagnostic('error', 'several-passages', { text, passages }, place)
    }
    case 'backwards':
      return diagnostic('error', 'backwards-reference', { text }, place)
    case 'beyond-chapters': {
      const { chapter, chapters } = problem
      const book = bookName(problem.book, language)
      return diagnostic('error', 'no-such-chapter', { text, book, chapter, chapters }, place)
    }
    case 'beyond-verses': {
      const { verse, verses } = problem
      const name = nameBeforeChapter(problem.book, language)
      const chapter = hasOneChapter(problem.book) ? name : `${name} ${problem.chapter}`
      return diagnostic('error', 'no-such-verse', { text, chapter, verse, verses }, place)
    }
  }
}
