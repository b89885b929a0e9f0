import { describe, expect, it } from 'vitest'
import { type CalendarOptions, comingDays, dayOfIssue } from '../../src/calendar/index.ts'
import { commonWorshipYear } from '../../src/calendar/rites/common-worship.ts'
import { isSunday } from '../../src/civil-date.ts'
import { day, plainParish } from './shipped-table.ts'

const church: CalendarOptions = {
  ...plainParish,
  calendar: 'common-worship',
  table: undefined,
  language: 'en-GB',
}

const named = (date: string, options = church): string =>
  dayOfIssue({ week: day(date) }, options).name

/** Days of years in which something is moved, as they are remembered from almanacs of the Church of England. */
const remembered: readonly (readonly [date: string, name: string])[] = [
  // 2008: Saint Joseph and the Annunciation in Holy Week.
  ['2008-03-31', 'The Annunciation of Our Lord to the Blessed Virgin Mary'],
  ['2008-04-01', 'Joseph of Nazareth'],
  // 2011: George, Mark, Philip and James between Palm Sunday and the Second Sunday of Easter.
  ['2011-05-02', 'George, Martyr, Patron of England'],
  ['2011-05-03', 'Mark the Evangelist'],
  ['2011-05-04', 'Philip and James, Apostles'],
  ['2016-04-04', 'The Annunciation of Our Lord to the Blessed Virgin Mary'],
  ['2019-04-29', 'George, Martyr, Patron of England'],
  ['2019-04-30', 'Mark the Evangelist'],
  ['2021-04-26', 'Mark the Evangelist'],
  ['2022-05-02', 'Philip and James, Apostles'],
  ['2023-03-20', 'Joseph of Nazareth'],
  ['2023-04-24', 'George, Martyr, Patron of England'],
  ['2024-01-07', 'First Sunday of Epiphany: The Baptism of Christ'],
  ['2024-01-28', 'Fourth Sunday of Epiphany'],
  ['2024-02-02', 'The Presentation of Christ in the Temple: Candlemas'],
  ['2024-02-04', 'Second Sunday before Lent'],
  ['2024-02-11', 'Sunday next before Lent'],
  ['2024-04-08', 'The Annunciation of Our Lord to the Blessed Virgin Mary'],
  ['2024-05-30', 'The Day of Thanksgiving for the Institution of Holy Communion: Corpus Christi'],
  ['2024-06-02', 'First Sunday after Trinity'],
  ['2024-10-27', 'Last Sunday after Trinity'],
  ['2024-11-03', 'Fourth Sunday before Advent'],
  ['2024-11-17', 'Second Sunday before Advent'],
  ['2024-11-24', 'Sunday next before Advent: Christ the King'],
  ['2025-02-02', 'The Presentation of Christ in the Temple: Candlemas'],
  ['2025-02-09', 'Fourth Sunday before Lent'],
  ['2025-04-28', 'George, Martyr, Patron of England'],
  ['2025-04-29', 'Mark the Evangelist'],
  ['2025-06-29', 'Peter and Paul, Apostles'],
  ['2025-12-01', 'Andrew the Apostle'],
  // 2026: Matthias on Ascension Day, the Visit on Trinity Sunday.
  ['2026-05-14', 'Ascension Day'],
  ['2026-05-15', 'Matthias the Apostle'],
  ['2026-05-31', 'Trinity Sunday'],
  ['2026-06-01', 'The Visit of the Blessed Virgin Mary to Elizabeth'],
]

describe('the calendar of Common Worship', () => {
  it.each(remembered)('%s is %s', (date, name) => {
    expect(named(date)).toBe(name)
  })

  it('keeps on a Sunday what the parish keeps there', () => {
    const options: CalendarOptions = {
      ...church,
      onSunday: ['epiphany', 'presentation', 'all-saints'],
    }
    expect(named('2027-01-03', options)).toBe('The Epiphany')
    expect(named('2027-01-10', options)).toBe('First Sunday of Epiphany: The Baptism of Christ')
    expect(named('2027-01-31', options)).toContain('Candlemas')
    expect(named('2027-10-31', options)).toBe('All Saints’ Day')
    expect(named('2027-11-01', options)).toBe('')
    expect(named('2027-11-01')).toBe('All Saints’ Day')
    // The Epiphany on Sunday 8 January: the Baptism is kept on the Monday.
    expect(named('2023-01-08', options)).toBe('The Epiphany')
    expect(named('2023-01-09', options)).toContain('The Baptism of Christ')
    expect(named('2023-01-15', options)).toBe('Second Sunday of Epiphany')
  })

  it('has ranks, colours and seasons of its own, and no readings', () => {
    const told = (date: string) => {
      const { rank, colour, season, readings } = dayOfIssue({ week: day(date) }, church)
      return [rank, colour, season, readings.length]
    }
    expect(told('2027-01-17')).toEqual(['sunday', 'white', 'Epiphany', 0])
    expect(told('2027-02-07')).toEqual(['sunday', 'green', 'Ordinary Time', 0])
    expect(told('2027-02-10')).toEqual(['principal-holy-day', 'purple', 'Lent', 0])
    expect(told('2027-03-26')).toEqual(['principal-holy-day', 'red', 'Holy Week', 0])
    expect(told('2027-05-06')).toEqual(['principal-feast', 'white', 'Easter', 0])
    expect(told('2027-06-24')).toEqual(['festival', 'white', 'Ordinary Time', 0])
    expect(told('2027-11-07')).toEqual(['sunday', 'red', 'Ordinary Time', 0])
  })

  it('loses no Festival, keeps none on a Sunday that is closed to it, and counts every Sunday once', () => {
    for (let year = 1900; year < 2200; year++) {
      const rite = commonWorshipYear(year, [])
      const { sundays } = comingDays(day(`${year}-01-01`), 52, church)
      const ofYear = sundays.filter(({ date }) => date.startsWith(`${year}`))
      const kept = rite.kept.filter(({ celebration: { feast } }) => feast !== 'christmas-eve')
      const festivals = [
        ...kept.map(({ celebration }) => celebration),
        ...ofYear.map(({ date }) => rite.sunday(date)),
      ].filter(({ rank }) => rank === 'festival')
      // 26 on fixed days, the Baptism of Christ, Corpus Christi and Christ the King.
      expect(new Set(festivals.map(({ name }) => name.en)).size, `${year}`).toBe(29)
      expect(kept.filter(({ date }) => isSunday(date))).toEqual([])
      const names = ofYear.map(({ name }) => name)
      // Of a civil year the Sundays of Christmas come at both of its ends.
      const twice = names.filter((name, index) => names.indexOf(name) !== index)
      expect(
        twice.filter((name) => !/of Christmas$/.test(name)),
        `${year}`,
      ).toEqual([])
      const wrong = ofYear.filter(
        ({ season, rank }) => ['Advent', 'Lent', 'Easter'].includes(season) && rank === 'festival',
      )
      expect(wrong).toEqual([])
    }
  })
})
