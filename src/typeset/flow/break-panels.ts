import type { Points } from '../../length.ts'
import { COST, type Extent, FEW_LINES, fillCost, HAIR } from './cost.ts'
import { EMPTY, excess, type Passage, plusRows, rowsOf } from './passage.ts'
import { releaseBonds } from './release-bonds.ts'
import type { Row } from './row.ts'
import { rowsBetween } from './rows-between.ts'
import { type Course, courseOf, type Slack, walk } from './walk.ts'

/** Passages by where they must stand. */
export interface Flow {
  readonly main: readonly Passage[]
  /** Whole on the last panel, under whatever the text still needs of it. */
  readonly back: readonly Passage[]
  /** At the foot of the last panel. */
  readonly foot: readonly Passage[]
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

/**
 * The cheapest set of breaks over all panels, or undefined where the passages do not fit: dynamic
 * programming over panels, places to break and, where passages have several ways to be broken,
 * those too (after Plass, *Optimal Pagination Techniques for Automatic Typesetting Systems*, 1981).
 * The same passages give the same breaks.
 */
export function breakPanels(flow: Flow, room: Room): Breaking | undefined {
  const tail = [...rowsOf(flow.back), ...rowsOf(flow.foot)]
  if (excess(plusRows(EMPTY, tail), room.height) > HAIR || isHopeless(flow, room)) return undefined
  const course = courseOf(releaseBonds(flow.main, room.height))
  const steps = fillAhead(course, room, room.panels - 1)
  const end = cheapestEnd(course, tail, steps, room)
  return end && trace(flow, course, tail, steps, end, room)
}

/** Whether all rows together, as close as they can stand, are higher than all panels. */
function isHopeless({ main, back, foot }: Flow, { panels, height, line }: Room): boolean {
  const all = [main, back, foot].map((passages) => plusRows(EMPTY, rowsOf(passages)))
  const least = all.reduce((sum, { natural, shrink }) => sum + natural - shrink, 0)
  const saved = main.filter(({ ways }) => ways.length > 1).length * line
  return least - saved > panels * (height + line)
}

/** The fewest panels that hold the passages, or undefined where no number does. */
export function fewestPanels(flow: Flow, room: Omit<Room, 'panels'>): number | undefined {
  const course = courseOf(releaseBonds(flow.main, room.height))
  const tail = [...rowsOf(flow.back), ...rowsOf(flow.foot)]
  const steps = fillAhead(course, room, course.places.length + 1)
  for (let panels = 1; panels <= steps.length + 1; panels++)
    if (cheapestEnd(course, tail, steps.slice(0, panels), { ...room, panels })) return panels
  return undefined
}

/** The cheapest way to have filled so many panels down to a place. */
interface Step {
  readonly cost: number
  /** Where the last of them begins, and lines that its whole passages have more than is best. */
  readonly from: number
  readonly more: number
}

/** `steps[p][place]`: p panels filled level, the next to begin at a place. Ends where nothing more is reached. */
type Steps = readonly (readonly (Step | undefined)[])[]

function fillAhead(course: Course, room: Omit<Room, 'panels'>, most: number): Steps {
  const steps: (readonly (Step | undefined)[])[] = [[{ cost: 0, from: 0, more: 0 }]]
  for (let p = 1; p <= most; p++) {
    const next = fillOne(course, room, steps[p - 1] ?? [])
    if (next.length === 0) break
    steps.push(next)
  }
  return steps
}

function fillOne(
  course: Course,
  room: Omit<Room, 'panels'>,
  before: readonly (Step | undefined)[],
): readonly (Step | undefined)[] {
  const next: (Step | undefined)[] = []
  before.forEach((step, from) => {
    if (!step) return
    walk(course, from, room, {
      at(place, below, extent, slack, wayCost) {
        const cost = step.cost + below.breakCost + wayCost
        const known = next[place]?.cost ?? Number.POSITIVE_INFINITY
        if (cost >= known) return
        const filled = cheapestFill(extent, slack, room)
        if (cost + filled.cost < known)
          next[place] = { cost: cost + filled.cost, from, more: filled.more }
      },
      atEnd: () => undefined,
    })
  })
  return next
}

/** How many lines more or fewer fill a panel best, and what that costs. */
function cheapestFill(
  extent: Extent,
  slack: Slack,
  { height, line }: Omit<Room, 'panels'>,
): { readonly cost: number; readonly more: number } {
  let cheapest = { cost: Number.POSITIVE_INFINITY, more: 0 }
  slack.costs.forEach((own, i) => {
    const more = slack.least + i
    const natural = extent.natural + more * line
    const cost = own + fillCost({ ...extent, natural }, height, line)
    if (cost < cheapest.cost) cheapest = { cost, more }
  })
  return cheapest
}

/** How the text ends: its last panel begins at a place, after so many filled ones. */
interface End {
  readonly panels: number
  readonly from: number
  readonly more: number
  /** Whether the text's last panel is the last of all, which also holds the tail. */
  readonly shared: boolean
  readonly cost: number
}

function cheapestEnd(
  course: Course,
  tail: readonly Row[],
  steps: Steps,
  room: Room,
): End | undefined {
  if (excess(plusRows(EMPTY, tail), room.height) > HAIR) return undefined
  let cheapest: End | undefined
  const consider = (end: End): void => {
    if (end.cost < (cheapest?.cost ?? Number.POSITIVE_INFINITY)) cheapest = end
  }
  steps.slice(0, room.panels).forEach((step, panels) => {
    const shared = panels === room.panels - 1
    step.forEach((reached, from) => {
      if (!reached) return
      walk(course, from, room, {
        at: () => undefined,
        atEnd(extent, slack) {
          const last = endingFill(extent, slack, shared ? tail : [], room)
          const meagre = from > 0 && extent.natural < FEW_LINES * room.line ? COST.meagre : 0
          const cost = reached.cost + last.cost + meagre
          consider({ panels, from, more: last.more, shared, cost })
        },
      })
    })
  })
  return cheapest
}

/** The text's last panel may end anywhere; it only must not be too full. */
function endingFill(
  extent: Extent,
  slack: Slack,
  tail: readonly Row[],
  room: Room,
): { readonly cost: number; readonly more: number } {
  const whole = plusRows(extent, tail)
  const stretch = Math.max(whole.stretch, room.height - whole.natural)
  const fill = cheapestFill({ ...whole, stretch }, slack, room)
  return whole.natural <= room.height ? { cost: 0, more: 0 } : fill
}

function trace(
  flow: Flow,
  course: Course,
  tail: readonly Row[],
  steps: Steps,
  end: End,
  room: Room,
): Breaking {
  const filled: FilledPanel[] = []
  let to = end.from
  for (let p = end.panels; p > 0; p--) {
    const { from, more } = steps[p]?.[to] ?? { from: 0, more: 0 }
    filled.unshift(fill(rowsBetween(course, from, to, more), room))
    to = from
  }
  const rest = rowsBetween(course, end.from, undefined, end.more)
  const [back, foot] = [rowsOf(flow.back), rowsOf(flow.foot)]
  if (end.shared)
    return { cost: end.cost, panels: [...filled, endOn([...rest, ...back], foot, room)] }
  const blank = room.panels - filled.length - 2
  return {
    cost: end.cost,
    panels: [
      ...filled,
      endOn(rest, [], room),
      ...Array.from({ length: blank }, () => endOn([], [], room)),
      endOn(tail.slice(0, back.length), foot, room),
    ],
  }
}

/** A panel whose foot stands as low as its spaces bring it. */
function fill(rows: readonly Row[], { height }: Room): FilledPanel {
  return { rows, foot: [], ratio: Math.min(1, ratioOf(plusRows(EMPTY, rows), height)), left: 0 }
}

/** The panel where the text ends: its spaces bring the foot down where they can, else they stay as they are. */
function endOn(rows: readonly Row[], foot: readonly Row[], { height }: Room): FilledPanel {
  const extent = plusRows(EMPTY, [...rows, ...foot])
  const wanted = ratioOf(extent, height)
  const ratio = wanted > 1 ? 0 : wanted
  return { rows, foot, ratio, left: ratio === 0 ? Math.max(0, height - extent.natural) : 0 }
}

/** More than 1 where even the widest spaces leave room. */
function ratioOf({ natural, stretch, shrink }: Extent, height: Points): number {
  const room = height - natural
  if (room < 0) return shrink === 0 ? 0 : Math.max(-1, room / shrink)
  return room < HAIR ? 0 : stretch === 0 ? 2 : room / stretch
}

/** By how much passages are too high for their panels, and whose rows stand below the last one's foot. */
export interface Overflow {
  readonly height: Points
  /** In reading order. */
  readonly parts: readonly string[]
  /** What is pinned to the outer back is too long for it, whatever the rest does. */
  readonly back: boolean
}

/** How far passages that do not fit run over, filling all panels but the last as well as they can. */
export function overflowOf(flow: Flow, room: Room): Overflow {
  const [back, foot] = [rowsOf(flow.back), rowsOf(flow.foot)]
  const tail = [...back, ...foot]
  const alone = excess(plusRows(EMPTY, tail), room.height)
  if (alone > HAIR) return { height: alone, parts: lastParts(back, alone), back: true }
  const course = courseOf(releaseBonds(flow.main, room.height))
  const reached = fillAhead(course, room, room.panels - 1)[room.panels - 1] ?? []
  const height = reached.reduce((least, step, from) => {
    if (!step) return least
    const rest = [...rowsBetween(course, from, undefined, 0), ...tail]
    return Math.min(least, excess(plusRows(EMPTY, rest), room.height))
  }, Number.POSITIVE_INFINITY)
  const rows = [...rowsOf(flow.main), ...back]
  return { height: Math.max(0, height), parts: lastParts(rows, height), back: false }
}

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
