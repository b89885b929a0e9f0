import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextBlock } from '../../src/typeset/flow/collect/flow-block.ts'
import { collect } from '../../src/typeset/flow/collect/index.ts'
import { createWordBounds } from '../../src/typeset/flow/set-rows/bound-words.ts'
import type { Scale } from '../../src/typeset/flow/set-rows/scale.ts'
import { createWordSetter } from '../../src/typeset/flow/set-rows/set-words.ts'
import { realHyphenate, realRuler } from '../inline/type-case.ts'
import { documentOf, paragraph } from './made-issue.ts'
import { theme } from './press.ts'

const folder = 'fixtures/paragraphs/texts'

/** The paragraphs of the fixtures, in all languages, as the pages of an issue have them. */
const texts = readdirSync(folder).flatMap((file) => {
  const lang = file.replace('.txt', '')
  const paragraphs = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const { mainAndBack } = collect(
    { ...documentOf(...paragraphs.map((words) => paragraph(words))), lang },
    theme,
    (text) => [{ text, face: 'eb-garamond-regular', scale: 1 }],
  )
  return mainAndBack.filter((block): block is TextBlock => block.kind === 'text')
})

const aligns = ['justified', 'left', 'centre'] as const

/** A text in a column from narrow to wide. */
const settings = fc.record({
  text: fc.constantFrom(...texts),
  align: fc.constantFrom(...aligns),
  size: fc.constantFrom(8, 9, 10.5, 13),
  ems: fc.integer({ min: 8, max: 45 }),
  letterFit: fc.constantFrom(0, 0.02),
})

describe('the most lines of a text', () => {
  const setter = createWordSetter(realRuler, realHyphenate)
  const bounds = createWordBounds(realRuler, realHyphenate)
  const tried = fc
    .sample(settings, { seed: 20261130, numRuns: 1500 })
    .map(({ text, align, size, ems, letterFit }) => {
      const block: TextBlock = { ...text, text: { ...text.text, align } }
      const scale: Scale = {
        ...{ size, line: 1.2 * size, spacing: 0, closed: false, grid: true, measure: ems * size },
        ...{ justifiedFrom: 0, hanging: true, letterFit, hyphenDemerits: 0, indent: 1 },
      }
      const [lines, most] = [setter, bounds].map(
        (words) => words.lines(block, scale, 'best').best.ends.length,
      )
      return { lines: lines ?? 0, most: most ?? 0, align, ems, words: text.spans[0]?.text }
    })

  it('are no fewer than it has, in any language, measure and alignment', () => {
    expect(tried.filter(({ lines, most }) => most < lines)).toEqual([])
  })

  it('are few more', () => {
    const [lines, most] = [
      tried.reduce((sum, one) => sum + one.lines, 0),
      tried.reduce((sum, one) => sum + one.most, 0),
    ]
    expect(lines).toBeGreaterThan(5000)
    expect(most / lines).toBeLessThan(1.25)
  })
})
