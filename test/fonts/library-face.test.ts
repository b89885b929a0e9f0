import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import compress from 'wawoff2/compress.js'
import type { Face, Features } from '../../src/fonts/face.ts'
import { libraryFace, loadLibraryFace } from '../../src/fonts/library-face.ts'
import { measuredFace } from '../../src/fonts/measured-face.ts'
import { unpackWebFont } from '../../src/fonts/unpack-web-font.ts'
import { openTypeWith } from './open-type-cff.ts'
import { FACES, liberationSans, oneIn, opened, packaged, realWords, shipped } from './shipped.ts'

const foxit = packaged('pdfjs-dist/standard_fonts/FoxitSerif.pfb')
const FOXIT_GLYPHS = 230

function loaded(file: Uint8Array, name = 'of-the-parish'): Face {
  const result = libraryFace(file, name, fontkit)
  if (!result.ok) throw new Error(result.reason)
  return result.face
}

const wholeFace = (name: string): Face => loaded(shipped.resource(`faces/${name}.ttf`))

const words = oneIn(50, realWords())

describe.each(FACES)('%s from its whole file', (name) => {
  const whole = wholeFace(name)
  const measured = measuredFace(shipped, name)

  it('has the metrics and name that the build measured', () => {
    const numbers = ({ covers, shape, subset, ...rest }: Face) => rest
    expect(numbers(whole)).toEqual(numbers(measured))
  })

  it.each<Features>([{}, { smallCapitals: true }, { oldStyleFigures: true }])(
    'sets text as the measured face does, with %o',
    (features) => {
      const texts = [
        ...words,
        'edu\u00ad',
        'af\u00adfirm',
        'Ps.\u00a0106:3',
        'on\u2011line',
        '1⁄2',
        '*second',
      ]
      for (const text of texts)
        expect(whole.shape(text, features), text).toEqual(measured.shape(text, features))
    },
  )
})

describe('a face with Arabic', () => {
  const amiri = loaded(packaged('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'))
  const rightToLeft = { rightToLeft: true }
  const idOf = (letter: string) => amiri.shape(letter, rightToLeft)[0]?.id

  it('joins the letters of a word and gives them in the order of reading', () => {
    const glyphs = amiri.shape('محمد', rightToLeft)
    expect(glyphs.map(({ text }) => text).join('')).toBe('محمد')
    const [first, , third, last] = glyphs
    // the same letter at a word's beginning and inside it, and one that stands alone
    expect(new Set([first?.id, third?.id, idOf('م')]).size).toBe(3)
    expect(last?.id).not.toBe(idOf('د'))
  })

  it('sets words apart, and mirrors brackets, which stay what they are', () => {
    const glyphs = amiri.shape('(حنا) ح', rightToLeft)
    expect(glyphs.map(({ text }) => text).join('')).toBe('(حنا) ح')
    const [opening] = glyphs
    expect(opening?.id).toBe(amiri.shape(')', {})[0]?.id)
  })

  it('sets a mark over its letter aside, without moving what follows', () => {
    const glyphs = amiri.shape('بِسْمِ', rightToLeft)
    const marks = glyphs.filter(({ text }) => /^\p{M}$/u.test(text))
    expect(marks).toHaveLength(3)
    expect(marks.every(({ advance, shift }) => advance === 0 && shift !== undefined)).toBe(true)
  })
})

describe('a face from a whole file', () => {
  const garamond = wholeFace('eb-garamond-regular')
  const sans = loaded(liberationSans())
  const texts = (face: Face, text: string) => face.shape(text, {}).map((glyph) => glyph.text)

  it('sets Greek and Cyrillic', () => {
    for (const text of ['Ἐν ἀρχῇ ἦν ὁ λόγος', 'Господи, помилуй']) {
      expect(texts(garamond, text).join('')).toBe(text)
      expect(garamond.shape(text, {}).every(({ id, advance }) => id > 0 && advance > 0)).toBe(true)
    }
  })

  it('says of each glyph what it stands for there, not where it was first used', () => {
    const face = wholeFace('eb-garamond-regular')
    expect(texts(face, 'ﬁ')).toEqual(['ﬁ'])
    expect(texts(face, 'fi')).toEqual(['fi'])
    expect(face.shape('a', { smallCapitals: true })[0]?.text).toBe('a')
  })

  it.each(['H\u0304', 'á\u0304', 'x\u0301y\u0301', 'Ḿ\u0304m\u0308\u0301.', 'office'])(
    'draws each glyph of %s where the library places it',
    (text) => {
      const name = 'atkinson-hyperlegible-regular'
      const font = opened(shipped.resource(`faces/${name}.ttf`))
      const { positions } = font.layout(text.normalize('NFC'))
      let pen = 0
      const places = positions.map(({ xAdvance, xOffset, yOffset }) => {
        const place = [pen + xOffset, yOffset]
        pen += xAdvance
        return place
      })
      let at = 0
      const drawn = wholeFace(name)
        .shape(text, {})
        .map(({ advance, rise, shift }) => {
          const place = [at + (shift ?? 0), rise ?? 0]
          at += advance
          return place
        })
      expect(drawn).toEqual(places)
      expect(at).toBe(pen)
    },
  )

  it('takes the kerning of an old kern table', () => {
    const width = (text: string) =>
      sans.shape(text, {}).reduce((sum, { advance }) => sum + advance, 0)
    expect(width('AV')).toBeLessThan(width('A') + width('V'))
  })

  it('gives a subset that is TrueType like its file', () => {
    const [a, b] = sans.shape('é-', {})
    const subset = opened(sans.subset([a?.id ?? 0, b?.id ?? 0]))
    const original = opened(liberationSans())
    expect(sans.outlines).toBe('truetype')
    expect(subset.getGlyph(1).path.toSVG()).toBe(original.getGlyph(a?.id ?? 0).path.toSVG())
  })
})

describe('a face from an OpenType file with PostScript outlines', () => {
  const file = openTypeWith(foxit, FOXIT_GLYPHS)
  const face = loaded(file, 'Parish Face')

  it('has metrics, and the name that it was given where the file has none', () => {
    expect(face).toMatchObject({
      name: 'ParishFace',
      unitsPerEm: 1000,
      ascender: 800,
      descender: -200,
      capHeight: 660,
      xHeight: 460,
      weight: 700,
      outlines: 'cff',
    })
  })

  it('gives a bare CFF font of the glyphs asked for, as often as they are named', () => {
    const glyphs = face.shape('Ag-', {}).map(({ id }) => id)
    const [hyphen = 0] = face.shape('-', {}).map(({ id }) => id)
    const wanted = [...glyphs, hyphen]
    const subset = opened(openTypeWith(face.subset(wanted), wanted.length + 1))
    const original = opened(file)
    for (const [place, glyph] of [0, ...wanted].entries())
      expect(subset.getGlyph(place).path.toSVG()).toBe(original.getGlyph(glyph).path.toSVG())
    expect(face.subset(wanted)).toEqual(face.subset(wanted))
  })
})

describe('a file that cannot be used', () => {
  const reasonFor = (file: Uint8Array) => {
    const result = libraryFace(file, 'of-the-parish', fontkit)
    return result.ok ? 'used' : result.reason
  }
  const startingWith = (signature: string) =>
    new Uint8Array([...new TextEncoder().encode(signature), ...liberationSans().subarray(4)])

  it.each([
    ['wOFF', 'web-font'],
    ['ttcf', 'collection'],
    ['%PDF', 'damaged'],
  ])('is told from its first letters %s', (signature, reason) => {
    expect(reasonFor(startingWith(signature))).toBe(reason)
  })

  it.each([0x2, 0x100, 0x200])('is one that its maker keeps from being embedded (%i)', (fsType) => {
    expect(reasonFor(openTypeWith(foxit, FOXIT_GLYPHS, fsType))).toBe('no-embedding')
  })

  it('may be embedded for viewing and printing', () => {
    expect(reasonFor(openTypeWith(foxit, FOXIT_GLYPHS, 0x4))).toBe('used')
  })

  it.each([0, 3, 100, 5_000, 60_000])('is one cut off after %i bytes', (length) => {
    expect(reasonFor(liberationSans().subarray(0, length))).toBe('damaged')
  })

  it.each([0, 40, 5_000])('is a WOFF2 of which all is changed from byte %i on', async (from) => {
    const packed = await compress(liberationSans())
    const broken = packed.map((byte, at) => (at < Math.max(from, 4) ? byte : byte ^ 0x5a))
    expect(await loadLibraryFace(broken, 'of-the-parish')).toEqual({ ok: false, reason: 'damaged' })
  })
})

describe('a file that is damaged in part', () => {
  it('sets the letters that are whole, and covers none whose outline is lost', () => {
    const file = new Uint8Array(liberationSans())
    const table = new DataView(file.buffer)
    const loca = Array.from({ length: table.getUint16(4) }, (_, n) => 12 + 16 * n).find(
      (at) => String.fromCharCode(...file.subarray(at, at + 4)) === 'loca',
    )
    // The places of outlines end behind the hundredth glyph, each of two bytes.
    table.setUint32((loca ?? 0) + 12, 200)
    const face = loaded(file)
    const covered = [...'Aé'].map((letter) => face.covers(letter.codePointAt(0) ?? 0))
    expect(covered).toEqual([true, false])
    const glyphs = face.shape('Aé', {})
    expect(face.subset(glyphs.map(({ id }) => id)).length).toBeGreaterThan(0)
  })
})

describe('a file that can be used', () => {
  it('is a WOFF2, unpacked: letters are as wide, and a subset has the same outlines', async () => {
    const packed = await loadLibraryFace(await compress(liberationSans()), 'of-the-parish')
    if (!packed.ok) throw new Error(packed.reason)
    const whole = loaded(liberationSans())
    for (const word of words) expect(packed.face.shape(word, {})).toEqual(whole.shape(word, {}))
    const glyphs = whole.shape('Ağ-', {}).map(({ id }) => id)
    const outlines = (face: Face) =>
      [0, 1, 2, 3].map((id) => opened(face.subset(glyphs)).getGlyph(id).path.toSVG())
    expect(outlines(packed.face)).toEqual(outlines(whole))
    expect((await unpackWebFont(packed.file))?.length).toBe(packed.file.length)
  })

  it('is loaded with the library when it is needed', async () => {
    const result = await loadLibraryFace(liberationSans(), 'of-the-parish')
    expect(result.ok && result.face.name).toBe('LiberationSans')
  })
})
