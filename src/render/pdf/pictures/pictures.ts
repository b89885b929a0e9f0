import { memoizeEach } from '../../../memoize.ts'
import type { Panel } from '../../../typeset/sheets.ts'
import { type Dictionary, type PdfFile, packed, type Stream } from '../pdf-file.ts'
import { readPicture } from './picture-file.ts'
import type { PictureFile, Turn } from './stored-picture.ts'

/** A picture ready for any file. */
export interface PackedPicture {
  /** Under which pages use it. */
  readonly name: string
  readonly stream: Stream
  readonly turn: Turn
  readonly inks: boolean
}

/**
 * Every picture of the panels once, by `src`. What cannot be read as a picture should have been
 * reported long before: here it is a defect and throws.
 */
export function packPictures(
  panels: readonly Panel[],
  bytesOf: (src: string) => Uint8Array,
): ReadonlyMap<string, PackedPicture> {
  const placed = panels.flatMap((panel) => panel.placed)
  const sources = new Set(placed.flatMap((one) => (one.kind === 'picture' ? [one.src] : [])))
  return new Map(
    [...sources].map((src, at) => {
      const picture = readPicture(bytesOf(src))
      if (!picture) throw new Error(`${src} is no picture that can be printed`)
      const { turn, inks } = picture
      return [src, { name: `P${at + 1}`, stream: streamOf(picture), turn, inks }]
    }),
  )
}

/** Deflated once, however many files show it. */
const streamOf = memoizeEach(
  ({ dictionary, bytes }: PictureFile): Stream => packed(dictionary, bytes),
)

/** Writes the pictures; gives them by the names that pages use. */
export const embedPictures = (file: PdfFile, pictures: Iterable<PackedPicture>): Dictionary =>
  Object.fromEntries(Array.from(pictures, ({ name, stream }) => [name, file.stream(stream)]))
