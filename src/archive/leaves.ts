import type { Block, Document, Figure, Heading, Paragraph } from '../compose/document.ts'

/** A block that holds words itself, whose it is, and what it stands in. */
export interface Leaf {
  /** Id of the nearest `data-block` around it; undefined where a template names none. */
  readonly part: string | undefined
  readonly block: Heading | Paragraph | Figure
  /** Lists and quotations around it, the outermost first. */
  readonly within: readonly ('bullets' | 'numbers' | 'quotation')[]
}

/** The blocks of a document that hold words, in the order of reading. */
export const leavesOf = ({ blocks }: Document): readonly Leaf[] =>
  blocks.flatMap((block) => gather(block, { part: undefined, within: [] }))

function gather(block: Block, around: Omit<Leaf, 'block'>): readonly Leaf[] {
  const here = { ...around, part: block.part ?? around.part }
  switch (block.kind) {
    case 'group':
      return block.blocks.flatMap((inner) => gather(inner, here))
    case 'quotation': {
      const within = [...here.within, block.kind]
      return block.blocks.flatMap((inner) => gather(inner, { ...here, within }))
    }
    case 'list': {
      const within = [...here.within, block.ordered ? ('numbers' as const) : ('bullets' as const)]
      return block.items.flatMap(({ part = here.part, blocks }) =>
        blocks.flatMap((inner) => gather(inner, { part, within })),
      )
    }
    case 'heading':
    case 'paragraph':
    case 'figure':
      return [{ ...here, block }]
    case 'rule':
      return []
    default:
      return block satisfies never
  }
}
