import type { Resources } from '../host.ts'
import { memoizeEach, once } from '../memoize.ts'
import { PLACES } from './features.ts'

/** The sum of the weights of features: above 0 where they rather tell of a name. In units of `SCALE`. */
export type Weigh = (places: readonly number[]) => number

/** A weight of 1, as the logarithm of odds, is so many units; a unit is what the file counts in. */
export const SCALE = 32

/** A step as large as this goes on in the next byte. */
const STEP = 255

/**
 * The weights that were learnt from the pages of `fixtures/names` (`build/learn-names.js`), read when something is first
 * weighed. The file has a pair of bytes a weight, in the order of the places: how far on it stands from the one before, as
 * many 255 and what is left over, and the weight with a sign. All is whole numbers, so that any machine weighs alike.
 */
export const nameWeights = memoizeEach((resources: Resources): Weigh => {
  const read = once(() => weightsIn(resources.resource('name-weights.bin')))
  return (places) => {
    const weights = read()
    let sum = 0
    for (const place of places) sum += weights[place] ?? 0
    return sum
  }
})

/** The weight of each place. */
function weightsIn(file: Uint8Array): Int8Array {
  const weights = new Int8Array(PLACES)
  let place = 0
  for (let at = 0; at < file.length; at++) {
    const step = file[at] ?? 0
    place += step
    if (step === STEP) continue
    at++
    weights[place] = file[at] ?? 0
  }
  return weights
}
