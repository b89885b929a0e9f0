import type { Points } from '../length.ts'

/** OpenType features that a style may ask for; kerning and standard ligatures are always on. */
export interface Features {
  /** `smcp`: lower-case letters as small capitals. */
  readonly smallCapitals?: boolean
  /** `onum`: old-style figures. */
  readonly oldStyleFigures?: boolean
}

/** One shaped glyph; numbers are in the face's units. */
export interface Glyph {
  readonly id: number
  /** Advance width with the kerning to the next glyph added. */
  readonly advance: number
  /** What it stands for, for ToUnicode; several characters for a ligature. */
  readonly text: string
}

/** A font face, measured: everything that layout and drawing need, none of a font library's objects. */
export interface Face {
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
  /** Whether it has a glyph for the character. */
  covers(codePoint: number): boolean
  /** Glyphs of a text in the order of reading. The same text and features give the same glyphs. */
  shape(text: string, features: Features): readonly Glyph[]
  /** A TrueType file of just these glyphs, in the order given after .notdef: its glyph n+1 is `glyphs[n]`. */
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
