import { unzlibSync } from 'fflate'
import type { Png } from './png-chunks.ts'

/** Every so many pixels, from where. */
export interface Pass {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
}

const WHOLE: readonly Pass[] = [{ x: 0, y: 0, across: 1, down: 1 }]
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
]

/** A pass's share of the picture; a row is as many bytes and one more that names its filter. */
interface Share {
  readonly pass: Pass
  readonly rows: number
  readonly length: number
}

function sharesOf({ width, height, bits, colour, interlaced }: Png): readonly Share[] {
  return (interlaced ? ADAM7 : WHOLE).map((pass) => {
    const columns = Math.ceil((width - pass.x) / pass.across)
    const rows = columns > 0 ? Math.ceil((height - pass.y) / pass.down) : 0
    return { pass, rows, length: Math.ceil((columns * colour.samples * bits) / 8) }
  })
}

/** Deflate makes no more of a byte than this (RFC 1951: 258 bytes of two bits). */
const MOST_OF_A_BYTE = 1032

/** A picture's rows as they are filtered, one pass after another; undefined where they are no such rows. */
export function unpackRows(png: Png): Uint8Array | undefined {
  const shares = sharesOf(png)
  const size = shares.reduce((sum, { rows, length }) => sum + rows * (1 + length), 0)
  // A file of a few bytes may say that it is enormous: no room is made for what it cannot hold.
  if (size > png.packed.length * MOST_OF_A_BYTE) return undefined
  const filtered = unzlibSync(png.packed, { out: new Uint8Array(size) })
  return filtered.length === size && haveFilters(filtered, shares) ? filtered : undefined
}

/** Whether every row begins with one of the five filters. */
function haveFilters(filtered: Uint8Array, shares: readonly Share[]): boolean {
  let at = 0
  for (const { rows, length } of shares) {
    for (let row = 0; row < rows; row++, at += 1 + length) {
      if ((filtered[at] ?? 0) > 4) return false
    }
  }
  return true
}

/** A row with its filter taken back. */
export interface PixelRow {
  readonly pass: Pass
  /** Counted from 0 in its pass. */
  readonly row: number
  readonly line: Uint8Array
}

/** The rows of a picture, in the same bytes that they were filtered in. */
export function* unfilter(png: Png, filtered: Uint8Array): Generator<PixelRow> {
  const stride = Math.max(1, (png.colour.samples * png.bits) / 8)
  let at = 0
  for (const { pass, rows, length } of sharesOf(png)) {
    let above: Uint8Array = new Uint8Array(length)
    for (let row = 0; row < rows; row++) {
      const line = filtered.subarray(at + 1, at + 1 + length)
      unfilterRow(filtered[at], line, above, stride)
      yield { pass, row, line }
      above = line
      at += 1 + length
    }
  }
}

/** Takes a row's filter back in its place (ISO/IEC 15948 §9). */
function unfilterRow(
  filter: number | undefined,
  line: Uint8Array,
  above: Uint8Array,
  stride: number,
): void {
  switch (filter) {
    case 1:
      for (let at = stride; at < line.length; at++)
        line[at] = byte(line, at) + byte(line, at - stride)
      return
    case 2:
      for (let at = 0; at < line.length; at++) line[at] = byte(line, at) + byte(above, at)
      return
    case 3:
      for (let at = 0; at < line.length; at++) {
        const left = at < stride ? 0 : byte(line, at - stride)
        line[at] = byte(line, at) + ((left + byte(above, at)) >> 1)
      }
      return
    case 4:
      for (let at = 0; at < line.length; at++) {
        const left = at < stride ? 0 : byte(line, at - stride)
        const corner = at < stride ? 0 : byte(above, at - stride)
        line[at] = byte(line, at) + nearest(left, byte(above, at), corner)
      }
      return
    default:
  }
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

/** Paeth's predictor: the neighbour nearest to left + up − corner. */
function nearest(left: number, up: number, corner: number): number {
  const fromLeft = Math.abs(up - corner)
  const fromUp = Math.abs(left - corner)
  const fromCorner = Math.abs(left + up - 2 * corner)
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left
  return fromUp <= fromCorner ? up : corner
}
