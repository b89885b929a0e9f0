/** A table of an OpenType file. */
type Table = readonly [tag: string, bytes: Uint8Array]

const bytesOf = (words: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(2 * words.length)
  words.forEach((word, n) => {
    new DataView(bytes.buffer).setInt16(2 * n, word)
  })
  return bytes
}

/**
 * An OpenType file around a bare CFF font of 1,000 units whose first glyphs are space to tilde in the
 * order of ASCII: the least that a parish's own OTF would hold. All advances are 500.
 */
export function openTypeWith(cff: Uint8Array, glyphCount: number, fsType = 0): Uint8Array {
  const tables: readonly Table[] = [
    ['CFF ', cff],
    ['OS/2', os2(fsType)],
    ['cmap', asciiMap()],
    [
      'head',
      bytesOf([
        1,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        3,
        1000,
        ...Array(8).fill(0),
        0,
        -200,
        900,
        800,
        0,
        8,
        2,
        0,
        0,
      ]),
    ],
    ['hhea', bytesOf([1, 0, 800, -200, 0, 500, 0, 0, 900, 1, 0, 0, 0, 0, 0, 0, 0, 1])],
    ['hmtx', bytesOf([500, ...Array(glyphCount).fill(0)])],
    ['maxp', bytesOf([0, 0x5000, glyphCount])],
    ['name', bytesOf([0, 0, 6])],
    ['post', bytesOf([3, 0, ...Array(14).fill(0)])],
  ]
  return assembled(tables)
}

/** Version 4, weight 700, the rest plain. */
const os2 = (fsType: number): Uint8Array => {
  const words = Array<number>(48).fill(0)
  words[0] = 4
  words[2] = 700
  words[4] = fsType
  words[43] = 460
  words[44] = 660
  return bytesOf(words)
}

/** Format 4: U+0020 to U+007E are glyphs 1 to 95. */
const asciiMap = (): Uint8Array =>
  bytesOf([0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x7e, -1, 0, 0x20, -1, 1 - 0x20, 1, 0, 0])

function assembled(tables: readonly Table[]): Uint8Array {
  const front = 12 + 16 * tables.length
  const starts = tables.map((_, n) =>
    tables.slice(0, n).reduce((end, [, { length }]) => end + ((length + 3) & ~3), front),
  )
  const file = new Uint8Array((starts.at(-1) ?? 0) + (tables.at(-1)?.[1].length ?? 0) + 3)
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode('OTTO'))
  view.setUint16(4, tables.length)
  tables.forEach(([tag, bytes], n) => {
    const start = starts[n] ?? 0
    file.set(new TextEncoder().encode(tag), 12 + 16 * n)
    view.setUint32(20 + 16 * n, start)
    view.setUint32(24 + 16 * n, bytes.length)
    file.set(bytes, start)
  })
  return file
}
