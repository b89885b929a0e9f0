import type { Points } from '../../length.ts'
import type { Placed, PrintersMark } from '../../typeset/sheets.ts'
import type { Owner, Segment } from './draw-panel.ts'
import { onPage, type PagePlan, type PlacedPanel } from './page-plan.ts'
import type { Plates } from './plates.ts'
import { around, type Box, writtenAll } from './syntax.ts'
import type { Tags } from './tags.ts'

/** A page as it goes into the file, and what on it belongs to which node. */
export interface DrawnPage {
  readonly width: Points
  readonly height: Points
  /** Operators in a space whose origin is the page's top left, y down. */
  readonly content: string
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
export function drawPage(page: PagePlan, { drawings, tags }: Plates): DrawnPage {
  const content: string[] = []
  const pieces: ContentPiece[] = []
  for (const placed of page.panels) {
    const segments = drawings.get(placed.panel) ?? []
    if (placed.place.copy) content.push(asCopy(placed, segments))
    else {
      const mcids = numbered(segments, pieces.length)
      const marked = segments.map((segment) => withMark(segment, mcids.get(segment), tags))
      content.push(inPlace(placed, marked))
      pieces.push(...piecesOf(mcids, placed, page))
    }
  }
  content.push(...page.marks.map(drawMark))
  return { width: page.width, height: page.height, content: content.join('\n'), pieces }
}

/** Numbers the segments that are content of a node. */
const numbered = (segments: readonly Segment[], first: number): ReadonlyMap<Segment, number> =>
  new Map(
    segments
      .filter(({ owner }) => typeof owner === 'number')
      .map((segment, at) => [segment, first + at]),
  )

function withMark({ owner, operators }: Segment, mcid: number | undefined, tags: Tags): string {
  const begin =
    typeof owner === 'number' ? `/${tags.node(owner).tag} <</MCID ${mcid}>> BDC` : artifact(owner)
  return `${begin}\n${operators}\nEMC`
}

const artifact = (kind: Exclude<Owner, number>): string => `/Artifact <</Type /${kind}>> BDC`

/** A copy is an artifact as a whole: it says nothing that was not said. */
const asCopy = (placed: PlacedPanel, segments: readonly Segment[]): string =>
  [
    artifact('Page'),
    inPlace(
      placed,
      segments.map(({ operators }) => operators),
    ),
    'EMC',
  ].join('\n')

const inPlace = (placed: PlacedPanel, drawing: readonly string[]): string =>
  ['q', matrixOf(placed), ...drawing, 'Q'].join('\n')

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
