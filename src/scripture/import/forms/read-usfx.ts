import { bookOfCode } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { MarkerWords } from './marker-words.ts'
import { readXml } from './read-xml.ts'
import type { MarkerRole } from './usfm-markers.ts'
import { verseNumbered } from './verse-number.ts'

/** Reads USFX (Unified Scripture Format XML, ebible.org/usfx): most elements have the name of a marker of USFM. */
export const readUsfx = (pieces: Iterable<string>, file: string): Iterable<ScriptureToken> =>
  readXml(pieces, file, (emit) => {
    const words = new MarkerWords(emit)
    return {
      open(name, attributes, line) {
        const id = attributes.get('id') ?? ''
        const chapter = Number.parseInt(id, 10)
        if (name === 'book') emit(bookOfCode(id, line))
        else if (name === 'c' && chapter > 0) emit({ kind: 'chapter', chapter })
        else if (name === 've') emit({ kind: 'end' })
        else if (name === 'v' && words.beginVerse())
          for (const mark of verseNumbered(id, `line ${line}`, line)) emit(mark)
        // A paragraph may say in `sfm` which marker of USFM it was.
        const marker = attributes.get('sfm') ?? name
        if (roles[name] !== undefined) words.beginAs(roles[name])
        else words.begin(marker)
      },
      text: (text) => words.say(text),
      close: () => words.end(),
    }
  })

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
