import { bookOfCode } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { MarkerWords } from './marker-words.ts'
import type { Attributes } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'
import type { MarkerRole } from './usfm-markers.ts'
import { verseNumbered } from './verse-number.ts'

/** Reads USX 2 and 3 (Unified Scripture XML, docs.usfm.bible): what USFM says, as elements. */
export const readUsx = (pieces: Iterable<string>, file: string): Iterable<ScriptureToken> =>
  readXml(pieces, file, (emit) => new UsxReader(emit))

/** Elements that no marker names, by what they do. */
const roles: Readonly<Record<string, MarkerRole>> = {
  usx: 'characters',
  table: 'characters',
  ref: 'characters',
  ms: 'characters',
  row: 'paragraph',
  cell: 'cell',
  optbreak: 'cell',
  note: 'note',
  figure: 'note',
  sidebar: 'note',
  periph: 'heading',
}

/** What the elements of USX and the objects of USJ say. */
export class UsxReader implements XmlHandler {
  private readonly emit: (mark: ScriptureToken) => void
  private readonly words: MarkerWords

  constructor(emit: (mark: ScriptureToken) => void) {
    this.emit = emit
    this.words = new MarkerWords(emit)
  }

  open(name: string, attributes: Attributes, line?: number): void {
    const isPlace = name === 'book' || name === 'chapter' || name === 'verse'
    if (name === 'book') this.emit(bookOfCode(attributes.get('code') ?? '', line ?? 1))
    else if (name === 'chapter') this.openChapter(attributes)
    else if (name === 'verse') this.openVerse(attributes, line)
    const style = attributes.get('style') ?? ''
    // The words of the element that names the book are a title.
    if (isPlace) this.words.beginAs(name === 'book' ? 'heading' : 'characters')
    else if (roles[name] !== undefined) this.words.beginAs(roles[name])
    else if (style !== '') this.words.begin(style)
    else this.words.beginAs('characters')
  }

  text(text: string): void {
    this.words.say(text)
  }

  close(): void {
    this.words.end()
  }

  private openChapter(attributes: Attributes): void {
    const chapter = Number.parseInt(attributes.get('number') ?? '', 10)
    if (attributes.has('eid')) this.emit({ kind: 'end' })
    else if (chapter > 0) this.emit({ kind: 'chapter', chapter })
  }

  private openVerse(attributes: Attributes, line: number | undefined): void {
    if (attributes.has('eid')) {
      this.emit({ kind: 'end' })
      return
    }
    if (!this.words.beginVerse()) return
    const written = attributes.get('number') ?? ''
    const as = line === undefined ? `“${written}”` : `line ${line}`
    for (const mark of verseNumbered(written, as, line)) this.emit(mark)
  }
}
