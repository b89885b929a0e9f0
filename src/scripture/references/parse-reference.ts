import { translationNames } from '../terms-of-use.ts'
import { type BookId, type BookLanguage, hasOneChapter } from './books.ts'
import { canticleCalled, canticleNumbered } from './canticles.ts'
import { findBook, jointWords, misspeltBook, nearestBooks, unknownBook } from './find-book.ts'
import { type Context, isNumberWord, readRanges } from './read-ranges.ts'
import {
  type Reference,
  type ReferenceNote,
  type ReferenceProblem,
  runsBackwards,
} from './reference.ts'
import { romanValue, type Token, tokensOf } from './reference-tokens.ts'

/** The passages that a text names, or the first thing wrong with it. */
export type ParsedReferences =
  | {
      readonly ok: true
      /** One at least; alternatives ("or") and further passages in the order written. */
      readonly references: readonly Reference[]
      readonly notes: readonly ReferenceNote[]
      /** The translation named after the passage, as typed: `John 3:16 (NIV)`. */
      readonly translation?: string
    }
  | { readonly ok: false; readonly problem: ReferenceProblem }

/** The one passage that a text names, or what is wrong with it. */
export type ParsedReference =
  | {
      readonly ok: true
      readonly reference: Reference
      readonly notes: readonly ReferenceNote[]
      readonly translation?: string
    }
  | { readonly ok: false; readonly problem: ReferenceProblem }

/**
 * Reads one passage in any form that people type or paste, English or Spanish: `Ps 106:3`,
 * `1 Cor. 13:4–7,13`, `Isa. lxi. 1`, `Phil 4:6f`, `San Mateo 5,3-12`, `Jude 24`. `language` is the one
 * in which an abbreviation of two books is meant. Whether the verses exist is not asked here (see
 * `checkReference`).
 */
export function parseReference(text: string, language: BookLanguage): ParsedReference {
  const parsed = parseReferences(text, language)
  if (!parsed.ok) return parsed
  const { references, ...rest } = parsed
  const [reference, ...others] = references
  if (reference === undefined || others.length > 0)
    return { ok: false, problem: { kind: 'several', references } }
  return { ...rest, reference }
}

/**
 * Reads every passage that a text names, as lectionaries write them: alternatives joined by "or",
 * passages of several books joined by semicolons, optional verses in brackets, canticles of the Prayer
 * Book by number or name. Everything in the text is read, or it is a problem.
 */
export function parseReferences(text: string, language: BookLanguage): ParsedReferences {
  const marked = splitTranslation(text)
  const tokens = tokensOf(marked.reference)
  const references: Reference[] = []
  const notes: ReferenceNote[] = []
  let at = skipOpening(tokens, language)
  let last: Passage | undefined
  for (let isFirst = true; at < tokens.length; isFirst = false) {
    const joint = isFirst ? { at, alternative: false } : skipJoint(tokens, at)
    if (joint.at >= tokens.length) {
      if (endsWell(tokens, at)) break
      return failure(restAt(marked.reference, tokens, at))
    }
    const canticles = readCanticles(tokens, joint.at)
    if (canticles !== undefined) {
      if (!canticles.ok) return failure(canticles.problem ?? restAt(text, tokens, canticles.next))
      for (const note of canticles.notes) {
        notes.push(note)
        addOnce(references, note.reference)
      }
      at = canticles.next
      last = undefined
      continue
    }
    const isJoined = isFirst || joint.at > at || mayStandUnjoined(tokens, at)
    const before = joint.alternative ? last : undefined
    const passage = isJoined ? readPassage(tokens, joint.at, language, before) : undefined
    if (passage === undefined) {
      const rest = isFirst ? undefined : restAt(marked.reference, tokens, at)
      return failure(problemAt(marked.reference, tokens, joint.at, rest))
    }
    const { reference, book } = passage
    if (reference === undefined) return failure({ kind: 'no-chapter', book })
    if (reference.ranges.some(runsBackwards)) return failure({ kind: 'backwards', reference })
    references.push(reference)
    notes.push(...passage.notes)
    last = passage
    at = passage.next
  }
  if (references.length === 0) return failure({ kind: 'no-book' })
  const { translation } = marked
  const canticle = translation === undefined ? undefined : passageOfCanticle(translation)
  if (translation === undefined || canticle === undefined)
    return { ok: true, references, notes, ...(translation !== undefined && { translation }) }
  if (references.every((one) => isWithin(one, canticle))) return { ok: true, references, notes }
  const from = text.lastIndexOf(translation)
  return failure({ kind: 'unreadable', rest: text.slice(from).trim(), at: from })
}

/** The passage of the canticle that these words name, as in `Luke 1:46-55 (Magnificat)`: no translation's name. */
function passageOfCanticle(words: string): Reference | undefined {
  const tokens = tokensOf(words)
  const called = canticleCalled(tokens, 0)
  const ref = called?.next === tokens.length ? called.canticle.ref : undefined
  const parsed = ref === undefined ? undefined : parseReference(ref, 'en')
  return parsed?.ok ? parsed.reference : undefined
}

/** Whether a passage lies in the chapters of another one. */
const isWithin = ({ book, ranges }: Reference, other: Reference): boolean =>
  book === other.book &&
  ranges.every(({ from, to }) =>
    [from, to].every(({ chapter }) => other.ranges.some((one) => one.from.chapter === chapter)),
  )

const failure = (problem: ReferenceProblem): ParsedReferences => ({ ok: false, problem })

/** Canticles 3 and 15 are one passage. */
function addOnce(references: Reference[], reference: Reference): void {
  const key = JSON.stringify(reference)
  if (!references.some((one) => JSON.stringify(one) === key)) references.push(reference)
}

interface Passage {
  readonly book: BookId
  /** Undefined where a book of several chapters stands alone. */
  readonly reference: Reference | undefined
  readonly notes: readonly ReferenceNote[]
  readonly context: Context
  readonly next: number
}

/** A passage that begins here: a book with its verses, or further verses of the book read last. */
function readPassage(
  tokens: readonly Token[],
  at: number,
  language: BookLanguage,
  last: Passage | undefined,
): Passage | undefined {
  const found = bookAt(tokens, at, language)
  const book = found?.book ?? last?.book
  if (book === undefined) return undefined
  const chapter = hasOneChapter(book) ? 1 : undefined
  const fresh: Context = { book, chapter, inVerses: true, roman: false }
  const begin = found === undefined && last !== undefined ? last.context : fresh
  const stops = (index: number): boolean => findBook(tokens, index, language) !== undefined
  const read = readRanges(tokens, found?.next ?? at, begin, stops)
  const { ranges, next, context } = read
  const psalms = read.psalms.map((numbers) => ({ kind: 'psalm-numbers' as const, ...numbers }))
  const notes = [...(found?.notes ?? []), ...psalms]
  if (ranges.length > 0) return { book, reference: { book, ranges }, notes, context, next }
  if (found === undefined) return undefined
  const whole = { from: { chapter: 1 }, to: { chapter: 1 } }
  const reference = hasOneChapter(book) ? { book, ranges: [whole] } : undefined
  return { book, reference, notes, context, next }
}

interface NamedBook {
  readonly book: BookId
  readonly notes: readonly ReferenceNote[]
  readonly next: number
}

/** The book named here, rightly or so misspelt that it can only be one; a misspelt one has a number after it. */
function bookAt(
  tokens: readonly Token[],
  at: number,
  language: BookLanguage,
): NamedBook | undefined {
  const found = findBook(tokens, at, language)
  if (found !== undefined) return { ...found, notes: [] }
  const unknown = unknownBook(tokens, at)
  const { next } = unknown
  const follows = tokens[next]
  const isNumbered =
    follows?.kind === 'number' || (follows?.kind === 'word' && isNumberWord(follows.text))
  const book = isNumbered ? misspeltBook(unknown) : undefined
  if (book === undefined) return undefined
  const name = tokens
    .slice(at, next)
    .map(({ written }) => written)
    .join(' ')
  return { book, next, notes: [{ kind: 'misspelt', name, book }] }
}

const canticleWords = new Set('canticle canticles cant cantico canticos'.split(' '))

type ReadCanticles =
  | {
      readonly ok: true
      readonly notes: readonly Extract<ReferenceNote, { readonly kind: 'canticle' }>[]
      readonly next: number
    }
  /** Without a problem the text cannot be read from `next` on. */
  | { readonly ok: false; readonly problem?: ReferenceProblem; readonly next: number }

/** Canticles of the Prayer Book that stand here by name or number; undefined for anything else. */
function readCanticles(tokens: readonly Token[], at: number): ReadCanticles | undefined {
  const called = canticleCalled(tokens, at)
  if (called !== undefined) return canticleNotes([called.canticle.number], called.next)
  if (!canticleWords.has(tokens[at]?.text ?? '')) return undefined
  const numbers: number[] = []
  let next = skipMark(tokens, at + 1, '.')
  for (;;) {
    const number = numberAt(tokens, next)
    const follows = tokens[next + 1]
    // `Canticle 2:10` is the Song of Solomon, as `Cántico 2,10` is; a space there may be a list's.
    const parts = follows?.kind === 'mark' && ':.,'.includes(follows.text)
    if (number === undefined || (parts && tokens[next + 2]?.kind === 'number')) {
      const isSong = number === undefined || follows?.text !== ',' || tokens[next + 2]?.glued
      if (numbers.length === 0 && isSong) return undefined
      return { ok: false, next: next + (number === undefined ? 0 : 1) }
    }
    numbers.push(number)
    next = skipTitle(tokens, next + 1, number)
    const joins = tokens[next]
    const further = numberAt(tokens, next + 1)
    const isList = joins !== undefined && (jointWords.has(joins.text) || '&/'.includes(joins.text))
    // `or 1 John 4`: the number of a book.
    const beyond = tokens[next + 2]
    const isBook = beyond?.kind === 'word' && !jointWords.has(beyond.text)
    if (!isList || further === undefined || isBook) return canticleNotes(numbers, next)
    next++
  }
}

function canticleNotes(numbers: readonly number[], next: number): ReadCanticles {
  const notes: Extract<ReferenceNote, { readonly kind: 'canticle' }>[] = []
  for (const number of numbers) {
    const canticle = canticleNumbered(number)
    const problem = { kind: canticle ? 'hymn' : 'no-such-canticle', canticle: number } as const
    const parsed = canticle?.ref === undefined ? undefined : parseReference(canticle.ref, 'en')
    if (!parsed?.ok) return { ok: false, problem, next }
    notes.push({ kind: 'canticle', number, reference: parsed.reference })
  }
  return { ok: true, notes, next }
}

function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') return Number(token.text)
  return token?.kind === 'word' ? romanValue(token.text) : undefined
}

/** Passes over the canticle's name after its number: `Canticle 15 (The Song of Mary)`. */
function skipTitle(tokens: readonly Token[], at: number, number: number): number {
  const opens = tokens[at]?.kind === 'mark' && '([,:-'.includes(tokens[at]?.text ?? '')
  const titled = canticleCalled(tokens, opens ? at + 1 : at, canticleNumbered(number))
  if (titled === undefined) return at
  return '(['.includes(tokens[at]?.text ?? ' ')
    ? skipMark(tokens, titled.next, ')', ']')
    : titled.next
}

function skipMark(tokens: readonly Token[], at: number, ...marks: readonly string[]): number {
  const token = tokens[at]
  return token?.kind === 'mark' && marks.includes(token.text) ? at + 1 : at
}

/** Two passages that nothing joins: `John 3:16 Luke 2:3`. A short name might be the part of a verse. */
function mayStandUnjoined(tokens: readonly Token[], at: number): boolean {
  const { kind, text = '', glued } = tokens[at] ?? {}
  if (glued) return false
  return kind === 'word' ? text.length > 3 : tokens[at + 1]?.kind === 'word'
}

const alternativeWords = new Set(['or', 'o', 'u', 'ou'])
const openingWords = new Set(['cf', 'cp', 'see', 'read', 'from', 'vease', 'ver', 'leer', 'cfr'])

/** Passes over what joins two passages; an alternative may leave the book unsaid. */
function skipJoint(
  tokens: readonly Token[],
  from: number,
): { readonly at: number; readonly alternative: boolean } {
  let at = from
  let alternative = false
  for (; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'number', text: '' }
    if (kind === 'number' || (kind === 'word' && !jointWords.has(text))) break
    if (kind === 'mark' && !',.;:()[]+&/…'.includes(text)) break
    alternative ||= alternativeWords.has(text) || text === '/'
  }
  return { at, alternative }
}

/** Whether only marks that may close a reference are left. */
const endsWell = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).every(({ kind, text }) => kind === 'mark' && ',.;:)]…'.includes(text))

function skipOpening(tokens: readonly Token[], language: BookLanguage): number {
  const isOpening = ({ kind, text }: Token): boolean =>
    kind === 'mark' ? '([.-…'.includes(text) : openingWords.has(text)
  const first = tokens.findIndex((token) => !isOpening(token))
  return first === -1 ? tokens.length : afterLabel(tokens, first, language)
}

/** Passes over what a lectionary writes before a passage: `Gospel: Luke 1:46`, `First Reading: …`. */
function afterLabel(tokens: readonly Token[], at: number, language: BookLanguage): number {
  const colon = tokens.findIndex(({ text }, index) => index >= at && text === ':')
  const isLabel = colon > at && tokens.slice(at, colon).every(({ kind }) => kind === 'word')
  const isPassage =
    findBook(tokens, colon + 1, language) !== undefined ||
    readCanticles(tokens, colon + 1) !== undefined
  return isLabel && isPassage ? colon + 1 : at
}

/** Why no passage begins here: a name that is no book's, or `rest`, what is left after a passage. */
function problemAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  rest: ReferenceProblem | undefined,
): ReferenceProblem {
  const named = text.slice(tokens[at]?.at ?? 0).trim()
  const name = /^(?:\d+\s*[.ªº]*\s*)?\p{L}[\p{L}\p{M}'’.\s]*/u.exec(named)?.[0].trim()
  if (name === undefined) return rest ?? { kind: 'no-book' }
  const nearest = nearestBooks(unknownBook(tokens, at))
  if (rest !== undefined && nearest.length === 0) return rest
  return { kind: 'unknown-book', name, nearest }
}

const restAt = (text: string, tokens: readonly Token[], index: number): ReferenceProblem => {
  const at = tokens[index]?.at ?? text.length
  return { kind: 'unreadable', rest: text.slice(at).trim(), at }
}

const knownTranslations = `KJV NKJV ASV WEB BSB RSV NRSV NRSVUE ESV NIV NLT CSB NASB NAB NABRE CEB CEV GNT NJB BCP
  RVR60 RVR1960 RVR95 RVR1995 RVA NVI DHH LBLA NBLA BLP`

const known = [knownTranslations, knownTranslations.toLowerCase(), 'NRSVue']
  .flatMap((names) => names.split(/\s+/))
  .concat(translationNames)
  .join('|')

// In brackets any short name in capitals is a translation; bare, only the known ones are.
const translationAfter = new RegExp(
  String.raw`^(?<reference>.*[^\s–—-])\s*(?:[([]\s*(?<bracketed>\p{Lu}[\p{L}\d-]{1,11}|${known})\s*[)\]]|[\s,–—-]+(?<bare>${known}))\s*[.,]?\s*$`,
  'su',
)

/** Told at a glance: V8 takes long over the letters of all scripts. */
const endsInTranslation = new RegExp(String.raw`(?:[)\]]|${known})\s*[.,]?\s*$`, 'u')

function splitTranslation(text: string): {
  readonly reference: string
  readonly translation?: string
} {
  if (!endsInTranslation.test(text)) return { reference: text }
  const { reference, bracketed, bare } = translationAfter.exec(text)?.groups ?? {}
  const translation = bracketed ?? bare
  if (reference === undefined || translation === undefined) return { reference: text }
  return { reference, translation }
}
