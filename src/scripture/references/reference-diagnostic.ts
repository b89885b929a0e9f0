import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Place } from '../../place.ts'
import { type BookLanguage, bookName, hasOneChapter, nameBeforeChapter } from './books.ts'
import { canticleCount, canticleNumbered } from './canticles.ts'
import { printReference } from './print-reference.ts'
import type { ReferenceNote, ReferenceProblem } from './reference.ts'

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
      const nearest = problem.nearest.map((book) => bookName(book, language))
      return diagnostic('error', 'unknown-book', { text, name: problem.name, nearest }, place)
    }
    case 'no-such-canticle': {
      const { canticle } = problem
      return diagnostic('error', 'no-such-canticle', { text, canticle, last: canticleCount }, place)
    }
    case 'hymn': {
      const canticle = canticleName(problem.canticle, language)
      return diagnostic('error', 'canticle-hymn', { text, canticle }, place)
    }
    case 'no-chapter': {
      const book = nameBeforeChapter(problem.book, language)
      return diagnostic('error', 'no-chapter', { book }, place)
    }
    case 'unreadable': {
      const { rest, at } = problem
      const part = place && placeWithin(place, text, at, rest)
      return diagnostic('error', 'unreadable-reference', { text, rest }, part)
    }
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

/** A note that tells a person how something in the reference was read; `taken` says by which number a psalm of two is. */
export function noteDiagnostic(
  note: ReferenceNote,
  text: string,
  language: BookLanguage,
  place?: Place,
  taken: 'hebrew' | 'greek' = 'hebrew',
): Diagnostic {
  switch (note.kind) {
    case 'misspelt': {
      const values = { text, name: note.name, book: bookName(note.book, language) }
      return diagnostic('note', 'book-misspelt', values, place)
    }
    case 'psalm-numbers': {
      const { hebrew, greek } = note
      return diagnostic('note', 'psalm-numbers', { text, hebrew, greek, taken }, place)
    }
    case 'canticle': {
      const { number } = note
      const canticle = canticleName(number, language)
      const ref = printReference(note.reference, language)
      return diagnostic('note', 'canticle-read', { text, number, canticle, ref }, place)
    }
  }
}

/** `Canticle 15 (The Song of Mary)`. */
export function canticleName(number: number, language: BookLanguage): string {
  const title = canticleNumbered(number)?.title[language] ?? ''
  return `${language === 'es' ? 'Cántico' : 'Canticle'} ${number} (${title})`
}

/** The part of a reference that cannot be read, where it stands as it was typed, alone or in quotation marks. */
function placeWithin(place: Place, text: string, at: number, rest: string): Place {
  const quotes = place.length - [...text].length
  if (quotes !== 0 && quotes !== 2) return place
  const before = [...text.slice(0, at)].length
  return { ...place, column: place.column + quotes / 2 + before, length: [...rest].length }
}
