import type { Panel } from '../../typeset/sheets.ts'
import type { PdfFile, Ref } from './pdf-file.ts'
import { readPicture, type Turn } from './picture-file.ts'

/** A picture in the file: under which name pages use it. */
export interface EmbeddedPicture {
  readonly name: string
  readonly ref: Ref
  readonly turn: Turn
  readonly inks: boolean
}

/**
 * Writes every picture of the panels once, by `src`. What cannot be read as a picture should have
 * been reported long before: here it is a defect and throws.
 */
export function embedPictures(
  file: PdfFile,
  panels: readonly Panel[],
  bytesOf: (src: string) => Uint8Array,
): ReadonlyMap<string, EmbeddedPicture> {
  const placed = panels.flatMap((panel) => panel.placed)
  const sources = new Set(placed.flatMap((one) => (one.kind === 'picture' ? [one.src] : [])))
  return new Map(
    [...sources].map((src, at) => {
      const picture = readPicture(bytesOf(src))
      if (!picture) throw new Error(`${src} is no picture that can be printed`)
      const ref = file.stream(picture.dictionary, picture.bytes)
      return [src, { name: `P${at + 1}`, ref, turn: picture.turn, inks: picture.inks }]
    }),
  )
}
