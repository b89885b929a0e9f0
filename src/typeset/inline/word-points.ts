import type { Material, Word } from './material.ts'
import type { Hyphenate } from './paragraph.ts'

/** A place where a word may be divided. */
export interface Point {
  /** Offset in the paragraph's text: the next line begins here. */
  readonly at: number
  /** A hyphen is added; else the sign before it is the hyphen, dash or slash. */
  readonly hyphen: boolean
}

const DIVIDES_AFTER = /[-\u2010–—]/u
/** A word of two: an em dash stands between words and makes none. */
const COMPOUND = /[-\u2010–]/u
const SLASH = /\//u
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u
const LETTERS = /[\p{L}\p{M}'’]+/gu
/** What may not begin a line: it belongs to the sign before it. */
const CLOSING = /^[.,:;!?)\]}%”»›…]/u

/** A web or mail address: `https://…`, `www.…`, `name.example/…`, `mailto:…`, `someone@name.example`. */
const ADDRESS =
  /^[("'“‘<[]*(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/|[^@\s]+@[^@\s]+\.)/iu

/** Whether a word is an address, which no hyphen may enter: a reader would type it. */
export const isAddress = (letters: string): boolean =>
  /[/@]|www\./iu.test(letters) && ADDRESS.test(letters)

/**
 * Where a word may be divided as it is written, in every pass: after its hyphens and dashes, as
 * TeX does (tex.web §1035), at its writer's own marks, and in an address after its slashes.
 */
export function explicitPoints({ text }: Material, word: Word): readonly Point[] {
  if (word.tied) return []
  const letters = text.slice(word.from, word.to)
  const signs = isAddress(letters) ? SLASH : DIVIDES_AFTER
  const points = signs.test(letters) ? pointsAfter(signs, letters, word.from) : []
  const marked = word.marks
    .filter(({ at }) => at < word.to)
    .map(({ at, kind }) => ({ at, hyphen: kind === 'soft-hyphen' }))
  if (marked.length === 0) return points
  const unmarked = points.filter(({ at }) => !marked.some((mark) => mark.at === at))
  return [...unmarked, ...marked].sort((a, b) => a.at - b.at)
}

/** After the last of any stretch of these signs, where letters or figures stand on both sides. */
function pointsAfter(signs: RegExp, letters: string, from: number): readonly Point[] {
  const points: Point[] = []
  for (let at = 1; at < letters.length; at += 1) {
    if (!signs.test(letters.charAt(at - 1)) || signs.test(letters.charAt(at))) continue
    const rest = letters.slice(at)
    const between = LETTER_OR_FIGURE.test(letters.slice(0, at)) && LETTER_OR_FIGURE.test(rest)
    if (between && !CLOSING.test(rest)) points.push({ at: from + at, hyphen: false })
  }
  return points
}

/**
 * Where a word's language lets it be divided. A word with a hyphen or en dash of its own is divided
 * there and nowhere else (tex.web §899), one with soft hyphens where its writer said; an em dash
 * stands between two words.
 */
export function languagePoints(
  material: Material,
  word: Word,
  hyphenate: Hyphenate,
): readonly Point[] {
  if (word.tied || word.marks.length > 0 || word.lang === null) return []
  const letters = material.text.slice(word.from, word.to)
  return COMPOUND.test(letters) || isAddress(letters)
    ? []
    : points(word, letters, word.lang, hyphenate)
}

/** The same for every stretch of letters, whatever else the word has in it. */
export function syllablePoints(
  word: Word,
  letters: string,
  hyphenate: Hyphenate,
): readonly Point[] {
  const { lang } = word
  if (lang === null) return []
  return [...letters.matchAll(LETTERS)].flatMap((stretch) =>
    points({ from: word.from + stretch.index }, stretch[0], lang, hyphenate),
  )
}

const points = (
  { from }: Pick<Word, 'from'>,
  letters: string,
  lang: string,
  hyphenate: Hyphenate,
): readonly Point[] =>
  hyphenate(letters, lang).map((offset) => ({ at: from + offset, hyphen: true }))
