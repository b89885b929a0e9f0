import type { Span } from './paragraph.ts'

/** What a paragraph is made of: its cleaned text, how stretches of it look, and its items in order. */
export interface Material {
  /** Words and single spaces as they print; every space is U+0020. Offsets count in this text. */
  readonly text: string
  /** In order; one begins at 0 where there is any text. */
  readonly looks: readonly Look[]
  readonly items: readonly ParagraphItem[]
  /** Whether there is a separator among its words. */
  readonly separated: boolean
  /** Whether there is a line feed among them. */
  readonly fed: boolean
}

export type ParagraphItem = Word | Glue | Feed

/** A box: letters without a space among them. */
export interface Word {
  readonly kind: 'word'
  /** Its place among the items. */
  readonly index: number
  readonly from: number
  readonly to: number
  /** Its language, null where spans of several meet in it. */
  readonly lang: string | null
  /** It is, or touches, a tied span: no break inside. */
  readonly tied: boolean
  /** Where it may be divided as it is written; none in a tied word. */
  readonly points: readonly Point[]
  /** Whether its language may divide it elsewhere. */
  readonly divisible: boolean
}

/** A place where a word may be divided. */
export interface Point {
  /** The next line begins at this offset. */
  readonly at: number
  /** A hyphen is added; else the sign before it is the hyphen, dash or slash. */
  readonly hyphen: boolean
}

/** Glue: one space. */
export interface Glue {
  readonly kind: 'space'
  readonly index: number
  readonly at: number
  /** It stretches and shrinks, but no line ends at it. */
  readonly tied: boolean
  /** The word before it is a separator, which goes with it where a line ends; lines end at others only where they must. */
  readonly separates: boolean
}

/** A forced break. */
interface Feed {
  readonly kind: 'feed'
  readonly index: number
  readonly at: number
}

/** What all characters of a run have in common, from this offset to the next look. */
export interface Look extends Pick<Span, 'style' | 'colour' | 'rise' | 'node'> {
  readonly from: number
  /** Embedding level (Unicode Standard Annex #9): what has an odd one is read from right to left. */
  readonly level: number
}
