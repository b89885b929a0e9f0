import {
  isDictionary,
  isName,
  isRef,
  items,
  type PdfObjects,
  type PdfValue,
  read,
  readObjects,
} from './pdf-objects.ts'
import { type Drawn, readPage } from './read-page.ts'

/** A file as those meet it who hear it: the tag tree with its words, and what stands on the pages. */
export interface ReadFile {
  readonly objects: PdfObjects
  readonly catalog: PdfValue
  readonly pages: readonly ReadPage[]
  /** What stands at the root of the tag tree. */
  readonly tags: readonly Element[]
}

interface ReadPage {
  readonly ref: number
  readonly dictionary: PdfValue
  readonly drawn: readonly Drawn[]
}

export interface Element {
  readonly tag: string
  readonly object: PdfValue
  readonly lang: string | undefined
  readonly alt: string | undefined
  readonly kids: readonly (Element | Content | Area)[]
}

/** Marked content: its page, its number there, and its words. */
interface Content {
  readonly page: number
  readonly mcid: number
  readonly words: string
}

/** An annotation, by the number of its object. */
interface Area {
  readonly area: number
}

export function readPdf(bytes: Uint8Array): ReadFile {
  const objects = readObjects(bytes)
  const catalog = objects.at(objects.trailer, 'Root') ?? null
  const pages = items(objects.at(catalog, 'Pages', 'Kids')).flatMap((kid): readonly ReadPage[] => {
    const dictionary = objects.resolve(kid) ?? null
    return isRef(kid) ? [{ ref: kid.ref, dictionary, drawn: readPage(objects, dictionary) }] : []
  })
  const contentOf = (page: number, mcid: number): Content => {
    const marked = pages.find(({ ref }) => ref === page)?.drawn.filter(({ mark }) => mark === mcid)
    const words = marked?.filter(({ kind }) => kind === 'text').map(({ what }) => what)
    return { page, mcid, words: words?.join('') ?? '' }
  }
  const roots = items(objects.at(catalog, 'StructTreeRoot', 'K'))
  return { objects, catalog, pages, tags: roots.map((kid) => elementOf(objects, kid, contentOf)) }
}

/** What an element says with all that is in it; a divided word is whole. */
export const heard = ({ kids }: Element): string =>
  kids
    .map((kid) => ('words' in kid ? kid.words : 'tag' in kid ? heard(kid) : ''))
    .join('')
    .replaceAll('\u00ad', '')

/** An element and all in it, in the order of reading. */
export const withAll = (element: Element): readonly Element[] => [
  element,
  ...element.kids.flatMap((kid) => ('tag' in kid ? withAll(kid) : [])),
]

/** The blocks' words in the order of the tag tree. */
export const blocksHeard = (file: ReadFile): readonly string[] =>
  file.tags
    .flatMap(withAll)
    .filter(({ tag }) => /^(H\d|P|Lbl|LBody|Caption)$/.test(tag))
    .map(heard)

function elementOf(
  objects: PdfObjects,
  value: PdfValue,
  contentOf: (page: number, mcid: number) => Content,
): Element {
  const object = objects.resolve(value) ?? null
  const tag = objects.at(object, 'S')
  const page = refIn(object, 'Pg')
  const kids = items(objects.at(object, 'K')).map((kid): Element['kids'][number] => {
    if (typeof kid === 'number') return contentOf(page, kid)
    const area = refIn(kid, 'Obj')
    if (area !== -1) return { area }
    const mcid = objects.at(kid, 'MCID')
    return typeof mcid === 'number'
      ? contentOf(refIn(kid, 'Pg'), mcid)
      : elementOf(objects, kid, contentOf)
  })
  return {
    tag: isName(tag) ? tag.name : '',
    object,
    lang: read(objects.at(object, 'Lang')),
    alt: read(objects.at(object, 'Alt')),
    kids,
  }
}

/** The object that an entry points to; -1 where there is none. */
export function refIn(value: PdfValue | undefined, key: string): number {
  const ref = isDictionary(value) ? value.dictionary.get(key) : undefined
  return isRef(ref) ? ref.ref : -1
}
