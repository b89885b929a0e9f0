import type { BookLanguage } from '../../references/books.ts'
import { bookNamed, bookNumbered } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import type { Attributes } from './markup-words.ts'
import { readXml, type XmlHandler } from './read-xml.ts'

/** Reads Zefania XML (XMLBIBLE, 2005 to 2014): books, chapters and verses are elements in each other. */
export const readZefania = (
  pieces: Iterable<string>,
  file: string,
  language: BookLanguage,
): Iterable<ScriptureToken> => readXml(pieces, file, (emit) => new ZefaniaReader(emit, language))

const asides = new Set(['NOTE', 'XREF', 'CAPTION', 'PROLOG', 'REMARK', 'INFORMATION', 'MEDIA'])

type ElementKind = 'verse' | 'note' | 'supplied' | 'divine-name' | 'transparent'

class ZefaniaReader implements XmlHandler {
  private readonly emit: (mark: ScriptureToken) => void
  private readonly language: BookLanguage
  private readonly elements: ElementKind[] = []
  private aside = 0

  constructor(emit: (mark: ScriptureToken) => void, language: BookLanguage) {
    this.emit = emit
    this.language = language
  }

  open(name: string, attributes: Attributes, line: number): void {
    const element = name.toUpperCase()
    const kind = kindOf(element, attributes)
    this.elements.push(kind)
    if (kind === 'note') {
      if (this.aside++ === 0) this.emit({ kind: 'note' })
      return
    }
    const numbered = Number.parseInt(attributes.get(numberOf(element)) ?? '', 10)
    if (element === 'BIBLEBOOK') this.openBook(attributes, numbered, line)
    else if (element === 'CHAPTER' && numbered > 0)
      this.emit({ kind: 'chapter', chapter: numbered })
    else if (kind === 'verse' && numbered > 0)
      this.emit({ kind: 'verse', from: numbered, to: numbered, goesOn: false, line })
    else if (element === 'BR') this.emit({ kind: 'space' })
  }

  text(text: string): void {
    if (this.aside > 0 || text === '') return
    const run = {
      text,
      supplied: this.elements.includes('supplied'),
      divineName: this.elements.includes('divine-name'),
    }
    if (this.elements.includes('verse')) this.emit({ kind: 'words', run })
  }

  close(): void {
    const kind = this.elements.pop()
    if (kind === 'note') this.aside--
    if (kind === 'verse') this.emit({ kind: 'end' })
  }

  private openBook(attributes: Attributes, number: number, line: number): void {
    const names = [attributes.get('bname'), attributes.get('bsname')].filter(
      (name) => name !== undefined && name !== '',
    )
    const named = names
      .map((name) => bookNamed(name ?? '', this.language))
      .find((book) => book !== undefined)
    const name = names[0] ?? String(number)
    this.emit({ kind: 'book', name, book: named ?? bookNumbered(number), line })
  }
}

const numberOf = (element: string): string =>
  element === 'BIBLEBOOK' ? 'bnumber' : element === 'CHAPTER' ? 'cnumber' : 'vnumber'

function kindOf(element: string, attributes: Attributes): ElementKind {
  if (element === 'VERS') return 'verse'
  if (asides.has(element)) return 'note'
  if (element !== 'STYLE') return 'transparent'
  const style = `${attributes.get('fs') ?? ''} ${attributes.get('css') ?? ''}`
  if (/divineName|small-caps/i.test(style)) return 'divine-name'
  return /italic/i.test(style) ? 'supplied' : 'transparent'
}
