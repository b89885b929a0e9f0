import type { RichText } from './rich-text.ts'

/** Paths of the pictures in a text, in its order. */
export const picturesIn = (text: RichText): readonly string[] =>
  text.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'picture':
        return [block.src]
      case 'quotation':
        return picturesIn(block.blocks)
      case 'list':
        return block.items.flatMap(picturesIn)
      case 'paragraph':
      case 'heading':
      case 'table':
      case 'rule':
        return []
      default:
        return block satisfies never
    }
  })
