import type { Points } from '../../../length.ts'
import { EMPTY, plusRows, rowsOf } from '../set-rows/block-rows.ts'
import type { Row } from '../set-rows/row.ts'
import {
  COST,
  type Extent,
  endCost,
  FAULT,
  FEW_LINES,
  fillCost,
  HAIR,
  levelEndCost,
  spreadCost,
  wholeCost,
} from './cost.ts'
import { fewestPanels } from './fill-greedily.ts'
import { apart, type Flow, heightAt, type Room } from './flow.ts'
import { rowsBetween } from './rows-between.ts'
import { type SpacedRow, shareOut } from './share-out.ts'
import { type Course, courseOf, goesOnAt, type Slack, walk } from './walk.ts'

/** What stands on one panel. */
export interface FilledPanel {
  readonly rows: readonly SpacedRow[]
  /** At the panel's foot, below free room. */
  readonly foot: readonly SpacedRow[]
  /** Height that its rows and unstretched spaces leave: at the end of the text, or above the foot. */
  readonly left: Points
}

export interface Breaking {
  readonly panels: readonly FilledPanel[]
  readonly cost: number
}

/**
 * The cheapest set of breaks over all panels, or undefined where the passages do not fit, or not at
 * less than the ceiling. Dynamic programming over panels, places to break
 * and, where passages have several ways to be broken, those too (after Plass, *Optimal Pagination
 * Techniques for Automatic Typesetting Systems*, 1981). Breaks that cost as much as a foot out of
 * level are looked at only when there are no others; costs only add up, so that none is missed. The
 * same passages give the same breaks.
 */
export function breakPanels(
  flow: Flow,
  room: Room,
  ceiling = Number.POSITIVE_INFINITY,
): Breaking | undefined {
  return flow.flap.length === 0 ? breakText(flow, room, ceiling) : breakApart(flow, room, ceiling)
}

/** With the text on all panels but two, of which one has what is pinned to the leaf folded in. */
function breakApart(flow: Flow, room: Room, ceiling: number): Breaking | undefined {
  const { level, free, whole, ...plain } = room
  const [text, leaf, last] = apart(flow)
  const ofText = { ...room, panels: room.panels - 2 }
  const own = free === undefined ? {} : { free: ofText.height - heldBy(text) / ofText.panels }
  const texts = breakText(text, { ...ofText, ...own }, ceiling)
  const others = [leaf, last].map((one) => breakText(one, { ...plain, panels: 1 }, ceiling))
  const [onLeaf, onLast] = others
  if (!texts || !onLeaf || !onLast) return undefined
  const all = [texts, onLeaf, onLast]
  const cost = all.reduce((sum, one) => sum + one.cost, 0)
  return cost < ceiling ? { panels: all.flatMap(({ panels }) => panels), cost } : undefined
}

/** Natural height of all that a flow holds. */
export const heldBy = ({ main, flap, back, foot }: Flow): Points =>
  plusRows(EMPTY, rowsOf([...main, ...flap, ...back, ...foot])).natural

function breakText(flow: Flow, room: Room, ceiling: number): Breaking | undefined {
  if ((fewestPanels(flow, room) ?? Number.POSITIVE_INFINITY) > room.panels) return undefined
  const tail = [...rowsOf(flow.back), ...rowsOf(flow.foot)]
  const course = courseOf(flow.main)
  const within = (bound: number): Breaking | undefined => {
    const steps = fillAhead(course, levelled(room), room.panels - 1, bound)
    const end = cheapestEnd(course, { tail, isPinned: flow.back.length > 0 }, steps, room)
    return end && end.cost < bound ? trace(flow, course, tail, steps, end, room) : undefined
  }
  return within(Math.min(FAULT, ceiling)) ?? (ceiling > FAULT ? within(ceiling) : undefined)
}

/** As high as the panels are that the text goes on from. */
const levelled = (room: Room): Room =>
  room.level === undefined ? room : { ...room, height: room.level }

/** Whether the text is to reach the last panel. */
const isSpread = ({ level, free }: Room): boolean => level !== undefined || free !== undefined

/** The cheapest way to have filled so many panels down to a place. */
interface Step {
  readonly cost: number
  /** Where the last of them begins, and lines that its whole passages have more than is best. */
  readonly from: number
  readonly more: number
}

/** `steps[p][place]`: p panels filled level, the next to begin at a place. Ends where nothing more is reached. */
type Steps = readonly (readonly (Step | undefined)[])[]

function fillAhead(
  course: Course,
  room: Omit<Room, 'panels'>,
  most: number,
  ceiling = Number.POSITIVE_INFINITY,
): Steps {
  const steps: (readonly (Step | undefined)[])[] = [[{ cost: 0, from: 0, more: 0 }]]
  for (let p = 1; p <= most; p++) {
    const here = { ...room, height: heightAt(room, p - 1) }
    const next = fillOne(course, here, steps[p - 1] ?? [], ceiling, room.whole?.[p - 1] ?? 0)
    if (next.length === 0) break
    steps.push(next)
  }
  return steps
}

function fillOne(
  course: Course,
  room: Omit<Room, 'panels'>,
  before: readonly (Step | undefined)[],
  ceiling: number,
  /** What it costs that its end divides an item. */
  whole: number,
): readonly (Step | undefined)[] {
  const next: (Step | undefined)[] = []
  const isWhole = whole > 0
  const isFree = isWhole || room.free !== undefined || ceiling > FAULT
  const least = isFree ? 0 : room.height - room.line - HAIR
  before.forEach((step, from) => {
    if (!step) return
    walk(
      course,
      from,
      { ...room, least },
      {
        at(place, below, extent, slack, wayCost) {
          const goesOn = isWhole && goesOnAt(course, place)
          const divided = goesOn ? whole : 0
          const cost = step.cost + below.breakCost + wayCost + divided
          const known = next[place]?.cost ?? ceiling
          if (cost >= known) return
          const filled = cheapestFill(
            extent,
            slack,
            room,
            isWhole && !goesOn ? wholeCost : fillCost,
          )
          if (cost + filled.cost < known)
            next[place] = { cost: cost + filled.cost, from, more: filled.more }
        },
        atEnd: () => undefined,
      },
    )
  })
  return next
}

/** How many lines more or fewer fill a panel best, and what that costs. */
function cheapestFill(
  extent: Extent,
  slack: Slack,
  room: Omit<Room, 'panels'>,
  costOf: typeof fillCost,
): { readonly cost: number; readonly more: number } {
  let cheapest = { cost: Number.POSITIVE_INFINITY, more: 0 }
  slack.costs.forEach((own, i) => {
    const more = slack.least + i
    const natural = extent.natural + more * room.line
    const cost = own + heightCost({ ...extent, natural }, room, costOf)
    if (cost < cheapest.cost) cheapest = { cost, more }
  })
  return cheapest
}

/** What it costs that a panel is as full as it is: of a text that is spread, how far it is from leaving what each would. */
const heightCost = (
  extent: Extent,
  { height, line, free }: Omit<Room, 'panels'>,
  otherwise: typeof fillCost,
): number =>
  free === undefined || extent.natural > height
    ? otherwise(extent, height, line)
    : spreadCost((height - extent.natural - free) / line)

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
  { tail, isPinned }: { readonly tail: readonly Row[]; readonly isPinned: boolean },
  steps: Steps,
  room: Room,
): End | undefined {
  let cheapest: End | undefined
  const consider = (end: End): void => {
    if (end.cost < (cheapest?.cost ?? Number.POSITIVE_INFINITY)) cheapest = end
  }
  steps.slice(0, room.panels).forEach((step, panels) => {
    const shared = panels === room.panels - 1
    const mayEndBefore = isPinned || (room.short === true && tail.length > 0)
    if (isSpread(room) && !shared && !(mayEndBefore && panels === room.panels - 2)) return
    const here = { ...room, height: heightAt(room, panels) }
    step.forEach((reached, from) => {
      if (!reached) return
      walk(
        course,
        from,
        { ...here, least: here.height },
        {
          at: () => undefined,
          atEnd(extent, slack) {
            const ending = { tail: shared ? tail : [], first: from === 0 }
            const last = cheapestEnding(extent, slack, ending, here)
            const apart = shared ? 0 : heightCost(plusRows(EMPTY, tail), room, endCost)
            const cost = reached.cost + last.cost + (room.free === undefined ? 0 : apart)
            consider({ panels, from, more: last.more, shared, cost })
          },
        },
      )
    })
  })
  return cheapest
}

/** The text's last panel may end anywhere; it only must not be too full, or hold hardly anything unless it is the first. */
function cheapestEnding(
  extent: Extent,
  slack: Slack,
  { tail, first }: { readonly tail: readonly Row[]; readonly first: boolean },
  room: Room,
): { readonly cost: number; readonly more: number } {
  let cheapest = { cost: Number.POSITIVE_INFINITY, more: 0 }
  slack.costs.forEach((own, i) => {
    const more = slack.least + i
    const text = more === 0 ? extent : { ...extent, natural: extent.natural + more * room.line }
    const whole = plusRows(text, tail)
    const isMeagre = !first && !room.short && text.natural < FEW_LINES * room.line
    const meagre = isMeagre ? COST.meagre : 0
    const ofEnd = room.level === undefined ? endCost : levelEndCost(room.level)
    const cost = own + meagre + heightCost(whole, room, ofEnd)
    if (cost < cheapest.cost || (cost === cheapest.cost && more === 0)) cheapest = { cost, more }
  })
  return cheapest
}

function trace(
  flow: Flow,
  course: Course,
  tail: readonly Row[],
  steps: Steps,
  end: End,
  room: Room,
): Breaking {
  const texts: (readonly Row[])[] = [rowsBetween(course, end.from, undefined, end.more)]
  let to = end.from
  for (let p = end.panels; p > 0; p--) {
    const { from, more } = steps[p]?.[to] ?? { from: 0, more: 0 }
    texts.unshift(rowsBetween(course, from, to, more))
    to = from
  }
  const level = levelled(room)
  const blankBelow = room.free === undefined ? 0 : leastLeft(texts, room)
  const at = (panel: number) => ({ ...level, height: heightAt(level, panel) - blankBelow })
  const filled = texts.slice(0, end.panels).map((rows, i) => fill(rows, at(i)))
  const rest = texts[end.panels] ?? []
  const [back, foot] = [rowsOf(flow.back), rowsOf(flow.foot)]
  if (end.shared)
    return {
      cost: end.cost,
      panels: [
        ...filled,
        endOn([...rest, ...back], foot, { ...room, height: heightAt(room, end.panels) }),
      ],
    }
  const blank = room.panels - filled.length - 2
  return {
    cost: end.cost,
    panels: [
      ...filled,
      endOn(rest, [], at(end.panels)),
      ...Array.from({ length: blank }, (_, i) => endOn([], [], at(end.panels + 1 + i))),
      endOn(tail.slice(0, back.length), foot, room),
    ],
  }
}

/** What the fullest panel leaves. */
const leastLeft = (texts: readonly (readonly Row[])[], room: Room): Points =>
  Math.max(
    0,
    Math.min(...texts.map((rows, i) => heightAt(room, i) - plusRows(EMPTY, rows).natural)),
  )

/** A panel whose foot stands as low as its spaces bring it. */
function fill(rows: readonly Row[], { height, line }: Room): FilledPanel {
  const { natural, stretch } = plusRows(EMPTY, rows)
  return { rows: shareOut(rows, Math.min(stretch, height - natural), line), foot: [], left: 0 }
}

/** The panel where the text ends: its spaces bring the foot down where they can, else they stay as they are. */
function endOn(rows: readonly Row[], foot: readonly Row[], { height, line }: Room): FilledPanel {
  const all = [...rows, ...foot]
  const { natural, stretch } = plusRows(EMPTY, all)
  const room = height - natural
  const spaced = shareOut(all, room > stretch ? 0 : room, line)
  return {
    rows: spaced.slice(0, rows.length),
    foot: spaced.slice(rows.length),
    left: Math.max(0, room),
  }
}
