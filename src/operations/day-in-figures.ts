import { type CivilDate, civilDate, fullYear, nearerTo, partsOf } from '../civil-date.ts'

/**
 * Which of day and month people of a language write first: `month` in the United States, `day` nearly everywhere else;
 * undefined where both are usual (Canada, the Philippines, Spanish in the United States), or where English is not
 * said to be of any country. By the Unicode CLDR's short formats of dates.
 */
function firstIn(language: string): 'day' | 'month' | undefined {
  const [name = '', ...subtags] = language.toLowerCase().split(/[-_]/)
  const region = subtags.find((tag) => /^[a-z]{2}$/.test(tag))
  if (name === 'en' && region === 'us') return 'month'
  const isMixed = region === undefined ? name === 'en' : ['us', 'pr', 'ca', 'ph'].includes(region)
  return isMixed ? undefined : 'day'
}

/** The days that figures can mean, without regard to the language: of two the one with the month first before the other. */
export function daysInFigures(typed: string, today: CivilDate): readonly CivilDate[] {
  const figures = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(typed.trim())
  if (figures === null) return []
  const [, one, sign, other, year] = figures
  const monthFirst = dayIn(Number(one), Number(other), year, today)
  const dayFirst = dayIn(Number(other), Number(one), year, today)
  // Nobody writes the month first with full stops.
  const readings = sign === '.' ? [dayFirst ?? monthFirst] : [monthFirst, dayFirst]
  return [...new Set(readings.filter((day) => day !== undefined))]
}

/**
 * The day that figures mean: `12/20/2026`, `20.12.2026`, `20-12-26`, `12/20` (the nearest one), read as people of the
 * language write them; undefined for what is no such thing, and where two days can be meant.
 *
 * @param language tag of the parish's language (BCP 47)
 */
export function dayInFigures(
  typed: string,
  today: CivilDate,
  language: string,
): CivilDate | undefined {
  const [monthFirst, dayFirst] = daysInFigures(typed, today)
  if (dayFirst === undefined) return monthFirst
  const first = firstIn(language)
  return first && (first === 'month' ? monthFirst : dayFirst)
}

/** A day of a year of four or two figures; where none is written, of the year in which it is nearest. */
function dayIn(
  month: number,
  day: number,
  year: string | undefined,
  today: CivilDate,
): CivilDate | undefined {
  const thisYear = partsOf(today).year
  if (year !== undefined) return civilDate(fullYear(Number(year)), month, day)
  return [thisYear, thisYear - 1, thisYear + 1]
    .flatMap((one) => civilDate(one, month, day) ?? [])
    .toSorted(nearerTo(today))[0]
}
