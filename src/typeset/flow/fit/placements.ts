import { memoizeEach } from '../../../memoize.ts'
import { hasFlap, hasOuterBack, type PanelAreas } from '../../impose/panel-areas.ts'
import { type Collected, withoutFlap } from '../collect/index.ts'
import { FIT_COST } from './fit-cost.ts'

/** A panel that an item may ask for. */
export type AskedPanel = 'flap' | 'back'

/** An issue with what is pinned to panels where it was asked to stand, or elsewhere. */
export interface Placement {
  readonly issue: Collected
  /** Panels whose text does not stand on them alone, as it was asked to. */
  readonly moved: readonly AskedPanel[]
  /** What it costs that the text stands elsewhere. */
  readonly cost: number
}

/**
 * Where what is pinned to panels may stand. The placements of one list are compared by what they cost; those of the
 * next list come only where no size holds any of the list before it: text of a leaf folded in is not moved for larger type.
 */
export function placementsOf(
  collected: Collected,
  areas: Pick<PanelAreas, 'shape' | 'columns'>,
): readonly (readonly Placement[])[] {
  const isInColumns = areas.columns > 1
  if (!isInColumns && hasFlap(areas.shape) && collected.flap.length > 0)
    return [
      [{ issue: collected, moved: [], cost: 0 }],
      backPlacements(withoutFlap(collected), ['flap']),
    ]
  const isPinned = !isInColumns && hasOuterBack(areas.shape) && collected.back.length > 0
  return [isPinned ? backPlacements(collected, []) : [{ issue: collected, moved: [], cost: 0 }]]
}

/** The placement that needs the least room. */
export const closestPlacement = (
  collected: Collected,
  areas: Pick<PanelAreas, 'shape' | 'columns'>,
): Collected => placementsOf(collected, areas).at(-1)?.at(-1)?.issue ?? collected

/** With the back's text on the back alone, and begun on the panel before it. */
const backPlacements = (issue: Collected, moved: readonly AskedPanel[]): readonly Placement[] =>
  issue.back.length === 0
    ? [{ issue, moved, cost: 0 }]
    : [
        { issue, moved, cost: 0 },
        { issue: begunInside(issue), moved: [...moved, 'back'], cost: FIT_COST.inside },
      ]

/** The issue with the back's text begun where the text before it ends. */
const begunInside = memoizeEach(
  (collected: Collected): Collected => ({
    ...collected,
    main: collected.mainAndBack,
    flap: [],
    back: [],
  }),
)
