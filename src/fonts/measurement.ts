import type { Metrics } from './face.ts'

/**
 * A built-in face as the build measured it (`build/faces.js`): metrics, and for a stated repertoire of
 * characters the widths, kerning and substitutions, so that setting text needs no font library.
 *
 * Glyphs are named by slot, their place in `glyphs`. Slot 0 is .notdef, slot n + 1 the glyph of
 * character n; the slots after those hold small capitals, old-style figures and ligatures.
 * Lengths are in the face's units.
 */
export interface Measurement extends Metrics {
  /** The repertoire in the order of code points. */
  readonly characters: string
  /** Glyph id in the TrueType file, by slot. */
  readonly glyphs: readonly number[]
  readonly advances: readonly number[]
  /** `smcp`, and `pnum` with `onum`: slots in pairs, from and to. */
  readonly smallCapitals: readonly number[]
  readonly oldStyleFigures: readonly number[]
  /** `liga`: the slots of the parts and last the ligature's; the first that fits is taken. */
  readonly ligatures: readonly (readonly number[])[]
  readonly kerning: KerningTable
}

/** `kern`: slots that are kerned alike share a class, on their right side and on their left. */
export interface KerningTable {
  /** Class of each slot when it stands first. */
  readonly first: readonly number[]
  /** Class of each slot when it stands second. */
  readonly second: readonly number[]
  /** Row by class of the first, numbers in pairs: how many classes of the second to pass over, and the kern of the next. */
  readonly rows: readonly (readonly number[])[]
}

/** The measurement in a resource that the build wrote. */
export const readMeasurement = (bytes: Uint8Array): Measurement =>
  JSON.parse(new TextDecoder().decode(bytes)) as Measurement
