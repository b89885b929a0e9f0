import { expect, it } from 'vitest'
import { meantDay } from '../../src/decode/day.ts'

it.each([
  ['12/13/2026', '2026-12-13'],
  ['13.12.2026', '2026-12-13'],
  ['2026/12/13', '2026-12-13'],
  ['12/13/26', '2026-12-13'],
  ['13/12/26', '2026-12-13'],
  ['13 Dec 2026', '2026-12-13'],
  ['December 5, 26', '2026-12-05'],
])('%s may mean %s', (typed, day) => {
  expect(meantDay(typed)).toBe(day)
})

it.each(['3/4/2026', '3/4/26', '26-12-13', 'December 5, 12', '13/13/2026', 'soon'])(
  '%s is no certain day',
  (typed) => {
    expect(meantDay(typed)).toBeUndefined()
  },
)
