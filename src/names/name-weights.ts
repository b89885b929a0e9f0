import type { Resources } from '../host.ts'
import { memoizeEach, once } from '../memoize.ts'

/** The sum of the weights of features: above 0 where they rather tell of a name. In units of `SCALE`. */
export type Weigh = (places: readonly number[]) => number

/** Features are told apart by a number below this, of twenty bits. */
export const PLACES = 1_048_576

/** A weight of 1, as the logarithm of odds, is so many units; a unit is what the file counts in. */
export const SCALE = 32

/**
 * The weights that were learnt from the pages of `fixtures/names` (`build/learn-names.js`), read when something is first
 * weighed: a byte with a sign for each place. All is whole numbers, so that any machine weighs alike.
 */
export const nameWeights = memoizeEach((resources: Resources): Weigh => {
  const read = once(() => {
    const { buffer, byteOffset, length } = resources.resource('name-weights.bin')
    return new Int8Array(buffer, byteOffset, length)
  })
  return (places) => {
    const weights = read()
    let sum = 0
    for (const place of places) sum += weights[place] ?? 0
    return sum
  }
})
