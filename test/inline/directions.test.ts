import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Faces } from '../../src/fonts/face.ts'
import { measuredFace } from '../../src/fonts/measured-face.ts'
import { rulerOf } from '../../src/fonts/ruler.ts'
import { fromLeft } from '../../src/typeset/inline/directions.ts'
import { setParagraph } from '../../src/typeset/inline/index.ts'
import type { ParagraphSetting, Span } from '../../src/typeset/inline/paragraph.ts'
import { shipped } from '../fonts/shipped.ts'

const faces: Faces = new Map([['regular', measuredFace(shipped, 'eb-garamond-regular')]])
const ruler = rulerOf(faces)

const setting: ParagraphSetting = {
  measure: 120,
  align: 'justified',
  indent: 0,
  indentLines: 0,
  hanging: true,
  letterFit: 0.02,
  letterSpacing: 0.01,
  hyphenation: false,
  widestSpace: 1.4,
  gapDemerits: 0,
  hyphenDemerits: 0,
  tolerances: [100, 200],
  shunsRunts: false,
  even: false,
}

const span = (text: string, node = 0): Span => ({
  text,
  style: { face: 'regular', size: 10, features: {}, tracking: 0 },
  lang: 'en',
  colour: '#000000',
  rise: 0,
  node,
  tied: false,
  separator: false,
})

const lines = (spans: readonly Span[], measure = setting.measure) =>
  setParagraph(spans, { ...setting, measure }, ruler, () => []).lines

/** The texts of a line's runs as they stand from the left, each with an arrow where it turns round. */
const seen = (text: string): readonly string[] =>
  lines([span(text)], 1000).flatMap(({ runs }) =>
    runs
      .toSorted((one, other) => one.x - other.x)
      .map((run) => (run.features.rightToLeft ? `←${run.text}` : run.text)),
  )

describe('a line with words that are read from right to left', () => {
  it.each([
    ['For \u200eחנה\u200e (14).', ['For \u200e', '←חנה\u200e', ' (14).']],
    ['For (\u200eחנה\u200e), 3.', ['For (\u200e', '←חנה\u200e', '), 3.']],
    ['For חנה 14 שנה and', ['For ', '← שנה', '14', '←חנה ', ' and']],
    ['(אב) גד', ['(', '←אב', ') ', '←גד']],
    ['For peace.', ['For peace.']],
  ])('%j stands so', (text, runs) => {
    expect(seen(text)).toEqual(runs)
  })

  const words = fc.stringMatching(/^[a-z]{1,6}$|^[א-ת]{1,6}$|^[\d.,()]{1,4}$|^[ا-ي]{1,5}$/)

  it('says its words in their order, and each stands beside the next', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), fc.nat(), (list, cut) => {
        const spans = list.map((word, at) => span(`${word} `, (at * cut) % 2))
        const set = lines(spans)
        const said = set.flatMap(({ text }) => text.split(' '))
        expect(said.join('')).toBe(list.join(''))
        for (const line of set) {
          expect(line.x).toBeGreaterThanOrEqual(-10)
          let edge = 0
          for (const run of line.runs.toSorted(
            (one, other) => one.x - other.x || one.width - other.width,
          )) {
            expect(run.x).toBeCloseTo(edge, 2)
            edge = run.x + run.width
          }
          expect(edge).toBeCloseTo(line.width, 2)
        }
      }),
      { seed: 17, numRuns: 300 },
    )
  })
})

describe('pieces of a line', () => {
  it('are turned round by their levels, as in the examples of rule L2', () => {
    // "car means CAR." and "he said “car MEANS CAR.”" of Unicode Standard Annex #9, a letter for a piece
    expect(fromLeft([0, 1])).toEqual([0, 1])
    expect(fromLeft([2, 1, 1])).toEqual([2, 1, 0])
    expect(fromLeft([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4])
    expect(fromLeft([1, 2, 2, 1])).toEqual([3, 1, 2, 0])
    expect(fromLeft([])).toEqual([])
  })
})
