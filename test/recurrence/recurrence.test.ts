import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate, weekdayOf } from '../../src/civil-date.ts'
import { parseEvery, parseNth } from '../../src/recurrence/parse-pattern.ts'
import {
  daysIn,
  firstDay,
  lastDay,
  omittedIn,
  type Pattern,
  type Recurrence,
} from '../../src/recurrence/recurrence.ts'
import type { Nth } from '../../src/recurrence/weekdays.ts'
import { day } from '../select/a-parish.ts'

const start = day('2026-01-01')

const FAR = addDays(start, 1400)

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(start, days))
const weekday = fc.constantFrom(0, 1, 2, 3, 4, 5, 6)
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.uniqueArray(someDay, { minLength: 1, maxLength: 5 }).map(
    (days): Pattern => ({
      kind: 'days',
      days: days.toSorted(),
    }),
  ),
  fc
    .uniqueArray(weekday, { minLength: 1, maxLength: 3 })
    .map((weekdays): Pattern => ({ kind: 'weekly', weekdays })),
  fc.record({
    kind: fc.constant('weeks' as const),
    weeks: fc.integer({ min: 1, max: 5 }),
    from: someDay,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    nths: fc.uniqueArray(fc.constantFrom<Nth>(1, 2, 3, 4, 5, 'last'), {
      minLength: 1,
      maxLength: 2,
    }),
    weekday,
  }),
)
const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    pattern,
    bounds: fc.option(fc.tuple(someDay, someDay), { nil: undefined }),
    except: fc.uniqueArray(someDay, { maxLength: 4 }),
    lasts: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ bounds, ...rest }) => {
    const [from, until] = bounds?.toSorted() ?? []
    return { ...rest, ...(from && { from }), ...(until && { until }) }
  })

/** Counted day by day with the calendar of JavaScript, which the program does not ask. */
function isDayOf({ pattern: rule, from, until }: Recurrence, date: CivilDate): boolean {
  if ((from && date < from) || (until && date > until)) return false
  const at = new Date(`${date}T12:00:00Z`)
  switch (rule.kind) {
    case 'days':
      return rule.days.includes(date)
    case 'weekly':
      return rule.weekdays.some((one) => one === at.getUTCDay())
    case 'weeks': {
      const apart = (at.getTime() - Date.parse(`${rule.from}T12:00:00Z`)) / 86_400_000
      return apart >= 0 && apart % (7 * rule.weeks) === 0
    }
    case 'monthly': {
      if (at.getUTCDay() !== rule.weekday) return false
      const month = at.getUTCMonth()
      const sameName = Array.from({ length: 31 }, (_, index) => index + 1).filter((number) => {
        const other = new Date(Date.UTC(at.getUTCFullYear(), month, number, 12))
        return other.getUTCMonth() === month && other.getUTCDay() === rule.weekday
      })
      return rule.nths.some((nth) =>
        nth === 'last'
          ? sameName.at(-1) === at.getUTCDate()
          : sameName[nth - 1] === at.getUTCDate(),
      )
    }
    default:
      return rule satisfies never
  }
}

const property = { seed: 20261129, numRuns: 100 }

describe('the days of what takes place again', () => {
  it('are those that a calendar counted day by day has, in any stretch', () => {
    fc.assert(
      fc.property(recurrence, someDay, fc.integer({ min: 0, max: 60 }), (one, from, length) => {
        const until = addDays(from, length)
        const wanted = Array.from({ length: length + one.lasts }, (_, index) =>
          addDays(from, index + 1 - one.lasts),
        ).filter((date) => isDayOf(one, date))
        expect(daysIn(one, { from, until })).toEqual(
          wanted.filter((date) => !one.except.includes(date)),
        )
        expect(omittedIn(one, { from, until })).toEqual(
          wanted.filter((date) => one.except.includes(date) && date >= from),
        )
      }),
      property,
    )
  })

  it('begin with the first and end with the last, however far that is', () => {
    fc.assert(
      fc.property(recurrence, (one) => {
        const all = daysIn(one, { from: addDays(start, -400), until: FAR })
        const [first, last] = [firstDay(one), lastDay(one)]
        const ofAll = daysIn({ ...one, lasts: 1 }, { from: addDays(start, -400), until: FAR })
        if (first !== undefined && ofAll.length > 0) expect(first).toBe(ofAll[0])
        if (last !== undefined)
          expect(all.every((date) => addDays(date, one.lasts - 1) <= last)).toBe(true)
      }),
      property,
    )
  })

  it('do not get slower with the age of a pattern', () => {
    const old: Recurrence = {
      pattern: { kind: 'weeks', weeks: 2, from: day('1000-01-05') },
      except: [],
      lasts: 1,
    }
    const week = { from: day('2026-11-29'), until: day('2026-12-12') }
    expect(daysIn(old, week).map(weekdayOf)).toEqual([weekdayOf(day('1000-01-05'))])
  })
})

describe('how often, as people write it', () => {
  it.each([
    ['Wednesday', [3]],
    ['wednesdays', [3]],
    ['Monday and Thursday', [1, 4]],
    ['lunes y jueves', [1, 4]],
    ['miércoles', [3]],
    ['Saturday, Sunday', [0, 6]],
    ['weekday', [1, 2, 3, 4, 5]],
    ['día', [0, 1, 2, 3, 4, 5, 6]],
  ])('%s', (typed, weekdays) => {
    expect(parseEvery(typed)).toEqual({ kind: 'weekly', weekdays })
  })

  it.each([
    ['2 weeks', 2],
    ['week', 1],
    ['3 semanas', 3],
  ])('%s', (typed, weeks) => {
    expect(parseEvery(typed)).toEqual({ kind: 'weeks', weeks })
  })

  it.each([
    ['first Friday', [1], 5],
    ['the 2nd and 4th Tuesday of the month', [2, 4], 2],
    ['last Sunday', ['last'], 0],
    ['primer viernes', [1], 5],
    ['segundo y cuarto martes', [2, 4], 2],
    ['último domingo', ['last'], 0],
  ])('%s', (typed, nths, weekdayOfMonth) => {
    expect(parseNth(typed)).toEqual({ nths, weekday: weekdayOfMonth })
  })

  it.each(['', '2 months', 'Wendesday', 'first', 'sixth Friday', '0 weeks', 'Friday first'])(
    'is not understood as %j',
    (typed) => {
      expect(parseEvery(typed) ?? parseNth(typed)).toBeUndefined()
    },
  )
})
