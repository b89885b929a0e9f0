import type { StructureNode, Tag } from '../../sheets.ts'

/** Grows the tags in reading order: a node's id is the number of nodes opened before it. */
export interface Tree {
  readonly root: StructureNode
  /** A new last child of `parent`, which this tree made. */
  open(parent: StructureNode, tag: Tag, attributes: Attributes): StructureNode
}

type Attributes = Omit<StructureNode, 'id' | 'tag' | 'children'>

export function createTree(lang: string): Tree {
  const children = new Map<StructureNode, StructureNode[]>()
  const make = (tag: Tag, attributes: Attributes) => {
    const below: StructureNode[] = []
    const node = { id: children.size, tag, ...attributes, children: below }
    children.set(node, below)
    return node
  }
  return {
    root: make('Document', { lang }),
    open(parent, tag, attributes) {
      const node = make(tag, attributes)
      children.get(parent)?.push(node)
      return node
    },
  }
}
