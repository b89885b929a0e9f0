import type { Span } from './paragraph.ts'

/** What a paragraph is made of: its cleaned text, how stretches of it look, and its items in order. */
export interface Material {
  /** Words and single spaces as they print; every space is U+0020. Offsets count in this text. */
  readonly text: string
  /** In order; one begins at 0 where there is any text. */
  readonly looks: readonly Look[]
  readonly items: readonly Item[]
}

export type Item = Word | Space | Feed

/** A box: letters without a space among them. */
export interface Word {
  readonly kind: 'word'
  readonly from: number
  readonly to: number
  /** Its language, null where spans of several meet in it. */
  readonly lang: string | null
  /** It is, or touches, a tied span: no break inside. */
  readonly tied: boolean
  readonly marks: readonly Mark[]
}

/** Glue: one space. */
export interface Space {
  readonly kind: 'space'
  readonly at: number
  /** It stretches and shrinks, but no line ends at it. */
  readonly tied: boolean
}

/** A forced break. */
export interface Feed {
  readonly kind: 'feed'
  readonly at: number
}

/** A place in a word that its writer marked: soft hyphen or zero-width space. */
export interface Mark {
  readonly at: number
  readonly kind: 'soft-hyphen' | 'zero-width-space'
}

/** What all characters of a run have in common, from this offset to the next look. */
export interface Look extends Pick<Span, 'style' | 'colour' | 'rise' | 'node'> {
  readonly from: number
}
