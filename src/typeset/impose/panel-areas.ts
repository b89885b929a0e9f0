import { type Points, roundPoints } from '../../length.ts'
import type { Margins } from '../../theme/theme.ts'
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

/** The panels of a shape on a paper, their texts within the margins. */
export function panelAreas(
  shape: Shape,
  paper: Paper,
  count: number,
  margins: Margins,
): PanelAreas {
  const sheet = sheetArea(paper, shape)
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const faces = numbers.map((number) => {
    const { left, right } = sideMargins(shape, number, margins)
    return { number, left, right, width: panelWidth(shape, number, sheet.width) }
  })
  const measure = Math.min(...faces.map(({ width, left, right }) => width - left - right))
  return {
    shape,
    paper,
    measure: roundPoints(measure),
    textHeight: roundPoints(sheet.height - margins.top - margins.bottom),
    panels: faces.map(({ number, width, left, right }) => ({
      number,
      width,
      height: sheet.height,
      left: roundPoints(left + (width - left - right - measure) / 2),
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
