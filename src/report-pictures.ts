import type { Block, Document } from './compose/document.ts'
import { type Diagnostic, diagnostic, type Place } from './diagnostic.ts'
import type { Parish } from './load/parish.ts'
import { MOST_MEGAPIXELS, readPicture, tooLarge } from './render/pdf/picture-file.ts'

/** Pictures of a document that are no PNG or JPEG file that can be printed, each with who shows it. */
export function reportPictures(
  document: Document,
  { logo, items }: Parish,
  picture: (src: string) => Uint8Array,
): readonly Diagnostic[] {
  const places = new Map<string, Place>(items.map(({ id, place }) => [id, place]))
  if (logo !== undefined) places.set('masthead', logo.place)
  return picturesIn(document.blocks).flatMap(({ src, part }) =>
    problemOf(src, picture(src), places.get(part)),
  )
}

function problemOf(path: string, bytes: Uint8Array, place?: Place): readonly Diagnostic[] {
  if (readPicture(bytes)) return []
  const size = tooLarge(bytes)
  return size
    ? [
        diagnostic(
          'error',
          'picture-too-large',
          { path, ...size, millions: MOST_MEGAPIXELS },
          place,
        ),
      ]
    : [diagnostic('error', 'unusable-picture', { path }, place)]
}

interface Shown {
  readonly src: string
  /** The part that the picture stands in. */
  readonly part: string
}

function picturesIn(blocks: readonly Block[], within = ''): readonly Shown[] {
  return blocks.flatMap((block): readonly Shown[] => {
    const part = block.part ?? within
    switch (block.kind) {
      case 'group':
      case 'quotation':
        return picturesIn(block.blocks, part)
      case 'list':
        return block.items.flatMap((item) => picturesIn(item.blocks, item.part ?? part))
      case 'figure':
        return block.content.kind === 'picture' ? [{ src: block.content.src, part }] : []
      case 'heading':
      case 'paragraph':
      case 'rule':
        return []
      default:
        return block satisfies never
    }
  })
}
