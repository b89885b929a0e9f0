import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Block, Figure, Group, List, ListItem } from '../../document/document.ts'
import { sectionForms } from '../../vocabulary.ts'
import { codeModules, fitsCode, MOST_CODE_BYTES } from '../qr-code.ts'
import { type Element, type ElementName, type Node, readElements } from './read-elements.ts'
import { choiceIn, lacking, markedOf, misplaced, type Report, textOf } from './read-inlines.ts'
import { readTable } from './read-table.ts'

/**
 * Composed HTML as blocks. What does not belong where it stands, or lacks what it needs, is reported
 * at the template's start tag; every problem once, however often the template was gone through.
 */
export function parseMarkup(html: string): {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { nodes, diagnostics } = readElements(html)
  const reported = new Map<string, Diagnostic>()
  const report = (problem: Diagnostic): void => {
    reported.set(JSON.stringify(problem), problem)
  }
  diagnostics.forEach(report)
  const blocks = blocksOf(nodes, '', report)
  return { blocks, diagnostics: [...reported.values()] }
}

/** Blocks of what may hold blocks; text and inlines between them make paragraphs, as in HTML. */
function blocksOf(nodes: readonly Node[], within: string, report: Report): readonly Block[] {
  const blocks: Block[] = []
  let loose: Node[] = []
  const flush = (): void => {
    const inlines = textOf(loose, within, report)
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', classes: [], inlines })
    loose = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || isInline(node)) {
      loose.push(node)
      continue
    }
    flush()
    blocks.push(...blockOf(node, within, report))
  }
  flush()
  return blocks
}

/** The element's block; nothing where nothing is in it. */
function blockOf(element: Element, within: string, report: Report): readonly Block[] {
  const { name, children } = element
  const marked = markedOf(element)
  switch (name) {
    case 'header':
    case 'main':
    case 'section':
    case 'article':
    case 'aside':
    case 'footer': {
      const blocks = blocksOf(children, name, report)
      const keep = element.attributes.has('data-keep')
      const beside = element.attributes.has('data-beside') &&
        areHalves(blocks) && { beside: true as const }
      const group = { kind: 'group', role: name, ...marked, ...beside, keep, blocks } as const
      return blocks.length > 0 ? [{ ...group, ...panelOf(element, report) }] : []
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4': {
      const inlines = textOf(children, name, report)
      return inlines.length > 0
        ? [{ kind: 'heading', ...marked, level: LEVELS[name], inlines }]
        : []
    }
    case 'p': {
      const inlines = textOf(children, name, report)
      return inlines.length > 0 ? [{ kind: 'paragraph', ...marked, inlines }] : []
    }
    case 'ul':
    case 'ol': {
      const items = itemsOf(element, report)
      const start = Number(element.attributes.get('start') ?? 1)
      return items.length > 0
        ? [
            {
              kind: 'list',
              ...marked,
              ordered: name === 'ol',
              start,
              ...formOf(element, report),
              items,
            },
          ]
        : []
    }
    case 'blockquote': {
      const blocks = blocksOf(children, name, report)
      return blocks.length > 0 ? [{ kind: 'quotation', ...marked, blocks }] : []
    }
    case 'table':
      return readTable(element, report)
    case 'hr':
      return [{ kind: 'rule', ...marked }]
    case 'figure':
      return figureOf(element, report)
    case 'thead':
    case 'tbody':
    case 'tr':
    case 'th':
    case 'td':
    case 'li':
    case 'figcaption':
    case 'img':
      report(misplaced(element, within))
      return blocksOf(children, name, report)
    case 'cite':
    case 'em':
    case 'strong':
    case 'span':
    case 'a':
    case 'br':
      // `blocksOf` gathers inlines into paragraphs.
      return []
    default:
      return name satisfies never
  }
}

const LEVELS = { h1: 1, h2: 2, h3: 3, h4: 4 } as const
const INLINES: ReadonlySet<ElementName> = new Set(['cite', 'em', 'strong', 'span', 'a', 'br'])

const isInline = ({ name }: Element): boolean => INLINES.has(name)

function itemsOf({ name, children }: Element, report: Report): readonly ListItem[] {
  return children.flatMap((node): readonly ListItem[] => {
    if (typeof node === 'string') {
      if (node.trim() === '') return []
      return [{ kind: 'item', classes: [], blocks: blocksOf([node], name, report) }]
    }
    if (node.name !== 'li') {
      report(misplaced(node, name))
      return []
    }
    const blocks = blocksOf(node.children, node.name, report)
    return blocks.length > 0 ? [{ kind: 'item', ...markedOf(node), blocks }] : []
  })
}

function figureOf(element: Element, report: Report): readonly Figure[] {
  const parts = element.children.filter((node) => typeof node !== 'string')
  const image = parts.find(({ name }) => name === 'img')
  const caption = parts.find(({ name }) => name === 'figcaption')
  for (const part of parts)
    if (part !== image && part !== caption) report(misplaced(part, 'figure'))
  if (element.children.some((node) => typeof node === 'string' && node.trim() !== ''))
    report(lacking(element, 'figcaption'))
  const content = image && contentOf(image, report)
  if (!image || !content) {
    if (!image) report(lacking(element, 'img'))
    return []
  }
  const alt = (image.attributes.get('alt') ?? '').trim()
  if (alt === '') report(lacking(image, 'alt'))
  const inlines = caption ? textOf(caption.children, 'figcaption', report) : []
  return [{ kind: 'figure', ...markedOf(element), content, alt, caption: inlines }]
}

function contentOf(image: Element, report: Report): Figure['content'] | undefined {
  const src = image.attributes.get('src')
  const url = image.attributes.get('data-qr')
  if (src) return { kind: 'picture', src }
  if (!url) {
    report(lacking(image, 'src'))
    return undefined
  }
  if (fitsCode(url)) return { kind: 'qr', url, modules: codeModules(url) }
  report(diagnostic('error', 'address-too-long', { most: MOST_CODE_BYTES }, image.place))
  return undefined
}

/** Two groups: where one of them has come to nothing, the other stands alone. */
const areHalves = (blocks: readonly Block[]): boolean =>
  blocks.length === 2 && blocks.every(({ kind }) => kind === 'group')

function formOf(element: Element, report: Report): Pick<List, 'form'> {
  const form = choiceIn(element, 'data-as', sectionForms, report)
  return form === undefined ? {} : { form }
}

function panelOf(element: Element, report: Report): Pick<Group, 'panel'> {
  const panel = choiceIn(element, 'data-panel', ['flap', 'back', 'foot'], report)
  return panel === undefined ? {} : { panel }
}
