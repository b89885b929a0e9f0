// Comes in: the document of the channel `print`, and its pictures.
// Goes out: a Word file (ISO/IEC 29500, transitional) whose headings, lists, tables, quotations and links are Word's own
// styles, so that whoever opens it can set it anew. It may not leave out or change a word; what is scanned, a code, is not in it.
// The same document gives the same bytes: names and numbers are by place, and every time is that of the day.
import { zipSync } from 'fflate'
import type { CivilDate } from '../../civil-date.ts'
import type { Document } from '../../document/document.ts'
import type { Colour } from '../../theme/theme.ts'
import { type BodySetting, writeBody } from './body.ts'
import { contentTypes, coreProperties, numbering, packageRelations, relations } from './parts.ts'
import { styles } from './styles.ts'

export interface DocxSetting extends BodySetting {
  readonly week: CivilDate
  /** The colour of the parish's look. */
  readonly accent: Colour
}

/** The Word file of an issue. */
export function renderDocx(
  document: Document,
  { week, pictures, accent }: DocxSetting,
): Uint8Array {
  const body = writeBody(document, { pictures })
  const parts: readonly (readonly [path: string, content: string | Uint8Array])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties(document, week)],
    ['word/document.xml', body.xml],
    ['word/styles.xml', styles(document.lang, accent)],
    ['word/numbering.xml', numbering(body.numbers)],
    ['word/_rels/document.xml.rels', relations(body.links, body.pictures)],
    ...body.pictures.map(({ name, bytes }) => [`word/media/${name}`, bytes] as const),
  ]
  const encoder = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      parts.map(([path, content]) => [
        path,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
    // Without a zone, and so the same numbers in every zone; the first day that a zip can name.
    { level: 9, mtime: '1980-01-01T00:00:00' },
  )
}
