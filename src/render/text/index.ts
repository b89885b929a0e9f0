// Comes in: a document, and how wide its lines may be.
// Goes out: plain text in the order of reading, ending with one line feed; its lines are wrapped, or left to whatever
// shows them.
// It may not leave out or change a word. What sets the parts off are blank lines and indents alone:
// rows of signs under a heading are read out sign by sign to whoever listens.
import type {
  Block,
  Document,
  Group,
  Heading,
  Inline,
  List,
  ListItem,
} from '../../document/document.ts'
import { runIn } from '../../document/run-in.ts'
import { asciiFor } from './ascii.ts'
import { textOfInlines } from './inline-text.ts'
import { setTable } from './set-table.ts'
import { wrap } from './wrap.ts'

/** How the text edition is set. */
export interface TextSetting {
  /**
   * Columns; a longer line holds one word or address that is longer itself. With `none` lines end where the text does,
   * and nothing is set in columns or further in: letters may be of any width.
   */
  readonly width: number | 'none'
  /** Nothing but ASCII, for old mail programs. */
  readonly ascii: boolean
  /** Signs around strong words and headings; none where it is absent. */
  readonly strong?: string
}

/** Text to paste into a messenger, which shows `*words*` as bold. */
export const forPhones: TextSetting = { width: 'none', ascii: false, strong: '*' }

/** The text edition: UTF-8 when written, line feeds, no spaces at the ends of lines. */
export function renderText(document: Document, { width, ascii, strong = '' }: TextSetting): string {
  const spell = ascii ? asciiFor(document.lang) : (text: string) => text
  const columns = width === 'none' ? Number.POSITIVE_INFINITY : width
  const lines = stack(setBlocks(document.blocks, { width: columns, spell, strong, close: false }))
  return `${lines.join('\n')}\n`
}

interface Frame {
  /** Columns left for the text; infinite where lines are not broken. */
  readonly width: number
  readonly spell: (text: string) => string
  readonly strong: string
  /** In masthead and contact, lines follow each other without blank ones. */
  readonly close: boolean
}

/** Lines that belong together, and the blank lines they want around them. */
interface Stretch {
  readonly lines: readonly string[]
  /** At least so many before. */
  readonly before: number
  /** At least so many after; a number that `holds` is not raised by what follows. */
  readonly after: number
  readonly holds: boolean
}

const INDENT = '    '

/** Directly under what is above, whatever that wants. */
const NONE = -1

/** Blank lines before paragraphs that stand closer to what is above them than others, or further off. */
const BEFORE: ReadonlyMap<string, number> = new Map([
  ['ref', NONE],
  ['byline', NONE],
  ['notice', 1],
])

const setBlocks = (blocks: readonly Block[], frame: Frame): readonly Stretch[] =>
  blocks.flatMap((block) => setBlock(block, frame))

function setBlock(block: Block, frame: Frame): readonly Stretch[] {
  switch (block.kind) {
    case 'group':
      return setGroup(block, frame)
    case 'heading': {
      const before = !frame.close && block.level <= 2 ? 2 : 1
      const after = frame.close ? 0 : 1
      return [stretch(setHeading(block, frame), { before, after, holds: true })]
    }
    case 'paragraph': {
      const isRef = block.classes.includes('ref')
      const inner = isRef ? { ...frame, width: frame.width - INDENT.length } : frame
      const inlines = block.classes.includes('home') ? endingAtDots(block.inlines) : block.inlines
      const lines = setText(inlines, inner, block.classes)
      const [own] = block.classes.flatMap((name) => BEFORE.get(name) ?? [])
      const before = own ?? (frame.close ? 0 : 1)
      return [stretch(isRef ? indented(lines, frame) : lines, { before })]
    }
    case 'list': {
      const items = block.form === 'run-in' ? runIn(block) : undefined
      if (!items) return [stretch(setList(block, frame), { before: 1 })]
      const inlines = items.flatMap((one) => [...one.inlines, { kind: 'text', text: ' ' } as const])
      return [stretch(setText(inlines, frame), { before: 1 })]
    }
    case 'table':
      return [stretch(setTable(block, frame), { before: 1 })]
    case 'quotation': {
      const inner = { ...frame, width: frame.width - INDENT.length, close: false }
      return [stretch(indented(stack(setBlocks(block.blocks, inner)), frame), { before: 1 })]
    }
    case 'figure': {
      const { content, alt, caption } = block
      const lines = [
        ...(content.kind === 'picture' ? wrap(frame.spell(`[${alt}]`), frame.width) : []),
        ...setText(caption, frame),
      ]
      return lines.length > 0 ? [stretch(lines, { before: 1 })] : []
    }
    case 'rule':
      return [stretch([], { before: 2, after: 2 })]
    default:
      return block satisfies never
  }
}

const stretch = (
  lines: readonly string[],
  { before, after = 0, holds = false }: Partial<Stretch> & { readonly before: number },
): Stretch => ({ lines, before, after, holds })

/** What a group puts around itself: two blank lines for the parts of the whole and for articles. */
function setGroup({ role, blocks }: Group, frame: Frame): readonly Stretch[] {
  const close = role === 'header' || role === 'footer'
  const stretches = setBlocks(blocks, { ...frame, close })
  const space = role === 'section' || role === 'aside' ? 1 : 2
  return stretches.map((one, at) => ({
    ...one,
    before: at === 0 ? Math.max(one.before, space) : one.before,
    after: at === stretches.length - 1 ? Math.max(one.after, space) : one.after,
  }))
}

/** Place and motto have a line each: there is no masthead to save room in. */
const endingAtDots = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) =>
    inline.kind === 'span' && inline.classes.includes('dot') ? { kind: 'break' } : inline,
  )

const setText = (
  inlines: readonly Inline[],
  { width, spell, strong }: Frame,
  classes: readonly string[] = [],
): readonly string[] =>
  wrap(spell(textOfInlines(inlines, { isLinkLine: classes.includes('link'), strong })), width)

/** A heading is strong as a whole, line by line. */
const setHeading = ({ inlines }: Heading, frame: Frame): readonly string[] =>
  setText(inlines, { ...frame, strong: '' }).map((line) => `${frame.strong}${line}${frame.strong}`)

/**
 * Items behind a hyphen or their number, their lines under each other where lines are broken; blank lines between them
 * where one has several blocks.
 */
function setList({ ordered, start, items }: List, frame: Frame): readonly string[] {
  const markerOf = (at: number): string => (ordered ? `${start + at}. ` : '- ')
  const hang = Number.isFinite(frame.width) ? markerOf(items.length - 1).length : 0
  const isOpen = items.some(({ blocks }) => blocks.length > 1)
  return items.flatMap((item, at) => {
    const lines = setItem(item, { ...frame, width: frame.width - hang, close: false })
    const marked = lines.map((line, index) =>
      line === '' ? '' : `${(index === 0 ? markerOf(at) : '').padEnd(hang)}${line}`,
    )
    return isOpen && at > 0 ? ['', ...marked] : marked
  })
}

const setItem = ({ blocks }: ListItem, frame: Frame): readonly string[] =>
  stack(setBlocks(blocks, frame))

/** A line that is broken by whatever shows it cannot stand further in. */
const indented = (lines: readonly string[], { width }: Frame): readonly string[] =>
  lines.map((line) => (line === '' || !Number.isFinite(width) ? line : `${INDENT}${line}`))

/** Stretches under one another with the blank lines between them, none at the ends. */
function stack(stretches: readonly Stretch[]): readonly string[] {
  const lines: string[] = []
  let last: Stretch | undefined
  for (const next of stretches) {
    if (last && lines.length > 0 && next.lines.length > 0)
      for (let blank = blanksBetween(last, next); blank > 0; blank--) lines.push('')
    for (const line of next.lines) lines.push(line)
    last =
      next.lines.length > 0 || !last ? next : { ...last, after: Math.max(last.after, next.after) }
  }
  return lines
}

function blanksBetween(above: Stretch, below: Stretch): number {
  if (below.before === NONE) return 0
  return above.holds ? above.after : Math.max(above.after, below.before)
}
