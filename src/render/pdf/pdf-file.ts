import { zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { concat } from '../../bytes.ts'
import { type Points, roundPoints } from '../../length.ts'
import { digest } from './digest.ts'
import { asciiBytes } from './syntax.ts'

/**
 * The file as it grows: objects, streams, pages. pdfkit writes it (numbering, cross-references, page
 * tree, trailer); nothing here knows what the objects mean. Streams are deflated by a JavaScript
 * library of one version, never by Node's zlib, whose bytes differ between builds.
 */
export interface PdfFile {
  /** Writes an object. */
  add(dictionary: Dictionary): Ref
  /** An object whose content comes later; it must be filled before the file is finished. */
  reserve(): Ref
  fill(ref: Ref, dictionary: Dictionary): void
  /** The root of the tag tree, reserved. */
  readonly structureRoot: Ref
  stream(stream: Stream): Ref
  /** Ends the page before and writes this one. */
  addPage(page: FilePage): Ref
  /** The whole file. Nothing can be added after it. */
  finish(ending: Ending): Uint8Array
}

/** A string is a name; bytes are a string object. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | Ref
  | readonly Value[]
  | Dictionary
export interface Dictionary {
  readonly [key: string]: Value
}

/** A stream as it stands in a file (ISO 32000-1 §7.3.8). */
export interface Stream {
  readonly dictionary: Dictionary
  readonly bytes: Uint8Array
}

/** A stream of these bytes, deflated unless the dictionary names a filter that they went through already. */
export const packed = (dictionary: Dictionary, bytes: Uint8Array): Stream =>
  'Filter' in dictionary
    ? { dictionary, bytes }
    : { dictionary: { ...dictionary, Filter: 'FlateDecode' }, bytes: zlibSync(bytes) }

/** A numbered object, to be pointed at from others. */
export interface Ref {
  readonly id: number
}

interface FilePage {
  readonly width: Points
  readonly height: Points
  /** Operators in a space whose origin is the page's top left, y down: as they are, or in streams. */
  readonly content: readonly (string | Stream)[]
  readonly fonts: Dictionary
  readonly pictures: Dictionary
  readonly annotations: readonly Ref[]
  /** Key of its marked content in the parent tree. */
  readonly structParents: number
}

interface Beginning {
  readonly title: string
  readonly lang: string
  /** Of creation and of the last change. */
  readonly date: Date
}

/** What can be said only when all pages are drawn. */
interface Ending {
  /** XMP packet. */
  readonly metadata: string
  readonly viewerPreferences: Dictionary
  /** Further entries of the catalog. */
  readonly catalog: Dictionary
}

/** Names under which the file says that it was made, here and in its metadata. */
export const CREATOR = 'bulletin'
export const PRODUCER = 'PDFKit'

/** Begins a tagged PDF 1.7 file without pages. */
export function openFile(beginning: Beginning): PdfFile {
  const doc = newDocument(beginning)
  const shown: Uint8Array[] = []
  const reserve = (): PdfkitRef => doc.ref({})
  const structureRoot = doc.getStructTreeRoot()
  const fill = (ref: Ref, dictionary: Dictionary): void => {
    const reserved = ref as PdfkitRef
    Object.assign(reserved.data, dictionary)
    // pdfkit ends the root of the tag tree itself.
    if (reserved !== structureRoot) reserved.end()
  }
  const stream = ({ dictionary, bytes }: Stream): Ref => {
    // pdfkit adds the length to what it is given.
    const ref = doc.ref({ ...dictionary })
    ref.end(bytes)
    return ref
  }
  return {
    reserve,
    fill,
    structureRoot,
    stream,
    add: (dictionary) => {
      const ref = reserve()
      fill(ref, dictionary)
      return ref
    },
    addPage: (page) => {
      const content = page.content.map((one) =>
        typeof one === 'string' ? { dictionary: {}, bytes: asciiBytes(one) } : one,
      )
      shown.push(...content.map(({ bytes }) => bytes))
      return writePage(doc, page, content.map(stream))
    },
    finish: (ending) => {
      // Two files have the same identifier only if they show the same (ISO 32000-1 §14.4).
      doc._id = digest(concat(shown))
      return finish(doc, ending)
    },
  }
}

/** The members of a pdfkit 0.20.2 document that are used here. */
interface PdfkitDocument {
  readonly _root: PdfkitRef
  _id: Uint8Array
  metadata: {
    append(): void
    end(): void
    getXML(): string
    getLength(): number
  }
  readonly page: {
    readonly dictionary: PdfkitRef
    readonly resources: PdfkitRef
    readonly content: PdfkitRef
  }
  ref(data: Dictionary): PdfkitRef
  addPage(options: { size: readonly number[]; margin: number }): void
  getStructTreeRoot(): PdfkitRef
  end(): void
  read(): Uint8Array
}

interface PdfkitRef extends Ref {
  readonly data: Record<string, unknown>
  end(chunk?: Uint8Array): void
}

function newDocument({ title, lang, date }: Beginning): PdfkitDocument {
  const options = {
    autoFirstPage: false,
    // pdfkit would load Helvetica for a document that names no font.
    font: null as unknown as string,
    compress: false,
    pdfVersion: '1.7' as const,
    tagged: true,
    displayTitle: true,
    lang,
    info: { Title: title, Creator: CREATOR, Producer: PRODUCER, CreationDate: date, ModDate: date },
  }
  return new PDFDocument(options) as unknown as PdfkitDocument
}

function writePage(doc: PdfkitDocument, page: FilePage, content: readonly Ref[]): Ref {
  doc.addPage({ size: [page.width, page.height].map(roundPoints), margin: 0 })
  const { dictionary, resources, content: flip } = doc.page
  // pdfkit's own stream holds the one operator that puts the origin at the top left.
  dictionary.data['Contents'] = [flip, ...content]
  dictionary.data['StructParents'] = page.structParents
  if (page.annotations.length > 0) dictionary.data['Annots'] = [...page.annotations]
  Object.assign(resources.data, { Font: page.fonts, XObject: page.pictures })
  return dictionary
}

function finish(doc: PdfkitDocument, ending: Ending): Uint8Array {
  const catalog = doc._root.data
  Object.assign((catalog['ViewerPreferences'] as PdfkitRef).data, ending.viewerPreferences)
  Object.assign(catalog, ending.catalog)
  // pdfkit's own packet does not escape titles and knows one standard at a time.
  doc.metadata = {
    append() {},
    end() {},
    getXML: () => ending.metadata,
    getLength: () => ending.metadata.length,
  }
  doc.end()
  // Everything is in the stream's buffer by now: pdfkit writes as objects end, and none is open.
  return new Uint8Array(doc.read())
}
