import type { Face } from './face.ts'
import { tablesOf, writeFontFile } from './subset.ts'

/** Of the glyph at a place in a subset: a character for private use (Unicode Standard §23.5), of plane 15. */
export const characterOf = (place: number): string => String.fromCodePoint(FIRST + place)

const FIRST = 0xf0000

/**
 * A font file for screens around a subset of a face, whose glyph n + 1 is `glyphs[n]`. Its characters
 * name glyphs by their places (`characterOf`), so that a browser draws just the glyphs it is given and
 * shapes nothing anew.
 */
export const webFont = (face: Face, glyphs: readonly number[]): Uint8Array =>
  screenFont(face, {
    glyphs,
    codes: glyphs.map((_, at) => FIRST + at + 1),
    // Every glyph is placed by itself, so no advance is asked for.
    advances: glyphs.map(() => 0),
    kerning: [],
  })

/** What a font for screens holds besides .notdef. */
export interface ScreenGlyphs {
  /** Numbers of glyphs in the face. */
  readonly glyphs: readonly number[]
  /** The character of each, rising. */
  readonly codes: readonly number[]
  /** In the face's units. */
  readonly advances: readonly number[]
  /** Two places of glyphs, from 1 on, and how much closer or further apart the second stands; rising by both. */
  readonly kerning: readonly (readonly [left: number, right: number, by: number])[]
}

/** A font file for screens around a subset of a face. */
export function screenFont(
  face: Face,
  { glyphs, codes, advances, kerning }: ScreenGlyphs,
): Uint8Array {
  const program = face.subset(glyphs)
  const forBrowsers = [
    ['cmap', characterMap(codes)],
    ['OS/2', metrics(face)],
    ...(kerning.length > 0 ? [['kern', kerningTable(kerning)] as const] : []),
    ['name', words([0, 0, 6])],
    ['post', words([3, ...Array(15).fill(0)])],
  ] as const
  return face.outlines === 'truetype'
    ? writeFontFile('truetype', [...tablesOf(program), ...forBrowsers])
    : writeFontFile('cff', [['CFF ', program], ...bareTables(face, advances), ...forBrowsers])
}

/** `cmap` of format 12: a group for characters in a row, whose glyphs are in a row from 1 on. */
function characterMap(codes: readonly number[]): Uint8Array {
  const starts = codes.flatMap((code, at) => (codes[at - 1] === code - 1 ? [] : [at]))
  const groups = starts.flatMap((start, n) => {
    const end = (starts[n + 1] ?? codes.length) - 1
    return [...long(codes[start] ?? 0), ...long(codes[end] ?? 0), ...long(start + 1)]
  })
  return words([
    ...[0, 1, 3, 10, 0, 12],
    ...[12, 0, ...long(16 + 12 * starts.length), 0, 0, ...long(starts.length)],
    ...groups,
  ])
}

/** `kern` version 0 with one table of format 0. As many pairs as its length can say; the rest stand unkerned. */
function kerningTable(all: ScreenGlyphs['kerning']): Uint8Array {
  const pairs = all.slice(0, MOST_PAIRS)
  const selector = 31 - Math.clz32(pairs.length)
  const range = 6 * 2 ** selector
  return words([
    ...[0, 1],
    ...[0, 14 + 6 * pairs.length, 1],
    ...[pairs.length, range, selector, 6 * pairs.length - range],
    ...pairs.flat(),
  ])
}

/** Its length is a number of sixteen bits. */
const MOST_PAIRS = 10_000

/** `OS/2` version 0 with the figures of lines, for which a browser looks there or in `hhea`. */
function metrics({ weight, ascender, descender, unitsPerEm }: Face): Uint8Array {
  const half = Math.round(unitsPerEm / 2)
  return words([
    ...[0, half, weight, 5, 0],
    ...Array(26).fill(0),
    ...[0x40, 0xffff, 0xffff],
    ...[ascender, descender, 0, ascender, Math.abs(descender)],
  ])
}

/** The tables that a bare CFF font lacks. */
function bareTables(
  { unitsPerEm, ascender, descender, boundingBox }: Face,
  advances: readonly number[],
): readonly (readonly [tag: string, bytes: Uint8Array])[] {
  const count = advances.length + 1
  const head = [1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, unitsPerEm, ...Array(8).fill(0)]
  return [
    ['head', words([...head, ...boundingBox.map(Math.round), 0, 8, 2, 0, 0])],
    ['hhea', words([1, 0, ascender, descender, 0, unitsPerEm, ...Array(11).fill(0), count])],
    ['hmtx', words([unitsPerEm, 0, ...advances.flatMap((advance) => [advance, 0])])],
    ['maxp', words([0, 0x5000, count])],
  ]
}

const long = (number: number): readonly number[] => [number >>> 16, number & 0xffff]

/** Numbers of sixteen bits, the first byte the greater. */
function words(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * numbers.length)
  const view = new DataView(bytes.buffer)
  numbers.forEach((number, at) => {
    view.setInt16(2 * at, number)
  })
  return bytes
}
