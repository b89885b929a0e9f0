import { type Feast, feastDates } from '../calendar/feast.ts'
import { dateIn, type FeastDate } from '../calendar/feast-date.ts'
import {
  addDays,
  addMonths,
  addWeeks,
  type CivilDate,
  civilDate,
  nearerTo,
  parseCivilDate,
  partsOf,
  weekdayOf,
} from '../civil-date.ts'
import { typedMonths, weekdays as weekdayNames } from '../date-words.ts'
import type { UsageProblems } from '../problems/usage-problems.ts'
import { readNthWord } from '../recurrence/weekdays.ts'
import { dayInFigures, daysInFigures } from './day-in-figures.ts'
import { fromSpanish } from './spanish-day.ts'

/** The years for which the church year has been checked. */
export const churchYears = { first: 1900, last: 2199 } as const

/**
 * Reads a day as a person types it, counted from today: `2026-11-29`, `today`, `sunday`, `next
 * sunday` (on a Sunday a week ahead; `next-sunday` for shells) and the other days of the week, `in 4 weeks`, `2 weeks after
 * easter`, the feasts by name (the next one, or that of a year: `easter 2027`), `third Sunday of Advent`, `Lent 2`, `6 December` (the
 * nearest one where no year is named), `Dec 6`, `Sunday, December 6` (where it is a Sunday), `12/6/2026`, `6.12.2026` and `2026/12/06`; in Spanish too. Undefined for anything
 * else, and for 3/4/2026 where the language does not say which of two days it is.
 *
 * @param language tag of the parish's language (BCP 47), by which figures are read
 */
export function parseDay(text: string, today: CivilDate, language = 'en'): CivilDate | undefined {
  const written = parseCivilDate(text.trim().replace(/^(\d{4})([/.])(\d\d)\2(\d\d)$/, '$1-$3-$4'))
  if (written !== undefined) return written
  const inFigures = dayInFigures(text, today, language)
  if (inFigures !== undefined) return inFigures
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/['’.,]/g, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:on|until) /, '')
  const words = fromSpanish(typed)
  for (const read of readers) {
    const day = read(words, today)
    if (day !== undefined) return day
  }
  return parseCivilDate(words)
}

/** What is wrong with words that name no day, or figures that name two. */
export const noDay = (flag: string, typed: string, today: CivilDate): UsageProblems['no-day'] => ({
  flag,
  typed,
  readings: daysInFigures(typed, today),
})

type Reader = (words: string, today: CivilDate) => CivilDate | undefined

const readers: readonly Reader[] = [plainDay, weekday, counted, feast, monthAndDay]

function plainDay(words: string, today: CivilDate): CivilDate | undefined {
  const away = ['yesterday', 'today', 'tomorrow'].indexOf(words)
  return away === -1 ? undefined : addDays(today, away - 1)
}

function weekday(words: string, today: CivilDate): CivilDate | undefined {
  const [, which, name = ''] = /^(?:(this|next|last) )?([a-z]+)$/.exec(words) ?? []
  const wanted = weekdays.indexOf(name)
  if (wanted === -1) return undefined
  const onOrAfter = (day: CivilDate): CivilDate => addDays(day, (wanted - weekdayOf(day) + 7) % 7)
  if (which === 'next') return onOrAfter(addDays(today, 1))
  return which === 'last' ? addWeeks(onOrAfter(today), -1) : onOrAfter(today)
}

const weekdays = weekdayNames.en.map((name) => name.toLowerCase())

/** `in 4 weeks`, `two weeks after next sunday`. */
function counted(words: string, today: CivilDate): CivilDate | undefined {
  const shape = /^(?:in )?(\d{1,3}|[a-z]+) (day|week|month)s?(?: (?:after|from) (.+))?$/
  const [, number = '', unit, start] = shape.exec(words) ?? []
  const count = /^\d/.test(number) ? Number(number) : numbers.get(number)
  const from = start === undefined || start === 'now' ? today : parseDay(start, today)
  if (unit === undefined || count === undefined || from === undefined) return undefined
  if (unit === 'month') return addMonths(from, count)
  return unit === 'week' ? addWeeks(from, count) : addDays(from, count)
}

const numbers: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
])

function feast(words: string, today: CivilDate): CivilDate | undefined {
  const [, name = '', year] = /^(.*?)(?: (\d{4}))?$/.exec(words) ?? []
  const date = feasts.get(name) ?? countedSunday(name)
  if (date === undefined) return undefined
  if (year !== undefined) return dateIn(date, Number(year))
  const thisYear = partsOf(today).year
  const days = [thisYear, thisYear + 1].map((one) => dateIn(date, one))
  return days.find((day) => day !== undefined && day >= today)
}

/** `third sunday of advent`, `advent 3`, `segundo domingo de cuaresma`: as the page calls them, by one count in all calendars. */
function countedSunday(words: string): FeastDate | undefined {
  const [, word, behind = '', shortly = '', figure] =
    /^(\S+) (?:sunday|domingo) (?:of|in|de) ([a-z]+)$|^([a-z]+) ([1-7])$/.exec(words) ?? []
  const nth = word === undefined ? Number(figure) : readNthWord(word)
  const season = seasonsOfSundays.get(behind || shortly)
  if (season === undefined || typeof nth !== 'number') return undefined
  return nth >= season.first && nth <= season.last
    ? { kind: season.from, days: season.days + 7 * (nth - 1) }
    : undefined
}

/** Seasons whose Sundays are counted, with the first one's day: so many after Easter Day or the First Sunday of Advent. */
const seasonsOfSundays: ReadonlyMap<
  string,
  {
    readonly from: 'advent' | 'easter'
    readonly days: number
    readonly first: number
    readonly last: number
  }
> = new Map(
  [
    { names: 'advent adviento', from: 'advent', days: 0, first: 1, last: 4 } as const,
    { names: 'lent cuaresma', from: 'easter', days: -42, first: 1, last: 5 } as const,
    // Easter Day is the first.
    { names: 'easter pascua', from: 'easter', days: 0, first: 2, last: 7 } as const,
  ].flatMap(({ names, ...season }) => names.split(' ').map((name) => [name, season] as const)),
)

const otherNames: Readonly<Record<string, Feast>> = {
  easter: 'easter-day',
  'easter sunday': 'easter-day',
  christmas: 'christmas-day',
  'ascension day': 'ascension',
  'trinity sunday': 'trinity',
  'all saints day': 'all-saints',
  'thanksgiving day': 'thanksgiving',
}

const firstOfAdvent: FeastDate = { kind: 'advent', days: 0 }

const feasts: ReadonlyMap<string, FeastDate> = new Map([
  ...Object.entries(feastDates).map(([name, date]) => [name.replaceAll('-', ' '), date] as const),
  ...Object.entries(otherNames).map(([name, known]) => [name, feastDates[known]] as const),
  ...['advent', 'advent sunday', 'first sunday of advent'].map(
    (name) => [name, firstOfAdvent] as const,
  ),
])

/** `december 13`, and `sunday the 13th of december` where that is one. */
function monthAndDay(words: string, today: CivilDate): CivilDate | undefined {
  const [, name = '', date = words] =
    /^((?:sun|mon|tue|wed|thu|fri|sat)[a-z]*) (?:the )?(.+)$/.exec(words.replace(/^the /, '')) ?? []
  const wanted = weekdays.findIndex((one) => name !== '' && one.startsWith(name))
  if (name !== '' && wanted === -1) return undefined
  return datesOf(date.replace(/^the /, ''), today)
    .filter((day) => name === '' || weekdayOf(day) === wanted)
    .toSorted(nearerTo(today))[0]
}

/** The days that a month and a day may be: of three years where none is named. */
function datesOf(words: string, today: CivilDate): readonly CivilDate[] {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})(?: (\d{4}))?$/.exec(words)
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(words)
  const [, day, name = '', year] = dayFirst ?? swapped(monthFirst)
  const month = typedMonths.findIndex(([english]) => english.startsWith(name)) + 1
  if (day === undefined || month === 0) return []
  const thisYear = partsOf(today).year
  const years = year === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [Number(year)]
  return years.flatMap((one) => civilDate(one, month, Number(day)) ?? [])
}

const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] =>
  match === null ? [] : [match[0], match[2], match[1], match[3]]
