/**
 * Sheets with their faces and pictures come in, the bytes of a PDF 1.7 go out: tagged to PDF/UA-1
 * (ISO 14289-1) and kept to PDF/A-2a (ISO 19005-2), the same bytes for the same input anywhere.
 * Everything is drawn where the sheets say; nothing is measured, moved or left out.
 */

import { type CivilDate, partsOf } from '../../civil-date.ts'
import type { Faces } from '../../fonts/face.ts'
import type { Sheets } from '../../typeset/sheets.ts'
import { type DrawnPage, drawPage } from './draw-page.ts'
import type { Means } from './draw-panel.ts'
import { embedFonts } from './fonts.ts'
import { setType } from './glyphs.ts'
import { addLinks } from './links.ts'
import { plainTitle, xmpPacket } from './metadata.ts'
import { writeOutline } from './outline.ts'
import { imposedPages, type PagePlan, singlePages } from './page-plan.ts'
import { type Dictionary, openFile, type PdfFile, type Ref } from './pdf-file.ts'
import { embedPictures } from './pictures.ts'
import { srgbProfile } from './srgb-profile.ts'
import { type WrittenPage, writeStructure } from './structure.ts'
import { asciiBytes } from './syntax.ts'
import { indexTags, inReadingOrder, type Tags } from './tags.ts'

/** What a file takes from outside the sheets. */
export interface PdfSettings {
  /** The Sunday: the file bears its date, at midnight UTC. */
  readonly week: CivilDate
  /** Bytes of a placed picture's file, by `src`. */
  readonly pictures: (src: string) => Uint8Array
}

/**
 * The insert for the office printer: a page for each side of paper, panels on their places, marks
 * for fold and knife. It asks the viewer to print it as it is and to turn it on the right edge.
 */
export function renderImposed(sheets: Sheets, faces: Faces, settings: PdfSettings): Uint8Array {
  return renderFile(sheets, faces, settings, {
    pages: imposedPages(sheets),
    viewerPreferences: {
      PrintScaling: 'None',
      PickTrayByPDFSize: true,
      Duplex: sheets.duplex === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge',
    },
  })
}

/** The insert panel by panel, 1 first: for print shops and for reading on a screen. */
export function renderPages(sheets: Sheets, faces: Faces, settings: PdfSettings): Uint8Array {
  return renderFile(sheets, faces, settings, { pages: singlePages(sheets), viewerPreferences: {} })
}

/** What one file has that the other has not. */
interface Arrangement {
  readonly pages: readonly PagePlan[]
  /** Beyond showing the title (ISO 32000-1 §12.2). */
  readonly viewerPreferences: Dictionary
}

function renderFile(
  sheets: Sheets,
  faces: Faces,
  { week, pictures: bytesOf }: PdfSettings,
  { pages, viewerPreferences }: Arrangement,
): Uint8Array {
  const title = plainTitle(sheets.title)
  const panels = inReadingOrder(sheets.panels)
  const tags = indexTags(sheets.structure, panels)
  const type = setType(panels, faces)

  const file = openFile({ title, lang: sheets.lang, date: midnight(week) })
  const fonts = embedFonts(file, type.subsets)
  const pictures = embedPictures(file, panels, bytesOf)
  const drawn = pages.map((page) => drawPage(page, { type, fonts, pictures }, tags))
  const written = writePages(file, drawn, { fonts, pictures }, tags)
  const elements = writeStructure(file, sheets.structure, written, tags)
  const outline = writeOutline(file, written, { tags, elements })

  const archival = [...pictures.values()].every(({ inks }) => !inks)
  return file.finish({
    metadata: xmpPacket({ title, lang: sheets.lang, week, archival }),
    viewerPreferences,
    catalog: { ...(outline && { Outlines: outline }), ...(archival && colourMeaning(file)) },
  })
}

function midnight(week: CivilDate): Date {
  const { year, month, day } = partsOf(week)
  return new Date(Date.UTC(year, month - 1, day))
}

/** Writes the pages with their links. Keys of the parent tree go to the pages first, then to the links. */
function writePages(
  file: PdfFile,
  drawn: readonly DrawnPage[],
  { fonts, pictures }: Omit<Means, 'type'>,
  tags: Tags,
): readonly WrittenPage[] {
  const resources = { fonts: named(fonts.values()), pictures: named(pictures.values()) }
  let nextKey = drawn.length
  return drawn.map((page, key) => {
    const links = addLinks(file, page.pieces, tags, nextKey)
    nextKey += links.length
    const annotations = links.map((link) => link.ref)
    const ref = file.addPage({ ...page, ...resources, annotations, structParents: key })
    return { ref, key, pieces: page.pieces, links }
  })
}

const named = (resources: Iterable<{ readonly name: string; readonly ref: Ref }>): Dictionary =>
  Object.fromEntries([...resources].map(({ name, ref }) => [name, ref]))

/** Says that the file's colours are those of sRGB (ISO 19005-2 §6.2.3). */
function colourMeaning(file: PdfFile): Dictionary {
  const intent = file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: asciiBytes('sRGB'),
    Info: asciiBytes('sRGB IEC61966-2.1'),
    DestOutputProfile: file.stream({ N: 3 }, srgbProfile()),
  })
  return { OutputIntents: [intent] }
}
