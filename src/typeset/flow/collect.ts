import type {
  Block,
  Document,
  Figure,
  Group,
  List,
  ListItem,
  Paragraph,
} from '../../compose/document.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { StructureNode, Tag } from '../sheets.ts'
import {
  type BlockLook,
  lookOf,
  type Space,
  type Standing,
  type TextLook,
  type Theme,
} from '../theme.ts'
import { collectSpans, hasText } from './collect-spans.ts'
import { divideDocument } from './divide-document.ts'
import type { Bond, FlowBlock, Frame, TextBlock } from './flow-block.ts'
import { createTree, type Tree } from './structure-tree.ts'

/** A document as what a panel is filled with: blocks in reading order, each with the tags of its text. */
export interface Collected {
  readonly lang: string
  readonly title: string
  readonly structure: StructureNode
  readonly main: readonly FlowBlock[]
  /** What stands on the outer back, above the foot. */
  readonly back: readonly FlowBlock[]
  /** Both, where nothing is an outer back. */
  readonly mainAndBack: readonly FlowBlock[]
  /** What stands at the foot of the last panel. */
  readonly foot: readonly FlowBlock[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Document and theme to blocks without size or place. Reading order is main, back, foot, and the
 * structure's ids follow it. A class that the theme does not know is reported once.
 */
export function collect(document: Document, theme: Theme): Collected {
  const tree = createTree(document.lang)
  const unknown = new Map<string, Diagnostic>()
  const { main, back, foot } = divideDocument(document)
  const flow = (blocks: readonly Block[]): readonly FlowBlock[] => {
    const run: Run = { theme, tree, unknown, blocks: [], pending: NONE, fixed: false, bound: false }
    collectBlocks(run, blocks, {
      path: [],
      text: theme.body,
      left: 0,
      right: 0,
      part: '',
      lang: document.lang,
      frames: [],
      node: tree.root,
    })
    return run.blocks
  }
  const [text, pinned, low] = [flow(main), flow(back), flow(foot)]
  return {
    lang: document.lang,
    title: document.title,
    main: text,
    back: pinned,
    mainAndBack: [...text, ...pinned],
    foot: low,
    structure: tree.root,
    diagnostics: [...unknown.values()],
  }
}

/** Blocks collected so far, and what the next one must know of them. */
interface Run {
  readonly theme: Theme
  readonly tree: Tree
  readonly unknown: Map<string, Diagnostic>
  readonly blocks: FlowBlock[]
  /** Space wished so far before the next block. */
  pending: Space
  /** The space is a drawn line's distance: nobody's wish changes it. */
  fixed: boolean
  /** The next block stays with the last one. */
  bound: boolean
}

/** What surrounds a block. */
interface Surroundings {
  readonly path: readonly Standing[]
  readonly text: TextLook
  readonly left: number
  readonly right: number
  readonly part: string
  readonly lang: string
  readonly frames: readonly Frame[]
  readonly node: StructureNode
}

const NONE: Space = { natural: 0, stretch: 0, shrink: 0 }

/** Of two spaces that meet, the larger one stands. */
function larger(a: Space, b: Space): Space {
  if (a.natural !== b.natural) return a.natural > b.natural ? a : b
  return {
    natural: a.natural,
    stretch: Math.max(a.stretch, b.stretch),
    shrink: Math.min(a.shrink, b.shrink),
  }
}

function collectBlocks(run: Run, blocks: readonly Block[], around: Surroundings): void {
  let previous: Block | undefined
  let skip: Block | undefined
  blocks.forEach((block, i) => {
    if (block === skip) return
    const next = blocks[i + 1]
    if (block.kind === 'paragraph' && next?.kind === 'figure' && next.content.kind === 'qr')
      skip = collectLinkWithCode(run, block, next, around) ? next : undefined
    else collectBlock(run, block, around, sameKind(previous, block))
    previous = block
  })
}

/** A paragraph's first line stands in only after a paragraph of its kind. */
const sameKind = (previous: Block | undefined, block: Block): boolean =>
  previous?.kind === 'paragraph' &&
  block.kind === 'paragraph' &&
  previous.classes.join() === block.classes.join()

function collectBlock(run: Run, block: Block, around: Surroundings, indented: boolean): void {
  switch (block.kind) {
    case 'group':
      collectGroup(run, block, around)
      break
    case 'heading':
    case 'paragraph':
      collectText(run, block, around, indented)
      break
    case 'list':
      collectList(run, block, around)
      break
    case 'quotation':
      within(run, block, 'blockquote', 'BlockQuote', around, 'quotation', (inner) =>
        collectBlocks(run, block.blocks, inner),
      )
      break
    case 'rule':
      collectLineAcross(run, block, around)
      break
    case 'figure':
      collectFigure(run, block, around)
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

function collectGroup(run: Run, group: Group, around: Surroundings): void {
  const frame = group.keep ? 'kept' : group.role === 'article' ? 'article' : 'section'
  within(run, group, group.role, GROUP_TAGS[group.role], around, frame, (inner) =>
    collectBlocks(run, group.blocks, inner),
  )
}

/** Enters an element that holds others: its tag, its margins and spaces, the lines above and below it. */
function within(
  run: Run,
  block: Exclude<Block, Paragraph> | ListItem,
  element: Standing['element'],
  tag: Tag,
  around: Surroundings,
  frame: Frame['kind'],
  collectInside: (inner: Surroundings, look: BlockLook) => void,
): void {
  const { text, block: look, path } = enter(run, block, element, around)
  const lang = block.lang ?? around.lang
  const frames: Frame[] = [...around.frames, { kind: frame }]
  if (look.keepLines) frames.push({ kind: 'kept' })
  const inner = {
    path,
    text,
    left: around.left + look.left,
    right: around.right + look.right,
    part: block.part ?? around.part,
    lang,
    frames,
    node: run.tree.open(around.node, tag, lang === around.lang ? {} : { lang }),
  }
  wish(run, look.before)
  if (look.keepPrevious) run.bound = run.blocks.length > 0
  if (look.ruleAbove) pushRule(run, look.ruleAbove, inner, 'above')
  collectInside(inner, look)
  if (look.ruleBelow) pushRule(run, look.ruleBelow, inner, 'below')
  wish(run, look.after)
  if (look.keepNext) run.bound = true
}

function enter(
  run: Run,
  { classes }: { readonly classes: readonly string[] },
  element: Standing['element'],
  around: Surroundings,
): ReturnType<typeof lookOf> & { readonly path: readonly Standing[] } {
  reportUnknown(run, classes)
  const path = [...around.path, { element, classes }]
  return { ...lookOf(run.theme, path, around.text), path }
}

function reportUnknown(run: Run, classes: readonly string[]): void {
  for (const name of classes) {
    if (run.theme.classes.has(name)) continue
    const known = [...run.theme.classes].sort()
    run.unknown.set(name, diagnostic('error', 'unknown-class', { name, known }))
  }
}

function wish(run: Run, space: Space): void {
  if (!run.fixed) run.pending = larger(run.pending, space)
}

/** What the next block stands with: its space and its bond to the one before. */
function take(run: Run): { readonly before: Space; readonly bond: Bond } {
  const taken = { before: run.pending, bond: run.bound ? ('bound' as const) : ('free' as const) }
  run.pending = NONE
  run.fixed = false
  run.bound = false
  return taken
}

function collectText(
  run: Run,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  around: Surroundings,
  indented: boolean,
): void {
  const element = block.kind === 'heading' ? (`h${block.level}` as const) : 'p'
  const tag = block.kind === 'heading' ? (`H${block.level}` as const) : 'P'
  pushText(run, block, element, tag, around, { indented })
}

/** A text block with its spans; `inPlace` puts the text under the surrounding tag itself. */
function pushText(
  run: Run,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  element: Standing['element'],
  tag: Tag | 'in-place',
  around: Surroundings,
  also: Pick<TextBlock, 'indented' | 'label'>,
): void {
  if (!hasText(block.inlines)) return
  const { text, block: look, path } = enter(run, block, element, around)
  const lang = block.lang ?? around.lang
  const other = lang === around.lang ? {} : { lang }
  const node = tag === 'in-place' ? around.node : run.tree.open(around.node, tag, other)
  const { spans, nodes } = collectSpans(block.inlines, {
    theme: run.theme,
    tree: run.tree,
    path,
    text,
    lang,
    node,
    report: (classes) => reportUnknown(run, classes),
  })
  const inner = { ...around, text, left: around.left + look.left, right: around.right + look.right }
  wish(run, look.before)
  if (look.keepPrevious) run.bound = run.blocks.length > 0
  if (look.ruleAbove) pushRule(run, look.ruleAbove, inner, 'above')
  const keeps = look.keepLines ? [...around.frames, { kind: 'kept' } as const] : around.frames
  run.blocks.push({
    kind: 'text',
    ...take(run),
    part: block.part ?? around.part,
    frames: keeps,
    left: inner.left,
    right: inner.right,
    spans,
    nodes,
    text,
    look,
    heading: block.kind === 'heading',
    ...also,
  })
  if (look.ruleBelow) pushRule(run, look.ruleBelow, inner, 'below')
  wish(run, look.after)
  if (look.keepNext) run.bound = true
}

/** The code stands beside the link's words, which are set narrower; false where they may be divided. */
function collectLinkWithCode(
  run: Run,
  link: Paragraph,
  figure: Figure,
  around: Surroundings,
): boolean {
  const path = [...around.path, { element: 'p' as const, classes: link.classes }]
  const { block } = lookOf(run.theme, path, around.text)
  if (!block.keepLines || figure.content.kind !== 'qr') {
    collectBlock(run, link, around, false)
    return false
  }
  reportUnknown(run, figure.classes)
  pushText(run, link, 'p', 'P', around, { indented: false })
  const last = run.blocks.pop()
  const node = run.tree.open(around.node, 'Figure', { alt: figure.alt })
  if (last?.kind !== 'text') return false
  const code = { modules: figure.content.modules, node: node.id, side: run.theme.page.codeSide }
  run.blocks.push({ ...last, code })
  return true
}

function collectList(run: Run, list: List, around: Surroundings): void {
  const element = list.ordered ? 'ol' : 'ul'
  within(run, list, element, 'L', around, 'list', (inner, look) => {
    list.items.forEach((item, i) => {
      const label = look.marker === 'number' ? `${list.start + i}.` : look.marker
      collectItem(run, item, inner, label)
    })
  })
}

function collectItem(run: Run, item: ListItem, around: Surroundings, sign: string | null): void {
  within(run, item, 'li', 'LI', around, 'item', (inner) => {
    const [first, ...rest] = item.blocks
    const words = first?.kind === 'paragraph' && hasText(first.inlines) ? first : undefined
    const label = sign === null || !words ? undefined : labelOf(run, sign, inner)
    const body = { ...inner, node: run.tree.open(inner.node, 'LBody', {}) }
    if (!words) return collectBlocks(run, item.blocks, body)
    const also = { indented: false, ...(label && { label }) }
    pushText(run, words, 'p', rest.length === 0 ? 'in-place' : 'P', body, also)
    collectBlocks(run, rest, body)
  })
}

function labelOf(run: Run, sign: string, around: Surroundings): NonNullable<TextBlock['label']> {
  const node = run.tree.open(around.node, 'Lbl', {})
  const { spans } = collectSpans([{ kind: 'text', text: sign }], {
    ...around,
    theme: run.theme,
    tree: run.tree,
    node,
    report: () => undefined,
  })
  return { spans, node: node.id }
}

function collectLineAcross(
  run: Run,
  block: Extract<Block, { kind: 'rule' }>,
  around: Surroundings,
): void {
  const { text, block: look } = enter(run, block, 'hr', around)
  const rule = look.ruleAbove ?? { thickness: 0.5, gap: 0, width: look.width, colour: text.colour }
  wish(run, look.before)
  run.blocks.push({
    kind: 'rule',
    ...take(run),
    part: block.part ?? around.part,
    frames: around.frames,
    left: around.left,
    right: around.right,
    align: text.align,
    rule,
  })
  wish(run, look.after)
}

/** A drawn line stays with what it belongs to, at a distance that does not stretch. */
function pushRule(
  run: Run,
  rule: NonNullable<BlockLook['ruleAbove']>,
  around: Surroundings,
  side: 'above' | 'below',
): void {
  const gap = { natural: rule.gap, stretch: 0, shrink: 0 }
  const { before, bond } = side === 'above' ? take(run) : { before: gap, bond: 'bound' as const }
  run.blocks.push({
    kind: 'rule',
    before,
    bond,
    part: around.part,
    frames: around.frames,
    left: around.left,
    right: around.right,
    align: around.text.align,
    rule,
  })
  run.pending = side === 'above' ? gap : NONE
  run.fixed = side === 'above'
  run.bound = side === 'above'
}

function collectFigure(run: Run, figure: Figure, around: Surroundings): void {
  const { block: look, path, text } = enter(run, figure, 'figure', around)
  const node = run.tree.open(around.node, 'Figure', { alt: figure.alt })
  const part = figure.part ?? around.part
  const inner = { ...around, path, text, part, node }
  const place = {
    part,
    frames: around.frames,
    left: around.left + look.left,
    right: around.right + look.right,
    align: text.align,
    node: node.id,
  }
  wish(run, look.before)
  if (look.keepPrevious) run.bound = run.blocks.length > 0
  const { content } = figure
  if (content.kind === 'qr') {
    const code = { modules: content.modules, node: node.id, side: run.theme.page.codeSide }
    run.blocks.push({ kind: 'code', ...take(run), ...place, code })
  } else {
    run.blocks.push({
      kind: 'picture',
      ...take(run),
      ...place,
      src: content.src,
      width: look.width,
    })
  }
  if (figure.caption.length > 0) {
    run.bound = true
    const caption: Paragraph = { kind: 'paragraph', classes: [], inlines: figure.caption }
    pushText(run, caption, 'figcaption', 'Caption', inner, { indented: false })
  }
  wish(run, look.after)
  if (look.keepNext) run.bound = true
}
