import { bookNamed, isNoBook } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { MarkerWords } from './marker-words.ts'
import type { Attributes } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'
import type { MarkerRole } from './usfm-markers.ts'
import { readVerseNumber } from './verse-number.ts'

/** Reads USFX (Unified Scripture Format XML, ebible.org/usfx): most elements have the name of a marker of USFM. */
export const readUsfx = (pieces: Iterable<string>, file: string): Iterable<ScriptureToken> =>
  readXml(pieces, file, (emit) => new UsfxReader(emit))

/** Elements whose names are no markers, by what they do. */
const roles: Readonly<Record<string, MarkerRole>> = {
  usfx: 'characters',
  book: 'characters',
  c: 'characters',
  v: 'characters',
  ve: 'characters',
  ref: 'characters',
  milestone: 'characters',
  table: 'characters',
  zw: 'characters',
  optionalLineBreak: 'cell',
  languageCode: 'heading',
  id: 'heading',
  generated: 'heading',
  vp: 'note',
  cs: 'characters',
}

class UsfxReader implements XmlHandler {
  private readonly emit: (mark: ScriptureToken) => void
  private readonly words: MarkerWords

  constructor(emit: (mark: ScriptureToken) => void) {
    this.emit = emit
    this.words = new MarkerWords(emit)
  }

  open(name: string, attributes: Attributes, line: number): void {
    const id = attributes.get('id') ?? ''
    if (name === 'book') this.openBook(id, line)
    else if (name === 'c') this.openChapter(id)
    else if (name === 've') this.emit({ kind: 'end' })
    else if (name === 'v' && this.words.beginVerse()) this.openVerse(id, line)
    // A paragraph may say in `sfm` which marker of USFM it was.
    const marker = attributes.get('sfm') ?? name
    if (roles[name] !== undefined) this.words.beginAs(roles[name])
    else this.words.begin(marker)
  }

  text(text: string): void {
    this.words.say(text)
  }

  close(): void {
    this.words.end()
  }

  private openBook(id: string, line: number): void {
    const name = id.toUpperCase()
    this.emit({ kind: 'book', name, book: isNoBook(name) ? null : bookNamed(name), line })
  }

  private openChapter(id: string): void {
    const chapter = Number.parseInt(id, 10)
    if (chapter > 0) this.emit({ kind: 'chapter', chapter })
  }

  private openVerse(id: string, line: number): void {
    const number = readVerseNumber(id.trim())
    if (number === undefined) {
      this.emit({ kind: 'odd', oddity: 'number', as: `line ${line}` })
      return
    }
    const { from, to, goesOn, clinging } = number
    this.emit({ kind: 'verse', from, to, goesOn, line })
    if (clinging !== '') this.emit({ kind: 'odd', oddity: 'number' })
  }
}
