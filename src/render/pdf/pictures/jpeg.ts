import { concat } from '../../../bytes.ts'
import type { Dictionary } from '../pdf-file.ts'
import type { PictureFile, Turn } from './stored-picture.ts'

/**
 * Reads a JPEG file (ITU-T T.81); undefined for another file, a kind that PDF does not know, and one
 * that ends before its picture does.
 */
export function readJpeg(bytes: Uint8Array): PictureFile | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const segments = [...segmentsOf(bytes)]
  const frame = frameOf(segments)
  const space = frame && COLOUR_SPACES.get(frame.content.getUint8(5))
  if (!space || frame.content.getUint8(0) !== 8) return undefined
  const { width, height } = storedSize(frame)
  const scan = segments.at(-1)?.end ?? 2
  const end = endOfPicture(bytes, scan)
  if (width === 0 || height === 0 || end === undefined) return undefined
  const orientation = orientationOf(segments)
  const inks = space === 'DeviceCMYK'
  const dictionary: Dictionary = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    // Adobe's programs, who mark their files, store inks the other way round.
    ...(inks && segments.some(isAdobes) && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
  }
  return {
    ...(orientation > 4 ? { width: height, height: width } : { width, height }),
    turn: TURNS[orientation - 1] ?? UPRIGHT,
    dictionary,
    bytes: concat([withoutMemories(bytes, segments), bytes.subarray(scan, end)]),
    inks,
  }
}

/** The pixels that a JPEG file says it has, as they are stored; undefined for another file. */
export function jpegSize(bytes: Uint8Array): Pick<PictureFile, 'width' | 'height'> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const frame = frameOf(segmentsOf(bytes))
  return frame && storedSize(frame)
}

function frameOf(segments: Iterable<Segment>): Segment | undefined {
  for (const segment of segments) if (FRAMES.has(segment.marker)) return segment
  return undefined
}

const storedSize = ({ content }: Segment): Pick<PictureFile, 'width' | 'height'> => ({
  width: content.getUint16(3),
  height: content.getUint16(1),
})

/** Baseline, extended and progressive: what DCTDecode reads (ISO 32000-1 §7.4.8). */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const SCAN = 0xda
const END = 0xd9
const APP1 = 0xe1
const APP14 = 0xee

const COLOUR_SPACES: ReadonlyMap<number, string> = new Map([
  [1, 'DeviceGray'],
  [3, 'DeviceRGB'],
  [4, 'DeviceCMYK'],
])

const UPRIGHT: Turn = [0, 1, 0, 0, 0, 1]

/** Exif's eight orientations in their order. */
export const TURNS: readonly Turn[] = [
  UPRIGHT,
  [1, -1, 0, 0, 0, 1],
  [1, -1, 0, 1, 0, -1],
  [0, 1, 0, 1, 0, -1],
  [0, 0, 1, 0, 1, 0],
  [1, 0, -1, 0, 1, 0],
  [1, 0, -1, 1, -1, 0],
  [0, 0, 1, 1, -1, 0],
]

/** A marker with its content, and where both together begin and end in the file. */
interface Segment {
  readonly marker: number
  readonly content: DataView
  readonly start: number
  readonly end: number
}

/** The segments before the picture itself. Throws where the file breaks off. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 2
  while (view.getUint8(start) === 0xff) {
    const marker = view.getUint8(start + 1)
    if (marker === SCAN) return
    const length = marker === 0xff ? -1 : view.getUint16(start + 2)
    const end = start + 2 + length
    const content = new DataView(
      bytes.buffer,
      bytes.byteOffset + start + 4,
      Math.max(length - 2, 0),
    )
    if (marker !== 0xff) yield { marker, content, start, end }
    start = end
  }
}

const isAdobes = ({ marker, content }: Segment): boolean =>
  marker === APP14 && asciiFrom(content, 5) === 'Adobe'

/** The Exif orientation, 1 where none is given. */
function orientationOf(segments: readonly Segment[]): number {
  const exif = segments.find(
    ({ marker, content }) => marker === APP1 && asciiFrom(content, 6) === 'Exif\0\0',
  )
  if (!exif) return 1
  const tiff = new DataView(
    exif.content.buffer,
    exif.content.byteOffset + 6,
    exif.content.byteLength - 6,
  )
  const little = asciiFrom(tiff, 2) === 'II'
  const directory = tiff.getUint32(4, little)
  const entries = tiff.getUint16(directory, little)
  for (let at = directory + 2; at < directory + 2 + 12 * entries; at += 12) {
    if (tiff.getUint16(at, little) !== 0x0112) continue
    const orientation = tiff.getUint16(at + 8, little)
    return orientation >= 1 && orientation <= 8 ? orientation : 1
  }
  return 1
}

/** Where the picture that begins with this scan ends; undefined where the file breaks off before. */
function endOfPicture(bytes: Uint8Array, scan: number): number | undefined {
  let at = scan
  while (at !== -1 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (marker === END) return at + 2
    // Between the markers that have a length, a byte of all ones is the picture's own, or restarts it.
    if (marker === 0xff) at += 1
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    at = bytes.indexOf(0xff, at)
  }
  return undefined
}

/**
 * What stands before the picture, without comments and camera's notes, which tell the place where a
 * photograph was taken.
 */
function withoutMemories(bytes: Uint8Array, segments: readonly Segment[]): Uint8Array {
  const kept = segments.filter(({ marker }) => !isMemory(marker))
  return concat([bytes.subarray(0, 2), ...kept.map(({ start, end }) => bytes.subarray(start, end))])
}

/** Application segments, apart from JFIF's and Adobe's that say how to read the picture, and comments. */
const isMemory = (marker: number): boolean =>
  (marker > 0xe0 && marker <= 0xef && marker !== APP14) || marker === 0xfe

const asciiFrom = ({ buffer, byteOffset, byteLength }: DataView, length: number): string =>
  String.fromCharCode(...new Uint8Array(buffer, byteOffset, Math.min(length, byteLength)))
