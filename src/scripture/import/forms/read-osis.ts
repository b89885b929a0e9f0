import { bookNamed } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import { type Attributes, MarkupWords } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'

/**
 * Reads OSIS (Open Scripture Information Standard 2.1.1): verses as elements, or as points where they
 * begin (`sID`) and end (`eID`); the `osisID` of each says where it stands.
 */
export const readOsis = (pieces: Iterable<string>, file: string): Iterable<ScriptureToken> =>
  readXml(pieces, file, (emit) => new OsisReader(emit))

/** Places in a document's own naming: `KJV:Ps.106.3!a`. */
const placeForm =
  /^(?:[^:\s]+:)?(?<book>[^.!\s]+)\.(?<chapter>\d+)(?:\.(?<verse>\d+))?(?:!(?<part>\S+))?$/

interface OsisPlace {
  readonly book: string
  readonly chapter: number
  readonly verse: number
  readonly isPart: boolean
}

class OsisReader implements XmlHandler {
  private readonly emit: (mark: ScriptureToken) => void
  private readonly words: MarkupWords
  private book = ''
  private chapter = 0
  /** How each open element is to end. */
  private readonly ends: ('verse' | 'words')[] = []
  private saidInVerse = false

  constructor(emit: (mark: ScriptureToken) => void) {
    this.emit = (mark) => {
      if (mark.kind === 'words' && mark.run.text.trim() !== '') this.saidInVerse = true
      emit(mark)
    }
    this.words = new MarkupWords(this.emit)
  }

  open(name: string, attributes: Attributes, line: number): void {
    const isVerse = name === 'verse' && this.words.inText
    this.ends.push(isVerse && !attributes.has('sID') && !attributes.has('eID') ? 'verse' : 'words')
    if (isVerse) this.openVerse(attributes, line)
    else if (name === 'chapter' || name === 'div') this.openPart(name, attributes, line)
    if (!isVerse) this.words.begin(name, attributes)
    else this.words.begin('verse', new Map())
  }

  text(text: string): void {
    this.words.say(text)
  }

  close(): void {
    this.words.end()
    // An element without words is the point where a verse begins, though it does not say so.
    if (this.ends.pop() === 'verse' && this.saidInVerse) this.emit({ kind: 'end' })
  }

  private openVerse(attributes: Attributes, line: number): void {
    if (attributes.has('eID')) {
      this.emit({ kind: 'end' })
      return
    }
    const ids = (attributes.get('osisID') ?? attributes.get('sID') ?? '').split(/\s+/)
    const places = ids.flatMap((id) => placeOf(id) ?? [])
    const [first] = places
    if (first === undefined) return
    this.goTo(first, line)
    const numbers = places
      .filter(({ book, chapter }) => book === first.book && chapter === first.chapter)
      .map(({ verse }) => verse)
    const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
    this.saidInVerse = false
    this.emit({ kind: 'verse', from, to, goesOn: first.isPart, line })
  }

  private openPart(name: 'chapter' | 'div', attributes: Attributes, line: number): void {
    if (attributes.has('eID')) {
      if (name === 'chapter' || attributes.get('type') === 'book') this.emit({ kind: 'end' })
      return
    }
    const id = (attributes.get('osisID') ?? '').split(/\s+/)[0] ?? ''
    if (name === 'div') {
      if (attributes.get('type') === 'book') this.goToBook(id, line)
      return
    }
    const place = placeOf(id)
    if (place !== undefined) this.goTo(place, line)
  }

  private goTo({ book, chapter }: OsisPlace, line: number): void {
    this.goToBook(book, line)
    if (chapter === this.chapter) return
    this.chapter = chapter
    this.emit({ kind: 'chapter', chapter })
  }

  private goToBook(book: string, line: number): void {
    if (book === this.book || book === '') return
    this.book = book
    this.chapter = 0
    this.emit({ kind: 'book', name: book, book: bookNamed(book), line })
  }
}

function placeOf(id: string): OsisPlace | undefined {
  const { book, chapter, verse, part } = placeForm.exec(id)?.groups ?? {}
  if (book === undefined) return undefined
  const isPart = part !== undefined && part !== 'a' && part !== '1'
  return { book, chapter: Number(chapter), verse: Number(verse ?? 0), isPart }
}
