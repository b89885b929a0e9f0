import type { Block, Document, Inline } from '../../../compose/document.ts'

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
export function countWords(document: Document, part: string): number {
  return wordsOf(document.blocks, part, '').length
}

/** All words of every item, its headings and links too, by its id. */
export function countAllWords({ blocks }: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (block: Block, around: string): void => {
    const part = block.part ?? around
    switch (block.kind) {
      case 'group':
      case 'quotation':
        for (const inner of block.blocks) count(inner, part)
        return
      case 'list':
        for (const item of block.items)
          for (const inner of item.blocks) count(inner, item.part ?? part)
        return
      case 'heading':
      case 'paragraph':
        counts.set(part, (counts.get(part) ?? 0) + wordsIn(block.inlines).length)
        return
      case 'rule':
      case 'figure':
        return
      default:
        block satisfies never
    }
  }
  for (const block of blocks) count(block, '')
  return counts
}

/** The document with so many words of one item gone, to try whether that is enough. */
export function shorten(
  document: Document,
  part: string,
  words: number,
  at: ShortenedAt,
): Document {
  const passages = passagesIn(document.blocks, part, '', false)
  const cut: Cut = { part, gone: goneFrom(passages, words, at), seen: 0 }
  return { ...document, blocks: cutBlocks(document.blocks, cut, '') }
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

/** Paragraphs with a class are bylines, links, footnotes: not what is shortened. */
const isPlain = (block: Block): boolean => block.kind === 'paragraph' && block.classes.length === 0

function wordsOf(blocks: readonly Block[], part: string, around: string): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    const here = block.part ?? around
    switch (block.kind) {
      case 'group':
      case 'quotation':
        return wordsOf(block.blocks, part, here)
      case 'list':
        return block.items.flatMap((item) => wordsOf(item.blocks, part, item.part ?? here))
      case 'paragraph':
        return here === part && isPlain(block) ? wordsIn(block.inlines) : []
      case 'heading':
      case 'rule':
      case 'figure':
        return []
      default:
        return block satisfies never
    }
  })
}

/** An item's plain paragraphs with the numbers of their words. */
function passagesIn(
  blocks: readonly Block[],
  part: string,
  around: string,
  listed: boolean,
  seen = { words: 0 },
): readonly Passage[] {
  return blocks.flatMap((block): readonly Passage[] => {
    const here = block.part ?? around
    switch (block.kind) {
      case 'group':
      case 'quotation':
        return passagesIn(block.blocks, part, here, listed, seen)
      case 'list':
        return block.items.flatMap((item) =>
          passagesIn(item.blocks, part, item.part ?? here, true, seen),
        )
      case 'paragraph': {
        if (here !== part || !isPlain(block)) return []
        const words = wordsIn(block.inlines).length
        const first = seen.words
        seen.words += words
        return [{ first, words, listed }]
      }
      case 'heading':
      case 'rule':
      case 'figure':
        return []
      default:
        return block satisfies never
    }
  })
}

const wordsIn = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'text') return inline.text.match(WORD) ?? []
    return inline.kind === 'break' ? [] : wordsIn(inline.inlines)
  })

function cutBlocks(blocks: readonly Block[], cut: Cut, around: string): readonly Block[] {
  return blocks.map((block): Block => {
    const here = block.part ?? around
    switch (block.kind) {
      case 'group':
      case 'quotation':
        return { ...block, blocks: cutBlocks(block.blocks, cut, here) }
      case 'list': {
        const items = block.items.map((item) => ({
          ...item,
          blocks: cutBlocks(item.blocks, cut, item.part ?? here),
        }))
        return { ...block, items: items.filter(({ blocks }) => blocks.some(prints)) }
      }
      case 'paragraph':
        if (here !== cut.part || !isPlain(block)) return block
        return { ...block, inlines: cutInlines(block.inlines, cut) }
      case 'heading':
      case 'rule':
      case 'figure':
        return block
      default:
        return block satisfies never
    }
  })
}

const prints = (block: Block): boolean =>
  block.kind !== 'paragraph' || wordsIn(block.inlines).length > 0

function cutInlines(inlines: readonly Inline[], cut: Cut): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'break') return inline
    if (inline.kind !== 'text') return { ...inline, inlines: cutInlines(inline.inlines, cut) }
    const text = inline.text.replace(WORD, (word) => {
      const number = cut.seen
      cut.seen += 1
      return cut.gone.has(number) ? '' : word
    })
    return { ...inline, text }
  })
}
