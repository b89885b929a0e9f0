import type { RichBlock, RichInline, RichText } from './rich-text.ts'

/** The words alone, blocks and hard breaks each on a line of their own. */
export const plainText = (text: RichText): string =>
  text
    .map(wordsOfBlock)
    .join('\n')
    .replace(/ *\n */g, '\n')
    .trim()

/** The words of a line's parts. */
export const plainInlines = (inlines: readonly RichInline[]): string =>
  inlines.map(wordsOfInline).join('')

function wordsOfBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInlines(block.inlines)
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'table':
      return [block.head, ...block.rows].flat().map(plainInlines).join('\n')
    case 'rule':
      return ''
    case 'quotation':
      return plainText(block.blocks)
    case 'picture':
      return [block.alt, block.caption ?? ''].join('\n')
    default:
      return block satisfies never
  }
}

function wordsOfInline(inline: RichInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'emphasis':
    case 'strong':
    case 'link':
      return plainInlines(inline.inlines)
    default:
      return inline satisfies never
  }
}
