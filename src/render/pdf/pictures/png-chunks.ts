import { concat } from '../../../bytes.ts'

/** What a PNG file's chunks say (ISO/IEC 15948 §11), before anything is unpacked. */
export interface Png {
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
export interface Colouring {
  readonly samples: number
  readonly kind: 'grey' | 'colour' | 'palette'
  readonly alpha: boolean
}

/** What a pixel of the commonest clear pictures is. */
export const CLEAR_COLOUR: Colouring = { samples: 4, kind: 'colour', alpha: true }

/** By the number in the file, with the bits that a sample may have. */
const COLOURINGS: ReadonlyMap<number, readonly [Colouring, readonly number[]]> = new Map([
  [0, [{ samples: 1, kind: 'grey', alpha: false }, [1, 2, 4, 8, 16]]],
  [2, [{ samples: 3, kind: 'colour', alpha: false }, [8, 16]]],
  [3, [{ samples: 1, kind: 'palette', alpha: false }, [1, 2, 4, 8]]],
  [4, [{ samples: 2, kind: 'grey', alpha: true }, [8, 16]]],
  [6, [CLEAR_COLOUR, [8, 16]]],
])

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether these are the bytes of a PNG file, whatever its state. */
const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, at) => bytes[at] === byte) && typeAt(bytes, SIGNATURE.length) === 'IHDR'

const typeAt = (bytes: Uint8Array, chunk: number): string =>
  String.fromCharCode(...bytes.subarray(chunk + 4, chunk + 8))

/** The pixels that a PNG file says it has; undefined for another file, and where it breaks off before. */
export function pngSize(bytes: Uint8Array): Pick<Png, 'width' | 'height'> | undefined {
  if (!isPng(bytes) || bytes.length < 24) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Gathers a file's chunks. Throws where it breaks off; undefined where it is no PNG of a known kind. */
export function readChunks(bytes: Uint8Array): Png | undefined {
  const size = pngSize(bytes)
  if (!size || size.width === 0 || size.height === 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array[] = []
  let palette: Uint8Array = new Uint8Array()
  let clear: DataView | undefined
  let start = SIGNATURE.length
  for (let type = ''; type !== 'IEND'; ) {
    const length = view.getUint32(start)
    type = typeAt(bytes, start)
    const content = bytes.subarray(start + 8, start + 8 + length)
    if (content.length < length) return undefined
    if (type === 'IDAT') packed.push(content)
    if (type === 'PLTE') palette = content
    if (type === 'tRNS') clear = new DataView(content.buffer, content.byteOffset, length)
    start += 12 + length
  }
  const bits = view.getUint8(24)
  const [colour, depths] = COLOURINGS.get(view.getUint8(25)) ?? []
  if (!colour || !depths?.includes(bits)) return undefined
  if (colour.kind === 'palette' && !isPalette(palette)) return undefined
  const interlaced = view.getUint8(28) === 1
  return { ...size, bits, colour, interlaced, palette, clear, packed: concat(packed) }
}

/** From 1 to 256 colours. */
const isPalette = ({ length }: Uint8Array): boolean =>
  length > 0 && length <= 768 && length % 3 === 0
