import type { Points } from '../../../length.ts'
import type { BlockRows } from '../set-rows/block-rows.ts'

/**
 * Passages by where they must stand. Where panels have columns, these are filled as panels are, one after another: a
 * panel is a column here, and what stands across all columns of the first or last panel is `head` and `across`.
 */
export interface Flow {
  readonly main: readonly BlockRows[]
  /** Alone on the last panel but one: the text ends before it. */
  readonly flap: readonly BlockRows[]
  /** Whole on the last panel, under whatever the text still needs of it. */
  readonly back: readonly BlockRows[]
  /** At the foot of the last panel. */
  readonly foot: readonly BlockRows[]
  /** Above the columns of the first panel, and below those of the last. */
  readonly across?: { readonly head: readonly BlockRows[]; readonly foot: readonly BlockRows[] }
}

/** What there is to fill. */
export interface Room {
  readonly panels: number
  /** Of a panel's text: on a grid, whole lines. */
  readonly height: Points
  /** Of each, where something stands across the columns. */
  readonly heights?: readonly Points[]
  /** Where panels that the text goes on from end, if higher than they could: text that is short is spread, and ends on the last panel, or on the one before what is pinned to the back. */
  readonly level?: Points
  /** What each panel would leave if all left as much: text that is short is spread in whole items, and feet need not be level. */
  readonly free?: Points
  /** A text so short that a panel with a line of it is no fault, nor one with the contact alone. */
  readonly short?: boolean
  /** What it costs that a panel's end divides an item, beside what any end costs. */
  readonly whole?: readonly number[]
  /** Baseline distance of the body. */
  readonly line: Points
}

/** Height of the panel of a number, counted from 0. */
export const heightAt = (
  { heights, height }: Pick<Room, 'height' | 'heights'>,
  panel: number,
): Points => heights?.[panel] ?? height

/** Text, leaf folded in, and last panel, each as a flow of its own. */
export const apart = ({ main, flap, back, foot }: Flow): readonly [Flow, Flow, Flow] => {
  const nothing = { main: [], flap: [], back: [], foot: [] }
  return [
    { ...nothing, main },
    { ...nothing, main: flap },
    { ...nothing, main: back, foot },
  ]
}
