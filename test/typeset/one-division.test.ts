import { expect, it } from 'vitest'
import { setDividingOneWay } from '../../src/typeset/one-division.ts'
import type { Panel } from '../../src/typeset/sheets.ts'

const lines = (...texts: readonly string[]): readonly Panel[] => [
  {
    number: 1,
    width: 100,
    height: 100,
    placed: texts.map((text, at) => ({
      kind: 'line',
      x: 0,
      y: at * 12,
      width: 90,
      text,
      endsWith: text.endsWith('\u00ad') ? 'none' : 'space',
      block: 'text',
      size: 10,
      runs: [],
    })),
  },
]

it('ends where lines that stand side by side seem to divide one word in two ways for good', () => {
  let settings = 0
  const panels = lines('har\u00ad', 'bor', 'harb\u00ad', 'or')
  const set = setDividingOneWay(
    () => [],
    () => {
      settings++
      return panels
    },
    (one) => one,
  )
  expect([set, settings]).toEqual([panels, 2])
})
