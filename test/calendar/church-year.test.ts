import { describe, expect, it } from 'vitest'
import { easterOf } from '../../src/calendar/feast-date.ts'
import { cycleOf, sundayOf } from '../../src/calendar/index.ts'
import type { Sunday } from '../../src/calendar/sunday.ts'
import {
  addWeeks,
  type CivilDate,
  isSunday,
  partsOf,
  sundayOnOrAfter,
} from '../../src/civil-date.ts'
import type { Season } from '../../src/vocabulary.ts'
import { day, plainParish } from './shipped-table.ts'

const spanishParish = { ...plainParish, language: 'es' }
const allSundays: readonly CivilDate[] = Array.from({ length: 15_653 }, (_, week) =>
  addWeeks(sundayOnOrAfter(day('1900-01-01')), week),
)
const all: readonly Sunday[] = allSundays.map((date) => sundayOf(date, plainParish))

/** Church years that lie whole between 1900 and 2199, each from Advent to Christ the King. */
const churchYears: readonly (readonly Sunday[])[] = all
  .map((sunday, index) => ({ name: sunday.name, index }))
  .filter(({ name }) => name === 'First Sunday of Advent')
  .map(({ index }, nth, advents) => all.slice(index, advents[nth + 1]?.index))
  .slice(0, -1)

describe('Easter', () => {
  it('falls where the anonymous Gregorian computus (Nature, 20 April 1876) puts it, 1900 to 2199', () => {
    for (let year = 1900; year < 2200; year++) expect(easterOf(year)).toBe(anonymousEaster(year))
  })
})

describe('Sundays that people know', () => {
  it.each([
    ['1913-02-02', 'Presentation of the Lord', 'Epiphany', 'B'],
    ['2005-05-22', 'Trinity Sunday', 'Ordinary Time', 'A'],
    ['2008-02-03', 'Last Sunday after the Epiphany: Transfiguration Sunday', 'Epiphany', 'A'],
    ['2008-03-16', 'Palm Sunday: Sunday of the Passion', 'Holy Week', 'A'],
    ['2008-03-23', 'Easter Day', 'Easter', 'A'],
    ['2008-05-11', 'Day of Pentecost', 'Pentecost', 'A'],
    ['2008-05-25', 'Second Sunday after Pentecost', 'Ordinary Time', 'A'],
    ['2008-11-16', 'Twenty-seventh Sunday after Pentecost', 'Ordinary Time', 'A'],
    ['2008-11-23', 'Last Sunday after Pentecost: Christ the King', 'Ordinary Time', 'A'],
    ['2011-02-27', 'Eighth Sunday after the Epiphany', 'Epiphany', 'A'],
    ['2011-03-06', 'Last Sunday after the Epiphany: Transfiguration Sunday', 'Epiphany', 'A'],
    ['2011-04-24', 'Easter Day', 'Easter', 'A'],
    ['2014-02-02', 'Presentation of the Lord', 'Epiphany', 'A'],
    ['2014-09-14', 'Fourteenth Sunday after Pentecost', 'Ordinary Time', 'A'],
    ['2017-01-01', 'Holy Name of Jesus', 'Christmas', 'A'],
    ['2017-02-19', 'Seventh Sunday after the Epiphany', 'Epiphany', 'A'],
    ['2017-03-05', 'First Sunday in Lent', 'Lent', 'A'],
    ['2019-01-06', 'Epiphany of the Lord', 'Epiphany', 'C'],
    ['2020-11-01', 'All Saints’ Day', 'Ordinary Time', 'A'],
    ['2021-02-14', 'Last Sunday after the Epiphany: Transfiguration Sunday', 'Epiphany', 'B'],
    ['2022-01-02', 'Second Sunday after Christmas Day', 'Christmas', 'C'],
    ['2022-01-09', 'First Sunday after the Epiphany: Baptism of the Lord', 'Epiphany', 'C'],
    ['2022-12-25', 'Christmas Day', 'Christmas', 'A'],
    ['2023-01-01', 'Holy Name of Jesus', 'Christmas', 'A'],
    ['2023-01-08', 'First Sunday after the Epiphany: Baptism of the Lord', 'Epiphany', 'A'],
    ['2023-08-06', 'Tenth Sunday after Pentecost', 'Ordinary Time', 'A'],
    ['2023-11-05', 'All Saints’ Sunday', 'Ordinary Time', 'A'],
    ['2023-12-24', 'Fourth Sunday of Advent', 'Advent', 'B'],
    ['2023-12-31', 'First Sunday after Christmas Day', 'Christmas', 'B'],
    ['2024-05-12', 'Seventh Sunday of Easter', 'Easter', 'B'],
    ['2024-12-29', 'First Sunday after Christmas Day', 'Christmas', 'C'],
    ['2025-02-02', 'Presentation of the Lord', 'Epiphany', 'C'],
    ['2026-05-17', 'Seventh Sunday of Easter', 'Easter', 'A'],
    ['2026-08-16', 'Twelfth Sunday after Pentecost', 'Ordinary Time', 'A'],
    ['2026-11-22', 'Last Sunday after Pentecost: Christ the King', 'Ordinary Time', 'A'],
    ['2026-11-29', 'First Sunday of Advent', 'Advent', 'B'],
    ['2038-04-25', 'Easter Day', 'Easter', 'A'],
  ])('%s is %s', (date, name, season, cycle) => {
    expect(sundayOf(day(date), plainParish)).toMatchObject({ date, name, season, cycle })
  })

  it.each([
    ['2008-05-25', 3],
    ['2023-05-28', null],
    ['2023-06-04', null],
    ['2023-06-11', 5],
    ['2026-08-16', 15],
    ['2023-11-05', 26],
    ['2026-11-22', 29],
    ['2026-11-29', null],
    ['2017-02-19', null],
  ])('%s has Proper %s', (date, proper) => {
    expect(sundayOf(day(date), plainParish).proper).toBe(proper)
  })

  it.each([
    ['2023-12-17', 'purple'],
    ['2023-12-31', 'white'],
    ['2024-01-14', 'green'],
    ['2024-02-11', 'white'],
    ['2024-02-18', 'purple'],
    ['2024-03-24', 'red'],
    ['2024-03-31', 'white'],
    ['2024-05-19', 'red'],
    ['2024-05-26', 'white'],
    ['2024-06-02', 'green'],
    ['2024-11-03', 'white'],
    ['2024-11-24', 'white'],
  ])('%s is %s', (date, colour) => {
    expect(sundayOf(day(date), plainParish).colour).toBe(colour)
  })

  it('is refused for a weekday', () => {
    expect(() => sundayOf(day('2026-11-23'), plainParish)).toThrow(RangeError)
  })
})

describe('readings of a Sunday', () => {
  const refsOf = (date: string, options = plainParish): readonly string[] =>
    sundayOf(day(date), options).readings.map(({ ref }) => ref)
  const semicontinuous = { ...plainParish, readings: 'semicontinuous' } as const

  it('are those of the year’s letter', () => {
    expect(refsOf('2026-11-29')).toEqual([
      'Isaiah 64:1-9',
      'Psalm 80:1-7, 17-19',
      '1 Corinthians 1:3-9',
      'Mark 13:24-37',
    ])
  })

  it('differ by track in Ordinary Time, in the first reading and the psalm alone', () => {
    expect(refsOf('2024-06-09')).toEqual([
      'Genesis 3:8-15',
      'Psalm 130',
      '2 Corinthians 4:13—5:1',
      'Mark 3:20-35',
    ])
    expect(refsOf('2024-06-09', semicontinuous)).toEqual([
      '1 Samuel 8:4-11 [12-15] 16-20 [11:14-15]',
      'Psalm 138',
      '2 Corinthians 4:13—5:1',
      'Mark 3:20-35',
    ])
  })

  it('are the same in both tracks outside Ordinary Time', () => {
    const differing = allSundays
      .slice(0, 1500)
      .map((date) => [sundayOf(date, plainParish), sundayOf(date, semicontinuous)] as const)
      .filter(([one, other]) => JSON.stringify(one.readings) !== JSON.stringify(other.readings))
    expect(differing.length).toBeGreaterThan(500)
    expect(differing.filter(([{ proper }]) => proper === null || proper < 4)).toEqual([])
  })

  it('are those of the feast that has taken the Sunday', () => {
    expect(refsOf('2025-02-02')[3]).toBe('Luke 2:22-40')
    expect(refsOf('2023-11-05')[0]).toBe('Revelation 7:9-17')
    expect(refsOf('2022-12-25')[3]).toBe('John 1:1-14')
  })

  it('are absent without a table', () => {
    expect(refsOf('2026-11-29', { ...plainParish, table: undefined })).toEqual([])
  })

  it('are absent, like the name, for a parish that keeps no church year; season and colour are told', () => {
    expect(sundayOf(day('2026-11-29'), { ...plainParish, calendar: 'none' })).toEqual({
      date: '2026-11-29',
      name: '',
      season: 'Advent',
      colour: 'purple',
      cycle: 'B',
      proper: null,
      readings: [],
    })
  })
})

describe('every Sunday from 1900 to 2199', () => {
  it('is in the count', () => {
    expect(all[0]?.date).toBe('1900-01-07')
    expect(all.at(-1)?.date).toBe('2199-12-29')
    expect(allSundays.every(isSunday)).toBe(true)
    expect(churchYears).toHaveLength(299)
  })

  it('has a name in English and one in Spanish, without a gap in either', () => {
    const names = all.map(({ date, name }) => [name, sundayOf(date, spanishParish).name] as const)
    expect(names.filter(([en, es]) => en === '' || es === '' || en === es)).toEqual([])
    expect(names.filter(([en, es]) => /undefined|NaN|null/.test(en + es))).toEqual([])
    const spanishOf = new Map(names)
    expect(spanishOf.size).toBe(new Set(names.map(([, es]) => es)).size)
    expect(names.every(([en, es]) => spanishOf.get(en) === es)).toBe(true)
  })

  it('has a first reading, a psalm, a second reading and a Gospel, in this order', () => {
    const kinds = new Set(all.map(({ readings }) => readings.map(({ kind }) => kind).join(' ')))
    expect([...kinds]).toEqual(['first psalm second gospel'])
  })

  it('bears a name of its own in its church year', () => {
    for (const year of churchYears)
      expect(new Set(year.map(({ name }) => name)).size, year[0]?.date).toBe(year.length)
  })

  it('keeps one letter from Advent to Advent, and the letters follow each other', () => {
    const letters = churchYears.map((year) => [...new Set(year.map(({ cycle }) => cycle))].join(''))
    expect(letters.every((letter) => letter.length === 1)).toBe(true)
    expect(letters.join('')).toContain('ABCABC')
    expect(letters.join('')).not.toMatch(/AA|BB|CC|AC|BA|CB/)
    expect(cycleOf(day('2025-11-30'))).toBe('A')
  })

  it('lies in seasons that come in order and have as many Sundays as they can have', () => {
    const bounds: Readonly<Record<Season, readonly [number, number]>> = {
      Advent: [4, 4],
      Christmas: [1, 2],
      Epiphany: [4, 9],
      Lent: [5, 5],
      'Holy Week': [1, 1],
      Easter: [7, 7],
      Pentecost: [1, 1],
      'Ordinary Time': [23, 28],
    }
    const seen = new Map<Season, Set<number>>()
    for (const year of churchYears) {
      const runs = runsOf(year.map(({ season }) => season))
      expect(runs.map(([season]) => season)).toEqual(Object.keys(bounds))
      for (const [season, count] of runs)
        seen.set(season, (seen.get(season) ?? new Set()).add(count))
    }
    for (const [season, [least, most]] of Object.entries(bounds)) {
      const counts = [...(seen.get(season as Season) ?? [])]
      expect([season, Math.min(...counts), Math.max(...counts)]).toEqual([season, least, most])
    }
  })

  it('has Propers that go up by one, from Trinity on, to 29 on Christ the King', () => {
    for (const year of churchYears) {
      const propers = year.map(({ proper }) => proper).filter((proper) => proper !== null)
      const first = propers[0] ?? 0
      expect(propers).toEqual(Array.from({ length: 30 - first }, (_, index) => first + index))
      expect(first).toBeGreaterThanOrEqual(3)
      expect(first).toBeLessThanOrEqual(8)
    }
  })

  it('is All Saints’ on the first Sunday in November, and nowhere else', () => {
    for (const { date, name } of all) {
      const { month, day } = partsOf(date)
      expect(/^All Saints/.test(name), date).toBe(month === 11 && day <= 7)
    }
  })

  it('is named alike whatever else has been asked before', () => {
    const again = [...allSundays].reverse().map((date) => sundayOf(date, plainParish))
    expect(again.reverse()).toEqual(all)
  })
})

describe('names in Spanish', () => {
  it.each([
    ['2026-11-29', 'Primer domingo de Adviento'],
    ['2026-12-13', 'Tercer domingo de Adviento'],
    ['2024-12-29', 'Primer domingo después del Día de Navidad'],
    ['2017-02-19', 'Séptimo domingo después de la Epifanía'],
    ['2017-03-05', 'Primer domingo de Cuaresma'],
    ['2024-03-24', 'Domingo de Ramos: Domingo de la Pasión'],
    ['2024-03-31', 'Día de Pascua'],
    ['2024-04-14', 'Tercer domingo de Pascua'],
    ['2026-08-16', 'Duodécimo domingo después de Pentecostés'],
    ['2024-08-18', 'Decimotercer domingo después de Pentecostés'],
    ['2024-09-29', 'Decimonoveno domingo después de Pentecostés'],
    ['2024-10-06', 'Vigésimo domingo después de Pentecostés'],
    ['2024-10-13', 'Vigesimoprimer domingo después de Pentecostés'],
    ['2024-10-27', 'Vigesimotercer domingo después de Pentecostés'],
    ['2008-11-16', 'Vigesimoséptimo domingo después de Pentecostés'],
    ['2026-11-22', 'Último domingo después de Pentecostés: Cristo Rey'],
  ])('%s is %s', (date, name) => {
    expect(sundayOf(day(date), spanishParish).name).toBe(name)
    expect(sundayOf(day(date), { ...plainParish, language: 'es-MX' }).name).toBe(name)
  })

  it('are English for a language that has none', () => {
    const french = { ...plainParish, language: 'fr' }
    expect(sundayOf(day('2026-11-29'), french).name).toBe('First Sunday of Advent')
    const estonian = { ...plainParish, language: 'est' }
    expect(sundayOf(day('2026-11-29'), estonian).name).toBe('First Sunday of Advent')
  })
})

function runsOf(seasons: readonly Season[]): readonly (readonly [Season, number])[] {
  const runs: [Season, number][] = []
  for (const season of seasons) {
    const last = runs.at(-1)
    if (last?.[0] === season) last[1] += 1
    else runs.push([season, 1])
  }
  return runs
}

/** Written out from the published table of divisions, to stand beside the library's formula. */
function anonymousEaster(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-0${month}-${String(dayOfMonth).padStart(2, '0')}`
}
