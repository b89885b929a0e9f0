import { describe, expect, it } from 'vitest'
import type { CalendarOptions } from '../../src/calendar/index.ts'
import { parseCivilDate } from '../../src/civil-date.ts'
import { issueName } from '../../src/issue-day.ts'
import { settleDay } from '../../src/operations/issue/settle-day.ts'
import { plainParish } from '../calendar/shipped-table.ts'
import { addDays, wellAttended, yearByHand } from './year-by-hand.ts'

const empty = { items: [], weeks: [], language: 'en-US' }

const day = (text: string) => {
  const date = parseCivilDate(text)
  if (date === undefined) throw new Error(text)
  return date
}

/** The issue, or what is wrong. */
function settled(
  request: Parameters<typeof settleDay>[0],
  today = '2026-11-29',
  calendar: CalendarOptions = plainParish,
  parish: Parameters<typeof settleDay>[2] = empty,
): string {
  const found = settleDay(request, day(today), parish, calendar)
  return found.ok ? issueName(found.issue) : (found.diagnostics[0]?.code ?? '')
}

describe('every day of ten years by its date', () => {
  it.each(Array.from({ length: 10 }, (_, index) => 2020 + index))('%i', (year) => {
    const kept = wellAttended(year)
    for (const date of yearByHand(year)) {
      const { text, weekday } = date
      const isItself = weekday === 0 || kept.has(text)
      const sunday = addDays(text, (7 - weekday) % 7)
      expect(settled({ date: text }), text).toBe(isItself ? text : sunday)
      expect(settled({ day: text }), text).toBe(text)
    }
  })

  it('says which Sunday comes after it, and which day was typed', () => {
    const told = (request: Parameters<typeof settleDay>[0]) => {
      const found = settleDay(request, day('2026-11-29'), empty, plainParish)
      return found.ok ? found.asked : found
    }
    expect(told({ date: '2026-12-24' })).toEqual({ kind: 'itself', sunday: '2026-12-27' })
    expect(told({ date: '2026-12-23' })).toEqual({ kind: 'sunday-after', day: '2026-12-23' })
    expect(told({ date: '2026-12-27' })).toBeUndefined()
    expect(told({ day: '2026-12-23' })).toBeUndefined()
    expect(told({ date: 'Christmas Eve' })).toBeUndefined()
  })

  it('takes the days of the parish for themselves too, and those of its country', () => {
    const ownDays: CalendarOptions = {
      ...plainParish,
      local: [
        {
          kind: 'named',
          name: 'Blessing of the River',
          date: { kind: 'fixed', month: 12, day: 28 },
        },
        {
          kind: 'patronal',
          name: 'Saint Columba',
          date: { kind: 'fixed', month: 6, day: 9 },
          kept: 'day',
        },
      ],
    }
    expect(settled({ date: '2026-12-28' }, '2026-11-29', ownDays)).toBe('2026-12-28')
    expect(settled({ date: '2027-06-09' }, '2026-11-29', ownDays)).toBe('2027-06-09')
    expect(settled({ date: 'st. columba' }, '2026-11-29', ownDays)).toBe('2027-06-09')
    expect(settled({ date: 'feast of Saint Columba 2028' }, '2026-11-29', ownDays)).toBe(
      '2028-06-09',
    )
    const canadian = { ...plainParish, language: 'en-CA' }
    expect(settled({ date: '2027-10-11' }, '2026-11-29', canadian)).toBe('2027-10-11')
    expect(settled({ date: '2027-11-25' }, '2026-11-29', canadian)).toBe('2027-11-28')
    const none: CalendarOptions = { ...plainParish, calendar: 'none' }
    expect(settled({ date: '2026-12-24' }, '2026-11-29', none)).toBe('2026-12-24')
  })
})

describe('days by their names', () => {
  it.each([
    ['Christmas Eve', '2026-12-24'],
    ['nochebuena', '2026-12-24'],
    ['christmas', '2026-12-25'],
    ['Día de Navidad', '2026-12-25'],
    ['Epiphany', '2027-01-06'],
    ['la Epifanía del Señor', '2027-01-06'],
    ['Reyes', '2027-01-06'],
    ['Ash Wednesday', '2027-02-10'],
    ['Miércoles de ceniza', '2027-02-10'],
    ['ash wednesday 2029', '2029-02-14'],
    ['Miércoles de Ceniza de 2029', '2029-02-14'],
    ['Maundy Thursday', '2027-03-25'],
    ['Holy Thursday', '2027-03-25'],
    ['jueves santo', '2027-03-25'],
    ['Good Friday', '2027-03-26'],
    ['Viernes Santo', '2027-03-26'],
    // In 2027 the Annunciation falls into Holy Week, and moves behind the Second Sunday of Easter.
    ['Annunciation', '2027-04-05'],
    ['Easter', '2027-03-28'],
    ['domingo de pascua', '2027-03-28'],
    ['Ascension Day', '2027-05-06'],
    ['Pentecost', '2027-05-16'],
    ['Trinity', '2027-05-23'],
    ['All Saints’ Day', '2027-11-01'],
    ["all saints' day", '2027-11-01'],
    ['Todos los Santos', '2027-11-01'],
    ['Thanksgiving', '2027-11-25'],
    ['Acción de Gracias', '2027-11-25'],
    ['Third Sunday of Advent', '2026-12-13'],
    ['tercer domingo de adviento', '2026-12-13'],
    ['Christ the King', '2027-11-21'],
    ['Advent', '2026-11-29'],
    ['next sunday', '2026-12-06'],
    ['in 4 weeks', '2026-12-27'],
    ['24 December', '2026-12-24'],
  ])('%s is %s', (typed, date) => {
    expect(settled({ date: typed })).toBe(date)
    expect(settled({ day: typed })).toBe(date)
  })

  it('are those of services where another feast has the day', () => {
    expect(settled({ date: 'Easter Vigil' })).toBe('2027-03-27')
    expect(settled({ date: 'Holy Saturday' })).toBe('2027-03-27-holy-saturday')
    expect(settled({ date: 'Easter Evening' })).toBe('2027-03-28-easter-evening')
    expect(settled({ date: 'Christmas at Dawn' })).toBe('2026-12-25-christmas-dawn')
    expect(settled({ date: 'Christmas Eve 2028' })).toBe('2028-12-24-christmas-eve')
    expect(settled({ day: '2028-12-24', service: 'Christmas Eve' })).toBe(
      '2028-12-24-christmas-eve',
    )
  })

  it('come from the day on across the turn of the year', () => {
    expect(settled({ date: 'Epiphany' }, '2026-12-31')).toBe('2027-01-06')
    expect(settled({ date: 'Epiphany' }, '2027-01-06')).toBe('2027-01-06')
    expect(settled({ date: 'Epiphany' }, '2027-01-07')).toBe('2028-01-06')
    expect(settled({}, '2026-12-28')).toBe('2027-01-03')
  })
})

describe('a service that is held for itself', () => {
  it('has a folder of its own on a day that has an insert', () => {
    const funeral = { title: 'Funeral', service: 'Funeral' }
    expect(settled({ day: '2026-12-06', ...funeral })).toBe('2026-12-06-funeral')
    expect(settled({ day: '2026-12-24', ...funeral })).toBe('2026-12-24-funeral')
    expect(settled({ day: '2026-12-04', title: 'Funeral' })).toBe('2026-12-04')
  })
})

describe('what is no day', () => {
  it.each([
    [{ date: 'Christmas Evening' }, 'no-day'],
    [{ day: 'someday' }, 'no-day'],
    [{ date: '2026-12-24', day: '2026-12-24' }, 'flags-conflict'],
    [{ title: 'Funeral' }, 'title-without-day'],
    [{ date: '2026-12-24', title: 'Funeral' }, 'title-without-day'],
    [{ day: '2026-12-04', title: ' ' }, 'value-missing'],
    [{ service: 'early' }, 'no-such-service'],
    [{ day: '2026-12-06', title: 'Funeral' }, 'title-without-service'],
    [{ day: '2026-12-24', title: 'Funeral' }, 'title-without-service'],
    [{ day: '1899-12-31' }, 'year-unknown'],
  ])('%o: %s', (request, code) => {
    expect(settled(request)).toBe(code)
  })
})
