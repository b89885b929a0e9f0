import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayOfYear } from '../../src/calendar/day-of-year.ts'
import { type CivilDate, parseCivilDate } from '../../src/civil-date.ts'
import { readDayOfYear } from '../../src/decode/day.ts'
import { anniversaryIn, dayInWeek } from '../../src/select/day-in-week.ts'

const date = (text: string): CivilDate => {
  const day = parseCivilDate(text)
  if (day === undefined) throw new Error(text)
  return day
}

const dayOf = (typed: string, of: DayOfYear['of']): DayOfYear => {
  const day = readDayOfYear(typed)
  if (day === undefined) throw new Error(typed)
  return { ...day, of }
}

/** The seven days of a week by the clock of JavaScript. */
const daysFrom = (week: string): readonly Date[] =>
  Array.from({ length: 7 }, (_, ahead) => {
    const day = new Date(`${week}T00:00:00Z`)
    day.setUTCDate(day.getUTCDate() + ahead)
    return day
  })

const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** Whether a day is the one of month and day, the 28th standing for a 29 February that is not there. */
const isThe = (day: Date, month: number, number: number): boolean =>
  day.getUTCMonth() + 1 === month &&
  (day.getUTCDate() === number ||
    (month === 2 && number === 29 && day.getUTCDate() === 28 && !isLeap(day.getUTCFullYear())))

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-20'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const monthAndDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(5, 10))

describe('the day of the year in a week', () => {
  it('is found in every week that holds it, and in no other', () => {
    fc.assert(
      fc.property(anyDay, monthAndDay, (week, typed) => {
        const [month = 0, number = 0] = typed.split('-').map(Number)
        const held = daysFrom(week).some((day) => isThe(day, month, number))
        const found = dayInWeek([dayOf(typed, 'anything')], date(week), false)
        expect(found !== undefined, `${typed} in ${week}`).toBe(held)
      }),
      { seed: 7, numRuns: 4000 },
    )
  })

  it('comes once in every year', () => {
    fc.assert(
      fc.property(monthAndDay, fc.integer({ min: 1950, max: 2150 }), (typed, year) => {
        const sundays = daysFrom(`${year}-01-01`).filter((day) => day.getUTCDay() === 0)
        const [first = new Date(0)] = sundays
        const weeks = Array.from({ length: 52 }, (_, index) => {
          const sunday = new Date(first)
          sunday.setUTCDate(first.getUTCDate() + 7 * index)
          return date(sunday.toISOString().slice(0, 10))
        })
        const found = weeks.filter((week) => dayInWeek([dayOf(typed, 'anything')], week, false))
        // The days before the first Sunday and after the last week belong to the neighbours' weeks.
        expect(found.length).toBeLessThanOrEqual(2)
        if (typed > '01-07' && typed < '12-24') expect(found).toHaveLength(1)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('counts the years since a death, from the first anniversary on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (died, week) => {
        const [, month = 0, number = 0] = died.split('-').map(Number)
        const day = daysFrom(week).find((one) => isThe(one, month, number))
        const years = day === undefined ? 0 : day.getUTCFullYear() - Number(died.slice(0, 4))
        const found = anniversaryIn([dayOf(died, 'death')], date(week))
        expect(found, `${died} in ${week}`).toBe(years > 0 ? years : undefined)
      }),
      { seed: 7, numRuns: 4000 },
    )
  })

  it('is of the living before a death, and the death alone after it', () => {
    const days = [dayOf('1940-12-02', 'life'), dayOf('2020-12-03', 'death')]
    const week = date('2026-11-29')
    expect(dayInWeek(days, week, true)?.on).toBe('2026-12-03')
    expect(dayInWeek(days, week, false)?.on).toBe('2026-12-02')
    expect(anniversaryIn(days, week)).toBe(6)
  })

  it('does not come before its first time', () => {
    const wedding = [dayOf('2027-05-01', 'life')]
    expect(dayInWeek(wedding, date('2026-04-26'), false)).toBeUndefined()
    expect(dayInWeek(wedding, date('2027-04-25'), false)?.on).toBe('2027-05-01')
    expect(anniversaryIn([dayOf('2026-11-24', 'death')], date('2026-11-22'))).toBeUndefined()
  })
})

describe('a day of the year as files write it', () => {
  it.each([
    ['12-02', { month: 12, day: 2 }],
    ['2-29', { month: 2, day: 29 }],
    ['1948-12-02', { month: 12, day: 2, since: '1948-12-02' }],
    ['02-30', undefined],
    ['13-01', undefined],
    ['2 December', undefined],
  ])('%s', (typed, day) => {
    expect(readDayOfYear(typed)).toEqual(day)
  })
})
