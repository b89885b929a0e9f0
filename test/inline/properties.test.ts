import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakings,
  type DrawnLine,
  drawn,
  prepareParagraph,
  setParagraph,
  setPrepared,
} from '../../src/typeset/inline/index.ts'
import type { ParagraphSetting, Span } from '../../src/typeset/inline/paragraph.ts'
import { TEX_TOLERANCES } from '../../src/typeset/inline/passes.ts'
import { protrusionAfter, protrusionBefore } from '../../src/typeset/inline/protrusion.ts'
import type { Run } from '../../src/typeset/sheets.ts'
import {
  realHyphenate,
  realRuler,
  rejoined,
  rightEdge,
  seen,
  setting,
  span,
  undivided,
} from './type-case.ts'

const ownWords = ['en-US', 'de', 'fr']
  .map((lang) =>
    readFileSync(join(import.meta.dirname, `../../fixtures/paragraphs/texts/${lang}.txt`), 'utf8'),
  )
  .flatMap((text) => text.split(/\s+/u))

/** What a mail brings: words, addresses, controls, other scripts, and one word for no line. */
const words = fc.oneof(
  { arbitrary: fc.constantFrom(...ownWords), weight: 12 },
  fc.constantFrom(
    'https://www.saint-brendan.example/give/winter?year=2026#form',
    'kitchen@saint-brendan.example',
    'ginger\u00adbread',
    'zero\u200bwidth',
    'joined\u2060words',
    '\ufeffmarked',
    'twenty-two-hundred-and-one',
    'here—and—there',
    '“‘Quoted,’”',
    'officiaffliction',
    'waffleoffice',
    'Προσευχή',
    '日本語の長い一文はどこで切れますか',
    'e\u0301te\u0301 a\u0308',
    '👨‍👩‍👧‍👦👍🏽',
    '1234567890123456789012345678901234567890',
    'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
    '—',
    '-',
    '/',
  ),
)
const gaps = fc.oneof(
  { arbitrary: fc.constant(' '), weight: 10 },
  fc.constantFrom('  ', '\u00a0', ' \u00a0', '\t', '\n', ' \n ', '\r\n', ''),
)
const texts = fc
  .array(fc.tuple(words, gaps), { maxLength: 40 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''))

/** Of letters that are spaced by their style, in em: more than any line's letters are to fill it. */
const SPACED = 0.05

const styles = fc.record({
  face: fc.constantFrom('eb-garamond-regular', 'eb-garamond-italic', 'eb-garamond-bold'),
  size: fc.constantFrom(9, 10, 18),
  features: fc.constantFrom({}, { smallCapitals: true }, { oldStyleFigures: true }),
  tracking: fc.constantFrom(0, SPACED),
})

/** A text in spans of different looks, cut anywhere, some tied. */
const spans = fc
  .array(
    fc.record({
      text: texts,
      style: styles,
      lang: fc.constantFrom('en-US', 'de', 'x-unknown'),
      node: fc.constantFrom(1, 2, null),
      tied: fc.constantFrom(false, false, true),
    }),
    { maxLength: 5 },
  )
  .map((parts) => parts.map(({ text, ...more }) => span(text, more)))

const settings = (measures: fc.Arbitrary<number>): fc.Arbitrary<ParagraphSetting> =>
  fc.record({
    measure: measures,
    align: fc.constantFrom('justified', 'left', 'centre', 'right'),
    indent: fc.constantFrom(0, 0, 12, -9),
    indentLines: fc.constantFrom(1, 1, 3),
    hanging: fc.boolean(),
    letterFit: fc.constantFrom(0, 0.02),
    letterSpacing: fc.constantFrom(0, 0.01),
    gapDemerits: fc.constantFrom(0, 60_000),
    hyphenDemerits: fc.constantFrom(0, 20_000),
    hyphenation: fc.boolean(),
    widestSpace: fc.constantFrom(1.4, 1.7, 2.5),
    tolerances: fc.constantFrom(TEX_TOLERANCES, [12, 51] as const),
    shunsRunts: fc.boolean(),
    even: fc.boolean(),
  })

/** From a narrow column to a page; with the indents there is room for three em of the largest size. */
const usual = settings(fc.double({ min: 66, max: 500, noNaN: true }))
/** So narrow that lines begin and end inside one word, and part its ligatures. */
const narrow = settings(fc.double({ min: 12, max: 40, noNaN: true }))
const any = settings(fc.constantFrom(-10, 0, 0.001, 1, 5, 12, 20, 1e6))
const fixed = { seed: 1500, numRuns: 250 }

/** A text as paragraphs print it: no controls, one space for many, none around a line feed. */
const printed = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/[ \t\r\u00a0]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/^ | $/gu, '')
    .replace(/\n$/u, '')

const lineStart = (n: number, { indent, indentLines }: ParagraphSetting): number =>
  Math.max(0, n < indentLines ? indent : -indent)

/** Spacing of its style's own. */
const ownTracking = ({ tracking }: Run): number => (tracking > SPACED / 2 ? SPACED : 0)

const styleOf = (run: Run): Span['style'] => ({
  face: run.face,
  size: run.size,
  features: run.features,
  tracking: ownTracking(run),
})

/** What may stand in the margins: the declared part of the line's first and last sign. */
function hang(
  { runs }: DrawnLine,
  { hanging }: ParagraphSetting,
): { before: number; after: number } {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!hanging || !first || !last) return { before: 0, after: 0 }
  const opening = first.text.charAt(0)
  const closing = last.text.slice(-1).replace('\u00ad', '-')
  return {
    before: protrusionBefore(opening) * realRuler(opening, styleOf(first)) * first.letterScale,
    after: protrusionAfter(closing) * realRuler(closing, styleOf(last)) * last.letterScale,
  }
}

/** What the ruler says of a run as it is drawn: its letters fitted, its spaces apart; what the line puts after its last letter is past its end. */
function drawnWidth(run: Run): number {
  const style = { ...styleOf(run), tracking: run.tracking }
  const natural = realRuler(run.text.replace('\u00ad', '-'), style)
  const [count, space] = [run.text.split(' ').length - 1, realRuler(' ', style)]
  const after = run.text.endsWith(' ') ? 0 : (run.tracking - ownTracking(run)) * run.size
  return (natural - count * space - after) * run.letterScale + count * (space + run.spacing)
}

/** What is added to a gap between words, whatever stands after the letters that it parts. */
const addedToGap = (run: Run): number =>
  run.spacing + (run.tracking - ownTracking(run)) * run.size * (1 + run.letterScale)

describe('any text in any setting', () => {
  it('has its words again, none lost and none added', () => {
    fc.assert(
      fc.property(spans, fc.oneof(usual, any), (given, how) => {
        const paragraph = setParagraph(given, how, realRuler, realHyphenate)
        expect(rejoined(paragraph)).toBe(printed(given.map(({ text }) => text).join('')))
      }),
      fixed,
    )
  })

  it('has no line over its measure, but for what hangs', () => {
    fc.assert(
      fc.property(spans, usual, (given, how) => {
        for (const [n, line] of setParagraph(
          given,
          how,
          realRuler,
          realHyphenate,
        ).lines.entries()) {
          const { before, after } = hang(line, how)
          expect(line.x).toBeGreaterThanOrEqual(lineStart(n, how) - before - 0.002)
          expect(rightEdge(line)).toBeLessThanOrEqual(how.measure + after + 0.002)
        }
      }),
      fixed,
    )
  })

  it('makes letters wider or narrower within their limit alone, and in justified lines alone', () => {
    let fitted = 0
    fc.assert(
      fc.property(spans, usual, (given, how) => {
        for (const line of setParagraph(given, how, realRuler, realHyphenate).lines) {
          const { runs } = line
          const scales = new Set(runs.map(({ letterScale }) => letterScale))
          expect(scales.size).toBeLessThanOrEqual(1)
          const [scale = 1] = scales
          expect(Math.abs(scale - 1)).toBeLessThanOrEqual(how.letterFit + 1e-9)
          if (how.align !== 'justified') expect(scale).toBe(1)
          if (scale !== 1) fitted += 1
          // spaces between spaced letters give to the others what they are spaced by
          if (runs.some((run) => ownTracking(run) > 0)) continue
          const isFull = Math.abs(Math.abs(scale - 1) - how.letterFit) < 2e-5
          // spaces change only where letters have done all they may, but for what is less than a file can say of these
          const spared = how.letterSpacing === 0 ? 0.01 : 0.001 * seen(line).length
          if (!isFull)
            for (const run of runs) expect(Math.abs(addedToGap(run))).toBeLessThan(spared)
        }
      }),
      fixed,
    )
    expect(fitted).toBeGreaterThan(100)
  })

  it('fills justified lines to a thousandth of a point, and says so where it cannot without tearing them apart', () => {
    fc.assert(
      fc.property(spans, usual, (given, how) => {
        const set = setParagraph(given, { ...how, align: 'justified' }, realRuler, realHyphenate)
        for (const [n, line] of set.lines.entries()) {
          const { before, after } = hang(line, how)
          if (line.ending === 'end' || line.ending === 'feed') continue
          const short = how.measure + after - rightEdge(line)
          const isTorn = set.quality !== 'good' && short > 0.02
          if (line.text.includes(' ') && !isTorn) {
            expect(Math.abs(short)).toBeLessThan(0.0015)
            expect(Math.abs(line.x + before - lineStart(n, how))).toBeLessThan(0.0015)
          } else if (short > 0.02) {
            expect(set.quality).not.toBe('good')
            expect(line.gap).toBeLessThanOrEqual(how.widestSpace)
          }
          expect(line.gap).toBeLessThanOrEqual(3)
        }
      }),
      fixed,
    )
  })

  it('does not widen spaces between spaced letters while others can be widened', () => {
    let widened = 0
    fc.assert(
      fc.property(spans, usual, (given, how) => {
        for (const { runs } of setParagraph(given, how, realRuler, realHyphenate).lines) {
          const withSpaces = runs.filter(({ text }) => text.includes(' '))
          const [spaced, others] = [
            withSpaces.filter((run) => ownTracking(run) > 0),
            withSpaces.filter((run) => ownTracking(run) === 0),
          ]
          if (others.length === 0) continue
          for (const run of spaced) expect(addedToGap(run)).toBeLessThanOrEqual(0.00001)
          if (spaced.length > 0 && others.some((run) => addedToGap(run) > 0.01)) widened += 1
        }
      }),
      fixed,
    )
    expect(widened).toBeGreaterThan(5)
  })

  it('has fewer hyphens, or as many, where they are dearer', () => {
    let spared = 0
    const hyphensOf = (given: readonly Span[], how: ParagraphSetting): number =>
      setParagraph(given, how, realRuler, realHyphenate).lines.filter(
        ({ ending }) => ending === 'hyphen',
      ).length
    fc.assert(
      fc.property(spans, usual, (given, how) => {
        const usually = hyphensOf(given, { ...how, hyphenDemerits: 0 })
        const dear = hyphensOf(given, { ...how, hyphenDemerits: 100_000 })
        expect(dear).toBeLessThanOrEqual(usually)
        if (dear < usually) spared += 1
      }),
      fixed,
    )
    expect(spared).toBeGreaterThan(4)
  })

  it('is as wide as its runs, and these as wide as the ruler says', () => {
    fc.assert(
      fc.property(spans, fc.oneof(usual, narrow), (given, how) => {
        for (const line of setParagraph(given, how, realRuler, realHyphenate).lines) {
          let x = 0
          for (const run of line.runs) {
            expect(run.x).toBeCloseTo(x, 6)
            expect(Math.abs(drawnWidth(run) - run.width)).toBeLessThan(0.002)
            x += run.width
          }
          // rounded once more; without a space it lacks less than a file can say of each letter, and a letter alone all of it
          const spared = line.spaces > 0 ? 0.001 : 0.001 * seen(line).length + 0.01 * line.width
          const most = how.letterSpacing === 0 ? 1e-6 : 1e-6 + spared
          expect(Math.abs(line.width - x)).toBeLessThan(most)
          expect(line.text).toBe(line.runs.map((run) => run.text).join(''))
        }
      }),
      fixed,
    )
  })

  it('has the same lines again, and as prepared once for another size', () => {
    fc.assert(
      fc.property(spans, usual, fc.constantFrom(0.9, 1, 1.25), (given, how, scale) => {
        const paragraph = setParagraph(given, how, realRuler, realHyphenate)
        const prepared = prepareParagraph(given, realRuler, realHyphenate)
        setPrepared(prepared, { ...how, measure: 90 }, 1)
        expect(drawn(setPrepared(prepared, how, 1))).toEqual(paragraph)
        const larger = { ...how, measure: how.measure * scale, indent: how.indent * scale }
        const scaled = drawn(setPrepared(prepared, larger, scale))
        expect(scaled.lines.map((line) => line.text)).toEqual(
          paragraph.lines.map((line) => line.text),
        )
        expect(scaled.quality).toBe(paragraph.quality)
      }),
      fixed,
    )
  })

  it('breaks no tie where a line has room for it', () => {
    const whole = ownWords.filter((word) => /^\p{L}{2,8}$/u.test(word))
    const group = fc.array(fc.constantFrom(...whole), { minLength: 1, maxLength: 3 })
    const groups = fc.array(fc.tuple(group, fc.boolean()), { minLength: 1, maxLength: 12 })
    const roomy = settings(fc.double({ min: 190, max: 400, noNaN: true }))
    fc.assert(
      fc.property(groups, roomy, (parts, how) => {
        const given = parts.flatMap(([words, tied]) => [
          tied ? ten(words.join(' '), { tied }) : ten(words.join('\u00a0')),
          ten(' '),
        ])
        const { lines, quality } = setParagraph(given, how, realRuler, undivided)
        expect(quality).not.toBe('forced')
        const ends = new Set(cumulated(parts.map(([words]) => words.length)))
        const wordsSoFar = cumulated(lines.map((line) => line.text.split(' ').length))
        expect(wordsSoFar.filter((count) => !ends.has(count))).toEqual([])
      }),
      fixed,
    )
  })

  it('keeps a line more or fewer within its limits', () => {
    fc.assert(
      fc.property(spans, usual, (given, how) => {
        const { best, looser, tighter } = breakings(given, how, realRuler, realHyphenate)
        expect(best).toEqual(setParagraph(given, how, realRuler, realHyphenate))
        for (const [change, other] of [
          [1, looser],
          [-1, tighter],
        ] as const) {
          if (!other) continue
          expect(other.lines.length).toBe(best.lines.length + change)
          expect(other.quality).toBe('good')
          expect(rejoined(other)).toBe(rejoined(best))
        }
      }),
      fixed,
    )
  })

  it('is empty where there is nothing to print', () => {
    for (const nothing of [
      [],
      [span('')],
      [span(' \u00a0 '), span('\t')],
      [span('\u00ad\u200b')],
      [span('\n')],
    ]) {
      expect(setParagraph(nothing, setting(100), realRuler, realHyphenate)).toEqual({
        lines: [],
        quality: 'good',
      })
    }
  })
})

const ten = (text: string, more: Partial<Span> = {}): Span =>
  span(text, { style: { ...span('').style, size: 10 }, ...more })

const cumulated = (counts: readonly number[]): readonly number[] =>
  counts.map((_, n) => counts.slice(0, n + 1).reduce((sum, count) => sum + count, 0))
