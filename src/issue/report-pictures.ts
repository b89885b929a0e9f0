import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import { walkBlocks } from '../document/walk-document.ts'
import type { Parish } from '../load/parish.ts'
import type { Place } from '../place.ts'
import { limits } from '../problems/limits.ts'
import { readPicture, tooLarge } from '../render/pdf/picture-file.ts'

/** Pictures of a document that are no PNG or JPEG file that can be printed, each with who shows it. */
export function reportPictures(
  document: Document,
  { logo, items }: Parish,
  picture: (src: string) => Uint8Array,
): readonly Diagnostic[] {
  const places = new Map<string, Place>(items.map(({ id, place }) => [id, place]))
  if (logo !== undefined) places.set('masthead', logo.place)
  return [...walkBlocks(document.blocks)].flatMap(({ block, part = '' }) => {
    if (block.kind !== 'figure' || block.content.kind !== 'picture') return []
    const { src } = block.content
    return problemOf(src, picture(src), places.get(part))
  })
}

function problemOf(path: string, bytes: Uint8Array, place?: Place): readonly Diagnostic[] {
  if (readPicture(bytes)) return []
  const size = tooLarge(bytes)
  return size
    ? [
        diagnostic(
          'error',
          'picture-too-large',
          { path, ...size, millions: limits.megapixels },
          place,
        ),
      ]
    : [diagnostic('error', 'unusable-picture', { path }, place)]
}
