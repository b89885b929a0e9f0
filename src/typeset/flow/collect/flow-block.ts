import type { Points } from '../../../length.ts'
import type { BlockLook, RuleLook, Space, TextLook } from '../../../theme/theme.ts'
import type { Span } from '../../inline/paragraph.ts'

/** What a panel is filled with: text, drawn lines and pictures, in reading order, without size or place. */
export type FlowBlock = TextBlock | TableBlock | RuleBlock | PictureBlock | CodeBlock | PairBlock

/**
 * How a block or a line holds to the one before it: a panel may end between them, should not
 * (a group kept together), or must not (a heading and its text).
 */
export type Bond = 'free' | 'kept' | 'bound'

/** Something around a block that a panel's end would divide. The same frame is the same object. */
export interface Frame {
  readonly kind: 'section' | 'article' | 'list' | 'item' | 'table' | 'quotation' | 'kept'
  /** Of a list of names alone: they stand side by side where several fit. */
  readonly inColumns?: boolean
}

interface Flowing {
  /** Id of the request, article or part. */
  readonly part: string
  /** Between it and the block before, where both stand on one panel. */
  readonly before: Space
  readonly bond: Bond
  /** From the outside in. */
  readonly frames: readonly Frame[]
  /** Margins inside the measure, in em of the body. */
  readonly left: number
  readonly right: number
}

/** A paragraph or a heading. */
export interface TextBlock extends Flowing {
  readonly kind: 'text'
  /** For a body of 1 pt. Their nodes are places in `nodes`. */
  readonly spans: readonly Span[]
  readonly nodes: readonly number[]
  /** Of items run in: whose words each of the nodes has. */
  readonly parts?: readonly string[]
  readonly text: TextLook
  readonly look: BlockLook
  readonly heading: boolean
  /** In the fewest lines, as even as can be: headings, cells of tables. */
  readonly even: boolean
  readonly indented: boolean
  /** What stands before a list's item. */
  readonly label?: { readonly spans: readonly Span[]; readonly node: number }
  /** The same words with their first letter apart, large beside so many lines. */
  readonly initial?: {
    readonly letter: readonly Span[]
    readonly rest: readonly Span[]
    readonly lines: number
    readonly node: number
  }
  /** A QR code beside the words. */
  readonly code?: CodeLook
}

/** A table, to be set in columns or, where they do not fit, each row as lines. */
export interface TableBlock extends Flowing {
  readonly kind: 'table'
  /** Where it stands when it is narrower than its room. */
  readonly align: TextLook['align']
  readonly setAs: BlockLook['setAs']
  /** Between columns, in em of the body. */
  readonly gutter: number
  readonly rows: readonly TableRowBlock[]
}

export interface TableRowBlock {
  readonly head: boolean
  readonly part: string
  /** Between it and the row before. */
  readonly before: Space
  readonly ruleBelow: RuleLook | null
  /** One for each column; an empty cell is null. */
  readonly cells: readonly (TableCellBlock | null)[]
  /** The same said in lines, a cell a line; none of a head, whose words begin the lines of the others. */
  readonly lines: readonly TextBlock[]
}

export interface TableCellBlock {
  readonly words: TextBlock
  /** Of figures that stand under each other in their column: where the units end, as an offset in the text of the spans. */
  readonly units: number | null
}

interface CodeLook {
  readonly modules: readonly (readonly boolean[])[]
  readonly side: Points
  readonly node: number
}

export interface RuleBlock extends Flowing {
  readonly kind: 'rule'
  readonly align: TextLook['align']
  readonly rule: RuleLook
  /** Its ornament where that is a sign, for a body of 1 pt. */
  readonly sign: readonly Span[]
  /** Above or below what it belongs to, or between blocks. */
  readonly side: 'above' | 'below' | 'across'
}

export interface PictureBlock extends Flowing {
  readonly kind: 'picture'
  readonly align: TextLook['align']
  readonly src: string
  /** Part of the measure. */
  readonly width: number
  readonly node: number
}

/** The same in two languages, side by side. */
export interface PairBlock extends Flowing {
  readonly kind: 'pair'
  /** Between the halves, in em of the body. */
  readonly gutter: number
  /** What it is a part of: all that stands side by side there is read half after half. */
  readonly whole: Frame | undefined
  /** Their margins are within their half. */
  readonly halves: readonly [readonly FlowBlock[], readonly FlowBlock[]]
}

export interface CodeBlock extends Flowing {
  readonly kind: 'code'
  readonly align: TextLook['align']
  readonly code: CodeLook
}
