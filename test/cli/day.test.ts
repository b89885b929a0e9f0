import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../src/civil-date.ts'
import { parseDay } from '../../src/operations/parse-day.ts'
import { bulletin, smallParish, textOf } from './small-parish.ts'

const on = (today: string, words: string): string | undefined => {
  const day = parseCivilDate(today)
  if (day === undefined) throw new Error(`${today} is no day`)
  return parseDay(words, day)
}

describe('a day in figures', () => {
  const day = parseCivilDate('2026-11-22')
  if (day === undefined) throw new Error('no day')

  it.each([
    ['en-US', '12/20/2026', '2026-12-20'],
    ['en-US', '3/4/2027', '2027-03-04'],
    ['en-US', '12/6', '2026-12-06'],
    ['en-US', '12/20/26', '2026-12-20'],
    ['en-US', '20/12/2026', '2026-12-20'],
    ['en-US', '20.12.2026', '2026-12-20'],
    ['en-US', '4.3.2027', '2027-03-04'],
    ['en-GB', '3/4/2027', '2027-04-03'],
    ['es', '6/12/2026', '2026-12-06'],
    ['es-MX', '6-12-2026', '2026-12-06'],
    ['de', '20.12.', '2026-12-20'],
    ['en', '12/20/2026', '2026-12-20'],
    ['en', '5/5/2027', '2027-05-05'],
    ['en', '3/4/2027', undefined],
    ['en-CA', '3/4/2027', undefined],
    ['es-US', '6/12/2026', undefined],
    ['en-US', '13/13/2026', undefined],
    ['en-US', '2/30/2027', undefined],
    ['en-US', '12/20/126', undefined],
    ['en-US', 'Dec 20', '2026-12-20'],
    ['en-US', '20 December', '2026-12-20'],
    ['en-US', 'next-sunday', '2026-11-29'],
    ['en-US', 'Sunday, December 20', '2026-12-20'],
    ['en-US', 'sun dec 20, 2026', '2026-12-20'],
    ['en-US', 'Sunday the 20th of December', '2026-12-20'],
    ['en-US', 'the 20th of December', '2026-12-20'],
    ['en-US', 'Monday, December 20', '2027-12-20'],
    ['en-US', 'Tuesday, December 20, 2026', undefined],
    ['en-US', 'sunk december 20', undefined],
    ['es', 'domingo, 20 de diciembre', '2026-12-20'],
    ['es', '20 dic', '2026-12-20'],
    ['es', '20 diciembre 2027', '2027-12-20'],
  ])('in a parish that speaks %s, %s is %s', (language, words, meant) => {
    expect(parseDay(words, day, language)).toBe(meant)
  })

  it('that are two days are told with both, and with the ways to write one', async () => {
    const canada = {
      ...smallParish,
      'bulletin.yaml': smallParish['bulletin.yaml'].replace(
        'parish:\n',
        'parish:\n  language: en-CA\n',
      ),
    }
    const add = ['add', '--text', 'x', '--from', '3/4/2027', '--yes']
    const { exit, err } = await bulletin(add, {}, canada)
    expect(exit).toBe(2)
    expect(err).toContain(
      '2027-03-04 or 2027-04-03; type it so, or with the month as a word: March 4 2027, 4 March 2027',
    )
    const usual = await bulletin(add)
    expect(usual.exit).toBe(0)
    expect(textOf(usual.host, 'requests/parish.yaml')).toContain('from: 2027-03-04')
    const made = await bulletin(['list', '--date', '11/29/2026'])
    expect(made.out).toContain('2026-11-29')
  })
})

describe('a day in words', () => {
  it.each([
    ['today', '2026-11-22'],
    ['Tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['sunday', '2026-11-22'],
    ['next Sunday', '2026-11-29'],
    ['last sunday', '2026-11-15'],
    ['friday', '2026-11-27'],
    ['next friday', '2026-11-27'],
    ['in 4 weeks', '2026-12-20'],
    ['four weeks', '2026-12-20'],
    ['in a month', '2026-12-22'],
    ['in 10 days', '2026-12-02'],
    ['two weeks after next sunday', '2026-12-13'],
    ['a week from friday', '2026-12-04'],
    ['Third Sunday of Advent', '2026-12-13'],
    ['Advent 4', '2026-12-20'],
    ['First Sunday of Advent 2027', '2027-11-28'],
    ['2nd Sunday in Lent', '2027-02-21'],
    ['Fourth Sunday of Easter', '2027-04-18'],
    ['Easter 7', '2027-05-09'],
    ['tercer domingo de Adviento', '2026-12-13'],
    ['segundo domingo de Cuaresma', '2027-02-21'],
    ['2026/12/06', '2026-12-06'],
    ['Easter', '2027-03-28'],
    ['Easter 2026', '2026-04-05'],
    ['6 weeks after Easter', '2027-05-09'],
    ['Pentecost', '2027-05-16'],
    ['Ash Wednesday', '2027-02-10'],
    ['Good Friday', '2027-03-26'],
    ['Christmas', '2026-12-25'],
    ['advent', '2026-11-29'],
    ["All Saints' Day", '2027-11-01'],
    ['December 6', '2026-12-06'],
    ['6th of December', '2026-12-06'],
    ['Nov. 8', '2026-11-08'],
    ['Jan 3', '2027-01-03'],
    ['8 November 2027', '2027-11-08'],
    ['2026-12-13', '2026-12-13'],
  ])('on Sunday 22 November 2026, %s is %s', (words, day) => {
    expect(on('2026-11-22', words)).toBe(day)
  })

  it.each([
    ['hoy', '2026-11-22'],
    ['mañana', '2026-11-23'],
    ['domingo', '2026-11-22'],
    ['el próximo domingo', '2026-11-29'],
    ['domingo que viene', '2026-11-29'],
    ['viernes', '2026-11-27'],
    ['en 4 semanas', '2026-12-20'],
    ['dentro de un mes', '2026-12-22'],
    ['dos semanas después de Pascua', '2027-04-11'],
    ['Pentecostés', '2027-05-16'],
    ['Miércoles de Ceniza', '2027-02-10'],
    ['6 de diciembre', '2026-12-06'],
    ['8 de noviembre de 2027', '2027-11-08'],
  ])('on that Sunday, %s is %s', (words, day) => {
    expect(on('2026-11-22', words)).toBe(day)
  })

  it('takes the next Sunday on other days', () => {
    expect(on('2026-11-23', 'next sunday')).toBe('2026-11-29')
    expect(on('2026-11-23', 'last sunday')).toBe('2026-11-22')
    expect(on('2026-11-28', 'sunday')).toBe('2026-11-29')
  })

  it('keeps Easter on Easter Day, and ends a month with its last day', () => {
    expect(on('2027-03-28', 'Easter')).toBe('2027-03-28')
    expect(on('2027-03-29', 'Easter')).toBe('2028-04-16')
    expect(on('2027-01-31', 'in a month')).toBe('2027-02-28')
  })

  it.each([
    '',
    '3/4/2026',
    '31 November 2026',
    'soon',
    'in some weeks',
    '2026-13-01',
    'ma 3',
    'advent 5',
    'lent 6',
    'first Sunday of Easter',
  ])('is none where it could be anything (%s)', (words) => {
    expect(on('2026-11-22', words)).toBeUndefined()
  })
})
