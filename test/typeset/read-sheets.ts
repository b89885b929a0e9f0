import type { Block, Document, Inline } from '../../src/document/document.ts'
import type { Line, Panel, Sheets, StructureNode, Tag } from '../../src/typeset/sheets.ts'

/** The lines of the text: an ornament, or a page's foot, is none of it. */
export const linesOn = (panel: Panel): readonly Line[] =>
  panel.placed
    .filter((placed) => placed.kind === 'line')
    .filter(({ runs }) => runs.some(({ node }) => node !== null))

/** What part of its height each panel carries, down to the last line of the text, and of the contact at its foot. */
export const carriedBy = (sheets: Sheets): readonly number[] =>
  sheets.panels.map((panel) => {
    const lines = linesOn(panel)
    const text = lines.filter(({ block }) => block !== 'contact')
    const last = Math.max(0, ...text.map(({ y }) => y))
    const foot = lines.length > text.length ? panel.height - (lines[text.length]?.y ?? 0) : 0
    return (last + foot) / panel.height
  })

/** All words of a document in the order of reading: the text, what is pinned to the back, the foot. */
export function wordsOf(document: Document): readonly string[] {
  const places = [undefined, 'flap', 'back', 'foot'] as const
  return places.flatMap((place) => words(document.blocks, undefined, place))
}

function words(
  blocks: readonly Block[],
  around: 'flap' | 'back' | 'foot' | undefined,
  wanted: 'flap' | 'back' | 'foot' | undefined,
): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'group':
        return words(block.blocks, block.panel ?? around, wanted)
      case 'quotation':
        return words(block.blocks, around, wanted)
      case 'list':
        return block.items.flatMap((item) => words(item.blocks, around, wanted))
      case 'heading':
      case 'paragraph':
        return around === wanted ? split(inlineText(block.inlines)) : []
      default:
        return []
    }
  })
}

const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text'
        ? inline.text
        : inline.kind === 'break'
          ? ' '
          : inlineText(inline.inlines),
    )
    .join('')

const split = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '')

/** Words as placed, panel by panel from the first, without list signs and page numbers. */
export function placedWords(sheets: Sheets): readonly string[] {
  const tags = tagsOf(sheets.structure)
  const lines = placedLines(sheets)
  return split(
    lines
      .map(({ line, block }, i) => {
        const runs = line.runs.filter(({ node }) => node !== null && tags.get(node)?.tag !== 'Lbl')
        const text = runs.map((run) => run.text).join('')
        const goesOn = line.endsWith === 'none' && lines[i + 1]?.block === block
        return goesOn ? text.replace(/\u00ad$/, '') : `${text} `
      })
      .join(''),
  )
}

interface Tagged {
  readonly tag: Tag
  /** The paragraph, heading or list item's body that it is part of. */
  readonly block: number
}

const BLOCK_TAGS: readonly Tag[] = ['P', 'H1', 'H2', 'H3', 'H4', 'LBody', 'Caption']

function tagsOf(structure: StructureNode): ReadonlyMap<number, Tagged> {
  const tags = new Map<number, Tagged>()
  const enter = (node: StructureNode, around: number): void => {
    const block = BLOCK_TAGS.includes(node.tag) ? node.id : around
    tags.set(node.id, { tag: node.tag, block })
    for (const child of node.children) enter(child, block)
  }
  enter(structure, structure.id)
  return tags
}

/** One line with what it belongs to. */
export interface PlacedLine {
  readonly panel: number
  readonly line: Line
  readonly block: number
  readonly tag: Tag
}

/** All lines of text in reading order; page numbers and other artifacts are none. */
export function placedLines(sheets: Sheets): readonly PlacedLine[] {
  const tags = tagsOf(sheets.structure)
  return sheets.panels.flatMap((panel) =>
    linesOn(panel).flatMap((line) => {
      const node = line.runs.findLast((run) => run.node !== null)?.node
      const tagged = node === undefined || node === null ? undefined : tags.get(node)
      if (!tagged) return []
      const tag = tags.get(tagged.block)?.tag ?? tagged.tag
      return [{ panel: panel.number, line, block: tagged.block, tag }]
    }),
  )
}
