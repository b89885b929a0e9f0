/**
 * Sheets with their faces and pictures come in, the bytes of a PDF 1.7 go out: tagged to PDF/UA-1
 * (ISO 14289-1) and kept to PDF/A-2a (ISO 19005-2), the same bytes for the same input anywhere.
 * Everything is drawn where the sheets say; nothing is measured, moved or left out.
 */

import { type CivilDate, partsOf } from '../../civil-date.ts'
import type { Faces } from '../../fonts/face.ts'
import { once } from '../../memoize.ts'
import type { Sheets } from '../../typeset/sheets.ts'
import { type DrawnPage, drawPage } from './draw-page.ts'
import { plainTitle, xmpPacket } from './metadata.ts'
import { imposedPages, type PagePlan, singlePages } from './page-plan.ts'
import { type Dictionary, openFile, type PdfFile, packed } from './pdf-file.ts'
import { embedPictures } from './pictures/pictures.ts'
import { makePlates, type Plates } from './plates.ts'
import { srgbProfile } from './srgb-profile.ts'
import { addLinks } from './structure/links.ts'
import { writeOutline } from './structure/outline.ts'
import { type WrittenPage, writeStructure } from './structure/structure.ts'
import type { Tags } from './structure/tags.ts'
import { asciiBytes } from './syntax.ts'
import { embedFonts } from './text/fonts.ts'

/** What a file takes from outside the sheets. */
export interface PdfSettings {
  /** The Sunday: the file bears its date, at midnight UTC. */
  readonly week: CivilDate
  /** Bytes of a placed picture's file, by `src`. */
  readonly pictures: (src: string) => Uint8Array
}

/** Both files of an insert: for the office printer, and panel by panel. */
export function renderInsert(
  sheets: Sheets,
  faces: Faces,
  { week, pictures }: PdfSettings,
): { readonly imposed: Uint8Array; readonly pages: Uint8Array } {
  const plates = makePlates(sheets, faces, pictures)
  return {
    imposed: printFile(plates, week, imposed(sheets)),
    pages: printFile(plates, week, single(sheets)),
  }
}

/**
 * The insert for the office printer: a page for each side of paper, panels on their places, marks
 * for fold and knife. It asks the viewer to print it as it is and to turn it on the right edge.
 */
export const renderImposed = (
  sheets: Sheets,
  faces: Faces,
  { week, pictures }: PdfSettings,
): Uint8Array => printFile(makePlates(sheets, faces, pictures), week, imposed(sheets))

/** The insert panel by panel, 1 first: for print shops and for reading on a screen. */
export const renderPages = (
  sheets: Sheets,
  faces: Faces,
  { week, pictures }: PdfSettings,
): Uint8Array => printFile(makePlates(sheets, faces, pictures), week, single(sheets))

/** What one file has that the other has not. */
interface Arrangement {
  readonly pages: readonly PagePlan[]
  /** Beyond showing the title (ISO 32000-1 §12.2). */
  readonly viewerPreferences: Dictionary
}

const imposed = (sheets: Sheets): Arrangement => ({
  pages: imposedPages(sheets),
  viewerPreferences: {
    PrintScaling: 'None',
    PickTrayByPDFSize: true,
    Duplex: sheets.duplex === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge',
  },
})

const single = (sheets: Sheets): Arrangement => ({
  pages: singlePages(sheets),
  viewerPreferences: {},
})

function printFile(
  plates: Plates,
  week: CivilDate,
  { pages, viewerPreferences }: Arrangement,
): Uint8Array {
  const { sheets, tags } = plates
  const title = plainTitle(sheets.title)
  const file = openFile({ title, lang: sheets.lang, date: midnight(week) })
  const resources = {
    fonts: embedFonts(file, plates.fonts.values()),
    pictures: embedPictures(file, plates.pictures.values()),
  }
  const drawn = pages.map((page) => drawPage(page, plates))
  const written = writePages(file, drawn, resources, tags)
  const elements = writeStructure(file, sheets.structure, written, tags)
  const outline = writeOutline(file, written, { tags, elements })

  const archival = [...plates.pictures.values()].every(({ inks }) => !inks)
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
  resources: { readonly fonts: Dictionary; readonly pictures: Dictionary },
  tags: Tags,
): readonly WrittenPage[] {
  let nextKey = drawn.length
  return drawn.map((page, key) => {
    const links = addLinks(file, page.pieces, tags, nextKey)
    nextKey += links.length
    const annotations = links.map((link) => link.ref)
    const ref = file.addPage({ ...page, ...resources, annotations, structParents: key })
    return { ref, key, pieces: page.pieces, links }
  })
}

/** The same in every file. */
const packedProfile = once(() => packed({ N: 3 }, srgbProfile()))

/** Says that the file's colours are those of sRGB (ISO 19005-2 §6.2.3). */
function colourMeaning(file: PdfFile): Dictionary {
  const intent = file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: asciiBytes('sRGB'),
    Info: asciiBytes('sRGB IEC61966-2.1'),
    DestOutputProfile: file.stream(packedProfile()),
  })
  return { OutputIntents: [intent] }
}
