import type { Points } from '../../length.ts'
import type { Panel } from '../../typeset/sheets.ts'

/** Where a request, an article or a part of the insert stands on a panel. */
export interface PlacedPart {
  /** Its id. */
  readonly block: string
  /** Above its first line, and below the baseline of its last one; from the panel's top. */
  readonly top: Points
  readonly bottom: Points
}

/** Every part of which lines stand on the panel, from the top down. */
export function partsOfPanel({ placed }: Panel): readonly PlacedPart[] {
  const parts = new Map<string, PlacedPart>()
  for (const line of placed) {
    if (line.kind !== 'line') continue
    const { block, y, size } = line
    const before = parts.get(block) ?? { block, top: y - size, bottom: y }
    const [top, bottom] = [Math.min(before.top, y - size), Math.max(before.bottom, y + size / 4)]
    parts.set(block, { block, top, bottom })
  }
  return [...parts.values()].toSorted((one, other) => one.top - other.top)
}
