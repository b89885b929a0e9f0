import type { Points } from '../../../length.ts'
import type { BlockRows } from '../set-rows/block-rows.ts'

/** Passages by where they must stand. */
export interface Flow {
  readonly main: readonly BlockRows[]
  /** Whole on the last panel, under whatever the text still needs of it. */
  readonly back: readonly BlockRows[]
  /** At the foot of the last panel. */
  readonly foot: readonly BlockRows[]
}

/** What there is to fill. */
export interface Room {
  readonly panels: number
  /** Of a panel's text: on a grid, whole lines. */
  readonly height: Points
  /** Where panels that the text goes on from end, if higher than they could: text that is short is spread, and ends on the last panel, or on the one before what is pinned to the back. */
  readonly level?: Points
  /** How much each panel would hold if all held as much: text that is shorter still is spread in whole items, and feet need not be level. */
  readonly even?: Points
  /** Baseline distance of the body. */
  readonly line: Points
}
