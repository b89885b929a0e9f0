import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { ScripturePolicy } from '../load/parish.ts'
import type { Place } from '../place.ts'
import { isMarked } from './permissions.ts'
import { type BookLanguage, bookName } from './references/books.ts'
import { type ParsedReference, parseReference } from './references/parse-reference.ts'
import { printReference } from './references/print-reference.ts'
import { namesParts, type Reference, withPoints } from './references/reference.ts'
import { noteDiagnostic, referenceDiagnostic } from './references/reference-diagnostic.ts'
import { fold } from './references/reference-tokens.ts'
import {
  countsAsGreek,
  knownTranslations,
  lacksBook,
  numberingFor,
  quote,
  type Scriptures,
  standIn,
  translationHere,
  verseIds,
  wholeTranslation,
} from './scriptures.ts'
import { markOf } from './terms-of-use.ts'
import type { ChosenVerse, VerseReason } from './verse.ts'

/** A verse that a person named: the motto, one pinned for the week, one on the command line. */
export interface GivenVerse {
  readonly ref: string
  readonly text?: string
  readonly translation?: string
  readonly place?: Place
}

/** How the parish quotes: from what, with which marks, in which language books are named. */
export interface Quoting {
  readonly scriptures: Scriptures
  readonly policy: Pick<ScripturePolicy, 'translation' | 'marks'>
  readonly language: BookLanguage
}

/** A verse ready to print, absent where a diagnostic is an error. */
export interface Given {
  readonly verse?: ChosenVerse
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes a verse that a person named ready to print. Words that were typed stay as they are; a
 * reference alone is quoted from the translation named, or the parish's. A verse that does not exist,
 * and one that the translation lacks, are errors; typed words may come from elsewhere than the
 * Bible, which is a warning.
 */
export function givenVerse(
  given: GivenVerse,
  rule: 'by-hand' | 'pinned',
  reason: VerseReason,
  quoting: Quoting,
): Given {
  const { language } = quoting
  const parsed = parseReference(given.ref, language)
  if (parsed.ok) {
    const named = { ...given, ...(parsed.translation && { translation: parsed.translation }) }
    const spoken = given.translation === undefined ? named : given
    const counts = countsAsGreek(
      spoken.translation ?? quoting.policy.translation,
      quoting.scriptures,
    )
    const notes = parsed.notes.map((note) =>
      noteDiagnostic(note, given.ref, language, given.place, counts ? 'greek' : 'hebrew'),
    )
    const reference = counts ? countedAsGreek(parsed) : parsed.reference
    const read = readVerse(spoken, reference, { rule, reason }, quoting)
    return { ...read, diagnostics: [...notes, ...read.diagnostics] }
  }
  const { problem } = parsed
  const problemFound = referenceDiagnostic(problem, given.ref, language, given.place)
  const elsewhere =
    problem.kind === 'no-book' ||
    problem.kind === 'hymn' ||
    (problem.kind === 'unknown-book' && problem.nearest.length === 0)
  if (given.text === undefined || !elsewhere) return { diagnostics: [problemFound] }
  const translation = markOf(given.translation ?? '')
  return {
    verse: {
      ref: given.ref,
      verses: [],
      text: given.text,
      translation,
      marked: isMarked(translation, quoting.policy.marks),
      rule,
      reason,
    },
    diagnostics: problem.kind === 'hymn' ? [] : [{ ...problemFound, severity: 'warning' }],
  }
}

/** Psalms with two numbers by the one that the Greek Bible and the Vulgate have. */
function countedAsGreek({
  reference,
  notes,
}: Extract<ParsedReference, { readonly ok: true }>): Reference {
  const greek = new Map(
    notes.flatMap((note) => (note.kind === 'psalm-numbers' ? [[note.hebrew, note.greek]] : [])),
  )
  return withPoints(reference, (point) => ({
    ...point,
    chapter: greek.get(point.chapter) ?? point.chapter,
  }))
}

type Choice = Pick<ChosenVerse, 'rule' | 'reason'>

function readVerse(
  given: GivenVerse,
  reference: Reference,
  choice: Choice,
  quoting: Quoting,
): Given {
  const { scriptures, language } = quoting
  const isOurs = given.translation === undefined && given.text === undefined
  const from = (isOurs && quotableFrom(quoting, given.place)) || { quoting, diagnostics: [] }
  const translation = given.translation ?? (isOurs ? from.quoting.policy.translation : '')
  const meant = numberingFor(reference, translation, scriptures)
  if (!meant.ok)
    return { diagnostics: [referenceDiagnostic(meant.problem, given.ref, language, given.place)] }
  if (given.text !== undefined)
    return typedVerse({ ...given, text: given.text }, reference, choice, quoting)
  const read = quotedVerse(given, reference, translation, choice, from.quoting)
  return { ...read, diagnostics: [...from.diagnostics, ...read.diagnostics] }
}

/**
 * How verses are quoted for which no translation is named: from the parish's own, and while that is not here from the one
 * that stands in for it, always with its mark and a warning. Undefined where none may stand in.
 */
export function quotableFrom<Q extends Quoting>(
  quoting: Q,
  place?: Place,
): { readonly quoting: Q; readonly diagnostics: readonly Diagnostic[] } | undefined {
  const { scriptures, policy, language } = quoting
  const { translation } = policy
  if (translationHere(scriptures, translation) !== undefined) return { quoting, diagnostics: [] }
  const instead = standIn(scriptures, language)
  if (instead === undefined) return undefined
  const values = { translation, known: knownTranslations(scriptures), instead }
  return {
    quoting: { ...quoting, policy: { ...policy, translation: instead, marks: 'always' } },
    diagnostics: [diagnostic('warning', 'unknown-translation', values, place)],
  }
}

function quotedVerse(
  { place }: GivenVerse,
  reference: Reference,
  translation: string,
  choice: Choice,
  quoting: Quoting,
): Given {
  const { scriptures, language } = quoting
  const name = translationHere(scriptures, translation)
  if (name === undefined) {
    const values = { translation, known: knownTranslations(scriptures) }
    return { diagnostics: [diagnostic('error', 'unknown-translation', values, place)] }
  }
  const verse = chosenVerse(reference, name, choice, quoting)
  if (verse === undefined) return { diagnostics: [lacking(reference, name, quoting, place)] }
  const whole = namesParts(reference) && verse.ref !== printReference(reference, language)
  const values = { translation: verse.translation, ref: verse.ref }
  return { verse, diagnostics: whole ? [diagnostic('note', 'whole-verse', values, place)] : [] }
}

function lacking(
  reference: Reference,
  translation: string,
  { scriptures, language }: Quoting,
  place: Place | undefined,
): Diagnostic {
  if (lacksBook(scriptures, translation, reference.book)) {
    const book = bookName(reference.book, language)
    return diagnostic('error', 'translation-lacks-book', { translation, book }, place)
  }
  const values = { translation, ref: printReference(reference, language) }
  return diagnostic('error', 'translation-lacks', values, place)
}

/** The passage quoted from a translation that is here; undefined where it lacks it. */
export function chosenVerse(
  reference: Reference,
  translation: string,
  choice: Choice,
  { scriptures, policy, language }: Quoting,
): ChosenVerse | undefined {
  const quoted = quote(scriptures, reference, translation)
  return (
    quoted && {
      ref: printReference(quoted.reference, language),
      verses: verseIds(quoted.reference, quoted.translation, scriptures),
      text: quoted.passage.text,
      runs: quoted.passage.runs,
      translation: quoted.translation,
      marked: isMarked(quoted.translation, policy.marks),
      ...choice,
    }
  )
}

function typedVerse(
  given: GivenVerse & { readonly text: string },
  reference: Reference,
  choice: Choice,
  { scriptures, policy, language }: Quoting,
): Given {
  const ref = printReference(reference, language)
  const translation = markOf(given.translation ?? '')
  const verse = {
    ref,
    verses: verseIds(reference, translation, scriptures),
    text: given.text,
    translation,
    marked: isMarked(translation, policy.marks),
    ...choice,
  }
  return { verse, diagnostics: checkWords(given, ref, reference, scriptures) }
}

/** Typed words should come from somewhere, and stand there where the whole translation is at hand. */
function checkWords(
  given: GivenVerse & { readonly text: string },
  ref: string,
  reference: Reference,
  scriptures: Scriptures,
): readonly Diagnostic[] {
  const { text, translation, place } = given
  if (translation === undefined) return [diagnostic('note', 'translation-unsaid', { ref }, place)]
  if (wholeTranslation(scriptures, translation) === undefined) return []
  const whole = quote({ ...scriptures, quotations: [] }, reference, translation)
  if (whole !== undefined && standsIn(text, whole.passage.text)) return []
  return [diagnostic('warning', 'words-differ', { translation: markOf(translation), ref }, place)]
}

// Capitals, punctuation and spaces may differ, and an ellipsis may stand for words left out.
function standsIn(text: string, passage: string): boolean {
  let rest = lettersOf(passage)
  return text.split(/…|\.\.\./).every((piece) => {
    const at = rest.indexOf(lettersOf(piece))
    rest = rest.slice(Math.max(0, at) + lettersOf(piece).length)
    return at >= 0
  })
}

const lettersOf = (text: string): string =>
  ` ${fold(text).replace(/[^\p{L}\d]+/gu, ' ')} `.replace(/ +/g, ' ')
