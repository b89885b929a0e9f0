import { type Points, roundPoints } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import { memoize } from '../../../memoize.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import {
  hasFlap,
  hasOuterBack,
  inOneColumn,
  inThemeColumns,
  narrowed,
  type PanelAreas,
  panelAreas,
  panelCounts,
} from '../../impose/panel-areas.ts'
import { FAULT, HAIR } from '../break-panels/cost.ts'
import { fewestPanels } from '../break-panels/fill-greedily.ts'
import { apart, type Flow, heightAt, type Room } from '../break-panels/flow.ts'
import { type Breaking, breakPanels, type FilledPanel, heldBy } from '../break-panels/index.ts'
import { releaseBonds } from '../break-panels/release-bonds.ts'
import { type SpacedRow, shareOut } from '../break-panels/share-out.ts'
import type { Facing } from '../collect/collect-spans.ts'
import { type Collected, headAndBody, withoutFlap } from '../collect/index.ts'
import { type BlockRows, EMPTY, plusRows, rowsOf } from '../set-rows/block-rows.ts'
import { lineFor, linesHeld, snapped, textRoom } from '../set-rows/grid.ts'
import type { Setter } from '../set-rows/index.ts'
import type { Scale } from '../set-rows/scale.ts'
import type { Ways } from '../set-rows/set-words.ts'
import {
  cheapest,
  cheapestOf,
  type Find,
  firstLevel,
  keyOf,
  plainly,
  type Setting,
  type Trial,
} from './cheapest-setting.ts'
import { FIT_COST, isLarge, sizesBelow } from './fit-cost.ts'
import { largestHolding } from './largest-holding.ts'

/** Rows above the columns of the first panel, and below those of the last. */
export interface Across {
  readonly head: readonly SpacedRow[]
  readonly foot: readonly SpacedRow[]
  /** From the first panel's top to its columns. */
  readonly height: Points
}

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
  /** What stands above and below its columns. */
  readonly across?: Across
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

/**
 * The panels that a shape needs at the least for the issue; undefined where it cannot hold it. What is wished on a leaf
 * folded in ends the text where no size would hold the issue otherwise.
 */
export function fewestIn(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
): number | undefined {
  const fewest = fewestFor(press, collected, shape, paper)
  return fewest === undefined && hasFlap(shape) && collected.flap.length > 0
    ? fewestFor(press, withoutFlap(collected), shape, paper)
    : fewest
}

function fewestFor(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
): number | undefined {
  const { least, most, step } = panelCounts(shape)
  const areas = areasOf(press, shape, paper, least)
  const scale = smallestScale(press, areas)
  const flow = flowOf(press, collected, areas, scale)
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

/** The panels of a shape within the theme's margins. */
export const areasOf = (press: Press, shape: Shape, paper: Paper, count: number): PanelAreas =>
  panelAreas(shape, paper, count, press.theme.page)

/** The least that the issue may be set in. */
export function smallestScale(press: Press, areas: PanelAreas): Scale {
  const { floor } = press.limits.size
  return closestScale(press, areas, floor, CLOSED)
}

const scaleAt = (
  { limits, theme }: Press,
  { measure }: PanelAreas,
  {
    size,
    line,
    spacing,
    hyphenDemerits = 0,
  }: Pick<Scale, 'size' | 'line' | 'spacing'> & Partial<Pick<Scale, 'hyphenDemerits'>>,
): Scale => ({
  size,
  line,
  spacing,
  grid: theme.page.grid,
  measure,
  justifiedFrom: theme.page.justifiedFrom,
  hanging: limits.hanging,
  letterFit: limits.letterFit,
  hyphenDemerits,
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
 * back, or panels have columns, what is pinned there ends the text.
 */
export function flowOf(
  { setter }: Press,
  collected: Collected,
  areas: PanelAreas,
  scale: Scale,
  ways: Ways = 'best',
): Flow {
  // the same blocks each time: what was set of them is known by them
  const { main, flap, back, foot, mainAndBack } = collected
  const pinned = (blocks: Collected['back'], at = scale) => setter.passages(blocks, at, 'best')
  const text = (blocks: Collected['main'], height: Points) =>
    releaseBonds(setter.passages(blocks, scale, ways), height)
  if (areas.columns > 1) {
    const wide = { ...scale, measure: areas.width }
    const { head, body: text } = headAndBody(collected)
    const across = { head: pinned(head, wide), foot: pinned(foot, wide) }
    const body = setter.passages(text, scale, ways)
    const flow = { main: body, flap: [], back: [], foot: [], across }
    const least = Math.min(...(roomOf(areas, scale, flow).heights ?? []))
    return { ...flow, main: releaseBonds(body, Math.max(scale.line, least)) }
  }
  const height = areas.textHeight
  const none = { flap: [], back: [], foot: pinned(foot) }
  if (hasFlap(areas.shape))
    return { main: text(main, height), flap: pinned(flap), back: pinned(back), foot: pinned(foot) }
  return hasOuterBack(areas.shape)
    ? { ...none, main: text(withoutFlap(collected).main, height), back: pinned(back) }
    : { ...none, main: text(mainAndBack, height) }
}

/** What the areas give a trial to fill. */
export function roomOf(areas: PanelAreas, scale: Scale, { main, across }: Flow): Room {
  const height = textRoom(areas.textHeight, scale)
  const panels = areas.panels.length * areas.columns
  const whole = endsWhole(areas.shape)
  const room = { panels, height, line: scale.line, ...(whole && { whole }) }
  if (!across) return room
  const above = headHeight(across.head, main, scale)
  const below = footHeight(across.foot, scale)
  const heights = Array.from(
    { length: panels },
    (_, i) => height - (i < areas.columns ? above : 0) - (i >= panels - areas.columns ? below : 0),
  )
  return { ...room, heights }
}

/**
 * Panels of a sheet folded twice that should end with a whole item: the cover, which is seen alone; and the one before the leaf
 * folded in, and this leaf, which is seen first when the cover is opened, beside a panel that it does not go on from.
 */
const endsWhole = (shape: Shape): readonly boolean[] | undefined =>
  shape === 'tri-fold' ? [true, false, false, true, true] : undefined

/** Of what stands above the columns, with the space below it. */
function headHeight(
  head: readonly BlockRows[],
  main: readonly BlockRows[],
  { line, grid }: Scale,
): Points {
  if (head.length === 0) return 0
  const first = rowsOf(main)[0]?.gap.natural ?? 0
  return snapped(plusRows(EMPTY, rowsOf(head)).natural + first, grid ? line : 0)
}

/** Of what stands below the columns, with the space above it. */
function footHeight(foot: readonly BlockRows[], { line, grid }: Scale): Points {
  const height = rowsOf(foot).reduce((sum, row) => sum + row.gap.natural + row.height, 0)
  return snapped(height, grid ? line : 0)
}

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
  const pinned = withoutBlank(press, collected, areas, fitColumns(press, collected, areas))
  const isFree = pinned !== undefined || collected.flap.length === 0 || !hasFlap(areas.shape)
  const fitted = isFree ? pinned : fitColumns(press, withoutFlap(collected), areas)
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

/** Whether a panel has no text in any of its columns. */
const hasBlank = ({ areas, breaking }: Fitted): boolean =>
  areas.panels.some((_, i) =>
    breaking.panels
      .slice(i * areas.columns, (i + 1) * areas.columns)
      .every(({ rows }) => rows.length === 0),
  )

function fitColumns(press: Press, collected: Collected, areas: PanelAreas): Fitted | undefined {
  const { size: bounds, leading } = press.limits
  const sizes = stepsDown(boundsIn(areas, bounds), SIZE_STEP)
  const largestOf =
    (spacings: readonly number[]) =>
    (issue: Collected, least: Points = 0): Points | undefined =>
      largestHolding(
        sizes.filter((size) => size >= least),
        (size) => {
          const scale = closestScale(press, areas, size, spacings)
          const flow = flowOf(press, issue, areas, scale)
          const room = roomOf(areas, scale, flow)
          return { holds: holds(flow, room), fullness: fullnessOf(flow, room) }
        },
      )
  const open = largestOf(SPACINGS)(collected)
  const spacings = open === undefined ? CLOSED : SPACINGS
  const pinned = open ?? largestOf(CLOSED)(collected)
  if (pinned === undefined) return undefined
  const [issue, largest] = larger(collected, pinned, areas.shape, largestOf(spacings))
  const attempt = memoize((at: Setting): Trial | undefined => {
    const own = narrowed(areas, at.narrower)
    const scale = scaleAt(press, own, at)
    const flow = flowOf(press, issue, own, scale, at.ways)
    const breaking = breakPanels(flow, roomOf(own, scale, flow), at.ceiling)
    return breaking && { scale, breaking, cost: breaking.cost }
  }, keyOf)
  const blocks = [...collected.mainAndBack, ...collected.foot]
  const find: Find = {
    attempt,
    linesAt: (size) => linesAt(press, areas, size),
    holdsAt: ({ narrower, ...at }, line) => {
      const own = narrowed(areas, narrower)
      const scale = scaleAt(press, own, { ...at, line, spacing: spacings.at(-1) ?? 0 })
      const flow = flowOf(press, issue, own, scale)
      return holds(flow, roomOf(own, scale, flow))
    },
    spacings,
    paragraphsAt: ({ narrower, ...at }) => {
      const scale = { ...at, line: roundPoints(leading.best * at.size), spacing: 0 }
      return press.setter.justified(blocks, scaleAt(press, narrowed(areas, narrower), scale))
    },
    measure: areas.measure,
  }
  const found =
    cheapestOf(find, sizesBelow(largest, sizes, bounds)) ??
    firstLevel(find, sizes.slice(sizes.indexOf(largest))) ??
    cheapest(find, plainly(largest), find.linesAt(largest), {
      ways: 'all',
      ceiling: Number.POSITIVE_INFINITY,
    })
  if (!found) return undefined
  const narrower = roundPoints(areas.measure - found.scale.measure)
  const own = narrowed(areas, narrower)
  const spread = spreadOver(press, issue, own, found)
  const plain = {
    ...{ ...found.scale, narrower },
    spacing: Math.min(0, found.scale.spacing),
    ways: 'best',
    ceiling: FAULT,
  } as const
  const across = acrossOf(flowOf(press, issue, own, spread.scale), spread.scale)
  return {
    ...{ ...spread, areas: own, linesLeft: linesLeft(attempt(plain) ?? found) },
    ...(across && { across }),
  }
}

/** What stands across columns, its spaces as they would like to be. */
function acrossOf({ main, across }: Flow, scale: Scale): Across | undefined {
  if (!across) return undefined
  const spaced = (passages: readonly BlockRows[]) => shareOut(rowsOf(passages), 0, scale.line)
  return {
    ...{ head: spaced(across.head), foot: spaced(across.foot) },
    height: headHeight(across.head, main, scale),
  }
}

/** A text that leaves fewer lines for each panel than this ends where it ends. */
const FEW_LINES = 3

/** Rather than nothing, a panel carries so many. */
const HEAD_AND_LINE = 2

/** Text that fills less of its panels is spread in whole items; of fuller panels everybody sees whether they are level. */
const AIRY = 0.8

/** How many times what spaces may grow by they grow by at the most where a text leaves room, the widest first. */
const AIRY_SPACINGS = [2, 1.75, 1.5, 1.25, 1] as const

/**
 * Where the text leaves room, it is spread: its spaces grow, all alike, and what is still free is shared out evenly
 * over the panels, so that none stays empty. Text of too few parts for that stays as it is.
 */
function spreadOver(press: Press, issue: Collected, areas: PanelAreas, found: Trial): Trial {
  const { line } = found.scale
  const left = found.breaking.panels.reduce((sum, panel) => sum + panel.left / line, 0)
  const count = areas.panels.length * areas.columns
  const isFull = left < FEW_LINES * count && carriesText(found.breaking, issue)
  if (isFull && areas.columns === 1) return found
  let best = found
  // where every panel carries some as it is, room is not worth bad breaks
  let least = carriesText(found.breaking, issue) ? found.breaking.cost + FIT_COST.room : FAULT
  const spacings = isFull ? [found.scale.spacing] : AIRY_SPACINGS
  spacings.forEach((spacing, k) => {
    const scale = { ...found.scale, spacing }
    const flow = flowOf(press, issue, areas, scale)
    const room = roomOf(areas, scale, flow)
    const breaking = flow.across
      ? (balanced(flow, room, areas.columns) ?? spreadEvenly(flow, room))
      : (spreadEvenly(flow, room, { fullest: AIRY }) ?? spreadLevel(flow, room))
    const cost = (breaking?.cost ?? FAULT) + FIT_COST.spacing * k
    if (!breaking || cost >= least) return
    least = cost
    best = { ...found, scale, breaking }
  })
  const isStump = best === found && endsInStumps(found, areas)
  if (!isStump && !isLopsided(best, areas)) return best
  const spacing = [...AIRY_SPACINGS, 0.5, found.scale.spacing]
  const whole = inWholeItems(press, issue, areas, found, spacing)
  return whole && unevenness(whole) < unevenness(best) - CLOSED_BY * areas.textHeight ? whole : best
}

/** A panel that carries so much less of its height than another does is left with a hole. */
const HOLE = 1 / 3

/** Feet are brought out of level for it only where that takes so much of the height from it. */
const CLOSED_BY = 0.15

/** Whether one panel is left with a hole; columns are brought level with each other instead. */
const isLopsided = (trial: Trial, areas: PanelAreas): boolean =>
  areas.columns === 1 && unevenness(trial) > HOLE * areas.textHeight

/** By how much the panel that carries most carries more than the one that carries least. */
function unevenness({ breaking }: Trial): Points {
  const heights = breaking.panels.map(({ rows, foot }) => heightOf([...rows, ...foot]))
  return Math.max(...heights) - Math.min(...heights)
}

/** Where two languages stand side by side, what goes on fills no more of a panel than this with its last lines. */
const LAST_LINES = 0.15

/** Whether a panel carries no more than the last lines of what is said in two languages: two stumps beside each other. */
const endsInStumps = ({ breaking }: Trial, { textHeight }: PanelAreas): boolean =>
  breaking.panels.some(
    ({ left, rows }) =>
      left > textHeight / 2 &&
      rows[0]?.row.pair !== undefined &&
      heightOf(rows) < LAST_LINES * textHeight,
  )

/**
 * Spread in whole items though panels are full enough to show that their feet are out of level, with the widest spaces
 * that fit: some lines on each, or at least a head and a line where the text has no more.
 */
function inWholeItems(
  press: Press,
  issue: Collected,
  areas: PanelAreas,
  found: Trial,
  spacings: readonly number[],
): Trial | undefined {
  for (const fewest of [FEW_LINES, HEAD_AND_LINE])
    for (const spacing of spacings) {
      const scale = { ...found.scale, spacing }
      const flow = flowOf(press, issue, areas, scale)
      const breaking = spreadEvenly(flow, roomOf(areas, scale, flow), { fewest })
      if (breaking) return { ...found, scale, breaking }
    }
  return undefined
}

/** In whole items; undefined where the text is too long for that, or has too few of them. */
function spreadEvenly(
  flow: Flow,
  room: Room,
  { fullest = 1, fewest = FEW_LINES } = {},
): Breaking | undefined {
  const free = (capacityOf(room) - heldBy(flow)) / room.panels
  const spread = breakPanels(flow, { ...room, free }, FAULT)
  const goesOn = spread?.panels.slice(0, -1) ?? []
  const isAiry = goesOn.every(({ rows }) => heightOf(rows) <= fullest * room.height)
  return isAiry && spread && carriesText(spread, flow, fewest) ? spread : undefined
}

/** With all feet at one level, the one at which panels break best. */
function spreadLevel(flow: Flow, room: Room): Breaking | undefined {
  const { height, line } = room
  const first = Math.floor(textShare(flow, room) / line)
  let best: Breaking | undefined
  for (let level = first * line; level <= height + HAIR; level += line) {
    const spread = breakPanels(flow, { ...room, level }, best?.cost ?? FAULT)
    if (spread && carriesText(spread, flow)) best = spread
  }
  return best
}

/** With all columns at the highest level at which that is possible, and those of the last panel at one of their own. */
function balanced(flow: Flow, room: Room, columns: number): Breaking | undefined {
  const { heights = [], height, line, panels } = room
  const last = panels - columns
  const above = height - (heights[0] ?? 0)
  const upTo = (level: Points, own: Points, panel: number): Points =>
    Math.max(line, Math.min(own, panel < columns ? level - above : level))
  const first = (from: number, levels: (level: Points, own: Points, panel: number) => Points) => {
    for (let level = from * line; level <= height + HAIR; level += line) {
      const at = heights.map((own, i) => levels(level, own, i))
      const breaking = breakPanels(flow, { ...room, heights: at }, FAULT)
      if (breaking && (last === 0 || carriesText(breaking, flow))) return { breaking, level }
    }
    return undefined
  }
  const all = first(Math.max(1, Math.floor(heldBy(flow) / panels / line)), upTo)
  if (!all) return undefined
  const lower = first(1, (level, own, i) =>
    i < last ? upTo(all.level, own, i) : Math.min(upTo(all.level, own, i), level),
  )
  return (lower ?? all).breaking
}

const capacityOf = ({ heights, height, panels }: Room): Points =>
  heights ? heights.reduce((sum, one) => sum + one, 0) : height * panels

/** What each panel would carry if all carried as much; of a sheet with a leaf folded in, each that the text may use. */
function textShare(flow: Flow, room: Room): Points {
  const [text] = apart(flow)
  return flow.flap.length > 0 ? heldBy(text) / (room.panels - 2) : heldBy(flow) / room.panels
}

/** What an issue comes to over the room that there is, or what must stand on the last panel over that. */
const fullnessOf = (flow: Flow, room: Room): number =>
  Math.max(
    heldBy(flow) / capacityOf(room),
    textShare(flow, room) / room.height,
    heldBy({ ...flow, main: [], flap: [] }) / heightAt(room, room.panels - 1),
    heldBy({ ...flow, main: [], back: [], foot: [] }) / room.height,
  )

/** Whether no panel is left empty, or hardly carries anything. */
const carriesText = (
  { panels }: Breaking,
  { flap }: { readonly flap: readonly unknown[] },
  fewest = FEW_LINES,
): boolean =>
  // the text ends before a leaf folded in that has its own
  (flap.length > 0 ? panels.slice(0, -1) : panels).every(
    ({ rows }) => rows.reduce((sum, { row }) => sum + row.lines, 0) >= fewest,
  )

const heightOf = (rows: FilledPanel['rows']): Points =>
  rows.reduce((sum, { row, space }, i) => sum + (i === 0 ? row.atTop : space + row.height), 0)

/**
 * The issue with what is pinned to the outer back begun on the panel before it, where that lets all of it
 * be set much larger; else as it is. And the largest size at which that holds.
 */
function larger(
  collected: Collected,
  pinned: Points,
  shape: Shape,
  largestOf: (issue: Collected, least: Points) => Points | undefined,
): readonly [Collected, Points] {
  const isLoose = collected.back.length === 0 || (hasFlap(shape) && collected.flap.length > 0)
  if (isLoose || !hasOuterBack(shape)) return [collected, pinned]
  const inside: Collected = { ...collected, main: collected.mainAndBack, flap: [], back: [] }
  const size = largestOf(inside, pinned + FIT_COST.inside)
  return size === undefined ? [collected, pinned] : [inside, size]
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

/** From the best down to the floor, both included. */
function stepsDown({ best, floor }: Bounds, step: number): readonly number[] {
  const count = Math.ceil((best - floor) / step - 0.001)
  return Array.from({ length: count + 1 }, (_, i) =>
    i === count ? floor : roundPoints(best - i * step),
  )
}
