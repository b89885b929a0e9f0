import { type Unzipped, unzipSync } from 'fflate'
import { limits } from '../../problems/limits.ts'

/**
 * The parts of an Office package (ECMA-376, Part 2) that hold text, never unpacked to more than its own list says
 * of them; macros, pictures and embedded files stay packed.
 */
export function textPartsOf(bytes: Uint8Array): Unzipped | 'damaged' | 'too-large' {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isText = /\.(?:xml|rels)$/.test(name)
        if (isText) size += originalSize
        return isText && size <= limits.unpacked
      },
    })
    return size > limits.unpacked ? 'too-large' : parts
  } catch {
    return 'damaged'
  }
}
