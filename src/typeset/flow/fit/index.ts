import { type Points, roundPoints } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import { memoize } from '../../../memoize.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import {
  inOneColumn,
  inThemeColumns,
  narrowed,
  type PanelAreas,
  panelCounts,
} from '../../impose/panel-areas.ts'
import { FAULT, HAIR } from '../break-panels/cost.ts'
import { fewestPanels } from '../break-panels/fill-greedily.ts'
import type { Flow, Room } from '../break-panels/flow.ts'
import { type Breaking, breakPanels } from '../break-panels/index.ts'
import type { Collected } from '../collect/index.ts'
import { textRoom } from '../set-rows/grid.ts'
import type { Scale } from '../set-rows/scale.ts'
import {
  cheapestOf,
  type Find,
  firstLevel,
  keyOf,
  outOfLevel,
  type Setting,
  type Trial,
  type Type,
  typeKey,
} from './cheapest-setting.ts'
import { firstHoldingNear } from './first-holding.ts'
import { closingSize, evennessOf, sizesBelow, WORTH } from './fit-cost.ts'
import {
  type Across,
  acrossOf,
  areasOf,
  CLOSED,
  closestScale,
  flowOf,
  fullnessOf,
  linesAt,
  OPEN,
  type Press,
  roomOf,
  rowsTold,
  type Spaces,
  scaleAt,
  smallestScale,
  stepsDown,
} from './flow-at-scale.ts'
import { largestHolding } from './largest-holding.ts'
import { type AskedPanel, type Placement, placementsOf } from './placements.ts'
import { blankPanels, spreadOver } from './spread-over.ts'

/** An issue that fits its panels. */
export interface Fitted {
  readonly areas: PanelAreas
  readonly scale: Scale
  readonly breaking: Breaking
  /** What stands above and below its columns. */
  readonly across?: Across
  /** Panels whose text does not stand on them alone, as it was asked to. */
  readonly moved: readonly AskedPanel[]
  /** Body lines that would still fit, were the spaces as the theme has them. */
  readonly linesLeft: number
}

/** Sizes go in steps of a twentieth of a point. */
const SIZE_STEP: Points = 0.05

/** The panels that a shape needs at the least for the issue; undefined where it cannot hold it. */
export function fewestIn(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
): number | undefined {
  const areas = areasOf(press, shape, paper, panelCounts(shape).least)
  for (const placements of placementsOf(collected, areas)) {
    const counts = placements.flatMap(({ issue }) => fewestFor(press, issue, areas) ?? [])
    if (counts.length > 0) return Math.min(...counts)
  }
  return undefined
}

function fewestFor(press: Press, issue: Collected, areas: PanelAreas): number | undefined {
  const { shape, paper } = areas
  const { least, most, step } = panelCounts(shape)
  const scale = smallestScale(press, areas)
  const flow = flowOf(press, issue, areas, scale)
  const inSteps = (count: number) => Math.max(least, Math.ceil(count / step) * step)
  const { heights, ...free } = roomOf(areas, scale, flow)
  const needed = fewestPanels(flow, free)
  if (needed === undefined) return undefined
  const fewest = inSteps(needed / areas.columns)
  // what stands above and below columns takes a panel of its own at the most
  const enough = heights ? fewest + 2 * step : fewest
  for (let count = fewest; count <= Math.min(most, enough); count += step)
    if (!heights || holds(flow, roomOf(areasOf(press, shape, paper, count), scale, flow)))
      return count
  return undefined
}

/** Whether the panels hold the passages. */
const holds = (flow: Flow, room: Room): boolean =>
  (fewestPanels(flow, room) ?? Number.POSITIVE_INFINITY) <= room.panels

/**
 * The issue on this number of panels in the setting that costs least (`fit-cost.ts`): the largest size that
 * holds, or one a little below it whose lines are more even or whose panels break better; at each size the
 * widest leading and spaces that hold, but narrower ones where they break better. Where feet would still
 * be out of level, the nearest smaller size where they are not. Undefined where the issue does not fit at
 * the floor.
 */
export const fitPanels = (
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
  count: number,
): Fitted | undefined => fitAreas(press, collected, areasOf(press, shape, paper, count))

/** The same on panels that stand already. A text that takes type smaller than a theme's own columns may have stands in these. */
export function fitAreas(
  press: Press,
  collected: Collected,
  areas: PanelAreas,
): Fitted | undefined {
  const fitted = withoutBlank(press, collected, areas, fitColumns(press, collected, areas))
  const divided = inThemeColumns(areas, press.theme.page)
  if (!fitted || !divided) return fitted
  const isShort = fitted.scale.size >= boundsIn(divided, press.limits.size).best
  return isShort ? fitted : (fitColumns(press, collected, divided) ?? fitted)
}

/** Text too short for columns on all panels of a folded sheet stands in one on each, rather than leave a panel blank. */
function withoutBlank(
  press: Press,
  collected: Collected,
  areas: PanelAreas,
  fitted: Fitted | undefined,
): Fitted | undefined {
  if (!fitted || areas.columns === 1 || !hasBlank(fitted)) return fitted
  const single = fitColumns(press, collected, inOneColumn(areas, press.theme.page))
  return single && !hasBlank(single) ? single : fitted
}

const hasBlank = (fitted: Fitted): boolean => blankPanels(fitted).length > 0

function fitColumns(press: Press, collected: Collected, areas: PanelAreas): Fitted | undefined {
  for (const placements of placementsOf(collected, areas)) {
    const fitted = fitPlacements(press, placements, areas)
    if (fitted) return fitted
  }
  return undefined
}

/** The cheapest setting of all placements. */
function fitPlacements(
  press: Press,
  placements: readonly Placement[],
  areas: PanelAreas,
): Fitted | undefined {
  const bounds = boundsIn(areas, press.limits.size)
  const sizes = stepsDown(bounds, SIZE_STEP)
  const closing = closingSize(bounds)
  const held = (spaces: Spaces, of: readonly Points[]) => {
    let near: Points | undefined
    return placements.flatMap((placement) => {
      const largest = largestIn(press, placement.issue, areas, of, { spaces, near })
      near ??= largest
      return largest === undefined ? [] : [{ placement, largest, of }]
    })
  }
  const open = sizes.filter((size) => size >= closing)
  const closed = sizes.filter((size) => size <= closing)
  const opened = held(OPEN, open)
  const spaces = opened.length > 0 ? OPEN : CLOSED
  const all = opened.length > 0 ? opened : held(CLOSED, closed)
  const had = Math.max(...all.map(({ largest }) => largest))
  const evennessAt = evennessIn(press, placements, areas, spaces)
  const tried = all.flatMap(({ placement, largest, of }) => {
    // type much smaller than in another placement is worth neither even lines nor a panel of its own
    const worth = sizesBelow(largest, of, press.limits.size, had)
    const find = findIn(press, placement.issue, areas, { ...spaces, evennessAt })
    return worth.length > 0 ? [{ placement, largest, worth, find }] : []
  })
  let cheapestFound: Found | undefined
  let least = Number.POSITIVE_INFINITY
  for (const one of tried) {
    // what was asked to stand alone on its panel is moved for larger type alone
    const size = cheapestFound?.trial.scale.size ?? 0
    const worth = one.worth.filter((candidate) => candidate.size > size)
    const trial = cheapestOf(one.find, worth, least - one.placement.cost)
    if (!trial) continue
    least = one.placement.cost + trial.cost
    cheapestFound = { ...one, trial }
  }
  const found =
    cheapestFound ??
    firstOf(tried, ({ find, largest }) =>
      firstLevel(
        find,
        sizes.filter((size) => size <= largest && largest - size <= WORTH.points),
      ),
    ) ??
    firstOf(tried, ({ find, worth }) => outOfLevel(find, worth))
  return found && spreadOut(press, areas, found)
}

/** A setting that was found, of a placement, and by what. */
interface Found {
  readonly placement: Placement
  readonly find: Find
  readonly trial: Trial
}

/** Of what was tried in its order, the first that gives a setting. */
function firstOf<Tried extends Omit<Found, 'trial'>>(
  tried: readonly Tried[],
  trialOf: (tried: Tried) => Trial | undefined,
): Found | undefined {
  for (const one of tried) {
    const trial = trialOf(one)
    if (trial) return { ...one, trial }
  }
  return undefined
}

/** The largest of the sizes at which the issue finds room; another placement of it finds room at one near. */
function largestIn(
  press: Press,
  issue: Collected,
  areas: PanelAreas,
  sizes: readonly Points[],
  { spaces, near }: { readonly spaces: Spaces; readonly near: Points | undefined },
): Points | undefined {
  const scaleOf = (size: Points) => closestScale(press, areas, size, spaces)
  return largestHolding(sizes, {
    near,
    roomAt: memoize((size) => textRoom(areas.textHeight, scaleOf(size)) / scaleOf(size).line),
    tryStep: (size) => {
      const scale = scaleOf(size)
      const flow = flowOf(press, issue, areas, scale)
      const room = roomOf(areas, scale, flow)
      return { holds: holds(flow, room), fullness: fullnessOf(flow, room) }
    },
  })
}

/** A size is asked whether it holds with the spaces that it is tried with last. */
const FLOWS_KEPT = 8

/** How settings of an issue are tried. */
function findIn(
  press: Press,
  issue: Collected,
  areas: PanelAreas,
  shared: Spaces & Pick<Find, 'evennessAt'>,
): Find {
  const { closed } = shared
  const setAt = memoize(
    (at: Omit<Setting, 'ceiling'>) => {
      const own = narrowed(areas, at.narrower)
      const scale = scaleAt(press, own, { ...at, closed })
      const flow = flowOf(press, issue, own, scale, at.ways)
      return { scale, flow, room: roomOf(own, scale, flow) }
    },
    keyOf,
    FLOWS_KEPT,
  )
  const attempt = memoize(
    (at: Setting): Trial | undefined => {
      const { scale, flow, room } = setAt(at)
      const breaking = breakPanels(flow, room, at.ceiling)
      return breaking && { scale, ways: at.ways, breaking, cost: breaking.cost }
    },
    (at) => `${keyOf(at)} ${at.ceiling}`,
  )
  return {
    ...shared,
    attempt,
    linesAt: (size) => linesAt(press, areas, size),
    rowsTold: (at) => {
      const own = narrowed(areas, at.narrower)
      const scales = linesAt(press, areas, at.size).map((line) =>
        scaleAt(press, own, { ...at, line, spacing: 0, closed }),
      )
      return rowsTold(press, issue, own, scales)
    },
    firstLine: firstHoldingNear(),
    firstSpacing: firstHoldingNear(),
    holdsAt: (at, line, spacing) => {
      const { flow, room } = setAt({ ...at, line, spacing, ways: 'best' })
      return holds(flow, room)
    },
    measure: areas.measure,
  }
}

/** How even lines are, wherever the paragraphs are placed: they are the same. */
function evennessIn(
  press: Press,
  [first]: readonly Placement[],
  areas: PanelAreas,
  { closed }: Spaces,
): Find['evennessAt'] {
  const blocks = first ? [...first.issue.mainAndBack, ...first.issue.foot] : []
  return memoize(({ narrower, ...at }: Type) => {
    const line = roundPoints(press.limits.leading.best * at.size)
    const scale = { ...at, line, spacing: 0, closed }
    const own = scaleAt(press, narrowed(areas, narrower), scale)
    return evennessOf(press.setter.justified(blocks, own), areas.measure)
  }, typeKey)
}

/** What was found with the room that it leaves spread over its panels. */
function spreadOut(press: Press, areas: PanelAreas, { placement, find, trial }: Found): Fitted {
  const { issue, moved } = placement
  const narrower = roundPoints(areas.measure - trial.scale.measure)
  const own = narrowed(areas, narrower)
  const spread = spreadOver(press, issue, own, trial)
  const plain = {
    ...{ ...trial.scale, narrower },
    spacing: Math.min(0, trial.scale.spacing),
    ways: 'best',
    ceiling: FAULT,
  } as const
  const across = acrossOf(flowOf(press, issue, own, spread.scale), spread.scale)
  return {
    ...{ ...spread, areas: own, moved, linesLeft: linesLeft(find.attempt(plain) ?? trial) },
    ...(across && { across }),
  }
}

/** Whole lines in what every panel has left. */
function linesLeft({ scale, breaking }: Trial): number {
  const { line } = scale
  return breaking.panels.reduce((sum, { left }) => sum + Math.floor(left / line + HAIR), 0)
}

/** Of a column so many times its size wide, some 40 letters stand on a line: larger type leaves gaps. */
const LEAST_MEASURE = 14

const boundsIn = ({ columns, measure }: PanelAreas, { best, floor }: Bounds): Bounds =>
  columns === 1
    ? { best, floor }
    : {
        best: Math.max(
          floor,
          Math.min(best, roundPoints(Math.floor(measure / LEAST_MEASURE / SIZE_STEP) * SIZE_STEP)),
        ),
        floor,
      }
