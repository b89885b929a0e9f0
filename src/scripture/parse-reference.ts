import { type BookId, hasOneChapter } from './books.ts'
import { findBook, nearestBook } from './find-book.ts'
import { type Context, readRanges } from './read-ranges.ts'
import { type Reference, type ReferenceProblem, runsBackwards } from './reference.ts'
import { type Token, tokensOf } from './reference-tokens.ts'
import { translationNames } from './terms-of-use.ts'

/** The passages that a text names, or the first thing wrong with it. */
export type ParsedReferences =
  | {
      readonly ok: true
      /** One at least; alternatives ("or") and further passages in the order written. */
      readonly references: readonly Reference[]
      /** The translation named after the passage, as typed: `John 3:16 (NIV)`. */
      readonly translation?: string
    }
  | { readonly ok: false; readonly problem: ReferenceProblem }

/** The one passage that a text names, or what is wrong with it. */
export type ParsedReference =
  | { readonly ok: true; readonly reference: Reference; readonly translation?: string }
  | { readonly ok: false; readonly problem: ReferenceProblem }

/**
 * Reads one passage in any form that people type or paste, English or Spanish: `Ps 106:3`,
 * `1 Cor. 13:4–7,13`, `Isa. lxi. 1`, `Phil 4:6f`, `San Mateo 5,3-12`, `Jude 24`. Whether the verses
 * exist is not asked here (see `checkReference`).
 */
export function parseReference(text: string): ParsedReference {
  const parsed = parseReferences(text)
  if (!parsed.ok) return parsed
  const { references, translation } = parsed
  const [reference, ...others] = references
  if (reference === undefined || others.length > 0)
    return { ok: false, problem: { kind: 'several', references } }
  return { ok: true, reference, ...(translation !== undefined && { translation }) }
}

/**
 * Reads every passage that a text names, as lectionaries write them: alternatives joined by "or",
 * passages of several books joined by semicolons, optional verses in brackets.
 */
export function parseReferences(text: string): ParsedReferences {
  const marked = splitTranslation(text)
  const tokens = tokensOf(marked.reference)
  const references: Reference[] = []
  let at = skipOpening(tokens)
  let last: { readonly book: BookId; readonly context: Context } | undefined
  while (at < tokens.length) {
    const joined = references.length === 0 ? { at, alternative: false } : skipJoint(tokens, at)
    if (joined.at >= tokens.length) break
    const passage = readPassage(tokens, joined.at, joined.alternative ? last : undefined)
    if (passage === undefined) return failure(problemAt(marked.reference, tokens, joined.at, last))
    if (passage.reference === undefined) return failure({ kind: 'no-chapter', book: passage.book })
    if (passage.reference.ranges.some(runsBackwards))
      return failure({ kind: 'backwards', reference: passage.reference })
    references.push(passage.reference)
    last = passage
    at = passage.next
  }
  if (references.length === 0) return failure({ kind: 'no-book' })
  return { ok: true, references, ...(marked.translation && { translation: marked.translation }) }
}

const failure = (problem: ReferenceProblem): ParsedReferences => ({ ok: false, problem })

interface Passage {
  readonly book: BookId
  /** Undefined where a book of several chapters stands alone. */
  readonly reference: Reference | undefined
  readonly context: Context
  readonly next: number
}

/** A passage that begins here: a book with its verses, or further verses of the book read last. */
function readPassage(
  tokens: readonly Token[],
  at: number,
  last: { readonly book: BookId; readonly context: Context } | undefined,
): Passage | undefined {
  const found = findBook(tokens, at)
  const book = found?.book ?? last?.book
  if (book === undefined) return undefined
  const single: Context = { chapter: hasOneChapter(book) ? 1 : undefined, inVerses: true }
  const begin = found === undefined && last !== undefined ? last.context : single
  const stops = (index: number): boolean => findBook(tokens, index) !== undefined
  const { ranges, next, context } = readRanges(tokens, found?.next ?? at, begin, stops)
  if (ranges.length > 0) return { book, reference: { book, ranges }, context, next }
  if (found === undefined) return undefined
  const whole = { from: { chapter: 1 }, to: { chapter: 1 } }
  const reference = hasOneChapter(book) ? { book, ranges: [whole] } : undefined
  return { book, reference, context, next }
}

const alternativeWords = new Set(['or', 'o', 'u', 'ou'])
const jointWords = new Set([...alternativeWords, 'and', 'y', 'e', 'with', 'con'])
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
    if (kind === 'mark' && !',.;:()[]+&/'.includes(text)) break
    alternative ||= alternativeWords.has(text) || text === '/'
  }
  return { at, alternative }
}

function skipOpening(tokens: readonly Token[]): number {
  const isOpening = ({ kind, text }: Token): boolean =>
    kind === 'mark' ? '([.-'.includes(text) : openingWords.has(text)
  const first = tokens.findIndex((token) => !isOpening(token))
  return first === -1 ? tokens.length : afterLabel(tokens, first)
}

/** Passes over what a lectionary writes before a passage: `Gospel: Luke 1:46`, `First Reading: …`. */
function afterLabel(tokens: readonly Token[], at: number): number {
  const colon = tokens.findIndex(({ text }, index) => index >= at && text === ':')
  const isLabel = colon > at && tokens.slice(at, colon).every(({ kind }) => kind === 'word')
  return isLabel && findBook(tokens, colon + 1) !== undefined ? colon + 1 : at
}

/** Why no passage begins here: a name that is no book's, or words after the verses. */
function problemAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  last: object | undefined,
): ReferenceProblem {
  const rest = text.slice(tokens[at]?.at ?? 0).trim()
  const name = /^(?:\d\s*)?\p{L}[\p{L}\p{M}'’.\s]*/u.exec(rest)?.[0].trim()
  if (name === undefined) return last ? { kind: 'unreadable', rest } : { kind: 'no-book' }
  const nearest = nearestBook(name)
  if (last !== undefined && nearest === undefined) return { kind: 'unreadable', rest }
  return { kind: 'unknown-book', name, ...(nearest !== undefined && { nearest }) }
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

function splitTranslation(text: string): {
  readonly reference: string
  readonly translation?: string
} {
  const { reference, bracketed, bare } = translationAfter.exec(text)?.groups ?? {}
  const translation = bracketed ?? bare
  if (reference === undefined || translation === undefined) return { reference: text }
  return { reference, translation }
}
