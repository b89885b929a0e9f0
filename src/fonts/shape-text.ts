import { isSpace, lookAlike, mirrored, partsOf, spaceAdvance } from './characters.ts'
import type { Face, Features, Glyph } from './face.ts'
import { memoizeFeatures } from './memoize-features.ts'

/** What a face knows of single words and characters. */
export interface WordShaper {
  readonly unitsPerEm: number
  /** Glyphs in the order of reading of a word without spaces, its hyphens U+002D. */
  word(word: string, features: Features): readonly Glyph[]
  /** Glyph of one character, unkerned. */
  glyphOf(character: string): Omit<Glyph, 'text'>
}

/**
 * Shaping of whole texts from shaping of words: spaces have the width of their kind, and glyphs of
 * words do not touch over a space. Words and spaces are memoized.
 */
export function textShaper(shaper: WordShaper): Face['shape'] {
  const shapePart = memoizeFeatures((part, features) =>
    isSpace(part) ? [spaceGlyph(part, shaper)] : wordGlyphs(part, features, shaper),
  )
  return (text, features) => partsOf(text).flatMap((part) => shapePart(part, features))
}

function spaceGlyph(space: string, { unitsPerEm, glyphOf }: WordShaper): Glyph {
  const advance = spaceAdvance(space, unitsPerEm, (character) => glyphOf(character).advance)
  return { id: glyphOf(' ').id, advance, text: space }
}

/**
 * A word with hyphens of other kinds is set with U+002D's glyph, and a bracket that is read from right to
 * left with its mirror image, which then says what was written.
 */
function wordGlyphs(word: string, features: Features, shaper: WordShaper): readonly Glyph[] {
  const plain = features.rightToLeft ? mirrored(lookAlike(word)) : lookAlike(word)
  const glyphs = shaper.word(plain, features)
  if (plain === word) return glyphs
  let at = 0
  return glyphs.map((glyph) => {
    const text = word.slice(at, at + glyph.text.length)
    at += glyph.text.length
    return { ...glyph, text }
  })
}
