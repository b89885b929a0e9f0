import { type BookId, isBookId } from './references/books.ts'
import { searchable } from './search-words.ts'

/** A verse that has all the words. */
export interface Hit {
  readonly book: BookId
  readonly chapter: number
  readonly verse: number
  /** Of its words, in characters: the shortest verses come first. */
  readonly length: number
}

/** What to look for: whole words, and phrases of several that stand together. */
export type Query = readonly string[]

/**
 * Reads what a person typed: words, and phrases in double quotes. Case, accents and punctuation do not
 * count. Empty where it holds no word.
 */
export const parseQuery = (typed: string): Query =>
  typed
    .split(/["“”„«»]/)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [searchable(piece)] : searchable(piece).split(' '),
    )
    .filter((term) => term !== '')

/**
 * The verses of a translation that have every term, the shortest first and those of one length in the
 * order of the file. `lines` is the text of its file of words (see `searchLines`). The longest
 * term, which is likely the rarest, leads from line to line.
 */
export function search(lines: string, query: Query): readonly Hit[] {
  const [rarest, ...others] = query
    .map((term) => ` ${term} `)
    .sort((one, other) => other.length - one.length)
  if (rarest === undefined) return []
  const hits: Hit[] = []
  for (let at = lines.indexOf(rarest); at !== -1; ) {
    const start = lines.lastIndexOf('\n', at) + 1
    const end = lines.indexOf('\n', at)
    const line = lines.slice(start, end)
    const hit = others.every((term) => line.includes(term)) ? hitIn(line) : undefined
    if (hit !== undefined) hits.push(hit)
    at = lines.indexOf(rarest, end)
  }
  return hits.sort((one, other) => one.length - other.length)
}

function hitIn(line: string): Hit | undefined {
  const space = line.indexOf(' ')
  const [book = '', chapter, verse] = line.slice(0, space).split('.')
  if (!isBookId(book)) return undefined
  return { book, chapter: Number(chapter), verse: Number(verse), length: line.length - space - 2 }
}
