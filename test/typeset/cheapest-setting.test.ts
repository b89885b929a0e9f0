import fc from 'fast-check'
import { expect, it } from 'vitest'
import { COST, FAULT } from '../../src/typeset/flow/break-panels/cost.ts'
import {
  cheapestOf,
  type Find,
  type Setting,
  type Trial,
} from '../../src/typeset/flow/fit/cheapest-setting.ts'
import { firstHoldingNear } from '../../src/typeset/flow/fit/first-holding.ts'
import { type Evenness, evennessOf, FIT_COST } from '../../src/typeset/flow/fit/fit-cost.ts'

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

/**
 * What each size comes to: the widest leading at which it finds room, and of each leading the widest spacing, and what its
 * spacings cost in the best ways and in all.
 */
type Outcomes = readonly {
  readonly widest: number
  readonly leadings: readonly {
    readonly widest: number
    readonly costs: readonly (readonly [best: number, all: number])[]
  }[]
}[]

const cost = fc.integer({ max: 900, min: 0 })

const outcomes: fc.Arbitrary<Outcomes> = fc.array(
  fc.record({
    widest: fc.integer({ min: 0, max: LINES.length }),
    leadings: fc.array(
      fc.record({
        // where the leading holds, spaces as close as they may be do
        widest: fc.integer({ min: 0, max: SPACINGS.length - 1 }),
        costs: fc.array(fc.tuple(cost, cost), {
          minLength: SPACINGS.length,
          maxLength: SPACINGS.length,
        }),
      }),
      { minLength: LINES.length, maxLength: LINES.length },
    ),
  }),
  { minLength: SIZES.length, maxLength: SIZES.length },
)

const holdsIn = (all: Outcomes, size: number, line: number, spacing: number): boolean => {
  const here = all[SIZES.indexOf(size)]
  const at = LINES.indexOf(line)
  const widest = here?.leadings[at]?.widest ?? 0
  return here !== undefined && at >= here.widest && SPACINGS.indexOf(spacing) >= widest
}

const trialOf = (all: Outcomes, at: Omit<Setting, 'ceiling'>): Trial | undefined => {
  const here = all[SIZES.indexOf(at.size)]
  const costs = here?.leadings[LINES.indexOf(at.line)]?.costs[SPACINGS.indexOf(at.spacing)]
  // in other ways an issue may find room with wider spaces
  const asked = at.ways === 'best' ? at.spacing : (SPACINGS.at(-1) ?? 0)
  if (!holdsIn(all, at.size, at.line, asked) || !costs) return undefined
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
  return { scale, ways: at.ways, breaking: { panels: [], cost }, cost }
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
        firstLine: firstHoldingNear(),
        firstSpacing: firstHoldingNear(),
        holdsAt: ({ size }, line, spacing) => {
          held += 1
          return holdsIn(all, size, line, spacing)
        },
        spacings: SPACINGS,
        rowsTold: () => undefined,
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
      expect(held).toBeLessThanOrEqual(SIZES.length * LINES.length * (1 + SPACINGS.length))
      // what costs as much as another placement of the issue is not looked for
      expect(cheapestOf(find, CANDIDATES, whole)).toBeUndefined()
      expect(cheapestOf(find, CANDIDATES, whole + 1)).toEqual(cheapest)
    }),
    { seed: 12, numRuns: 1000 },
  )
})

it('settings whose rows another had are not tried where they cannot win, and the cheapest one is the same', () => {
  const settings = fc.array(fc.record({ rows: fc.nat(SIZES.length - 1), cost: fc.nat(99) }), {
    minLength: 2,
    maxLength: 12,
  })
  let [spared, tried] = [0, 0]
  fc.assert(
    fc.property(outcomes, settings, (all, some) => {
      const candidates = some
        .toSorted((one, other) => one.cost - other.cost)
        .map(({ cost }, i) => ({ size: 11.3, narrower: i / 8, hyphenDemerits: 0, indent: 1, cost }))
      const rowsOf = (narrower: number): number =>
        some.toSorted((one, other) => one.cost - other.cost)[narrower * 8]?.rows ?? 0
      const found = (rowsTold: Find['rowsTold']) => {
        let attempts = 0
        const sizeOf = (narrower: number): number => SIZES[rowsOf(narrower)] ?? 0
        const trial = cheapestOf(
          {
            attempt: (at) => {
              attempts += 1
              return trialOf(all, { ...at, size: sizeOf(at.narrower) })
            },
            linesAt: () => LINES,
            firstLine: firstHoldingNear(),
            firstSpacing: firstHoldingNear(),
            holdsAt: ({ narrower }, line, spacing) => holdsIn(all, sizeOf(narrower), line, spacing),
            spacings: SPACINGS,
            rowsTold,
            evennessAt: () => evennessOf([{ lines: [], quality: 'forced' }], 324),
            measure: 324,
          },
          candidates,
        )
        return { trial, attempts }
      }
      const [every, few] = [found(() => undefined), found(({ narrower }) => `${rowsOf(narrower)}`)]
      expect(few.trial).toEqual(every.trial)
      tried += every.attempts
      spared += every.attempts - few.attempts
    }),
    { seed: 12, numRuns: 1000 },
  )
  expect(spared).toBeGreaterThan(tried / 20)
})

it('the first step that holds is found wherever the search before ended, near it by trying two', () => {
  const steps = fc
    .integer({ min: 0, max: 9 })
    .chain((count) =>
      fc.record({ count: fc.constant(count), first: fc.integer({ min: 0, max: count }) }),
    )
  fc.assert(
    fc.property(fc.array(steps), (searches) => {
      const firstHolding = firstHoldingNear()
      let before: (typeof searches)[number] | undefined
      for (const { count, first } of searches) {
        let tried = 0
        const holds = (step: number): boolean => {
          tried += 1
          return step >= first
        }
        expect(
          firstHolding(
            Array.from({ length: count }, (_, i) => i),
            holds,
          ),
        ).toBe(first)
        if (before?.count === count && before.first === first) expect(tried).toBeLessThanOrEqual(2)
        before = { count, first }
      }
    }),
  )
})

/** Panels hold what `holds` says, and break alike wherever they do. */
const findOf = (
  holds: (at: Omit<Setting, 'ceiling'>) => boolean,
  evennessAt: Find['evennessAt'],
): Find => ({
  attempt: ({ size, line, spacing, hyphenDemerits, indent, ...at }) => {
    if (!holds({ size, line, spacing, hyphenDemerits, indent, ...at })) return undefined
    const measure = 324 - at.narrower
    const scale = { grid: true, closed: false, hanging: true, letterFit: 0, justifiedFrom: 0 }
    const own = { ...scale, measure, size, line, spacing, hyphenDemerits, indent }
    return { scale: own, ways: at.ways, breaking: { panels: [], cost: 0 }, cost: 0 }
  },
  linesAt: () => LINES.slice(0, 1),
  firstLine: firstHoldingNear(),
  firstSpacing: firstHoldingNear(),
  holdsAt: () => true,
  spacings: [0],
  rowsTold: () => undefined,
  evennessAt,
  measure: 324,
})

const EVEN_LINES: Evenness = { paragraphs: 1, lines: 100, hyphens: 0, ofLines: 0, uneven: 0 }

it('a setting is as large where panels hold it with other indents alone', () => {
  const find = findOf(
    ({ indent, size }) => indent !== 1 || size < 11.3,
    () => EVEN_LINES,
  )
  expect(cheapestOf(find, CANDIDATES.slice(0, 2))?.scale).toMatchObject({
    size: 11.4,
    indent: 5 / 4,
  })
})

it('a hyphen costs what makes lines best, and not the most that makes them better', () => {
  const unevenAt = (price: number): number => (price > 10_000 ? 1500 : price > 0 ? 1200 : 2000)
  const find = findOf(
    () => true,
    ({ hyphenDemerits }) => ({
      ...EVEN_LINES,
      hyphens: hyphenDemerits > 0 ? 4 : 8,
      uneven: unevenAt(hyphenDemerits),
    }),
  )
  expect(cheapestOf(find, CANDIDATES)?.scale).toMatchObject({ size: 11.4, hyphenDemerits: 10_000 })
})
