import type { Points } from '../length.ts'

/** OpenType features that a style may ask for; kerning and standard ligatures are always on. */
export interface Features {
  /** `smcp`: lower-case letters as small capitals. */
  readonly smallCapitals?: boolean
  /** `c2sc`: capitals as small capitals; they stand for capitals all the same. */
  readonly capitalsAsSmall?: boolean
  /** `onum` and `pnum`: old-style figures, each of its own width. */
  readonly oldStyleFigures?: boolean
  /** Set from right to left: letters join by the rules of their script, and brackets are mirrored. */
  readonly rightToLeft?: boolean
}

/** One shaped glyph; numbers are in the face's units. */
export interface Glyph {
  readonly id: number
  /** Advance width with the kerning to the next glyph added. */
  readonly advance: number
  /**
   * What it stands for, for ToUnicode: several characters for a ligature, none for what a character
   * before it already says. The hyphen that divides a word at a line's end says U+00AD.
   */
  readonly text: string
  /** How far it stands above its place: a mark over a capital, in a face that places marks. Absent for 0. */
  readonly rise?: number
  /** How far it stands to the right of its place, without moving what follows it. Absent for 0. */
  readonly shift?: number
}

/** What a face says of itself. */
export interface Metrics {
  /** PostScript name, e.g. `EBGaramond-Regular`. */
  readonly name: string
  readonly unitsPerEm: number
  /** In the face's units, up positive. */
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  readonly boundingBox: readonly [number, number, number, number]
  readonly weight: number
}

/** A font face, measured: everything that layout and drawing need, none of a font library's objects. */
export interface Face extends Metrics {
  /** What `subset` gives: a TrueType file (PDF's FontFile2), or a bare CFF font keyed by CID (FontFile3, CIDFontType0C). */
  readonly outlines: 'truetype' | 'cff'
  /** Whether it can set the character: a glyph, a space, or something that prints nothing. */
  covers(codePoint: number): boolean
  /**
   * Glyphs of a text in the order of reading. The same text and features give the same glyphs.
   * Spaces of every kind are the space's glyph with the width of their kind, and nothing is kerned
   * or joined with them. A soft hyphen at the text's end is a hyphen; elsewhere, as the other
   * characters that print nothing, it gives no glyph. An uncovered character is .notdef.
   */
  shape(text: string, features: Features): readonly Glyph[]
  /**
   * A font of just these glyphs, in the order given after .notdef: its glyph n+1 is `glyphs[n]`.
   * A glyph may be named twice, once for each text it stands for.
   */
  subset(glyphs: readonly number[]): Uint8Array
}

/** How a run of text is set. */
export interface TextStyle {
  /** Name of a face of the theme, e.g. `regular`, `italic`, `bold`, `bold-italic`. */
  readonly face: string
  readonly size: Points
  readonly features: Features
  /** Space added after every glyph, in em. */
  readonly tracking: number
}

/** The faces of a theme by name. */
export type Faces = ReadonlyMap<string, Face>
