import type { Points } from '../../../length.ts'
import type { PanelAreas } from '../../impose/panel-areas.ts'
import { FAULT, HAIR } from '../break-panels/cost.ts'
import type { Flow, Room } from '../break-panels/flow.ts'
import { type Breaking, breakPanels, type FilledPanel, heldBy } from '../break-panels/index.ts'
import type { Collected } from '../collect/index.ts'
import type { Trial } from './cheapest-setting.ts'
import { FIT_COST } from './fit-cost.ts'

import { type Across, capacityOf, flowOf, type Press, roomOf, textShare } from './flow-at-scale.ts'

/** A text that leaves fewer lines for each panel than this ends where it ends. */
const FEW_LINES = 3

/** Rather than nothing, a panel carries so many. */
const HEAD_AND_LINE = 2

/** Rather than that a panel between others is blank, each carries a line, and the last one the contact at least. */
const ONE_LINE = 1

/** Text that fills less of its panels is spread in whole items; of fuller panels everybody sees whether they are level. */
const AIRY = 0.8

/** How many times what spaces may grow by they grow by at the most where a text leaves room, the widest first. */
const AIRY_SPACINGS = [2, 1.75, 1.5, 1.25, 1] as const

/**
 * Where the text leaves room, it is spread: its spaces grow, all alike, and what is still free is shared out evenly
 * over the panels, so that none stays empty. Text of too few parts for that stays as it is.
 */
export function spreadOver(press: Press, issue: Collected, areas: PanelAreas, found: Trial): Trial {
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
  const isBlank = areas.columns === 1 && blankPanels({ ...best, areas }).length > 0
  const isStump = best === found && endsInStumps(found, areas)
  if (!isBlank && !isStump && !isLopsided(best, areas)) return best
  const spacing = [...AIRY_SPACINGS, 0.5, found.scale.spacing]
  const wholeWith = (fewest: readonly number[]) =>
    inWholeItems(press, issue, areas, found, { spacing, fewest })
  const whole = wholeWith([FEW_LINES, HEAD_AND_LINE])
  if (isBlank) return whole ?? wholeWith([ONE_LINE]) ?? best
  return whole && outOfLevel(whole) < outOfLevel(best) - CLOSED_BY * areas.textHeight ? whole : best
}

/** Numbers of the panels that carry nothing in any of their columns. */
export const blankPanels = ({
  areas,
  breaking,
  across,
}: {
  readonly areas: PanelAreas
  readonly breaking: Breaking
  readonly across?: Across
}): readonly number[] =>
  areas.panels.flatMap(({ number }, i) => {
    const columns = breaking.panels.slice(i * areas.columns, (i + 1) * areas.columns)
    const isFirst = i === 0 && (across?.head.length ?? 0) > 0
    const isLast = i === areas.panels.length - 1 && (across?.foot.length ?? 0) > 0
    const isBlank = columns.every(({ rows, foot }) => rows.length + foot.length === 0)
    return isBlank && !isFirst && !isLast ? [number] : []
  })

/** A panel that carries so much less of its height than another does is left with a hole. */
const HOLE = 1 / 3

/** Feet are brought out of level for it only where that takes so much of the height from it. */
const CLOSED_BY = 0.15

/** Whether one panel is left with a hole; columns are brought level with each other instead. */
const isLopsided = (trial: Trial, areas: PanelAreas): boolean =>
  areas.columns === 1 && outOfLevel(trial) > HOLE * areas.textHeight

/** By how much the panel that carries most carries more than the one that carries least. */
function outOfLevel({ breaking }: Trial): Points {
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
 * that fit: some lines on each, or at least a head and a line where the text has no more. Where that leaves a panel
 * blank, a line is enough, and the last panel may have the contact alone.
 */
function inWholeItems(
  press: Press,
  issue: Collected,
  areas: PanelAreas,
  found: Trial,
  by: { readonly spacing: readonly number[]; readonly fewest: readonly number[] },
): Trial | undefined {
  for (const fewest of by.fewest)
    for (const spacing of by.spacing) {
      const scale = { ...found.scale, spacing }
      const flow = flowOf(press, issue, areas, scale)
      const room = roomOf(areas, scale, flow)
      const breaking = spreadEvenly(flow, fewest === ONE_LINE ? shortOf(room) : room, { fewest })
      if (breaking) return { ...found, scale, breaking }
    }
  return undefined
}

/** Of a text that has hardly a line for each panel, any may end between lines of an item. */
const shortOf = ({ whole, ...room }: Room): Room => ({ ...room, short: true })

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

/** Whether no panel is left empty, or hardly carries anything. */
const carriesText = (
  { panels }: Breaking,
  { flap }: { readonly flap: readonly unknown[] },
  fewest = FEW_LINES,
): boolean =>
  // the text ends before a leaf folded in that has its own
  (flap.length > 0 ? panels.slice(0, -1) : panels).every(({ rows, foot }) => {
    const carried = fewest === ONE_LINE ? [...rows, ...foot] : rows
    return carried.reduce((sum, { row }) => sum + row.lines, 0) >= fewest
  })

const heightOf = (rows: FilledPanel['rows']): Points =>
  rows.reduce((sum, { row, space }) => sum + (sum === 0 ? row.atTop : space + row.height), 0)
