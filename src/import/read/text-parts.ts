import { type Unzipped, unzipSync } from 'fflate'
import { limits } from '../../problems/limits.ts'

/**
 * The parts of an Office package (ECMA-376, Part 2) that hold text, never unpacked to more than its own list says
 * of them; macros and embedded files stay packed, and so do pictures that nobody asks for.
 *
 * @param mostTags how many tags all of them may have together
 * @param mostPictures bytes of PNG and JPEG files that are unpacked too; what would be more stays packed
 */
export function textPartsOf(
  bytes: Uint8Array,
  mostTags = Number.POSITIVE_INFINITY,
  mostPictures = 0,
): Unzipped | 'damaged' | 'too-large' {
  let size = 0
  let ofPictures = 0
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (isPicture(name)) {
          const isTaken = ofPictures + originalSize <= mostPictures
          if (isTaken) ofPictures += originalSize
          return isTaken
        }
        const isText = /\.(?:xml|rels)$/.test(name)
        if (isText) size += originalSize
        return isText && size <= limits.unpacked
      },
    })
    return size > limits.unpacked || tagsIn(parts) > mostTags ? 'too-large' : parts
  } catch {
    return 'damaged'
  }
}

const isPicture = (name: string): boolean => /\.(?:png|jpe?g)$/i.test(name)

function tagsIn(parts: Unzipped): number {
  let tags = 0
  for (const [name, part] of Object.entries(parts))
    if (!isPicture(name)) for (const byte of part) if (byte === OPENING) tags++
  return tags
}

/** `<` */
const OPENING = 0x3c
