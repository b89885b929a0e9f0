import { type Points, roundPoints } from '../../length.ts'
import type { Margins, PageTheme } from '../../theme/theme.ts'
import type { Paper, Shape } from '../../vocabulary.ts'
import { sheetArea } from './paper.ts'

/** One panel's face, and where its text stands on it. */
export interface PanelArea {
  readonly number: number
  readonly width: Points
  readonly height: Points
  /** Of the text. */
  readonly left: Points
  readonly top: Points
}

/** All panels of an insert; their text is equally wide and high everywhere. */
export interface PanelAreas {
  readonly shape: Shape
  readonly paper: Paper
  readonly panels: readonly PanelArea[]
  /** Of the text, all columns together. */
  readonly width: Points
  /** On every panel, side by side. */
  readonly columns: number
  readonly gutter: Points
  /** Of a column. */
  readonly measure: Points
  readonly textHeight: Points
}

/** The leaf folded in is this much narrower, so that it lies flat inside: a sixteenth of an inch. */
const TUCK: Points = 4.5

/** Sixteen sheets folded are as many as a long stapler goes through. */
const MOST_OF_A_BOOKLET = 64

/** Large print takes about twice the pages of a booklet's panels. */
const MOST_PAGES = 128

/** How many panels a shape may have, from the least to the most by its step. */
export function panelCounts(shape: Shape): {
  readonly least: number
  readonly most: number
  readonly step: number
} {
  switch (shape) {
    case 'half-sheet':
      return { least: 1, most: 2, step: 1 }
    case 'half-fold':
      return { least: 4, most: 4, step: 4 }
    case 'tri-fold':
      return { least: 6, most: 6, step: 6 }
    case 'booklet':
      return { least: 4, most: MOST_OF_A_BOOKLET, step: 4 }
    case 'flat':
      return { least: 1, most: MOST_PAGES, step: 1 }
    default: {
      const never: never = shape
      return never
    }
  }
}

/** Whether the last panel is the outer back of something folded. */
export const hasOuterBack = (shape: Shape): boolean => shape !== 'flat' && shape !== 'half-sheet'

/** Whether the last panel but one is a leaf folded in, seen first when the cover is opened. */
export const hasFlap = (shape: Shape): boolean => shape === 'tri-fold'

/** Text too wide for one column has as many as are so wide. */
const COMFORTABLE: Points = 200

/** A column narrower than this cannot be justified well, whatever a theme wishes. */
const NARROWEST: Points = 150

type Columns = Pick<PanelAreas, 'width' | 'columns' | 'gutter' | 'measure'>

/**
 * Columns of a text with so much room between its margins: one, or as many as are comfortable where it would be wider
 * than the theme's widest measure. Where one is too wide and two are too narrow, it is as wide as the widest.
 */
function columnsIn(room: Points, { gutter, widest }: PageTheme): Columns {
  if (room <= widest) return columnsOf(room, 1, gutter)
  const count = Math.floor((room + gutter) / (COMFORTABLE + gutter))
  return count > 1 ? columnsOf(room, count, gutter) : columnsOf(widest, 1, gutter)
}

const columnsOf = (width: Points, columns: number, gutter: Points): Columns => ({
  width: roundPoints(width),
  columns,
  gutter,
  measure: roundPoints((width - (columns - 1) * gutter) / columns),
})

/** The areas with all columns so much narrower, each text still in the middle between its margins. */
export const narrowed = (areas: PanelAreas, by: Points): PanelAreas =>
  by === 0
    ? areas
    : {
        ...areas,
        width: roundPoints(areas.width - by * areas.columns),
        measure: roundPoints(areas.measure - by),
        panels: areas.panels.map((panel) => ({
          ...panel,
          left: roundPoints(panel.left + (by * areas.columns) / 2),
        })),
      }

/** The areas with the columns that the theme has for long texts; undefined where it has none, or they would be too narrow. */
export function inThemeColumns(
  areas: PanelAreas,
  { columns, gutter }: PageTheme,
): PanelAreas | undefined {
  const divided = columnsOf(areas.width, columns, gutter)
  return columns > areas.columns && divided.measure >= NARROWEST
    ? { ...areas, ...divided }
    : undefined
}

/** The areas with one column as wide as the widest, in the middle of each panel. */
export function inOneColumn(areas: PanelAreas, { widest, gutter }: PageTheme): PanelAreas {
  const aside = (areas.width - widest) / 2
  return {
    ...areas,
    ...columnsOf(widest, 1, gutter),
    panels: areas.panels.map((panel) => ({ ...panel, left: roundPoints(panel.left + aside) })),
  }
}

/** The panels of a shape on a paper, their texts within the theme's margins and, where they are wide, in columns. */
export function panelAreas(shape: Shape, paper: Paper, count: number, page: PageTheme): PanelAreas {
  const margins = page.marginsOf[shape] ?? page.margins
  const sheet = sheetArea(paper, shape)
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const faces = numbers.map((number) => {
    const { left, right } = sideMargins(shape, number, margins)
    return { number, left, right, width: panelWidth(shape, number, sheet.width) }
  })
  const columns = columnsIn(
    Math.min(...faces.map(({ width, left, right }) => width - left - right)),
    page,
  )
  return {
    shape,
    paper,
    ...columns,
    textHeight: roundPoints(sheet.height - margins.top - margins.bottom),
    panels: faces.map(({ number, width, left, right }) => ({
      number,
      width,
      height: sheet.height,
      left: roundPoints(left + (width - left - right - columns.width) / 2),
      top: margins.top,
    })),
  }
}

function panelWidth(shape: Shape, number: number, sheetWidth: Points): Points {
  switch (shape) {
    case 'flat':
      return sheetWidth
    case 'half-fold':
    case 'half-sheet':
    case 'booklet':
      return roundPoints(sheetWidth / 2)
    case 'tri-fold': {
      const leaf = roundPoints((sheetWidth + TUCK) / 3)
      return number === 4 || number === 5 ? roundPoints(sheetWidth - 2 * leaf) : leaf
    }
    default: {
      const never: never = shape
      return never
    }
  }
}

/** The side at a fold has the inner margin. */
function sideMargins(
  shape: Shape,
  number: number,
  { inner, outer }: Margins,
): { readonly left: Points; readonly right: Points } {
  switch (shape) {
    case 'flat':
    case 'half-sheet':
      return { left: outer, right: outer }
    case 'half-fold':
    case 'booklet':
      return number % 2 === 1 ? { left: inner, right: outer } : { left: outer, right: inner }
    case 'tri-fold': {
      const left = number === 2 || number === 5 ? outer : inner
      const right = number === 1 || number === 4 ? outer : inner
      return { left, right }
    }
    default: {
      const never: never = shape
      return never
    }
  }
}
