import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextStyle } from '../../src/fonts/face.ts'
import { asLargeAs, charactersIn, fontFallback, uncovered } from '../../src/fonts/font-fallback.ts'
import { builtInFaces, builtInFacesFor, SIGNS } from '../../src/fonts/index.ts'
import { rulerOf } from '../../src/fonts/ruler.ts'
import { oneIn, realWords, shipped } from './shipped.ts'

const NAMES = { regular: 'eb-garamond-regular', sans: 'atkinson-hyperlegible-regular' }
const faces = builtInFaces(shipped, NAMES)
const regular = faces.get('regular')
if (!regular) throw new Error('No regular face.')
const words = oneIn(30, realWords())

describe('the faces of a theme', () => {
  it('go by the names that the theme gives them', () => {
    expect([...faces].map(([name, face]) => [name, face.name])).toEqual([
      ['regular', 'EBGaramond-Regular'],
      ['sans', 'AtkinsonHyperlegible-Regular'],
    ])
  })

  it('stay as measured for text that their measurements hold', async () => {
    const same = await builtInFacesFor('Façade, ấn, “Łódź”', shipped, { regular: NAMES.regular })
    expect(same.get('regular')?.covers('λ'.codePointAt(0) ?? 0)).toBe(false)
  })

  it('come from their whole files for Greek, with the same widths', async () => {
    const whole = (await builtInFacesFor('λόγος', shipped, NAMES)).get('regular')
    if (!whole) throw new Error('No regular face.')
    expect(uncovered(whole, charactersIn('λόγος'))).toEqual([])
    for (const word of words) expect(whole.shape(word, {})).toEqual(regular.shape(word, {}))
  })

  it('name each character once that they lack, composed ones as one', () => {
    expect(uncovered(regular, charactersIn('cafe\u0301 ✠ and ✠, 漢字'))).toEqual(['✠', '漢', '字'])
  })
})

describe('a chain of faces', () => {
  const chain = ['sans', 'regular']

  it('sets a word that the first face lacks in the next one, whole', () => {
    expect(fontFallback('We pray for Thị ở and all those of her house', chain, faces)).toEqual([
      { text: 'We pray for ', face: 'sans' },
      { text: 'Thị', face: 'regular' },
      { text: ' ', face: 'sans' },
      { text: 'ở', face: 'regular' },
      { text: ' and all those of her house', face: 'sans' },
    ])
  })

  it('makes no patchwork of words of one script', () => {
    const greeting = 'Chúa ở cùng anh chị em'
    expect(fontFallback(greeting, chain, faces)).toEqual([{ text: greeting, face: 'regular' }])
    expect(fontFallback('cùng anh', chain, faces, greeting)).toEqual([
      { text: 'cùng anh', face: 'regular' },
    ])
    expect(fontFallback('Κύριε is Lord', chain, faces)[0]).toEqual({
      text: 'Κύριε is Lord',
      face: 'sans',
    })
  })

  it('sets words of another face so that their small letters are as high', () => {
    const sans = faces.get('sans')
    if (!sans) throw new Error('No sans face.')
    expect(asLargeAs(sans, regular)).toBeCloseTo(1.24, 1)
    expect(asLargeAs(regular, sans)).toBe(1)
  })

  it('leaves a word that no face has in the first one', () => {
    expect(fontFallback('漢字', chain, faces)).toEqual([{ text: '漢字', face: 'sans' }])
  })

  it('sets signs beside letters in the face that has them, with what joins and colours them', () => {
    const withSigns = builtInFaces(shipped, { ...NAMES, [SIGNS]: SIGNS })
    expect(fontFallback('Thank you🙏 and Thị🙏🏽! ❤️ x', [...chain, SIGNS], withSigns)).toEqual([
      { text: 'Thank you', face: 'sans' },
      { text: '🙏', face: SIGNS },
      { text: ' and Th', face: 'sans' },
      { text: 'ị', face: 'regular' },
      { text: '🙏🏽', face: SIGNS },
      { text: '! ', face: 'sans' },
      { text: '❤️', face: SIGNS },
      { text: ' x', face: 'sans' },
    ])
  })

  it('keeps every character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, 'ở', '漢', '\u00a0', '  ')), (some) => {
        const text = some.join(' ')
        const pieces = fontFallback(text, chain, faces)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
      { seed: 20261122 },
    )
  })
})

describe('the face of signs', () => {
  const signs = builtInFaces(shipped, { [SIGNS]: SIGNS }).get(SIGNS)
  if (!signs) throw new Error('No face of signs.')
  const drawn = [...'🙏✝✠☩☦♥❤♡☐☑☒✓✗★☆✦♪✉⛪🕯🕊🎄🙂🎁🍞🎹🏠📖📅☔🌈🌹🐑😇👪🤝💔⚠♻']

  it('draws each sign, and says which one it is', () => {
    expect(uncovered(signs, drawn)).toEqual([])
    for (const one of drawn) {
      const [glyph, ...others] = signs.shape(one, {})
      expect([glyph?.text, others]).toEqual([one, []])
      expect(glyph?.advance).toBeGreaterThan(300)
    }
  })

  it('is a font file that others read, its outlines within their em', async () => {
    const file = shipped.resource('faces/signs.ttf')
    const { create } = await import('fontkit')
    const font = create(Buffer.from(file))
    if ('fonts' in font) throw new Error('Several faces.')
    for (const one of drawn) {
      const { path, advanceWidth, bbox } = font.glyphForCodePoint(one.codePointAt(0) ?? 0)
      expect(path.commands.length).toBeGreaterThan(3)
      expect(bbox.minX).toBeGreaterThanOrEqual(-20)
      expect(bbox.maxX).toBeLessThanOrEqual(advanceWidth + 20)
      expect(bbox.maxY - bbox.minY).toBeLessThan(1000)
    }
  })

  it('draws nothing for the colour of a hand', () => {
    expect(signs.shape('🏽', {}).map(({ advance }) => advance)).toEqual([0])
  })
})

describe('the ruler', () => {
  const ruler = rulerOf(faces)
  const style: TextStyle = { face: 'regular', size: 10, features: {}, tracking: 0 }
  const unitsOf = (text: string) =>
    regular.shape(text, style.features).reduce((sum, { advance }) => sum + advance, 0)

  it('measures in points', () => {
    expect(ruler('office', style)).toBe((unitsOf('office') * 10) / 1000)
    expect(ruler('office', { ...style, size: 12.5 })).toBe((unitsOf('office') * 12.5) / 1000)
  })

  it('adds tracking after every glyph, a ligature being one', () => {
    const tracked = ruler('office', { ...style, tracking: 0.05 })
    expect(tracked).toBeCloseTo(ruler('office', style) + 4 * 0.05 * 10, 10)
  })

  it('knows the features and the face of the style', () => {
    expect(ruler('lord', { ...style, features: { smallCapitals: true } })).not.toBe(
      ruler('lord', style),
    )
    expect(ruler('lord', { ...style, face: 'sans' })).not.toBe(ruler('lord', style))
    expect(() => ruler('lord', { ...style, face: 'bold' })).toThrow('no face "bold"')
  })

  it('gives a line the width of its words and spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1 }), (some) => {
        const line = some.join(' ')
        const apart = some.reduce((sum, word) => sum + ruler(word, style), 0)
        expect(ruler(line, style)).toBeCloseTo(apart + (some.length - 1) * ruler(' ', style), 8)
        expect(ruler(line, style)).toBe((unitsOf(line) * 10) / 1000)
      }),
      { seed: 20261122 },
    )
  })

  it('answers alike however much it has been asked before', () => {
    const fresh = rulerOf(builtInFaces(shipped, NAMES))
    for (let n = 0; n < 20_000; n++) fresh(`word${n}`, style)
    for (const word of words) expect(fresh(word, style)).toBe(ruler(word, style))
  })
})
