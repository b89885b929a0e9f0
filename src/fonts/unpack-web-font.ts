/** Whether a file is a WOFF2: a TrueType or OpenType file, packed for web sites. */
const isPacked = (file: Uint8Array): boolean =>
  String.fromCharCode(...file.subarray(0, 4)) === 'wOF2'

/**
 * The TrueType or OpenType file in a WOFF2, or the file itself where it is none; undefined for one that is damaged.
 * Google's decoder does it, as WebAssembly, so that the same bytes come out on every machine; it takes about 80 ms.
 */
export async function unpackWebFont(file: Uint8Array): Promise<Uint8Array | undefined> {
  if (!isPacked(file)) return file
  const { default: decompress } = await import('wawoff2/decompress.js')
  try {
    return new Uint8Array(await decompress(file))
  } catch {
    return undefined
  }
}
