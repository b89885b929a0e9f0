import type {
  Block,
  Document,
  DocumentNode,
  Inline,
  Paragraph,
} from '../../../document/document.ts'
import {
  type BlockContext,
  mapBlocks,
  mapInlines,
  walkBlocks,
  walkInlines,
} from '../../../document/walk-document.ts'

/**
 * Where words are taken off an item: its end, its start or its middle; the end or middle of its
 * prose before any of its lists; or the ends of its longest paragraphs.
 */
export const SHORTENED_AT = [
  'end',
  'start',
  'middle',
  'prose-end',
  'prose-middle',
  'longest',
] as const
export type ShortenedAt = (typeof SHORTENED_AT)[number]

/** Words of an item that a person could shorten: of its plain paragraphs and lists, not its headings or links. */
export const countWords = (document: Document, part: string): number =>
  passagesIn(document, part).reduce((sum, { words }) => sum + words, 0)

/** All words of every item, its headings and links too, by its id. */
export function countAllWords({ blocks }: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { block, part = '' } of walkBlocks(blocks))
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'cell')
      counts.set(part, (counts.get(part) ?? 0) + wordsIn(block.inlines).length)
  return counts
}

/** The document with so many words of one item gone, to try whether that is enough. */
export function shorten(
  document: Document,
  part: string,
  words: number,
  at: ShortenedAt,
): Document {
  const cut: Cut = { part, gone: goneFrom(passagesIn(document, part), words, at), seen: 0 }
  return { ...document, blocks: cutBlocks(document.blocks, cut) }
}

/** Words of one paragraph that may be shortened, by their numbers in the item. */
interface Passage {
  readonly first: number
  readonly words: number
  readonly listed: boolean
}

/** The words that go, by their numbers. */
function goneFrom(
  passages: readonly Passage[],
  words: number,
  at: ShortenedAt,
): ReadonlySet<number> {
  if (at === 'longest') {
    const longestFirst = [...passages].sort((a, b) => b.words - a.words)
    return new Set(longestFirst.flatMap((one) => numbersOf(one).reverse()).slice(0, words))
  }
  const all = passages.flatMap(numbersOf)
  const prose = passages.filter(({ listed }) => !listed).flatMap(numbersOf)
  switch (at) {
    case 'end':
    case 'start':
    case 'middle':
      return new Set(stretch(all, words, at))
    case 'prose-end':
    case 'prose-middle': {
      const gone = new Set(stretch(prose, words, at === 'prose-end' ? 'end' : 'middle'))
      const rest = all.filter((number) => !gone.has(number))
      return new Set([...gone, ...stretch(rest, words - gone.size, 'end')])
    }
    default:
      return at satisfies never
  }
}

const numbersOf = ({ first, words }: Passage): number[] =>
  Array.from({ length: words }, (_, i) => first + i)

/** So many of the numbers, in a row. */
function stretch(
  numbers: readonly number[],
  count: number,
  at: 'end' | 'start' | 'middle',
): readonly number[] {
  const spare = Math.max(0, numbers.length - count)
  const from = at === 'end' ? spare : at === 'start' ? 0 : Math.floor(spare / 2)
  return numbers.slice(from, from + count)
}

/** Which words go, and how many have been seen. */
interface Cut {
  readonly part: string
  readonly gone: ReadonlySet<number>
  seen: number
}

const WORD = /[^ \t\r\n]+/g

/** A paragraph of the item itself; those with a class are bylines, links, footnotes: not what is shortened. */
const isPassage = (block: DocumentNode, where: BlockContext, part: string): block is Paragraph =>
  block.kind === 'paragraph' && block.classes.length === 0 && (where.part ?? '') === part

/** An item's plain paragraphs with the numbers of their words. */
function passagesIn({ blocks }: Document, part: string): readonly Passage[] {
  let first = 0
  return [...walkBlocks(blocks)].flatMap(({ block, ...where }) => {
    if (!isPassage(block, where, part)) return []
    const words = wordsIn(block.inlines).length
    const listed = where.within.some(({ kind }) => kind === 'list')
    first += words
    return [{ first: first - words, words, listed }]
  })
}

const wordsIn = (inlines: readonly Inline[]): readonly string[] =>
  [...walkInlines(inlines)].flatMap((inline) =>
    inline.kind === 'text' ? (inline.text.match(WORD) ?? []) : [],
  )

const cutBlocks = (blocks: readonly Block[], cut: Cut): readonly Block[] =>
  mapBlocks(blocks, (block, where) => {
    if (block.kind === 'list')
      return { ...block, items: block.items.filter((item) => item.blocks.some(prints)) }
    if (!isPassage(block, where, cut.part)) return block
    return { ...block, inlines: mapInlines(block.inlines, (inline) => [cutInline(inline, cut)]) }
  })

const prints = (block: Block): boolean =>
  block.kind !== 'paragraph' || wordsIn(block.inlines).length > 0

function cutInline(inline: Inline, cut: Cut): Inline {
  if (inline.kind !== 'text') return inline
  const text = inline.text.replace(WORD, (word) => {
    const number = cut.seen
    cut.seen += 1
    return cut.gone.has(number) ? '' : word
  })
  return { ...inline, text }
}
