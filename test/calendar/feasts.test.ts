import { describe, expect, it } from 'vitest'
import {
  type CalendarOptions,
  comingDays,
  feastsBetween,
  sundayOf,
} from '../../src/calendar/index.ts'
import type { Sunday } from '../../src/calendar/sunday.ts'
import { addDays, isSunday, partsOf, weekdayOf } from '../../src/civil-date.ts'
import { day, plainParish } from './shipped-table.ts'

const feastsOf = (year: number, options: CalendarOptions = plainParish): readonly Sunday[] =>
  feastsBetween(day(`${year}-01-01`), 53, options).filter(({ date }) => partsOf(date).year === year)

const dateOf = (name: string, year: number, options = plainParish): string | undefined =>
  feastsOf(year, options).find((feast) => feast.name === name)?.date

describe('feasts that people know', () => {
  it.each([
    ['2018-02-14', 'Ash Wednesday'],
    ['2024-02-14', 'Ash Wednesday'],
    ['2008-02-06', 'Ash Wednesday'],
    ['2011-03-09', 'Ash Wednesday'],
    ['2026-02-02', 'Presentation of the Lord'],
    ['2026-03-25', 'Annunciation of the Lord'],
    ['2026-03-30', 'Monday of Holy Week'],
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-04', 'Holy Saturday'],
    ['2026-04-04', 'Easter Vigil'],
    ['2026-05-14', 'Ascension Day'],
    ['2027-05-31', 'Visitation of Mary to Elizabeth'],
    ['2026-09-14', 'Holy Cross Day'],
    ['2024-11-01', 'All Saints’ Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2024-11-28', 'Thanksgiving Day'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-01-06', 'Epiphany of the Lord'],
    ['2026-01-01', 'Holy Name of Jesus'],
  ])('%s is %s', (date, name) => {
    const feasts = feastsBetween(day(date), 1, plainParish).filter((feast) => feast.date === date)
    expect(feasts.map((feast) => feast.name)).toContain(name)
  })

  it('have their colours and readings', () => {
    const [, friday] = feastsBetween(day('2026-04-02'), 1, plainParish)
    expect(friday).toEqual({
      date: '2026-04-03',
      name: 'Good Friday',
      season: 'Holy Week',
      colour: 'black',
      cycle: 'A',
      proper: null,
      readings: [
        { kind: 'first', ref: 'Isaiah 52:13—53:12' },
        { kind: 'psalm', ref: 'Psalm 22' },
        { kind: 'second', ref: 'Hebrews 10:16-25 or Hebrews 4:14-16; 5:7-9' },
        { kind: 'gospel', ref: 'John 18:1—19:42' },
      ],
    })
  })

  it('are all named in Spanish too', () => {
    const names = feastsOf(2024, { ...plainParish, language: 'es' }).map(({ name }) => name)
    expect(names).toContain('Miércoles de Ceniza')
    expect(names).toContain('Jueves Santo')
    expect(names).toContain('Día de Acción de Gracias')
    expect(names).toHaveLength(feastsOf(2024).length)
  })
})

describe('feasts that move', () => {
  it.each([
    [2018, '2018-04-09', 'from Palm Sunday to the week after the Second Sunday of Easter'],
    [2024, '2024-04-08', 'out of Holy Week'],
    [2016, '2016-04-04', 'out of Good Friday'],
    [2008, '2008-03-31', 'out of Easter Week'],
    [2012, '2012-03-26', 'from a Sunday in Lent to the Monday'],
    [2026, '2026-03-25', 'not at all'],
  ])('the Annunciation in %s goes to %s, %s', (year, date) => {
    expect(dateOf('Annunciation of the Lord', year)).toBe(date)
  })

  it('the Visitation gives way to Pentecost, Trinity and Ascension Day', () => {
    expect(sundayOf(day('2020-05-31'), plainParish).name).toBe('Day of Pentecost')
    expect(dateOf('Visitation of Mary to Elizabeth', 2020)).toBe('2020-06-01')
    expect(sundayOf(day('2026-05-31'), plainParish).name).toBe('Trinity Sunday')
    expect(dateOf('Visitation of Mary to Elizabeth', 2026)).toBe('2026-06-01')
    expect(dateOf('Ascension Day', 2057)).toBe('2057-05-31')
    expect(dateOf('Visitation of Mary to Elizabeth', 2057)).toBe('2057-06-01')
  })

  it('Holy Cross Day gives way to a Sunday', () => {
    expect(dateOf('Holy Cross Day', 2025)).toBe('2025-09-15')
  })

  it('feasts that go before a Sunday are the Sunday, and not a feast beside it', () => {
    for (const [date, name] of [
      ['2025-02-02', 'Presentation of the Lord'],
      ['2023-01-01', 'Holy Name of Jesus'],
      ['2019-01-06', 'Epiphany of the Lord'],
      ['2022-12-25', 'Christmas Day'],
      ['2020-11-01', 'All Saints’ Day'],
    ] as const) {
      expect(sundayOf(day(date), plainParish).name).toBe(name)
      expect(dateOf(name, partsOf(day(date)).year)).toBeUndefined()
    }
  })

  it('services beside the main one stand on Sundays too', () => {
    expect(dateOf('Christmas Eve', 2023)).toBe('2023-12-24')
    expect(dateOf('Liturgy of the Palms', 2026)).toBe('2026-03-29')
    expect(feastsBetween(day('2023-12-24'), 1, plainParish)[0]?.season).toBe('Christmas')
  })
})

describe('the feasts of each year from 1900 to 2199', () => {
  const years = Array.from({ length: 300 }, (_, index) => 1900 + index)

  it('stand on weekdays but for further services, one main feast a day, in order', () => {
    const services = /^(Liturgy of the Palms|Easter (Vigil|Evening)|Christmas (Eve|at Dawn))$/
    for (const year of years) {
      const feasts = feastsOf(year)
      const main = feasts.filter(({ name }) => !services.test(name))
      expect(main.filter(({ date }) => isSunday(date))).toEqual([])
      expect(new Set(main.map(({ date }) => date)).size, String(year)).toBe(main.length)
      expect(feasts.map(({ date }) => date)).toEqual(feasts.map(({ date }) => date).sort())
      expect(feasts.every(({ readings }) => readings.length >= 2)).toBe(true)
    }
  })

  it('have each feast exactly once, as a feast or as a Sunday', () => {
    const once = [
      ...['Holy Name of Jesus', 'Epiphany of the Lord', 'Presentation of the Lord'],
      ...['Annunciation of the Lord', 'Ash Wednesday', 'Good Friday', 'Ascension Day'],
      ...['Visitation of Mary to Elizabeth', 'Holy Cross Day', 'All Saints’ Day', 'Christmas Day'],
      'Thanksgiving Day',
    ]
    for (const year of years) {
      const { sundays, feasts } = comingDays(day(`${year}-01-01`), 53, plainParish)
      const names = [...sundays, ...feasts]
        .filter(({ date }) => partsOf(date).year === year)
        .map(({ name }) => name)
      for (const name of once)
        expect(
          names.filter((known) => known === name),
          `${name} ${year}`,
        ).toHaveLength(1)
    }
  })

  it('have Ash Wednesday 46 days before Easter on a Wednesday, Ascension Day on a Thursday', () => {
    for (const year of years) {
      const ash = feastsOf(year).find(({ name }) => name === 'Ash Wednesday')
      if (ash === undefined) throw new Error(`no Ash Wednesday in ${year}`)
      expect(weekdayOf(ash.date)).toBe(3)
      expect(sundayOf(addDays(ash.date, 46), plainParish).name).toBe('Easter Day')
      const ascension = dateOf('Ascension Day', year)
      expect(ascension && weekdayOf(day(ascension))).toBe(4)
    }
  })
})

describe('Thanksgiving Day', () => {
  it.each([
    ['en-US', '2026-11-26'],
    ['en', '2026-11-26'],
    ['es-US', '2026-11-26'],
    ['en-CA', '2026-10-12'],
    ['en-GB', undefined],
    ['es-MX', undefined],
  ])('follows the region of the language: %s', (language, date) => {
    const name = /^es/.test(language) ? 'Día de Acción de Gracias' : 'Thanksgiving Day'
    expect(dateOf(name, 2026, { ...plainParish, language })).toBe(date)
  })
})

describe('coming days', () => {
  it('are so many Sundays from a day on, and the feasts of as many weeks', () => {
    const { sundays, feasts } = comingDays(day('2026-12-23'), 2, plainParish)
    expect(sundays.map(({ date }) => date)).toEqual(['2026-12-27', '2027-01-03'])
    expect(feasts.map(({ date, name }) => [date, name])).toEqual([
      ['2026-12-24', 'Christmas Eve'],
      ['2026-12-25', 'Christmas at Dawn'],
      ['2026-12-25', 'Christmas Day'],
      ['2027-01-01', 'Holy Name of Jesus'],
    ])
  })

  it('begin with the day itself and end before the same weekday', () => {
    const { sundays, feasts } = comingDays(day('2026-04-05'), 1, plainParish)
    expect(sundays.map(({ name }) => name)).toEqual(['Easter Day'])
    expect(feasts.map(({ name }) => name)).toEqual(['Easter Evening'])
  })

  it('may be none', () => {
    expect(comingDays(day('2026-12-23'), 0, plainParish)).toEqual({ sundays: [], feasts: [] })
  })

  it('have no feasts for a parish that keeps no church year', () => {
    const { sundays, feasts } = comingDays(day('2026-12-23'), 9, {
      ...plainParish,
      calendar: 'none',
    })
    expect(sundays).toHaveLength(9)
    expect(feasts).toEqual([])
  })

  it('have the lessons of the Vigil in their order', () => {
    const vigil = feastsBetween(day('2027-03-27'), 1, plainParish).find(
      ({ name }) => name === 'Easter Vigil',
    )
    expect(vigil?.season).toBe('Easter')
    expect(vigil?.readings).toHaveLength(21)
    expect(vigil?.readings.at(-1)).toEqual({ kind: 'gospel', ref: 'Mark 16:1-8' })
  })
})
