import type { Block, Document, TableRow } from './document.ts'
import { walkBlocks } from './walk-document.ts'

/**
 * The parts of a document that have these ids, each under the headings that it stands under. Where
 * a parish's own template does not say whose every block is (`data-block`), the whole document:
 * nothing asked for is ever missing.
 */
export function excerptOf(document: Document, ids: ReadonlySet<string>): Document {
  const found = new Set([...walkBlocks(document.blocks)].map(({ block }) => block.part))
  if ([...ids].some((id) => !found.has(id))) return document
  return { ...document, blocks: document.blocks.flatMap((block) => cut(block, ids)) }
}

const isOf = ({ part }: { readonly part?: string }, ids: ReadonlySet<string>): boolean =>
  part !== undefined && ids.has(part)

function cut(block: Block, ids: ReadonlySet<string>): readonly Block[] {
  if (isOf(block, ids)) return [block]
  switch (block.kind) {
    case 'group':
    case 'quotation': {
      const isWanted = block.blocks.some((inner) => cut(inner, ids).length > 0)
      const blocks = block.blocks.flatMap((inner) =>
        inner.kind === 'heading' ? [inner] : cut(inner, ids),
      )
      return isWanted ? [{ ...block, blocks }] : []
    }
    case 'list': {
      const items = block.items.flatMap((item) => {
        if (isOf(item, ids)) return [item]
        const blocks = item.blocks.flatMap((inner) => cut(inner, ids))
        return blocks.length > 0 ? [{ ...item, blocks }] : []
      })
      return items.length > 0 ? [{ ...block, items }] : []
    }
    case 'table': {
      const isWanted = (row: TableRow): boolean =>
        isOf(row, ids) || row.cells.some((cell) => isOf(cell, ids))
      const rows = block.rows.filter((row) => row.head || isWanted(row))
      return rows.some(isWanted) ? [{ ...block, rows }] : []
    }
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'rule':
      return []
    default:
      return block satisfies never
  }
}
