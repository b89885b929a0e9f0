import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/**
 * Characters that any face can set, whatever its own table says: spaces of every width, hyphens that
 * look like the hyphen, and characters that print nothing. Faces treat them alike, so that a text
 * keeps its shape when its face changes.
 */

const SPACES = String.raw` \u00a0\u2000-\u200a\u202f\u205f\u3000`
const HYPHENS = String.raw`\u00ad\u2010\u2011`
/** No ligature reaches over them. */
const JOINERS = String.raw`\u200c\u200d`
/** Zero-width spaces, direction marks, variation selectors. */
const SILENT = String.raw`\u034f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff`

const SPACE = new RegExp(`([${SPACES}])`, 'u')
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'gu')
const JOINER = new RegExp(`[${JOINERS}]`, 'u')
const UNHEARD = new RegExp(String.raw`[${SILENT}]|\u00ad(?!$)`, 'gu')
const IN_ANY_FACE = new RegExp(String.raw`[${SPACES}\u00ad${JOINERS}${SILENT}]`, 'u')
const NOT_PLAIN = new RegExp(String.raw`[\u00ad${SILENT}]|\p{Mark}`, 'u')
const MARK = /\p{Mark}/u

/** Spaces as wide as another character of the face. */
const AS_WIDE_AS: ReadonlyMap<string, string> = new Map([
  ['\u00a0', ' '],
  ['\u2007', '0'],
  ['\u2008', '.'],
])

/** Widths of the others in em (Unicode Standard §6.2); thin and hair spaces at the narrow end of usage. */
const EMS: ReadonlyMap<string, number> = new Map([
  ['\u2000', 1 / 2],
  ['\u2001', 1],
  ['\u2002', 1 / 2],
  ['\u2003', 1],
  ['\u2004', 1 / 3],
  ['\u2005', 1 / 4],
  ['\u2006', 1 / 6],
  ['\u2009', 1 / 6],
  ['\u200a', 1 / 12],
  ['\u202f', 1 / 6],
  ['\u205f', 4 / 18],
  ['\u3000', 1],
])

/** Whether every face sets this character by the rules of this file. */
export const isInAnyFace = (character: string): boolean => IN_ANY_FACE.test(character)

export const isSpace = (part: string): boolean => SPACE.test(part)

export const isJoiner = (character: string): boolean => JOINER.test(character)

/** The text with U+002D for the hyphens that share its glyph, and as long as before. */
export const lookAlike = (text: string): string => text.replace(HYPHEN, '-')

/** The text with brackets and arrows as they look where it is read from right to left (Unicode Standard Annex #9, L4). */
export const mirrored = (text: string): string =>
  text.replace(MIRRORED, (character) => bidi.getMirroredCharacter(character) ?? character)

const MIRRORED = /\p{Bidi_Mirrored}/gu

/** Letters and their marks as one character where Unicode has one (normal form C). */
export const composed = (text: string): string => (MARK.test(text) ? text.normalize('NFC') : text)

/**
 * A text's parts as a face sets them: words, and each space by itself; letters composed, and what
 * prints nothing taken out. A soft hyphen stays at the very end, where a word is divided.
 */
export const partsOf = (text: string): readonly string[] =>
  (NOT_PLAIN.test(text) ? composed(text).replace(UNHEARD, '') : text)
    .split(SPACE)
    .filter((part) => part !== '')

/** Width of a space in a face's units, a whole number of them. */
export function spaceAdvance(
  space: string,
  unitsPerEm: number,
  advanceOf: (character: string) => number,
): number {
  const ems = EMS.get(space)
  return ems === undefined
    ? advanceOf(AS_WIDE_AS.get(space) ?? space)
    : Math.round(unitsPerEm * ems)
}
