import { concat } from '../bytes.ts'
/**
 * A TrueType file of some of another's glyphs, for embedding as a CIDFontType2 with Identity mapping
 * (ISO 32000-1 §9.9, table 126): the tables that a PDF reader draws with and no others, so no `cmap`,
 * `name` or `post`. Outlines, widths and instructions are copied byte for byte.
 *
 * Table layouts: OpenType 1.9, chapters otff, head, maxp, hhea, hmtx, loca and glyf.
 */

import type { Face } from './face.ts'

/** Needed by glyph instructions; copied where the face has them. */
const COPIED = ['cvt ', 'fpgm', 'prep']

/** Flags of a composite glyph's component. */
const WORD_ARGUMENTS = 0x1
const ONE_SCALE = 0x8
const MORE_COMPONENTS = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

const LONG_OFFSETS = 1
/** Place in `head` of the whole file's checksum, and what it is subtracted from. */
const FILE_CHECKSUM = 8
const MAGIC = 0xb1b0afba

type Tables = ReadonlyMap<string, Uint8Array>

/**
 * The file whose glyph 0 is .notdef and glyph n + 1 is `glyphs[n]` of the face; what composite glyphs
 * are made of stands after those. A glyph named twice stands there twice. Throws a RangeError for a
 * glyph that the face lacks. The same arguments give the same bytes.
 */
export function subsetTrueType(face: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const tables = tablesOf(face)
  const order = withComponents([0, ...glyphs], tables)
  const places = new Map(order.map((glyph, place) => [glyph, place]))
  const outlines = order.map((glyph) => padded(relocated(outlineOf(glyph, tables), places)))
  return writeFontFile('truetype', [
    ...COPIED.flatMap((tag) => (tables.has(tag) ? [[tag, table(tag, tables)] as const] : [])),
    ['glyf', concat(outlines)],
    ['head', headOf(tables)],
    ['hhea', withNumber(table('hhea', tables), 34, order.length)],
    ['hmtx', concat(order.map((glyph) => metricOf(glyph, tables)))],
    ['loca', offsetsOf(outlines)],
    ['maxp', withNumber(table('maxp', tables), 4, order.length)],
  ])
}

/**
 * Whether a glyph of a face is there with its width and with all that it is made of: in a damaged file one can be lost
 * and all others be whole.
 */
export function glyphsIn(face: Uint8Array): (glyph: number) => boolean {
  const tables = tablesOf(face)
  return (glyph) => {
    try {
      return withComponents([glyph], tables).every((one) => metricOf(one, tables).length > 0)
    } catch {
      return false
    }
  }
}

/** The tables of a font file, by tag; `at` is where its directory begins. */
export function tablesOf(face: Uint8Array, at = 0): Tables {
  const file = viewOf(face)
  return new Map(
    Array.from({ length: file.getUint16(at + 4) }, (_, n) => {
      const record = at + 12 + 16 * n
      const tag = String.fromCharCode(...face.subarray(record, record + 4))
      const start = file.getUint32(record + 8)
      return [tag, face.subarray(start, start + file.getUint32(record + 12))]
    }),
  )
}

function table(tag: string, tables: Tables): Uint8Array {
  const found = tables.get(tag)
  if (!found) throw new RangeError(`The face has no table ${tag}.`)
  return found
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The glyphs, and behind them the components that they and their components need. */
function withComponents(glyphs: readonly number[], tables: Tables): readonly number[] {
  const order = [...glyphs]
  const known = new Set(glyphs)
  for (const glyph of order)
    for (const { component } of componentsOf(outlineOf(glyph, tables)))
      if (!known.has(component)) {
        known.add(component)
        order.push(component)
      }
  return order
}

function outlineOf(glyph: number, tables: Tables): Uint8Array {
  const loca = viewOf(table('loca', tables))
  const isLong = viewOf(table('head', tables)).getInt16(50) === LONG_OFFSETS
  if (glyph >= viewOf(table('maxp', tables)).getUint16(4))
    throw new RangeError(`The face has no glyph ${glyph}.`)
  const offset = (n: number): number => (isLong ? loca.getUint32(4 * n) : 2 * loca.getUint16(2 * n))
  return table('glyf', tables).subarray(offset(glyph), offset(glyph + 1))
}

/** The components of a composite glyph and where their numbers stand in it; none for a simple one. */
function componentsOf(
  outline: Uint8Array,
): readonly { readonly component: number; readonly at: number }[] {
  const glyph = viewOf(outline)
  if (outline.length === 0 || glyph.getInt16(0) >= 0) return []
  const components = []
  let flags = MORE_COMPONENTS
  for (let at = 10; flags & MORE_COMPONENTS; at += componentLength(flags)) {
    flags = glyph.getUint16(at)
    components.push({ component: glyph.getUint16(at + 2), at: at + 2 })
  }
  return components
}

/** Bytes of a component's record: flags, number, two arguments, and its scale where it has one. */
function componentLength(flags: number): number {
  const scale = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0
  return 4 + (flags & WORD_ARGUMENTS ? 4 : 2) + scale
}

/** A copy of the outline whose components are named by their new places. */
function relocated(outline: Uint8Array, places: ReadonlyMap<number, number>): Uint8Array {
  const copy = new Uint8Array(outline)
  for (const { component, at } of componentsOf(outline))
    viewOf(copy).setUint16(at, places.get(component) ?? 0)
  return copy
}

/** Advance width and left side bearing; glyphs past `numberOfHMetrics` share the last advance. */
function metricOf(glyph: number, tables: Tables): Uint8Array {
  const hmtx = table('hmtx', tables)
  const last = viewOf(table('hhea', tables)).getUint16(34) - 1
  if (glyph <= last) return hmtx.subarray(4 * glyph, 4 * glyph + 4)
  const bearing = 4 * (last + 1) + 2 * (glyph - last - 1)
  return concat([hmtx.subarray(4 * last, 4 * last + 2), hmtx.subarray(bearing, bearing + 2)])
}

/** Where each outline starts, and where the last one ends. */
function offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const loca = new Uint8Array(4 * (outlines.length + 1))
  let end = 0
  outlines.forEach((outline, n) => {
    end += outline.length
    viewOf(loca).setUint32(4 * (n + 1), end)
  })
  return loca
}

function withNumber(original: Uint8Array, at: number, value: number): Uint8Array {
  const copy = new Uint8Array(original)
  viewOf(copy).setUint16(at, value)
  return copy
}

/** `head` for long offsets, its whole-file checksum still 0. */
function headOf(tables: Tables): Uint8Array {
  const head = withNumber(table('head', tables), 50, LONG_OFFSETS)
  viewOf(head).setUint32(FILE_CHECKSUM, 0)
  return head
}

/** What a font file with these outlines begins with: version 1.0, or `OTTO`. */
const SIGNATURES = { truetype: 0x00010000, cff: 0x4f54544f }

/** A font file: header, directory and tables, by tag; then its checksum in `head` (chapter otff). */
export function writeFontFile(
  outlines: Face['outlines'],
  parts: readonly (readonly [tag: string, bytes: Uint8Array])[],
): Uint8Array {
  const tables = parts.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const front = new Uint8Array(12 + 16 * tables.length)
  writeHeader(viewOf(front), SIGNATURES[outlines], tables.length)
  let start = front.length
  let head = 0
  tables.forEach(([tag, bytes], n) => {
    if (tag === 'head') head = start
    front.set(new TextEncoder().encode(tag), 12 + 16 * n)
    const numbers = [checksum(padded(bytes)), start, bytes.length]
    numbers.forEach((value, k) => {
      viewOf(front).setUint32(16 + 16 * n + 4 * k, value)
    })
    start += padded(bytes).length
  })
  const file = concat([front, ...tables.map(([, bytes]) => padded(bytes))])
  viewOf(file).setUint32(head + FILE_CHECKSUM, MAGIC - checksum(file))
  return file
}

/** The signature, and the numbers for a binary search of the directory. */
function writeHeader(front: DataView, signature: number, count: number): void {
  const exponent = 31 - Math.clz32(count)
  front.setUint32(0, signature)
  const numbers = [count, 16 << exponent, exponent, 16 * count - (16 << exponent)]
  numbers.forEach((value, n) => {
    front.setUint16(4 + 2 * n, value)
  })
}

/** Sum of the 32-bit words, modulo 2³²; the bytes fill whole words. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Zeros up to a whole number of 32-bit words. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((bytes.length + 3) & ~3)
  whole.set(bytes)
  return whole
}
