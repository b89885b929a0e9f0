import type { Panel, StructureNode, Tag } from '../../../typeset/sheets.ts'

/** The tag tree, to be asked from the drawn side. An id that the tree does not have is a defect and throws. */
export interface Tags {
  /** The node of an id. */
  node(id: number): StructureNode
  /** The nearest of the node and those around it that has one of these tags. */
  within(id: number, tags: readonly Tag[]): StructureNode | undefined
  /** What the node says with all that it holds, as a reader hears it; blanks are single spaces. */
  words(id: number): string
}

/** Indexes a tag tree together with the words that the panels give to it. */
export function indexTags(root: StructureNode, panels: readonly Panel[]): Tags {
  const lineages = new Map<number, Lineage>()
  const visit = (node: StructureNode, around: readonly StructureNode[]): void => {
    lineages.set(node.id, [node, ...around])
    for (const child of node.children) visit(child, [node, ...around])
  }
  visit(root, [])
  const lineage = (id: number): Lineage => {
    const found = lineages.get(id)
    if (!found) throw new Error(`placed for node ${id}, which the structure does not have`)
    return found
  }
  const words = wordsByNode(panels, lineage)
  return {
    node: (id) => lineage(id)[0],
    within: (id, tags) => lineage(id).find(({ tag }) => tags.includes(tag)),
    words: (id) => (words.get(id) ?? '').replace(/\s+/g, ' ').trim(),
  }
}

/** The node itself first, the root last. */
type Lineage = readonly [StructureNode, ...StructureNode[]]

function wordsByNode(
  panels: readonly Panel[],
  lineage: (id: number) => Lineage,
): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  for (const [node, text] of spoken(panels)) {
    for (const { id } of lineage(node)) words.set(id, (words.get(id) ?? '') + text)
  }
  return words
}

/** Texts with their nodes in the order of reading; a divided word is whole again. */
function* spoken(panels: readonly Panel[]): Generator<readonly [number, string]> {
  for (const panel of inReadingOrder(panels)) {
    for (const placed of panel.placed) {
      if (placed.kind !== 'line') continue
      for (const run of placed.runs) {
        if (run.node !== null) yield [run.node, run.text.replaceAll('\u00ad', '')]
      }
      const last = placed.runs.at(-1)?.node
      if (placed.endsWith === 'space' && typeof last === 'number') yield [last, ' ']
    }
  }
}

/** Panels as they are read: 1 first. */
export const inReadingOrder = (panels: readonly Panel[]): readonly Panel[] =>
  [...panels].sort((one, other) => one.number - other.number)
