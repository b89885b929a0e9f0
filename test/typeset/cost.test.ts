import { describe, expect, test } from 'vitest'
import { COST, fillCost } from '../../src/typeset/flow/break-panels/cost.ts'

describe('filling a panel of 500 points', () => {
  const line = 12
  const cost = (natural: number) => fillCost({ natural, stretch: 40, shrink: 40 }, 500, line)

  test('costs nothing where its rows are just so high', () => {
    expect(cost(500)).toBe(0)
  })

  test('costs more by crowding than by as much air, and more than dividing a paragraph when half crowded', () => {
    expect(cost(520)).toBeGreaterThan(cost(480))
    expect(cost(520)).toBeGreaterThan(COST.paragraph)
    expect(cost(480)).toBeLessThan(COST.paragraph)
  })

  test('is not possible beyond what its spaces give, and dear where they cannot bring the foot down', () => {
    expect(cost(541)).toBe(Number.POSITIVE_INFINITY)
    expect(cost(500 - 40 - line)).toBe(COST.fullStretch + COST.uneven)
    expect(cost(500 - 40 - 2 * line)).toBeGreaterThan(COST.raised)
  })
})
