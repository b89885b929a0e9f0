import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { hasOuterBack, panelAreas } from '../../src/typeset/impose/panel-areas.ts'
import type { Sheets } from '../../src/typeset/sheets.ts'
import type { Shape } from '../../src/vocabulary.ts'
import { madeIssue } from './made-issue.ts'
import { theme, typesetWith } from './press.ts'
import {
  carriedBy,
  linesOn,
  type PlacedLine,
  placedLines,
  placedWords,
  wordsOf,
} from './read-sheets.ts'

const SHAPES: readonly Shape[] = ['half-fold', 'half-sheet', 'flat', 'tri-fold', 'booklet']

/** How many issues have the same length, so that the longest are about what the shape can hold. */
const SLOWNESS = { 'half-fold': 5, 'half-sheet': 11, flat: 7, 'tri-fold': 5, booklet: 5 } as const

const issuesFor = (shape: Shape) =>
  Array.from({ length: 200 }, (_, i) => ({
    seed: i + 1,
    length: 1 + Math.floor(i / SLOWNESS[shape]),
  }))

describe.each(SHAPES)('two hundred issues of growing length as a %s', (shape) => {
  const set = issuesFor(shape).flatMap(({ seed, length }) => {
    const document = madeIssue(seed, length)
    const result = typesetWith(document, { insert: { shape } })
    return result.ok ? [{ seed, document, sheets: result.sheets }] : []
  })

  test('feet are level within a line in all but one of a hundred', () => {
    const uneven = set.filter(({ sheets }) => unevenFeet(sheets) > 1.01)
    expect(uneven.length).toBeLessThanOrEqual(set.length / 100)
  })

  test('no panel of a folded sheet is empty in all but one of a hundred with a few lines for each', () => {
    const empty = set.flatMap(({ seed, sheets }) => {
      const lines = placedLines(sheets).filter(({ line }) => line.block !== 'contact')
      const enough = lines.length > 12 * sheets.panels.length && hasOuterBack(sheets.shape)
      return enough && new Set(lines.map(({ panel }) => panel)).size < sheets.panels.length
        ? [`issue ${seed}`]
        : []
    })
    expect(empty.length).toBeLessThanOrEqual(set.length / 100)
  })

  test('many of them fit', () => {
    expect(set.length).toBeGreaterThan(150)
  })

  test.each([
    ['every word stands once, in the order of reading', wordsAreWhole],
    ['no line leaves the margins', linesWithinMargins],
    ['no two lines overlap', baselinesApart],
    ['no paragraph begins or ends a panel with a line alone', noWidows],
    ['no heading ends a panel, or has a single line below it there', headingsKeepLines],
    ['feet are level within two lines, but for the panel where the text ends', feetLevel],
    ['lines of the body stand on one grid on all panels', onOneGrid],
  ] as const)('%s', (_, problemsIn) => {
    expect(
      set.flatMap(({ seed, document, sheets }) =>
        problemsIn(sheets, document).map((problem) => `issue ${seed}: ${problem}`),
      ),
    ).toEqual([])
  })
})

function wordsAreWhole(sheets: Sheets, document: Document): readonly string[] {
  const [placed, composed] = [placedWords(sheets).join(' '), wordsOf(document).join(' ')]
  return placed === composed ? [] : ['words differ']
}

function linesWithinMargins(sheets: Sheets): readonly string[] {
  const areas = panelAreas(sheets.shape, sheets.paper, sheets.panels.length, theme.page)
  return sheets.panels.flatMap((panel, i) => {
    const area = areas.panels[i]
    if (!area) return ['no such panel']
    const hang = sheets.size
    return linesOn(panel).flatMap(({ x, y, width, text, size }) => {
      const inside =
        x >= area.left - hang &&
        x + width <= area.left + areas.width + hang &&
        // a heading at a panel's top stands on the grid's first line, and its letters rise a little above it
        y - 0.6 * size >= area.top - 0.45 * sheets.leading &&
        y <= area.top + areas.textHeight + 0.01
      return inside ? [] : [`panel ${panel.number}: ${text}`]
    })
  })
}

function baselinesApart(sheets: Sheets): readonly string[] {
  return sheets.panels.flatMap((panel) =>
    linesOn(panel).flatMap((line, i, lines) => {
      const before = lines[i - 1]
      // the next column begins beside the foot of the one before
      const isBeside = before && line.x >= before.x + before.width
      return !before || isBeside || line.y - before.y >= 0.95 * Math.min(line.size, before.size)
        ? []
        : [`panel ${panel.number}: ${before.text} / ${line.text}`]
    }),
  )
}

/** Of each paragraph, how many lines stand on each panel that has some. */
function parts(lines: readonly PlacedLine[]): readonly (readonly number[])[] {
  const counts = new Map<number, Map<number, number>>()
  for (const { block, panel } of lines) {
    const own = counts.get(block) ?? new Map<number, number>()
    counts.set(block, own.set(panel, (own.get(panel) ?? 0) + 1))
  }
  return [...counts.values()].map((own) => [...own.values()])
}

function noWidows(sheets: Sheets): readonly string[] {
  return parts(placedLines(sheets))
    .filter((counts) => counts.length > 1 && counts.some((count) => count < 2))
    .map((counts) => `divided ${counts.join('+')}`)
}

const isHeading = ({ tag }: PlacedLine): boolean => /^H\d$/.test(tag)

function headingsKeepLines(sheets: Sheets): readonly string[] {
  const lines = placedLines(sheets)
  return lines.flatMap((line, i) => {
    const [next, second] = [lines[i + 1], lines[i + 2]]
    if (!isHeading(line) || !next) return []
    const alone = second && !isHeading(next) && !isHeading(second) && second.panel !== line.panel
    return next.panel !== line.panel || (alone && next.block === second.block)
      ? [`${line.line.text} on ${line.panel}`]
      : []
  })
}

/** Any panel of a sheet folded twice may end with a whole item: lopsided text is spread over its narrow panels so. */
function feetLevel(sheets: Sheets): readonly string[] {
  const lines = unevenFeet(sheets, [1, 2, 3, 4, 5])
  return lines > 2.01 ? [`feet ${lines} lines`] : []
}

/**
 * How many lines the feet of filled panels differ by; those of short text that is spread are not filled, nor those of
 * text with three lines to spare for each that is shared out over all panels, where level feet would leave a hole in one.
 *
 * @param ending panels of a sheet folded twice that may end with a whole item, their feet higher for it
 */
function unevenFeet(sheets: Sheets, ending: readonly number[] = [1, 4, 5]): number {
  const foot = (number: number) =>
    linesOn(sheets.panels[number - 1] ?? { number, width: 0, height: 0, placed: [] }).at(-1)?.y ?? 0
  const main = placedLines(sheets).filter(
    ({ line }) => line.block !== 'contact' && line.block !== 'back',
  )
  const last = Math.max(...main.map(({ panel }) => panel))
  const mayEnd = (panel: number): boolean => sheets.shape === 'tri-fold' && ending.includes(panel)
  const full = sheets.panels
    .map(({ number }) => number)
    .filter((number) => number < last && !(mayEnd(number) && isWhole(main, number)))
  const feet = full.map(foot)
  const lowest = Math.max(...feet)
  const parts = carriedBy(sheets)
  const isSpread =
    sheets.linesLeft >= 3 * sheets.panels.length && Math.max(...parts) - Math.min(...parts) < 0.3
  if (feet.length < 2 || isSpread || lowest < 0.8 * (sheets.panels[0]?.height ?? 0)) return 0
  return (lowest - Math.min(...feet)) / sheets.leading
}

const isWhole = (lines: readonly PlacedLine[], panel: number): boolean => {
  const on = (number: number) => lines.filter((one) => one.panel === number)
  return on(panel).at(-1)?.line.block !== on(panel + 1)[0]?.line.block
}

function onOneGrid(sheets: Sheets): readonly string[] {
  const body = placedLines(sheets).filter(
    ({ line, tag }) => line.size === sheets.size && tag === 'P',
  )
  const [first] = body
  return body.flatMap(({ line, panel }) => {
    const lines = (line.y - (first?.line.y ?? 0)) / sheets.leading
    const off = Math.abs(lines - Math.round(lines)) * sheets.leading
    return off > 0.2 ? [`panel ${panel}: ${line.text} is ${off} pt off`] : []
  })
}
