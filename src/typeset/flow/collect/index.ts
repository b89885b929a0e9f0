import type { Diagnostic } from '../../../diagnostic.ts'
import type { Block, Document, Group, List, ListItem, Running } from '../../../document/document.ts'
import { runIn } from '../../../document/run-in.ts'
import { memoizeEach } from '../../../memoize.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { StructureNode, Tag } from '../../sheets.ts'
import { collectFigure, collectLinkWithCode } from './collect-figure.ts'
import { collectPair } from './collect-pair.ts'
import { collectRunIn } from './collect-run-in.ts'
import { collectSpans, type Facing, hasText } from './collect-spans.ts'
import { collectTable } from './collect-table.ts'
import { divideDocument } from './divide-document.ts'
import {
  enter,
  type FlowContext,
  type FlowDraft,
  NONE,
  pushText,
  signOf,
  take,
  wish,
  within,
} from './draft.ts'
import type { FlowBlock, TextBlock } from './flow-block.ts'
import { createTree } from './structure-tree.ts'

/** A document as what a panel is filled with: blocks in reading order, each with the tags of its text. */
export interface Collected {
  readonly lang: string
  readonly title: string
  readonly running?: Running
  readonly structure: StructureNode
  readonly main: readonly FlowBlock[]
  /** How many of its first blocks stand before the document's main part: across columns, where there are some. */
  readonly headCount: number
  /** What stands on the leaf folded in, where there is one. */
  readonly flap: readonly FlowBlock[]
  /** What stands on the outer back, above the foot. */
  readonly back: readonly FlowBlock[]
  /** All these, where nothing is an outer back. */
  readonly mainAndBack: readonly FlowBlock[]
  /** What stands at the foot of the last panel. */
  readonly foot: readonly FlowBlock[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The same with nothing pinned to a leaf folded in: it ends the text. */
export const withoutFlap = memoizeEach(
  (collected: Collected): Collected => ({
    ...collected,
    main: [...collected.main, ...collected.flap],
    flap: [],
  }),
)

/** What stands across columns above the text, and the text that they hold. */
export const headAndBody = memoizeEach(({ mainAndBack, headCount }: Collected) => ({
  head: mainAndBack.slice(0, headCount),
  body: mainAndBack.slice(headCount),
}))

/**
 * Document and theme to blocks without size or place. Reading order is main, flap, back, foot, and the
 * structure's ids follow it. A class that the theme does not know is reported once.
 */
export function collect(document: Document, theme: Theme, facing: Facing): Collected {
  const tree = createTree(document.lang)
  const unknown = new Map<string, Diagnostic>()
  const { main, flap, back, foot } = divideDocument(document)
  const flow = (
    head: readonly Block[],
    blocks: readonly Block[],
  ): { readonly all: readonly FlowBlock[]; readonly headCount: number } => {
    const draft: FlowDraft = {
      theme,
      facing,
      tree,
      unknown,
      blocks: [],
      pending: NONE,
      fixed: undefined,
      bound: false,
      opened: new Set(),
      isHalf: false,
    }
    const around = {
      path: [],
      text: theme.body,
      left: 0,
      right: 0,
      part: '',
      lang: document.lang,
      frames: [],
      node: tree.root,
    } satisfies FlowContext
    collectBlocks(draft, head, around)
    const headCount = draft.blocks.length
    collectBlocks(draft, blocks, around)
    return { all: draft.blocks, headCount }
  }
  const start = Math.max(
    0,
    main.findIndex((block) => block.kind === 'group' && block.role === 'main'),
  )
  const { all: text, headCount } = flow(main.slice(0, start), main.slice(start))
  const leaf = flow([], flap).all
  const [pinned, low] = [flow([], back).all, flow([], foot).all]
  return {
    lang: document.lang,
    title: document.title,
    ...(document.running && { running: document.running }),
    main: text,
    headCount,
    flap: leaf,
    back: pinned,
    mainAndBack: [...text, ...leaf, ...pinned],
    foot: low,
    structure: tree.root,
    diagnostics: [...unknown.values()],
  }
}

function collectBlocks(draft: FlowDraft, blocks: readonly Block[], around: FlowContext): void {
  let previous: Block | undefined
  let skip: Block | undefined
  blocks.forEach((block, i) => {
    if (block === skip) return
    const next = blocks[i + 1]
    if (block.kind === 'paragraph' && next?.kind === 'figure' && next.content.kind === 'qr')
      skip = collectLinkWithCode(draft, block, next, around) ? next : undefined
    else collectBlock(draft, block, around, goesOn(draft, previous, block))
    previous = block
  })
}

/** A paragraph's first line stands in only after a paragraph of its kind, or a list that no space parts from it. */
const goesOn = (draft: FlowDraft, previous: Block | undefined, block: Block): boolean =>
  block.kind === 'paragraph' &&
  (previous?.kind === 'paragraph'
    ? previous.classes.join() === block.classes.join()
    : previous?.kind === 'list' && draft.pending.natural === 0)

function collectBlock(
  draft: FlowDraft,
  block: Block,
  around: FlowContext,
  indented: boolean,
): void {
  switch (block.kind) {
    case 'group':
      collectGroup(draft, block, around)
      break
    case 'heading':
    case 'paragraph':
      collectText(draft, block, around, indented)
      break
    case 'list':
      collectList(draft, block, around)
      break
    case 'table':
      collectTable(draft, block, around)
      break
    case 'quotation':
      within(draft, block, 'blockquote', 'BlockQuote', around, 'quotation', (inner) =>
        collectBlocks(draft, block.blocks, inner),
      )
      break
    case 'rule':
      collectLineAcross(draft, block, around)
      break
    case 'figure':
      collectFigure(draft, block, around)
      break
    default:
      block satisfies never
  }
}

const GROUP_TAGS = {
  header: 'Sect',
  main: 'Div',
  section: 'Sect',
  article: 'Art',
  aside: 'Sect',
  footer: 'Sect',
} as const satisfies Record<Group['role'], Tag>

function collectGroup(draft: FlowDraft, group: Group, around: FlowContext): void {
  const [first, second] = group.beside ? group.blocks : []
  if (first?.kind === 'group' && second?.kind === 'group' && isWide(draft, group, around))
    collectPair(draft, group, [first, second], around, collectGroup)
  else collectWhole(draft, group, around)
}

function collectWhole(draft: FlowDraft, group: Group, around: FlowContext): void {
  const frame = group.keep ? 'kept' : group.role === 'article' ? 'article' : 'section'
  within(draft, group, group.role, GROUP_TAGS[group.role], around, frame, (inner) =>
    collectBlocks(draft, group.blocks, inner),
  )
}

/** Whether the theme has room for halves side by side; large print has them one after the other. */
const isWide = (draft: FlowDraft, group: Group, around: FlowContext): boolean =>
  enter(draft, group, group.role, around).block.setAs === 'columns'

function collectText(
  draft: FlowDraft,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  around: FlowContext,
  indented: boolean,
): void {
  const element = block.kind === 'heading' ? (`h${block.level}` as const) : 'p'
  const tag = block.kind === 'heading' ? (`H${block.level}` as const) : 'P'
  pushText(draft, block, { element, tag, indented }, around)
}

function collectList(draft: FlowDraft, list: List, around: FlowContext): void {
  const element = list.ordered ? 'ol' : 'ul'
  within(draft, list, element, 'L', around, 'list', (inner, look) => {
    const inOne = list.form === 'run-in' && look.setAs === 'columns' ? runIn(list) : undefined
    if (inOne) return collectRunIn(draft, inOne, inner)
    list.items.forEach((item, i) => {
      const label = look.marker === 'number' ? `${list.start + i}.` : look.marker
      collectItem(draft, item, inner, label)
    })
  })
}

function collectItem(
  draft: FlowDraft,
  item: ListItem,
  around: FlowContext,
  sign: string | null,
): void {
  within(draft, item, 'li', 'LI', around, 'item', (inner) => {
    const [first, ...rest] = item.blocks
    const words = first?.kind === 'paragraph' && hasText(first.inlines) ? first : undefined
    const label = sign === null || !words ? undefined : labelOf(draft, sign, inner)
    const body = { ...inner, node: draft.tree.open(inner.node, 'LBody', {}) }
    if (!words) return collectBlocks(draft, item.blocks, body)
    const tag = rest.length === 0 ? 'in-place' : 'P'
    pushText(draft, words, { element: 'p', tag, indented: false, ...(label && { label }) }, body)
    collectBlocks(draft, rest, body)
  })
}

function labelOf(
  draft: FlowDraft,
  sign: string,
  around: FlowContext,
): NonNullable<TextBlock['label']> {
  const node = draft.tree.open(around.node, 'Lbl', {})
  const { spans } = collectSpans([{ kind: 'text', text: sign }], {
    ...around,
    theme: draft.theme,
    facing: draft.facing,
    tree: draft.tree,
    node,
    report: () => undefined,
  })
  return { spans, node: node.id }
}

function collectLineAcross(
  draft: FlowDraft,
  block: Extract<Block, { kind: 'rule' }>,
  around: FlowContext,
): void {
  const { text, block: look } = enter(draft, block, 'hr', around)
  const rule = look.ruleAbove ?? {
    ...{ thickness: 0.5, gap: 0, width: look.width },
    ...{ double: false, ornament: null, ornamentSize: 1, colour: text.colour },
  }
  wish(draft, look.before)
  draft.blocks.push({
    kind: 'rule',
    ...take(draft),
    part: block.part ?? around.part,
    frames: around.frames,
    left: around.left,
    right: around.right,
    align: text.align,
    rule,
    sign: signOf(draft, rule, text),
    side: 'across',
  })
  wish(draft, look.after)
}
