import type { Group } from '../../../document/document.ts'
import { type FlowContext, type FlowDraft, larger, within } from './draft.ts'
import type { FlowBlock } from './flow-block.ts'

/** Collects what one half holds. */
type CollectHalf = (draft: FlowDraft, half: Group, around: FlowContext) => void

/**
 * What is said in two languages, as blocks that stand side by side: paragraph beside paragraph where both halves have
 * as many of each kind, else one beside the other as wholes.
 */
export function collectPair(
  draft: FlowDraft,
  pair: Group,
  [first, second]: readonly [Group, Group],
  around: FlowContext,
  collectHalf: CollectHalf,
): void {
  within(draft, pair, pair.role, 'Div', around, 'section', (inner, look) => {
    const own = { ...inner, left: 0, right: 0 }
    const half = (group: Group): FlowDraft => {
      const alone = { ...draft, blocks: [], isHalf: true }
      collectHalf(alone, group, own)
      return alone
    }
    const [left, right] = [half(first), half(second)]
    for (const [one, other] of besideEachOther(left.blocks, right.blocks)) {
      const [head, beside] = [one[0] ?? other[0], other[0] ?? one[0]]
      if (!head || !beside) continue
      draft.blocks.push({
        kind: 'pair',
        before: larger(head.before, beside.before),
        bond: head.bond === 'bound' ? head.bond : beside.bond,
        part: head.part,
        frames: head.frames,
        left: inner.left,
        right: inner.right,
        gutter: look.gutter,
        whole: inner.frames.at(-1),
        halves: [one, other],
      })
    }
    draft.pending = larger(left.pending, right.pending)
    draft.fixed = left.fixed ?? right.fixed
    draft.bound = left.bound || right.bound
  })
}

type Halves = readonly [readonly FlowBlock[], readonly FlowBlock[]]

function besideEachOther(
  left: readonly FlowBlock[],
  right: readonly FlowBlock[],
): readonly Halves[] {
  const isAlike =
    left.length === right.length && left.every(({ kind }, i) => kind === right[i]?.kind)
  if (!isAlike) return [[left, right]]
  return left.flatMap((block, i): readonly Halves[] => {
    const other = right[i]
    return other ? [[[block], [other]]] : []
  })
}
