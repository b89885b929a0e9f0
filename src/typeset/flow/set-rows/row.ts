import type { Points } from '../../../length.ts'
import type { Colour } from '../../../theme/theme.ts'
import type { LineDrawing, LineMeasures } from '../../inline/paragraph.ts'
import type { Run } from '../../sheets.ts'
import type { Bond, Frame } from '../collect/flow-block.ts'
import type { Glue } from './scale.ts'

/** What a panel holds from edge to edge of its text: one line, one drawn line, one picture. Never divided. */
export interface Row {
  readonly part: string
  /** A line of a heading. */
  readonly heading: boolean
  /** Between it and the row above, where both stand on one panel. */
  readonly gap: Glue
  readonly height: Points
  /** Its height where it begins a panel, and what is blank above it falls away; a row with none leaves the next at the top. */
  readonly atTop: Points
  /** Distance of the lines of the grid that its foot stands on; 0 where it stands on none. */
  readonly grid: Points
  readonly bond: Bond
  /** Of a panel that ends above it, where its bond allows. */
  readonly breakCost: number
  /** Body lines that it stands for when people are told how many are over. */
  readonly lines: number
  /** Made where it is drawn: of most rows of a search only the height is asked for. */
  readonly content: () => readonly RowContent[]
  /** What is drawn above it where it begins a panel: its table's head once more. */
  readonly above?: () => readonly RowContent[]
  /** What is drawn in its place where it begins a panel, above the panel's text; nothing of a line that parts two blocks. */
  readonly opening?: () => readonly RowContent[]
  /** What it is of, where that is read half after half and not line by line. */
  readonly pair?: Frame
}

/** What is drawn, at its distance from the row's top and the measure's left. */
export type RowContent = Drawn & {
  /** Of a pair: 0 for the left half, 1 for the right one. */
  readonly half?: number
}

type Drawn =
  | {
      readonly kind: 'line'
      readonly x: Points
      /** Baseline. */
      readonly y: Points
      readonly line: LineMeasures
      readonly draw: () => LineDrawing
      readonly justified: boolean
      /** Where it is another's than the row's. */
      readonly part?: string
      /** The structure's nodes by the numbers that the line's runs carry. */
      readonly nodes: readonly number[]
      /** A list item's sign before the line, its run's node being the structure's. */
      readonly label?: () => SetLabel & { readonly x: Points }
      readonly size: Points
    }
  | {
      readonly kind: 'rule'
      readonly x: Points
      readonly y: Points
      readonly width: Points
      readonly thickness: Points
      readonly colour: Colour
    }
  | {
      readonly kind: 'ornament'
      readonly x: Points
      readonly y: Points
      readonly em: Points
      readonly path: string
      readonly colour: Colour
    }
  | {
      readonly kind: 'picture'
      readonly x: Points
      readonly y: Points
      readonly width: Points
      readonly height: Points
      readonly src: string
      readonly node: number
    }
  | {
      readonly kind: 'code'
      readonly x: Points
      readonly y: Points
      readonly side: Points
      readonly modules: readonly (readonly boolean[])[]
      readonly node: number
    }

/** What rows draw that stand at these distances from the top of another, so far from its left. */
export const contentAt =
  (rows: readonly Row[], tops: readonly Points[], left: Points = 0): Row['content'] =>
  () =>
    rows.flatMap(({ content }, i) =>
      content().map((one) => ({ ...one, x: one.x + left, y: one.y + (tops[i] ?? 0) })),
    )

/** A list item's sign; its runs' nodes are the structure's. */
export interface SetLabel {
  readonly runs: readonly Run[]
  readonly width: Points
  readonly text: string
}
