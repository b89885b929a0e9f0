/** Alternatives of a pattern that are written one to a line, as one group. */
const anyOf = (alternatives: string): string =>
  `(?:${alternatives.trim().replace(/\s*\n\s*/g, '|')})`

/**
 * A pattern for lines that begin with one of the words, behind quotation marks and words of politeness.
 *
 * @param words alternatives, one to a line
 * @param polite alternatives that may stand before them, one to a line
 */
export const leadOf = (words: string, polite: string): RegExp =>
  new RegExp(`^["“«‘'¡]*(?:${anyOf(polite)}[\\s,]+)*${anyOf(words)}`, 'iu')

/** A pattern for lines that are one of the alternatives, one to a line, and nothing else. */
export const wholeLine = (alternatives: string): RegExp =>
  new RegExp(`^¡?${anyOf(alternatives)}[\\s,.:;!–—-]*$`, 'iu')

/** A pattern for lines that begin with one of the alternatives, one to a line. */
export const beginningOf = (alternatives: string): RegExp =>
  new RegExp(`^${anyOf(alternatives)}`, 'iu')

/** A pattern for lines that have one of the alternatives, one to a line; one with `^` only at the beginning. */
export const partOf = (alternatives: string): RegExp => new RegExp(anyOf(alternatives), 'iu')

/** A pattern for lines that have one of the alternatives, one to a line, anywhere and as whole words. */
export const wordsOf = (alternatives: string): RegExp =>
  new RegExp(`(?<!\\p{L})${anyOf(alternatives)}(?!\\p{L})`, 'iu')

/** A pattern for the label of a verse: one of the alternatives, one to a line, and the sign behind it. */
export const labelOf = (alternatives: string): RegExp =>
  new RegExp(`^${anyOf(alternatives)}\\s*(?:[:–—]\\s*|-\\s+|$)`, 'iu')
