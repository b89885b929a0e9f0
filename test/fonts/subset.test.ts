import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subsetTrueType } from '../../src/fonts/subset.ts'
import { FACES, liberationSans, opened, shipped } from './shipped.ts'

const FILES = new Map([
  ...FACES.map((name) => [name, shipped.resource(`faces/${name}.ttf`)] as const),
  ['liberation-sans', liberationSans()] as const,
])

const view = (file: Uint8Array) => new DataView(file.buffer, file.byteOffset, file.byteLength)

/** Sum of the 32-bit words modulo 2³² of a part of a file. */
function checksum(file: Uint8Array, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4)
    sum = (sum + view(file).getUint32(at)) % 2 ** 32
  return sum
}

/** The directory of a file: tag, checksum, start and length of each table. */
const directory = (file: Uint8Array) =>
  Array.from({ length: view(file).getUint16(4) }, (_, n) => {
    const at = 12 + 16 * n
    const numbers = [4, 8, 12].map((offset) => view(file).getUint32(at + offset))
    const [sum = 0, start = 0, length = 0] = numbers
    return { tag: String.fromCharCode(...file.subarray(at, at + 4)), sum, start, length }
  })

describe.each([...FILES])('a subset of %s', (_, file) => {
  const font = opened(file)
  const someGlyphs = fc.array(fc.integer({ min: 0, max: font.numGlyphs - 1 }), { maxLength: 40 })

  it('has the outlines and widths of the whole face, in the order asked for', () => {
    fc.assert(
      fc.property(someGlyphs, (glyphs) => {
        const subset = opened(subsetTrueType(file, glyphs))
        for (const [place, glyph] of [0, ...glyphs].entries()) {
          const [mine, original] = [subset.getGlyph(place), font.getGlyph(glyph)]
          expect(mine.path.toSVG()).toBe(original.path.toSVG())
          expect(mine.advanceWidth).toBe(original.advanceWidth)
        }
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('has true checksums and its tables by tag, each on a whole word', () => {
    const subset = subsetTrueType(file, [40, 41, 42])
    const tables = directory(subset)
    expect(tables.map(({ tag }) => tag)).toEqual(tables.map(({ tag }) => tag).toSorted())
    expect(tables.map(({ start }) => start % 4)).toEqual(tables.map(() => 0))
    expect(checksum(subset, 0, subset.length)).toBe(0xb1b0afba)
    for (const { tag, sum, start, length } of tables)
      if (tag !== 'head') expect(checksum(subset, start, length), tag).toBe(sum)
  })

  it('is the same for the same glyphs, and far smaller than the face', () => {
    const glyphs = Array.from({ length: 80 }, (_, n) => n + 30)
    expect(subsetTrueType(file, glyphs)).toEqual(subsetTrueType(file.slice(), glyphs))
    expect(subsetTrueType(file, glyphs).length).toBeLessThan(file.length / 1.5)
  })
})

describe('a subset', () => {
  const file = liberationSans()
  const font = opened(file)
  const glyphOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id

  it('brings what a composite glyph is made of, after the glyphs asked for', () => {
    const subset = opened(subsetTrueType(file, [glyphOf('é')]))
    expect(subset.numGlyphs).toBe(4)
    expect(subset.getGlyph(1).path.toSVG()).toBe(font.getGlyph(glyphOf('é')).path.toSVG())
    expect(subset.getGlyph(2).path.toSVG()).toBe(font.getGlyph(glyphOf('e')).path.toSVG())
  })

  it('keeps a glyph twice that stands for two texts', () => {
    const hyphen = glyphOf('-')
    const subset = opened(subsetTrueType(file, [hyphen, glyphOf('a'), hyphen]))
    expect(subset.numGlyphs).toBe(4)
    expect(subset.getGlyph(3).path.toSVG()).toBe(subset.getGlyph(1).path.toSVG())
  })

  it('refuses a glyph that the face lacks', () => {
    expect(() => subsetTrueType(file, [font.numGlyphs])).toThrow(RangeError)
  })
})
