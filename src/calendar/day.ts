import { addDays, type CivilDate, daysBetween, isSunday, partsOf } from '../civil-date.ts'
import { type Feast, feastDates } from './feast.ts'
import { adventOf, baptismOf, dateIn, easterOf, theDay } from './feast-date.ts'
import type { Celebration } from './rites/celebration.ts'

/** What Sundays without a name of their own are counted from, or in. */
export type Series = 'advent' | 'christmas' | 'epiphany' | 'lent' | 'easter' | 'pentecost'

/** A day of the church year, in no certain year and no language. */
export type Day =
  | { readonly kind: 'counted'; readonly series: Series; readonly nth: number }
  | { readonly kind: 'feast'; readonly feast: Feast }
  /** Of a church that has names of its own. */
  | { readonly kind: 'celebration'; readonly celebration: Celebration }

/**
 * Feasts that are Sundays or take the Sunday they fall on; the first that falls on a day has it.
 * The Book of Common Prayer (1979), pp. 15–16: Principal Feasts go before any other day, and of the
 * feasts on fixed days Holy Name and the Presentation go before a Sunday, even the last before Lent
 * (1913). All Saints' Day may "always be observed on the Sunday following November 1"; the Revised
 * Common Lectionary says the first Sunday in November, which differs only on 1 November itself.
 */
const feastsOfSundays: readonly Feast[] = [
  'christmas-day',
  'holy-name',
  'epiphany',
  'presentation',
  'all-saints',
  'all-saints-sunday',
  'baptism',
  'transfiguration',
  'palm-sunday',
  'easter-day',
  'pentecost',
  'trinity',
  'christ-the-king',
]

/** The feast that a day is, in the calendar by which readings are appointed. */
export const feastOf = (day: Day | undefined): Feast | undefined =>
  day?.kind === 'feast'
    ? day.feast
    : day?.kind === 'celebration'
      ? day.celebration.feast
      : undefined

/** Which day of the church year a Sunday is. */
export function dayOfSunday(sunday: CivilDate): Exclude<Day, { kind: 'celebration' }> {
  const { year } = partsOf(sunday)
  const feast = feastsOfSundays.find((known) => dateIn(feastDates[known], year) === sunday)
  return feast === undefined ? countedSunday(sunday) : { kind: 'feast', feast }
}

/**
 * A Sunday that no feast has taken, counted as the Revised Common Lectionary does. Of the Sundays
 * after Christmas Day the first falls in December (1 January is Holy Name) and the second in January.
 */
function countedSunday(sunday: CivilDate): Extract<Day, { kind: 'counted' }> {
  const { year } = partsOf(sunday)
  const easter = easterOf(year)
  const advent = adventOf(year)
  const baptism = baptismOf(year)
  const counted = (series: Series, first: CivilDate): Extract<Day, { kind: 'counted' }> => ({
    kind: 'counted',
    series,
    nth: daysBetween(first, sunday) / 7 + 1,
  })
  if (sunday > addDays(advent, 21)) return { kind: 'counted', series: 'christmas', nth: 1 }
  if (sunday >= advent) return counted('advent', advent)
  if (sunday > addDays(easter, 49)) return counted('pentecost', addDays(easter, 56))
  if (sunday >= easter) return counted('easter', easter)
  if (sunday > addDays(easter, -49)) return counted('lent', addDays(easter, -42))
  if (sunday >= baptism) return counted('epiphany', baptism)
  return { kind: 'counted', series: 'christmas', nth: 2 }
}

/**
 * Number of the Proper for the week of a Sunday after Trinity Sunday, also where a feast has taken
 * the Sunday; null for any other day. Proper 1 is the week of 8 May and Proper 29 that of 20 November,
 * whatever the date of Easter.
 */
export function properOf(date: CivilDate): number | null {
  const { year } = partsOf(date)
  const isAfterTrinity = date > addDays(easterOf(year), 56) && date < adventOf(year)
  if (!isSunday(date) || !isAfterTrinity) return null
  return Math.floor(daysBetween(theDay(year, 5, 8), date) / 7) + 1
}
