import { hasRightToLeft } from '../escape/isolate.ts'
import type { Face } from './face.ts'
import { screenFont } from './web-font.ts'

/**
 * A font file for screens with which a browser sets a text by itself: the characters of the text that the face covers,
 * and the kerning of the pairs that stand in it. Letters that are read from right to left are left to the
 * reader's own fonts, which know how to join them. The same text gives the same bytes.
 */
export function textFont(face: Face, text: string): Uint8Array {
  const characters = [...new Set(text)]
    .filter((one) => !/\s/u.test(one) && !hasRightToLeft(one) && face.covers(codeOf(one)))
    .concat(' ')
    .sort((one, other) => codeOf(one) - codeOf(other))
  const glyphs = characters.flatMap((character) => {
    const [glyph, ...others] = face.shape(character, {})
    return glyph !== undefined && others.length === 0 ? [{ code: codeOf(character), glyph }] : []
  })
  const places = new Map(glyphs.map(({ code }, at) => [code, at + 1]))
  const pairs = new Map<number, number>()
  for (const [left, right] of pairsIn(text)) {
    const first = places.get(codeOf(left))
    const second = places.get(codeOf(right))
    if (first === undefined || second === undefined) continue
    const [joined, next] = face.shape(left + right, {})
    const alone = glyphs[first - 1]?.glyph
    if (joined === undefined || next === undefined || joined.id !== alone?.id) continue
    const kern = joined.advance - alone.advance
    if (kern !== 0) pairs.set(first * PLACES + second, kern)
  }
  return screenFont(face, {
    glyphs: glyphs.map(({ glyph }) => glyph.id),
    codes: glyphs.map(({ code }) => code),
    advances: glyphs.map(({ glyph }) => glyph.advance),
    kerning: [...pairs]
      .sort(([one], [other]) => one - other)
      .map(([pair, kern]) => [Math.floor(pair / PLACES), pair % PLACES, kern] as const),
  })
}

/** More than a font has glyphs. */
const PLACES = 65536

const codeOf = (character: string): number => character.codePointAt(0) ?? 0

/** Characters that stand side by side, each pair once. */
function pairsIn(text: string): Iterable<readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>()
  let before = ''
  for (const one of text) {
    if (before !== '') pairs.set(before + one, [before, one])
    before = one
  }
  return pairs.values()
}
