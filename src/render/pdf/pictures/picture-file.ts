import { memoizeEach } from '../../../memoize.ts'
import { limits } from '../../../problems/limits.ts'
import { jpegSize, readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { pngSize } from './png-chunks.ts'
import type { PictureFile } from './stored-picture.ts'

/** In pixels. */
export type PictureSize = Pick<PictureFile, 'width' | 'height'>

/**
 * Reads a PNG or JPEG file; undefined for what is neither, cannot be printed from, or is too large.
 * The same bytes in memory are read once, however many files show them.
 */
export const readPicture: (bytes: Uint8Array) => PictureFile | undefined = memoizeEach((bytes) =>
  tooLarge(bytes) ? undefined : untilItBreaks(() => readPng(bytes) ?? readJpeg(bytes)),
)

/** The pixels of a picture that has too many; undefined for any other file. Nothing is unpacked. */
export function tooLarge(bytes: Uint8Array): PictureSize | undefined {
  const size = untilItBreaks(() => pngSize(bytes) ?? jpegSize(bytes))
  return size && size.width * size.height > limits.megapixels * 1e6 ? size : undefined
}

/** Undefined for a file that breaks off in the middle, and for packed bytes that do not unpack. */
function untilItBreaks<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
