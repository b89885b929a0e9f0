// The church year: a civil date and a parish's customs in; its Sunday, or its feasts, out, with name,
// season, colour and readings. Arithmetic on dates: it reads no file and no clock, and chooses nothing.

import {
  addDays,
  addWeeks,
  type CivilDate,
  isSunday,
  partsOf,
  sundayOnOrAfter,
} from '../civil-date.ts'
import type { CalendarUse, LiturgicalColour, Season, Track } from '../vocabulary.ts'
import { type Day, dayOfSunday, properOf } from './day.ts'
import { type Feast, feastColours } from './feast.ts'
import { adventOf } from './feast-date.ts'
import {
  feastsMeantBy,
  type LocalFeast,
  localForFeast,
  localOnSunday,
  placeOf,
} from './local-feast.ts'
import { dayName } from './names.ts'
import { type ReadingsTable, readingsKey, readingsOf } from './readings.ts'
import { seasonOf } from './season.ts'
import type { Sunday } from './sunday.ts'
import { compare, feastsOfYear, type Thanksgiving } from './weekday-feasts.ts'

/** What a parish decides about its calendar. */
export interface CalendarOptions {
  /**
   * `none`: days have no name of the church year (an empty one, unless the parish gave its own; the
   * date stands for it) and no readings. Seasons and colours are told all the same.
   */
  readonly calendar: CalendarUse
  readonly readings: Track
  /** BCP 47 tag: `es` has Spanish names; the region says whose Thanksgiving Day is kept. */
  readonly language: string
  /** Without one no day has readings but those that the parish gave. */
  readonly table: ReadingsTable | undefined
  readonly local: readonly LocalFeast[]
}

/** What comes: the Sundays, and the feasts and further services beside them. */
export interface ComingDays {
  readonly sundays: readonly Sunday[]
  readonly feasts: readonly Sunday[]
}

/**
 * A Sunday with its place in the church year. Checked for 1900 to 2199.
 *
 * @throws RangeError for a date that is no Sunday.
 */
export function sundayOf(date: CivilDate, options: CalendarOptions): Sunday {
  if (!isSunday(date)) throw new RangeError(`${date} is no Sunday`)
  const day = dayOfSunday(date)
  const own = localOnSunday(options.local, date, day)
  return describe({ date, day: dayTakenBy(own, day), own }, options)
}

/** The feasts of so many weeks from a day on, by date: those on weekdays, and services beside the main one of a day. */
export function feastsBetween(
  from: CivilDate,
  weeks: number,
  options: CalendarOptions,
): readonly Sunday[] {
  const end = addWeeks(from, weeks)
  const first = partsOf(from).year
  const years = Array.from({ length: partsOf(end).year - first + 1 }, (_, index) => first + index)
  return years
    .flatMap((year) => occasionsIn(year, options))
    .filter(({ date }) => date >= from && date < end)
    .map((occasion) => describe(occasion, options))
}

/** The Sundays and feasts of so many weeks from a day on. */
export function comingDays(from: CivilDate, weeks: number, options: CalendarOptions): ComingDays {
  const sunday = sundayOnOrAfter(from)
  const sundays = Array.from({ length: weeks }, (_, index) => addWeeks(sunday, index))
  return {
    sundays: sundays.map((date) => sundayOf(date, options)),
    feasts: feastsBetween(from, weeks, options),
  }
}

/** The year of the three-year cycle: A begins on the First Sunday of Advent 2025, and every three years. */
export function cycleOf(date: CivilDate): Sunday['cycle'] {
  const { year } = partsOf(date)
  const ends = date >= adventOf(year) ? year + 1 : year
  return (['C', 'A', 'B'] as const)[ends % 3] ?? 'C'
}

/** What falls on a date: a day of the calendar, a day of the parish's, or both in one. */
interface Occasion {
  readonly date: CivilDate
  readonly day: Day | undefined
  readonly own: LocalFeast | undefined
}

/** Where a patronal feast that the calendar also has takes another Sunday, the Sunday is that feast. */
function dayTakenBy(own: LocalFeast | undefined, day: Day): Day {
  const feast = own?.kind === 'patronal' ? feastsMeantBy(own)[0] : undefined
  return feast === undefined || day.kind === 'feast' ? day : { kind: 'feast', feast }
}

/** What a civil year keeps beside the names of its Sundays, by date. */
function occasionsIn(year: number, options: CalendarOptions): readonly Occasion[] {
  const feasts = feastsOfYear(year, thanksgivingOf(options.language))
  const taken = new Set(feasts.map(({ date }) => date))
  const ofCalendar = feasts.flatMap(({ date, feast }): readonly Occasion[] => {
    const own = localForFeast(options.local, feast, date)
    if (own === 'moved' || (own === undefined && options.calendar === 'none')) return []
    return [{ date, day: { kind: 'feast', feast }, own }]
  })
  const ofParish = options.local.flatMap((own): readonly Occasion[] => {
    const date = placeOf(own, year, taken)
    return date === undefined || namesSunday(own, date, options)
      ? []
      : [{ date, day: undefined, own }]
  })
  return [...ofCalendar, ...ofParish].sort((one, other) => compare(one.date, other.date))
}

const namesSunday = (own: LocalFeast, date: CivilDate, { local }: CalendarOptions): boolean =>
  isSunday(date) && localOnSunday(local, date, dayOfSunday(date)) === own

function describe({ date, day, own }: Occasion, options: CalendarOptions): Sunday {
  const season = seasonOfDay(date, day)
  const proper = properOf(date)
  const cycle = cycleOf(date)
  const table = options.calendar === 'none' ? undefined : options.table
  const key = day && readingsKey(day, proper)
  return {
    date,
    name: own?.name ?? (options.calendar === 'none' || !day ? '' : dayName(day, options.language)),
    season,
    colour: colourOf(day, season, own),
    cycle,
    proper,
    readings:
      own?.readings ?? (table && key ? readingsOf(table, key, cycle, options.readings) : []),
  }
}

/** Christmas Eve and the Easter Vigil belong to the day that they begin. */
function seasonOfDay(date: CivilDate, day: Day | undefined): Season {
  const begins: readonly Feast[] = ['christmas-eve', 'easter-vigil']
  const isEve = day?.kind === 'feast' && begins.includes(day.feast)
  return seasonOf(isEve ? addDays(date, 1) : date)
}

function colourOf(
  day: Day | undefined,
  season: Season,
  own: LocalFeast | undefined,
): LiturgicalColour {
  if (own?.colour !== undefined) return own.colour
  if (day?.kind === 'feast') return feastColours[day.feast]
  return own?.kind === 'patronal' ? 'white' : seasonColours[season]
}

const seasonColours: Readonly<Record<Season, LiturgicalColour>> = {
  Advent: 'purple',
  Christmas: 'white',
  Epiphany: 'green',
  Lent: 'purple',
  'Holy Week': 'red',
  Easter: 'white',
  Pentecost: 'red',
  'Ordinary Time': 'green',
}

/** By the region of the language tag; a language without one is taken to be of the United States. */
function thanksgivingOf(language: string): Thanksgiving {
  const region = /-([A-Z]{2})(?:-|$)/i.exec(language)?.[1]?.toUpperCase()
  if (region === undefined || region === 'US') return 'US'
  return region === 'CA' ? 'CA' : 'none'
}
