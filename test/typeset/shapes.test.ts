import { describe, expect, test } from 'vitest'
import type { InsertPolicy } from '../../src/load/parish.ts'
import { englishTestSheet } from '../../src/messages/en/test-sheet.ts'
import type { Sheet, Sheets } from '../../src/typeset/sheets.ts'
import { testSheet } from '../../src/typeset/test-sheet.ts'
import { madeIssue } from './made-issue.ts'
import { sheetsOf, theme, themeNamed, typewriter } from './press.ts'
import { linesOn } from './read-sheets.ts'

const made = (length: number, wishes: Partial<InsertPolicy>): Sheets =>
  sheetsOf(madeIssue(11, length), { insert: wishes })

const numbers = ({ sheets }: Sheets): readonly (readonly number[])[] =>
  sheets.map(({ panels }) => panels.map(({ number }) => number))

const areaOf = ({ width, height }: Pick<Sheet, 'width' | 'height'>) => [width, height]

describe('panels on paper', () => {
  test('a half-fold is printed 4|1 outside and 2|3 inside', () => {
    const sheets = made(6, { shape: 'half-fold' })
    expect(numbers(sheets)).toEqual([
      [4, 1],
      [2, 3],
    ])
    expect(sheets.sheets.map(areaOf)).toEqual([
      [792, 612],
      [792, 612],
    ])
    expect(sheets.sheets[0]?.panels).toEqual([
      { number: 4, x: 0, y: 0, turned: false, copy: false },
      { number: 1, x: 396, y: 0, turned: false, copy: false },
    ])
  })

  test('a half-sheet is printed twice, the second a copy, with a mark where to cut', () => {
    const { sheets } = made(2, { shape: 'half-sheet' })
    expect(sheets[0]?.panels).toEqual([
      { number: 1, x: 0, y: 0, turned: false, copy: false },
      { number: 1, x: 396, y: 0, turned: false, copy: true },
    ])
    expect(sheets[0]?.marks.map(({ kind, x1, x2 }) => [kind, x1, x2])).toEqual([
      ['cut', 396, 396],
      ['cut', 396, 396],
    ])
  })

  test('a tri-fold is printed 5|6|1 and 2|3|4, the leaf folded in a hair narrower on both its sides', () => {
    const sheets = made(6, { shape: 'tri-fold' })
    expect(numbers(sheets)).toEqual([
      [5, 6, 1],
      [2, 3, 4],
    ])
    const widths = sheets.panels.map(({ width }) => width)
    expect(widths).toEqual([265.5, 265.5, 265.5, 261, 261, 265.5])
    expect(sheets.sheets.map(({ panels }) => panels.map(({ x }) => x))).toEqual([
      [0, 261, 526.5],
      [0, 265.5, 531],
    ])
    expect(sheets.sheets[0]?.marks.map(({ x1 }) => x1)).toEqual([261, 261, 526.5, 526.5])
  })

  test('a booklet is padded to fours, n|1 and 2|n-1 inwards, inner leaves nearer the fold', () => {
    const sheets = sheetsOf(madeIssue(12, 90), { insert: { shape: 'booklet' } })
    const count = sheets.panels.length
    expect(count % 4).toBe(0)
    expect(count).toBeGreaterThan(4)
    expect(numbers(sheets).slice(0, 4)).toEqual([
      [count, 1],
      [2, count - 1],
      [count - 2, 3],
      [4, count - 3],
    ])
    const lefts = sheets.sheets.map(({ panels }) => panels.map(({ x }) => x))
    expect(lefts.slice(0, 4)).toEqual([
      [0, 396],
      [0, 396],
      [0.283, 395.717],
      [0.283, 395.717],
    ])
  })

  test('a flat insert has as many upright pages as it takes', () => {
    const sheets = made(40, { shape: 'flat' })
    expect(sheets.sheets.map(areaOf)).toEqual(sheets.panels.map(() => [612, 792]))
    expect(numbers(sheets)).toEqual(sheets.panels.map(({ number }) => [number]))
    expect(sheets.panels.length).toBeGreaterThan(1)
  })

  test.each([
    ['letter', [396, 612]],
    ['legal', [504, 612]],
    ['tabloid', [612, 792]],
    ['a4', [420.945, 595.276]],
    ['a3', [595.276, 841.89]],
  ] as const)('a half-fold of %s has panels of %j points', (paper, area) => {
    const { panels } = made(4, { shape: 'half-fold', paper })
    expect(panels[0] && areaOf(panels[0])).toEqual(area)
  })

  test('backs are turned for a printer that flips on the long edge', () => {
    const { sheets, duplex } = made(6, { shape: 'half-fold', duplex: 'long-edge' })
    expect(duplex).toBe('long-edge')
    expect(sheets.map(({ panels }) => panels.map(({ turned }) => turned))).toEqual([
      [false, false],
      [true, true],
    ])
    expect(sheets[1]?.panels.map(({ number, x, y }) => [number, x, y])).toEqual([
      [2, 396, 0],
      [3, 0, 0],
    ])
  })

  test('upright pages are flipped on the long edge and never turned', () => {
    const sheets = made(40, { shape: 'flat', duplex: 'short-edge' })
    expect(sheets.duplex).toBe('long-edge')
    expect(sheets.sheets.flatMap(({ panels }) => panels.map(({ turned }) => turned))).not.toContain(
      true,
    )
  })

  test('text and marks keep off what office printers cannot print, a quarter inch all round', () => {
    for (const shape of ['half-fold', 'half-sheet', 'flat', 'tri-fold', 'booklet'] as const) {
      const { sheets, panels } = made(4, { shape })
      for (const sheet of sheets) {
        for (const { y1, y2 } of sheet.marks) {
          expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(18)
          expect(Math.max(y1, y2)).toBeLessThanOrEqual(sheet.height - 18)
        }
        for (const { number, x: left } of sheet.panels)
          for (const { x, y, width } of linesOn(
            panels[number - 1] ?? { number, width: 0, height: 0, placed: [] },
          )) {
            expect(left + x).toBeGreaterThan(18)
            expect(left + x + width).toBeLessThan(sheet.width - 18)
            expect(y).toBeLessThan(sheet.height - 18)
          }
      }
    }
  })
})

describe('large print', () => {
  const set = sheetsOf(madeIssue(31, 14), { theme: themeNamed('large-print') })

  test('18 points and up throughout, the title no larger than 32', () => {
    const sizes = set.panels.flatMap(linesOn).flatMap(({ runs }) => runs.map(({ size }) => size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(32.01)
  })

  test('no italics, no small capitals, lines one and a half apart, beginning at the margin', () => {
    const lines = set.panels.flatMap(linesOn)
    for (const { face, features } of lines.flatMap(({ runs }) => runs)) {
      expect(['regular', 'bold']).toContain(face)
      expect(features.smallCapitals).toBeUndefined()
    }
    expect(set.leading).toBe(27)
    expect(lines.filter(({ runs }) => runs.some(({ spacing }) => spacing !== 0))).toEqual([])
  })

  test('upright pages with an inch of margin, each with its number, which is no text', () => {
    expect(set.shape).toBe('flat')
    for (const panel of set.panels) {
      const last = panel.placed.at(-1)
      if (last?.kind !== 'line') throw new Error('no line at the foot')
      expect(last.text).toBe(String(panel.number))
      expect(last.runs.map(({ node }) => node)).toEqual([null])
      for (const { x } of linesOn(panel)) expect(x).toBeGreaterThanOrEqual(72)
    }
  })

  test('whatever shape the parish’s insert has', () => {
    const wishes = { theme: themeNamed('large-print'), insert: { shape: 'tri-fold' } as const }
    expect(sheetsOf(madeIssue(31, 14), wishes).shape).toBe('flat')
  })
})

describe('the sheet that shows which edge a printer flips on', () => {
  const sheets = testSheet({
    paper: 'letter',
    duplex: 'short-edge',
    theme,
    ruler: typewriter,
    hyphenate: () => [],
    words: englishTestSheet,
  })

  test('has a front, and a back with one note upright and one upside down', () => {
    expect(
      sheets.sheets.map(({ panels }) => panels.map(({ number, turned }) => [number, turned])),
    ).toEqual([
      [
        [4, false],
        [1, false],
      ],
      [
        [2, false],
        [3, true],
      ],
    ])
  })

  test('names the short edge on the note that is upright when the sheet was flipped on it', () => {
    const words = sheets.panels.map((panel) =>
      linesOn(panel)
        .map(({ text, endsWith }) => (endsWith === 'space' ? `${text} ` : text))
        .join(''),
    )
    expect(words[1]).toContain('duplex: short-edge')
    expect(words[2]).toContain('duplex: long-edge')
    expect(words[3]).toContain('actual size')
  })

  test('has scales of ten centimetres and four inches, to the hundredth of a point', () => {
    const rules = sheets.panels[3]?.placed.filter((placed) => placed.kind === 'ruled-line') ?? []
    const long = rules.map(({ width }) => width).filter((width) => width > 280 && width < 290)
    expect(long).toEqual([expect.closeTo(283.465, 2), expect.closeTo(288, 2)])
    for (const [at, wide] of [283.465, 288].entries()) {
      const base = rules.filter(({ width }) => width > 280 && width < 290)[at]
      const marks = rules.filter(({ y, width }) => y === base?.y && width === 0.5)
      const places = marks.map(({ x }) => x)
      expect(Math.max(...places) - Math.min(...places)).toBeCloseTo(wide, 2)
    }
  })

  test('has a line a quarter inch from the edges of the paper, and arrows to each note’s head', () => {
    for (const at of [0, 3]) {
      const panel = sheets.panels[at]
      const edges = panel?.placed.filter((placed) => placed.kind === 'ruled-line') ?? []
      expect(edges.some(({ y, width }) => y === 18 && width > 370)).toBe(true)
      expect(edges.some(({ y, width }) => y === 612 - 18.5 && width > 370)).toBe(true)
    }
    const arrows = sheets.panels.map(
      ({ placed }) => placed.filter(({ kind }) => kind === 'ornament').length,
    )
    expect(arrows).toEqual([0, 1, 1, 0])
  })
})
