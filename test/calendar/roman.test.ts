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

/** Memorials that romcal calls otherwise. */
const memorialsCalled: Readonly<Record<string, string>> = {
  'Blessed Virgin Mary, Mother of the Church': 'The Blessed Virgin Mary, Mother of the Church',
  'Saint Alphonsus Mary Liguori, Bishop and Doctor of the Church':
    'Saint Alphonsus Liguori, Bishop and Doctor of the Church',
  'Saint Hildegard of Bingen, Abbess and Doctor of the Church':
    'Saint Hildegard of Bingen, Virgin and Doctor of the Church',
  'Saint John Mary Vianney, Priest': 'Saint John Vianney, Priest',
  'Saint Joseph of Calasanz, Priest': 'Saint Joseph Calasanz, Priest',
  'Saint Maximilian Mary Kolbe, Priest and Martyr': 'Saint Maximilian Kolbe, Priest and Martyr',
  'Saint Teresa Benedicta of the Cross Stein, Virgin and Martyr':
    'Saint Teresa Benedicta of the Cross, Virgin and Martyr',
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
        ({ celebration: { feast, rank } }) =>
          feast !== 'holy-saturday' && feast !== 'christmas-eve' && !rank.endsWith('memorial'),
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

const memorialTable = readFileSync(join(import.meta.dirname, 'romcal-memorials.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, name = '', days = ''] = /^(.+): (.+)$/.exec(line) ?? []
    return { name: memorialsCalled[name] ?? name, days: days.split(' ') }
  })

/** What romcal says of the memorials of a year, by date and name: whether they may be left out, and their colour. */
const memorialsByRomcal = (year: number): ReadonlyMap<string, string> =>
  new Map(
    memorialTable.flatMap(({ name, days }) => {
      const [, month, number, may, red] =
        /^(\d\d)(\d\d)(\??)(r?)$/.exec(days[year - 2025] ?? '') ?? []
      if (month === undefined) return []
      const rank = may === '' ? 'memorial' : 'optional-memorial'
      return [[`${year}-${month}-${number} ${name}`, `${rank} ${red === '' ? '' : 'red'}`] as const]
    }),
  )

/** The same by our own rules; of colours only that it is red. */
const memorialsByRules = (year: number): ReadonlyMap<string, string> =>
  new Map(
    romanYear(year, allMoved)
      .kept.filter(({ celebration: { rank } }) => rank.endsWith('memorial'))
      .map(({ date, celebration: { name, rank, colour } }) => [
        `${date} ${name.en}`,
        `${rank} ${colour === 'red' ? 'red' : ''}`,
      ]),
  )

/** Where we differ from romcal on purpose, and by which rule. */
function isMemorialExplained(key: string, mine: string | undefined): boolean {
  const [date = ''] = key.split(' ')
  const year = Number(date.slice(0, 4))
  // Of two obligatory memorials on a day both are optional, and a higher day leaves them out.
  if (key.includes('Immaculate Heart'))
    return mine?.startsWith('optional') || byRules(year).has(date)
  // Mary, Mother of the Church, goes before another memorial.
  const { kept } = romanYear(year, allMoved)
  const [main] = kept.filter((one) => one.date === date)
  if (main?.celebration.name.en.includes('Mother of the Church'))
    return mine === undefined || key.includes('Mother of the Church')
  // Saint Joseph is kept on the Saturday before Palm Sunday (no. 56 f).
  return mine === undefined && main?.celebration.name.en.startsWith('Saint Joseph') === true
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

  it.each(Array.from({ length: 35 }, (_, index) => 2025 + index))(
    'has the memorials of %i as romcal has them',
    (year) => {
      const theirs = memorialsByRomcal(year)
      const mine = memorialsByRules(year)
      expect(theirs.size).toBeGreaterThan(130)
      const keys = new Set([...mine.keys(), ...theirs.keys()])
      const differ = [...keys].filter(
        (key) => mine.get(key) !== theirs.get(key) && !isMemorialExplained(key, mine.get(key)),
      )
      expect(differ.map((key) => `${key}: ${mine.get(key)}, not ${theirs.get(key)}`)).toEqual([])
    },
  )

  it('lets no more than a few memorials differ from romcal', () => {
    const years = Array.from({ length: 35 }, (_, index) => 2025 + index)
    const differing = years.flatMap((year) => {
      const [mine, theirs] = [memorialsByRules(year), memorialsByRomcal(year)]
      return [...new Set([...mine.keys(), ...theirs.keys()])].filter(
        (key) => mine.get(key) !== theirs.get(key),
      )
    })
    expect(differing.length).toBeGreaterThan(10)
    expect(differing.length).toBeLessThan(25)
  })

  it('only commemorates memorials in Lent and before Christmas, in the colour of the weekday', () => {
    const of = (date: string): readonly string[] =>
      romanYear(Number(date.slice(0, 4)), allMoved)
        .kept.filter((one) => one.date === date)
        .map(({ celebration: { name, rank, colour } }) => `${name.en}: ${rank}, ${colour}`)
    expect(of('2028-03-07')).toEqual([
      'Saints Perpetua and Felicity, Martyrs: optional-memorial, purple',
    ])
    expect(of('2026-12-21')).toEqual([
      'Saint Peter Canisius, Priest and Doctor of the Church: optional-memorial, purple',
    ])
    expect(of('2026-12-29')).toEqual([
      'Saint Thomas Becket, Bishop and Martyr: optional-memorial, white',
    ])
    expect(of('2026-10-01')).toEqual([
      'Saint Thérèse of the Child Jesus, Virgin and Doctor of the Church: memorial, white',
    ])
    expect(of('2026-06-13')).toHaveLength(2)
    // A feast goes before Mary, Mother of the Church, and she before every other memorial.
    expect(of('2035-05-14')).toEqual(['Saint Matthias, Apostle: feast, red'])
    expect(of('2053-05-26')).toEqual([
      'The Blessed Virgin Mary, Mother of the Church: memorial, white',
    ])
  })

  it('calls a day by its memorial, and by an optional one never', () => {
    const told = (date: string) => {
      const { name, rank, colour } = dayOfIssue({ week: day(date) }, roman)
      return [name, rank, colour]
    }
    expect(told('2026-08-28')).toEqual([
      'Saint Augustine, Bishop and Doctor of the Church',
      'memorial',
      'white',
    ])
    expect(told('2027-02-03')).toEqual(['', undefined, 'green'])
    const called = (typed: string) => issueCalled(typed, day('2027-01-03'), roman)?.week
    expect(called('Saint Monica')).toBe('2027-08-27')
    expect(called('Saint Blaise, Bishop and Martyr')).toBeUndefined()
    expect(isTakenForItself(day('2026-08-28'), roman)).toBe(false)
    const { feasts } = comingDays(day('2027-01-31'), 1, roman)
    expect(feasts.map(({ name, rank }) => [name, rank])).toContainEqual([
      'Saint Blaise, Bishop and Martyr',
      'optional-memorial',
    ])
  })

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

  it('has ranks, colours and seasons of its own, and no Propers', () => {
    const told = (date: string) => {
      const { rank, colour, season, proper } = dayOfIssue({ week: day(date) }, roman)
      return [rank, colour, season, proper]
    }
    expect(told('2026-12-08')).toEqual(['solemnity', 'white', 'Advent', null])
    expect(told('2026-12-13')).toEqual(['sunday', 'rose', 'Advent', null])
    expect(told('2027-01-10')).toEqual(['feast', 'white', 'Christmas', null])
    expect(told('2027-01-17')).toEqual(['sunday', 'green', 'Ordinary Time', null])
    expect(told('2027-03-26')).toEqual(['solemnity', 'red', 'Holy Week', null])
    expect(told('2027-06-29')).toEqual(['solemnity', 'red', 'Ordinary Time', null])
    expect(told('2027-11-02')).toEqual(['commemoration', 'purple', 'Ordinary Time', null])
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
