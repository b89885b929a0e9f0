import { type Points, roundPoints } from '../../../length.ts'
import type { Ruler, Span } from '../../inline/paragraph.ts'
import type { Run } from '../../sheets.ts'

/** A few words on one line that is never broken, for a body of `size`; their runs have the spans' nodes. */
export function setRuns(
  spans: readonly Span[],
  size: Points,
  ruler: Ruler,
): { readonly runs: readonly Run[]; readonly width: Points; readonly text: string } {
  const runs: Run[] = []
  let width = 0
  for (const { text, style, colour, rise, node } of spans) {
    const set = { ...style, size: roundPoints(style.size * size) }
    const advance = ruler(text, set)
    runs.push({
      ...{ text, x: width, width: advance, face: set.face, size: set.size },
      ...{ features: set.features, tracking: set.tracking, spacing: 0, letterScale: 1 },
      ...{ rise: roundPoints(rise * size), colour, node },
    })
    width += advance
  }
  return { runs, width, text: spans.map(({ text }) => text).join('') }
}
