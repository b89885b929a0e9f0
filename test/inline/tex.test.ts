import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakings, type DrawnLine, type DrawnParagraph } from '../../src/typeset/inline/index.ts'

import { realHyphenate, realRuler, seen, setting, span } from './type-case.ts'

/** A paragraph as LuaTeX broke it (bench/oracle/break-paragraphs.js). */
interface Case {
  readonly lang: string
  readonly face: string
  readonly size: number
  readonly measure: number
  readonly align: 'justified' | 'left'
  /** Lines asked for beyond those that the paragraph would have. */
  readonly looseness: -1 | 0 | 1
  readonly tolerance: number
  readonly emergency: number
  readonly lines: readonly string[]
  /** Natural widths. */
  readonly widths: readonly number[]
  readonly text: string
}

const folder = join(import.meta.dirname, '../../fixtures/paragraphs')
const cases: readonly Case[] = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line))

const waysOf = ({ lang, face, size, measure, align, text }: Case) =>
  breakings(
    [span(text, { lang, style: { face, size, features: {}, tracking: 0 } })],
    setting(measure, { align }),
    realRuler,
    realHyphenate,
  )

const naturalWidth = ({ runs }: DrawnLine): number =>
  runs.reduce((sum, { width, text, spacing }) => sum + width - gaps(text) * spacing, 0)

const gaps = (text: string): number => text.split(' ').length - 1

const titleOf = ({ lang, face, size, measure, text }: Case): string =>
  `${lang} ${face} ${size} in ${measure}: ${text.slice(0, 40)}`

function expectSameLines(paragraph: DrawnParagraph, given: Case): void {
  expect(paragraph.lines.map(seen), titleOf(given)).toEqual(given.lines)
  for (const [n, line] of paragraph.lines.entries()) {
    // a run's place and width are rounded to thousandths of a point
    expect(Math.abs(naturalWidth(line) - (given.widths[n] ?? 0)), titleOf(given)).toBeLessThan(
      0.002,
    )
  }
}

describe('lines as LuaTeX breaks them', () => {
  const best = cases.filter(({ looseness }) => looseness === 0)

  it('has a thousand cases and more to agree on, in nine languages', () => {
    expect(best.length).toBeGreaterThan(1400)
    expect(new Set(cases.map(({ lang }) => lang)).size).toBe(9)
  })

  it.each([
    [
      'within its tolerance',
      (one: Case) => one.align === 'justified' && one.tolerance === 200 && one.emergency === 0,
    ],
    ['up to the widest space', (one: Case) => one.align === 'justified' && one.tolerance === 271],
    ['with any tolerance', (one: Case) => one.align === 'justified' && one.tolerance === 9999],
    ['with emergency stretch', (one: Case) => one.align === 'justified' && one.emergency > 0],
    ['ragged on the right', (one: Case) => one.align === 'left'],
  ])('%s', (_, belongs) => {
    const some = best.filter(belongs)
    expect(some.length).toBeGreaterThanOrEqual(30)
    for (const given of some) expectSameLines(waysOf(given).best, given)
  })

  it('a line more or fewer than the best, where TeX can', () => {
    const others = cases.filter(({ looseness }) => looseness !== 0)
    expect(others.length).toBeGreaterThan(60)
    for (const given of others) {
      const { looser, tighter } = waysOf(given)
      const wanted = given.looseness === 1 ? looser : tighter
      expect(wanted, titleOf(given)).toBeDefined()
      if (wanted) expectSameLines(wanted, given)
    }
  })
})
