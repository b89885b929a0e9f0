import type { Point, Word } from './material.ts'
import type { Hyphenate } from './paragraph.ts'

/** What a word must have in it to be a compound, an address, or a pair of words. */
const OUT_OF_THE_ORDINARY = /[-\u2010–—/@]|^www\./u
const DIVIDES_AFTER = /[-\u2010–—]/u
/** An em dash stands between words and makes none of them. */
const COMPOUND = /[-\u2010–]/u
const SLASH = /\//u
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u
const LETTERS = /[\p{L}\p{M}'’]+/gu
/** What may not begin a line: it belongs to the sign before it. */
const CLOSING = /^[.,:;!?)\]}%”»›…]/u

/** A web or mail address: `https://…`, `www.…`, `name.example/…`, `mailto:…`, `someone@name.example`. */
const ADDRESS =
  /^[("'“‘<[]*(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|mailto:|www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/|[^@\s]+@[^@\s]+\.)/u

/** Two capitals and no small letter, or a star. */
const isWhole = (letters: string): boolean =>
  letters.includes('*') || (!SMALL.test(letters) && TWO_CAPITALS.test(letters))
const SMALL = /\p{Ll}/u
const TWO_CAPITALS = /\p{Lu}\P{Lu}*\p{Lu}/u

/** No language divides a shorter word: two letters stay on each line at the least. */
const SHORTEST_DIVIDED = 4

/** Whether a word is an address, which no hyphen may enter: a reader would type it. */
export const isAddress = (letters: string): boolean =>
  OUT_OF_THE_ORDINARY.test(letters) && ADDRESS.test(letters)

/**
 * Where a word may be divided as it is written, in every pass: after its hyphens and dashes, as
 * TeX does (tex.web §1035), and in an address after its slashes.
 */
export function writtenPoints(letters: string, from: number): readonly Point[] {
  if (!OUT_OF_THE_ORDINARY.test(letters)) return []
  const signs = ADDRESS.test(letters) ? SLASH : DIVIDES_AFTER
  const points: Point[] = []
  for (let at = 1; at < letters.length; at += 1) {
    if (endsStretch(signs, letters, at) && standsBetween(letters, at)) {
      points.push({ at: from + at, hyphen: false })
    }
  }
  return points
}

/** Whether the sign before an offset is one of these, and the last of them in a row. */
const endsStretch = (signs: RegExp, letters: string, at: number): boolean =>
  signs.test(letters.charAt(at - 1)) && !signs.test(letters.charAt(at))

/** Whether letters or figures stand on both sides, and what follows may begin a line. */
function standsBetween(letters: string, at: number): boolean {
  const rest = letters.slice(at)
  return (
    LETTER_OR_FIGURE.test(letters.slice(0, at)) &&
    LETTER_OR_FIGURE.test(rest) &&
    !CLOSING.test(rest)
  )
}

/**
 * Whether a word's language may divide it. One with a hyphen or en dash of its own is divided there
 * and nowhere else (tex.web §899), an address as it is written; one in capitals, or with a star that
 * leads to a note, stays whole.
 */
export function isDivisible(letters: string): boolean {
  if (letters.length < SHORTEST_DIVIDED || isWhole(letters)) return false
  return !OUT_OF_THE_ORDINARY.test(letters) || !(COMPOUND.test(letters) || ADDRESS.test(letters))
}

/** Where its language divides a word. */
export const languagePoints = (
  { from, lang }: Word,
  letters: string,
  hyphenate: Hyphenate,
): readonly Point[] => (lang === null ? [] : pointsOf(hyphenate(letters, lang), from))

/** The same for every stretch of letters, whatever else the word has in it. */
export function syllablePoints(
  { from, lang }: Word,
  letters: string,
  hyphenate: Hyphenate,
): readonly Point[] {
  if (lang === null) return []
  return [...letters.matchAll(LETTERS)].flatMap((stretch) =>
    pointsOf(hyphenate(stretch[0], lang), from + stretch.index),
  )
}

const pointsOf = (offsets: readonly number[], from: number): readonly Point[] =>
  offsets.map((offset) => ({ at: from + offset, hyphen: true }))
