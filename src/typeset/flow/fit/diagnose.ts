import type { Paper, Shape } from '../../../vocabulary.ts'
import { panelCounts } from '../../impose/panel-areas.ts'
import { overflowOf } from '../break-panels/fill-greedily.ts'
import type { Collected } from '../collect/index.ts'
import { areasOf, flowOf, type Press, roomOf, smallestScale } from './flow-at-scale.ts'
import { closestPlacement } from './placements.ts'

/** How an issue does not fit. */
export interface Misfit {
  readonly shape: Shape
  readonly paper: Paper
  readonly size: number
  readonly linesOver: number
  /** What stands over the end. */
  readonly items: readonly string[]
}

/** Of a shape left to choose, what the largest single sheet would be over by. */
const SHAPE_TO_SPEAK_OF: Shape = 'half-fold'

/** Measures by how much an issue that does not fit is too long, at the smallest it may be set in. */
export function diagnose(
  press: Press,
  collected: Collected,
  wanted: Shape | 'auto',
  paper: Paper,
): Misfit {
  const shape = wanted === 'auto' ? SHAPE_TO_SPEAK_OF : wanted
  const areas = areasOf(press, shape, paper, panelCounts(shape).most)
  const scale = smallestScale(press, areas)
  const flow = flowOf(press, closestPlacement(collected, areas), areas, scale)
  const room = roomOf(areas, scale, flow)
  const over = overflowOf(flow, room)
  return {
    shape,
    paper,
    size: scale.size,
    linesOver: Math.max(1, Math.ceil(over.height / room.line)),
    items: over.parts,
  }
}
