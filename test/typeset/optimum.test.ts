import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COST, FEW_LINES, fillCost } from '../../src/typeset/flow/break-panels/cost.ts'
import { fewestPanels } from '../../src/typeset/flow/break-panels/fill-greedily.ts'
import { type Flow, heightAt, type Room } from '../../src/typeset/flow/break-panels/flow.ts'
import { type Breaking, breakPanels } from '../../src/typeset/flow/break-panels/index.ts'
import {
  type BlockRows,
  EMPTY,
  plusRows,
  type Way,
} from '../../src/typeset/flow/set-rows/block-rows.ts'
import type { Row } from '../../src/typeset/flow/set-rows/row.ts'

/** A line is 10 points high, a blank head 3 of them. */
const LINE = 10

interface Sketch {
  readonly lines: number
  readonly space: number
  readonly bound: boolean
  readonly breakCost: number
  /** What a line more and a line fewer cost, where they are possible. */
  readonly looser: number | null
  readonly tighter: number | null
}

const row = (part: string, i: number, { space, bound, breakCost }: Sketch): Row => ({
  part,
  heading: false,
  gap:
    i === 0
      ? { natural: space, stretch: space, shrink: space / 2 }
      : { natural: 0, stretch: 0, shrink: 0 },
  height: LINE,
  atTop: LINE - 3,
  grid: 0,
  bond: i === 0 ? (bound ? 'bound' : 'free') : i === 1 ? 'bound' : 'free',
  breakCost: i === 0 ? breakCost : COST.paragraph,
  lines: 1,
  content: () => [],
})

function passageOf(sketch: Sketch, at: number): BlockRows {
  const way = (more: -1 | 0 | 1, price: number): Way => ({
    more,
    price,
    rows: Array.from({ length: sketch.lines + more }, (_, i) => row(`p${at}`, i, sketch)),
  })
  const others = [
    ...(sketch.looser === null ? [] : [way(1, sketch.looser)]),
    ...(sketch.tighter === null || sketch.lines < 3 ? [] : [way(-1, sketch.tighter)]),
  ]
  return { ways: [way(0, 0), ...others] }
}

/** The least cost of all choices of ways and of all sets of breaks, as the definition has it. */
function leastOfAll({ main, foot }: Flow, room: Room): number {
  const tail = foot.flatMap(({ ways }) => ways[0].rows)
  let least = Number.POSITIVE_INFINITY
  for (const ways of choicesOf(main)) {
    const rows = ways.flatMap((way) => way.rows.map((one) => ({ one, way })))
    const price = ways.reduce((sum, way) => sum + way.price, 0)
    const places = rows.flatMap(({ one }, i) => (i > 0 && one.bond === 'free' ? [i] : []))
    for (const breaks of upTo(room.panels - 1, places)) {
      const starts = [0, ...breaks, rows.length]
      const panels = starts.slice(1).map((end, p) => rows.slice(starts[p], end))
      if (panels.some((panel) => helpOf(panel) > 2)) continue
      const cost = panels.reduce((sum, panel, p) => {
        const isLast = p === panels.length - 1
        const own = panel.map(({ one }) => one)
        const here = { ...room, height: heightAt(room, p) }
        return (
          sum +
          (isLast
            ? endCost(own, p, tail, here)
            : levelCost(own, rows[starts[p + 1] ?? 0]?.one, here))
        )
      }, price)
      least = Math.min(least, cost)
    }
  }
  return least
}

/** By how many lines the ways of a panel's whole passages together change its height. */
function helpOf(panel: readonly { readonly way: Way }[]): number {
  const counts = new Map<Way, number>()
  for (const { way } of panel) counts.set(way, (counts.get(way) ?? 0) + 1)
  const whole = [...counts].filter(([way, count]) => count === way.rows.length)
  return Math.abs(whole.reduce((sum, [way]) => sum + way.more, 0))
}

const levelCost = (rows: readonly Row[], below: Row | undefined, { height, line }: Room): number =>
  fillCost(plusRows(EMPTY, rows), height, line) + (below?.breakCost ?? 0)

function endCost(rows: readonly Row[], before: number, tail: readonly Row[], room: Room): number {
  const text = plusRows(EMPTY, rows)
  const meagre = before > 0 && text.natural < FEW_LINES * room.line ? COST.meagre : 0
  const whole = plusRows(text, before === room.panels - 1 ? tail : [])
  const left = room.height - whole.natural
  if (left <= whole.stretch) return meagre + fillCost(whole, room.height, room.line)
  return meagre + COST.unused * Math.min(12, left / room.line)
}

const choicesOf = (passages: readonly BlockRows[]): readonly (readonly Way[])[] =>
  passages.reduce<readonly (readonly Way[])[]>(
    (sets, { ways }) => sets.flatMap((set) => ways.map((way) => [...set, way])),
    [[]],
  )

/** All ascending choices of at most so many of the places. */
function upTo(most: number, places: readonly number[]): readonly (readonly number[])[] {
  if (most === 0) return [[]]
  return [
    [],
    ...places.flatMap((place, i) =>
      upTo(most - 1, places.slice(i + 1)).map((rest) => [place, ...rest]),
    ),
  ]
}

const sketches = fc.array(
  fc.record({
    lines: fc.integer({ min: 1, max: 6 }),
    space: fc.constantFrom(0, 4, 8),
    bound: fc.boolean(),
    breakCost: fc.constantFrom(5, 50, 120),
    looser: fc.option(fc.integer({ min: 20, max: 300 })),
    tighter: fc.option(fc.integer({ min: 20, max: 300 })),
  }),
  { minLength: 2, maxLength: 4 },
)

describe('of all ways to break paragraphs and panels', () => {
  it('the cheapest is taken, paragraphs a line longer or shorter among them', () => {
    let compared = 0
    let helped = 0
    let inColumns = 0
    fc.assert(
      fc.property(
        sketches,
        fc.integer({ min: 35, max: 90 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.array(fc.integer({ min: 35, max: 90 }), { minLength: 3, maxLength: 3 })),
        (given, height, panels, footLines, heights) => {
          const main = given.map(passageOf)
          const sketch = { lines: footLines, space: 4, bound: false, breakCost: 5 }
          const foot = [passageOf({ ...sketch, looser: null, tighter: null }, 9)]
          // panels of their own heights are columns, and what stands below these is none of them
          const flow: Flow = { main, flap: [], back: [], foot: heights ? [] : foot }
          const room: Room = { panels, height, line: LINE, ...(heights && { heights }) }
          if ((fewestPanels(flow, room) ?? Number.POSITIVE_INFINITY) > panels) return
          const found = breakPanels(flow, room) as Breaking
          expect(found.cost).toBeCloseTo(leastOfAll(flow, room), 6)
          compared += 1
          if (heights && panels > 1) inColumns += 1
          const lines = found.panels.reduce((sum, { rows }) => sum + rows.length, 0)
          if (lines !== main.reduce((sum, { ways }) => sum + ways[0].rows.length, 0)) helped += 1
        },
      ),
      { seed: 2019, numRuns: 1500 },
    )
    expect(compared).toBeGreaterThan(200)
    expect(helped).toBeGreaterThan(10)
    expect(inColumns).toBeGreaterThan(50)
  })
})
