import { describe, expect, it } from 'vitest'
import { dateIn } from '../../src/calendar/feast-date.ts'
import { type CalendarOptions, feastsBetween, sundayOf } from '../../src/calendar/index.ts'
import type { LocalFeast } from '../../src/calendar/local-feast.ts'
import { parseFeastDate } from '../../src/calendar/parse-feast-date.ts'
import { partsOf } from '../../src/civil-date.ts'
import type { LiturgicalColour } from '../../src/vocabulary.ts'
import { day, plainParish } from './shipped-table.ts'

function dated(text: string) {
  const date = parseFeastDate(text)
  if (date === undefined) throw new RangeError(`no feast date: ${text}`)
  return date
}

const patronal = (name: string, date: string, kept: 'day' | 'sunday' = 'day'): LocalFeast => ({
  kind: 'patronal',
  name,
  date: dated(date),
  kept,
})
const named = (name: string, date: string, colour?: LiturgicalColour): LocalFeast => ({
  kind: 'named',
  name,
  date: dated(date),
  ...(colour && { colour }),
})
const parish = (...local: readonly LocalFeast[]): CalendarOptions => ({ ...plainParish, local })

const nameOn = (date: string, ...local: readonly LocalFeast[]): string =>
  sundayOf(day(date), parish(...local)).name
const feastOn = (name: string, year: number, ...local: readonly LocalFeast[]) =>
  feastsBetween(day(`${year}-01-01`), 53, parish(...local)).filter(
    (feast) => feast.name === name && partsOf(feast.date).year === year,
  )

describe('a patronal feast', () => {
  const magdalene = patronal('Saint Mary Magdalene', '07-22')
  const magdaleneOnSunday = patronal('Saint Mary Magdalene', '07-22', 'sunday')

  it('is kept on its day', () => {
    expect(feastOn('Saint Mary Magdalene', 2026, magdalene)).toEqual([
      {
        date: '2026-07-22',
        name: 'Saint Mary Magdalene',
        season: 'Ordinary Time',
        colour: 'white',
        cycle: 'A',
        proper: null,
        readings: [],
      },
    ])
  })

  it('takes a Sunday that it falls on, which keeps its Proper and its readings', () => {
    const plain = sundayOf(day('2029-07-22'), plainParish)
    expect(sundayOf(day('2029-07-22'), parish(magdalene))).toEqual({
      ...plain,
      name: 'Saint Mary Magdalene',
      colour: 'white',
    })
    expect(feastOn('Saint Mary Magdalene', 2029, magdalene)).toEqual([])
  })

  it('may be kept on the Sunday on or after its day', () => {
    expect(nameOn('2026-07-26', magdaleneOnSunday)).toBe('Saint Mary Magdalene')
    expect(feastOn('Saint Mary Magdalene', 2026, magdaleneOnSunday)).toEqual([])
  })

  it('takes no Sunday in Advent, Lent or Easter, nor one that is a feast: it moves to a weekday', () => {
    const andrew = patronal('Saint Andrew', '11-30', 'sunday')
    expect(nameOn('2025-11-30', andrew)).toBe('First Sunday of Advent')
    expect(feastOn('Saint Andrew', 2025, andrew)[0]?.date).toBe('2025-12-01')
    const joseph = patronal('Saint Joseph', '03-19')
    expect(nameOn('2023-03-19', joseph)).toBe('Fourth Sunday in Lent')
    expect(feastOn('Saint Joseph', 2023, joseph)[0]?.date).toBe('2023-03-20')
    const mark = patronal('Saint Mark', '04-25', 'sunday')
    expect(nameOn('2024-04-28', mark)).toBe('Fifth Sunday of Easter')
    expect(feastOn('Saint Mark', 2024, mark)[0]?.date).toBe('2024-04-25')
    const barnabas = patronal('Saint Barnabas', '06-11')
    expect(nameOn('2017-06-11', barnabas)).toBe('Trinity Sunday')
    expect(feastOn('Saint Barnabas', 2017, barnabas)[0]?.date).toBe('2017-06-12')
  })

  it('leaves Holy Week and Easter Week, after the Annunciation that leaves them too', () => {
    const cuthbert = patronal('Saint Cuthbert', '03-27')
    expect(feastOn('Annunciation of the Lord', 2024, cuthbert)[0]?.date).toBe('2024-04-08')
    expect(feastOn('Saint Cuthbert', 2024, cuthbert)[0]?.date).toBe('2024-04-09')
  })

  it('of late December may find its Sunday in January', () => {
    const innocents = patronal('Holy Innocents', '12-28', 'sunday')
    expect(nameOn('2027-01-03', innocents)).toBe('Holy Innocents')
    expect(nameOn('2025-12-28', innocents)).toBe('Holy Innocents')
    expect(nameOn('2023-01-01', innocents)).toBe('Holy Name of Jesus')
    expect(feastOn('Holy Innocents', 2022, innocents)[0]?.date).toBe('2022-12-28')
  })

  it('that the calendar has is that feast under the parish’s name', () => {
    const allSaints = patronal('Saints of God', '11-01')
    expect(nameOn('2026-11-01', allSaints)).toBe('Saints of God')
    expect(nameOn('2024-11-03', allSaints)).toBe('Saints of God')
    const [own, ...others] = feastOn('Saints of God', 2024, allSaints)
    expect(own).toMatchObject({ date: '2024-11-01', colour: 'white' })
    expect(own?.readings[0]?.ref).toBe('Wisdom of Solomon 3:1-9 or Isaiah 25:6-9')
    expect(others).toEqual([])
    expect(feastOn('All Saints’ Day', 2024, allSaints)).toEqual([])
    const ascension = patronal('The Ascension', 'Easter + 39')
    expect(feastOn('The Ascension', 2026, ascension)[0]?.date).toBe('2026-05-14')
    const trinity = patronal('Holy Trinity', 'Easter + 56 days', 'sunday')
    expect(nameOn('2026-05-31', trinity)).toBe('Holy Trinity')
  })

  it('that the calendar has brings its colour and readings to the Sunday it is moved to', () => {
    const cross = patronal('Holy Cross', '09-14', 'sunday')
    expect(sundayOf(day('2026-09-20'), parish(cross))).toMatchObject({
      name: 'Holy Cross',
      colour: 'red',
      proper: 20,
      readings: [{ ref: 'Numbers 21:4b-9' }, {}, {}, { ref: 'John 3:13-17' }],
    })
    expect(feastOn('Holy Cross Day', 2026, cross)).toEqual([])
    expect(nameOn('2025-09-14', cross)).toBe('Holy Cross')
  })

  it('is told by a parish that keeps no church year', () => {
    const options: CalendarOptions = { ...parish(magdalene), calendar: 'none' }
    expect(feastsBetween(day('2026-01-01'), 52, options).map(({ name }) => name)).toEqual([
      'Saint Mary Magdalene',
    ])
    expect(sundayOf(day('2029-07-22'), options).name).toBe('Saint Mary Magdalene')
  })
})

describe('a day with a local name', () => {
  it('names a Sunday, and changes nothing else', () => {
    const homecoming = named('Homecoming Sunday', 'first Sunday of September')
    expect(sundayOf(day('2026-09-06'), parish(homecoming))).toEqual({
      ...sundayOf(day('2026-09-06'), plainParish),
      name: 'Homecoming Sunday',
    })
    expect(nameOn('2026-09-13', homecoming)).toBe('Sixteenth Sunday after Pentecost')
  })

  it('may bring its colour and its readings', () => {
    const laetare: LocalFeast = {
      ...named('Laetare', 'Easter - 21', 'rose'),
      readings: [{ kind: 'gospel', ref: 'John 6:4-15' }],
    }
    expect(sundayOf(day('2026-03-15'), parish(laetare))).toMatchObject({
      name: 'Laetare',
      colour: 'rose',
      season: 'Lent',
      readings: [{ kind: 'gospel', ref: 'John 6:4-15' }],
    })
  })

  it('renames a feast of the calendar, wherever that is kept', () => {
    const thursday = named('Holy Thursday', 'Easter - 3')
    expect(feastOn('Holy Thursday', 2026, thursday)).toHaveLength(1)
    expect(feastOn('Maundy Thursday', 2026, thursday)).toEqual([])
    const ladyDay = named('Lady Day', '03-25')
    expect(feastOn('Lady Day', 2024, ladyDay)[0]?.date).toBe('2024-04-08')
    const lessons = named('Lessons and Carols', '12-24')
    expect(nameOn('2023-12-24', lessons)).toBe('Fourth Sunday of Advent')
    expect(feastOn('Lessons and Carols', 2023, lessons)[0]?.date).toBe('2023-12-24')
  })

  it('stands beside a feast that only happens to fall on it', () => {
    const fair = named('Spring Fair', '05-14', 'green')
    const names = feastsBetween(day('2026-05-14'), 1, parish(fair)).map(({ name }) => name)
    expect(names).toEqual(['Ascension Day', 'Spring Fair'])
  })

  it('loses its Sunday to one that stands before it, and is told beside the Sunday', () => {
    const first = named('Homecoming Sunday', 'first Sunday of September')
    const second = named('Labour Sunday', 'Sunday on or after 09-01')
    expect(nameOn('2026-09-06', first, second)).toBe('Homecoming Sunday')
    expect(feastOn('Labour Sunday', 2026, first, second)[0]?.date).toBe('2026-09-06')
  })
})

describe('when a day of the parish’s is kept', () => {
  it.each([
    ['07-22', '2026-07-22'],
    ['7-2', '2026-07-02'],
    ['Easter', '2026-04-05'],
    ['Easter Day', '2026-04-05'],
    ['Easter - 21', '2026-03-15'],
    ['Easter-21 days', '2026-03-15'],
    ['Easter – 21', '2026-03-15'],
    ['Pascua + 39 días', '2026-05-14'],
    ['Advent', '2026-11-29'],
    ['Advent - 7 days', '2026-11-22'],
    ['Adviento + 14', '2026-12-13'],
    ['first Sunday of September', '2026-09-06'],
    ['the 2nd Monday in October', '2026-10-12'],
    ['fourth Thursday of November', '2026-11-26'],
    ['last Sunday of October', '2026-10-25'],
    ['fifth Sunday of August', '2026-08-30'],
    ['último domingo de octubre', '2026-10-25'],
    ['Primer sábado de mayo', '2026-05-02'],
    ['Sunday on or after 10-04', '2026-10-04'],
    ['domingo desde el 10-05', '2026-10-11'],
  ])('%s is %s', (text, date) => {
    expect(dateIn(dated(text), 2026)).toBe(date)
  })

  it.each([
    ...['', '13-01', '02-29', '02-30', '7/22', '2026-07-22', 'Easter 21', 'Christmas + 2'],
    ...['sixth Sunday of May', 'first Sunday', 'first Sunday of Lent', 'Sunday on or after 02-30'],
  ])('%j is no date', (text) => {
    expect(parseFeastDate(text)).toBeUndefined()
  })

  it('may be a day that a year lacks', () => {
    expect(dateIn(dated('fifth Sunday of February'), 2026)).toBeUndefined()
    expect(dateIn(dated('fifth Sunday of February'), 2032)).toBe('2032-02-29')
    expect(feastOn('Leap', 2026, patronal('Leap', 'fifth Sunday of February'))).toEqual([])
  })
})

describe('the colours of whole seasons', () => {
  const colourOn = (date: string, options: CalendarOptions) => sundayOf(day(date), options).colour
  const blue: CalendarOptions = { ...plainParish, seasonColours: { Advent: 'blue' } }

  it('are the parish’s, where it says so', () => {
    expect(colourOn('2026-11-29', plainParish)).toBe('purple')
    expect(colourOn('2026-11-29', blue)).toBe('blue')
    expect(colourOn('2027-02-21', blue)).toBe('purple')
    expect(colourOn('2026-11-29', { ...blue, calendar: 'common-worship' })).toBe('blue')
  })

  it('leave feasts, and days that have a colour of their own, as they are', () => {
    const roman: CalendarOptions = { ...blue, calendar: 'roman' }
    expect(colourOn('2026-12-06', roman)).toBe('blue')
    expect(colourOn('2026-12-13', roman)).toBe('rose')
    const [conception] = feastsBetween(day('2026-12-08'), 1, roman)
    expect(conception?.colour).toBe('white')
    const rejoice = { ...blue, local: [named('Rejoice Sunday', '12-13', 'rose')] }
    expect(colourOn('2026-12-13', rejoice)).toBe('rose')
  })
})
