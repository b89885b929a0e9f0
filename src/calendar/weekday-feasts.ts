import { addDays, type CivilDate, compareDays, isSunday, partsOf } from '../civil-date.ts'
import { canadianThanksgiving, type Feast, feastDates, secondServices } from './feast.ts'
import { dateIn, easterOf, isInHolyWeeks } from './feast-date.ts'
import { nextFree } from './rites/placed.ts'

/** A feast on the day that it is kept. */
export interface KeptFeast {
  readonly date: CivilDate
  readonly feast: Feast
}

/** Whose Thanksgiving Day is kept, if any. */
export type Thanksgiving = 'US' | 'CA' | 'none'

/**
 * Feasts that keep their day whatever else falls on it, and services beside the main one of a day, in
 * the order of the year. On a Sunday the feasts are the Sunday (day.ts).
 */
const steadfast: readonly Feast[] = [
  'holy-name',
  'epiphany',
  'presentation',
  'ash-wednesday',
  'palms',
  'holy-monday',
  'holy-tuesday',
  'holy-wednesday',
  'maundy-thursday',
  'good-friday',
  'holy-saturday',
  'easter-vigil',
  'easter-evening',
  'ascension',
  'all-saints',
  'christmas-eve',
  'christmas-dawn',
  'christmas-day',
]

/** What a Sunday has beside its name. */
const besideSunday: ReadonlySet<Feast> = new Set<Feast>(['christmas-eve', ...secondServices])

/** Feasts that give way and move, by date. */
const yielding: readonly Feast[] = ['annunciation', 'visitation', 'holy-cross']

/**
 * What a civil year keeps beside its Sundays, by date: the feasts on weekdays, and the services
 * that a day has beside its main one (the Palms, the Vigil, Easter evening, Christmas Eve and dawn).
 */
export function feastsOfYear(year: number, thanksgiving: Thanksgiving): readonly KeptFeast[] {
  const kept = [
    ...steadfast
      .flatMap((feast) => onOwnDay(feast, year))
      .filter(({ date, feast }) => !isSunday(date) || besideSunday.has(feast)),
    ...thanksgivingIn(year, thanksgiving),
  ]
  const taken = new Set(kept.map(({ date }) => date))
  const moved = yielding
    .flatMap((feast) => onOwnDay(feast, year))
    .map(({ feast, date }) => ({ feast, date: firstOpenDay(date, taken) }))
  return [...kept, ...moved].sort((one, other) => compareDays(one.date, other.date))
}

/**
 * Which of two on one date is the principal one, the lower: what keeps its day, before what gives way, before
 * the services beside the main one of a day. The table of readings has Holy Saturday "for use at services
 * other than the Easter Vigil" (Revised Common Lectionary, 1992), so that the Vigil is the day's own.
 */
export function precedenceOf(feast: Feast): number {
  if (feast === 'easter-vigil') return -1
  if (besideSunday.has(feast) && feast !== 'christmas-eve') return 4
  return steadfast.includes(feast) ? 0 : 3
}

/**
 * The day itself, or the first after it that can hold a feast. The Book of Common Prayer (1979),
 * pp. 16–17: feasts that do not go before a Sunday move to "the first convenient open day within the
 * week"; none is kept in Holy Week or Easter Week, they move to the week after the Second Sunday of Easter.
 */
export function firstOpenDay(date: CivilDate, taken: ReadonlySet<CivilDate>): CivilDate {
  const easter = easterOf(partsOf(date).year)
  const from = isInHolyWeeks(date, easter) ? addDays(easter, 8) : date
  return nextFree(from, (day) => isSunday(day) || taken.has(day))
}

function onOwnDay(feast: Feast, year: number): readonly KeptFeast[] {
  const date = dateIn(feastDates[feast], year)
  return date === undefined ? [] : [{ date, feast }]
}

function thanksgivingIn(year: number, whose: Thanksgiving): readonly KeptFeast[] {
  if (whose === 'US') return onOwnDay('thanksgiving', year)
  const date = whose === 'CA' ? dateIn(canadianThanksgiving, year) : undefined
  return date === undefined ? [] : [{ date, feast: 'thanksgiving' }]
}
