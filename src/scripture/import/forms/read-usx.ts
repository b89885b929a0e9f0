import { bookOfCode } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { MarkerWords } from './marker-words.ts'
import type { Attributes } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'
import type { MarkerRole } from './usfm-markers.ts'
import { verseNumbered } from './verse-number.ts'

/** Reads USX 2 and 3 (Unified Scripture XML, docs.usfm.bible): what USFM says, as elements. */
export const readUsx = (pieces: Iterable<string>, file: string): Iterable<ScriptureToken> =>
  readXml(pieces, file, usxReader)

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

/** What the elements of USX and the objects of USJ say; those of USJ stand in no line. */
export function usxReader(emit: (mark: ScriptureToken) => void): XmlHandler<number | undefined> {
  const words = new MarkerWords(emit)
  const openChapter = (attributes: Attributes): void => {
    const chapter = Number.parseInt(attributes.get('number') ?? '', 10)
    if (attributes.has('eid')) emit({ kind: 'end' })
    else if (chapter > 0) emit({ kind: 'chapter', chapter })
  }
  const openVerse = (attributes: Attributes, line: number | undefined): void => {
    if (attributes.has('eid')) emit({ kind: 'end' })
    else if (words.beginVerse()) {
      const written = attributes.get('number') ?? ''
      const as = line === undefined ? `“${written}”` : `line ${line}`
      for (const mark of verseNumbered(written, as, line)) emit(mark)
    }
  }
  return {
    open(name, attributes, line) {
      const isPlace = name === 'book' || name === 'chapter' || name === 'verse'
      if (name === 'book') emit(bookOfCode(attributes.get('code') ?? '', line ?? 1))
      else if (name === 'chapter') openChapter(attributes)
      else if (name === 'verse') openVerse(attributes, line)
      const style = attributes.get('style') ?? ''
      // The words of the element that names the book are a title.
      if (isPlace) words.beginAs(name === 'book' ? 'heading' : 'characters')
      else if (roles[name] !== undefined) words.beginAs(roles[name])
      else if (style !== '') words.begin(style)
      else words.beginAs('characters')
    },
    text: (text) => words.say(text),
    close: () => words.end(),
  }
}
