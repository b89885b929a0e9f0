import { type Diagnostic, diagnostic } from '../../../diagnostic.ts'
import type { Block, List, ListItem, Paragraph } from '../../../document/document.ts'
import {
  type BlockLook,
  classesOf,
  faceOf,
  lookOf,
  type RuleLook,
  type Space,
  type StyledElement,
  type TextLook,
  type Theme,
} from '../../../theme/theme.ts'
import type { Span } from '../../inline/paragraph.ts'
import type { StructureNode, Tag } from '../../sheets.ts'
import { collectSpans, type Facing, hasText } from './collect-spans.ts'
import type { Bond, FlowBlock, Frame, TextBlock } from './flow-block.ts'
import { type Opening, openingOf, wantsOpening } from './opening.ts'
import type { Tree } from './structure-tree.ts'

/** Blocks collected so far, and what the next one must know of them. It grows while a document is walked. */
export interface FlowDraft {
  readonly theme: Theme
  readonly facing: Facing
  readonly tree: Tree
  readonly unknown: Map<string, Diagnostic>
  readonly blocks: FlowBlock[]
  /** Space wished so far before the next block. */
  pending: Space
  /** The space is a drawn line's distance, which nobody's wish changes, or a heading's from its text, which only another heading changes. */
  fixed: 'rule' | 'heading' | undefined
  /** The next block stays with the last one. */
  bound: boolean
  /** Parts whose first paragraph stands. */
  readonly opened: Set<string>
  /** Halves are too narrow for a large first letter, and one would put their lines out of step. */
  readonly isHalf: boolean
}

/** What surrounds a block. */
export interface FlowContext {
  readonly path: readonly StyledElement[]
  readonly text: TextLook
  readonly left: number
  readonly right: number
  readonly part: string
  readonly lang: string
  readonly frames: readonly Frame[]
  readonly node: StructureNode
}

/** No space. */
export const NONE: Space = { natural: 0, stretch: 0, shrink: 0 }

/** Of two spaces that meet, the larger one stands; it grows as far as either may. */
export function larger(a: Space, b: Space): Space {
  const [one, other] = a.natural >= b.natural ? [a, b] : [b, a]
  const widest = Math.max(one.natural + one.stretch, other.natural + other.stretch)
  const shrink = one.natural === other.natural ? Math.min(one.shrink, other.shrink) : one.shrink
  return { natural: one.natural, stretch: widest - one.natural, shrink }
}

/** An element's looks where it stands, and the way to what is inside it. */
export function enter(
  draft: FlowDraft,
  { classes }: { readonly classes: readonly string[] },
  element: StyledElement['element'],
  around: FlowContext,
): ReturnType<typeof lookOf> & { readonly path: readonly StyledElement[] } {
  reportUnknown(draft, classes)
  const path = [...around.path, { element, classes }]
  return { ...lookOf(draft.theme, path, around.text), path }
}

/** Reports classes that the theme has no rule for, each once. */
export function reportUnknown(draft: FlowDraft, classes: readonly string[]): void {
  const looks = classesOf(draft.theme)
  for (const name of classes) {
    if (looks.has(name)) continue
    const known = [...looks].sort()
    draft.unknown.set(name, diagnostic('error', 'unknown-class', { name, known }))
  }
}

/** A space that stands before the next block if none larger is wished. */
export function wish(draft: FlowDraft, space: Space): void {
  if (draft.fixed === undefined) draft.pending = larger(draft.pending, space)
}

/** What the next block stands with: its space and its bond to the one before. */
export function take(draft: FlowDraft): { readonly before: Space; readonly bond: Bond } {
  const taken = {
    before: draft.pending,
    bond: draft.bound ? ('bound' as const) : ('free' as const),
  }
  draft.pending = NONE
  draft.fixed = undefined
  draft.bound = false
  return taken
}

/** Enters an element that holds others: its tag, its margins and spaces, the lines above and below it. */
export function within(
  draft: FlowDraft,
  block: Exclude<Block, Paragraph> | ListItem,
  element: StyledElement['element'],
  tag: Tag,
  around: FlowContext,
  frame: Frame['kind'],
  collectInside: (inner: FlowContext, look: BlockLook) => void,
): void {
  const { text, block: look, path } = enter(draft, block, element, around)
  const lang = block.lang ?? around.lang
  const inColumns = standsInColumns(block, look)
  const frames: Frame[] = [...around.frames, { kind: frame, ...(inColumns && { inColumns }) }]
  if (look.keepLines) frames.push({ kind: 'kept' })
  const inner = {
    path,
    text,
    left: around.left + look.left,
    right: around.right + look.right,
    part: block.part ?? around.part,
    lang,
    frames,
    node: draft.tree.open(around.node, tag, lang === around.lang ? {} : { lang }),
  }
  wish(draft, look.before)
  if (look.keepPrevious) draft.bound = draft.blocks.length > 0
  if (look.ruleAbove) pushRule(draft, look.ruleAbove, inner, 'above')
  collectInside(inner, look)
  if (look.ruleBelow) pushRule(draft, look.ruleBelow, inner, 'below')
  wish(draft, look.after)
  if (look.keepNext) draft.bound = true
}

/** What a text block is among others. */
export interface TextRole extends Pick<TextBlock, 'indented' | 'label'> {
  readonly element: StyledElement['element']
  /** `in-place`: the text stands under the surrounding tag itself. */
  readonly tag: Tag | 'in-place'
}

/** Adds a text block with its spans; one without words is nothing. */
export function pushText(
  draft: FlowDraft,
  block: Extract<Block, { kind: 'heading' | 'paragraph' }>,
  { element, tag, ...also }: TextRole,
  around: FlowContext,
): void {
  if (!hasText(block.inlines)) return
  const { text, block: look, path } = enter(draft, block, element, around)
  const lang = block.lang ?? around.lang
  const other = lang === around.lang ? {} : { lang }
  const node = tag === 'in-place' ? around.node : draft.tree.open(around.node, tag, other)
  const part = block.part ?? around.part
  const surroundings = {
    theme: draft.theme,
    facing: draft.facing,
    tree: draft.tree,
    path,
    text,
    lang,
    node,
    report: (classes: readonly string[]) => reportUnknown(draft, classes),
  }
  const opens = element === 'p' && tag === 'P' && !draft.isHalf && !draft.opened.has(part)
  if (opens && wantsOpening(look)) draft.opened.add(part)
  const opening: Opening = opens ? openingOf(block.inlines, look) : block
  const { spans, nodes } = collectSpans(opening.inlines, surroundings)
  const initial = opening.large && {
    letter: collectSpans(opening.large.letter, surroundings).spans,
    rest: collectSpans(opening.large.rest, surroundings).spans,
    lines: look.initial,
    node: node.id,
  }
  const padding = look.frame?.gap ?? 0
  const inner = {
    ...around,
    text,
    left: around.left + look.left + padding,
    right: around.right + look.right + padding,
  }
  const isHeading = block.kind === 'heading'
  if (isHeading && draft.fixed === 'heading') draft.fixed = undefined
  wish(draft, look.before)
  if (look.keepPrevious) draft.bound = draft.blocks.length > 0
  if (look.ruleAbove) pushRule(draft, look.ruleAbove, inner, 'above')
  const keeps = look.keepLines ? [...around.frames, { kind: 'kept' } as const] : around.frames
  draft.blocks.push({
    kind: 'text',
    ...take(draft),
    part,
    frames: keeps,
    left: inner.left,
    right: inner.right,
    spans,
    nodes,
    text,
    look,
    heading: isHeading,
    even: isHeading,
    ...(initial && { initial }),
    ...also,
  })
  if (look.ruleBelow) pushRule(draft, look.ruleBelow, inner, 'below')
  wish(draft, look.after)
  if (isHeading && look.keepNext) draft.fixed ??= 'heading'
  if (look.keepNext) draft.bound = true
}

/** A rule's ornament that is a sign; nobody reads it aloud. */
export function signOf(
  { theme, facing }: FlowDraft,
  { ornament, ornamentSize, colour }: RuleLook,
  text: TextLook,
): readonly Span[] {
  if (typeof ornament !== 'string') return []
  const style = { face: faceOf(theme, text), size: ornamentSize, features: {}, tracking: 0 }
  return facing(ornament, style.face, ornament).map(({ text: sign, face, scale }) => ({
    text: sign,
    style: { ...style, face, size: ornamentSize * scale },
    ...{ lang: '', colour, rise: 0, node: null, tied: true, separator: false },
  }))
}

/** So many names alone read as a list, fewer as lines. */
const FEW_NAMES = 6

/** Whether a list has no signs and so many items, or those of whom the parish wants columns, each of one paragraph. */
const standsInColumns = (
  block: Pick<List, 'form' | 'items'> | Exclude<Block, List | Paragraph> | ListItem,
  look: BlockLook,
): boolean =>
  'items' in block &&
  look.marker === null &&
  look.setAs === 'columns' &&
  (block.form === undefined ? block.items.length >= FEW_NAMES : block.form === 'columns') &&
  block.items.every(({ blocks }) => blocks.length === 1 && blocks[0]?.kind === 'paragraph')

/** Adds a line above or below what `around` tells of; it stays with what it belongs to, at a distance that does not stretch. */
function pushRule(
  draft: FlowDraft,
  rule: NonNullable<BlockLook['ruleAbove']>,
  around: FlowContext,
  side: 'above' | 'below',
): void {
  const gap = { natural: rule.gap, stretch: 0, shrink: 0 }
  const { before, bond } = side === 'above' ? take(draft) : { before: gap, bond: 'bound' as const }
  draft.blocks.push({
    kind: 'rule',
    before,
    bond,
    part: around.part,
    frames: around.frames,
    left: around.left,
    right: around.right,
    align: around.text.align,
    rule,
    sign: signOf(draft, rule, around.text),
    side,
  })
  draft.pending = side === 'above' ? gap : NONE
  draft.fixed = side === 'above' ? 'rule' : undefined
  draft.bound = side === 'above'
}
