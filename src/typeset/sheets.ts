import type { Features } from '../fonts/face.ts'
import type { Points } from '../length.ts'
import type { Colour } from '../theme/theme.ts'
import type { Duplex, Paper, Shape } from '../vocabulary.ts'

/**
 * The laid-out insert: every line at its place on its panel, and every panel on its sheet.
 * Drawing it needs no decision. Places are in points from a panel's top left, y down.
 */
export interface Sheets {
  readonly lang: string
  readonly title: string
  readonly shape: Shape
  readonly paper: Paper
  readonly duplex: Duplex
  /** Type size and baseline distance of the body in points. */
  readonly size: Points
  readonly leading: Points
  /** Body lines that would still fit. */
  readonly linesLeft: number
  readonly panels: readonly Panel[]
  readonly sheets: readonly Sheet[]
  /** The tags in reading order; placed things name the node they belong to. */
  readonly structure: StructureNode
}

/** One folded face. */
export interface Panel {
  /** 1 is read first. */
  readonly number: number
  readonly width: Points
  readonly height: Points
  readonly placed: readonly Placed[]
}

export type Placed = Line | RuledLine | Ornament | Picture | QrSymbol

/** A line of text; runs are in the order of reading. */
export interface Line {
  readonly kind: 'line'
  /** Start of the baseline. */
  readonly x: Points
  readonly y: Points
  /** From the first run's start to the last one's end. */
  readonly width: Points
  /** What a reader would hear, spaces and all; an inserted hyphen is U+00AD. */
  readonly text: string
  /**
   * What the text has between this line and the next one of its paragraph: nothing after U+00AD and
   * where a word is broken at its own hyphen, dash or slash; nothing after the paragraph's last line.
   */
  readonly endsWith: 'space' | 'none'
  /** Id of the request, article or part. */
  readonly block: string
  /** Body size of the line's block. */
  readonly size: Points
  readonly runs: readonly Run[]
}

/** Glyphs of one face, size and tag. */
export interface Run {
  /** From the line's start. */
  readonly x: Points
  readonly width: Points
  /** Spaces are U+0020; an inserted hyphen at the end is U+00AD. */
  readonly text: string
  readonly face: string
  readonly size: Points
  readonly features: Features
  /** Added after every glyph, in em: what its style adds, and what fits its letters to the line; of the latter nothing shows beside a space, nor in its width. */
  readonly tracking: number
  /** Added to every U+0020 by justification, less what stands after it and the letter before it for the line's sake; negative where it shrinks. */
  readonly spacing: Points
  /** Width of its letters, tracking included, over their natural one; spaces keep theirs. 1 where they are not fitted to the line. */
  readonly letterScale: number
  /** Baseline shift, up positive. */
  readonly rise: Points
  readonly colour: Colour
  /** Structure node, or null for an artifact such as a page number. */
  readonly node: number | null
}

/** A drawn rule: always an artifact. */
export interface RuledLine {
  readonly kind: 'ruled-line'
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly thickness: Points
  readonly colour: Colour
}

/** A filled outline: always an artifact. */
export interface Ornament {
  readonly kind: 'ornament'
  readonly x: Points
  readonly y: Points
  /** What a hundred units of the path are. */
  readonly em: Points
  /** As a theme's `Drawing` has it. */
  readonly path: string
  readonly colour: Colour
}

export interface Picture {
  readonly kind: 'picture'
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly height: Points
  /** Path relative to the parish folder. */
  readonly src: string
  readonly node: number
}

/** A QR code's dark modules. */
export interface QrSymbol {
  readonly kind: 'code'
  readonly x: Points
  readonly y: Points
  /** Of the whole square, without the quiet zone. */
  readonly side: Points
  readonly modules: readonly (readonly boolean[])[]
  readonly node: number
}

/** One side of paper, as it goes through the printer. */
export interface Sheet {
  readonly width: Points
  readonly height: Points
  readonly panels: readonly ImposedPanel[]
  /** Fold and cut marks: artifacts. */
  readonly marks: readonly PrintersMark[]
}

export interface ImposedPanel {
  readonly number: number
  /** Top left of the panel on the sheet. */
  readonly x: Points
  readonly y: Points
  /** Upside down, for a back that is turned on the long edge. */
  readonly turned: boolean
  /** The second copy of a half-sheet: drawn, but an artifact. */
  readonly copy: boolean
}

export interface PrintersMark {
  readonly kind: 'fold' | 'cut'
  readonly x1: Points
  readonly y1: Points
  readonly x2: Points
  readonly y2: Points
}

/** Standard structure types used (ISO 32000-1 §14.8.4). */
export type Tag =
  | 'Document'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'BlockQuote'
  | 'Quote'
  | 'Span'
  | 'Link'
  | 'Figure'
  | 'Caption'

/** A node of the tag tree; ids count from 0 in reading order. */
export interface StructureNode {
  readonly id: number
  readonly tag: Tag
  readonly lang?: string
  /** Figures only. */
  readonly alt?: string
  /** Links only. */
  readonly href?: string
  /** Heads of a table only: whether it is the head of its column or its row. */
  readonly scope?: 'Column' | 'Row'
  readonly children: readonly StructureNode[]
}
