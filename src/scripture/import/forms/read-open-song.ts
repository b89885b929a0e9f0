import type { BookLanguage } from '../../references/books.ts'
import { bookNamed } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import type { Attributes } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'
import { readVerseNumber } from './verse-number.ts'

/** Reads the Bibles of OpenSong: `<b n="Genesis"><c n="1"><v n="1">` in each other; `t` is the last verse of several. */
export const readOpenSong = (
  pieces: Iterable<string>,
  file: string,
  language: BookLanguage,
): Iterable<ScriptureToken> => readXml(pieces, file, (emit) => new OpenSongReader(emit, language))

class OpenSongReader implements XmlHandler {
  private readonly emit: (mark: ScriptureToken) => void
  private readonly language: BookLanguage
  private readonly elements: string[] = []

  constructor(emit: (mark: ScriptureToken) => void, language: BookLanguage) {
    this.emit = emit
    this.language = language
  }

  open(name: string, attributes: Attributes, line: number): void {
    this.elements.push(name)
    const number = attributes.get('n') ?? ''
    if (name === 'b')
      this.emit({ kind: 'book', name: number, book: bookNamed(number, this.language), line })
    else if (name === 'c') {
      const chapter = Number.parseInt(number, 10)
      if (chapter > 0) this.emit({ kind: 'chapter', chapter })
    } else if (name === 'v') this.openVerse(number, attributes.get('t'), line)
    else if (name === 'br') this.emit({ kind: 'space' })
  }

  text(text: string): void {
    const { elements } = this
    if (text === '' || !elements.includes('v')) return
    const supplied = elements.includes('i') || elements.includes('em')
    this.emit({ kind: 'words', run: { text, supplied, divineName: false } })
  }

  close(): void {
    if (this.elements.pop() === 'v') this.emit({ kind: 'end' })
  }

  private openVerse(written: string, last: string | undefined, line: number): void {
    const number = readVerseNumber(written.trim())
    if (number === undefined) {
      this.emit({ kind: 'odd', oddity: 'number', as: `line ${line}` })
      return
    }
    const to = Math.max(number.to, Number.parseInt(last ?? '', 10) || 0)
    this.emit({ kind: 'verse', from: number.from, to, goesOn: number.goesOn, line })
  }
}
