import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resources } from '../../src/host.ts'
import { kjvTranslation } from '../../src/scripture/kjv.ts'
import { type BookId, type BookLanguage, bookIds } from '../../src/scripture/references/books.ts'
import { parseReference } from '../../src/scripture/references/parse-reference.ts'
import type { Reference } from '../../src/scripture/references/reference.ts'
import { readVersifications } from '../../src/scripture/references/versification.ts'

const folder = join(import.meta.dirname, '../../dist/resources')

/** What the build made. */
export const resources: Resources = {
  resource: (name) => new Uint8Array(readFileSync(join(folder, name))),
}

export const versifications = readVersifications(resources)
export const kjv = kjvTranslation(resources)

/** The reference that this text is; a test that calls it with another text fails. */
export function reference(text: string, language: BookLanguage = 'en'): Reference {
  const parsed = parseReference(text, language)
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`)
  return parsed.reference
}

/** Every book with its verses in each chapter. */
export const chapters: readonly (readonly [BookId, readonly number[]])[] = bookIds.map((book) => [
  book,
  versifications.kjv[book] ?? [],
])
