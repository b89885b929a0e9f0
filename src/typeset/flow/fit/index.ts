import { type Points, roundPoints } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import { hasOuterBack, type PanelAreas, panelAreas, panelCounts } from '../../impose/panel-areas.ts'
import { COST, FAULT } from '../break-panels/cost.ts'
import { fewestPanels } from '../break-panels/fill-greedily.ts'
import type { Flow, Room } from '../break-panels/flow.ts'
import { type Breaking, breakPanels } from '../break-panels/index.ts'
import { releaseBonds } from '../break-panels/release-bonds.ts'
import type { Facing } from '../collect/collect-spans.ts'
import type { Collected } from '../collect/index.ts'
import type { Setter } from '../set-rows/index.ts'
import type { Scale } from '../set-rows/scale.ts'
import type { Ways } from '../set-rows/set-words.ts'

/** Within what the issue may be fitted. */
export interface Limits {
  readonly size: Bounds
  readonly leading: Bounds
  readonly hanging: boolean
  /** Part of their width by which letters of justified lines may grow or shrink. */
  readonly letterFit: number
}

/** What every trial of one issue needs. */
export interface Press {
  readonly theme: Theme
  readonly facing: Facing
  readonly limits: Limits
  readonly setter: Setter
}

/** An issue that fits its panels. */
export interface Fitted {
  readonly areas: PanelAreas
  readonly scale: Scale
  readonly breaking: Breaking
  /** Body lines that would still fit, were the spaces as the theme has them. */
  readonly linesLeft: number
}

/** Sizes go in steps of a twentieth of a point, leading in hundredths of the size. */
const SIZE_STEP: Points = 0.05
const LEADING_STEP = 0.01

/** What spaces would like to be, from as wide as they may be down to what the theme gives them. */
const SPACINGS = [1, 0.75, 0.5, 0.25, 0] as const

/**
 * At the largest size that fits, what a narrower setting has to save in breaks to be preferred: for
 * each hundredth of leading, and for each step of spacing.
 */
const COST_OF_LEADING = 60
const COST_OF_SPACING = 40

/** The panels that a shape needs at the least for the issue; undefined where it cannot hold it. */
export function fewestIn(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
): number | undefined {
  const { least, most, step } = panelCounts(shape)
  const areas = areasOf(press, shape, paper, least)
  const scale = smallestScale(press, areas)
  const needed = fewestPanels(flowOf(press, collected, areas, scale), roomOf(areas, scale))
  if (needed === undefined || needed > most) return undefined
  return Math.max(least, Math.ceil(needed / step) * step)
}

/** The panels of a shape within the theme's margins. */
export const areasOf = (press: Press, shape: Shape, paper: Paper, count: number): PanelAreas =>
  panelAreas(shape, paper, count, press.theme.page.marginsOf[shape] ?? press.theme.page.margins)

/** The least that the issue may be set in. */
export const smallestScale = (press: Press, areas: PanelAreas): Scale =>
  scaleAt(press, areas, press.limits.size.floor, press.limits.leading.floor, 0)

const scaleAt = (
  { limits }: Press,
  { measure }: PanelAreas,
  size: Points,
  leading: number,
  spacing: number,
): Scale => ({
  size,
  leading,
  spacing,
  measure,
  ...{ hanging: limits.hanging, letterFit: limits.letterFit },
})

/**
 * The passages at a scale, bonds that no panel can keep let go; where nothing is an outer
 * back, what is pinned there ends the text.
 */
export function flowOf(
  { setter }: Press,
  { main, back, foot, mainAndBack }: Collected,
  { shape, textHeight }: PanelAreas,
  scale: Scale,
  ways: Ways = 'best',
): Flow {
  const pinned = (blocks: Collected['back']) => setter.passages(blocks, scale, 'best')
  const text = (blocks: Collected['main']) =>
    releaseBonds(setter.passages(blocks, scale, ways), textHeight)
  return hasOuterBack(shape)
    ? { main: text(main), back: pinned(back), foot: pinned(foot) }
    : { main: text(mainAndBack), back: [], foot: pinned(foot) }
}

/** What the areas give a trial to fill. */
export const roomOf = (areas: PanelAreas, scale: Scale): Room => ({
  panels: areas.panels.length,
  height: areas.textHeight,
  line: scale.size * scale.leading,
})

/**
 * The largest size at which the issue fits this number of panels; at that size the widest leading
 * and spaces that hold, but narrower ones where they break better. Where feet would still be out of
 * level, the nearest smaller size where they are not. Undefined where the issue does not fit at the
 * floor.
 */
export function fitPanels(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
  count: number,
): Fitted | undefined {
  const { size: sizes, leading } = press.limits
  const areas = areasOf(press, shape, paper, count)
  const attempt = remembering((at: Setting): Trial | undefined => {
    const scale = scaleAt(press, areas, at.size, at.leading, at.spacing)
    const flow = flowOf(press, collected, areas, scale, at.ways)
    const breaking = breakPanels(flow, roomOf(areas, scale), at.ceiling)
    return breaking && { scale, breaking }
  })
  const holds = (size: Points): boolean => {
    const scale = scaleAt(press, areas, size, leading.floor, 0)
    const needed = fewestPanels(flowOf(press, collected, areas, scale), roomOf(areas, scale))
    return needed !== undefined && needed <= count
  }
  const steps = stepsDown(sizes, SIZE_STEP)
  const leadings = stepsDown(leading, LEADING_STEP)
  const largest = largestHolding(steps, holds)
  if (largest === undefined) return undefined
  const smaller = steps.slice(steps.indexOf(largest))
  const found =
    firstLevel(attempt, smaller, leadings) ??
    cheapest(attempt, largest, leadings, { ways: 'all', ceiling: Number.POSITIVE_INFINITY })
  if (!found) return undefined
  const plain = { ...found.scale, spacing: 0, ways: 'best', ceiling: FAULT } as const
  return { ...found, areas, linesLeft: linesLeft(attempt(plain) ?? found) }
}

/** Whole lines in what every panel has left. */
function linesLeft({ scale, breaking }: Trial): number {
  const line = scale.size * scale.leading
  return breaking.panels.reduce((sum, { left }) => sum + Math.floor(left / line), 0)
}

/** The first of the sizes, from the largest, at which feet are level. */
function firstLevel(
  attempt: Attempt,
  sizes: readonly Points[],
  leadings: readonly number[],
): Trial | undefined {
  for (const size of sizes) {
    const found = levelAt(attempt, size, leadings)
    if (found) return found
  }
  return undefined
}

/** The setting of a size that breaks best; where paragraphs in their best ways break badly, in all their ways. */
function levelAt(attempt: Attempt, size: Points, leadings: readonly number[]): Trial | undefined {
  const best = cheapest(attempt, size, leadings, { ways: 'best', ceiling: FAULT })
  if (best && best.breaking.cost < COST.uneven / 2) return best
  const tried = best ? [best.scale.leading] : leadings
  const other = cheapest(attempt, size, tried, { ways: 'all', ceiling: FAULT })
  return other && other.breaking.cost < (best?.breaking.cost ?? FAULT) ? other : best
}

/** The setting of a size that breaks best, narrower ones counting against it. */
function cheapest(
  attempt: Attempt,
  size: Points,
  leadings: readonly number[],
  how: Pick<Setting, 'ways' | 'ceiling'>,
): Trial | undefined {
  let cheapest: Trial | undefined
  let least = Number.POSITIVE_INFINITY
  leadings.forEach((leading, i) => {
    SPACINGS.forEach((spacing, k) => {
      const narrower = COST_OF_LEADING * i + COST_OF_SPACING * k
      if (narrower >= least) return
      const found = attempt({ size, leading, spacing, ...how })
      if (!found || found.breaking.cost + narrower >= least) return
      cheapest = found
      least = found.breaking.cost + narrower
    })
  })
  return cheapest
}

/** What a trial is made with. */
interface Setting {
  readonly size: Points
  readonly leading: number
  readonly spacing: number
  readonly ways: Ways
  /** Breaks that cost so much or more are not looked for. */
  readonly ceiling: number
}

/** What a setting gives. */
interface Trial {
  readonly scale: Scale
  readonly breaking: Breaking
}

type Attempt = (at: Setting) => Trial | undefined

function remembering(attempt: Attempt): Attempt {
  const known = new Map<string, Trial | undefined>()
  return (at) => {
    const key = `${at.size} ${at.leading} ${at.spacing} ${at.ways} ${at.ceiling}`
    if (!known.has(key)) known.set(key, attempt(at))
    return known.get(key)
  }
}

/** From the best down to the floor, both included. */
function stepsDown({ best, floor }: Bounds, step: number): readonly number[] {
  const count = Math.ceil((best - floor) / step - 0.001)
  return Array.from({ length: count + 1 }, (_, i) =>
    i === count ? floor : roundPoints(best - i * step),
  )
}

/** Steps looked at above the one found, since what fits need not fit at every smaller step. */
const NEIGHBOURS = 3

/** The largest step that holds, found by halving and then among its neighbours; undefined where the last does not. */
function largestHolding(
  steps: readonly number[],
  holds: (step: number) => boolean,
): number | undefined {
  const at = (i: number) => holds(steps[i] ?? 0)
  const last = steps.length - 1
  if (at(0)) return steps[0]
  if (!at(last)) return undefined
  let [fails, found] = [0, last]
  while (found - fails > 1) {
    const middle = Math.floor((fails + found) / 2)
    if (at(middle)) found = middle
    else fails = middle
  }
  const near = Array.from({ length: NEIGHBOURS }, (_, i) => found - NEIGHBOURS + i)
  return steps[near.find((i) => i > 0 && at(i)) ?? found]
}
