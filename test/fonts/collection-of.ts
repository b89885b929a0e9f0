import { tablesOf } from '../../src/fonts/subset.ts'

/** A collection of font files; a table that several of them have stands in it once. */
export function collectionOf(...faces: readonly Uint8Array[]): Uint8Array {
  const directories = faces.map((face) => [...tablesOf(face)])
  let at = 12 + 4 * faces.length
  const starts = directories.map((tables) => {
    const start = at
    at += 12 + 16 * tables.length
    return start
  })
  const places = new Map<string, { readonly start: number; readonly bytes: Uint8Array }>()
  const keyOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
  for (const [, bytes] of directories.flat()) {
    if (places.has(keyOf(bytes))) continue
    places.set(keyOf(bytes), { start: at, bytes })
    at += 4 * Math.ceil(bytes.length / 4)
  }
  const file = new Uint8Array(at)
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode('ttcf'))
  view.setUint32(4, 0x00010000)
  view.setUint32(8, faces.length)
  directories.forEach((tables, n) => {
    const start = starts[n] ?? 0
    view.setUint32(12 + 4 * n, start)
    file.set((faces[n] ?? file).subarray(0, 4), start)
    view.setUint16(start + 4, tables.length)
    tables.forEach(([tag, bytes], k) => {
      const record = start + 12 + 16 * k
      file.set(new TextEncoder().encode(tag), record)
      view.setUint32(record + 8, places.get(keyOf(bytes))?.start ?? 0)
      view.setUint32(record + 12, bytes.length)
    })
  })
  for (const { start, bytes } of places.values()) file.set(bytes, start)
  return file
}
