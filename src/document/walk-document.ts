import type { Block, DocumentNode, Inline } from './document.ts'

/** Where a block stands. */
export interface BlockContext {
  /** Id of the nearest `data-block`, the block's own included; undefined where a template names none. */
  readonly part?: string | undefined
  /** Language of the nearest block that has one, the block itself included. */
  readonly lang?: string | undefined
  /** What it stands in, the outermost first. */
  readonly within: readonly DocumentNode[]
}

/** A block, an item of a list, a row or cell of a table, and where it stands. */
export interface Visited extends BlockContext {
  readonly block: DocumentNode
}

const TOP: BlockContext = { within: [] }

/** Every block, item, row and cell of a tree in the order of reading; what holds others comes before what it holds. */
export function* walkBlocks(
  blocks: readonly DocumentNode[],
  around: BlockContext = TOP,
): Generator<Visited> {
  for (const block of blocks) {
    const here = at(block, around)
    yield { block, ...here }
    yield* walkBlocks(blocksIn(block), { ...here, within: [...here.within, block] })
  }
}

/** What stands right inside a block. */
function blocksIn(block: DocumentNode): readonly DocumentNode[] {
  switch (block.kind) {
    case 'group':
    case 'quotation':
    case 'item':
      return block.blocks
    case 'list':
      return block.items
    case 'table':
      return block.rows
    case 'row':
      return block.cells
    case 'cell':
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'rule':
      return []
    default:
      return block satisfies never
  }
}

/** The words that a block holds itself: of a figure its caption; undefined where it holds none. */
export function inlinesOf(block: DocumentNode): readonly Inline[] | undefined {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'cell':
      return block.inlines
    case 'figure':
      return block.caption
    case 'group':
    case 'quotation':
    case 'item':
    case 'list':
    case 'table':
    case 'row':
    case 'rule':
      return undefined
    default:
      return block satisfies never
  }
}

/**
 * The same tree with what `change` gives in the place of each block, from the inside out and in the
 * order of reading: a block that holds others comes with those that were changed.
 */
export function mapBlocks(
  blocks: readonly Block[],
  change: (block: Block, where: BlockContext) => Block,
  around: BlockContext = TOP,
): readonly Block[] {
  return blocks.map((block) => {
    const here = at(block, around)
    return change(withChanged(block, change, { ...here, within: [...here.within, block] }), here)
  })
}

/** A block with what it holds changed. */
function withChanged(
  block: Block,
  change: (block: Block, where: BlockContext) => Block,
  inside: BlockContext,
): Block {
  switch (block.kind) {
    case 'group':
    case 'quotation':
      return { ...block, blocks: mapBlocks(block.blocks, change, inside) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => {
          const here = at(item, inside)
          const within = [...here.within, item]
          return { ...item, blocks: mapBlocks(item.blocks, change, { ...here, within }) }
        }),
      }
    case 'table':
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'rule':
      return block
    default:
      return block satisfies never
  }
}

/**
 * The same block with its words changed, those of a table cell by cell; one that holds none as it is.
 * `change` is also told the language of a row or a cell that has one of its own.
 */
export function mapWords(
  block: Block,
  change: (inlines: readonly Inline[], ownLang?: string) => readonly Inline[],
): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: change(block.inlines) }
    case 'figure':
      return { ...block, caption: change(block.caption) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            inlines: change(cell.inlines, cell.lang ?? row.lang),
          })),
        })),
      }
    case 'group':
    case 'quotation':
    case 'list':
    case 'rule':
      return block
    default:
      return block satisfies never
  }
}

const at = (
  { part, lang }: { readonly part?: string; readonly lang?: string },
  around: BlockContext,
): BlockContext => ({
  part: part ?? around.part,
  lang: lang ?? around.lang,
  within: around.within,
})

/** Every inline in the order of reading; what holds others comes before what it holds. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline
    yield* walkInlines(innerOf(inline))
  }
}

function innerOf(inline: Inline): readonly Inline[] {
  switch (inline.kind) {
    case 'emphasis':
    case 'strong':
    case 'cite':
    case 'span':
    case 'link':
      return inline.inlines
    case 'text':
    case 'break':
      return []
    default:
      return inline satisfies never
  }
}

/** The same inlines with what `change` gives in the place of each, from the inside out and in the order of reading. */
export const mapInlines = (
  inlines: readonly Inline[],
  change: (inline: Inline) => readonly Inline[],
): readonly Inline[] =>
  inlines.flatMap((inline) =>
    change(
      'inlines' in inline ? { ...inline, inlines: mapInlines(inline.inlines, change) } : inline,
    ),
  )
