import type { Inline, Table, TableCell, TableRow } from '../../../document/document.ts'
import { inlineText } from '../../../document/document-text.ts'
import {
  afterLabel,
  columnsOfFigures,
  columnsOfSums,
  type Label,
  labelsOf,
  unitsOf,
} from '../../../document/table-columns.ts'
import type { BlockLook } from '../../../theme/theme.ts'
import type { Span } from '../../inline/paragraph.ts'
import type { StructureNode } from '../../sheets.ts'
import { collectSpans, hasText } from './collect-spans.ts'
import {
  enter,
  type FlowContext,
  type FlowDraft,
  NONE,
  reportUnknown,
  take,
  within,
} from './draft.ts'
import type { TableCellBlock, TableRowBlock, TextBlock } from './flow-block.ts'

/**
 * A table as a block that can be set in two ways. Each way has tags of its own, rows of cells or items
 * of a list; those of the way that is not taken stay without content, and nobody hears of them.
 */
export function collectTable(draft: FlowDraft, table: Table, around: FlowContext): void {
  within(draft, table, 'table', 'Table', around, 'table', (inner, look) => {
    const isBound = draft.bound
    const items = draft.tree.open(around.node, 'L', {})
    const labels = labelsOf(table)
    const hasBody = table.rows.some(({ head }) => !head)
    const figures = columnsOfFigures(table)
    const sums = columnsOfSums(table)
    const parts = new Map<string, StructureNode>()
    const rows = table.rows.map((row, i) => {
      const element = row.head ? 'thead' : 'tbody'
      const node = parts.get(element) ?? draft.tree.open(inner.node, PART_TAGS[element], {})
      parts.set(element, node)
      const part = enter(draft, { classes: [] }, element, inner)
      const isLastHead = row.head && table.rows[i + 1]?.head !== true
      const ruleBelow = isLastHead ? part.block.ruleBelow : null
      const here = { ...inner, text: part.text, path: part.path, node }
      return collectRow(draft, row, {
        inner: here,
        items,
        labels,
        hasBody,
        figures,
        sums,
        ruleBelow,
      })
    })
    draft.bound = isBound
    draft.blocks.push({
      kind: 'table',
      ...take(draft),
      part: inner.part,
      frames: inner.frames,
      left: inner.left,
      right: inner.right,
      align: inner.text.align,
      setAs: look.setAs,
      gutter: look.gutter,
      rows,
    })
  })
}

const PART_TAGS = { thead: 'THead', tbody: 'TBody' } as const

/** What a row must know of its table. */
interface RowSurroundings {
  readonly inner: FlowContext
  /** The list that the rows are items of where they are set as lines. */
  readonly items: StructureNode
  /** By column; none where no row has a label. */
  readonly labels: readonly (Label | undefined)[]
  /** A table of heads alone says them. */
  readonly hasBody: boolean
  readonly figures: readonly boolean[]
  readonly sums: readonly boolean[]
  readonly ruleBelow: BlockLook['ruleBelow']
}

function collectRow(draft: FlowDraft, row: TableRow, around: RowSurroundings): TableRowBlock {
  const { text, block: look, path } = enter(draft, row, 'tr', around.inner)
  const lang = row.lang ?? around.inner.lang
  const other = lang === around.inner.lang ? {} : { lang }
  const part = row.part ?? around.inner.part
  const node = draft.tree.open(around.inner.node, 'TR', other)
  const inner = { ...around.inner, text, path, lang, part, node }
  return {
    head: row.head,
    part,
    before: look.before,
    ruleBelow: around.ruleBelow ?? look.ruleBelow,
    cells: row.cells.map((cell, at) =>
      row.head
        ? collectCell(draft, cell, inner, { isFigure: false, isOverSums: around.sums[at] === true })
        : collectCell(draft, cell, inner, { isFigure: around.figures[at] === true }),
    ),
    lines: row.head && around.hasBody ? [] : collectLines(draft, row, inner, around),
  }
}

function collectCell(
  draft: FlowDraft,
  cell: TableCell,
  around: FlowContext,
  { isFigure, isOverSums = false }: { readonly isFigure: boolean; readonly isOverSums?: boolean },
): TableCellBlock | null {
  const lang = cell.lang ?? around.lang
  const node = draft.tree.open(around.node, cell.scope ? 'TH' : 'TD', {
    ...(lang !== around.lang && { lang }),
    ...(cell.scope && { scope: SCOPES[cell.scope] }),
  })
  if (!hasText(cell.inlines)) return null
  const { words } = wordsOfCell(draft, cell, { ...around, lang, node })
  // a head ends where the sums below it do
  const align = cell.align ?? (isOverSums ? 'right' : null)
  const told = align === null ? words : aligned(words, align)
  const units = isFigure ? unitsOf(inlineText(cell.inlines)) : null
  return { words: told, units }
}

const SCOPES = { column: 'Column', row: 'Row' } as const

const aligned = (words: TextBlock, align: TextBlock['text']['align']): TextBlock => ({
  ...words,
  text: { ...words.text, align },
})

/** A cell's words as a block of their own, in the look of their element. */
function wordsOfCell(
  draft: FlowDraft,
  cell: TableCell,
  around: FlowContext,
): { readonly words: TextBlock; readonly look: BlockLook } {
  const { text, block: look, path } = enter(draft, cell, cell.scope ? 'th' : 'td', around)
  const { spans, nodes } = collectSpans(cell.inlines, {
    theme: draft.theme,
    facing: draft.facing,
    tree: draft.tree,
    path,
    text,
    lang: around.lang,
    node: around.node,
    report: (classes) => reportUnknown(draft, classes),
  })
  const words: TextBlock = {
    kind: 'text',
    before: NONE,
    bond: 'free',
    part: around.part,
    frames: around.frames,
    left: 0,
    right: 0,
    spans,
    nodes,
    text: text.align === 'justified' ? { ...text, align: 'left' } : text,
    look,
    heading: false,
    even: true,
    indented: false,
  }
  return { words, look }
}

/** How far in the lines of a row stand, but the first, and what is left of a line; in em. */
const STEP = 1

/**
 * A row as an item of a list: a line for each cell, which begins with the head of its column. One without a word in
 * its first cell goes on with the row above, as a day's second service does, and stands in with its lines.
 */
function collectLines(
  draft: FlowDraft,
  row: TableRow,
  around: FlowContext,
  { items, labels }: RowSurroundings,
): readonly TextBlock[] {
  const other = around.lang === items.lang ? {} : { lang: around.lang }
  const item = draft.tree.open(items, 'LI', row.lang === undefined ? {} : other)
  const body = draft.tree.open(item, 'LBody', {})
  const { block: asItem } = enter(draft, { classes: [] }, 'li', around)
  const isUnlabelled = labels.every((label) => label === undefined)
  const lines: TextBlock[] = []
  for (const [at, cell] of row.cells.entries()) {
    const said = lineOf(draft, cell, labels[at], { ...around, node: body })
    const [above, last, words] = [row.cells[at - 1], lines.at(-1), said[0]]
    // An hour, which columns set against what takes place then, stands before it.
    const isAfterHour = isUnlabelled && above?.align === 'right' && hasText(above.inlines)
    if (isAfterHour && last && words) lines[lines.length - 1] = joined(last, words, ' ')
    else lines.push(...said)
  }
  const [first] = row.cells
  const goesOn = isUnlabelled && first !== undefined && !hasText(first.inlines)
  return lines.map((line, i) => ({
    ...line,
    before: i === 0 && !goesOn ? asItem.before : NONE,
    left: around.left + (i === 0 && !goesOn ? 0 : STEP),
    right: around.right,
    // lines under each other, as of two languages, begin alike
    look: { ...line.look, hang: line.spans.some(({ text }) => text.includes('\n')) ? 0 : STEP },
    even: false,
  }))
}

/** What stands in a column of which no row has a word. */
const NOBODY: readonly Inline[] = [{ kind: 'text', text: '–' }]

function lineOf(
  draft: FlowDraft,
  cell: TableCell,
  label: Label | undefined,
  around: FlowContext,
): readonly TextBlock[] {
  const isBlank = !hasText(cell.inlines)
  if (isBlank && label?.isAlone !== true) return []
  const lang = cell.lang ?? around.lang
  const node = draft.tree.open(around.node, 'P', lang === around.lang ? {} : { lang })
  const said: TableCell = isBlank ? { ...cell, inlines: NOBODY } : cell
  const here = { ...around, lang, node }
  const head: TableCell = { ...cell, classes: [], scope: 'column', inlines: label?.inlines ?? [] }
  const { words } = wordsOfCell(draft, said, here)
  if (!label) return [aligned(words, 'left')]
  const heading = wordsOfCell(draft, head, here).words
  const colon = afterLabel(heading.spans.at(-1)?.text ?? '')
  return [aligned(joined(heading, words, colon), 'left')]
}

/** Words, what stands between, and what follows on the same line: a label and what it is the label of, or an hour. */
function joined(label: TextBlock, words: TextBlock, between: string): TextBlock {
  const last = label.spans.at(-1)
  const colon: readonly Span[] = last ? [{ ...last, text: between }] : []
  const nodes = [...new Set([...label.nodes, ...words.nodes])]
  const numbered = ({ spans, nodes: own }: TextBlock): readonly Span[] =>
    spans.map((span) => ({
      ...span,
      node: span.node === null ? null : nodes.indexOf(own[span.node] ?? -1),
    }))
  return {
    ...words,
    nodes,
    spans: [...numbered({ ...label, spans: [...label.spans, ...colon] }), ...numbered(words)],
  }
}
