import { type Points, roundPoints } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import { memoize } from '../../../memoize.ts'
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
import { FIT_COST, isLarge, sizesBelow } from './fit-cost.ts'

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
  squeezed: !isLarge(size, limits.size),
  measure,
  hanging: limits.hanging,
  letterFit: limits.letterFit,
})

/**
 * The issue's passages at a scale, bonds that no panel can keep let go; where nothing is an outer
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
 * The issue on this number of panels in the setting that costs least (`fit-cost.ts`): the largest size that
 * holds, or one a little below it whose lines are more even or whose panels break better; at each size the
 * widest leading and spaces that hold, but narrower ones where they break better. Where feet would still
 * be out of level, the nearest smaller size where they are not. Undefined where the issue does not fit at
 * the floor.
 */
export function fitPanels(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
  count: number,
): Fitted | undefined {
  const { size: bounds, leading } = press.limits
  const areas = areasOf(press, shape, paper, count)
  const leadings = stepsDown(leading, LEADING_STEP)
  const leadingsAt = (size: Points) => (isLarge(size, bounds) ? leadings.slice(0, 1) : leadings)
  const sizes = stepsDown(bounds, SIZE_STEP)
  const largestOf = (issue: Collected): Points | undefined =>
    largestHolding(sizes, (size) => {
      const scale = scaleAt(press, areas, size, leadingsAt(size).at(-1) ?? leading.floor, 0)
      const needed = fewestPanels(flowOf(press, issue, areas, scale), roomOf(areas, scale))
      return needed !== undefined && needed <= count
    })
  const pinned = largestOf(collected)
  if (pinned === undefined) return undefined
  const [issue, largest] = larger(collected, pinned, shape, largestOf)
  const attempt = memoize((at: Setting): Trial | undefined => {
    const scale = scaleAt(press, areas, at.size, at.leading, at.spacing)
    const flow = flowOf(press, issue, areas, scale, at.ways)
    const breaking = breakPanels(flow, roomOf(areas, scale), at.ceiling)
    return breaking && { scale, breaking, cost: breaking.cost }
  }, keyOf)
  const blocks = [...collected.mainAndBack, ...collected.foot]
  const find: Find = {
    attempt,
    leadingsAt,
    unevennessAt: (size) =>
      press.setter.unevenness(blocks, scaleAt(press, areas, size, leading.best, 0)),
  }
  const found =
    cheapestSize(find, sizesBelow(largest, sizes, bounds)) ??
    firstLevel(find, sizes.slice(sizes.indexOf(largest))) ??
    cheapest(find, largest, leadingsAt(largest), { ways: 'all', ceiling: Number.POSITIVE_INFINITY })
  if (!found) return undefined
  const spread = spreadOver(press, issue, areas, found)
  const plain = { ...found.scale, spacing: 0, ways: 'best', ceiling: FAULT } as const
  return { ...spread, areas, linesLeft: linesLeft(attempt(plain) ?? found) }
}

/**
 * Text that ends before the last panel is spread: panels end higher, all at one level, the lowest at which
 * feet are level and every panel carries some. Where there is none, it stays as it is.
 */
function spreadOver(
  press: Press,
  issue: Collected,
  areas: PanelAreas,
  { scale, cost, breaking }: Trial,
): Trial {
  const isSpread = ({ panels }: Breaking): boolean => panels.every(({ rows }) => rows.length > 0)
  if (isSpread(breaking)) return { scale, cost, breaking }
  const room = roomOf(areas, scale)
  const flow = flowOf(press, issue, areas, scale)
  for (let lines = 1; lines * room.line < room.height; lines++) {
    const spread = breakPanels(flow, { ...room, level: lines * room.line }, FAULT)
    if (spread && isSpread(spread)) return { scale, cost, breaking: spread }
  }
  return { scale, cost, breaking }
}

/**
 * The issue with what is pinned to the outer back begun on the panel before it, where that lets all of it
 * be set much larger; else as it is. And the largest size at which that holds.
 */
function larger(
  collected: Collected,
  pinned: Points,
  shape: Shape,
  largestOf: (issue: Collected) => Points | undefined,
): readonly [Collected, Points] {
  if (collected.back.length === 0 || !hasOuterBack(shape)) return [collected, pinned]
  const inside: Collected = { ...collected, main: collected.mainAndBack, back: [] }
  const size = largestOf(inside) ?? pinned
  return size >= pinned + FIT_COST.inside ? [inside, size] : [collected, pinned]
}

/** Whole lines in what every panel has left. */
function linesLeft({ scale, breaking }: Trial): number {
  const line = scale.size * scale.leading
  return breaking.panels.reduce((sum, { left }) => sum + Math.floor(left / line), 0)
}

/** Trials, and the leadings that a size may be tried with. */
interface Find {
  readonly attempt: Attempt
  readonly leadingsAt: (size: Points) => readonly number[]
  readonly unevennessAt: (size: Points) => number
}

/**
 * Of sizes, from the largest down, each with what it costs as a size, the one whose whole setting costs
 * least. Lines are broken only at sizes that can still win by their lines, panels only where they can win by
 * both.
 */
function cheapestSize(
  find: Find,
  sizes: readonly { readonly size: Points; readonly cost: number }[],
): Trial | undefined {
  const worth: { size: Points; cost: number }[] = []
  let leastLines = Number.POSITIVE_INFINITY
  for (const { size, cost } of sizes) {
    if (cost >= leastLines) break
    const lines = cost + find.unevennessAt(size)
    worth.push({ size, cost: lines })
    leastLines = Math.min(leastLines, lines)
  }
  let cheapest: Trial | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { size, cost } of worth.toSorted((one, other) => one.cost - other.cost)) {
    if (cost >= least) break
    const found = levelAt(find, size)
    if (!found || cost + found.cost >= least) continue
    cheapest = found
    least = cost + found.cost
  }
  return cheapest
}

/** The first of the sizes, from the largest, at which feet are level. */
function firstLevel(find: Find, sizes: readonly Points[]): Trial | undefined {
  for (const size of sizes) {
    const found = levelAt(find, size)
    if (found) return found
  }
  return undefined
}

/** The setting of a size that breaks best; where paragraphs in their best ways break badly, in all their ways. */
function levelAt(find: Find, size: Points): Trial | undefined {
  const leadings = find.leadingsAt(size)
  const best = cheapest(find, size, leadings, { ways: 'best', ceiling: FAULT })
  if (best && best.breaking.cost < COST.uneven / 2) return best
  const tried = best ? [best.scale.leading] : leadings
  const other = cheapest(find, size, tried, { ways: 'all', ceiling: FAULT })
  return other && other.cost < (best?.cost ?? FAULT) ? other : best
}

/** The setting of a size that breaks best, narrower ones counting against it. */
function cheapest(
  { attempt, leadingsAt }: Find,
  size: Points,
  leadings: readonly number[],
  how: Pick<Setting, 'ways' | 'ceiling'>,
): Trial | undefined {
  let cheapest: Trial | undefined
  let least = Number.POSITIVE_INFINITY
  const widest = leadingsAt(size)
  for (const leading of leadings) {
    SPACINGS.forEach((spacing, k) => {
      const narrower = FIT_COST.leading * widest.indexOf(leading) + FIT_COST.spacing * k
      if (narrower >= least) return
      const found = attempt({ size, leading, spacing, ...how })
      if (!found || found.breaking.cost + narrower >= least) return
      least = found.breaking.cost + narrower
      cheapest = { ...found, cost: least }
    })
  }
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
  /** Of the breaks, and of what is narrower than it may be. */
  readonly cost: number
}

type Attempt = (at: Setting) => Trial | undefined

/** What tells one setting from another. */
const keyOf = ({ size, leading, spacing, ways, ceiling }: Setting): string =>
  `${size} ${leading} ${spacing} ${ways} ${ceiling}`

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
