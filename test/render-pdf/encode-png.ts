import { zlibSync } from 'fflate'

/** A PNG as a test wants it: every kind that the standard has (ISO/IEC 15948). */
export interface Painting {
  readonly width: number
  readonly height: number
  /** Bits of a sample. */
  readonly bits: 1 | 2 | 4 | 8 | 16
  /** Grey 0, colour 2, palette 3, grey with alpha 4, colour with alpha 6. */
  readonly kind: 0 | 2 | 3 | 4 | 6
  readonly interlaced?: boolean
  /** The chunks PLTE and tRNS. */
  readonly palette?: readonly number[]
  readonly clear?: readonly number[]
  /** Samples of a pixel, each from 0 to what its bits can say. */
  pixel(x: number, y: number): readonly number[]
}

const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const WHOLE = [[0, 0, 1, 1]]
/** Start across and down, then step across and down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

export function encodePng(painting: Painting): Uint8Array {
  const { width, height, bits, kind, interlaced = false, palette, clear } = painting
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, kind, 0, 0, interlaced ? 1 : 0], 8)
  const packed = zlibSync(
    Buffer.concat((interlaced ? ADAM7 : WHOLE).map((pass) => rows(painting, pass))),
  )
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
      ...(clear ? [chunk('tRNS', Uint8Array.from(clear))] : []),
      // In two parts, as programs that write while they pack do.
      chunk('IDAT', packed.subarray(0, 10)),
      chunk('IDAT', packed.subarray(10)),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

/** The rows of a pass, each with the next of the five filters. */
function rows(
  painting: Painting,
  [left = 0, top = 0, across = 1, down = 1]: readonly number[],
): Uint8Array {
  const { width, height, bits, kind } = painting
  const stride = Math.max(1, (SAMPLES[kind] * bits) / 8)
  const filtered: Uint8Array[] = []
  let above = new Uint8Array()
  for (let y = top; y < height && left < width; y += down) {
    const samples: number[] = []
    for (let x = left; x < width; x += across) samples.push(...painting.pixel(x, y))
    const row = packedSamples(samples, bits)
    const filter = filtered.length % 5
    filtered.push(
      Uint8Array.of(
        filter,
        ...row.map((byte, at) => byte - predicted(filter, row, above, at, stride)),
      ),
    )
    above = row
  }
  return Buffer.concat(filtered)
}

function packedSamples(samples: readonly number[], bits: number): Uint8Array<ArrayBuffer> {
  const written = samples.map((sample) => sample.toString(2).padStart(bits, '0')).join('')
  const bytes = written.match(/.{1,8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}

function predicted(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  at: number,
  stride: number,
): number {
  const [a, b, c] = [row[at - stride] ?? 0, above[at] ?? 0, above[at - stride] ?? 0]
  const p = a + b - c
  const paeth = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0
  return [0, a, b, Math.floor((a + b) / 2), paeth][filter] ?? 0
}

/** Programs check the sum; what is tested here does not, so it is left at 0. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)])
}
