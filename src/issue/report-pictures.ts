import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import { walkBlocks } from '../document/walk-document.ts'
import type { Item } from '../load/item.ts'
import type { Parish } from '../load/parish.ts'
import { placeIn } from '../names/item-words.ts'
import type { Place } from '../place.ts'
import { limits } from '../problems/limits.ts'
import { readPicture, tooLarge } from '../render/pdf/pictures/picture-file.ts'

/** Pictures of a document that are no PNG or JPEG file that can be printed, each with who shows it. */
export function reportPictures(
  document: Document,
  { logo, items }: Parish,
  picture: (src: string) => Uint8Array,
): readonly Diagnostic[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const placeOf = (src: string, part: string): Place | undefined => {
    const item = byId.get(part)
    if (item !== undefined) return placeInItem(src, item)
    return part === 'masthead' ? logo?.place : undefined
  }
  return [...walkBlocks(document.blocks)].flatMap(({ block, part = '' }) => {
    if (block.kind !== 'figure' || block.content.kind !== 'picture') return []
    const { src } = block.content
    return problemOf(src, picture(src), placeOf(src, part))
  })
}

/** Where an item shows a picture; where the item begins if it writes the path in another way. */
function placeInItem(src: string, { words, place }: Item): Place {
  const name = src.slice(src.lastIndexOf('/') + 1)
  for (const one of words)
    for (const { 0: shown, 1: path = '', index } of one.text.matchAll(SHOWN))
      if (path.split('/').at(-1) === name)
        return placeIn(one, { from: index, to: index + shown.length })
  return place
}

/** Markdown's picture up to the end of its path. */
const SHOWN = /!\[[^\]]*\]\(<?([^)>\s]+)/g

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
