import type { Face, Faces } from '../../fonts/face.ts'
import { once } from '../../memoize.ts'
import type { Panel, Sheets } from '../../typeset/sheets.ts'
import { artifact, drawPanel, type Segment } from './draw-panel.ts'
import { imposedPages, singlePages } from './page-plan.ts'
import { packed, type Stream } from './pdf-file.ts'
import { type PackedPicture, packPictures } from './pictures/pictures.ts'
import { indexTags, inReadingOrder, type Tags } from './structure/tags.ts'
import { asciiBytes } from './syntax.ts'
import { type PackedFont, packFonts } from './text/fonts.ts'
import { setType } from './text/glyphs.ts'

/** What every file of an edition shows, made once for all of them. */
export interface Plates {
  readonly sheets: Sheets
  readonly tags: Tags
  readonly fonts: ReadonlyMap<Face, PackedFont>
  /** By `src`. */
  readonly pictures: ReadonlyMap<string, PackedPicture>
  readonly drawings: ReadonlyMap<Panel, PanelDrawing>
}

/** A panel as every file shows it: its stream is packed once, and stands on a page by a matrix before it. */
export interface PanelDrawing {
  readonly segments: readonly Segment[]
  /** Of segments that are content of a node: no other panel on the same side of paper has the same. */
  readonly mcids: ReadonlyMap<Segment, number>
  /** With the marks of all that it holds. */
  readonly marked: Stream
  /** Without them, for a copy. */
  readonly plain: () => Stream
}

/** Shapes and draws the panels, and packs the fonts and pictures that they need. */
export function makePlates(
  sheets: Sheets,
  faces: Faces,
  bytesOf: (src: string) => Uint8Array,
): Plates {
  const panels = inReadingOrder(sheets.panels)
  const type = setType(panels, faces)
  const fonts = packFonts(type.subsets)
  const pictures = packPictures(panels, bytesOf)
  const tags = indexTags(sheets.structure, panels)
  const segments = new Map(
    panels.map((panel) => [panel, drawPanel(panel, { type, fonts, pictures })] as const),
  )
  return { sheets, tags, fonts, pictures, drawings: drawingsOf(sheets, segments, tags) }
}

/** Content is numbered within a side of paper, so that a panel's stream is the same there and on a page of its own. */
function drawingsOf(
  sheets: Sheets,
  segments: ReadonlyMap<Panel, readonly Segment[]>,
  tags: Tags,
): Plates['drawings'] {
  const drawings = new Map<Panel, PanelDrawing>()
  for (const side of [...imposedPages(sheets), ...singlePages(sheets)]) {
    let next = 0
    for (const { panel, place } of side.panels) {
      if (place.copy || drawings.has(panel)) continue
      const drawn = segments.get(panel) ?? []
      const mcids = numbered(drawn, next)
      next += mcids.size
      drawings.set(panel, {
        segments: drawn,
        mcids,
        marked: streamOf(drawn.map((segment) => withMark(segment, mcids.get(segment), tags))),
        plain: once(() => streamOf(drawn.map(({ operators }) => operators))),
      })
    }
  }
  return drawings
}

const streamOf = (operators: readonly string[]): Stream =>
  packed({}, asciiBytes(operators.join('\n')))

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
