import { concat } from '../../../bytes.ts'
import { TURNS } from './jpeg.ts'
import { readPicture } from './picture-file.ts'

/** A picture for a screen. */
export interface BarePicture {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
  /** In pixels, as it is seen. */
  readonly width: number
  readonly height: number
  /** How Exif says that it is turned to be seen, 1 where it is not; the bytes do not say it. */
  readonly orientation: number
}

/**
 * A PNG or JPEG file with nothing left in it of who took the picture, when and where. A picture that cannot be read
 * should have been reported long before: here it is a defect and throws.
 */
export function barePicture(bytes: Uint8Array): BarePicture {
  const picture = readPicture(bytes)
  if (picture === undefined) throw new Error('a picture that was looked at cannot be read')
  const { width, height, turn } = picture
  return bytes[0] === PNG
    ? { bytes: withoutNotes(bytes), type: 'image/png', width, height, orientation: 1 }
    : {
        bytes: picture.bytes,
        type: 'image/jpeg',
        width,
        height,
        orientation: TURNS.indexOf(turn) + 1,
      }
}

/** The first byte of a PNG file. */
const PNG = 0x89

/** Chunks without which the pixels cannot be drawn as they are meant (ISO/IEC 15948 §11). */
const DRAWN: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'])

function withoutNotes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (DRAWN.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') break
    at = end
  }
  return concat(kept)
}

/** The picture's file for a program that asks the file how it is turned: Exif of that alone. */
export function turnedFile({ bytes, orientation }: BarePicture): Uint8Array {
  if (orientation === 1) return bytes
  const exif = [
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1,
  ]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return concat([bytes.subarray(0, 2), Uint8Array.from([...exif, ...entry]), bytes.subarray(2)])
}
