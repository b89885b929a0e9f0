import type { BookLanguage } from '../../references/books.ts'
import { bookNamed } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { readXml } from './read-xml.ts'
import { readVerseNumber } from './verse-number.ts'

/** Reads the Bibles of OpenSong: `<b n="Genesis"><c n="1"><v n="1">` in each other; `t` is the last verse of several. */
export const readOpenSong = (
  pieces: Iterable<string>,
  file: string,
  language: BookLanguage,
): Iterable<ScriptureToken> =>
  readXml(pieces, file, (emit) => {
    const elements: string[] = []
    return {
      open(name, attributes, line) {
        elements.push(name)
        const number = attributes.get('n') ?? ''
        const chapter = Number.parseInt(number, 10)
        if (name === 'b')
          emit({ kind: 'book', name: number, book: bookNamed(number, language), line })
        else if (name === 'c' && chapter > 0) emit({ kind: 'chapter', chapter })
        else if (name === 'v') emit(verseOf(number, attributes.get('t'), line))
        else if (name === 'br') emit({ kind: 'space' })
      },
      text(text) {
        if (text === '' || !elements.includes('v')) return
        const supplied = elements.includes('i') || elements.includes('em')
        emit({ kind: 'words', run: { text, supplied, divineName: false } })
      },
      close() {
        if (elements.pop() === 'v') emit({ kind: 'end' })
      },
    }
  })

function verseOf(written: string, last: string | undefined, line: number): ScriptureToken {
  const number = readVerseNumber(written.trim())
  if (number === undefined) return { kind: 'odd', oddity: 'number', as: `line ${line}` }
  const to = Math.max(number.to, Number.parseInt(last ?? '', 10) || 0)
  return { kind: 'verse', from: number.from, to, goesOn: number.goesOn, line }
}
