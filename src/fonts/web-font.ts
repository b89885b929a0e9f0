import type { Face } from './face.ts'
import { writeFontFile } from './subset.ts'

/** Of the glyph at a place in a subset: a character for private use (Unicode Standard §23.5), of plane 15. */
export const characterOf = (place: number): string => String.fromCodePoint(FIRST + place)

const FIRST = 0xf0000

/**
 * A font file for screens around a subset of a face, whose glyph n + 1 is `glyphs[n]`. Its characters
 * name glyphs by their places (`characterOf`), so that a browser draws just the glyphs it is given and
 * shapes nothing anew.
 */
export function webFont(face: Face, glyphs: readonly number[]): Uint8Array {
  const program = face.subset(glyphs)
  const count = glyphs.length + 1
  const forBrowsers = [
    ['cmap', characterMap(count)],
    ['OS/2', metrics(face)],
    ['name', words([0, 0, 6])],
    ['post', words([3, ...Array(15).fill(0)])],
  ] as const
  return face.outlines === 'truetype'
    ? writeFontFile('truetype', [...tablesIn(program), ...forBrowsers])
    : writeFontFile('cff', [['CFF ', program], ...bareTables(face, count), ...forBrowsers])
}

function tablesIn(file: Uint8Array): readonly (readonly [tag: string, bytes: Uint8Array])[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return Array.from({ length: view.getUint16(4) }, (_, n) => {
    const record = 12 + 16 * n
    const tag = String.fromCharCode(...file.subarray(record, record + 4))
    const start = view.getUint32(record + 8)
    return [tag, file.subarray(start, start + view.getUint32(record + 12))]
  })
}

/** `cmap` with one group of format 12: the glyphs from 1 on. */
const characterMap = (count: number): Uint8Array =>
  words([
    ...[0, 1, 3, 10, 0, 12],
    ...[12, 0, 0, 28, 0, 0, 0, 1],
    ...[...long(FIRST + 1), ...long(FIRST + count - 1), ...long(1)],
  ])

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

/** The tables that a bare CFF font lacks. Every glyph is placed by itself, so no advance is asked for. */
function bareTables(
  { unitsPerEm, ascender, descender, boundingBox }: Face,
  count: number,
): readonly (readonly [tag: string, bytes: Uint8Array])[] {
  const head = [1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, unitsPerEm, ...Array(8).fill(0)]
  return [
    ['head', words([...head, ...boundingBox.map(Math.round), 0, 8, 2, 0, 0])],
    ['hhea', words([1, 0, ascender, descender, 0, unitsPerEm, ...Array(11).fill(0), 1])],
    ['hmtx', words([unitsPerEm, ...Array(count).fill(0)])],
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
