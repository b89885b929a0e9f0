import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type DrawnLine,
  type DrawnParagraph,
  setParagraph,
} from '../../src/typeset/inline/index.ts'

import { protrusionAfter } from '../../src/typeset/inline/protrusion.ts'
import { realHyphenate, realRuler, seen, setting, span } from './type-case.ts'

/** A justified paragraph as LuaLaTeX set it with microtype: letters fitted by 2 %, signs hanging (bench/oracle/fitted.tex). */
interface Case {
  readonly lang: string
  readonly face: string
  readonly size: number
  readonly measure: number
  readonly lines: readonly string[]
  /** With letters as wide as they were set, what hangs left out, and natural spaces. */
  readonly widths: readonly number[]
  readonly text: string
}

const folder = join(import.meta.dirname, '../../fixtures/paragraphs/fitted')
const cases: readonly Case[] = readdirSync(folder)
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line))

const setLikeTeX = ({ lang, face, size, measure, text }: Case): DrawnParagraph =>
  setParagraph(
    [span(text, { lang, style: { face, size, features: {}, tracking: 0 } })],
    setting(measure, { hanging: true, letterFit: 0.02 }),
    realRuler,
    realHyphenate,
  )

/** What a line fills of its measure before its spaces change. */
function filled({ x, width, runs }: DrawnLine): number {
  const last = runs.at(-1)
  const sign = last?.text.slice(-1).replace('\u00ad', '-') ?? ''
  const { face = '', size = 0, features = {}, tracking = 0, letterScale = 1 } = last ?? {}
  const hang = protrusionAfter(sign) * realRuler(sign, { face, size, features, tracking })
  const spaces = runs.reduce((sum, run) => sum + (run.text.split(' ').length - 1) * run.spacing, 0)
  return x + width - spaces - hang * letterScale
}

const agrees = (given: Case): boolean => {
  const { lines } = setLikeTeX(given)
  return (
    lines.length === given.lines.length && lines.every((line, n) => seen(line) === given.lines[n])
  )
}

describe('lines with fitted letters and hanging signs, as LuaLaTeX with microtype breaks them', () => {
  it('has a thousand cases and more, in nine languages', () => {
    expect(cases.length).toBeGreaterThan(1200)
    expect(new Set(cases.map(({ lang }) => lang)).size).toBe(9)
  })

  it('agree in all but eight', () => {
    const others = cases.filter((given) => !agrees(given))
    expect(others.length).toBeLessThanOrEqual(8)
    // TeX lets nothing hang at a paragraph's end; here a last line that is full has room for its full stop
    for (const { lines } of others) expect(lines.at(-1)).toMatch(/\.$/)
  })

  it('make their letters as much wider or narrower', () => {
    let fitted = 0
    for (const given of cases.filter(agrees)) {
      setLikeTeX(given)
        .lines.slice(0, -1)
        .forEach((line, n) => {
          const { letterScale = 1 } = line.runs[0] ?? {}
          if (Math.abs(letterScale - 1) < 0.001) return
          fitted += 1
          // TeX goes in steps of a thousandth
          const near = 0.0015 * given.measure
          expect(Math.abs(filled(line) - (given.widths[n] ?? 0)), line.text).toBeLessThan(near)
        })
    }
    expect(fitted).toBeGreaterThan(3000)
  })
})
