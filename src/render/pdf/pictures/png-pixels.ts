import { CLEAR_COLOUR, type Png } from './png-chunks.ts'
import { type Pass, unfilter } from './png-rows.ts'

/** Red, green and blue of every pixel with white behind, as paper is. The rows are used up. */
export function onWhite(png: Png, filtered: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(3 * png.width * png.height)
  for (const { pass, row, line } of unfilter(png, filtered)) paint(pixels, png, line, pass, row)
  return pixels
}

/** Whether every pixel's colour is in the palette. The rows are used up. */
export function isWithinPalette(png: Png, filtered: Uint8Array): boolean {
  const colours = png.palette.length / 3
  for (const { line } of unfilter(png, filtered)) {
    for (let x = 0; x < png.width; x++) {
      if (sampleAt(line, x, png.bits) >= colours) return false
    }
  }
  return true
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
    for (let at = from; at < from + 3; at++) {
      const level = line[at] ?? 0
      pixels[to++] = alpha === 255 ? level : overWhite(level, alpha)
    }
  }
}

const overWhite = (level: number, alpha: number): number =>
  ((level * alpha + 255 * (255 - alpha) + 127) / 255) | 0

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
