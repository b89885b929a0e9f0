import { describe, expect, it } from 'vitest'
import { fewestPanels } from '../../src/typeset/flow/break-panels/fill-greedily.ts'
import { collect } from '../../src/typeset/flow/collect/index.ts'
import {
  areasOf,
  flowOf,
  type Press,
  roomOf,
  rowsTold,
} from '../../src/typeset/flow/fit/flow-at-scale.ts'
import { createSetter } from '../../src/typeset/flow/set-rows/index.ts'
import type { Scale } from '../../src/typeset/flow/set-rows/scale.ts'
import type { Ways } from '../../src/typeset/flow/set-rows/set-words.ts'
import { narrowed } from '../../src/typeset/impose/panel-areas.ts'
import type { Hyphenate } from '../../src/typeset/inline/paragraph.ts'
import { article, insertOf, madeIssue, paragraph } from './made-issue.ts'
import { table } from './made-table.ts'
import { inputWith, theme, typewriter } from './press.ts'

const freshSetter = (hyphenate: Hyphenate = () => []) =>
  createSetter(typewriter, hyphenate, () => 0.75)
const press: Press = {
  theme,
  facing: (text, face) => [{ text, face, scale: 1 }],
  limits: {
    size: { best: 14, floor: 9 },
    leading: { best: 1.22, floor: 1.14 },
    hanging: true,
    letterFit: 0.02,
  },
  setter: freshSetter(),
}
const areas = areasOf(press, 'half-fold', 'letter', 4)
const issues = [3, 8, 21].map((seed) => {
  const { documentWithout } = inputWith(madeIssue(seed, 24 + seed))
  return collect(documentWithout(new Set(), new Set()), theme, press.facing)
})

/** A search's settings: sizes that are left and come back, leadings, spacings, and all ways after the best. */
const settings = [11, 10.5, 11].flatMap((size) =>
  [1.22, 1.17].flatMap((leading) =>
    ([1, 0.5, 0.25, 0, -1] as const).flatMap((spacing) =>
      (['best', 'all'] as const).map((ways) => ({ size, leading, spacing, ways })),
    ),
  ),
)

const scaleOf = ({
  size,
  leading,
  spacing,
}: Pick<Scale, 'size' | 'spacing'> & { readonly leading: number }): Scale => ({
  ...{
    size,
    line: size * leading,
    spacing,
    closed: spacing < 0,
    grid: true,
    measure: areas.measure,
  },
  ...{ hanging: true, letterFit: 0.02, hyphenDemerits: 0, indent: 1, justifiedFrom: 0 },
})

/** What panels are broken by, and what is drawn, which is made when it is asked for. */
const said = (setter: Press['setter'], issue: (typeof issues)[number], scale: Scale, ways: Ways) =>
  JSON.stringify(setter.passages(issue.mainAndBack, scale, ways), (_, value) =>
    typeof value === 'function' ? value() : value,
  )

/** In columns under a head, and, with a word wider than its column, as lines; what parts their rows stretches and shrinks. */
const tables = ['Ushers', 'W'.repeat(60)].map((duty) => {
  const rows = [
    ['', 'Sunday', 'Next Sunday'],
    [duty, 'A. Vane', 'R. Hale and T. Moss'],
    ['Readers', 'M. Dunn', 'C. Shaw'],
  ]
  const document = insertOf(article('rota', 'Who serves', [paragraph('In short.'), table(rows)]))
  const collected = collect(document, theme, press.facing)
  const before = { natural: 0.5, stretch: 0.5, shrink: 0.25 }
  return {
    ...collected,
    mainAndBack: collected.mainAndBack.map((block) =>
      block.kind === 'table'
        ? { ...block, before, rows: block.rows.map((row) => ({ ...row, before })) }
        : block,
    ),
  }
})

describe('texts and tables that are kept from one trial to the next', () => {
  it.each([true, false])('are those that are set anew, on a grid or not (%s)', (grid) => {
    // off the grid every space follows what spaces would like to be
    for (const issue of grid ? [...issues, ...tables] : tables) {
      const kept = freshSetter()
      for (const setting of settings) {
        const scale = { ...scaleOf(setting), grid }
        expect(said(kept, issue, scale, setting.ways)).toBe(
          said(freshSetter(), issue, scale, setting.ways),
        )
      }
    }
  })
})

describe('rows that are told alike on two measures', () => {
  it('differ in nothing but what they draw, whatever the leading and the spaces', () => {
    const leadings = [1.22, 1.17]
    const dividing: Hyphenate = (word) =>
      Array.from({ length: word.length }, (_, i) => i).filter((i) => i > 1 && i < word.length - 1)
    const own = { ...press, setter: freshSetter(dividing) }
    let alike = 0
    for (const issue of issues)
      for (const size of [9.5, 11, 12.5]) {
        const known = new Map<string, string>()
        for (let narrower = 0; narrower < 12; narrower += 0.5) {
          const within = narrowed(areas, narrower)
          const scaled = (leading: number, spacing: number): Scale => ({
            ...scaleOf({ size, leading, spacing }),
            ...{ closed: false, measure: within.measure },
          })
          const scales = leadings.map((leading) => scaled(leading, 0))
          const told = rowsTold(own, issue, within, scales)
          if (told === undefined) continue
          const flows = leadings.flatMap((leading) =>
            [1, 0.5, 0].map((spacing) => flowOf(own, issue, within, scaled(leading, spacing))),
          )
          // without what is made where it is drawn
          const rows = JSON.stringify(flows)
          if (known.has(told)) alike += 1
          expect(rows).toBe(known.get(told) ?? rows)
          known.set(told, rows)
        }
      }
    expect(alike).toBeGreaterThan(20)
  })
})

describe('an issue that finds no room with the closest spaces', () => {
  it('finds none with wider ones', () => {
    const needed = (issue: (typeof issues)[number], scale: Scale): number => {
      const flow = flowOf(press, issue, areas, scale)
      return fewestPanels(flow, roomOf(areas, scale, flow)) ?? Number.POSITIVE_INFINITY
    }
    let fewer = 0
    for (const issue of issues)
      for (let size = 9; size < 14; size += 0.35) {
        const counts = [0, 0.25, 0.5, 0.75, 1].map((spacing) =>
          needed(issue, scaleOf({ size, leading: 1.2, spacing })),
        )
        expect(counts).toEqual(counts.toSorted((one, other) => one - other))
        if (counts[0] !== counts[4]) fewer += 1
      }
    expect(fewer).toBeGreaterThan(0)
  })
})
