import { describe, expect, test } from 'vitest'
import { dressTheme, type Occasion, seasonInks, signsOf } from '../../src/theme/dress-theme.ts'
import { seasonDrawings } from '../../src/theme/season-drawings.ts'
import { ACCENT, type Theme } from '../../src/theme/theme.ts'
import { colours, seasons } from '../../src/vocabulary.ts'
import { themeIn, themeNamed } from '../typeset/press.ts'

/** Intensity of light of a channel (sRGB, IEC 61966-2-1). */
const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** Contrast with white paper (WCAG 2.2, "contrast ratio"). */
function contrast(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear)
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The grey that a printer without colours makes of it (ITU-R BT.601). */
function grey(colour: string): string {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  const level = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) * 255)
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`
}

describe('the inks of the seasons', () => {
  test.each(colours)('%s is dark enough for words, in colour and in grey', (colour) => {
    expect(contrast(seasonInks[colour])).toBeGreaterThanOrEqual(7)
    expect(contrast(grey(seasonInks[colour]))).toBeGreaterThanOrEqual(7)
  })

  test('are told from each other', () => {
    expect(new Set(Object.values(seasonInks)).size).toBe(colours.length)
  })
})

describe('the drawings of the seasons', () => {
  test.each(seasons)('%s has moves, lines, curves and ends within its own box', (season) => {
    const { width, height, path } = seasonDrawings[season]
    const counts = new Map([
      ['M', 2],
      ['L', 2],
      ['C', 6],
      ['Z', 0],
    ])
    const steps = [...path.matchAll(/([A-Z])([^A-Z]*)/g)]
    expect(steps.map(([step]) => step).join('')).toBe(path)
    for (const [, sign = '', numbers = ''] of steps) {
      const places = numbers.trim().split(' ').filter(Boolean).map(Number)
      expect(places).toHaveLength(counts.get(sign) ?? -1)
      places.forEach((place, at) => {
        // a curve's handles may lie a little outside the curve
        expect(place).toBeGreaterThanOrEqual(-8)
        expect(place).toBeLessThanOrEqual(100 * (at % 2 === 0 ? width : height) + 8)
      })
    }
  })
})

/** Colours that a theme draws with. */
const coloursIn = ({ body, rules }: Theme): ReadonlySet<string> =>
  new Set([
    body.colour,
    ...rules.flatMap(({ text, block }) =>
      [text.colour, block.ruleAbove?.colour, block.ruleBelow?.colour, block.frame?.colour].filter(
        (colour) => colour !== undefined,
      ),
    ),
  ])

describe('dressing', () => {
  const theme = themeNamed('missal')
  const advent = { season: 'Advent', colour: 'purple' } as const
  const ornamentOf = (occasion: Occasion) =>
    dressTheme(theme, occasion).rules.find(({ selector }) =>
      selector.some(({ classes }) => classes.includes('masthead')),
    )?.block.ruleBelow?.ornament

  test('leaves no colour to be found', () => {
    expect(coloursIn(theme)).toContain(ACCENT)
    expect(coloursIn(dressTheme(theme, {}))).not.toContain(ACCENT)
  })

  test('the day gives the colour and the ornament', () => {
    expect(coloursIn(dressTheme(theme, { day: advent }))).toContain(seasonInks.purple)
    expect(ornamentOf({ day: advent })).toBe(seasonDrawings.Advent)
  })

  test('without a church year they are the rubrics’ red and a fleuron', () => {
    expect(coloursIn(dressTheme(theme, {}))).toContain(seasonInks.red)
    expect(ornamentOf({})).toBe('❦')
    expect(signsOf(dressTheme(theme, {}))).toContain('❦')
  })

  test('the parish’s own colour holds over the theme’s, and none is the ink', () => {
    const own = coloursIn(dressTheme(theme, { colour: '#123456', day: advent }))
    expect(own).toContain('#123456')
    expect(own).not.toContain(seasonInks.purple)
    const plain = dressTheme(theme, { colour: 'none', day: advent })
    expect([...coloursIn(plain)].sort()).toEqual(['#000000', '#4a4a4a'])
  })

  test('a theme that names no colour has its ink', () => {
    const bare = themeIn(`page: { margins: { top: 1, bottom: 1, outer: 1, inner: 1 } }
faces: { regular: plain }
styles: { h1: { colour: accent } }`)
    expect([...coloursIn(dressTheme(bare, { day: advent }))]).toEqual(['#000000'])
  })
})
