import type { Block, Document, Inline } from './document.ts'

/**
 * Every word that a document prints, in the order of reading, a line for each block. Ties are plain
 * spaces; what only stands for a picture (its alternative, a code's modules) is not among them.
 */
export const documentText = ({ blocks }: Pick<Document, 'blocks'>): string =>
  blocks.flatMap(blockText).join('\n').replaceAll('\u00a0', ' ')

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'group':
    case 'quotation':
      return block.blocks.flatMap(blockText)
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(blockText))
    case 'heading':
    case 'paragraph':
      return [inlineText(block.inlines)]
    case 'figure':
      return block.caption.length > 0 ? [inlineText(block.caption)] : []
    case 'rule':
      return []
    default:
      return block satisfies never
  }
}

/** The words of inlines; a forced break is a line feed. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'break' ? '\n' : inlineText(inline.inlines)
    })
    .join('')
