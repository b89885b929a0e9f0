import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { learntWeights } from '../../build/learn-names.js'

it('the weights that are shipped are those that are learnt from the pages (npm run names:learn)', () => {
  const shipped = readFileSync('build/name-weights.bin')
  expect(Buffer.compare(learntWeights(), shipped)).toBe(0)
})
