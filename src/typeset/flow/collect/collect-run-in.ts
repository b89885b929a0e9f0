import type { RunInItem } from '../../../document/run-in.ts'
import type { Span } from '../../inline/paragraph.ts'
import { collectSpans } from './collect-spans.ts'
import { enter, type FlowContext, type FlowDraft, reportUnknown, take } from './draft.ts'

/** The items of a list as one paragraph; in the tags each is an item of the list that `around` tells of. */
export function collectRunIn(
  draft: FlowDraft,
  items: readonly RunInItem[],
  around: FlowContext,
): void {
  const { text, block: look, path } = enterParagraph(draft, around)
  const spans: Span[] = []
  const nodes: number[] = []
  const parts: string[] = []
  for (const { item, inlines } of items) {
    const lang = item.lang ?? around.lang
    const other = lang === around.lang ? {} : { lang }
    const node = draft.tree.open(draft.tree.open(around.node, 'LI', other), 'LBody', {})
    const own = collectSpans(inlines, {
      ...{ theme: draft.theme, facing: draft.facing, tree: draft.tree },
      ...{ path, text, lang, node },
      report: (classes) => reportUnknown(draft, classes),
    })
    const last = spans.at(-1)
    if (last) spans.push({ ...last, text: ' ' })
    spans.push(
      ...own.spans.map((span) => ({
        ...span,
        node: span.node === null ? null : span.node + nodes.length,
      })),
    )
    nodes.push(...own.nodes)
    parts.push(...own.nodes.map(() => item.part ?? around.part))
  }
  draft.blocks.push({
    kind: 'text',
    ...take(draft),
    part: around.part,
    frames: around.frames,
    left: around.left + look.left,
    right: around.right + look.right,
    ...{ spans, nodes, parts, text },
    look: { ...look, hang: 0 },
    ...{ heading: false, even: false, indented: false },
  })
}

/** The looks of a paragraph in an item, without what an item has for itself. */
function enterParagraph(draft: FlowDraft, around: FlowContext): ReturnType<typeof enter> {
  const item = enter(draft, { classes: [] }, 'li', around)
  return enter(draft, { classes: [] }, 'p', { ...around, path: item.path, text: item.text })
}
