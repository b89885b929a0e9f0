import type { TextStyle } from '../../fonts/face.ts'
import type { Points } from '../../length.ts'
import type { Colour } from '../../theme/theme.ts'
import type { Run } from '../sheets.ts'

/**
 * Width of a text in a style, kerned and with its ligatures, tracking included. Spaces have their
 * natural width and are never kerned with: a line's width is the sum of its words and spaces.
 */
export type Ruler = (text: string, style: TextStyle) => Points

/** Places in a word (UTF-16 offsets, ascending) where its language lets it be divided. */
export type Hyphenate = (word: string, lang: string) => readonly number[]

/** Text of one style and one tag. A line feed is a forced break. */
export interface Span {
  readonly text: string
  readonly style: TextStyle
  readonly lang: string
  readonly colour: Colour
  /** Baseline shift, up positive. */
  readonly rise: Points
  /** Structure node, or null for an artifact. */
  readonly node: number | null
  /** Kept on one line with what it touches: no break and no hyphen inside. */
  readonly tied: boolean
  /** A sign between two things: lines end at it rather than elsewhere, and then it does not print. */
  readonly separator: boolean
}

/** How a paragraph is broken and filled. */
export interface ParagraphSetting {
  readonly measure: Points
  readonly align: 'justified' | 'left' | 'centre' | 'right'
  /** Of the first line; negative makes the others stand in. */
  readonly indent: Points
  /** Lines that a positive indent holds for: more than the first beside an initial. */
  readonly indentLines: number
  /** Punctuation at the line's ends may stand in the margin. */
  readonly hanging: boolean
  /** Part of their width by which a justified line's letters may grow or shrink before its spaces do; 0 for none. */
  readonly letterFit: number
  /** The same by which they may stand apart or closer at once, as they grow or shrink; 0 in TeX. */
  readonly letterSpacing: number
  readonly hyphenation: boolean
  /** A justified space may grow to this many times its natural width before hyphens and looser settings are tried. */
  readonly widestSpace: number
  /** Demerits of a justified line's gaps, times the square of what its spaces grow by, and more where that is seen; 0 in TeX. */
  readonly gapDemerits: number
  /** Demerits of a line that is not centred and ends with an inserted hyphen, in addition to TeX's penalty; 0 in TeX. */
  readonly hyphenDemerits: number
  /** Worst badness of a line without hyphens, and with them, before a way beyond these is looked for (TeX's \pretolerance and \tolerance). */
  readonly tolerances: readonly [plain: number, divided: number]
  /** No last line under a fifth of the measure where another way is within the tolerances, and the last word never divided; TeX minds neither. */
  readonly shunsRunts: boolean
  /** In the fewest lines, these as even as can be: of headings; centred text always is. */
  readonly even: boolean
}

/**
 * A paragraph broken into lines. A search counts the lines of many more than it looks at, and looks at many more than it
 * draws, so that they are filled when they are first asked for, and what is drawn is not kept.
 */
export interface BrokenParagraph {
  /** The ends of its lines. */
  readonly ends: readonly LineEnd[]
  /** By which ways to break it are compared: TeX's, for its spaces, hyphens and neighbouring lines, and those of a runt. */
  readonly demerits: number
  readonly set: () => SetParagraph
  readonly draw: (line: number) => LineDrawing
}

/** Where a line ends, by what stands there: after `hyphen` and `joint` the next line goes on without a space. */
export interface LineEnd {
  readonly kind: 'space' | 'hyphen' | 'joint' | 'feed' | 'end'
}

/** What is drawn of a line. */
export interface LineDrawing {
  readonly runs: readonly Run[]
  /** What a reader would hear; an inserted hyphen is U+00AD. */
  readonly text: string
}

/** What settings are compared by. */
export interface LineMeasures {
  /** From the measure's left edge; negative where punctuation hangs. */
  readonly x: Points
  readonly width: Points
  /** Spaces between its words. */
  readonly spaces: number
  /** Its spaces over their natural width; less than 1 where they shrink. */
  readonly gap: number
  readonly hyphenated: boolean
  /** What stood where the line was broken. */
  readonly ending: LineEnd['kind']
}

/** A paragraph with its lines filled. */
export interface SetParagraph<Line = LineMeasures> {
  readonly lines: readonly Line[]
  /** How it had to be set: within its limits, looser than they allow, or a word divided where no language would. */
  readonly quality: 'good' | 'loose' | 'forced'
}
