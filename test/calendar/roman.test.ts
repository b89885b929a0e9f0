import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type CalendarOptions,
  comingDays,
  dayOfIssue,
  isTakenForItself,
} from '../../src/calendar/index.ts'
import { romanYear } from '../../src/calendar/rites/roman.ts'
import { addDays, isSunday } from '../../src/civil-date.ts'
import { issueCalled } from '../../src/operations/issue-called.ts'
import { day, plainParish } from './shipped-table.ts'

const allMoved = ['epiphany', 'ascension', 'corpus-christi'] as const

const roman: CalendarOptions = { ...plainParish, calendar: 'roman', table: undefined }

/** What romcal calls the days that it calls otherwise, Sundays that are counted apart. */
const called: Readonly<Record<string, string>> = {
  'Mary, Mother of God': 'Mary, the Holy Mother of God',
  Epiphany: 'The Epiphany of the Lord',
  'Baptism of the Lord': 'The Baptism of the Lord',
  'Conversion of Saint Paul, Apostle': 'The Conversion of Saint Paul the Apostle',
  'Presentation of the Lord': 'The Presentation of the Lord',
  'Chair of Saint Peter, Apostle': 'The Chair of Saint Peter the Apostle',
  'Joseph, Husband of Mary': 'Saint Joseph, Spouse of the Blessed Virgin Mary',
  Annunciation: 'The Annunciation of the Lord',
  'Palm Sunday': 'Palm Sunday of the Passion of the Lord',
  'Holy Thursday': 'Holy Thursday: Mass of the Lord’s Supper',
  'Good Friday': 'Friday of the Passion of the Lord: Good Friday',
  'Holy Saturday/Easter Vigil': 'The Easter Vigil in the Holy Night: Easter Vigil',
  'Easter Sunday': 'Easter Sunday of the Resurrection of the Lord: Easter Day',
  'Divine Mercy Sunday': 'Second Sunday of Easter: Sunday of Divine Mercy',
  'Saint Mark the Evangelist': 'Saint Mark, Evangelist',
  'Saint Matthias the Apostle': 'Saint Matthias, Apostle',
  'Visitation of the Blessed Virgin Mary': 'The Visitation of the Blessed Virgin Mary',
  'Ascension of the Lord': 'The Ascension of the Lord',
  'Trinity Sunday': 'The Most Holy Trinity',
  'Corpus Christi': 'The Most Holy Body and Blood of Christ: Corpus Christi',
  'Sacred Heart of Jesus': 'The Most Sacred Heart of Jesus',
  'Birth of John the Baptist': 'The Nativity of Saint John the Baptist',
  'Saint Thomas the Apostle': 'Saint Thomas, Apostle',
  Transfiguration: 'The Transfiguration of the Lord',
  'Saint Lawrence of Rome, Deacon and Martyr': 'Saint Lawrence, Deacon and Martyr',
  'Saint Bartholomew the Apostle': 'Saint Bartholomew, Apostle',
  'Birth of the Blessed Virgin Mary': 'The Nativity of the Blessed Virgin Mary',
  'Saint Luke the Evangelist': 'Saint Luke, Evangelist',
  'All Souls': 'The Commemoration of All the Faithful Departed: All Souls',
  'Dedication of the Lateran Basilica': 'The Dedication of the Lateran Basilica',
  'Christ the King': 'Our Lord Jesus Christ, King of the Universe: Christ the King',
  'Saint Andrew the Apostle': 'Saint Andrew, Apostle',
  'Immaculate Conception': 'The Immaculate Conception of the Blessed Virgin Mary',
  Christmas: 'The Nativity of the Lord: Christmas',
  'Saint Stephen, The First Martyr': 'Saint Stephen, the First Martyr',
  'Saint John the Apostle and Evangelist': 'Saint John, Apostle and Evangelist',
  'Holy Innocents, Martyrs': 'The Holy Innocents, Martyrs',
  'Holy Family': 'The Holy Family of Jesus, Mary and Joseph',
}

/** Memorials in the General Calendar, which romcal has as feasts. */
const memorials = [
  'Immaculate Heart of Mary',
  'Saint Bridget of Sweden, Religious, Patron of Europe',
]

const ordinals =
  `First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth
  Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-first Twenty-second Twenty-third Twenty-fourth
  Twenty-fifth Twenty-sixth Twenty-seventh Twenty-eighth Twenty-ninth Thirtieth Thirty-first Thirty-second
  Thirty-third`.split(/\s+/)

/** What romcal's name is in ours. */
function ours(name: string): string {
  const [, nth, season] = /^(\d+)(?:st|nd|rd|th) Sunday of (.+)$/i.exec(name) ?? []
  if (nth !== undefined && season !== undefined) {
    const word = ordinals[Number(nth) - 1] ?? nth
    return `${word} Sunday ${season === 'Ordinary Time' ? 'in' : 'of'} ${season}`
  }
  const octave = /^Easter (Mon|Tues|Wednes|Thurs|Fri|Satur)day$/.test(name)
  if (octave) return `${name.slice('Easter '.length)} within the Octave of Easter`
  return called[name] ?? name
}

const table = readFileSync(join(import.meta.dirname, 'romcal.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, name = '', days = ''] = /^(.+): (.+)$/.exec(line) ?? []
    return { name, days: days.split(' ') }
  })

/** What a year has by romcal, by date. */
const byRomcal = (year: number): ReadonlyMap<string, string> =>
  new Map(
    table
      .filter(({ name }) => !memorials.includes(name))
      .flatMap(({ name, days }) => {
        const [, month, number] = /^(\d\d)(\d\d)$/.exec(days[year - 2000] ?? '') ?? []
        return month === undefined ? [] : [[`${year}-${month}-${number}`, ours(name)] as const]
      }),
  )

/** The same by our own rules. */
function byRules(year: number): ReadonlyMap<string, string> {
  const rite = romanYear(year, allMoved)
  const names = new Map<string, string>(
    rite.kept
      .filter(
        ({ celebration: { feast } }) => feast !== 'holy-saturday' && feast !== 'christmas-eve',
      )
      .map(({ date, celebration }) => [date, celebration.name.en]),
  )
  for (let date = day(`${year}-01-01`); date.startsWith(`${year}`); date = addDays(date, 1))
    if (isSunday(date)) names.set(date, rite.sunday(date).name.en)
  return names
}

/** Where we differ from romcal on purpose, and by which rule. */
function isExplained(date: string, mine: string | undefined, theirs: string | undefined): boolean {
  const [, month, number] = date.split('-').map(Number)
  // All Souls goes before a Sunday in Ordinary Time (Table of Liturgical Days, I, 3).
  if (month === 11 && number === 2) return mine === called['All Souls']
  // A feast goes before a weekday of Lent (II, 7, before II, 9).
  if (month === 2 && number === 22) return mine?.startsWith('The Chair of Saint Peter') ?? false
  // A solemnity that is impeded is not left out but moved (no. 60).
  if (mine === called['Birth of John the Baptist']) return theirs === undefined
  if (mine === 'Saints Peter and Paul, Apostles') return theirs === undefined
  // A feast goes before a memorial, that of Mary, Mother of the Church, and of her Immaculate Heart.
  const feasts = [
    called['Saint Matthias the Apostle'],
    called['Visitation of the Blessed Virgin Mary'],
    called['Saint Thomas the Apostle'],
  ]
  return feasts.includes(mine) && theirs === undefined
}

describe('the General Roman Calendar', () => {
  it.each(Array.from({ length: 60 }, (_, index) => 2000 + index))(
    'has the days of %i as romcal has them',
    (year) => {
      const [mine, theirs] = [byRules(year), byRomcal(year)]
      const dates = new Set([...mine.keys(), ...theirs.keys()])
      expect(dates.size).toBeGreaterThan(85)
      const differ = [...dates].filter((date) => mine.get(date) !== theirs.get(date))
      const unexplained = differ.filter(
        (date) => !isExplained(date, mine.get(date), theirs.get(date)),
      )
      expect(
        unexplained.map((date) => `${date}: ${mine.get(date)}, not ${theirs.get(date)}`),
      ).toEqual([])
      expect(differ.length).toBeLessThan(4)
    },
  )

  it('moves solemnities that a higher day impedes', () => {
    const dateOf = (name: string, year: number): string | undefined =>
      [...byRules(year)].find(([, one]) => one === called[name])?.[0]
    // In Holy Week: the Saturday before it, and the Monday after the Second Sunday of Easter.
    expect(dateOf('Joseph, Husband of Mary', 2008)).toBe('2008-03-15')
    expect(dateOf('Annunciation', 2008)).toBe('2008-03-31')
    expect(dateOf('Annunciation', 2024)).toBe('2024-04-08')
    // On a Sunday of Lent or of Advent: the Monday after it.
    expect(dateOf('Joseph, Husband of Mary', 2023)).toBe('2023-03-20')
    expect(dateOf('Immaculate Conception', 2024)).toBe('2024-12-09')
    // The Sacred Heart had 24 June in 2022.
    expect(dateOf('Birth of John the Baptist', 2022)).toBe('2022-06-23')
  })

  it('keeps on their own days what no conference has moved', () => {
    const general: CalendarOptions = { ...roman, onSunday: [] }
    const named = (date: string, options = roman) => dayOfIssue({ week: day(date) }, options).name
    expect(named('2027-01-06', general)).toBe('The Epiphany of the Lord')
    expect(named('2027-01-03', general)).toBe('Second Sunday after the Nativity')
    expect(named('2027-01-03')).toBe('The Epiphany of the Lord')
    expect(named('2027-05-06', general)).toBe('The Ascension of the Lord')
    expect(named('2027-05-09', general)).toBe('Seventh Sunday of Easter')
    expect(named('2027-05-27', general)).toContain('Corpus Christi')
    expect(named('2027-05-06', { ...roman, language: 'es-ES' })).toBe('')
    expect(named('2027-01-06', { ...roman, language: 'es-ES' })).toBe('La Epifanía del Señor')
  })

  it('has ranks, colours and seasons of its own, and no readings', () => {
    const told = (date: string) => {
      const { rank, colour, season, readings, proper } = dayOfIssue({ week: day(date) }, roman)
      return [rank, colour, season, readings.length, proper]
    }
    expect(told('2026-12-08')).toEqual(['solemnity', 'white', 'Advent', 0, null])
    expect(told('2026-12-13')).toEqual(['sunday', 'rose', 'Advent', 0, null])
    expect(told('2027-01-10')).toEqual(['feast', 'white', 'Christmas', 0, null])
    expect(told('2027-01-17')).toEqual(['sunday', 'green', 'Ordinary Time', 0, null])
    expect(told('2027-03-26')).toEqual(['solemnity', 'red', 'Holy Week', 0, null])
    expect(told('2027-06-29')).toEqual(['solemnity', 'red', 'Ordinary Time', 0, null])
    expect(told('2027-11-02')).toEqual(['commemoration', 'purple', 'Ordinary Time', 0, null])
  })

  it('takes its solemnities for themselves by their dates', () => {
    for (const date of ['2026-12-08', '2027-03-19', '2027-06-29', '2027-08-15', '2027-11-01'])
      expect(isTakenForItself(day(date), roman), date).toBe(true)
    expect(isTakenForItself(day('2027-07-22'), roman)).toBe(false)
    expect(isTakenForItself(day('2026-12-08'), plainParish)).toBe(false)
    expect(issueCalled('Immaculate Conception', day('2026-11-29'), roman)).toBeUndefined()
    const called = (typed: string) => issueCalled(typed, day('2026-11-29'), roman)?.week
    expect(called('The Immaculate Conception of the Blessed Virgin Mary')).toBe('2026-12-08')
    expect(called('All Souls')).toBe('2027-11-02')
    expect(called('Corpus Christi')).toBe('2027-05-30')
    expect(called('Sagrado Corazón')).toBe('2027-06-04')
    expect(called('Miércoles de Ceniza')).toBe('2027-02-10')
    expect(called('Nochebuena')).toBe('2026-12-24')
  })

  it('says every day in both languages', () => {
    const { sundays, feasts } = comingDays(day('2026-11-29'), 53, roman)
    const spanish = comingDays(day('2026-11-29'), 53, { ...roman, language: 'es-US' })
    const names = [...sundays, ...feasts].map(({ name }) => name)
    const others = [...spanish.sundays, ...spanish.feasts].map(({ name }) => name)
    expect(names.every((name) => name !== '')).toBe(true)
    expect(others.filter((name) => names.includes(name))).toEqual([])
  })
})
