import type { Document, Inline } from './document.ts'
import { inlinesOf, walkBlocks, walkInlines } from './walk-document.ts'

/**
 * Every word that a document prints, in the order of reading, a line for each block. Ties are plain
 * spaces; what only stands for a picture (its alternative, a code's modules) is not among them.
 */
export const documentText = ({ blocks }: Pick<Document, 'blocks'>): string =>
  [...walkBlocks(blocks)]
    .flatMap(({ block }) => {
      const inlines = inlinesOf(block)
      const isLacking = block.kind === 'figure' && inlines?.length === 0
      return inlines === undefined || isLacking ? [] : [inlineText(inlines)]
    })
    .join('\n')
    .replaceAll('\u00a0', ' ')

/** The words of inlines; a forced break is a line feed, or what stands for it. */
export const inlineText = (inlines: readonly Inline[], lineBreak = '\n'): string =>
  [...walkInlines(inlines)]
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'break' ? lineBreak : ''
    })
    .join('')
