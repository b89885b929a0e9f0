import { fnv1a } from '../../made-id.ts'

/** Names must repeat from run to run and differ between contents. */
const BASES = [0x811c9dc5, 0x050c5d1f, 0x2f0b4f47, 0x9e3779b9]

/** Sixteen bytes that stand for a content; no protection against forgery. */
export function digest(bytes: Uint8Array): Uint8Array {
  const words = new DataView(new ArrayBuffer(16))
  BASES.forEach((basis, at) => {
    words.setUint32(4 * at, fnv1a(bytes, basis))
  })
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
