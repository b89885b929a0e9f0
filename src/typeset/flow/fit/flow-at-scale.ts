import { type Points, roundPoints } from '../../../length.ts'
import type { Bounds } from '../../../load/parish.ts'
import type { Theme } from '../../../theme/theme.ts'
import type { Paper, Shape } from '../../../vocabulary.ts'
import { hasFlap, hasOuterBack, type PanelAreas, panelAreas } from '../../impose/panel-areas.ts'
import { COST } from '../break-panels/cost.ts'
import { apart, type Flow, heightAt, type Room } from '../break-panels/flow.ts'
import { heldBy } from '../break-panels/index.ts'
import { releaseBonds } from '../break-panels/release-bonds.ts'
import { type SpacedRow, shareOut } from '../break-panels/share-out.ts'
import type { Facing } from '../collect/collect-spans.ts'
import { type Collected, headAndBody, withoutFlap } from '../collect/index.ts'
import { type BlockRows, EMPTY, plusRows, rowsOf } from '../set-rows/block-rows.ts'
import { lineFor, linesHeld, snapped, textRoom } from '../set-rows/grid.ts'
import type { Setter } from '../set-rows/index.ts'
import type { Scale } from '../set-rows/scale.ts'
import type { Ways } from '../set-rows/set-words.ts'
import { isLarge } from './fit-cost.ts'

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

/** What spaces may be: whether those that may vanish have, and what the others would like to be, the widest first. */
export interface Spaces {
  readonly closed: boolean
  readonly spacings: readonly number[]
}

/** From as wide as they may be down to what the theme gives them. */
const SPACINGS = [1, 0.75, 0.5, 0.25, 0] as const

export const OPEN: Spaces = { closed: false, spacings: SPACINGS }

/** Down to as narrow as they may be. */
export const CLOSED: Spaces = { closed: true, spacings: [...SPACINGS, -1] }

/** The panels of a shape within the theme's margins. */
export const areasOf = (press: Press, shape: Shape, paper: Paper, count: number): PanelAreas =>
  panelAreas(shape, paper, count, press.theme.page)

/** The least that the issue may be set in. */
export function smallestScale(press: Press, areas: PanelAreas): Scale {
  const { floor } = press.limits.size
  return closestScale(press, areas, floor, CLOSED)
}

export const scaleAt = (
  { limits, theme }: Press,
  { measure }: PanelAreas,
  {
    size,
    line,
    spacing,
    closed,
    hyphenDemerits = 0,
    indent = 1,
  }: Pick<Scale, 'size' | 'line' | 'spacing' | 'closed'> &
    Partial<Pick<Scale, 'hyphenDemerits' | 'indent'>>,
): Scale => ({
  size,
  line,
  spacing,
  closed,
  grid: theme.page.grid,
  measure,
  justifiedFrom: theme.page.justifiedFrom,
  hanging: limits.hanging,
  letterFit: limits.letterFit,
  hyphenDemerits,
  indent,
})

/** Leading off the grid goes in hundredths of the size. */
const LEADING_STEP = 0.01

/**
 * The baseline distances that a size may be tried with, the widest first: on the grid, for every number of
 * lines that a panel may hold the widest one that holds so many.
 */
export function linesAt(
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
export function closestScale(
  press: Press,
  areas: PanelAreas,
  size: Points,
  { closed, spacings }: Spaces,
): Scale {
  const { floor } = press.limits.leading
  const line = linesAt(press, areas, size).at(-1) ?? roundPoints(floor * size)
  return scaleAt(press, areas, { size, line, closed, spacing: spacings.at(-1) ?? 0 })
}

/**
 * The passages at a scale, bonds that no panel can keep let go; where nothing is an outer
 * back, or panels have columns, what is pinned there ends the text.
 */
export function flowOf(
  { setter }: Press,
  collected: Collected,
  areas: PanelAreas,
  scale: Scale,
  ways: Ways = 'best',
): Flow {
  const pinned = (blocks: Collected['back'], at = scale) => setter.passages(blocks, at, 'best')
  if (areas.columns > 1) {
    const wide = { ...scale, measure: areas.width }
    const { head, body: text } = headAndBody(collected)
    const across = { head: pinned(head, wide), foot: pinned(collected.foot, wide) }
    const body = setter.passages(text, scale, ways)
    const flow = { main: body, flap: [], back: [], foot: [], across }
    const least = Math.min(...(roomOf(areas, scale, flow).heights ?? []))
    return { ...flow, main: releaseBonds(body, Math.max(scale.line, least)) }
  }
  const { main, flap, back, foot } = inPlace(collected, areas)
  const text = releaseBonds(setter.passages(main, scale, ways), areas.textHeight)
  return { main: text, flap: pinned(flap), back: pinned(back), foot: pinned(foot) }
}

const NONE: Collected['main'] = []

/** What stands in each place that there is. The same blocks each time: what was set of them is known by them. */
function inPlace(
  collected: Collected,
  { shape }: PanelAreas,
): Pick<Collected, 'main' | 'flap' | 'back' | 'foot'> {
  if (hasFlap(shape)) return collected
  if (hasOuterBack(shape)) return withoutFlap(collected)
  const { mainAndBack, foot } = collected
  return { main: mainAndBack, flap: NONE, back: NONE, foot }
}

/**
 * What, beside their size, leading and spaces, the rows of an issue in its best ways are known by at these scales, which differ
 * in their leading: where it is the same on another measure, rows differ in nothing but what they draw. Undefined where it does
 * not tell.
 */
export function rowsTold(
  { setter }: Press,
  collected: Collected,
  areas: PanelAreas,
  scales: readonly Scale[],
): string | undefined {
  if (areas.columns > 1) return undefined
  const { main, flap, back, foot } = inPlace(collected, areas)
  const told = [main, flap, back, foot].map((blocks) => setter.rowsTold(blocks, scales))
  return told.includes(undefined) ? undefined : told.join('#')
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
const endsWhole = (shape: Shape): readonly number[] | undefined =>
  shape === 'tri-fold' ? [COST.dividedCover, 0, 0, COST.divided, COST.divided] : undefined

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

/** What stands across columns, its spaces as they would like to be. */
export function acrossOf({ main, across }: Flow, scale: Scale): Across | undefined {
  if (!across) return undefined
  const spaced = (passages: readonly BlockRows[]) => shareOut(rowsOf(passages), 0, scale.line)
  return {
    ...{ head: spaced(across.head), foot: spaced(across.foot) },
    height: headHeight(across.head, main, scale),
  }
}

export const capacityOf = ({ heights, height, panels }: Room): Points =>
  heights ? heights.reduce((sum, one) => sum + one, 0) : height * panels

/** What each panel would carry if all carried as much; of a sheet with a leaf folded in, each that the text may use. */
export function textShare(flow: Flow, room: Room): Points {
  const [text] = apart(flow)
  return flow.flap.length > 0 ? heldBy(text) / (room.panels - 2) : heldBy(flow) / room.panels
}

/** What an issue comes to over the room that there is, or what must stand on the last panel over that. */
export const fullnessOf = (flow: Flow, room: Room): number =>
  Math.max(
    heldBy(flow) / capacityOf(room),
    textShare(flow, room) / room.height,
    heldBy({ ...flow, main: [], flap: [] }) / heightAt(room, room.panels - 1),
    heldBy({ ...flow, main: [], back: [], foot: [] }) / room.height,
  )

/** From the best down to the floor, both included. */
export function stepsDown({ best, floor }: Bounds, step: number): readonly number[] {
  const count = Math.ceil((best - floor) / step - 0.001)
  return Array.from({ length: count + 1 }, (_, i) =>
    i === count ? floor : roundPoints(best - i * step),
  )
}
