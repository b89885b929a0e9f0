import type { Points } from '../../../length.ts'

/** The sizes that a trial sets an issue in. */
export interface Scale {
  readonly size: Points
  /** Baseline distance of the body. */
  readonly line: Points
  /** What spaces would like to be: 0 as the theme has them, 1 as wide as they may be, -1 as narrow. */
  readonly spacing: number
  /** Baselines of the body stand whole lines under the first one of their panel, so that facing lines meet. */
  readonly grid: boolean
  readonly measure: Points
  /** Punctuation hangs in the margin. */
  readonly hanging: boolean
  /** Part of their width by which letters of justified lines may grow or shrink. */
  readonly letterFit: number
}

/** Room in points. */
export interface Glue {
  readonly natural: Points
  readonly stretch: Points
  readonly shrink: Points
}

export const NO_GLUE: Glue = { natural: 0, stretch: 0, shrink: 0 }
