import { type Points, roundPoints } from '../../../length.ts'
import type { Space } from '../../../theme/theme.ts'

/** The sizes that a trial sets an issue in. */
export interface Scale {
  readonly size: Points
  /** Baseline distance of the body over its size. */
  readonly leading: number
  /** What spaces would like to be: 0 as the theme has them, 1 as wide as they may be. */
  readonly spacing: number
  /** Spaces may be narrower than the theme's own, down to their least. */
  readonly squeezed: boolean
  readonly measure: Points
  /** Punctuation hangs in the margin. */
  readonly hanging: boolean
  /** Part of their width by which letters of justified lines may grow or shrink. */
  readonly letterFit: number
}

/** Room in points at a scale. Its bounds are the theme's, whatever it would like to be. */
export function glueOf(
  { natural, stretch, shrink }: Space,
  { size, leading, spacing, squeezed }: Scale,
): Glue {
  const line = size * leading
  return {
    natural: roundPoints((natural + spacing * stretch) * line),
    stretch: roundPoints((1 - spacing) * stretch * line),
    shrink: roundPoints(((squeezed ? shrink : 0) + spacing * stretch) * line),
  }
}

export const NO_GLUE: Glue = { natural: 0, stretch: 0, shrink: 0 }

/** Room in points. */
export interface Glue {
  readonly natural: Points
  readonly stretch: Points
  readonly shrink: Points
}
