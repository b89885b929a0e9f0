import type { BookLanguage } from './books.ts'
import { parseReferences } from './parse-reference.ts'
import { printAlternatives } from './print-reference.ts'
import { canticleName } from './reference-diagnostic.ts'

/**
 * A citation of a lectionary as the parish prints it: passages as references are printed, canticles of the Prayer Book
 * by number and name. What cannot be read stays as it stands.
 */
export function printCitation(citation: string, language: BookLanguage): string {
  const parsed = parseReferences(citation, language)
  const hasCanticle = parsed.ok
    ? parsed.notes.some(({ kind }) => kind === 'canticle')
    : parsed.problem.kind === 'hymn'
  if (parsed.ok && !hasCanticle) return printAlternatives(parsed.references, language)
  if (!hasCanticle) return citation
  return citation
    .split(/ (?:or|o) /)
    .map((piece) => printPiece(piece, language))
    .join(language === 'es' ? ' o ' : ' or ')
}

function printPiece(piece: string, language: BookLanguage): string {
  const parsed = parseReferences(piece, language)
  if (!parsed.ok)
    return parsed.problem.kind === 'hymn' ? canticleName(parsed.problem.canticle, language) : piece
  const [note] = parsed.notes
  if (note?.kind === 'canticle' && parsed.notes.length === 1)
    return canticleName(note.number, language)
  return printAlternatives(parsed.references, language)
}
