import { tablesOf, writeFontFile } from './subset.ts'

/** What a TrueType or OpenType Collection begins with (OpenType 1.9, chapter otff, "Font Collections"). */
const COLLECTION = 'ttcf'
const CFF = 0x4f54544f

/** No maker puts more faces in one file; a damaged one may say so. */
const MOST_FACES = 256

/** Whether a file is a collection: several faces that share tables, as Noto Sans CJK and the fonts of macOS come. */
export const isCollection = (file: Uint8Array): boolean =>
  String.fromCharCode(...file.subarray(0, 4)) === COLLECTION

/**
 * The faces of a collection, each a font file of its own when it is asked for. What signs the collection is left out, since it signs
 * no single face.
 *
 * @throws RangeError where the collection is damaged, or a face of it when that is made
 */
export function facesOfCollection(file: Uint8Array): readonly (() => Uint8Array)[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = view.getUint32(8)
  if (count > MOST_FACES) throw new RangeError(`a collection of ${count} faces`)
  return Array.from({ length: count }, (_, n) => {
    const at = view.getUint32(12 + 4 * n)
    return () => {
      const tables = [...tablesOf(file, at)].filter(([tag]) => tag !== 'DSIG')
      return writeFontFile(view.getUint32(at) === CFF ? 'cff' : 'truetype', tables.map(unsummed))
    }
  })
}

/** The head with its sum over the whole file still 0, as one is written with. */
function unsummed([tag, bytes]: readonly [string, Uint8Array]): readonly [string, Uint8Array] {
  if (tag !== 'head') return [tag, bytes]
  const head = new Uint8Array(bytes)
  new DataView(head.buffer).setUint32(8, 0)
  return [tag, head]
}
