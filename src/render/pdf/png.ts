import { unzlibSync } from 'fflate'
import { concat } from './bytes.ts'
import type { Dictionary, Value } from './pdf-file.ts'
import type { PictureFile, Turn } from './picture-file.ts'

/**
 * Reads a PNG file (ISO/IEC 15948); undefined for another file. One without transparency goes into
 * the PDF as it is packed; the others are laid on white first, as paper is.
 */
export function readPng(bytes: Uint8Array): PictureFile | undefined {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined
  const png = collect(bytes)
  if (!png) return undefined
  const { width, height } = png
  const seen = { width, height, turn: UPRIGHT, inks: false }
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  return isPlain(png)
    ? { ...seen, dictionary: { ...size, ...packing(png) }, bytes: png.packed }
    : { ...seen, dictionary: { ...size, ...FLAT }, bytes: onWhite(png) }
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const UPRIGHT: Turn = [0, 1, 0, 0, 0, 1]
const FLAT: Dictionary = { ColorSpace: 'DeviceRGB', BitsPerComponent: 8 }

interface Png {
  readonly width: number
  readonly height: number
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly bits: number
  readonly colour: Colouring
  readonly interlaced: boolean
  /** Red, green, blue of each colour. */
  readonly palette: Uint8Array
  /** The chunk `tRNS`: a palette's alphas, or the one colour that is clear. */
  readonly clear: DataView | undefined
  readonly packed: Uint8Array
}

/** What the samples of a pixel are. */
interface Colouring {
  readonly samples: number
  readonly kind: 'grey' | 'colour' | 'palette'
  readonly alpha: boolean
}

const CLEAR_COLOUR: Colouring = { samples: 4, kind: 'colour', alpha: true }

const COLOURINGS: ReadonlyMap<number, Colouring> = new Map([
  [0, { samples: 1, kind: 'grey', alpha: false }],
  [2, { samples: 3, kind: 'colour', alpha: false }],
  [3, { samples: 1, kind: 'palette', alpha: false }],
  [4, { samples: 2, kind: 'grey', alpha: true }],
  [6, CLEAR_COLOUR],
])

/** Gathers a file's chunks. Throws where it breaks off; undefined where it is no PNG of this kind. */
function collect(bytes: Uint8Array): Png | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array[] = []
  let palette: Uint8Array = new Uint8Array()
  let clear: DataView | undefined
  let start = SIGNATURE.length
  for (let type = ''; type !== 'IEND'; ) {
    const length = view.getUint32(start)
    type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    const content = bytes.subarray(start + 8, start + 8 + length)
    if (content.length < length) return undefined
    if (type === 'IDAT') packed.push(content)
    if (type === 'PLTE') palette = content
    if (type === 'tRNS') clear = new DataView(content.buffer, content.byteOffset, length)
    start += 12 + length
  }
  const colour = COLOURINGS.get(view.getUint8(25))
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (!colour || width === 0 || height === 0 || packed.length === 0) return undefined
  return {
    width,
    height,
    bits: view.getUint8(24),
    colour,
    interlaced: view.getUint8(28) === 1,
    palette,
    clear,
    packed: concat(packed),
  }
}

const isPlain = ({ colour, interlaced, clear }: Png): boolean =>
  !colour.alpha && !interlaced && !clear

/** PDF unpacks the rows as PNG packs them (ISO 32000-1 §7.4.4.4). */
function packing({ bits, colour, width, palette }: Png): Dictionary {
  const spaces: Readonly<Record<Colouring['kind'], Value>> = {
    grey: 'DeviceGray',
    colour: 'DeviceRGB',
    palette: ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette],
  }
  return {
    ColorSpace: spaces[colour.kind],
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colour.samples, BitsPerComponent: bits, Columns: width },
  }
}

/** Every so many pixels, from where. */
interface Pass {
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

/** Red, green and blue of every pixel with white behind. */
function onWhite(png: Png): Uint8Array {
  const shares = sharesOf(png)
  const size = shares.reduce((sum, { rows, length }) => sum + rows * (1 + length), 0)
  const unpacked = unzlibSync(png.packed, { out: new Uint8Array(size) })
  const pixels = new Uint8Array(3 * png.width * png.height)
  const stride = Math.max(1, (png.colour.samples * png.bits) / 8)
  let at = 0
  for (const { pass, rows, length } of shares) {
    let above = new Uint8Array(length)
    for (let row = 0; row < rows; row++) {
      const packed = unpacked.subarray(at + 1, at + 1 + length)
      above = unfiltered(packed, above, stride, unpacked[at])
      paint(pixels, png, above, pass, row)
      at += 1 + length
    }
  }
  return pixels
}

/** Takes a row's filter back (ISO/IEC 15948 §9). */
function unfiltered(
  row: Uint8Array,
  above: Uint8Array,
  stride: number,
  filter: number | undefined,
): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(above.length)
  for (let at = 0; at < line.length; at++) {
    const left = line[at - stride] ?? 0
    const up = above[at] ?? 0
    const corner = above[at - stride] ?? 0
    line[at] = (row[at] ?? 0) + predicted(filter, left, up, corner)
  }
  return line
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return nearest(left, up, corner)
    default:
      return 0
  }
}

/** Paeth's predictor: the neighbour nearest to left + up − corner. */
function nearest(left: number, up: number, corner: number): number {
  const fromLeft = Math.abs(up - corner)
  const fromUp = Math.abs(left - corner)
  const fromCorner = Math.abs(left + up - 2 * corner)
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left
  return fromUp <= fromCorner ? up : corner
}

/** Puts a pass's row on the picture. */
function paint(pixels: Uint8Array, png: Png, line: Uint8Array, pass: Pass, row: number): void {
  const y = pass.y + row * pass.down
  if (png.colour === CLEAR_COLOUR && png.bits === 8 && pass.across === 1) {
    paintColours(pixels, line, 3 * y * png.width)
    return
  }
  for (let column = 0, x = pass.x; x < png.width; column++, x += pass.across) {
    const [red, green, blue, alpha] = pixelOf(png, line, column)
    const at = 3 * (y * png.width + x)
    pixels[at] = overWhite(red, alpha)
    pixels[at + 1] = overWhite(green, alpha)
    pixels[at + 2] = overWhite(blue, alpha)
  }
}

/** A row of the commonest clear pictures, painted without a look at what else a pixel may be. */
function paintColours(pixels: Uint8Array, line: Uint8Array, start: number): void {
  for (let from = 0, to = start; from < line.length; from += 4) {
    const alpha = line[from + 3] ?? 255
    for (let at = from; at < from + 3; at++) pixels[to++] = overWhite(line[at] ?? 0, alpha)
  }
}

const overWhite = (level: number, alpha: number): number =>
  Math.round((level * alpha + 255 * (255 - alpha)) / 255)

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

function pixelOf({ colour, bits, palette, clear }: Png, line: Uint8Array, column: number): Pixel {
  const first = column * colour.samples
  const sample = (at: number): number => sampleAt(line, first + at, bits)
  const level = (at: number): number => Math.round((sample(at) * 255) / (2 ** bits - 1))
  const isClear = (samples: readonly number[]): boolean =>
    clear !== undefined && samples.every((at) => sample(at) === clear.getUint16(2 * at))
  switch (colour.kind) {
    case 'palette': {
      const index = sample(0)
      const [red = 0, green = 0, blue = 0] = palette.subarray(3 * index, 3 * index + 3)
      return [red, green, blue, clear && index < clear.byteLength ? clear.getUint8(index) : 255]
    }
    case 'grey': {
      const grey = level(0)
      return [grey, grey, grey, colour.alpha ? level(1) : isClear([0]) ? 0 : 255]
    }
    case 'colour':
      return [level(0), level(1), level(2), colour.alpha ? level(3) : isClear([0, 1, 2]) ? 0 : 255]
    default:
      return colour.kind satisfies never
  }
}

/** A sample of a row, from 0 to what its bits can say. */
function sampleAt(line: Uint8Array, at: number, bits: number): number {
  if (bits === 8) return line[at] ?? 0
  if (bits === 16) return ((line[2 * at] ?? 0) << 8) | (line[2 * at + 1] ?? 0)
  const bit = at * bits
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1)
}
