import type { Points } from '../../../length.ts'
import type { TextLook } from '../../../theme/theme.ts'

/** The sizes that a trial sets an issue in. */
export interface Scale {
  readonly size: Points
  /** Baseline distance of the body. */
  readonly line: Points
  /** What spaces would like to be: 0 as the theme has them, 1 as wide as they may be, -1 as narrow. */
  readonly spacing: number
  /** Spaces that may vanish are not there, and first lines stand in instead. */
  readonly closed: boolean
  /** Baselines of the body stand whole lines under the first one of their panel, so that facing lines meet. */
  readonly grid: boolean
  readonly measure: Points
  /** The least measure on which lines are justified. */
  readonly justifiedFrom: Points
  /** Punctuation hangs in the margin. */
  readonly hanging: boolean
  /** Part of their width by which letters of justified lines may grow or shrink. */
  readonly letterFit: number
  /** What a hyphen costs beyond its usual price, where lines are justified. */
  readonly hyphenDemerits: number
  /** Indents of first lines over what the theme has. */
  readonly indent: number
}

/**
 * How text is aligned on a measure: what would be justified is ragged where that is too narrow. There are too few
 * spaces in a short line to take up what it lacks, so that gaps gape or every eighth word is divided (Bringhurst, The
 * Elements of Typographic Style, 4th ed., 2.1.2 and 2.1.3).
 */
export const alignOn = (align: TextLook['align'], scale: Scale): TextLook['align'] =>
  align === 'justified' && scale.measure < scale.justifiedFrom ? 'left' : align

/** Room in points. */
export interface Glue {
  readonly natural: Points
  readonly stretch: Points
  readonly shrink: Points
}

export const NO_GLUE: Glue = { natural: 0, stretch: 0, shrink: 0 }
