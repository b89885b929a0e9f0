import { chosenVerse, type Quoting } from './given-verse.ts'
import type { BookLanguage } from './references/books.ts'
import { parseReference } from './references/parse-reference.ts'
import { translationHere } from './scriptures.ts'
import type { ChosenVerse } from './verse.ts'

/** A parish's second language, and the translation that it names for it. */
export interface SecondTongue {
  readonly language: BookLanguage
  readonly translation?: string | undefined
}

/** A verse in the second language, or why it has none. */
export type VerseBeside =
  | { readonly verse: ChosenVerse }
  /** `no-reference` is of words from elsewhere than the Bible, which nothing can be looked up by. */
  | { readonly why: 'no-reference' | 'unnamed' | 'not-here' | 'lacking' }

/** The same verse from the translation of the second language. */
export function verseBeside(
  { ref, rule, reason }: ChosenVerse,
  { language, translation = '' }: SecondTongue,
  quoting: Quoting,
): VerseBeside {
  const parsed = parseReference(ref, quoting.language)
  if (!parsed.ok) return { why: 'no-reference' }
  if (translation === '') return { why: 'unnamed' }
  const name = translationHere(quoting.scriptures, translation)
  if (name === undefined) return { why: 'not-here' }
  const verse = chosenVerse(parsed.reference, name, { rule, reason }, { ...quoting, language })
  return verse ? { verse } : { why: 'lacking' }
}
