import { type Unzipped, unzipSync } from 'fflate'
import { limits } from '../../problems/limits.ts'

/**
 * The parts of an Office package (ECMA-376, Part 2) that hold text, never unpacked to more than its own list says
 * of them; macros, pictures and embedded files stay packed.
 *
 * @param mostTags how many tags all of them may have together
 */
export function textPartsOf(
  bytes: Uint8Array,
  mostTags = Number.POSITIVE_INFINITY,
): Unzipped | 'damaged' | 'too-large' {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
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

function tagsIn(parts: Unzipped): number {
  let tags = 0
  for (const part of Object.values(parts)) for (const byte of part) if (byte === OPENING) tags++
  return tags
}

/** `<` */
const OPENING = 0x3c
