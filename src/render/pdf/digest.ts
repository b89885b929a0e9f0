import { FNV_PRIME, fnv1a } from '../../made-id.ts'

const { imul } = Math

/**
 * Sixteen bytes that stand for a content, no protection against forgery: FNV-1a from four bases. All are reckoned in
 * one pass, since a file's pages are long, and in most runs V8 never comes to optimise the loop.
 */
export function digest(bytes: Uint8Array): Uint8Array {
  let [one, two, three, four] = [0x811c9dc5, 0x050c5d1f, 0x2f0b4f47, 0x9e3779b9]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    one = imul(one ^ byte, FNV_PRIME)
    two = imul(two ^ byte, FNV_PRIME)
    three = imul(three ^ byte, FNV_PRIME)
    four = imul(four ^ byte, FNV_PRIME)
  }
  const words = new DataView(new ArrayBuffer(16))
  for (const [at, hash] of [one, two, three, four].entries()) words.setInt32(4 * at, hash)
  return new Uint8Array(words.buffer)
}

/** Six capital letters that stand for a content: the tag of a font subset (ISO 32000-1 §9.6.4). */
export function sixLetters(bytes: Uint8Array): string {
  let rest = fnv1a(bytes)
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26))
    rest = Math.floor(rest / 26)
    return letter
  }).join('')
}
