// Comes in: the document of the channel `print`, and its pictures.
// Goes out: a Word file (ISO/IEC 29500, transitional) whose headings, lists, tables, quotations and links are Word's own
// styles, so that whoever opens it can set it anew. It may not leave out or change a word; what is scanned, a code, is not in it.
// The same document gives the same bytes: links are called by place, and every time is that of the day. The only
// importer of docx.
import * as word from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { CivilDate } from '../../civil-date.ts'
import type { Document } from '../../document/document.ts'
import { escapeMarkup } from '../../escape/markup.ts'
import type { Colour } from '../../theme/theme.ts'
import type { Paper } from '../../vocabulary.ts'
import { type BodySetting, linkId, writeBody } from './body.ts'
import { numbering } from './numbering.ts'
import { plainXml } from './plain-xml.ts'
import { styles } from './styles.ts'

export interface DocxSetting extends BodySetting {
  readonly week: CivilDate
  /** The colour of the parish's look. */
  readonly accent: Colour
  /** What the insert is printed on: the pages are of its country. */
  readonly paper: Paper
}

/** The Word file of an issue. */
export async function renderDocx(document: Document, setting: DocxSetting): Promise<Uint8Array> {
  const { week, accent, paper } = setting
  const { blocks, links, lists } = writeBody(document, word, setting)
  const file = new word.Document({
    styles: styles(document.lang, accent),
    numbering: numbering(lists),
    sections: [{ properties: { page: { size: sizeOf(paper), margin } }, children: blocks }],
  })
  for (const [at, href] of links.entries())
    file.Document.Relationships.addRelationship(linkId(at + 1), HYPERLINK, href, 'External')
  const core = { path: 'docProps/core.xml', data: coreProperties(document, week) }
  const packed = await word.Packer.toBuffer(file, undefined, [core])
  // Without a zone, and so the same numbers in every zone; the first day that a zip can name.
  return zipSync(unzipSync(packed), { level: 9, mtime: '1980-01-01T00:00:00' })
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** Twentieths of a point. */
const margin = { top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 }

/** A letter sheet, or A4, in twentieths of a point. */
const sizeOf = (paper: Paper): { readonly width: number; readonly height: number } =>
  paper === 'a4' || paper === 'a3'
    ? { width: 11_906, height: 16_838 }
    : { width: 12_240, height: 15_840 }

/** The title, and the day for a time; nobody is named. The package would write the time of the run. */
const coreProperties = ({ title, lang }: Document, week: CivilDate): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(lang)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${week}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${week}T00:00:00Z</dcterms:modified></cp:coreProperties>`

const xmlText = (text: string): string => escapeMarkup(plainXml(text))
