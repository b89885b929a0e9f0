import { describe, expect, it } from 'vitest'
import { divisionsOn, settleDivisions } from '../../src/typeset/one-division.ts'
import type { Panel } from '../../src/typeset/sheets.ts'
import { madeIssue } from './made-issue.ts'
import { theme, typesetWith } from './press.ts'
import { linesOn } from './read-sheets.ts'

/** Divides every word after every second letter. */
const often = (word: string): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((word.length - 1) / 2)) }, (_, i) => 2 * (i + 1))

const hyphenated = ({ text }: { readonly text: string }): boolean => text.endsWith('\u00ad')

const justified = { ...theme, page: { ...theme.page, justifiedFrom: 0 } }

describe('sixty issues whose words may be divided after every second letter', () => {
  const issues = Array.from({ length: 60 }, (_, i) => {
    const narrow = { hyphenate: often, theme: justified, insert: { shape: 'tri-fold' } } as const
    const result = typesetWith(madeIssue(i + 1, 3 + (i % 20)), narrow)
    return result.ok ? [result.sheets.panels] : []
  }).flat()
  const lines = issues.flatMap((panels) => panels.flatMap(linesOn))

  it('have hyphens', () => {
    expect(issues.length).toBeGreaterThan(40)
    expect(lines.filter(hyphenated).length).toBeGreaterThan(100)
  })

  it('end no panel with one', () => {
    const last = issues.flatMap((panels) => panels.map((panel) => linesOn(panel).at(-1)))
    expect(last.filter((line) => line && hyphenated(line))).toEqual([])
  })

  it('divide no word in two ways', () => {
    for (const panels of issues) {
      expect([...divisionsOn(panels)].filter(([, places]) => places.size > 1)).toEqual([])
      expect(settleDivisions(panels)).toEqual(new Map())
    }
  })

  it('divide no last word of a paragraph', () => {
    const ends = issues.flatMap((panels) => {
      const all = panels.flatMap(linesOn)
      return all.filter((line, i) => hyphenated(line) && !/[ \u00ad]/.test(all[i + 1]?.text ?? ' '))
    })
    expect(ends).toEqual([])
  })
})

describe('a word that is divided in several ways', () => {
  const panel = (...texts: readonly string[]): Panel => ({
    number: 1,
    width: 100,
    height: 100,
    placed: texts.map((text) => ({
      ...{ kind: 'line', x: 0, y: 0, width: 0, block: 'b', size: 10, runs: [] },
      ...{ text, endsWith: 'none' },
    })),
  })

  it('is to be divided as it is most often, wherever it stands', () => {
    const panels = [
      panel('for gene\u00ad', 'rations; now gen\u00ad', 'erations, “Gen\u00ad', 'erations'),
    ]
    expect(settleDivisions(panels)).toEqual(new Map([['generations', 3]]))
  })
})
