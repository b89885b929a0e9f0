// Scripture. Comes in: references and quotations as people wrote them, the Bible text that the package
// ships, a week with its readings and what earlier issues printed. Goes out: passages word for word,
// the verse of the week with its reason, and what publishers' terms say to it. Nothing here changes a word.
import type { Diagnostic } from '../diagnostic.ts'
import type { Quotation } from '../load/parish.ts'
import type { BookLanguage } from './books.ts'
import { parseReference } from './parse-reference.ts'
import { printReference } from './print-reference.ts'
import { namesParts, type Reference, wholeVerses } from './reference.ts'
import { referenceDiagnostic } from './reference-diagnostic.ts'
import { markOf, termsOf } from './terms-of-use.ts'
import { type Passage, plainPassage, quotePassage, type Translation } from './translation.ts'
import { checkReference, type Versification, type Versifications } from './versification.ts'

/** Everything that can be quoted in a parish: whole translations, and its own quotations under licence. */
export interface Scriptures {
  readonly versifications: Versifications
  readonly translations: readonly Translation[]
  readonly quotations: readonly ReadQuotation[]
}

/** A quotation of `scripture/*.yaml` with its reference read. */
interface ReadQuotation {
  readonly reference: Reference
  /** In its usual form, `NIV`. */
  readonly translation: string
  readonly text: string
}

/** A passage as a translation has it, with the reference that its words cover. */
export interface QuotedPassage {
  readonly reference: Reference
  readonly translation: string
  readonly passage: Passage
}

/** Puts translations and the parish's quotations together; a quotation whose verses do not exist is an error. */
export function gatherScriptures(
  translations: readonly Translation[],
  quotations: readonly Quotation[],
  versifications: Versifications,
  language: BookLanguage,
): { readonly scriptures: Scriptures; readonly diagnostics: readonly Diagnostic[] } {
  const read: ReadQuotation[] = []
  const diagnostics: Diagnostic[] = []
  for (const { ref, text, place, translation } of quotations) {
    const parsed = parseReference(ref)
    const problem = parsed.ok
      ? checkReference(parsed.reference, numberingsOf(translation, versifications))
      : parsed.problem
    if (problem !== undefined) diagnostics.push(referenceDiagnostic(problem, ref, language, place))
    else if (parsed.ok)
      read.push({ reference: parsed.reference, translation: markOf(translation), text })
  }
  return { scriptures: { versifications, translations, quotations: read }, diagnostics }
}

/**
 * The numberings that a reference in this translation may be meant in: its own first, then the KJV's; every
 * one where the translation is unknown.
 */
export function numberingsOf(
  translation: string,
  versifications: Versifications,
): readonly Versification[] {
  const { kjv, nrsv, nab } = versifications
  const terms = termsOf(translation)
  if (terms === undefined) return [kjv, nrsv, nab]
  return terms.numbering === 'kjv' ? [kjv] : [versifications[terms.numbering], kjv]
}

/** Abbreviations of everything that can be quoted, whole translations first. */
export const knownTranslations = ({ translations, quotations }: Scriptures): readonly string[] => [
  ...new Set([
    ...translations.map(({ abbreviation }) => abbreviation),
    ...quotations.map(({ translation }) => translation),
  ]),
]

/** The whole translation of this name, where one is here. */
export const wholeTranslation = (
  { translations }: Scriptures,
  name: string,
): Translation | undefined =>
  translations.find(({ abbreviation }) => markOf(abbreviation) === markOf(name))

/**
 * The words of a passage: the parish's own quotation of just these verses, else the whole translation's, which
 * has whole verses only. Undefined where what is here of the translation does not have the passage.
 */
export function quote(
  scriptures: Scriptures,
  reference: Reference,
  translation: string,
): QuotedPassage | undefined {
  const name = markOf(translation)
  const own = scriptures.quotations.find(
    (one) => one.translation === name && samePassage(one.reference, reference),
  )
  if (own !== undefined) return { reference, translation: name, passage: plainPassage(own.text) }
  const whole = wholeTranslation(scriptures, name)
  if (whole === undefined) return undefined
  const verses = namesParts(reference) ? wholeVerses(reference) : reference
  const passage = quotePassage(whole, verses, scriptures.versifications.kjv)
  return passage && { reference: verses, translation: name, passage }
}

// Printing is canonical, so that two references print alike only where they name the same verses.
const samePassage = (one: Reference, other: Reference): boolean =>
  one.book === other.book && printReference(one, 'en') === printReference(other, 'en')
