import type { Block, Document, Group } from '../../../document/document.ts'

/** A document's blocks by where they must stand. */
export interface Divided {
  readonly main: readonly Block[]
  readonly flap: readonly Block[]
  readonly back: readonly Block[]
  readonly foot: readonly Block[]
}

/**
 * Takes out of the text what is pinned to the leaf folded in, to the outer back or to the foot of the last panel. What is
 * taken out keeps the groups that it stands in, so that their looks still hold; a group of which
 * nothing is left goes.
 */
export function divideDocument(document: Document): Divided {
  return {
    main: pick(document.blocks, undefined, undefined),
    flap: pick(document.blocks, undefined, 'flap'),
    back: pick(document.blocks, undefined, 'back'),
    foot: pick(document.blocks, undefined, 'foot'),
  }
}

function pick(
  blocks: readonly Block[],
  inherited: Group['panel'],
  wanted: Group['panel'],
): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'group') return inherited === wanted ? [block] : []
    const inside = pick(block.blocks, block.panel ?? inherited, wanted)
    return inside.length === 0 ? [] : [{ ...block, blocks: inside }]
  })
}
