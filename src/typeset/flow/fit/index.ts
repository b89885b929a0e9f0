import { type Points, roundPoints } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import { memoize } from '../../../memoize.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import { hasOuterBack, type PanelAreas, panelAreas, panelCounts } from '../../impose/panel-areas.ts'
import type { SetLine, SetParagraph } from '../../inline/paragraph.ts'
import { COST, FAULT, HAIR } from '../break-panels/cost.ts'
import { fewestPanels } from '../break-panels/fill-greedily.ts'
import type { Flow, Room } from '../break-panels/flow.ts'
import { type Breaking, breakPanels, type FilledPanel } from '../break-panels/index.ts'
import { releaseBonds } from '../break-panels/release-bonds.ts'
import type { Facing } from '../collect/collect-spans.ts'
import type { Collected } from '../collect/index.ts'
import { EMPTY, plusRows, rowsOf } from '../set-rows/block-rows.ts'
import { lineFor, linesHeld, textRoom } from '../set-rows/grid.ts'
import type { Setter } from '../set-rows/index.ts'
import type { Scale } from '../set-rows/scale.ts'
import type { Ways } from '../set-rows/set-words.ts'
import { FIT_COST, isLarge, sizesBelow, unevenLines, unevenness } from './fit-cost.ts'

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

/** Sizes go in steps of a twentieth of a point, leading off the grid in hundredths of the size. */
const SIZE_STEP: Points = 0.05
const LEADING_STEP = 0.01

/** What spaces would like to be, from as wide as they may be down to what the theme gives them. */
const SPACINGS = [1, 0.75, 0.5, 0.25, 0] as const

/** As narrow as they may be: of an issue that no size would hold otherwise. */
const CLOSED = [-1] as const

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
export function smallestScale(press: Press, areas: PanelAreas): Scale {
  const { floor } = press.limits.size
  return closestScale(press, areas, floor, CLOSED)
}

const scaleAt = (
  { limits, theme }: Press,
  { measure }: PanelAreas,
  { size, line, spacing }: Pick<Scale, 'size' | 'line' | 'spacing'>,
): Scale => ({
  size,
  line,
  spacing,
  grid: theme.page.grid,
  measure,
  hanging: limits.hanging,
  letterFit: limits.letterFit,
})

/**
 * The baseline distances that a size may be tried with, the widest first: on the grid, for every number of
 * lines that a panel may hold the widest one that holds so many.
 */
function linesAt(
  { limits, theme }: Press,
  { textHeight }: PanelAreas,
  size: Points,
): readonly Points[] {
  const { best, floor } = limits.leading
  const widest = roundPoints(best * size)
  if (isLarge(size, limits.size)) return [widest]
  if (!theme.page.grid)
    return stepsDown(limits.leading, LEADING_STEP).map((leading) => roundPoints(leading * size))
  const fewest = linesHeld(textHeight, size, widest)
  const most = linesHeld(textHeight, size, roundPoints(floor * size))
  const closer = Array.from({ length: most - fewest }, (_, i) =>
    lineFor(textHeight, size, fewest + 1 + i),
  )
  return [widest, ...closer]
}

/** What holds most at a size: lines and spaces as close as they may be at it. */
function closestScale(
  press: Press,
  areas: PanelAreas,
  size: Points,
  spacings: readonly number[],
): Scale {
  const { floor } = press.limits.leading
  const line = linesAt(press, areas, size).at(-1) ?? roundPoints(floor * size)
  return scaleAt(press, areas, { size, line, spacing: spacings.at(-1) ?? 0 })
}

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
  height: textRoom(areas.textHeight, scale),
  line: scale.line,
})

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

/** The same on panels that stand already. */
export function fitAreas(
  press: Press,
  collected: Collected,
  areas: PanelAreas,
): Fitted | undefined {
  const { size: bounds, leading } = press.limits
  const count = areas.panels.length
  const sizes = stepsDown(bounds, SIZE_STEP)
  const largestOf =
    (spacings: readonly number[]) =>
    (issue: Collected): Points | undefined =>
      largestHolding(sizes, (size) => {
        const scale = closestScale(press, areas, size, spacings)
        const needed = fewestPanels(flowOf(press, issue, areas, scale), roomOf(areas, scale))
        return needed !== undefined && needed <= count
      })
  const open = largestOf(SPACINGS)(collected)
  const spacings = open === undefined ? CLOSED : SPACINGS
  const pinned = open ?? largestOf(CLOSED)(collected)
  if (pinned === undefined) return undefined
  const [issue, largest] = larger(collected, pinned, areas.shape, largestOf(spacings))
  const attempt = memoize((at: Setting): Trial | undefined => {
    const scale = scaleAt(press, areas, at)
    const flow = flowOf(press, issue, areas, scale, at.ways)
    const breaking = breakPanels(flow, roomOf(areas, scale), at.ceiling)
    return breaking && { scale, breaking, cost: breaking.cost }
  }, keyOf)
  const blocks = [...collected.mainAndBack, ...collected.foot]
  const find: Find = {
    attempt,
    linesAt: (size) => linesAt(press, areas, size),
    spacings,
    paragraphsAt: (size) => {
      const line = roundPoints(leading.best * size)
      return press.setter.justified(blocks, scaleAt(press, areas, { size, line, spacing: 0 }))
    },
    measure: areas.measure,
  }
  const found =
    cheapestSize(find, sizesBelow(largest, sizes, bounds)) ??
    firstLevel(find, sizes.slice(sizes.indexOf(largest))) ??
    cheapest(find, largest, find.linesAt(largest), {
      ways: 'all',
      ceiling: Number.POSITIVE_INFINITY,
    })
  if (!found) return undefined
  const spread = spreadOver(press, issue, areas, found)
  const plain = {
    ...found.scale,
    spacing: Math.min(0, found.scale.spacing),
    ways: 'best',
    ceiling: FAULT,
  } as const
  return { ...spread, areas, linesLeft: linesLeft(attempt(plain) ?? found) }
}

/** A text that leaves fewer lines for each panel than this ends where it ends. */
const FEW_LINES = 3

/** Text that fills less of its panels is spread in whole items; of fuller panels everybody sees whether they are level. */
const AIRY = 0.8

/** How many times what spaces may grow by they grow by at the most where a text leaves room, the widest first. */
const AIRY_SPACINGS = [2, 1.75, 1.5, 1.25, 1] as const

/**
 * Where the text leaves room, it is spread: its spaces grow, all alike, and what is still free is shared out evenly
 * over the panels, so that none stays empty. Text of too few parts for that stays as it is.
 */
function spreadOver(press: Press, issue: Collected, areas: PanelAreas, found: Trial): Trial {
  const room = roomOf(areas, found.scale)
  const left = found.breaking.panels.reduce((sum, panel) => sum + panel.left / room.line, 0)
  if (left < FEW_LINES * room.panels && carriesText(found.breaking)) return found
  let best = found
  let least: number = FAULT
  AIRY_SPACINGS.forEach((spacing, k) => {
    const scale = { ...found.scale, spacing }
    const flow = flowOf(press, issue, areas, scale)
    const even = evenHeight(flow, room.panels)
    const breaking = spreadEvenly(flow, { ...room, even }) ?? spreadLevel(flow, room, even)
    const cost = (breaking?.cost ?? FAULT) + FIT_COST.spacing * k
    if (!breaking || cost >= least) return
    least = cost
    best = { ...found, scale, breaking }
  })
  return best
}

/** In whole items; undefined where the text is too long for that. */
function spreadEvenly(flow: Flow, room: Room): Breaking | undefined {
  const spread = breakPanels(flow, room, FAULT)
  const goesOn = spread?.panels.slice(0, -1) ?? []
  const isAiry = goesOn.every(({ rows }) => heightOf(rows) <= AIRY * room.height)
  return isAiry && spread && carriesText(spread) ? spread : undefined
}

/** With all feet at one level, the highest at which that is possible. */
function spreadLevel(flow: Flow, room: Room, even: Points): Breaking | undefined {
  const most = Math.round(room.height / room.line)
  for (let lines = Math.floor(even / room.line); lines <= most; lines++) {
    const spread = breakPanels(flow, { ...room, level: lines * room.line }, FAULT)
    if (spread && carriesText(spread)) return spread
  }
  return undefined
}

/** Whether no panel is left empty, or hardly carries anything. */
const carriesText = ({ panels }: Breaking): boolean =>
  panels.every(({ rows }) => rows.reduce((sum, { row }) => sum + row.lines, 0) >= FEW_LINES)

const heightOf = (rows: FilledPanel['rows']): Points =>
  rows.reduce((sum, { row, space }, i) => sum + (i === 0 ? row.atTop : space + row.height), 0)

/** What each panel would hold if all held as much. */
const evenHeight = ({ main, back, foot }: Flow, panels: number): Points =>
  plusRows(EMPTY, rowsOf([...main, ...back, ...foot])).natural / panels

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
  const { line } = scale
  return breaking.panels.reduce((sum, { left }) => sum + Math.floor(left / line + HAIR), 0)
}

/** Trials, and the baseline distances and spacings that a size may be tried with. */
interface Find {
  readonly attempt: Attempt
  readonly linesAt: (size: Points) => readonly Points[]
  readonly spacings: readonly number[]
  readonly paragraphsAt: (size: Points) => readonly SetParagraph[]
  readonly measure: Points
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
    const lines = cost + unevenness(find.paragraphsAt(size), find.measure)
    worth.push({ size, cost: lines })
    leastLines = Math.min(leastLines, lines)
  }
  let cheapest: Trial | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { size, cost } of worth.toSorted((one, other) => one.cost - other.cost)) {
    if (cost >= least) break
    const found = levelAt(find, size)
    if (!found) continue
    const best = find.paragraphsAt(size).flatMap(({ lines }) => lines)
    const worse = Math.max(0, unevenLines(linesOf(found)) - unevenLines(best))
    if (cost + found.cost + worse >= least) continue
    cheapest = found
    least = cost + found.cost + worse
  }
  return cheapest
}

/** The justified lines of a trial in the ways that it has chosen. */
const linesOf = ({ breaking }: Trial): readonly SetLine[] =>
  breaking.panels.flatMap(({ rows, foot }) =>
    [...rows, ...foot].flatMap(({ row }) =>
      row.content.flatMap((one) => (one.kind === 'line' && one.justified ? [one.line] : [])),
    ),
  )

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
  const lines = find.linesAt(size)
  const best = cheapest(find, size, lines, { ways: 'best', ceiling: FAULT })
  if (best && best.breaking.cost < COST.uneven / 2) return best
  const tried = best ? [best.scale.line] : lines
  const other = cheapest(find, size, tried, { ways: 'all', ceiling: FAULT })
  return other && other.cost < (best?.cost ?? FAULT) ? other : best
}

/** The setting of a size that breaks best, narrower ones counting against it. */
function cheapest(
  { attempt, linesAt: linesFor, spacings }: Find,
  size: Points,
  lines: readonly Points[],
  how: Pick<Setting, 'ways' | 'ceiling'>,
): Trial | undefined {
  let cheapest: Trial | undefined
  let least = Number.POSITIVE_INFINITY
  const [widest = 0] = linesFor(size)
  for (const line of lines) {
    spacings.forEach((spacing, k) => {
      const narrower = (FIT_COST.leading * 100 * (widest - line)) / size + FIT_COST.spacing * k
      if (narrower >= least) return
      const found = attempt({ size, line, spacing, ...how })
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
  readonly line: Points
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
const keyOf = ({ size, line, spacing, ways, ceiling }: Setting): string =>
  `${size} ${line} ${spacing} ${ways} ${ceiling}`

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
