import type {
  Block,
  Document,
  DocumentNode,
  Figure,
  Inline,
  List,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../../document/document.ts'
import { inlineText } from '../../document/document-text.ts'
import { runIn } from '../../document/run-in.ts'
import { barePicture } from '../pdf/bare-picture.ts'
import { type DocxPicture, LEVELS, type ListNumber } from './references.ts'
import { HEADER, MAIN, RELATIONS, xmlText } from './xml.ts'

export interface BodySetting {
  readonly pictures: (src: string) => Uint8Array
}

/** The words of the file, and what they refer to by numbers from 1 on. */
export interface Body {
  readonly xml: string
  readonly links: readonly string[]
  readonly numbers: readonly ListNumber[]
  readonly pictures: readonly DocxPicture[]
}

/** What the words have referred to so far. */
interface Referred {
  readonly links: string[]
  readonly numbers: ListNumber[]
  readonly pictures: DocxPicture[]
  readonly bytesOf: BodySetting['pictures']
}

/** How a paragraph stands where it does. */
interface Standing {
  /** What it stands in, the outermost first. */
  readonly within: readonly DocumentNode[]
  /** Of an item's first paragraph: the list's style and number, and how deep it lies. */
  readonly item?: { readonly style: string; readonly number: number | null; readonly level: number }
  /** How many lists are around it. */
  readonly depth: number
  readonly lang?: string | undefined
}

/** The main part: paragraphs and tables one after another. */
export function writeBody(document: Document, { pictures }: BodySetting): Body {
  const referred: Referred = { links: [], numbers: [], pictures: [], bytesOf: pictures }
  const blocks = writeBlocks(document.blocks, { within: [], depth: 0 }, referred)
  const xml = `${HEADER}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${blocks}<w:sectPr><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
  return { xml, links: referred.links, numbers: referred.numbers, pictures: referred.pictures }
}

const writeBlocks = (blocks: readonly Block[], standing: Standing, referred: Referred): string =>
  blocks
    .map((block, at) => {
      const { item, ...others } = standing
      return writeBlock(block, at === 0 ? standing : others, referred)
    })
    .join('')

function writeBlock(block: Block, around: Standing, referred: Referred): string {
  const standing: Standing = { ...around, lang: block.lang ?? around.lang }
  const inside: Standing = { ...standing, within: [...standing.within, block] }
  switch (block.kind) {
    case 'group':
    case 'quotation':
      return writeBlocks(block.blocks, inside, referred)
    case 'heading': {
      const style = block.level === 1 ? 'Title' : `Heading${block.level - 1}`
      return paragraph(block.inlines, { style, standing }, referred)
    }
    case 'paragraph':
      return paragraph(block.inlines, { style: styleOf(block, standing), standing }, referred)
    case 'list':
      return writeList(block, inside, referred)
    case 'table':
      return writeTable(block, inside, referred)
    case 'figure':
      return writeFigure(block, standing, referred)
    case 'rule':
      return '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
    default:
      return block satisfies never
  }
}

const STYLES: ReadonlyMap<string, string> = new Map([
  ['ref', 'Reference'],
  ['byline', 'Byline'],
  ...['source', 'footnote', 'licence', 'notice', 'attribution'].map(
    (name) => [name, 'Small'] as const,
  ),
])

function styleOf({ classes }: Paragraph, { within }: Standing): string | undefined {
  const own = classes.map((name) => STYLES.get(name)).find((one) => one !== undefined)
  if (own !== undefined) return own
  if (within.some(({ kind }) => kind === 'quotation')) return 'Quote'
  const isIn = (name: string): boolean => within.some(({ classes: all }) => all.includes(name))
  if (isIn('masthead')) return 'Masthead'
  return isIn('contact') ? 'Contact' : undefined
}

interface ParagraphSetting {
  readonly style: string | undefined
  readonly standing: Standing
  readonly align?: 'left' | 'center' | 'right' | undefined
}

function paragraph(
  inlines: readonly Inline[],
  { style, standing, align }: ParagraphSetting,
  referred: Referred,
): string {
  const { item, lang } = standing
  const named = item?.style ?? style
  const properties = [
    named === undefined ? '' : `<w:pStyle w:val="${named}"/>`,
    item === undefined || item.number === null
      ? ''
      : `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="${item.number}"/></w:numPr>`,
    // What follows an item's first paragraph stands under it.
    item === undefined && standing.depth > 0
      ? `<w:ind w:left="${360 * Math.min(standing.depth, LEVELS)}"/>`
      : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('')
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${writeInlines(inlines, { lang }, referred)}</w:p>`
}

function writeList(list: List, standing: Standing, referred: Referred): string {
  const runs = list.form === 'run-in' ? runIn(list) : undefined
  if (runs !== undefined) {
    const inlines = runs.flatMap(({ inlines: own }) => [
      ...own,
      { kind: 'text', text: ' ' } as const,
    ])
    return paragraph(inlines, { style: undefined, standing }, referred)
  }
  const level = Math.min(standing.depth, LEVELS - 1)
  const item = { ...numberOf(list, level, referred), level }
  return list.items
    .map((one) => {
      const lang = one.lang ?? standing.lang
      const inside = { ...standing, lang, depth: standing.depth + 1, item }
      const isBare = one.blocks[0]?.kind !== 'paragraph'
      const head = isBare ? paragraph([], { style: undefined, standing: inside }, referred) : ''
      const { item: _, ...under } = inside
      return head + writeBlocks(one.blocks, isBare ? under : inside, referred)
    })
    .join('')
}

/** Names stand without a sign before them. */
function numberOf(
  { ordered, start, classes }: List,
  level: number,
  { numbers }: Referred,
): { readonly style: string; readonly number: number | null } {
  if (classes.includes('names')) return { style: 'List', number: null }
  if (!ordered) return { style: 'ListBullet', number: 1 }
  numbers.push({ level, start })
  return { style: 'ListNumber', number: numbers.length + 1 }
}

function writeTable({ rows }: Table, standing: Standing, referred: Referred): string {
  const columns = rows[0]?.cells.map(() => '<w:gridCol/>').join('') ?? ''
  const written = rows.map((row) => writeRow(row, standing, referred)).join('')
  // Word wants a paragraph after a table.
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${written}</w:tbl><w:p/>`
}

function writeRow(row: TableRow, standing: Standing, referred: Referred): string {
  const head = row.head
    ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'
    : '<w:trPr><w:cantSplit/></w:trPr>'
  const lang = row.lang ?? standing.lang
  const cells = row.cells.map((cell) => writeCell(cell, { ...standing, lang }, referred))
  return `<w:tr>${head}${cells.join('')}</w:tr>`
}

const SIDES = { left: 'left', centre: 'center', right: 'right' } as const

function writeCell(cell: TableCell, standing: Standing, referred: Referred): string {
  const { item: _, ...plain } = standing
  const inlines: readonly Inline[] =
    cell.scope === null ? cell.inlines : [{ kind: 'emphasis', inlines: cell.inlines }]
  const setting = {
    style: undefined,
    standing: { ...plain, depth: 0, lang: cell.lang ?? standing.lang },
    align: cell.align === null ? undefined : SIDES[cell.align],
  }
  return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(inlines, setting, referred)}</w:tc>`
}

function writeFigure(
  { content, alt, caption }: Figure,
  standing: Standing,
  referred: Referred,
): string {
  const below =
    inlineText(caption).trim() === ''
      ? ''
      : paragraph(caption, { style: 'Small', standing, align: 'center' }, referred)
  if (content.kind === 'qr') return below
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${drawing(content.src, alt, referred)}</w:r></w:p>${below}`
}

/** English Metric Units: of a pixel at 96 to the inch, and of the widest picture, four inches. */
const EMU = 9525
const WIDEST = 4 * 914_400

/** How a picture is turned to be seen, by the ways of Exif from 1 on: mirrored first, then turned by 60000ths of a degree. */
const TURNED = [
  '',
  ' flipH="1"',
  ' rot="10800000"',
  ' flipV="1"',
  ' rot="16200000" flipH="1"',
  ' rot="5400000"',
  ' rot="5400000" flipH="1"',
  ' rot="16200000"',
] as const

function drawing(src: string, alt: string, { pictures, bytesOf }: Referred): string {
  const { bytes, type, width, height, orientation } = barePicture(bytesOf(src))
  const number = pictures.length + 1
  pictures.push({ name: `picture${number}.${type.slice('image/'.length)}`, bytes })
  const wide = Math.min(width * EMU, WIDEST)
  const sides = [Math.round(wide), Math.round((wide * height) / width)]
  // Before it is turned.
  const [across, down] = orientation > 4 ? sides.toReversed() : sides
  const size = `cx="${across}" cy="${down}"`
  const named = `id="${number}" name="picture${number}" descr="${xmlText(alt)}"`
  return `<w:drawing><wp:inline><wp:extent ${size}/><wp:docPr ${named}/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm${TURNED[orientation - 1] ?? ''}><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}

/** How words look; the innermost style is the one that Word takes. */
interface WordsSetting {
  readonly lang?: string | undefined
  readonly style?: 'Strong' | 'Emphasis' | 'Hyperlink'
  /** Also bold, or italic, within another style. */
  readonly marks?: string
}

const writeInlines = (
  inlines: readonly Inline[],
  setting: WordsSetting,
  referred: Referred,
): string => inlines.map((inline) => writeInline(inline, setting, referred)).join('')

function writeInline(inline: Inline, setting: WordsSetting, referred: Referred): string {
  switch (inline.kind) {
    case 'text':
      return run(`<w:t xml:space="preserve">${xmlText(inline.text)}</w:t>`, setting)
    case 'break':
      return run('<w:br/>', setting)
    case 'emphasis':
      return writeInlines(inline.inlines, styled(setting, 'Emphasis'), referred)
    case 'strong':
      return writeInlines(inline.inlines, styled(setting, 'Strong'), referred)
    case 'cite':
      return writeInlines(inline.inlines, setting, referred)
    case 'span':
      return writeInlines(
        inline.inlines,
        { ...setting, lang: inline.lang ?? setting.lang },
        referred,
      )
    case 'link': {
      referred.links.push(inline.href)
      const id = `link${referred.links.length}`
      const words = writeInlines(inline.inlines, styled(setting, 'Hyperlink'), referred)
      return `<w:hyperlink r:id="${id}">${words}</w:hyperlink>`
    }
    default:
      return inline satisfies never
  }
}

type WordsStyle = NonNullable<WordsSetting['style']>

/** What a style does, where the words have another one already. */
const MARKS: Readonly<Record<WordsStyle, string>> = {
  Strong: '<w:b/>',
  Emphasis: '<w:i/>',
  Hyperlink: '',
}

/** Words have one style of Word's; a link's goes before those of its words. */
function styled(setting: WordsSetting, style: WordsStyle): WordsSetting {
  const { style: before, marks = '' } = setting
  if (before === undefined) return { ...setting, style }
  if (style === 'Hyperlink') return { ...setting, style, marks: marks + MARKS[before] }
  return { ...setting, marks: marks + MARKS[style] }
}

function run(content: string, { lang, style, marks = '' }: WordsSetting): string {
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    marks,
    lang === undefined ? '' : `<w:lang w:val="${xmlText(lang)}"/>`,
  ].join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}
