import type { Document, DocumentNode } from '../../document/document.ts'
import { walkBlocks } from '../../document/walk-document.ts'

/**
 * What the items of a document are called by in files that leave: by their places, `item-1` first, never by ids, which
 * are the parish's own. An item that stands in several places is called by the first.
 *
 * @param items the ids of all items
 */
export function anchorsOf(
  { blocks }: Document,
  items: ReadonlySet<string>,
): ReadonlyMap<DocumentNode, string> {
  const anchors = new Map<DocumentNode, string>()
  const seen = new Set<string>()
  for (const { block } of walkBlocks(blocks)) {
    if (block.part === undefined || !items.has(block.part) || seen.has(block.part)) continue
    seen.add(block.part)
    anchors.set(block, `item-${seen.size}`)
  }
  return anchors
}
