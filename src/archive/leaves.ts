import type {
  Document,
  DocumentNode,
  Figure,
  Heading,
  Paragraph,
  TableCell,
} from '../document/document.ts'
import { walkBlocks } from '../document/walk-document.ts'

/** A block that holds words itself, whose it is, and what it stands in. */
export interface Leaf {
  /** Id of the nearest `data-block` around it; undefined where a template names none. */
  readonly part: string | undefined
  readonly block: Heading | Paragraph | Figure | TableCell
  /** Lists and quotations around it, the outermost first. */
  readonly within: readonly ('bullets' | 'numbers' | 'quotation')[]
}

/** The blocks of a document that hold words, in the order of reading. */
export const leavesOf = ({ blocks }: Document): readonly Leaf[] =>
  [...walkBlocks(blocks)].flatMap(({ block, part, within }) =>
    block.kind === 'heading' ||
    block.kind === 'paragraph' ||
    block.kind === 'figure' ||
    block.kind === 'cell'
      ? [{ part, block, within: within.flatMap(signOf) }]
      : [],
  )

const signOf = (holder: DocumentNode): Leaf['within'] => {
  if (holder.kind === 'quotation') return ['quotation']
  return holder.kind === 'list' ? [holder.ordered ? 'numbers' : 'bullets'] : []
}
