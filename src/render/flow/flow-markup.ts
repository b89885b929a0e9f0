// Comes in: a document, and how its elements are dressed.
// Goes out: HTML of its blocks in the order of reading, for pages that flow: a web page, a mail.
// It may not leave out or change a word. What only stands on paper, a code that is scanned, is not in it.
import type {
  Block,
  Document,
  DocumentNode,
  Figure,
  Group,
  Inline,
  List,
  ListItem,
  Table,
  TableCell,
  TableRow,
} from '../../document/document.ts'
import { inlineText } from '../../document/document-text.ts'
import { runIn } from '../../document/run-in.ts'
import { markup, type SafeHtml } from '../../escape/markup.ts'

/** How the elements of a page are dressed. */
export interface FlowDress {
  /** Whether groups say what they are; some programs know no such elements. */
  readonly groups: 'named' | 'plain'
  /**
   * The attributes of an element, a space before each.
   *
   * @param node absent of an element within words
   */
  readonly attributes: (
    element: string,
    classes: readonly string[],
    node?: DocumentNode,
  ) => SafeHtml
  /** A picture, as an element or what stands for it. */
  readonly picture: (src: string, alt: string) => SafeHtml
}

/** The blocks of a document as HTML. */
export const flowMarkup = ({ blocks }: Document, dress: FlowDress): SafeHtml =>
  writeBlocks(blocks, dress, [])

/** In what a block stands, the outermost first. */
type Within = readonly DocumentNode['kind'][]

const writeBlocks = (blocks: readonly Block[], dress: FlowDress, within: Within): SafeHtml =>
  markup`${blocks.map((block) => writeBlock(block, dress, within))}`

function writeBlock(block: Block, dress: FlowDress, within: Within): SafeHtml {
  const inside = [...within, block.kind]
  switch (block.kind) {
    case 'group':
      return element(
        dress.groups === 'plain' ? 'div' : elementOf(block, within),
        block,
        dress,
        writeBlocks(block.blocks, dress, inside),
      )
    case 'heading':
      return element(`h${block.level}`, block, dress, writeInlines(block.inlines, dress))
    case 'paragraph':
      return element('p', block, dress, writeInlines(block.inlines, dress))
    case 'list':
      return writeList(block, dress, inside)
    case 'table':
      return writeTable(block, dress)
    case 'quotation':
      return element('blockquote', block, dress, writeBlocks(block.blocks, dress, inside))
    case 'figure':
      return writeFigure(block, dress)
    case 'rule':
      return markup`<hr${attributesOf('hr', block, dress)}>\n`
    default:
      return block satisfies never
  }
}

/** Only at the outside an aside stands beside the rest; within, a reader should not be told that it does. */
function elementOf({ role, beside, blocks }: Group, within: Within): string {
  const isOfAsides = blocks.some((one) => one.kind === 'group' && one.role === 'aside')
  // A verse in two languages is one thing that stands beside the text.
  if (beside && isOfAsides && within.length === 0) return 'aside'
  return role === 'aside' && within.length > 0 ? 'div' : role
}

function attributesOf(name: string, node: DocumentNode, dress: FlowDress): SafeHtml {
  const lang = node.lang === undefined ? markup`` : markup` lang="${node.lang}"`
  return markup`${dress.attributes(name, node.classes, node)}${lang}`
}

const element = (name: string, node: DocumentNode, dress: FlowDress, content: SafeHtml): SafeHtml =>
  markup`<${name}${attributesOf(name, node, dress)}>${content}</${name}>\n`

function writeList(list: List, dress: FlowDress, within: Within): SafeHtml {
  const runs = list.form === 'run-in' ? runIn(list) : undefined
  if (runs !== undefined) {
    const pieces = runs.map(({ item, inlines }) => {
      const words = writeInlines(inlines, dress)
      return markup`<span${attributesOf('span', item, dress)}>${words}</span> `
    })
    return element('p', list, dress, markup`${pieces}`)
  }
  const name = list.ordered ? 'ol' : 'ul'
  const start = list.ordered && list.start !== 1 ? markup` start="${String(list.start)}"` : markup``
  const items = list.items.map((item) => writeItem(item, dress, within))
  return markup`<${name}${attributesOf(name, list, dress)}${start}>\n${items}</${name}>\n`
}

/** One paragraph alone needs no element of its own. */
function writeItem(item: ListItem, dress: FlowDress, within: Within): SafeHtml {
  const [first, ...others] = item.blocks
  const isBare = first?.kind === 'paragraph' && others.length === 0 && first.classes.length === 0
  const content = isBare
    ? writeInlines(first.inlines, dress)
    : writeBlocks(item.blocks, dress, [...within, 'item'])
  return element('li', item, dress, content)
}

function writeTable(table: Table, dress: FlowDress): SafeHtml {
  const rows = (isHead: boolean): readonly TableRow[] =>
    table.rows.filter(({ head }) => head === isHead)
  const [head, body] = [rows(true), rows(false)]
  const part = (name: string, held: readonly TableRow[]): SafeHtml =>
    held.length === 0
      ? markup``
      : markup`<${name}>\n${held.map((row) => writeRow(row, dress))}</${name}>\n`
  return element('table', table, dress, markup`\n${part('thead', head)}${part('tbody', body)}`)
}

const writeRow = (row: TableRow, dress: FlowDress): SafeHtml =>
  element('tr', row, dress, markup`${row.cells.map((cell) => writeCell(cell, dress))}`)

/** A head without a word says nothing of other cells. */
function writeCell(cell: TableCell, dress: FlowDress): SafeHtml {
  const isHead = cell.scope !== null && inlineText(cell.inlines).trim() !== ''
  const name = isHead ? 'th' : 'td'
  const scope = isHead ? markup` scope="${cell.scope === 'column' ? 'col' : 'row'}"` : markup``
  const words = writeInlines(cell.inlines, dress)
  return markup`<${name}${attributesOf(name, cell, dress)}${scope}>${words}</${name}>`
}

function writeFigure(figure: Figure, dress: FlowDress): SafeHtml {
  const { content, alt, caption } = figure
  const said = writeInlines(caption, dress)
  const hasCaption = inlineText(caption).trim() !== ''
  if (content.kind === 'qr')
    return hasCaption ? markup`<p${dress.attributes('p', ['caption'])}>${said}</p>\n` : markup``
  const below = hasCaption
    ? markup`<figcaption${dress.attributes('figcaption', [])}>${said}</figcaption>`
    : markup``
  return element('figure', figure, dress, markup`${dress.picture(content.src, alt)}${below}`)
}

const writeInlines = (inlines: readonly Inline[], dress: FlowDress): SafeHtml =>
  markup`${inlines.map((inline) => writeInline(inline, dress))}`

function writeInline(inline: Inline, dress: FlowDress): SafeHtml {
  switch (inline.kind) {
    case 'text':
      return markup`${inline.text}`
    case 'break':
      return markup`<br>`
    case 'emphasis':
      return within('em', inline.inlines, dress)
    case 'strong':
      return within('strong', inline.inlines, dress)
    case 'cite':
      return within('cite', inline.inlines, dress)
    case 'span': {
      const lang = inline.lang === undefined ? markup`` : markup` lang="${inline.lang}"`
      const attributes = markup`${dress.attributes('span', inline.classes)}${lang}`
      return markup`<span${attributes}>${writeInlines(inline.inlines, dress)}</span>`
    }
    case 'link': {
      const attributes = markup` href="${inline.href}"${dress.attributes('a', [])}`
      return markup`<a${attributes}>${writeInlines(inline.inlines, dress)}</a>`
    }
    default:
      return inline satisfies never
  }
}

const within = (name: string, inlines: readonly Inline[], dress: FlowDress): SafeHtml =>
  markup`<${name}${dress.attributes(name, [])}>${writeInlines(inlines, dress)}</${name}>`
