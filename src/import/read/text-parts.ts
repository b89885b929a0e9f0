import { type Unzipped, unzipSync } from 'fflate'

/**
 * How much XML a package may unpack to, in bytes, so that a packed bomb costs no memory. A newsletter of
 * forty pages has about 2 MB.
 */
const MOST_XML = 16 * 2 ** 20

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
        return isText && size <= MOST_XML
      },
    })
    return size > MOST_XML ? 'too-large' : parts
  } catch {
    return 'damaged'
  }
}
