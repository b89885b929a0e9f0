import type { Points } from '../../length.ts'
import type { Placed, PrintersMark } from '../../typeset/sheets.ts'
import { artifact, type Segment } from './draw-panel.ts'
import { onPage, type PagePlan, type PlacedPanel } from './page-plan.ts'
import type { Stream } from './pdf-file.ts'
import type { PanelDrawing, Plates } from './plates.ts'
import { around, type Box, writtenAll } from './syntax.ts'

/** A page as it goes into the file, and what on it belongs to which node. */
export interface DrawnPage {
  readonly width: Points
  readonly height: Points
  /** Operators in a space whose origin is the page's top left, y down: a few as they are, the panels' in streams. */
  readonly content: readonly (string | Stream)[]
  /** By their numbers. */
  readonly pieces: readonly ContentPiece[]
}

/** A node's content on a page: one marked-content sequence (ISO 32000-1 §14.7.4). */
export interface ContentPiece {
  readonly node: number
  readonly panel: number
  readonly mcid: number
  readonly parts: readonly Part[]
}

/** What a piece has of one line, or of one picture, in PDF's own space: y up. */
export interface Part {
  readonly of: Placed
  readonly box: Box
}

/** Draws a page: each panel whole, one after the other, then the marks. */
export function drawPage(page: PagePlan, { drawings }: Plates): DrawnPage {
  const content: (string | Stream)[] = []
  const pieces: ContentPiece[] = []
  for (const placed of page.panels) {
    const drawing = drawings.get(placed.panel)
    if (!drawing) throw new Error(`panel ${placed.panel.number} is on no side of paper`)
    if (placed.place.copy) content.push(...asCopy(placed, drawing))
    else {
      content.push(...inPlace(placed, drawing.marked))
      pieces.push(...piecesOf(drawing.mcids, placed, page))
    }
  }
  content.push(...page.marks.map(drawMark))
  return { width: page.width, height: page.height, content: joined(content), pieces }
}

/** A copy is an artifact as a whole: it says nothing that was not said. */
const asCopy = (placed: PlacedPanel, drawing: PanelDrawing): readonly (string | Stream)[] => [
  artifact('Page'),
  ...inPlace(placed, drawing.plain()),
  'EMC',
]

const inPlace = (placed: PlacedPanel, drawing: Stream): readonly (string | Stream)[] =>
  isAtOrigin(placed) ? [drawing] : [`q\n${matrixOf(placed)}`, drawing, 'Q']

const isAtOrigin = ({ place: { x, y, turned } }: PlacedPanel): boolean =>
  x === 0 && y === 0 && !turned

/** Operators between two streams as one. */
function joined(content: readonly (string | Stream)[]): readonly (string | Stream)[] {
  const whole: (string | Stream)[] = []
  for (const one of content) {
    const before = whole.at(-1)
    if (typeof one === 'string' && typeof before === 'string')
      whole[whole.length - 1] = `${before}\n${one}`
    else whole.push(one)
  }
  return whole
}

function matrixOf({ panel, place: { x, y, turned } }: PlacedPanel): string {
  return turned
    ? `-1 0 0 -1 ${writtenAll([x + panel.width, y + panel.height])} cm`
    : `1 0 0 1 ${writtenAll([x, y])} cm`
}

const piecesOf = (
  mcids: ReadonlyMap<Segment, number>,
  placed: PlacedPanel,
  page: PagePlan,
): readonly ContentPiece[] =>
  [...mcids].flatMap(([{ owner: node, areas }, mcid]) => {
    const parts = areas.map(({ of, box }) => ({ of, box: onPage(box, placed, page) }))
    const panel = placed.panel.number
    return typeof node === 'number' ? [{ node, panel, mcid, parts: byPlaced(parts) }] : []
  })

/** One part for each line: what stands side by side on it is taken together. */
export function byPlaced(parts: readonly Part[]): readonly Part[] {
  const boxes = new Map<Placed, Box>()
  for (const { of, box } of parts) {
    const before = boxes.get(of)
    boxes.set(of, before ? around(before, box) : box)
  }
  return [...boxes].map(([of, box]) => ({ of, box }))
}

const HAIRLINE = 0.25

/** Thin and grey, so that what the knife or the fold misses does not show. */
function drawMark({ kind, x1, y1, x2, y2 }: PrintersMark): string {
  const dashes = kind === 'cut' ? '[3 3] 0 d' : '[] 0 d'
  const line = `${writtenAll([x1, y1])} m ${writtenAll([x2, y2])} l S`
  return `${artifact('Page')}\nq\n0.6 G ${HAIRLINE} w ${dashes}\n${line}\nQ\nEMC`
}
