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
 * letters of two faces in one word do not match. A word that no face has stays in the first one, and
 * so do spaces. The pieces joined are the text. Throws where the theme lacks a face of the chain.
 */
export function fallBack(
  text: string,
  chain: readonly string[],
  faces: Faces,
): readonly FacedText[] {
  const candidates = chain.map((name) => ({ name, face: faceNamed(name, faces) }))
  const first = chain[0] ?? ''
  const pieces: FacedText[] = []
  for (const word of text.split(/(\s+)/u)) {
    const characters = charactersIn(word)
    const fitting = candidates.find(({ face }) => uncovered(face, characters).length === 0)
    const face = fitting?.name ?? first
    const last = pieces.at(-1)
    if (last?.face === face) pieces.splice(-1, 1, { text: last.text + word, face })
    else if (word !== '') pieces.push({ text: word, face })
  }
  return pieces
}

function faceNamed(name: string, faces: Faces): Face {
  const face = faces.get(name)
  if (!face) throw new RangeError(`The theme has no face "${name}".`)
  return face
}
