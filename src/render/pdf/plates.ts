import type { Face, Faces } from '../../fonts/face.ts'
import type { Panel, Sheets } from '../../typeset/sheets.ts'
import { drawPanel, type Segment } from './draw-panel.ts'
import { type PackedFont, packFonts } from './fonts.ts'
import { setType } from './glyphs.ts'
import { type PackedPicture, packPictures } from './pictures.ts'
import { indexTags, inReadingOrder, type Tags } from './tags.ts'

/** What every file of an edition shows, made once for all of them. */
export interface Plates {
  readonly sheets: Sheets
  readonly tags: Tags
  readonly fonts: ReadonlyMap<Face, PackedFont>
  /** By `src`. */
  readonly pictures: ReadonlyMap<string, PackedPicture>
  readonly drawings: ReadonlyMap<Panel, readonly Segment[]>
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
  return {
    sheets,
    tags: indexTags(sheets.structure, panels),
    fonts,
    pictures,
    drawings: new Map(panels.map((panel) => [panel, drawPanel(panel, { type, fonts, pictures })])),
  }
}
