import { expect, it } from 'vitest'
import { divisionsOn, setDividingOneWay } from '../../src/typeset/one-division.ts'
import type { Panel, Run } from '../../src/typeset/sheets.ts'
import { plainRun } from '../plain-run.ts'

const runOf = (text: string, node: number): Run => ({ ...plainRun, width: 90, text, node })

/** Lines under each other, each of a paragraph of its own where tags are given. */
const lines = (texts: readonly string[], nodes?: readonly number[]): readonly Panel[] => [
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
      runs: nodes ? [runOf(text, nodes[at] ?? 0)] : [],
    })),
  },
]

it('ends where a word stays divided in two ways whatever is set', () => {
  let settings = 0
  const panels = lines(['har\u00ad', 'bor', 'harb\u00ad', 'or'])
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

it('takes the two parts of a word from one paragraph, where another stands beside it', () => {
  const panels = lines(['har\u00ad', 'puer\u00ad', 'bor', 'to'], [1, 2, 1, 2])
  expect([...divisionsOn(panels).keys()]).toEqual(['harbor', 'puerto'])
})
