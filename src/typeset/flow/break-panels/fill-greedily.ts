import type { Points } from '../../../length.ts'
import { EMPTY, excess, plusRows, rowsOf } from '../set-rows/block-rows.ts'
import { snapped } from '../set-rows/grid.ts'
import type { Row } from '../set-rows/row.ts'
import { HAIR } from './cost.ts'
import { apart, type Flow, heightAt, type Room } from './flow.ts'

/**
 * Whether and where an issue fits at all. A panel that begins later ends later, or at the same place,
 * since every row is higher than its space can shrink; so filling one panel after another as far as
 * it reaches uses the fewest, and no other set of breaks need be tried.
 */

/** The fewest panels that hold the passages in their best ways, or undefined where no number does. */
export function fewestPanels(flow: Flow, room: Omit<Room, 'panels'>): number | undefined {
  return flow.flap.length === 0 ? fewestFor(flow, room) : fewestWithFlap(flow, room)
}

/** As many as the text needs, and two more; undefined where these two do not hold what is pinned to them. */
function fewestWithFlap(flow: Flow, room: Omit<Room, 'panels'>): number | undefined {
  const [text, leaf, last] = apart(flow).map((one) => fewestFor(one, room))
  return text !== undefined && leaf === 1 && last === 1 ? text + 2 : undefined
}

function fewestFor(flow: Flow, room: Omit<Room, 'panels'>): number | undefined {
  const rows = rowsOf(flow.main)
  const tail = [...rowsOf(flow.back), ...rowsOf(flow.foot)]
  if (excess(plusRows(EMPTY, tail), room.height) > HAIR) return undefined
  const starts = panelStarts(rows, room)
  if (starts === undefined) return undefined
  const last = [...rows.slice(starts.at(-1)), ...tail]
  const height = heightAt(room, starts.length - 1)
  return excess(plusRows(EMPTY, last), height) > HAIR ? starts.length + 1 : starts.length
}

/** First rows of panels filled one after another; undefined where something is taller than a panel. */
function panelStarts(
  rows: readonly Row[],
  room: Omit<Room, 'panels'>,
): readonly number[] | undefined {
  const starts = [0]
  for (let from = 0; from < rows.length; ) {
    const next = furthest(rows, from, heightAt(room, starts.length - 1))
    if (next === undefined) return undefined
    if (next < rows.length) starts.push(next)
    from = next
  }
  return starts
}

/** The last place where a panel that begins at `from` may end. */
function furthest(rows: readonly Row[], from: number, height: Points): number | undefined {
  let [natural, shrink] = [0, 0]
  let found: number | undefined
  for (let i = from; i < rows.length; i++) {
    const { bond, gap, height: own, atTop, grid } = rows[i] as Row
    const isTop = natural === 0
    if (!isTop && bond === 'free') found = i
    natural = isTop ? atTop : snapped(natural + gap.natural + own, grid)
    if (!isTop) shrink += gap.shrink
    if (natural - shrink - height > HAIR) return found
  }
  return rows.length
}

/** By how much passages are too high for their panels, and whose rows stand below the last one's foot. */
export interface Overflow {
  readonly height: Points
  /** In reading order. */
  readonly parts: readonly string[]
}

/** How far passages that do not fit run over when all panels but the last are as full as they can be. */
export function overflowOf(flow: Flow, room: Room): Overflow {
  const { panels, height } = room
  const [back, foot] = [rowsOf(flow.back), rowsOf(flow.foot)]
  const tail = [...back, ...foot]
  const alone = excess(plusRows(EMPTY, tail), height)
  if (alone > HAIR) return { height: alone, parts: lastParts(back, alone) }
  const rows = rowsOf(flow.main)
  const starts = panelStarts(rows, room) ?? [0]
  const last = rows.slice(starts[panels - 1] ?? rows.length)
  const over = Math.max(0, excess(plusRows(EMPTY, [...last, ...tail]), heightAt(room, panels - 1)))
  return { height: over, parts: lastParts([...rows, ...back], over) }
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
