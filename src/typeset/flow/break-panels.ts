import type { Points } from '../../length.ts'
import { type Column, columnOf } from './column.ts'
import { COST, type Extent, FEW_LINES, fillCost, HAIR } from './cost.ts'
import { releaseBonds } from './release-bonds.ts'
import type { Row } from './row.ts'

/** Rows by where they must stand. */
export interface Flow {
  readonly main: readonly Row[]
  /** Whole on the last panel, under whatever the text still needs of it. */
  readonly back: readonly Row[]
  /** At the foot of the last panel. */
  readonly foot: readonly Row[]
}

/** What there is to fill. */
export interface Room {
  readonly panels: number
  /** Of a panel's text. */
  readonly height: Points
  /** Baseline distance of the body. */
  readonly line: Points
}

/** What stands on one panel. */
export interface FilledPanel {
  readonly rows: readonly Row[]
  /** At the panel's foot, below free room. */
  readonly foot: readonly Row[]
  /** How far the spaces between its rows stretch to their bounds (1), or shrink to them (-1). */
  readonly ratio: number
  /** Height that is left: at the end of the text, or above the foot. */
  readonly left: Points
}

export interface Breaking {
  readonly panels: readonly FilledPanel[]
  readonly cost: number
}

/** Cheapest way to have set the rows before one place on so many panels. */
interface Place {
  readonly cost: number
  /** Where the last of these panels begins. */
  readonly from: number
}

/**
 * The cheapest set of breaks over all panels, or undefined where the rows do not fit: dynamic
 * programming over panels and break places (after Plass, *Optimal Pagination*, 1981). The same
 * rows give the same breaks.
 */
export function breakPanels(flow: Flow, room: Room): Breaking | undefined {
  const column = columnOf(releaseBonds(flow.main, room.height))
  const tail = columnOf([...flow.back, ...flow.foot])
  const steps = fillAhead(column, room, room.panels - 1)
  const end = cheapestEnd(column, tail, steps, room)
  return end && trace(flow, column, tail, steps, end, room)
}

/** The fewest panels that hold the rows, or undefined where no number does. */
export function fewestPanels(flow: Flow, room: Omit<Room, 'panels'>): number | undefined {
  const column = columnOf(releaseBonds(flow.main, room.height))
  const tail = columnOf([...flow.back, ...flow.foot])
  const steps = fillAhead(column, room, column.rows.length + 1)
  for (let panels = 1; panels <= steps.length + 1; panels++)
    if (cheapestEnd(column, tail, steps.slice(0, panels), { ...room, panels })) return panels
  return undefined
}

/**
 * `steps[p][j]`: the cheapest way to fill p panels level with the rows before j. Stops where
 * another panel reaches nothing new.
 */
function fillAhead(
  column: Column,
  room: Omit<Room, 'panels'>,
  most: number,
): readonly (readonly (Place | undefined)[])[] {
  const steps: (readonly (Place | undefined)[])[] = [[{ cost: 0, from: 0 }]]
  for (let p = 1; p <= most; p++) {
    const next = fillOne(column, room, steps[p - 1] ?? [])
    if (next.length === 0) break
    steps.push(next)
  }
  return steps
}

function fillOne(
  column: Column,
  room: Omit<Room, 'panels'>,
  before: readonly (Place | undefined)[],
): readonly (Place | undefined)[] {
  const next: (Place | undefined)[] = []
  before.forEach((place, from) => {
    if (!place) return
    for (let to = from + 1; to < column.rows.length; to++) {
      const extent = column.extent(from, to)
      if (extent.natural - extent.shrink > room.height + HAIR) return
      const price = column.breakCost(to)
      if (price === Number.POSITIVE_INFINITY) continue
      const cost = place.cost + price + fillCost(extent, room.height, room.line)
      const known = next[to]
      if (!known || cost < known.cost) next[to] = { cost, from }
    }
  })
  return next
}

/** How the text ends: its last panel begins at `from`, after `panels` filled ones. */
interface End {
  readonly panels: number
  readonly from: number
  /** Whether the text's last panel is the last of all, which also holds the tail. */
  readonly shared: boolean
  readonly cost: number
}

function cheapestEnd(
  column: Column,
  tail: Column,
  steps: readonly (readonly (Place | undefined)[])[],
  room: Room,
): End | undefined {
  if (!holds(tail.extent(0, tail.rows.length), room.height)) return undefined
  let cheapest: End | undefined
  steps.slice(0, room.panels).forEach((step, panels) => {
    const shared = panels === room.panels - 1
    step.forEach((place, from) => {
      if (!place) return
      const extent = shared
        ? column.extentWith(from, tail)
        : column.extent(from, column.rows.length)
      if (!holds(extent, room.height)) return
      const cost = place.cost + endCost(column, from, extent, room)
      if (!cheapest || cost < cheapest.cost) cheapest = { panels, from, shared, cost }
    })
  })
  return cheapest
}

const holds = (extent: Extent, height: Points): boolean =>
  extent.natural - extent.shrink <= height + HAIR

/** The text's last panel may end anywhere; it is only not to be too full, or nearly empty. */
function endCost(column: Column, from: number, extent: Extent, room: Room): number {
  const fill = extent.natural > room.height ? fillCost(extent, room.height, room.line) : 0
  return fill + (from > 0 && column.lines(from) < FEW_LINES ? COST.meagre : 0)
}

function trace(
  flow: Flow,
  column: Column,
  tail: Column,
  steps: readonly (readonly (Place | undefined)[])[],
  end: End,
  room: Room,
): Breaking {
  const panels: FilledPanel[] = []
  let to = end.from
  for (let p = end.panels; p > 0; p--) {
    const from = steps[p]?.[to]?.from ?? 0
    panels.unshift(filled(column.rows.slice(from, to), column.extent(from, to), room))
    to = from
  }
  const rest = column.rows.slice(end.from)
  if (end.shared) {
    const all = column.extentWith(end.from, tail)
    panels.push(ended([...rest, ...flow.back], flow.foot, all, room))
    return { panels, cost: end.cost }
  }
  panels.push(ended(rest, [], column.extent(end.from, column.rows.length), room))
  while (panels.length < room.panels - 1)
    panels.push({ rows: [], foot: [], ratio: 0, left: room.height })
  panels.push(ended(flow.back, flow.foot, tail.extent(0, tail.rows.length), room))
  return { panels, cost: end.cost }
}

function filled(rows: readonly Row[], extent: Extent, { height }: Room): FilledPanel {
  return { rows, foot: [], ratio: Math.min(1, ratioOf(extent, height)), left: 0 }
}

/** The panel where the text ends: its spaces bring the foot down where they can, else they stay as they are. */
function ended(
  rows: readonly Row[],
  foot: readonly Row[],
  extent: Extent,
  { height }: Room,
): FilledPanel {
  const wanted = ratioOf(extent, height)
  const ratio = wanted > 1 ? 0 : wanted
  const left = Math.max(0, height - extent.natural - ratio * extent.stretch)
  return {
    rows,
    foot,
    ratio,
    left: rows.length + foot.length === 0 ? height : ratio < 0 ? 0 : left,
  }
}

function ratioOf({ natural, stretch, shrink }: Extent, height: Points): number {
  const room = height - natural
  if (room < 0) return shrink === 0 ? 0 : Math.max(-1, room / shrink)
  return stretch === 0 ? (room < HAIR ? 0 : 2) : room / stretch
}

/** By how much rows are too high for their panels, and whose rows stand below the last one's foot. */
export interface Overflow {
  readonly height: Points
  /** In reading order. */
  readonly parts: readonly string[]
  /** What is pinned to the outer back is too long for it, whatever the rest does. */
  readonly back: boolean
}

/** How far rows that do not fit run over, filling all panels but the last as well as they can. */
export function overflowOf(flow: Flow, room: Room): Overflow {
  const tail = columnOf([...flow.back, ...flow.foot])
  const alone = excess(tail.extent(0, tail.rows.length), room)
  if (alone > HAIR) return { height: alone, parts: lastParts(flow.back, alone), back: true }
  const column = columnOf(releaseBonds(flow.main, room.height))
  const reached = fillAhead(column, room, room.panels - 1)[room.panels - 1] ?? []
  const height = reached.reduce(
    (least, place, from) =>
      place ? Math.min(least, excess(column.extentWith(from, tail), room)) : least,
    Number.POSITIVE_INFINITY,
  )
  const rows = [...flow.main, ...flow.back]
  return { height: Math.max(0, height), parts: lastParts(rows, height), back: false }
}

const excess = ({ natural, shrink }: Extent, room: Room): Points => natural - shrink - room.height

/** Parts of the last rows, as many as make up a height. */
function lastParts(rows: readonly Row[], height: Points): readonly string[] {
  const parts: string[] = []
  let sum = 0
  for (const row of rows.toReversed()) {
    if (sum >= height) break
    sum += row.height + row.gap.natural
    if (!parts.includes(row.part)) parts.unshift(row.part)
  }
  return parts
}
