import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Features } from '../../src/fonts/face.ts'
import { measuredFace } from '../../src/fonts/measured-face.ts'
import { FACES, oneIn, opened, realWords, shipped } from './shipped.ts'

/** What the font library must be told to set text as the built-in faces are set. */
const AS_MEASURED = { rlig: false, frac: false, numr: false, dnom: false }

const FEATURES: readonly Features[] = [
  {},
  { smallCapitals: true },
  { oldStyleFigures: true },
  { smallCapitals: true, oldStyleFigures: true },
]

/** Glyphs and advances of words as the font library lays them out, and as the face does. */
function compared(name: string, features: Features) {
  const font = opened(shipped.resource(`faces/${name}.ttf`))
  const face = measuredFace(shipped, name)
  const figures = !!features.oldStyleFigures
  const wishes = { smcp: !!features.smallCapitals, onum: figures, pnum: figures }
  return (word: string) => {
    const { glyphs, positions } = font.layout(word, { ...AS_MEASURED, ...wishes })
    return {
      library: glyphs.map(({ id }, n) => [id, positions[n]?.xAdvance]),
      face: face.shape(word, features).map(({ id, advance }) => [id, advance]),
    }
  }
}

/** The repertoire's own characters, for text that no book holds. */
const charactersOf = (name: string): readonly string[] => {
  const json = new TextDecoder().decode(shipped.resource(`faces/${name}.json`))
  return Array.from((JSON.parse(json) as { characters: string }).characters).filter(
    (character) => character !== ' ',
  )
}

const words = realWords()

describe.each(FACES)('%s, measured when the package is built', (name) => {
  it('sets every word with the glyphs and widths of the font library', () => {
    const compare = compared(name, {})
    const differing = oneIn(3, words).filter((word) => {
      const { library, face } = compare(word)
      return JSON.stringify(library) !== JSON.stringify(face)
    })
    expect(differing).toEqual([])
  })

  it.each(FEATURES)('sets any characters of its repertoire so, with %o', (features) => {
    const compare = compared(name, features)
    const anyWord = fc.array(fc.constantFrom(...charactersOf(name)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyWord, (letters) => {
        const { library, face } = compare(letters.join(''))
        expect(face).toEqual(library)
      }),
      { seed: 20261122, numRuns: 400 },
    )
  })

  it.each(FEATURES.slice(1))('sets words and figures of a text so, with %o', (features) => {
    const compare = compared(name, features)
    for (const word of [...oneIn(60, words), '1549,', '(1662)', 'No.', '10:30', '£7.50', '2026–27'])
      expect(compare(word).face, word).toEqual(compare(word).library)
  })

  it('has old-style figures of widths of their own', () => {
    const { shape } = measuredFace(shipped, name)
    const features = { oldStyleFigures: true }
    const widths = [...'0123456789'].map((figure) => shape(figure, features)[0]?.advance)
    expect(new Set(widths).size).toBeGreaterThan(6)
  })

  it('is as wide as its words and spaces together', () => {
    const { shape } = measuredFace(shipped, name)
    const width = (text: string) => shape(text, {}).reduce((sum, { advance }) => sum + advance, 0)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1 }), (some) => {
        const apart = some.reduce((sum, word) => sum + width(word), 0)
        expect(width(some.join(' '))).toBe(apart + (some.length - 1) * width(' '))
      }),
      { seed: 20261122 },
    )
  })

  it('says every character of a text, in order', () => {
    const { shape } = measuredFace(shipped, name)
    for (const word of oneIn(10, words))
      expect(
        shape(word, {})
          .map(({ text }) => text)
          .join(''),
      ).toBe(word)
  })
})

describe('what every face sets alike', () => {
  const { shape, covers } = measuredFace(shipped, 'eb-garamond-regular')
  const atkinson = measuredFace(shipped, 'atkinson-hyperlegible-regular')
  const texts = (text: string) => shape(text, {}).map((glyph) => glyph.text)

  it('joins f with f, i and l', () => {
    expect(texts('office')).toEqual(['o', 'ffi', 'c', 'e'])
    expect(texts('flow off')).toEqual(['fl', 'o', 'w', ' ', 'o', 'ff'])
  })

  it('parts them where a joiner says so', () => {
    expect(texts('Auf\u200clage')).toEqual(['A', 'u', 'f', 'l', 'a', 'g', 'e'])
  })

  it('makes no pictogram of a starred word', () => {
    expect(texts('*second')).toEqual(['*', 's', 'e', 'c', 'o', 'n', 'd'])
  })

  it('ends a divided word in a hyphen that says it was not written', () => {
    const [hyphen] = shape('-', {})
    const divided = shape('edu\u00ad', {})
    expect(divided.at(-1)).toEqual({ ...hyphen, text: '\u00ad' })
    expect(divided.slice(0, -1).map(({ id }) => id)).toEqual(
      shape('edu-', {})
        .slice(0, -1)
        .map(({ id }) => id),
    )
  })

  it('kerns the hyphen of a divided word as it kerns a written one', () => {
    const width = (text: string) => shape(text, {}).reduce((sum, { advance }) => sum + advance, 0)
    for (const word of ['edu', 'Gov', 'af', 'ty', 'AV']) {
      expect(width(`${word}\u00ad`)).toBe(width(`${word}-`))
      expect(width(`${word}\u2011`)).toBe(width(`${word}-`))
    }
  })

  it('passes over soft hyphens inside a word', () => {
    expect(shape('af\u00adfir\u00adma\u00adtion', {})).toEqual(shape('affirmation', {}))
  })

  it('sets a no-break space as the space and a no-break hyphen as the hyphen, and says which', () => {
    const [space] = shape(' ', {})
    const [hyphen] = shape('-', {})
    expect(shape('\u00a0', {})).toEqual([{ ...space, text: '\u00a0' }])
    expect(shape('\u2011', {})).toEqual([{ ...hyphen, text: '\u2011' }])
    expect(atkinson.covers(0x2011)).toBe(true)
  })

  it('gives other spaces the width of their kind', () => {
    const advance = (text: string) => atkinson.shape(text, {})[0]?.advance
    expect(advance('\u2003')).toBe(1000)
    expect(advance('\u2002')).toBe(500)
    expect(advance('\u202f')).toBe(167)
    expect(advance('\u2007')).toBe(advance('0'))
  })

  it('prints nothing for what prints nothing', () => {
    expect(shape('\u2060\u200b\ufeffso\u2060', {})).toEqual(shape('so', {}))
  })

  it('composes letters and their marks', () => {
    expect(shape('cafe\u0301', {})).toEqual(shape('café', {}))
  })

  it('covers what it has and nothing else', () => {
    for (const character of 'Aé—“”…ő\u00a0\u00adș₫℣')
      expect(covers(character.codePointAt(0) ?? 0), character).toBe(true)
    for (const character of 'Ωж漢✠\n\t') expect(covers(character.codePointAt(0) ?? 0)).toBe(false)
    expect(covers('ấ'.codePointAt(0) ?? 0)).toBe(true)
    expect(atkinson.covers('ấ'.codePointAt(0) ?? 0)).toBe(false)
    expect(shape('Ω', {})[0]?.id).toBe(0)
  })
})
