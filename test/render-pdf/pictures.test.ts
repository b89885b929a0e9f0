import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/civil-date.ts'
import { renderImposed, renderPages } from '../../src/render/pdf/index.ts'
import { readPicture } from '../../src/render/pdf/pictures/picture-file.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import { encodePng, type Painting } from './encode-png.ts'
import { builtInFaces } from './faces.ts'
import { findings } from './findings.ts'
import { ADDRESS, FIRST_INSERT } from './first-insert.ts'
import { halfFold, handSet, told } from './hand-set.ts'
import { lamp } from './lamp.ts'
import { photograph } from './photograph.ts'
import { readPdf } from './read-pdf.ts'
import { installed, print, scan } from './tools.ts'

const faces = builtInFaces()
const week = '2026-11-29' as CivilDate

/** One page with a picture on it, 120 by 80 points from 36, 42. */
function pageWith(picture: Uint8Array): Uint8Array {
  const src = 'articles/picture'
  const figure = { ...told('Figure'), alt: 'A picture', picture: { src, width: 120, height: 80 } }
  const set = handSet(told('Document', figure), faces, 1)
  return renderPages({ ...set, sheets: [] }, faces, { week, pictures: () => picture })
}

/** The printed colour at a place of the picture, across and down from 0 to 1. */
const colourAt = (file: Uint8Array, across: number, down: number): readonly number[] =>
  print(file, 1, 72).at(36 + 120 * across, 42 + 80 * down)

const near = (colour: readonly number[]) => colour.map((level) => expect.closeTo(level, -1.1))

describe('a PNG', () => {
  /** Four colours in the four quarters, as levels from 0 to 255. */
  const quarter = (x: number, y: number): readonly number[] =>
    x < 5 ? (y < 4 ? [255, 0, 0] : [0, 255, 0]) : y < 4 ? [0, 0, 255] : [0, 0, 0]
  const size = { width: 11, height: 9 }
  const full = (bits: number): number => 2 ** bits - 1
  const colour = (bits: 8 | 16) => (x: number, y: number) =>
    quarter(x, y).map((level) => (level / 255) * full(bits))
  const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0]
  const index = (x: number, y: number) => [x < 5 ? (y < 4 ? 0 : 1) : y < 4 ? 2 : 3]

  const kinds: readonly (readonly [string, Painting])[] = [
    ['in colours', { ...size, bits: 8, kind: 2, pixel: colour(8) }],
    ['in fine colours', { ...size, bits: 16, kind: 2, pixel: colour(16) }],
    ['of a palette', { ...size, bits: 2, kind: 3, palette, pixel: index }],
    ['of a palette, whole bytes', { ...size, bits: 8, kind: 3, palette, pixel: index }],
    ['woven', { ...size, bits: 8, kind: 2, interlaced: true, pixel: colour(8) }],
    ['woven, of a palette', { ...size, bits: 4, kind: 3, palette, interlaced: true, pixel: index }],
    [
      'with an alpha that hides nothing',
      { ...size, bits: 8, kind: 6, pixel: (x, y) => [...colour(8)(x, y), 255] },
    ],
    [
      'with a fine alpha, woven',
      {
        ...size,
        bits: 16,
        kind: 6,
        interlaced: true,
        pixel: (x, y) => [...colour(16)(x, y), 65535],
      },
    ],
  ]

  it.for(kinds)('%s prints its colours where they are', ([, painting], { skip }) => {
    const file = pageWith(encodePng(painting))
    expect(findings(readPdf(file))).toEqual([])
    skip(!installed('pdftoppm'), 'pdftoppm is not installed')
    expect(colourAt(file, 0.2, 0.2)).toEqual(near([255, 0, 0]))
    expect(colourAt(file, 0.8, 0.2)).toEqual(near([0, 0, 255]))
    expect(colourAt(file, 0.2, 0.8)).toEqual(near([0, 255, 0]))
    expect(colourAt(file, 0.8, 0.8)).toEqual(near([0, 0, 0]))
  })

  const clear: readonly (readonly [string, Painting, readonly number[]])[] = [
    ['half clear', { ...size, bits: 8, kind: 6, pixel: () => [255, 0, 0, 128] }, [255, 127, 127]],
    ['clear grey', { ...size, bits: 8, kind: 4, pixel: () => [0, 51] }, [204, 204, 204]],
    [
      'grey of one bit',
      { ...size, bits: 1, kind: 0, clear: [0, 0], pixel: () => [0] },
      [255, 255, 255],
    ],
    [
      'grey of four bits',
      { ...size, bits: 4, kind: 0, clear: [0, 3], pixel: () => [5] },
      [85, 85, 85],
    ],
    [
      'one clear colour',
      { ...size, bits: 8, kind: 2, clear: [0, 9, 0, 8, 0, 7], pixel: () => [9, 8, 7] },
      [255, 255, 255],
    ],
    [
      'another clear colour',
      { ...size, bits: 8, kind: 2, clear: [0, 9, 0, 8, 0, 6], pixel: () => [9, 8, 7] },
      [9, 8, 7],
    ],
    [
      'a clear palette',
      { ...size, bits: 4, kind: 3, palette, clear: [255, 128], pixel: () => [1] },
      [127, 255, 127],
    ],
  ]

  it.each(clear)('with %s lies on white', (_, painting, expected) => {
    const picture = readPicture(encodePng(painting))
    expect(picture?.dictionary).toMatchObject({ ColorSpace: 'DeviceRGB', BitsPerComponent: 8 })
    const pixels = picture?.bytes ?? new Uint8Array()
    expect(pixels).toHaveLength(3 * size.width * size.height)
    for (let at = 0; at < pixels.length; at += 3) {
      expect([...pixels.subarray(at, at + 3)]).toEqual(expected)
    }
  })

  it('unpacks the same whether it is woven or not, and whatever its rows are filtered by', () => {
    const painting: Painting = {
      width: 23,
      height: 19,
      bits: 8,
      kind: 6,
      pixel: (x, y) =>
        [37, 91, 53, 29].map((step) => (x * x * step + y * y * 71 + x * y * 13) % 256),
    }
    const expected = Array.from({ length: 23 * 19 }, (_, at) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = painting.pixel(at % 23, Math.floor(at / 23))
      return [red, green, blue].map((level) =>
        Math.round((level * alpha + 255 * (255 - alpha)) / 255),
      )
    }).flat()
    for (const interlaced of [false, true]) {
      const picture = readPicture(encodePng({ ...painting, interlaced }))
      expect([...(picture?.bytes ?? [])]).toEqual(expected)
    }
  })
})

describe('a photograph', () => {
  /** Stored with red, green above blue, white; then which colour is seen at the top left, and which at its right. */
  const seen: readonly (readonly [number, readonly number[], readonly number[]])[] = [
    [1, [255, 0, 0], [0, 255, 0]],
    [2, [0, 255, 0], [255, 0, 0]],
    [3, [255, 255, 255], [0, 0, 255]],
    [4, [0, 0, 255], [255, 255, 255]],
    [5, [255, 0, 0], [0, 0, 255]],
    [6, [0, 0, 255], [255, 0, 0]],
    [7, [255, 255, 255], [0, 255, 0]],
    [8, [0, 255, 0], [255, 255, 255]],
  ]

  it.for(seen)('held as Exif’s %i is turned upright', ([orientation, ...corners], { skip }) => {
    const [topLeft, topRight] = corners
    const stored = photograph({ orientation })
    const { width, height } = readPicture(stored) ?? {}
    expect([width, height]).toEqual(orientation > 4 ? [32, 48] : [48, 32])
    const file = pageWith(stored)
    expect(findings(readPdf(file))).toEqual([])
    skip(!installed('pdftoppm'), 'pdftoppm is not installed')
    expect(colourAt(file, 0.2, 0.2)).toEqual(near(topLeft))
    expect(colourAt(file, 0.8, 0.2)).toEqual(near(topRight))
  })

  it('says how it was held in either order of bytes', () => {
    const sizes = [true, false].map((littleEndian) => {
      const { width, height } = readPicture(photograph({ orientation: 6, littleEndian })) ?? {}
      return [width, height]
    })
    expect(sizes).toEqual([
      [32, 48],
      [32, 48],
    ])
  })

  it('keeps nothing that stands after its end, where some cameras put another picture', () => {
    const stored = photograph({ orientation: 1 })
    const after = new Uint8Array([...stored, ...new TextEncoder().encode('A. Person')])
    expect(readPicture(after)?.bytes).toEqual(readPicture(stored)?.bytes)
  })

  it('does not tell where and by whom it was taken', () => {
    const stored = photograph({ orientation: 6, note: 'GPS 50.7 N 3.5 W, A. Person' })
    expect(latin(stored)).toContain('A. Person')
    expect(latin(pageWith(stored))).not.toContain('A. Person')
    expect(latin(pageWith(stored))).not.toContain('Exif')
  })

  it('in inks is not called fit for an archive', () => {
    const file = pageWith(photograph({ orientation: 1, inks: true }))
    expect(findings(readPdf(file))).toEqual([])
    expect(latin(file)).not.toContain('pdfaid')
    expect(latin(file)).not.toContain('OutputIntent')
    expect(latin(pageWith(photograph({ orientation: 1 })))).toContain('pdfaid')
  })

  it('in inks is printed in its colours, not in their opposites', ({ skip }) => {
    skip(!installed('pdftoppm'), 'pdftoppm is not installed')
    const file = pageWith(photograph({ orientation: 1, inks: true }))
    const [red = 0, green = 0, blue = 0] = colourAt(file, 0.2, 0.2)
    expect(red - Math.max(green, blue)).toBeGreaterThan(150)
    expect(Math.min(...colourAt(file, 0.8, 0.8))).toBeGreaterThan(240)
  })
})

describe('a file that is no picture', () => {
  const png = lamp()
  const jpeg = photograph({ orientation: 1 })
  const scan = Buffer.from(jpeg).indexOf(Buffer.from('ffda', 'hex'))
  const end = jpeg.subarray(jpeg.length - 2)
  const size = { width: 9, height: 4, bits: 8 } as const
  const plain = encodePng({ ...size, kind: 2, pixel: (x, y) => [x * 20, y * 50, 7] })
  const rows = (filters: readonly number[]) =>
    zlibSync(Uint8Array.from(filters.flatMap((filter) => [filter, ...Array(27).fill(9)])))
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('a picture of a lamp')],
    ['half a PNG', png.subarray(0, png.length / 2)],
    ['a PNG whose pixels do not unpack', png.map((byte, at) => (at > 60 && at < 90 ? 0xff : byte))],
    ['the head of a JPEG', photograph({ orientation: 1 }).subarray(0, 30)],
    ['a PNG of nonsense', withPixels(plain, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))],
    ['a PNG with a row too few', withPixels(plain, rows([0, 1, 2]))],
    ['a PNG with a row of no filter', withPixels(plain, rows([0, 1, 5, 2]))],
    ['a PNG whose palette is missing', encodePng({ ...size, kind: 3, pixel: () => [0] })],
    [
      'a PNG with colours outside its palette',
      encodePng({ ...size, kind: 3, palette: [1, 2, 3], pixel: (x) => [x === 8 ? 1 : 0] }),
    ],
    ['a JPEG without its end', jpeg.subarray(0, jpeg.length - 20)],
    ['a JPEG without a picture', Buffer.concat([jpeg.subarray(0, scan), end])],
    ['a GIF', new TextEncoder().encode('GIF89a')],
  ])('%s is known as none', (_, bytes) => {
    expect(readPicture(bytes)).toBeUndefined()
    expect(() => pageWith(bytes)).toThrow(/articles\/picture/)
  })
})

/** The same PNG with other packed pixels. */
function withPixels(png: Uint8Array, packed: Uint8Array): Uint8Array {
  const file = Buffer.from(png)
  const [first, end] = [file.indexOf('IDAT') - 4, file.indexOf('IEND') - 4]
  const length = Buffer.alloc(4)
  length.writeUInt32BE(packed.length)
  const chunk = [length, Buffer.from('IDAT'), packed, Buffer.alloc(4)]
  return new Uint8Array(Buffer.concat([file.subarray(0, first), ...chunk, file.subarray(end)]))
}

it('is read once, however many files show it', () => {
  const bytes = lamp()
  expect(readPicture(bytes)).toBeDefined()
  expect(readPicture(bytes)).toBe(readPicture(bytes))
})

describe('a QR code', () => {
  const sheets: Sheets = { ...handSet(FIRST_INSERT, faces), sheets: halfFold() }
  const settings = { week, pictures: lamp }
  const front = halfFold().map((side) => ({
    ...side,
    panels: side.panels.map((panel) => ({ ...panel, turned: true })),
  }))

  it.for([
    ['on its own page', renderPages(sheets, faces, settings)],
    ['on the sheet', renderImposed(sheets, faces, settings)],
    ['upside down', renderImposed({ ...sheets, sheets: front }, faces, settings)],
  ] as const)('can be read from the print %s', ([, file], { skip }) => {
    const drawn = readPdf(file).pages[0]?.drawn ?? []
    const marked = drawn.filter(({ what, mark }) => what === 'f' && typeof mark === 'number')
    expect(marked).toHaveLength(1)
    skip(!installed('pdftoppm') || !installed('zbarimg'), 'pdftoppm or zbarimg is not installed')
    expect(scan(file, 1)).toBe(ADDRESS)
  })
})

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
