import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resources } from '../../src/host.ts'
import { type BookId, bookIds } from '../../src/scripture/books.ts'
import { kjvTranslation } from '../../src/scripture/kjv.ts'
import { parseReference } from '../../src/scripture/parse-reference.ts'
import type { Reference } from '../../src/scripture/reference.ts'
import { readVersifications } from '../../src/scripture/versification.ts'

const folder = join(import.meta.dirname, '../../dist/resources')

/** What the build made. */
export const resources: Resources = {
  resource: (name) => new Uint8Array(readFileSync(join(folder, name))),
}

export const versifications = readVersifications(resources)
export const kjv = kjvTranslation(resources)

/** The reference that this text is; a test that calls it with another text fails. */
export function reference(text: string): Reference {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`)
  return parsed.reference
}

/** Every book with its verses in each chapter. */
export const chapters: readonly (readonly [BookId, readonly number[]])[] = bookIds.map((book) => [
  book,
  versifications.kjv[book] ?? [],
])
