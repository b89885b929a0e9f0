import type { Dictionary } from '../pdf-file.ts'

/** A picture file as a PDF takes it (ISO 32000-1 §8.9.5), with nothing left of who took it and where. */
export interface PictureFile {
  /** In pixels, as it is to be seen. */
  readonly width: number
  readonly height: number
  /** How the stored picture is turned to be seen. */
  readonly turn: Turn
  readonly dictionary: Dictionary
  readonly bytes: Uint8Array
  /** Whether its colours are inks; an archived file may not hold them. */
  readonly inks: boolean
}

/**
 * Where a stored point is seen: across at `u + ui·i + uj·j`, down at `v + vi·i + vj·j`, where i runs
 * across and j down the stored picture, all from 0 to 1.
 */
export type Turn = readonly [u: number, ui: number, uj: number, v: number, vi: number, vj: number]
