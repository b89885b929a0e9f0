import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paleColour } from '../../src/decode/pale-colour.ts'

test.each([
  ['#000000', undefined],
  ['#8c1c13', undefined],
  // 21:1 is black on white; #767676 is the best known grey of 4.5:1
  ['#767676', { contrast: 4.5, darker: '#595959' }],
  ['#ffffff', { contrast: 1, darker: '#595959' }],
])('%s', (colour, told) => {
  expect(paleColour(colour)).toEqual(told)
})

test('what is offered instead is dark enough, and no lighter than what was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, '0')}`
      const told = paleColour(colour)
      if (!told) return
      expect(paleColour(told.darker)).toBeUndefined()
      expect(told.contrast).toBeLessThan(7)
      expect(Number.parseInt(told.darker.slice(1), 16)).toBeLessThan(value)
    }),
    { seed: 9 },
  )
})
