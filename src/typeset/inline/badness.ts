import { memoize } from '../../memoize.ts'
import type { Scaled } from './measure.ts'

/** What TeX calls `inf_bad`: as bad as a line can be without being overfull. */
export const INFINITELY_BAD = 10000

/** Worse than infinitely bad: the line does not fit (tex.web §851). */
export const OVERFULL = INFINITELY_BAD + 1

/**
 * How badly a line is stretched or shrunk by `excess` where it can give `room`: about 100 times the
 * cube of their ratio, in whole numbers (tex.web §108). The ratio is taken in 297ths, because 297
 * cubed is 100 times 2^18.
 */
export function badness(excess: Scaled, room: Scaled): number {
  if (excess === 0) return 0
  if (room <= 0) return INFINITELY_BAD
  const ratio = Math.floor((297 * excess) / room)
  return ratio > 1290 ? INFINITELY_BAD : Math.floor((ratio * ratio * ratio + 0x20000) / 0x40000)
}

/** The least ratio of excess to room that is worse than a badness, which is less than `INFINITELY_BAD`. */
export const ratioBeyond = memoize((bad: number): number => {
  let ratio = 0
  while (badness(ratio, 297) <= bad) ratio += 1
  return ratio / 297
})

/** The four classes of lines; neighbours more than one apart look uneven (tex.web §817). */
export type Fitness = 0 | 1 | 2 | 3
const VERY_LOOSE = 0
const LOOSE = 1
export const DECENT = 2
export const TIGHT = 3

/** Class of a stretched line; 12 is the badness of half its stretch (tex.web §852). */
export const looseFitness = (bad: number): Fitness =>
  bad > 99 ? VERY_LOOSE : bad > 12 ? LOOSE : DECENT

/** Class of a shrunk line (tex.web §853). */
export const tightFitness = (bad: number): Fitness => (bad > 12 ? TIGHT : DECENT)
