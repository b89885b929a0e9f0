import type { Block, Document, Inline } from '../../../compose/document.ts'

/** Where words are taken off an item. */
export type ShortenedAt = 'end' | 'start' | 'middle'

/** Words of an item that a person could shorten: of its plain paragraphs and lists, not its headings or links. */
export function countWords(document: Document, part: string): number {
  return wordsOf(document.blocks, part, '').length
}

/** All words of an item. */
export function countAllWords(document: Document, part: string): number {
  return wordsOf(document.blocks, part, '', true).length
}

/** The document with so many words of one item gone, to try whether that is enough. */
export function shorten(
  document: Document,
  part: string,
  words: number,
  at: ShortenedAt,
): Document {
  const total = countWords(document, part)
  const first = at === 'end' ? total - words : at === 'start' ? 0 : Math.floor((total - words) / 2)
  const cut: Cut = { part, first, last: first + words, seen: 0 }
  return { ...document, blocks: cutBlocks(document.blocks, cut, '') }
}

/** Which words go, by their number, and how many have been seen. */
interface Cut {
  readonly part: string
  readonly first: number
  readonly last: number
  seen: number
}

const WORD = /[^ \t\r\n]+/g

/** Paragraphs with a class are bylines, links, footnotes: not what is shortened. */
const isPlain = (block: Block): boolean => block.kind === 'paragraph' && block.classes.length === 0

function wordsOf(
  blocks: readonly Block[],
  part: string,
  around: string,
  all = false,
): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    const here = block.part ?? around
    switch (block.kind) {
      case 'group':
      case 'quotation':
        return wordsOf(block.blocks, part, here, all)
      case 'list':
        return block.items.flatMap((item) => wordsOf(item.blocks, part, item.part ?? here, all))
      case 'heading':
      case 'paragraph':
        return here === part && (all || isPlain(block)) ? wordsIn(block.inlines) : []
      case 'rule':
      case 'figure':
        return []
      default: {
        const never: never = block
        return never
      }
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
      default: {
        const never: never = block
        return never
      }
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
      return number >= cut.first && number < cut.last ? '' : word
    })
    return { ...inline, text }
  })
}
