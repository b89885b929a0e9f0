// Scripture. Comes in: references and quotations as people wrote them, the Bible text that the package
// ships, a week with its readings and what earlier issues printed. Goes out: passages word for word,
// the verse of the week with its reason, and what publishers' terms say to it. Nothing here changes a word.
import type { Diagnostic } from '../diagnostic.ts'
import type { QuotedVerse } from '../load/parish.ts'
import type { BookId, BookLanguage } from './references/books.ts'
import { canonicalVerses, referenceIn } from './references/canonical-verses.ts'
import { parseReference } from './references/parse-reference.ts'
import { printReference } from './references/print-reference.ts'
import {
  namesParts,
  type Reference,
  type ReferenceProblem,
  type VersePoint,
  wholeVerses,
} from './references/reference.ts'
import { noteDiagnostic, referenceDiagnostic } from './references/reference-diagnostic.ts'
import {
  checkReference,
  expandVerses,
  type Numbering,
  type Versification,
  type Versifications,
} from './references/versification.ts'
import { markOf, termsOf } from './terms-of-use.ts'
import {
  coveredReference,
  ownNumbering,
  type Passage,
  plainPassage,
  quotePassage,
  type Translation,
} from './translation.ts'

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
  quotations: readonly QuotedVerse[],
  versifications: Versifications,
  language: BookLanguage,
): { readonly scriptures: Scriptures; readonly diagnostics: readonly Diagnostic[] } {
  const read: ReadQuotation[] = []
  const diagnostics: Diagnostic[] = []
  for (const { ref, text, place, translation } of quotations) {
    const parsed = parseReference(ref, language)
    const problem = parsed.ok
      ? checkReference(parsed.reference, numberingsOf(translation, versifications))
      : parsed.problem
    if (problem !== undefined) diagnostics.push(referenceDiagnostic(problem, ref, language, place))
    else if (parsed.ok) {
      diagnostics.push(...parsed.notes.map((note) => noteDiagnostic(note, ref, language, place)))
      read.push({ reference: parsed.reference, translation: markOf(translation), text })
    }
  }
  return { scriptures: { versifications, translations, quotations: read }, diagnostics }
}

/**
 * The numberings that a reference in this translation may be meant in: its own first, then the KJV's; every
 * one where the translation is unknown.
 */
export const numberingsOf = (
  translation: string,
  versifications: Versifications,
): readonly Versification[] =>
  namesOfNumberings(translation, undefined).map((name) => versifications[name])

const allNumberings: readonly Numbering[] = ['kjv', 'esv', 'nrsv', 'nab', 'vulgate']

function namesOfNumberings(
  translation: string,
  whole: Translation | undefined,
): readonly Numbering[] {
  const first = termsOf(translation)?.numbering ?? (whole && shownByPsalms(whole))
  if (first === undefined) return allNumberings
  if (first === 'kjv') return ['kjv']
  return first === 'esv' ? ['esv', 'nrsv', 'kjv'] : [first, 'kjv']
}

/** Whether a translation counts the psalms as the Greek Bible and the Vulgate do. */
export const countsAsGreek = (translation: string, scriptures: Scriptures): boolean =>
  namesOfNumberings(translation, wholeTranslation(scriptures, translation))[0] === 'vulgate'

/** The numbering that a translation's psalms show, where it is not that of most English Bibles. */
function shownByPsalms(whole: Translation): Numbering | undefined {
  // The ninth psalm of the Vulgate is the ninth and tenth; a title that counts makes the 51st 21 verses.
  if (whole.lastVerse('Ps', 9) > 30) return 'vulgate'
  return whole.lastVerse('Ps', 51) > 19 ? 'nab' : undefined
}

/**
 * A passage cited in the KJV's numbering as this translation numbers it. Where the whole of it is here, its
 * chapters must be as long as its numbering says.
 */
export function citedIn(
  translation: string,
  reference: Reference,
  scriptures: Scriptures,
): Reference {
  const { versifications } = scriptures
  const whole = wholeTranslation(scriptures, translation)
  const numbering = namesOfNumberings(translation, whole)[0] ?? 'kjv'
  const there = referenceIn(numbering, reference, versifications)
  if (there === reference || whole === undefined) return there
  const counts = versifications[numbering][there.book] ?? []
  const isSo = ({ chapter }: VersePoint): boolean =>
    whole.lastVerse(there.book, chapter) === counts[chapter - 1]
  return there.ranges.every(({ from, to }) => isSo(from) && isSo(to)) ? there : reference
}

/** The numbering of a reference, with its name where it is a usual one. */
export type MeantNumbering =
  | { readonly ok: true; readonly numbering: Versification; readonly named?: Numbering }
  | { readonly ok: false; readonly problem: ReferenceProblem }

/**
 * The numbering that a reference in this translation is meant in: the first of the usual ones that has its
 * verses, else that of the whole translation itself where it is here; a problem where none has them, with the
 * greatest number of verses that there are.
 */
export function numberingFor(
  reference: Reference,
  translation: string,
  scriptures: Scriptures,
): MeantNumbering {
  const { versifications } = scriptures
  const whole = wholeTranslation(scriptures, translation)
  const names = namesOfNumberings(translation, whole)
  const problems = names.map((name) => checkReference(reference, [versifications[name]]))
  const fitting = names[problems.indexOf(undefined)]
  if (fitting !== undefined) return { ok: true, numbering: versifications[fitting], named: fitting }
  const own = whole && ownNumbering(whole, reference.book)
  const ownProblem = own && checkReference(reference, [own])
  if (own !== undefined && ownProblem === undefined) return { ok: true, numbering: own }
  const met = [...problems, ownProblem].filter((problem) => problem !== undefined)
  return { ok: false, problem: met.reduce((one, other) => (hasMore(other, one) ? other : one)) }
}

/** The canonical ids of a passage's verses in this translation; none where no numbering has them. */
export function verseIds(
  reference: Reference,
  translation: string,
  scriptures: Scriptures,
): readonly string[] {
  const meant = numberingFor(reference, translation, scriptures)
  if (!meant.ok) return []
  return meant.named === undefined
    ? expandVerses(reference, meant.numbering)
    : canonicalVerses(reference, meant.named, scriptures.versifications)
}

/** Whether one numbering has more verses in the chapter than another. */
const hasMore = (one: ReferenceProblem, other: ReferenceProblem): boolean =>
  one.kind === 'beyond-verses' && other.kind === 'beyond-verses' && one.verses > other.verses

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

/**
 * What verses are chosen from while the parish's own translation is not here (docs/rules.md, "Choosing the verse"): in
 * English the King James Version, in another language what the parish brought, since nothing that is shipped is in it.
 */
export const standIn = (scriptures: Scriptures, language: BookLanguage): string | undefined =>
  knownTranslations(scriptures).find((known) => (known === 'KJV') === (language === 'en'))

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
