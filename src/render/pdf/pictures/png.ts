import type { Dictionary, Value } from '../pdf-file.ts'
import { type Colouring, type Png, readChunks } from './png-chunks.ts'
import { isWithinPalette, onWhite } from './png-pixels.ts'
import { unpackRows } from './png-rows.ts'
import type { PictureFile, Turn } from './stored-picture.ts'

/**
 * Reads a PNG file (ISO/IEC 15948); undefined for another file, and for one whose pixels are not all
 * there. One without transparency goes into the PDF as it is packed; the others are laid on white
 * first, as paper is.
 */
export function readPng(bytes: Uint8Array): PictureFile | undefined {
  const png = readChunks(bytes)
  const filtered = png && unpackRows(png)
  if (!png || !filtered) return undefined
  const { width, height } = png
  const seen = { width, height, turn: UPRIGHT, inks: false }
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  if (!isPlain(png)) {
    return { ...seen, dictionary: { ...size, ...FLAT }, bytes: onWhite(png, filtered) }
  }
  if (png.colour.kind === 'palette' && !isWithinPalette(png, filtered)) return undefined
  return { ...seen, dictionary: { ...size, ...packing(png) }, bytes: png.packed }
}

const UPRIGHT: Turn = [0, 1, 0, 0, 0, 1]
const FLAT: Dictionary = { ColorSpace: 'DeviceRGB', BitsPerComponent: 8 }

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
