import type { Paper, Shape } from '../../../vocabulary.ts'
import { panelCounts } from '../../impose/panel-areas.ts'
import { fewestPanels } from '../break-panels/fill-greedily.ts'
import type { Collected } from '../collect/index.ts'
import { areasOf, flowOf, type Press, roomOf, smallestScale } from './flow-at-scale.ts'

/**
 * The part of each panel that stays free where an issue surely fits. What the whole search does beside breaking lines
 * at the floor, such as dividing a word one way throughout, takes a line or two of all of them.
 */
const RESERVE = 1 / 12

/** Whether a shape holds all of an issue at the floor, and has room to spare. One trial, where the search takes dozens. */
export function surelyHolds(
  press: Press,
  collected: Collected,
  shape: Shape,
  paper: Paper,
): boolean {
  const { least, most } = panelCounts(shape)
  const areas = areasOf(press, shape, paper, least)
  const scale = smallestScale(press, areas)
  const flow = flowOf(press, collected, areas, scale)
  const room = roomOf(areas, scale, flow)
  const needed = fewestPanels(flow, {
    ...room,
    height: room.height * (1 - RESERVE),
    ...(room.heights && { heights: room.heights.map((height) => height * (1 - RESERVE)) }),
  })
  return needed !== undefined && needed <= most * areas.columns
}
