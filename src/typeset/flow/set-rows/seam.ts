import type { Space } from '../../../theme/theme.ts'
import { breakCost } from '../break-panels/cost.ts'
import type { Bond, FlowBlock, Frame } from '../collect/flow-block.ts'

/** What holds between a block and the one before it, at every size. */
export interface Seam {
  readonly before: Space
  readonly bond: Bond
  readonly breakCost: number
}

/** The seams above each of the blocks. */
export function seamsOf(blocks: readonly FlowBlock[]): readonly Seam[] {
  const ends = endsOfLists(blocks)
  return blocks.map((block, i) => {
    const before = blocks[i - 1]
    if (!before) return { before: block.before, bond: 'free', breakCost: 0 }
    const frames = before.frames.filter((frame) => block.frames.includes(frame))
    const kept = frames.some(({ kind }) => kind === 'kept')
    return {
      before: block.before,
      bond: block.bond === 'bound' ? 'bound' : kept ? 'kept' : 'free',
      breakCost: breakCost({
        frames,
        paragraph: false,
        loneItem: partsLoneItem(before, block, ends),
        introduction: isIntroduced(before, block),
      }),
    }
  })
}

/** First and last item of every list. */
type Ends = ReadonlyMap<Frame, { readonly first: Frame; readonly last: Frame }>

function endsOfLists(blocks: readonly FlowBlock[]): Ends {
  const ends = new Map<Frame, { first: Frame; last: Frame }>()
  for (const { frames } of blocks)
    frames.forEach((list, i) => {
      const item = frames[i + 1]
      if (list.kind !== 'list' || item?.kind !== 'item') return
      ends.set(list, { first: ends.get(list)?.first ?? item, last: item })
    })
  return ends
}

/** Whether a break here leaves a list's first item alone, or its last. */
function partsLoneItem(before: FlowBlock, block: FlowBlock, ends: Ends): boolean {
  const at = before.frames.findLastIndex(
    (frame, i) => frame.kind === 'list' && block.frames[i] === frame,
  )
  const list = before.frames[at]
  const [above, below] = [before.frames[at + 1], block.frames[at + 1]]
  const end = list && ends.get(list)
  return end !== undefined && above !== below && (above === end.first || below === end.last)
}

/** Whether the block above leads to the list, table or quotation that begins here, or is a line that parts it from others. */
const isIntroduced = (before: FlowBlock, block: FlowBlock): boolean =>
  (before.kind === 'rule' && before.side === 'across') ||
  (before.kind === 'text' &&
    block.frames.some(
      (frame) =>
        (frame.kind === 'list' || frame.kind === 'table' || frame.kind === 'quotation') &&
        !before.frames.includes(frame),
    ))
