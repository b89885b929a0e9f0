import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakings, type DrawnParagraph, setParagraph } from '../../src/typeset/inline/index.ts'
import type { ParagraphSetting } from '../../src/typeset/inline/paragraph.ts'
import { TEX_TOLERANCES } from '../../src/typeset/inline/passes.ts'
import { demeritsOf, endsInRunt, everyWay, type Judging } from './every-way.ts'
import { setting, span, typewriter, undivided } from './type-case.ts'

/** Short texts, some words of them compounds, with some hundreds of ways to break them. */
const texts = fc
  .array(
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 9 }))
      .map(([long, other]) =>
        other > 7 ? `${'n'.repeat(long)}-${'o'.repeat(other)}` : 'm'.repeat(long),
      ),
    { minLength: 4, maxLength: 12 },
  )
  .map((words) => words.join(' '))
const measures = fc.integer({ min: 16, max: 34 })
/** So many spaces that a line more or fewer is often within their limits. */
const textsOfShortWords = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 14 })
  .map((words) => words.map((long) => 'm'.repeat(long)).join(' '))
const fixed = { seed: 1981, numRuns: 200 }

const TEX = {
  letterFit: 0,
  lastMayBeShort: true,
  linePenalty: 10,
  adjacentDemerits: 10000,
  gapDemerits: 0,
  runt: 0,
}
const justified = (measure: number): Judging => ({
  ...TEX,
  measure,
  stretch: 1 / 2,
  shrink: 1 / 3,
  lineStretch: 0,
})
const ragged = (measure: number): Judging => ({
  ...TEX,
  measure,
  stretch: 0,
  shrink: 0,
  lineStretch: 2,
})
const centred = (measure: number): Judging => ({
  measure,
  stretch: 0,
  shrink: 0,
  letterFit: 0,
  lineStretch: measure,
  lastMayBeShort: false,
  linePenalty: 1000,
  adjacentDemerits: 0,
  gapDemerits: 0,
  runt: 0,
})
/** Letters that give a sixteenth, so that with few signs it shows. */
const LETTER_FIT = 1 / 16
const fitted = (measure: number): Judging => ({ ...justified(measure), letterFit: LETTER_FIT })
const GAP_DEMERITS = 60_000
const even = (measure: number): Judging => ({ ...justified(measure), gapDemerits: GAP_DEMERITS })
const withoutRunts = (measure: number): Judging => ({ ...justified(measure), runt: measure / 5 })

/** The tolerances of the passes, from plain TeX's to the widest space of 1.7 and on to any. */
const WITHIN = [100, 200, 271]
const ANY = 9999

const set = (text: string, measure: number, more: Partial<ParagraphSetting> = {}): DrawnParagraph =>
  setParagraph([span(text)], setting(measure, more), typewriter, undivided)

const linesOf = ({ lines }: DrawnParagraph): readonly string[] => lines.map(({ text }) => text)

/** Plain TeX's, within which no runt is taken while there is a way without. */
const [, TOLERABLE] = TEX_TOLERANCES

/** The least demerits of all these ways in the first pass that allows any, and that pass's tolerance. */
function least(
  ways: readonly (readonly string[])[],
  judging: Judging,
  tolerances: readonly number[],
): { readonly demerits: number; readonly tolerance: number } | null {
  const whole = ways.filter((lines) => !endsInRunt(lines, judging))
  for (const some of [whole, ways]) {
    // beyond that a runt is only priced
    const tried = tolerances.filter((tolerance) =>
      some === whole ? tolerance <= TOLERABLE : tolerance >= TOLERABLE,
    )
    for (const tolerance of tried) {
      const demerits = Math.min(...some.map((lines) => demeritsOf(lines, judging, tolerance)))
      if (demerits < Number.POSITIVE_INFINITY) return { demerits, tolerance }
    }
  }
  return null
}

describe('of all ways to break a paragraph', () => {
  it.each([
    ['justified', 'justified', justified, [...WITHIN, ANY], {}],
    [
      'justified, letters fitted,',
      'justified',
      fitted,
      [...WITHIN, ANY],
      { letterFit: LETTER_FIT },
    ],
    [
      'justified, runts shunned,',
      'justified',
      withoutRunts,
      [...WITHIN, ANY],
      { shunsRunts: true },
    ],
    ['justified, gaps priced,', 'justified', even, [...WITHIN, ANY], { gapDemerits: GAP_DEMERITS }],
    ['ragged', 'left', ragged, [100, 200, ANY], { letterFit: LETTER_FIT }],
    ['centred', 'centre', centred, [100], { shunsRunts: true }],
  ] as const)(
    '%s text takes the one with the fewest demerits',
    (_, align, judgingOf, tolerances, more) => {
      let compared = 0
      fc.assert(
        fc.property(texts, measures, (text, measure) => {
          const judging = judgingOf(measure)
          const best = least(everyWay(text, judging), judging, tolerances)
          if (!best) return
          compared += 1
          const lines = linesOf(set(text, measure, { align, ...more }))
          expect(demeritsOf(lines, judging, best.tolerance)).toBe(best.demerits)
        }),
        fixed,
      )
      expect(compared).toBeGreaterThan(100)
    },
  )

  it('a line more or fewer is the best with so many lines', () => {
    let compared = 0
    fc.assert(
      fc.property(textsOfShortWords, fc.integer({ min: 12, max: 20 }), (text, measure) => {
        const ways = breakings([span(text)], setting(measure), typewriter, undivided)
        if (ways.best.quality !== 'good') return
        const judging = justified(measure)
        for (const [change, found] of [
          [1, ways.looser],
          [-1, ways.tighter],
        ] as const) {
          const count = ways.best.lines.length + change
          const counted = everyWay(text, judging).filter(({ length }) => length === count)
          const best = least(counted, judging, TEX_TOLERANCES)
          expect(found === undefined).toBe(best === null)
          if (!best || !found) continue
          compared += 1
          expect(demeritsOf(linesOf(found), judging, best.tolerance)).toBe(best.demerits)
        }
      }),
      fixed,
    )
    expect(compared).toBeGreaterThan(15)
  })

  it('no space is wider than its limit where any legal way keeps it', () => {
    let kept = 0
    fc.assert(
      fc.property(
        texts,
        measures,
        fc.constantFrom(1.3, 1.5, 1.7, 2),
        (text, measure, widestSpace) => {
          const paragraph = set(text, measure, { widestSpace })
          const widest = Math.max(...paragraph.lines.map((line) => line.gap))
          if (widest > widestSpace) expect(paragraph.quality).toBe('loose')
          // badness counts in 297ths, so a way that is only just within is not sure to be found
          const within = everyWay(text, justified(measure)).some(
            (lines) => widestGap(lines, measure) < widestSpace - 1 / 297,
          )
          if (!within) return
          kept += 1
          expect(widest).toBeLessThanOrEqual(widestSpace)
          expect(paragraph.quality).toBe('good')
        },
      ),
      fixed,
    )
    expect(kept).toBeGreaterThan(40)
  })

  it('centred text takes the fewest lines', () => {
    fc.assert(
      fc.property(texts, measures, (text, measure) => {
        const counts = everyWay(text, centred(measure)).map(({ length }) => length)
        if (counts.length > 0) {
          expect(set(text, measure, { align: 'centre' }).lines.length).toBe(Math.min(...counts))
        }
      }),
      fixed,
    )
  })
})

/** The widest space of justified lines; a line of one word that is too short is wider than any. */
function widestGap(lines: readonly string[], measure: number): number {
  return Math.max(
    1,
    ...lines.slice(0, -1).map((line) => {
      const lacking = measure - line.length
      return lacking <= 0 ? 1 : 1 + lacking / (line.split(' ').length - 1)
    }),
  )
}
