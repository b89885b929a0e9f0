import type { BookLanguage } from '../../references/books.ts'
import { bookNamed, bookNumbered } from './book-named.ts'
import type { ScriptureToken } from './mark.ts'
import type { Attributes } from './markup-words.ts'
import { readXml } from './read-xml.ts'

/** Reads Zefania XML (XMLBIBLE, 2005 to 2014): books, chapters and verses are elements in each other. */
export const readZefania = (
  pieces: Iterable<string>,
  file: string,
  language: BookLanguage,
): Iterable<ScriptureToken> =>
  readXml(pieces, file, (emit) => {
    const elements: ElementKind[] = []
    let aside = 0
    return {
      open(name, attributes, line) {
        const element = name.toUpperCase()
        const kind = kindOf(element, attributes)
        elements.push(kind)
        if (kind === 'note') {
          if (aside++ === 0) emit({ kind: 'note' })
          return
        }
        const numbered = Number.parseInt(attributes.get(numberOf(element)) ?? '', 10)
        if (element === 'BIBLEBOOK') emit(bookOf(attributes, numbered, language, line))
        else if (element === 'CHAPTER' && numbered > 0) emit({ kind: 'chapter', chapter: numbered })
        else if (kind === 'verse' && numbered > 0)
          emit({ kind: 'verse', from: numbered, to: numbered, goesOn: false, line })
        else if (element === 'BR') emit({ kind: 'space' })
      },
      text(text) {
        if (aside > 0 || text === '' || !elements.includes('verse')) return
        const supplied = elements.includes('supplied')
        emit({
          kind: 'words',
          run: { text, supplied, divineName: elements.includes('divine-name') },
        })
      },
      close() {
        const kind = elements.pop()
        if (kind === 'note') aside--
        if (kind === 'verse') emit({ kind: 'end' })
      },
    }
  })

const asides = new Set(['NOTE', 'XREF', 'CAPTION', 'PROLOG', 'REMARK', 'INFORMATION', 'MEDIA'])

type ElementKind = 'verse' | 'note' | 'supplied' | 'divine-name' | 'transparent'

function bookOf(
  attributes: Attributes,
  number: number,
  language: BookLanguage,
  line: number,
): ScriptureToken {
  const names = [attributes.get('bname'), attributes.get('bsname')].filter(
    (name) => name !== undefined && name !== '',
  )
  const named = names
    .map((name) => bookNamed(name ?? '', language))
    .find((book) => book !== undefined)
  const name = names[0] ?? String(number)
  return { kind: 'book', name, book: named ?? bookNumbered(number), line }
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
