import fc from 'fast-check'
import { expect, it } from 'vitest'
import { COST, FAULT } from '../../src/typeset/flow/break-panels/cost.ts'
import {
  cheapestOf,
  type Find,
  type Setting,
  type Trial,
} from '../../src/typeset/flow/fit/cheapest-setting.ts'
import { evennessOf, FIT_COST } from '../../src/typeset/flow/fit/fit-cost.ts'

const SIZES = [11.4, 11.35, 11.3, 11.25]
const CANDIDATES = SIZES.map((size, i) => ({
  size,
  narrower: 0,
  hyphenDemerits: 0,
  indent: 1,
  cost: i * FIT_COST.step,
}))
const LINES = [13.8, 13.6, 13.3, 13]
const SPACINGS = [1, 0.5, 0]

/** What each leading of each size comes to: whether it finds room, and what its spacings cost in the best ways and in all. */
type Outcomes = readonly (readonly {
  readonly holds: boolean
  readonly costs: readonly (readonly [best: number, all: number])[]
}[])[]

const outcomes: fc.Arbitrary<Outcomes> = fc.array(
  fc.array(
    fc.record({
      holds: fc.boolean(),
      costs: fc.array(
        fc.tuple(fc.integer({ max: 900, min: 0 }), fc.integer({ max: 900, min: 0 })),
        {
          minLength: SPACINGS.length,
          maxLength: SPACINGS.length,
        },
      ),
    }),
    { minLength: LINES.length, maxLength: LINES.length },
  ),
  { minLength: SIZES.length, maxLength: SIZES.length },
)

const trialOf = (all: Outcomes, at: Omit<Setting, 'ceiling'>): Trial | undefined => {
  const here = all[SIZES.indexOf(at.size)]?.[LINES.indexOf(at.line)]
  const costs = here?.costs[SPACINGS.indexOf(at.spacing)]
  if (!here?.holds || !costs) return undefined
  const cost = at.ways === 'best' ? costs[0] : Math.min(...costs)
  const { size, line, spacing } = at
  const scale = {
    grid: true,
    closed: false,
    measure: 324,
    hanging: true,
    letterFit: 0,
    ...{ justifiedFrom: 0, hyphenDemerits: 0, indent: 1, size, line, spacing },
  }
  return { scale, breaking: { panels: [], cost }, cost }
}

/** Every setting of a size tried. */
function ofSize(all: Outcomes, size: number): Trial | undefined {
  const least = (lines: readonly number[], ways: 'best' | 'all'): Trial | undefined => {
    const trials = lines.flatMap((line) =>
      SPACINGS.flatMap((spacing, k) => {
        const trial = trialOf(all, {
          size,
          narrower: 0,
          hyphenDemerits: 0,
          indent: 1,
          line,
          spacing,
          ways,
        })
        const ofLeading = (FIT_COST.leading * 100 * ((LINES[0] ?? 0) - line)) / size
        const narrower = ofLeading + FIT_COST.spacing * k
        return trial ? [{ ...trial, cost: trial.breaking.cost + narrower }] : []
      }),
    )
    const cost = Math.min(...trials.map((trial) => trial.cost))
    return trials.find((trial) => trial.cost === cost)
  }
  const best = least(LINES, 'best')
  if (best && best.breaking.cost < COST.uneven / 2) return best
  const other = least(best ? [best.scale.line] : LINES, 'all')
  return other && other.cost < (best?.cost ?? FAULT) ? other : best
}

it('the cheapest setting of all sizes is the one that trying all of them finds', () => {
  fc.assert(
    fc.property(outcomes, (all) => {
      let held = 0
      const find: Find = {
        attempt: (at) => trialOf(all, at),
        linesAt: () => LINES,
        holdsAt: ({ size }, line) => {
          held += 1
          return all[SIZES.indexOf(size)]?.[LINES.indexOf(line)]?.holds === true
        },
        spacings: SPACINGS,
        // as uneven at every size, so that all are worth a look
        evennessAt: () => evennessOf([{ lines: [], quality: 'forced' }], 324),
        measure: 324,
      }
      const totals = CANDIDATES.map(({ size, cost }) => {
        const trial = ofSize(all, size)
        return { trial, total: trial ? trial.cost + cost : Number.POSITIVE_INFINITY }
      })
      const least = Math.min(...totals.map(({ total }) => total))
      const whole = least + FIT_COST.strained
      const wanted = totals.find(({ total, trial }) => trial && total === least)?.trial
      const cheapest = wanted && { ...wanted, cost: whole }
      expect(cheapestOf(find, CANDIDATES)).toEqual(cheapest)
      expect(held).toBeLessThanOrEqual(SIZES.length * LINES.length)
      // what costs as much as another placement of the issue is not looked for
      expect(cheapestOf(find, CANDIDATES, whole)).toBeUndefined()
      expect(cheapestOf(find, CANDIDATES, whole + 1)).toEqual(cheapest)
    }),
    { seed: 12, numRuns: 1000 },
  )
})
