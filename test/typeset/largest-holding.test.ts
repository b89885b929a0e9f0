import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestHolding } from '../../src/typeset/flow/fit/largest-holding.ts'

/** Sizes from 14 to 9 in twentieths of a point. */
const steps = Array.from({ length: 101 }, (_, i) => Math.round((14 - i * 0.05) * 100) / 100)

/** Of larger type there are as many fewer lines. */
const roomAt = (step: number) => 500 / step

/** An issue that is as full as it can be at a size, by a fullness that may be told wrong. */
const issue = (just: number, wrongBy = 1) => {
  let tried = 0
  const tryStep = (step: number) => {
    tried += 1
    return { holds: step <= just, fullness: wrongBy * (step / just) ** 2 }
  }
  return { trials: { tryStep, roomAt }, tried: () => tried }
}

describe('the largest step that holds', () => {
  it('is the one that trying all of them finds, however wrong the fullness is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 8, max: 15, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (just, wrongBy) => {
          const found = largestHolding(steps, issue(just, wrongBy).trials)
          expect(found).toBe(steps.find((step) => step <= just))
        },
      ),
      { seed: 12, numRuns: 500 },
    )
  })

  it('is the same wherever it is looked for first, and four trials tell that it was found before', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 8, max: 15, noNaN: true }),
        fc.constantFrom(...steps),
        (just, near) => {
          const wanted = steps.find((step) => step <= just)
          expect(largestHolding(steps, { ...issue(just).trials, near })).toBe(wanted)
          const again = issue(just)
          largestHolding(steps, { ...again.trials, near: wanted })
          if (wanted !== undefined) expect(again.tried()).toBeLessThanOrEqual(4)
        },
      ),
      { seed: 12, numRuns: 500 },
    )
  })

  it('holds, and none of the three above it does, where what fits need not fit at every smaller step', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }), (held) => {
        const few = steps.slice(0, held.length)
        const holds = (step: number): boolean => held[few.indexOf(step)] === true
        const tryStep = (step: number) => ({ holds: holds(step), fullness: 0.8 })
        const found = largestHolding(few, { tryStep, roomAt })
        expect(found === undefined).toBe(held.at(-1) === false)
        if (found === undefined) return
        const at = few.indexOf(found)
        expect(holds(found)).toBe(true)
        const above = few.slice(Math.max(0, at - 3), at)
        expect(above.some(holds)).toBe(false)
      }),
      { seed: 12, numRuns: 500 },
    )
  })

  it('is found with five trials where the fullness is told right, and with some more where it is not', () => {
    for (const just of [9.4, 10.05, 11.35, 12.9]) {
      const [right, wrong] = [issue(just), issue(just, 1.03)]
      largestHolding(steps, right.trials)
      expect(right.tried()).toBeLessThanOrEqual(5)
      largestHolding(steps, wrong.trials)
      expect(wrong.tried()).toBeLessThanOrEqual(9)
    }
  })

  it('is none of none', () => {
    expect(largestHolding([], issue(10).trials)).toBe(undefined)
  })
})
