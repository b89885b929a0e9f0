// Comes in: the panels' areas. Goes out: the sides of paper that carry them, in the order in which
// they go through the printer. It places panels whole; it never looks at what stands on them.

import { type Points, roundPoints } from '../../length.ts'
import type { Duplex } from '../../vocabulary.ts'
import type { ImposedPanel, PrintersMark, Sheet } from '../sheets.ts'
import type { PanelAreas } from './panel-areas.ts'
import { type Area, sheetArea } from './paper.ts'

/** Which edge of the sheet the printer turns it over. */

/**
 * Each leaf of a booklet lies around the next: the inner ones stand out at the fore edge by the
 * thickness of the paper, 0.1 mm for 80 g/m², and their panels move as much towards the fold.
 */
const CREEP: Points = 0.283

/** Marks stand clear of the outer quarter inch, which office printers cannot print, and end before the text. */
const MARK = { from: 18, to: 27 } as const

/** The sides of paper. A back turns with the edge that the printer flips on; its panels stay in the order they are read. */
export function impose(areas: PanelAreas, duplex: Duplex): readonly Sheet[] {
  const area = sheetArea(areas.paper, areas.shape)
  return sidesOf(areas).map((side, i) => {
    const turned = i % 2 === 1 && turnsBack(areas, duplex)
    return {
      width: area.width,
      height: area.height,
      panels: turned ? side.map((panel) => turn(panel, areas, area)) : side,
      marks: i % 2 === 0 ? marksOf(areas, area) : [],
    }
  })
}

/**
 * Backs stand upright when the sheet is flipped like a page: about its upright edges. Those are the
 * short ones of a sheet that lies across and the long ones of a page; only the former is ever
 * turned, since a flat page is always flipped on its long edge (`duplexOf`).
 */
const turnsBack = ({ shape }: PanelAreas, duplex: Duplex): boolean =>
  shape !== 'flat' && duplex === 'long-edge'

/** The edge to flip on: the parish's for sheets that lie across, the long one for upright pages. */
export const duplexOf = ({ shape }: PanelAreas, wanted: Duplex): Duplex =>
  shape === 'flat' ? 'long-edge' : wanted

function turn(panel: ImposedPanel, areas: PanelAreas, area: Area): ImposedPanel {
  const face = areas.panels[panel.number - 1]
  return {
    ...panel,
    x: roundPoints(area.width - panel.x - (face?.width ?? 0)),
    y: roundPoints(area.height - panel.y - (face?.height ?? 0)),
    turned: true,
  }
}

function sidesOf(areas: PanelAreas): readonly (readonly ImposedPanel[])[] {
  const { shape, panels } = areas
  switch (shape) {
    case 'flat':
      return panels.map(({ number }) => row(areas, [number]))
    case 'half-sheet':
      return panels.map(({ number }) => twice(row(areas, [number, number])))
    case 'tri-fold':
      return [row(areas, [5, 6, 1]), row(areas, [2, 3, 4])]
    case 'half-fold':
    case 'booklet':
      return folded(areas, panels.length)
    default: {
      const never: never = shape
      return never
    }
  }
}

/** Panels side by side from the left edge. */
function row({ panels }: PanelAreas, numbers: readonly number[]): readonly ImposedPanel[] {
  let x = 0
  return numbers.map((number) => {
    const placed = { number, x: roundPoints(x), y: 0, turned: false, copy: false }
    x += panels[number - 1]?.width ?? 0
    return placed
  })
}

const twice = (side: readonly ImposedPanel[]): readonly ImposedPanel[] =>
  side.map((panel, i) => ({ ...panel, copy: i > 0 }))

/** n|1 and 2|n-1, then n-2|3 and 4|n-3, and so on to the middle. */
function folded(areas: PanelAreas, count: number): readonly (readonly ImposedPanel[])[] {
  const leaves = Array.from({ length: count / 4 }, (_, leaf) => leaf)
  return leaves.flatMap((leaf) => {
    const [first, last] = [2 * leaf + 1, count - 2 * leaf]
    return [
      towardsFold(row(areas, [last, first]), leaf),
      towardsFold(row(areas, [first + 1, last - 1]), leaf),
    ]
  })
}

const towardsFold = (side: readonly ImposedPanel[], leaf: number): readonly ImposedPanel[] =>
  side.map((panel, i) => ({
    ...panel,
    x: roundPoints(panel.x + (i === 0 ? leaf : -leaf) * CREEP),
  }))

/** Short marks at head and foot of every fold or cut, on the outside only. */
function marksOf(areas: PanelAreas, area: Area): readonly PrintersMark[] {
  const kind = areas.shape === 'half-sheet' ? 'cut' : 'fold'
  return foldsOf(areas, area).flatMap((x) => [
    { kind, x1: x, y1: MARK.from, x2: x, y2: MARK.to },
    { kind, x1: x, y1: area.height - MARK.to, x2: x, y2: area.height - MARK.from },
  ])
}

function foldsOf({ shape, panels }: PanelAreas, area: Area): readonly Points[] {
  switch (shape) {
    case 'flat':
      return []
    case 'half-sheet':
    case 'half-fold':
    case 'booklet':
      return [roundPoints(area.width / 2)]
    case 'tri-fold': {
      const first = panels[4]?.width ?? 0
      return [first, roundPoints(first + (panels[5]?.width ?? 0))]
    }
    default: {
      const never: never = shape
      return never
    }
  }
}
