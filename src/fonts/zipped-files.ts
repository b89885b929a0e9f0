import { unzipSync } from 'fflate'
import { limits } from '../problems/limits.ts'

const ZIP = 'PK\u0003\u0004'

export const isZip = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 4)) === ZIP

/**
 * Paths of the files in a ZIP, but for what would unpack to more than a file may have.
 *
 * @throws where the ZIP is damaged
 */
export function namesInZip(packed: Uint8Array): readonly string[] {
  const names: string[] = []
  unzipSync(packed, {
    filter({ name, originalSize }) {
      if (originalSize <= limits.file) names.push(name)
      return false
    },
  })
  return names
}

/**
 * One file of a ZIP.
 *
 * @throws where it is not there, or damaged
 */
export function fileInZip(packed: Uint8Array, path: string): Uint8Array {
  const found = unzipSync(packed, { filter: ({ name }) => name === path })[path]
  if (!found) throw new RangeError(`no ${path} in the ZIP`)
  return found
}
