import { bookOfCode } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { MarkerWords } from './marker-words.ts'
import type { Attributes } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'
import type { MarkerRole } from './usfm-markers.ts'
import { verseNumbered } from './verse-number.ts'

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
    if (name === 'book') this.emit(bookOfCode(id, line))
    else if (name === 'c') this.openChapter(id)
    else if (name === 've') this.emit({ kind: 'end' })
    else if (name === 'v' && this.words.beginVerse())
      for (const mark of verseNumbered(id, `line ${line}`, line)) this.emit(mark)
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

  private openChapter(id: string): void {
    const chapter = Number.parseInt(id, 10)
    if (chapter > 0) this.emit({ kind: 'chapter', chapter })
  }
}
