import { describe, expect, it } from 'vitest'
import { seasonOf, seasonsOf } from '../../src/calendar/season.ts'
import { addDays, type CivilDate, daysBetween } from '../../src/civil-date.ts'
import { day } from './shipped-table.ts'

describe('the season of a day', () => {
  it.each([
    ['2026-11-28', 'Ordinary Time'],
    ['2026-11-29', 'Advent'],
    ['2026-12-24', 'Advent'],
    ['2026-12-25', 'Christmas'],
    ['2027-01-05', 'Christmas'],
    ['2027-01-06', 'Epiphany'],
    ['2027-02-09', 'Epiphany'],
    ['2027-02-10', 'Lent'],
    ['2027-03-20', 'Lent'],
    ['2027-03-21', 'Holy Week'],
    ['2027-03-27', 'Holy Week'],
    ['2027-03-28', 'Easter'],
    ['2027-05-15', 'Easter'],
    ['2027-05-16', 'Pentecost'],
    ['2027-05-17', 'Ordinary Time'],
  ])('%s is %s', (date, season) => {
    expect(seasonOf(day(date))).toBe(season)
  })

  it('has one run of each season between Advent and Advent, on every day from 1900 to 2199', () => {
    const order = [
      ...['Advent', 'Christmas', 'Epiphany', 'Lent', 'Holy Week', 'Easter', 'Pentecost'],
      'Ordinary Time',
    ]
    let before = seasonOf(day('1900-01-01'))
    for (let date: CivilDate = day('1900-01-02'); date < '2200-01-01'; date = addDays(date, 1)) {
      const now = seasonOf(date)
      const step = (order.indexOf(now) - order.indexOf(before) + order.length) % order.length
      expect(step, date).toBeLessThanOrEqual(1)
      before = now
    }
  })

  it('gives Lent its forty days and Easter its fifty', () => {
    const inYear = Array.from({ length: 365 }, (_, index) => addDays(day('2027-01-01'), index))
    const lent = inYear.filter((date) => seasonsOf(date).includes('Lent'))
    const sundays = lent.filter((date) => daysBetween(day('2027-02-14'), date) % 7 === 0)
    expect(lent.length - sundays.length).toBe(40)
    expect(inYear.filter((date) => seasonsOf(date).includes('Easter'))).toHaveLength(50)
  })
})

describe('seasons that a day counts to', () => {
  it.each([
    ['2027-03-21', ['Holy Week', 'Lent']],
    ['2027-02-14', ['Lent']],
    ['2027-05-16', ['Pentecost', 'Easter']],
    ['2027-05-23', ['Ordinary Time', 'Pentecost']],
    ['2027-01-10', ['Epiphany']],
    ['2027-01-17', ['Epiphany', 'Ordinary Time']],
    ['2028-01-02', ['Christmas']],
    ['2028-01-09', ['Epiphany']],
    ['2026-12-13', ['Advent']],
  ])('%s: %s', (date, seasons) => {
    expect(seasonsOf(day(date))).toEqual(seasons)
  })
})
