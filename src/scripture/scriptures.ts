// Scripture. Comes in: references and quotations as people wrote them, the Bible text that the package
// ships, a week with its readings and what earlier issues printed. Goes out: passages word for word,
// the verse of the week with its reason, and what publishers' terms say to it. Nothing here changes a word.
import type { Diagnostic } from '../diagnostic.ts'
import type { Quotation } from '../load/parish.ts'
import type { BookId, BookLanguage } from './books.ts'
import { parseReference } from './parse-reference.ts'
import { printReference } from './print-reference.ts'
import { namesParts, type Reference, type ReferenceProblem, wholeVerses } from './reference.ts'
import { referenceDiagnostic } from './reference-diagnostic.ts'
import { markOf, termsOf } from './terms-of-use.ts'
import {
  coveredReference,
  ownNumbering,
  type Passage,
  plainPassage,
  quotePassage,
  type Translation,
} from './translation.ts'
import {
  checkReference,
  fittingNumbering,
  type Versification,
  type Versifications,
} from './versification.ts'

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

/**
 * The numbering that a reference in this translation is meant in: the first of the usual ones that has its
 * verses, else that of the whole translation itself where it is here; a problem where none has them, with the
 * greatest number of verses that there are.
 */
export function numberingFor(
  reference: Reference,
  translation: string,
  scriptures: Scriptures,
):
  | { readonly ok: true; readonly numbering: Versification }
  | { readonly ok: false; readonly problem: ReferenceProblem } {
  const usual = numberingsOf(translation, scriptures.versifications)
  const problem = checkReference(reference, usual)
  const fitting = fittingNumbering(reference, usual)
  if (fitting !== undefined || problem === undefined)
    return { ok: true, numbering: fitting ?? scriptures.versifications.kjv }
  const whole = wholeTranslation(scriptures, translation)
  const own = whole && ownNumbering(whole, reference.book)
  const ownProblem = own && checkReference(reference, [own])
  if (own !== undefined && ownProblem === undefined) return { ok: true, numbering: own }
  return { ok: false, problem: ownProblem && hasMore(ownProblem, problem) ? ownProblem : problem }
}

/** Whether the translation that is here has more verses in that chapter than is usual. */
const hasMore = (own: ReferenceProblem, usual: ReferenceProblem): boolean =>
  own.kind === 'beyond-verses' && usual.kind === 'beyond-verses' && own.verses > usual.verses

/** Abbreviations of everything that can be quoted, whole translations first. */
export const knownTranslations = ({ translations, quotations }: Scriptures): readonly string[] => [
  ...new Set([
    ...translations.map(({ abbreviation }) => abbreviation),
    ...quotations.map(({ translation }) => translation),
  ]),
]

/** The abbreviation of a translation that can be quoted, whatever its case as typed; undefined where none is here. */
export const translationHere = (scriptures: Scriptures, typed: string): string | undefined =>
  knownTranslations(scriptures).find((known) => sameName(known, typed))

/** The whole translation of this name, where one is here. */
export const wholeTranslation = (
  { translations }: Scriptures,
  name: string,
): Translation | undefined => translations.find(({ abbreviation }) => sameName(abbreviation, name))

const sameName = (one: string, other: string): boolean =>
  markOf(one).toUpperCase() === markOf(other).toUpperCase()

/** Whether a whole translation is here that does not have the book. */
export function lacksBook(scriptures: Scriptures, name: string, book: BookId): boolean {
  const whole = wholeTranslation(scriptures, name)
  return whole !== undefined && ownNumbering(whole, book)[book]?.length === 0
}

/**
 * The words of a passage: the parish's own quotation of just these verses, else the whole translation's, which
 * has whole verses only. Undefined where what is here of the translation does not have the passage.
 */
export function quote(
  scriptures: Scriptures,
  reference: Reference,
  translation: string,
): QuotedPassage | undefined {
  const name = translationHere(scriptures, translation)
  if (name === undefined) return undefined
  const own = scriptures.quotations.find(
    (one) => one.translation === name && samePassage(one.reference, reference),
  )
  if (own !== undefined) return { reference, translation: name, passage: plainPassage(own.text) }
  const whole = wholeTranslation(scriptures, name)
  if (whole === undefined) return undefined
  const asked = namesParts(reference) ? wholeVerses(reference) : reference
  const verses = coveredReference(whole, asked)
  const meant = numberingFor(verses, name, scriptures)
  const passage = meant.ok ? quotePassage(whole, verses, meant.numbering) : undefined
  return passage && { reference: verses, translation: name, passage }
}

// Printing is canonical, so that two references print alike only where they name the same verses.
const samePassage = (one: Reference, other: Reference): boolean =>
  one.book === other.book && printReference(one, 'en') === printReference(other, 'en')
