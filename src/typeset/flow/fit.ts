import { type Points, roundPoints } from '../../length.ts'
import type { Bounds, Paper, Shape } from '../../load/parish.ts'
import { hasOuterBack, type PanelAreas, panelAreas, panelCounts } from '../impose/panel-areas.ts'
import type { Theme } from '../theme.ts'
import { type Breaking, breakPanels, type Flow, fewestPanels, type Room } from './break-panels.ts'
import type { Collected } from './collect.ts'
import { FAULT } from './cost.ts'
import type { Scale } from './scale.ts'
import type { Setter } from './set-rows.ts'

/** Within what the issue may be fitted. */
export interface Limits {
  readonly size: Bounds
  readonly leading: Bounds
  readonly hanging: boolean
}

/** What every trial of one issue needs. */
export interface Press {
  readonly theme: Theme
  readonly limits: Limits
  readonly setter: Setter
}

/** An issue that fits its panels. */
export interface Fitted {
  readonly areas: PanelAreas
  readonly scale: Scale
  readonly breaking: Breaking
}

/** Sizes go in steps of a twentieth of a point, leading in hundredths of the size. */
const SIZE_STEP: Points = 0.05
const LEADING_STEP = 0.01
/** How far spaces may start towards their bounds. */
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
  const needed = fewestPanels(flowOf(press, collected, shape, scale), roomOf(areas, scale))
  if (needed === undefined || needed > most) return undefined
  return Math.max(least, Math.ceil(needed / step) * step)
}

/** The panels of a shape within the theme's margins. */
export const areasOf = (press: Press, shape: Shape, paper: Paper, count: number): PanelAreas =>
  panelAreas(shape, paper, count, press.theme.page.marginsOf.get(shape) ?? press.theme.page.margins)

/** The least that the issue may be set in. */
export const smallestScale = (press: Press, areas: PanelAreas): Scale =>
  scaleAt(press, areas, press.limits.size.floor, press.limits.leading.floor, 0)

const scaleAt = (
  { limits }: Press,
  { measure }: PanelAreas,
  size: Points,
  leading: number,
  spacing: number,
): Scale => ({ size, leading, spacing, measure, hanging: limits.hanging })

/**
 * The rows at a scale; where nothing is an outer back, what is pinned there ends the text.
 * Spaces of what is pinned start as the theme has them: its panel alone says how far they may grow.
 */
export function flowOf(press: Press, collected: Collected, shape: Shape, scale: Scale): Flow {
  const { main, back, foot, mainAndBack } = collected
  const pinned = { ...scale, spacing: 0 }
  const { rows } = press.setter
  return hasOuterBack(shape)
    ? { main: rows(main, scale), back: rows(back, pinned), foot: rows(foot, pinned) }
    : { main: rows(mainAndBack, scale), back: [], foot: rows(foot, pinned) }
}

export const roomOf = (areas: PanelAreas, scale: Scale): Room => ({
  panels: areas.panels.length,
  height: areas.textHeight,
  line: scale.size * scale.leading,
})

/**
 * The largest size at which the issue fits this number of panels; at that size the widest leading,
 * then the widest spaces. Where feet would stand out of level, the nearest smaller setting where
 * they do not. Undefined where the issue does not fit at the floor.
 */
export function fitPanels(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
  count: number,
): Fitted | undefined {
  const { size, leading } = press.limits
  const areas = areasOf(press, shape, paper, count)
  const attempt = remembering((at: Setting): Fitted | undefined => {
    const scale = scaleAt(press, areas, at.size, at.leading, at.spacing)
    const breaking = breakPanels(flowOf(press, collected, shape, scale), roomOf(areas, scale))
    return breaking && { areas, scale, breaking }
  })
  const sizes = stepsDown(size, SIZE_STEP)
  const leadings = stepsDown(leading, LEADING_STEP)
  const largest = firstHolding(sizes, (size) =>
    attempt({ size, leading: leading.floor, spacing: 0 }),
  )
  if (largest === undefined) return undefined
  const widest = firstHolding(leadings, (leading) =>
    attempt({ size: largest, leading, spacing: 0 }),
  )
  const chosen = SPACINGS.map((spacing) => ({
    size: largest,
    leading: widest ?? leading.floor,
    spacing,
  })).find((at) => attempt(at) !== undefined)
  const best = chosen && attempt(chosen)
  if (!best || best.breaking.cost < FAULT) return best
  return level(attempt, sizes.slice(sizes.indexOf(largest)), leadings) ?? best
}

interface Setting {
  readonly size: Points
  readonly leading: number
  readonly spacing: number
}

type Attempt = (at: Setting) => Fitted | undefined

function remembering(attempt: Attempt): Attempt {
  const known = new Map<string, Fitted | undefined>()
  return (at) => {
    const key = `${at.size} ${at.leading} ${at.spacing}`
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

/** The first step, the largest, that holds; the last one is tried first, and undefined where it does not. */
function firstHolding(
  steps: readonly number[],
  attempt: (step: number) => Fitted | undefined,
): number | undefined {
  const holds = (i: number) => attempt(steps[i] ?? 0) !== undefined
  const last = steps.length - 1
  if (holds(0)) return steps[0]
  if (!holds(last)) return undefined
  let [fails, found] = [0, last]
  while (found - fails > 1) {
    const middle = Math.floor((fails + found) / 2)
    if (holds(middle)) found = middle
    else fails = middle
  }
  const near = Array.from({ length: NEIGHBOURS }, (_, i) => found - NEIGHBOURS + i)
  return steps[near.find((i) => i > 0 && holds(i)) ?? found]
}

/** The first setting, the largest, whose feet are level; else the one where they are least out of it. */
function level(
  attempt: Attempt,
  sizes: readonly number[],
  leadings: readonly number[],
): Fitted | undefined {
  let least: Fitted | undefined
  for (const size of sizes)
    for (const leading of [...leadings].sort((a, b) => b - a))
      for (const spacing of SPACINGS) {
        const found = attempt({ size, leading, spacing })
        if (found && found.breaking.cost < FAULT) return found
        if (found && (!least || found.breaking.cost < least.breaking.cost)) least = found
      }
  return least
}
