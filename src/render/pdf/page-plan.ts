import type { Points } from '../../length.ts'
import type { ImposedPanel, Panel, PrintersMark, Sheets } from '../../typeset/sheets.ts'
import { inReadingOrder } from './structure/tags.ts'
import type { Box } from './syntax.ts'

/** One page of a file before it is drawn. */
export interface PagePlan {
  readonly width: Points
  readonly height: Points
  /** In the order of drawing: the lower number first, copies last. */
  readonly panels: readonly PlacedPanel[]
  readonly marks: readonly PrintersMark[]
}

export interface PlacedPanel {
  readonly panel: Panel
  readonly place: Omit<ImposedPanel, 'number'>
}

/** One page for each side of paper. */
export function imposedPages({ panels, sheets }: Sheets): readonly PagePlan[] {
  const byNumber = new Map(panels.map((panel) => [panel.number, panel]))
  return sheets.map(({ width, height, marks, panels: imposed }) => ({
    width,
    height,
    marks,
    panels: imposed
      .map(({ number, ...place }) => {
        const panel = byNumber.get(number)
        if (!panel) throw new Error(`a sheet shows panel ${number}, which was not set`)
        return { panel, place }
      })
      .sort(
        (one, other) =>
          Number(one.place.copy) - Number(other.place.copy) ||
          one.panel.number - other.panel.number,
      ),
  }))
}

/** One page for each panel, 1 first. */
export const singlePages = ({ panels }: Sheets): readonly PagePlan[] =>
  inReadingOrder(panels).map((panel) => ({
    width: panel.width,
    height: panel.height,
    marks: [],
    panels: [{ panel, place: { x: 0, y: 0, turned: false, copy: false } }],
  }))

/** A box of a panel in PDF's own space: from the page's bottom left, y up. */
export function onPage(box: Box, { panel, place }: PlacedPanel, page: PagePlan): Box {
  const x = (across: Points): Points =>
    place.turned ? place.x + panel.width - across : place.x + across
  const y = (down: Points): Points =>
    page.height - (place.turned ? place.y + panel.height - down : place.y + down)
  const [one, other] = [x(box.left), x(box.right)]
  const [start, end] = [y(box.top), y(box.bottom)]
  return {
    left: Math.min(one, other),
    right: Math.max(one, other),
    top: Math.max(start, end),
    bottom: Math.min(start, end),
  }
}
