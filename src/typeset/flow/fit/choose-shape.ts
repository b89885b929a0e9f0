import type { Points } from '../../../length.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import { panelCounts } from '../../impose/panel-areas.ts'
import { overflowOf } from '../break-panels/fill-greedily.ts'
import type { Collected } from '../collect/index.ts'
import { FIT_COST } from './fit-cost.ts'
import { areasOf, flowOf, type Press, roomOf, smallestScale } from './flow-at-scale.ts'
import { type Fitted, fewestIn, fitPanels } from './index.ts'
import { closestPlacement } from './placements.ts'

/** A shape that takes less paper, and why it was not taken: lines over at the floor, or smaller type. */
interface Refused {
  readonly shape: Shape
  readonly panels: number
  /** 0 where it would fit, but only at `size`. */
  readonly lines: number
  readonly size: Points
}

export interface Chosen {
  readonly fitted: Fitted
  /** What would have taken less paper. */
  readonly refused: readonly Refused[]
}

/** Shapes from the least paper up, as `auto` tries them; a booklet of four would be the half-fold again. */
const AUTO = [
  { shape: 'half-sheet', least: 1 },
  { shape: 'half-fold', least: 4 },
  { shape: 'booklet', least: 8 },
] as const

export const AUTO_SHAPES: readonly Shape[] = AUTO.map(({ shape }) => shape)

/**
 * The issue in the shape named, or for `auto` in the least of the paper that holds everything at
 * the floor or more, and then at the largest size (docs/rules.md, "The page"). Undefined where it does not fit.
 */
export function chooseShape(
  press: Press,
  collected: Collected,
  wanted: Shape | 'auto',
  paper: Paper,
): Chosen | undefined {
  const tried = wanted === 'auto' ? AUTO : [{ shape: wanted, least: panelCounts(wanted).least }]
  const refused: Refused[] = []
  for (const { shape, least } of tried) {
    const chosen = fitShape(press, collected, shape, paper, least)
    if (chosen) return { ...chosen, refused: [...refused, ...chosen.refused] }
    refused.push(overIn(press, collected, shape, paper))
  }
  return undefined
}

/**
 * The issue on as few panels as hold it, but on both sides of its last leaf where one alone would take small type, and
 * the second side, which takes no more paper, has words of its own to carry.
 */
function fitShape(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
  least: number,
): Chosen | undefined {
  const counts = panelCounts(shape)
  // where there is one number of panels, the fit itself tells whether they hold the issue
  const fewest =
    counts.least === counts.most ? counts.most : fewestIn(press, collected, shape, paper)
  if (fewest === undefined) return undefined
  const count = Math.max(fewest, least)
  const fitted = fitPanels(press, collected, shape, paper, count)
  if (!fitted) return undefined
  if (shape === 'half-sheet' && count === 2)
    return { fitted, refused: [overIn(press, collected, shape, paper, 1)] }
  const enough = shape === 'half-sheet' ? FIT_COST.comfortable : FIT_COST.wholePage
  const isSmall = fitted.scale.size < Math.min(enough, press.limits.size.best)
  const { step, most } = panelCounts(shape)
  const hasBack = step === 1 && count % 2 === 1 && count < most
  const both = isSmall && hasBack ? fitPanels(press, collected, shape, paper, count + 1) : undefined
  if (!both || both.scale.size <= fitted.scale.size || !fillsAll(both))
    return { fitted, refused: [] }
  return { fitted: both, refused: [{ shape, panels: count, lines: 0, size: fitted.scale.size }] }
}

/** Whether every panel carries some of the text. */
const fillsAll = ({ breaking }: Fitted): boolean =>
  breaking.panels.every(({ rows }) => rows.length > 0)

function overIn(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
  count: number = panelCounts(shape).most,
): Refused {
  const areas = areasOf(press, shape, paper, count)
  const scale = smallestScale(press, areas)
  const flow = flowOf(press, closestPlacement(collected, areas), areas, scale)
  const room = roomOf(areas, scale, flow)
  const { height } = overflowOf(flow, room)
  const lines = Math.ceil(height / room.line)
  return { shape, panels: count, lines, size: scale.size }
}
