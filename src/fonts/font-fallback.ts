import { composed } from './characters.ts'
import type { Face, Faces } from './face.ts'

/** A piece of a text and the face to set it in. */
export interface FacedText {
  readonly text: string
  readonly face: string
}

/** Characters of a text, letters composed with their marks, each once, in the order of the text. */
export const charactersIn = (text: string): readonly string[] => [...new Set(composed(text))]

/** Those of the characters that a face has no glyph for. */
export const uncovered = (face: Face, characters: readonly string[]): readonly string[] =>
  characters.filter((character) => !face.covers(character.codePointAt(0) ?? 0))

/**
 * A text in pieces, each word in the first face of the chain that has all of it, whole words because
 * letters of two faces in one word do not match. Of a word that no face has all of, as of one with a
 * sign at its end, each letter stands in the first face that has it; what no face has stays in the
 * first one, and so do spaces. Where the first face lacks many of the Latin words of the paragraph around it, that
 * would be a patchwork: then the others come before it. The pieces joined are the text. Throws where
 * the theme lacks a face of the chain.
 */
export function fontFallback(
  text: string,
  chain: readonly string[],
  faces: Faces,
  paragraph = text,
): readonly FacedText[] {
  const [first = '', ...others] = chain
  const isPatchwork = lacksManyWords(faceNamed(first, faces), paragraph)
  const order = isPatchwork ? [...others, first] : chain
  const candidates = order.map((name) => ({ name, face: faceNamed(name, faces) }))
  const pieces: FacedText[] = []
  for (const word of text.split(WORDS)) {
    const whole = faceWith(word, candidates)
    const parts = whole === undefined ? (word.match(LETTERS) ?? []) : [word]
    for (const text of parts) {
      const face = whole ?? faceWith(text, candidates) ?? first
      const last = pieces.at(-1)
      if (last?.face === face) pieces.splice(-1, 1, { text: last.text + text, face })
      else if (text !== '') pieces.push({ text, face })
    }
  }
  return pieces
}

/**
 * Words and spaces in turn. Words of Hebrew or Arabic and the spaces between them go together, as they turn round
 * together, and apart from the signs beyond their marks of direction.
 */
const WORDS =
  /((?<![\u0590-\u08ff]\u200e?)\s+|\s+(?!\u200e?[\u0590-\u08ff])|(?<=[\u0590-\u08ff]\u200e)(?=\S)|(?<=\S)(?=\u200e[\u0590-\u08ff]))/u

/** Each letter with its marks and with what joins it to the next; a mark of direction goes with a letter. */
const LETTERS = /\u200e?.(?:\p{M}|\u200d|\u200e|\p{Emoji_Modifier})*/gsu

const faceWith = (
  text: string,
  candidates: readonly { readonly name: string; readonly face: Face }[],
): string | undefined => {
  const characters = charactersIn(text)
  return candidates.find(({ face }) => uncovered(face, characters).length === 0)?.name
}

/** Of the Latin words, the part that may stand in another face than their neighbours. */
const FEW = 1 / 5

function lacksManyWords(face: Face, paragraph: string): boolean {
  const words = paragraph.split(/\s+/u).filter((word) => /\p{Script=Latin}/u.test(word))
  const letters = words.map((word) => word.replace(/[^\p{L}\p{M}]/gu, ''))
  const lacking = letters.filter((word) => uncovered(face, charactersIn(word)).length > 0)
  return lacking.length > words.length * FEW
}

/** No face is set more than so many times as large for another's sake. */
const MOST_LARGER = 1.5

/** How many times as large a face must be set for its small letters to be as high as another's; never smaller. */
export function asLargeAs(wanted: Face, face: Face): number {
  const ratio = (wanted.xHeight * face.unitsPerEm) / (face.xHeight * wanted.unitsPerEm)
  return ratio > 1 ? Math.min(ratio, MOST_LARGER) : 1
}

function faceNamed(name: string, faces: Faces): Face {
  const face = faces.get(name)
  if (!face) throw new RangeError(`The theme has no face "${name}".`)
  return face
}
