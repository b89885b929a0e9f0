import type { Figure, Paragraph } from '../../../document/document.ts'
import { lookOf } from '../../../theme/theme.ts'
import type { StructureNode } from '../../sheets.ts'
import {
  enter,
  type FlowContext,
  type FlowDraft,
  pushText,
  reportUnknown,
  take,
  wish,
} from './draft.ts'

/**
 * A link's words with the code beside them, set narrower. True where the code is collected too; where
 * the words may be divided between panels it stands below them, and is still to be collected.
 */
export function collectLinkWithCode(
  draft: FlowDraft,
  link: Paragraph,
  figure: Figure,
  around: FlowContext,
): boolean {
  const { content } = figure
  const path = [...around.path, { element: 'p' as const, classes: link.classes }]
  const { block } = lookOf(draft.theme, path, around.text)
  const isBeside = block.keepLines && content.kind === 'qr'
  if (isBeside) reportUnknown(draft, figure.classes)
  pushText(draft, link, { element: 'p', tag: 'P', indented: false }, around)
  if (!isBeside) return false
  const last = draft.blocks.pop()
  if (last?.kind !== 'text') return false
  const holder = linkTo(content.url, around.node) ?? opened(draft, content.url, around.node)
  const node = draft.tree.open(holder, 'Figure', { alt: figure.alt })
  const code = { modules: content.modules, node: node.id, side: draft.theme.page.codeSide }
  draft.blocks.push({ ...last, code })
  return true
}

/** The link to an address in the last paragraph of what holds it. */
const linkTo = (href: string, around: StructureNode): StructureNode | undefined =>
  around.children.at(-1)?.children.find((node) => node.tag === 'Link' && node.href === href)

/** A link for a code that stands on its own. */
const opened = (draft: FlowDraft, href: string, around: StructureNode): StructureNode =>
  draft.tree.open(draft.tree.open(around, 'P', {}), 'Link', { href })

/** A picture or a code on its own, with the spaces around it and its caption. */
export function collectFigure(draft: FlowDraft, figure: Figure, around: FlowContext): void {
  const { block: look, path, text } = enter(draft, figure, 'figure', around)
  const outer =
    figure.content.kind === 'qr' ? opened(draft, figure.content.url, around.node) : around.node
  const node = draft.tree.open(outer, 'Figure', { alt: figure.alt })
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
  wish(draft, look.before)
  if (look.keepPrevious) draft.bound = draft.blocks.length > 0
  const { content } = figure
  if (content.kind === 'qr') {
    const code = { modules: content.modules, node: node.id, side: draft.theme.page.codeSide }
    draft.blocks.push({ kind: 'code', ...take(draft), ...place, code })
  } else {
    draft.blocks.push({
      kind: 'picture',
      ...take(draft),
      ...place,
      src: content.src,
      width: look.width,
    })
  }
  if (figure.caption.length > 0) {
    draft.bound = true
    const caption: Paragraph = { kind: 'paragraph', classes: [], inlines: figure.caption }
    pushText(draft, caption, { element: 'figcaption', tag: 'Caption', indented: false }, inner)
  }
  wish(draft, look.after)
  if (look.keepNext) draft.bound = true
}
