// The church year: a civil date and a parish's customs in; its Sunday, or its feasts, out, with name,
// season, colour and readings. Arithmetic on dates: it reads no file and no clock, and chooses nothing.

import {
  addDays,
  addWeeks,
  type CivilDate,
  compareDays,
  isSunday,
  partsOf,
  sundayOnOrAfter,
} from '../civil-date.ts'
import type { IssueDay } from '../issue-day.ts'
import { spokenLanguages } from '../languages.ts'
import type {
  CalendarUse,
  LiturgicalColour,
  MovedToSunday,
  Rank,
  Season,
  Track,
} from '../vocabulary.ts'
import { type Day, dayOfSunday, feastOf, properOf } from './day.ts'
import { type Feast, feastColours } from './feast.ts'
import { adventOf, dateIn, fixed } from './feast-date.ts'
import {
  feastsMeantBy,
  type LocalFeast,
  localForFeast,
  localOnSunday,
  placeOf,
} from './local-feast.ts'
import { dayName } from './names.ts'
import { type ReadingsTable, readingsKey, readingsOf } from './readings.ts'
import type { YearOfRite } from './rites/celebration.ts'
import { precedenceIn, regionOf, riteOf } from './rites/index.ts'
import { seasonOf, seasonsOf } from './season.ts'
import type { Sunday } from './sunday.ts'
import { feastsOfYear, precedenceOf, type Thanksgiving } from './weekday-feasts.ts'

/** The colours that a parish has for whole seasons in place of the calendar's. */
export type SeasonColours = Readonly<Partial<Record<Season, LiturgicalColour>>>

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
  /** Days that `roman` and `common-worship` keep on a Sunday; where none are named, as the region of the language does. */
  readonly onSunday?: readonly MovedToSunday[]
  /** What the parish wears in whole seasons, where that is not the calendar's: blue in Advent. */
  readonly seasonColours?: SeasonColours
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
  return dayOfIssue({ week: date }, options)
}

/**
 * What an issue's day is in the church year: of several feasts on a date the principal one, of a service that
 * is called like another of them that one, of any other weekday its season alone, without a name and readings.
 */
export function dayOfIssue({ week, service }: IssueDay, options: CalendarOptions): Sunday {
  if (service === undefined && isSunday(week)) return describe(sundayIn(week, options), options)
  const occasions = occasionsOn(week, options)
  const called = occasions.find(({ day }) => service !== undefined && feastOf(day) === service)
  const plain: Occasion = { date: week, day: undefined, own: undefined }
  return describe(called ?? occasions[0] ?? plain, options)
}

/** Every season that people count a day to that is described; of an eve those of the day that it begins. */
export function seasonsOfDay({ date, season }: Sunday): readonly Season[] {
  const found = [date, addDays(date, 1)].map(seasonsOf).find((seasons) => seasons.includes(season))
  return found ?? [season, ...seasonsOf(date)]
}

/** A day by which people may call for an issue, with all that it is called. */
export interface CalledDay {
  readonly issue: IssueDay
  /** As the calendar has them in every language, as the parish does, and as services of that name are called. */
  readonly names: readonly string[]
}

/** The Sundays and feasts of a civil year; what a date has beside its principal feast is a service of that day. */
export function calledDays(year: number, options: CalendarOptions): readonly CalledDay[] {
  const beside = occasionsAround(year, options)
  const days = new Set([...sundaysOf(year), ...beside.map(({ date }) => date)])
  return [...days]
    .filter((date) => partsOf(date).year === year)
    .sort(compareDays)
    .flatMap((date) =>
      occasionsOn(date, options, beside).map(({ day, own }, index): CalledDay => {
        const feast = feastOf(day)
        const service = index > 0 ? feast : undefined
        return {
          issue: { week: date, ...(service && { service }) },
          names: [
            ...(own ? [own.name] : []),
            ...(day ? spokenLanguages.map((language) => dayName(day, language)) : []),
            ...(feast === undefined ? [] : [feast.replaceAll('-', ' ')]),
          ],
        }
      }),
    )
}

/** The services by which a date keeps what it is beside its principal feast. */
export const servicesOn = (date: CivilDate, options: CalendarOptions): readonly string[] =>
  occasionsOn(date, options)
    .slice(1)
    .flatMap(({ day }) => feastOf(day) ?? [])

/**
 * Whether a weekday is taken for itself where it is named by its date alone: a day on which many who read a
 * weekly insert come to church, and every day of the parish's own.
 */
export const isTakenForItself = (date: CivilDate, options: CalendarOptions): boolean =>
  occasionsOn(date, options).some(
    ({ day, own }) => own !== undefined || isWellAttended(day, options),
  )

function isWellAttended(day: Day | undefined, { calendar }: CalendarOptions): boolean {
  const feast = feastOf(day)
  if (feast !== undefined && wellAttended.includes(feast)) return true
  return calendar === 'roman' && rankIn(day) === 'solemnity'
}

const wellAttended: readonly Feast[] = [
  'christmas-eve',
  'christmas-day',
  'epiphany',
  'ash-wednesday',
  'maundy-thursday',
  'good-friday',
  'ascension',
  'thanksgiving',
  'all-saints',
]

/** All that falls on a date, the principal one first. */
function occasionsOn(
  date: CivilDate,
  options: CalendarOptions,
  around = occasionsAround(partsOf(date).year, options),
): readonly Occasion[] {
  const beside = around
    .filter((occasion) => occasion.date === date && !isOptional(occasion))
    .sort((one, other) => rankOf(one) - rankOf(other))
  return isSunday(date) ? [sundayIn(date, options), ...beside] : beside
}

/** An optional memorial is listed, and makes of no day what it is: the parish's own `days` do, where it is kept. */
const isOptional = ({ day }: Occasion): boolean => rankIn(day) === 'optional-memorial'

const isMemorial = ({ day }: { readonly day: Day }): boolean =>
  rankIn(day) === 'memorial' || rankIn(day) === 'optional-memorial'

const rankIn = (day: Day | undefined): Rank | undefined =>
  day?.kind === 'celebration' ? day.celebration.rank : undefined

function sundayIn(date: CivilDate, options: CalendarOptions): Occasion {
  const rite = riteOf(partsOf(date).year, options)
  const day: Day = rite
    ? { kind: 'celebration', celebration: rite.sunday(date) }
    : dayOfSunday(date)
  const own = localOnSunday(options.local, date, day)
  return { date, day: dayTakenBy(own, day), own }
}

/** What a civil year keeps, and what of the year before: a patron's feast of late December may move into January. */
const occasionsAround = (year: number, options: CalendarOptions): readonly Occasion[] =>
  [Math.max(1, year - 1), year].flatMap((one) => occasionsIn(one, options))

function sundaysOf(year: number): readonly CivilDate[] {
  const first = dateIn(fixed(1, 1), year)
  if (first === undefined) return []
  return Array.from({ length: 53 }, (_, index) => addWeeks(sundayOnOrAfter(first), index))
}

/** Of several on a date: feasts that keep their day, then the parish's own, then what gives way, then second services. */
function rankOf({ day, own }: Occasion): number {
  if (day?.kind === 'feast') return precedenceOf(day.feast)
  if (day?.kind === 'celebration') return precedenceIn(day.celebration)
  return own?.kind === 'patronal' ? 1 : 2
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
    .filter(({ own }) => own !== undefined || options.calendar !== 'none')
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
  return feast === undefined || day.kind !== 'counted' ? day : { kind: 'feast', feast }
}

/** What a civil year keeps beside the names of its Sundays, by date. */
function occasionsIn(year: number, options: CalendarOptions): readonly Occasion[] {
  const days = keptIn(year, options)
  // A parish's own day goes before a memorial.
  const taken = new Set(days.filter((one) => !isMemorial(one)).map(({ date }) => date))
  const ofCalendar = days.flatMap(({ date, day }): readonly Occasion[] => {
    const feast = feastOf(day)
    const own = feast && localForFeast(options.local, feast, date)
    return own === 'moved' ? [] : [{ date, day, own }]
  })
  const ofParish = options.local.flatMap((own): readonly Occasion[] => {
    const date = placeOf(own, year, taken)
    return date === undefined || namesSunday(own, date, options)
      ? []
      : [{ date, day: undefined, own }]
  })
  return [...ofCalendar, ...ofParish].sort((one, other) => compareDays(one.date, other.date))
}

/** What the calendar keeps on weekdays, and beside the main celebration of a day. */
function keptIn(
  year: number,
  options: CalendarOptions,
): readonly { readonly date: CivilDate; readonly day: Day }[] {
  const rite = riteOf(year, options)
  const feasts = feastsOfYear(year, thanksgivingOf(options.language))
    .filter(({ feast }) => rite === undefined || feast === 'thanksgiving')
    .map(({ date, feast }) => ({ date, day: { kind: 'feast', feast } as const }))
  const celebrations = (rite?.kept ?? []).map(({ date, celebration }) => ({
    date,
    day: { kind: 'celebration', celebration } as const,
  }))
  return [...celebrations, ...feasts]
}

const namesSunday = (own: LocalFeast, date: CivilDate, { local }: CalendarOptions): boolean =>
  isSunday(date) && localOnSunday(local, date, dayOfSunday(date)) === own

function describe({ date, day, own }: Occasion, options: CalendarOptions): Sunday {
  const rite = riteOf(partsOf(date).year, options)
  const season = seasonOfDay(date, day, rite)
  const proper = rite ? null : properOf(date)
  const cycle = cycleOf(date)
  const table = options.calendar === 'none' ? undefined : options.table
  const key = day && readingsKey(day, proper)
  return {
    date,
    name: own?.name ?? (options.calendar === 'none' || !day ? '' : dayName(day, options.language)),
    season,
    ...(day?.kind === 'celebration' && { rank: day.celebration.rank }),
    colour: colourOf(day, season, own, options),
    cycle,
    proper,
    readings:
      own?.readings ?? (table && key ? readingsOf(table, key, cycle, options.readings) : []),
  }
}

/** Christmas Eve and the Easter Vigil belong to the day that they begin. */
function seasonOfDay(date: CivilDate, day: Day | undefined, rite: YearOfRite | undefined): Season {
  const feast = feastOf(day)
  const isEve = feast === 'christmas-eve' || feast === 'easter-vigil'
  const counted = isEve ? addDays(date, 1) : date
  return rite ? rite.season(counted) : seasonOf(counted)
}

function colourOf(
  day: Day | undefined,
  season: Season,
  own: LocalFeast | undefined,
  { seasonColours }: CalendarOptions,
): LiturgicalColour {
  if (own?.colour !== undefined) return own.colour
  if (own?.kind === 'patronal' && day?.kind !== 'feast') return 'white'
  const usual = usualColour(day, season)
  return usual === colourOfSeason[season] ? (seasonColours?.[season] ?? usual) : usual
}

function usualColour(day: Day | undefined, season: Season): LiturgicalColour {
  if (day?.kind === 'feast') return feastColours[day.feast]
  return day?.kind === 'celebration' ? day.celebration.colour : colourOfSeason[season]
}

const colourOfSeason: Readonly<Record<Season, LiturgicalColour>> = {
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
  const region = regionOf(language)
  if (region === undefined || region === 'US') return 'US'
  return region === 'CA' ? 'CA' : 'none'
}
