import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import { type Points, roundPoints } from '../length.ts'
import type { InsertPolicy } from '../load/parish.ts'
import type { Theme } from '../theme/theme.ts'
import type { Paper } from '../vocabulary.ts'
import type { Facing } from './flow/collect/collect-spans.ts'
import { type Collected, collect } from './flow/collect/index.ts'
import { finish } from './flow/finish.ts'
import { areasOf, type Press } from './flow/fit/flow-at-scale.ts'
import { type Fitted, fitAreas } from './flow/fit/index.ts'
import { createSetter, type PictureRatio } from './flow/set-rows/index.ts'
import { duplexOf, impose } from './impose/index.ts'
import type { PanelAreas } from './impose/panel-areas.ts'
import { sheetArea } from './impose/paper.ts'
import type { Hyphenate, Ruler } from './inline/paragraph.ts'
import { setDividingOneWay } from './one-division.ts'
import type { PrintersMark, Sheet, Sheets } from './sheets.ts'

export interface SlipsInput {
  readonly document: Document
  readonly theme: Theme
  readonly insert: InsertPolicy
  readonly facing: Facing
  readonly ruler: Ruler
  readonly hyphenate: Hyphenate
  readonly pictureRatio: PictureRatio
}

export type TypesetSlips =
  | { readonly ok: true; readonly sheets: Sheets; readonly onSheet: number }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** How slips stand on an upright sheet: the most of them first. */
const GRIDS = [
  { columns: 2, rows: 4 },
  { columns: 2, rows: 2 },
] as const
type Grid = (typeof GRIDS)[number]

/** Clear of what office printers cannot print, and of a knife that is not led quite straight. */
const MARGIN: Points = 24

/** A slip is read at once or not at all: it is no smaller than this where more paper makes that possible, and no larger than `best`. */
const SIZE = { comfortable: 10.5, best: 12 } as const

/** Marks stand clear of the outer quarter inch, as those of an insert do. */
const MARK = { from: 18, to: 24 } as const

/**
 * Sets the same small slip as often as it goes on a sheet: eight times, else four times, else as a half-sheet,
 * on both sides where it must. The first of these that is set comfortably is taken, else the one with the largest type.
 * Where even the last is too small, it does not fit.
 */
export const typesetSlips = (input: SlipsInput): TypesetSlips =>
  setDividingOneWay(
    input.hyphenate,
    (hyphenate) => setOnce({ ...input, hyphenate }),
    (set) => (set.ok ? set.sheets.panels : undefined),
  )

interface Set {
  readonly fitted: Fitted
  readonly sheets: readonly Sheet[]
  readonly onSheet: number
}

function setOnce({ document, theme, insert, facing, ruler, ...input }: SlipsInput): TypesetSlips {
  const { best, floor } = insert.size
  const most = Math.min(best, Math.max(SIZE.best, floor))
  const { leading, hanging } = insert
  const press: Press = {
    theme,
    facing,
    limits: { size: { best: most, floor }, leading, hanging, letterFit: insert.letterFit / 100 },
    setter: createSetter(ruler, input.hyphenate, input.pictureRatio),
  }
  const collected = collect(document, theme, facing)
  if (hasErrors(collected.diagnostics)) return { ok: false, diagnostics: collected.diagnostics }
  const set = choose(waysOf(press, collected, insert), Math.min(SIZE.comfortable, most))
  if (set === undefined)
    return { ok: false, diagnostics: [diagnostic('error', 'slip-too-long', {})] }
  const { areas, scale, linesLeft } = set.fitted
  const sheets: Sheets = {
    lang: collected.lang,
    title: collected.title,
    shape: areas.shape,
    paper: areas.paper,
    duplex: duplexOf(areas, insert.duplex),
    size: scale.size,
    leading: scale.line,
    linesLeft,
    panels: finish(set.fitted, { theme, facing, ruler }),
    sheets: set.sheets,
    structure: collected.structure,
  }
  return { ok: true, sheets, onSheet: set.onSheet }
}

/** The first that is comfortable, else the one with the largest type, of two the earlier. */
function choose(ways: Iterable<Set>, comfortable: Points): Set | undefined {
  let largest: Set | undefined
  for (const way of ways) {
    if (way.fitted.scale.size >= comfortable) return way
    if (largest === undefined || way.fitted.scale.size > largest.fitted.scale.size) largest = way
  }
  return largest
}

/** What can be tried, from the least paper on; what does not fit is passed over. */
function* waysOf(press: Press, collected: Collected, insert: InsertPolicy): Generator<Set> {
  for (const grid of GRIDS) {
    const fitted = fitAreas(press, collected, gridAreas(insert.paper, grid))
    const onSheet = grid.columns * grid.rows
    if (fitted) yield { fitted, sheets: [gridSheet(fitted.areas, grid)], onSheet }
  }
  for (const sides of [1, 2]) {
    const areas = areasOf(press, 'half-sheet', insert.paper, sides)
    const fitted = fitAreas(press, collected, areas)
    const duplex = duplexOf(areas, insert.duplex)
    if (fitted) yield { fitted, sheets: impose(areas, duplex), onSheet: 2 }
  }
}

/** One slip of a grid on the upright paper. */
function gridAreas(paper: Paper, { columns, rows }: Grid): PanelAreas {
  const sheet = sheetArea(paper, 'flat')
  const [width, height] = [roundPoints(sheet.width / columns), roundPoints(sheet.height / rows)]
  return {
    shape: 'flat',
    paper,
    width: roundPoints(width - 2 * MARGIN),
    columns: 1,
    gutter: 0,
    measure: roundPoints(width - 2 * MARGIN),
    textHeight: roundPoints(height - 2 * MARGIN),
    panels: [{ number: 1, width, height, left: MARGIN, top: MARGIN }],
  }
}

/** The sheet with the slip on every field of the grid; all but the first are copies. */
function gridSheet({ paper, panels }: PanelAreas, { columns, rows }: Grid): Sheet {
  const sheet = sheetArea(paper, 'flat')
  const [{ width, height } = { width: 0, height: 0 }] = panels
  const fields = Array.from({ length: columns * rows }, (_, index) => ({
    number: 1,
    x: roundPoints((index % columns) * width),
    y: roundPoints(Math.floor(index / columns) * height),
    turned: false,
    copy: index > 0,
  }))
  return { ...sheet, panels: fields, marks: cutsOf(sheet, { columns, rows }) }
}

/** Short marks at the edges, where the knife goes. */
function cutsOf(
  { width, height }: { readonly width: Points; readonly height: Points },
  { columns, rows }: Grid,
): readonly PrintersMark[] {
  const between = (count: number, whole: Points): readonly Points[] =>
    Array.from({ length: count - 1 }, (_, index) => roundPoints(((index + 1) * whole) / count))
  const ends = (whole: Points) => [
    [MARK.from, MARK.to],
    [roundPoints(whole - MARK.to), roundPoints(whole - MARK.from)],
  ]
  return [
    ...between(columns, width).flatMap((x) =>
      ends(height).map(([y1 = 0, y2 = 0]) => ({ kind: 'cut' as const, x1: x, y1, x2: x, y2 })),
    ),
    ...between(rows, height).flatMap((y) =>
      ends(width).map(([x1 = 0, x2 = 0]) => ({ kind: 'cut' as const, x1, y1: y, x2, y2: y })),
    ),
  ]
}
