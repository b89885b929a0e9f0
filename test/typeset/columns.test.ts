import { describe, expect, test } from 'vitest'
import type { PageTheme } from '../../src/theme/theme.ts'
import type { Line, Sheets } from '../../src/typeset/sheets.ts'
import { looks, type Paper, papers, type Shape } from '../../src/vocabulary.ts'
import { dice, insertOf, request, sentence } from './made-issue.ts'
import { sheetsOf, theme, themeNamed } from './press.ts'
import { linesOn, placedLines } from './read-sheets.ts'

const SHAPES = ['half-fold', 'half-sheet', 'flat', 'tri-fold', 'booklet'] as const

const requests = (count: number, words: number) =>
  Array.from({ length: count }, (_, i) => request(`r${i}`, sentence(dice(i + 1), words)))

const textOf = (sheets: Sheets): readonly Line[] =>
  placedLines(sheets).flatMap(({ line }) => (/^r\d/.test(line.block) ? [line] : []))

/** Left edges of full lines of the text on a panel. */
const edgesOn = (sheets: Sheets, number: number): readonly number[] => {
  const lines = linesOn(sheets.panels[number - 1] ?? { number, width: 0, height: 0, placed: [] })
  const text = lines.filter(({ block }) => /^r\d/.test(block))
  return [...new Set(text.map(({ x }) => Math.round(x)))].sort((one, other) => one - other)
}

const flat = (count: number, paper: Paper = 'letter', best = 10.5) =>
  sheetsOf(insertOf(...requests(count, 60)), {
    insert: { shape: 'flat', paper, size: { best, floor: 9 } },
  })

describe('the measure', () => {
  test.each(
    papers.flatMap((paper) => SHAPES.map((shape): readonly [Paper, Shape] => [paper, shape])),
  )('on %s as a %s is one that the eye finds back on', (paper, shape) => {
    const sheets = sheetsOf(insertOf(...requests(6, 60)), {
      insert: { shape, paper, size: { best: 12, floor: 9 } },
    })
    const widest = Math.max(...textOf(sheets).map(({ width }) => width))
    // EB Garamond's letters are 0.365 em wide on average, spaces among them
    expect(widest / (0.365 * 12)).toBeLessThan(78.2)
  })

  test('of large print is the whole page, in one column', () => {
    const sheets = sheetsOf(insertOf(...requests(6, 60)), { theme: themeNamed('large-print') })
    expect(sheets.panels.flatMap(({ number }) => edgesOn(sheets, number))).toEqual(
      sheets.panels.map(() => 72),
    )
  })
})

describe('columns', () => {
  test('of a whole sheet are two, as high as each other, the masthead and the contact across them', () => {
    for (const count of [5, 7, 9]) {
      const sheets = flat(count, 'letter', 9)
      expect(sheets.panels).toHaveLength(1)
      const [left = 0, right = 0, ...others] = edgesOn(sheets, 1)
      expect(others).toEqual([])
      const feet = [left, right].map((edge) =>
        Math.max(...textOf(sheets).flatMap(({ x, y }) => (Math.round(x) === edge ? [y] : []))),
      )
      const heads = [left, right].map((edge) =>
        Math.min(...textOf(sheets).flatMap(({ x, y }) => (Math.round(x) === edge ? [y] : []))),
      )
      expect(heads[0]).toBeCloseTo(heads[1] ?? 0, 2)
      expect(Math.abs((feet[0] ?? 0) - (feet[1] ?? 0)) / sheets.leading).toBeLessThanOrEqual(2.01)
      const middle = 612 / 2
      const across = linesOn(
        sheets.panels[0] ?? { number: 1, width: 0, height: 0, placed: [] },
      ).filter(({ block }) => block === 'masthead' || block === 'contact')
      for (const { x, width } of across) expect(x + width / 2).toBeCloseTo(middle, 0)
    }
  })

  test.each(looks)('of a whole sheet are two in the look %s as well', (look) => {
    for (const paper of ['letter', 'a4'] as const) {
      const sheets = sheetsOf(insertOf(...requests(5, 60)), {
        theme: themeNamed(look),
        insert: { shape: 'flat', paper },
      })
      expect(edgesOn(sheets, 1)).toHaveLength(2)
    }
  })

  test('go on over the back of a whole sheet rather than be set under 10.5 points', () => {
    const made = [8, 12, 16, 20, 24].map((count) =>
      sheetsOf(insertOf(...requests(count, 60)), {
        insert: { shape: 'flat', size: { best: 14, floor: 9 } },
      }),
    )
    const single = made.filter(({ panels }) => panels.length === 1)
    expect(single.length).toBeGreaterThan(0)
    for (const { size } of single) expect(size).toBeGreaterThanOrEqual(10.5)
    expect(made.at(-1)?.panels).toHaveLength(2)
  })

  test('that are narrow have a ragged right edge, unless the theme justifies them too', () => {
    const issue = insertOf(...requests(9, 60))
    const spacings = (page: Partial<PageTheme>, shape: Shape) =>
      textOf(
        sheetsOf(issue, {
          theme: { ...theme, page: { ...theme.page, ...page } },
          insert: { shape },
        }),
      ).flatMap(({ runs }) => runs.filter(({ spacing }) => spacing !== 0))
    for (const shape of ['flat', 'tri-fold'] as const) {
      expect(spacings({}, shape)).toEqual([])
      expect(spacings({ justifiedFrom: 0 }, shape).length).toBeGreaterThan(10)
    }
    expect(spacings({}, 'half-fold').length).toBeGreaterThan(10)
  })

  test('of several pages are full before the last page begins, and read down one after the other', () => {
    const sheets = flat(24)
    expect(sheets.panels.length).toBeGreaterThan(1)
    const order = [...new Set(textOf(sheets).map(({ block }) => block))]
    expect(order).toEqual(Array.from({ length: 24 }, (_, i) => `r${i}`))
    const [left = 0, right = 0] = edgesOn(sheets, 1)
    expect(right - left).toBeGreaterThan(200)
    const first = placedLines(sheets).filter(
      ({ panel, line }) => panel === 1 && /^r\d/.test(line.block),
    )
    const turns = first.filter(({ line }, i) => line.y < (first[i - 1]?.line.y ?? 0))
    expect(turns).toHaveLength(1)
  })

  test.each(['legal', 'tabloid'] as const)(
    'give way to one on folded %s where a panel would stay blank',
    (paper) => {
      const sheets = sheetsOf(insertOf(...requests(5, 60)), {
        insert: { shape: 'half-fold', paper, size: { best: 14, floor: 9 } },
      })
      expect(sheets.panels).toHaveLength(4)
      for (const panel of sheets.panels) {
        expect(linesOn(panel).some(({ block }) => block !== 'contact')).toBe(true)
        expect(edgesOn(sheets, panel.number).length).toBeLessThanOrEqual(1)
      }
    },
  )

  test('of a large sheet are three', () => {
    expect(edgesOn(flat(20, 'tabloid'), 1)).toHaveLength(3)
  })

  test('of a theme hold long texts; short ones stand in one, in larger type', () => {
    const theme = themeNamed('broadsheet')
    const made = (count: number) =>
      sheetsOf(insertOf(...requests(count, 60)), {
        theme,
        insert: { size: { best: 14, floor: 9 } },
      })
    const [short, long] = [made(5), made(28)]
    expect(edgesOn(short, 2)).toHaveLength(1)
    expect(edgesOn(long, 2)).toHaveLength(2)
    expect(short.size).toBeGreaterThan(long.size)
  })
})
