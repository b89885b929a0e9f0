import type * as Word from 'docx'
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
import { barePicture } from '../pdf/pictures/bare-picture.ts'
import { BULLETS, LEVELS, type OrderedList } from './numbering.ts'
import { plainXml } from './plain-xml.ts'

export interface BodySetting {
  readonly pictures: (src: string) => Uint8Array
}

/** The words of the file, and what they refer to. */
export interface Body {
  readonly blocks: readonly (Word.Paragraph | Word.Table)[]
  /** The addresses of the links, which call them `linkId(1)` and so on. */
  readonly links: readonly string[]
  readonly lists: readonly OrderedList[]
}

/** By its place: the package's own way to call a link is by chance. */
export const linkId = (number: number): string => `link${number}`

/** What the words have referred to so far, and what writes them. */
interface Writing {
  readonly word: typeof Word
  readonly links: string[]
  readonly lists: OrderedList[]
  pictures: number
  readonly bytesOf: BodySetting['pictures']
}

/** How a paragraph stands where it does. */
interface Standing {
  /** What it stands in, the outermost first. */
  readonly within: readonly DocumentNode[]
  /** Of an item's first paragraph: the list's style and numbers, and how deep it lies. */
  readonly item?: {
    readonly style: string
    readonly reference: string | null
    readonly level: number
  }
  /** How many lists are around it. */
  readonly depth: number
  readonly lang?: string | undefined
}

type Written = Word.Paragraph | Word.Table

/** The main part: paragraphs and tables one after another. */
export function writeBody(document: Document, word: typeof Word, { pictures }: BodySetting): Body {
  const writing: Writing = { word, links: [], lists: [], pictures: 0, bytesOf: pictures }
  const blocks = writeBlocks(document.blocks, { within: [], depth: 0 }, writing)
  return { blocks, links: writing.links, lists: writing.lists }
}

const writeBlocks = (
  blocks: readonly Block[],
  standing: Standing,
  writing: Writing,
): readonly Written[] =>
  blocks.flatMap((block, at) => {
    const { item, ...others } = standing
    return writeBlock(block, at === 0 ? standing : others, writing)
  })

function writeBlock(block: Block, around: Standing, writing: Writing): readonly Written[] {
  const standing: Standing = { ...around, lang: block.lang ?? around.lang }
  const inside: Standing = { ...standing, within: [...standing.within, block] }
  switch (block.kind) {
    case 'group':
    case 'quotation':
      return writeBlocks(block.blocks, inside, writing)
    case 'heading': {
      const style = block.level === 1 ? 'Title' : `Heading${block.level - 1}`
      return [paragraph(block.inlines, { style, standing }, writing)]
    }
    case 'paragraph':
      return [paragraph(block.inlines, { style: styleOf(block, standing), standing }, writing)]
    case 'list':
      return writeList(block, inside, writing)
    case 'table':
      return writeTable(block, inside, writing)
    case 'figure':
      return writeFigure(block, standing, writing)
    case 'rule':
      return [new writing.word.Paragraph({ thematicBreak: true })]
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
  readonly alignment?: 'left' | 'center' | 'right' | undefined
}

function paragraph(
  inlines: readonly Inline[],
  { style, standing, alignment }: ParagraphSetting,
  writing: Writing,
): Word.Paragraph {
  const { item, lang, depth } = standing
  const named = item?.style ?? style
  return new writing.word.Paragraph({
    children: writeInlines(inlines, { lang }, writing),
    ...(named !== undefined && { style: named }),
    ...(item?.reference && { numbering: { reference: item.reference, level: item.level } }),
    // What follows an item's first paragraph stands under it.
    ...(item === undefined && depth > 0 && { indent: { left: 360 * Math.min(depth, LEVELS) } }),
    ...(alignment !== undefined && { alignment }),
  })
}

function writeList(list: List, standing: Standing, writing: Writing): readonly Written[] {
  const runs = list.form === 'run-in' ? runIn(list) : undefined
  if (runs !== undefined) {
    const inlines = runs.flatMap(({ inlines: own }) => [
      ...own,
      { kind: 'text', text: ' ' } as const,
    ])
    return [paragraph(inlines, { style: undefined, standing }, writing)]
  }
  const level = Math.min(standing.depth, LEVELS - 1)
  const item = { ...signOf(list, level, writing), level }
  return list.items.flatMap((one) => {
    const lang = one.lang ?? standing.lang
    const inside = { ...standing, lang, depth: standing.depth + 1, item }
    if (one.blocks[0]?.kind === 'paragraph') return writeBlocks(one.blocks, inside, writing)
    const { item: _, ...under } = inside
    return [
      paragraph([], { style: undefined, standing: inside }, writing),
      ...writeBlocks(one.blocks, under, writing),
    ]
  })
}

/** Names stand without a sign before them; every list with numbers counts from its own start. */
function signOf(
  { ordered, start, classes }: List,
  level: number,
  { lists }: Writing,
): { readonly style: string; readonly reference: string | null } {
  if (classes.includes('names')) return { style: 'List', reference: null }
  if (!ordered) return { style: 'ListBullet', reference: BULLETS }
  const reference = `numbers${lists.length + 1}`
  lists.push({ reference, level, start })
  return { style: 'ListNumber', reference }
}

function writeTable({ rows }: Table, standing: Standing, writing: Writing): readonly Written[] {
  const { word } = writing
  return [
    new word.Table({
      rows: rows.map((row) => writeRow(row, standing, writing)),
      style: 'TableNormal',
      borders: word.TableBorders.NONE,
      margins: { left: 0, right: 160 },
      width: { size: 0, type: 'auto' },
    }),
    // Word wants a paragraph after a table.
    new word.Paragraph({}),
  ]
}

function writeRow(row: TableRow, standing: Standing, writing: Writing): Word.TableRow {
  const lang = row.lang ?? standing.lang
  return new writing.word.TableRow({
    cantSplit: true,
    ...(row.head && { tableHeader: true }),
    children: row.cells.map((cell) => writeCell(cell, { ...standing, lang }, writing)),
  })
}

const SIDES = { left: 'left', centre: 'center', right: 'right' } as const

function writeCell(cell: TableCell, standing: Standing, writing: Writing): Word.TableCell {
  const { item: _, ...plain } = standing
  const inlines: readonly Inline[] =
    cell.scope === null ? cell.inlines : [{ kind: 'emphasis', inlines: cell.inlines }]
  const setting = {
    style: undefined,
    standing: { ...plain, depth: 0, lang: cell.lang ?? standing.lang },
    alignment: cell.align === null ? undefined : SIDES[cell.align],
  }
  return new writing.word.TableCell({ children: [paragraph(inlines, setting, writing)] })
}

function writeFigure(
  { content, alt, caption }: Figure,
  standing: Standing,
  writing: Writing,
): readonly Written[] {
  const setting = { style: 'Small', standing, alignment: 'center' } as const
  const below = inlineText(caption).trim() === '' ? [] : [paragraph(caption, setting, writing)]
  if (content.kind === 'qr') return below
  const shown = writePicture(content.src, alt, writing)
  return [new writing.word.Paragraph({ alignment: 'center', children: [shown] }), ...below]
}

/** Pixels, 96 to the inch: four inches. */
const WIDEST = 384

/** How a picture is turned to be seen, by the ways of Exif from 1 on: mirrored first, then turned by degrees. */
const TURNED = [
  {},
  { flip: { horizontal: true } },
  { rotation: 180 },
  { flip: { vertical: true } },
  { rotation: 270, flip: { horizontal: true } },
  { rotation: 90 },
  { rotation: 90, flip: { horizontal: true } },
  { rotation: 270 },
] as const

function writePicture(src: string, alt: string, writing: Writing): Word.ImageRun {
  const { bytes, type, width, height, orientation } = barePicture(writing.bytesOf(src))
  writing.pictures += 1
  const wide = Math.min(width, WIDEST)
  const sides = [wide, (wide * height) / width] as const
  // Before it is turned.
  const [across, down] = orientation > 4 ? [sides[1], sides[0]] : sides
  return new writing.word.ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: across, height: down, ...TURNED[orientation - 1] },
    altText: {
      id: String(writing.pictures),
      name: `picture${writing.pictures}`,
      description: plainXml(alt),
    },
  })
}

/** How words look. */
type WordsSetting = Pick<Word.IRunOptions, 'bold' | 'italics' | 'style'> & {
  readonly lang?: string | undefined
}

const writeInlines = (
  inlines: readonly Inline[],
  setting: WordsSetting,
  writing: Writing,
): Word.ParagraphChild[] => inlines.flatMap((inline) => writeInline(inline, setting, writing))

function writeInline(
  inline: Inline,
  setting: WordsSetting,
  writing: Writing,
): readonly Word.ParagraphChild[] {
  const { lang, ...look } = setting
  const within = (other: WordsSetting): readonly Word.ParagraphChild[] =>
    inline.kind === 'text' || inline.kind === 'break'
      ? []
      : writeInlines(inline.inlines, { ...setting, ...other }, writing)
  const run = (content: Word.IRunOptions): Word.ParagraphChild =>
    new writing.word.TextRun({
      ...look,
      ...content,
      ...(lang !== undefined && { language: { value: lang } }),
    })
  switch (inline.kind) {
    case 'text':
      return [run({ text: plainXml(inline.text) })]
    case 'break':
      return [run({ break: 1 })]
    case 'emphasis':
      return within({ italics: true })
    case 'strong':
      return within({ bold: true })
    case 'cite':
      return within({})
    case 'span':
      return within({ lang: inline.lang ?? lang })
    case 'link': {
      writing.links.push(plainXml(inline.href))
      const id = linkId(writing.links.length)
      const { ConcreteHyperlink } = writing.word
      return [new ConcreteHyperlink(within({ style: 'Hyperlink' }), id)]
    }
    default:
      return inline satisfies never
  }
}
