// Looks for days in words that cannot be meant. In come a text, its language and the week in which it
// is read; out comes what is wrong, with the stretch of the text and the day meant. It knows no file.
import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  nearerTo,
  partsOf,
  sundayOnOrAfter,
  type Weekday,
  weekdayOf,
} from '../civil-date.ts'
import { english } from './english.ts'
import { type DateMention, type DayLanguage, dayNear, type Stretch } from './mention.ts'
import { spanish } from './spanish.ts'

/** In which week a text is read. */
export interface WeekOfText {
  readonly week: CivilDate
  /** The first week of a text that runs several; absent for one week alone, and for what comes round. */
  readonly runsFrom?: CivilDate
}

/** What is wrong with a day in words. */
export type DayProblem = Stretch &
  (
    | {
        /** The weekday is not that of the date. */
        readonly kind: 'wrong-weekday'
        /** The day of the date, and the nearest one to it that is the weekday said. */
        readonly date: CivilDate
        readonly nearest: CivilDate
      }
    | { readonly kind: 'no-such-date' }
    | { readonly kind: 'no-such-time' }
    /** What looks ahead is over. */
    | { readonly kind: 'past-date'; readonly date: CivilDate }
    /** "today" in what runs several weeks: the day that it meant in the first of them. */
    | { readonly kind: 'relative-day'; readonly meant: CivilDate }
  )

/**
 * Everything that is wrong with the days in a text.
 *
 * @param language BCP 47 tag of the text; of other languages than English and Spanish nothing is known
 */
export function checkDays(
  text: string,
  language: string,
  { week, runsFrom }: WeekOfText,
): readonly DayProblem[] {
  const known = languageOf(language)
  if (known === undefined) return []
  const mentions = known.mentions(text)
  const dates = mentions.filter((one): one is DateMention => one.kind === 'date')
  return mentions.flatMap((one): readonly DayProblem[] => {
    const { from, to } = one
    switch (one.kind) {
      case 'time':
        return [{ from, to, kind: 'no-such-time' }]
      case 'relative':
        return runsFrom === undefined || isQuoted(text, from)
          ? []
          : [
              {
                from,
                to,
                kind: 'relative-day',
                meant: addDays(sundayOnOrAfter(runsFrom), one.days),
              },
            ]
      case 'date':
        return checkDate(one, dates, { text, week, known })
      default:
        return one satisfies never
    }
  })
}

/** The languages that days are known in, by their tag. American English writes the month first. */
export function languageOf(tag: string): DayLanguage | undefined {
  const [main = '', region = ''] = tag.toLowerCase().split('-')
  if (main === 'es') return spanish
  if (main !== 'en') return undefined
  return english(
    region === 'us' ? 'month-first' : region === '' || region === 'ca' ? undefined : 'day-first',
  )
}

interface Reading {
  readonly text: string
  readonly week: CivilDate
  readonly known: DayLanguage
}

function checkDate(
  mention: DateMention,
  dates: readonly DateMention[],
  reading: Reading,
): readonly DayProblem[] {
  const { from, to, weekday, month } = mention
  const { week, text, known } = reading
  if (month === undefined) return checkDayAlone(mention, week)
  if (!existsInSomeYear(mention)) return mention.isSure ? [{ from, to, kind: 'no-such-date' }] : []
  const sentence = sentenceAround(text, from)
  const date = dayMeant(mention, week)
  if (date === undefined) return [{ from, to, kind: 'no-such-date' }]
  if (weekday !== undefined && weekdayOf(date) !== weekday) {
    const isFar = date < week || daysBetween(week, date) > SOON
    const isOld = mention.year === undefined && isFar && !known.looksAhead(sentence.text)
    if (isOld && wasSo(mention, week)) return []
    return partsOf(date).year < FIRST_YEAR
      ? []
      : [{ from, to, kind: 'wrong-weekday', date, nearest: nearestOf(date, weekday) }]
  }
  const others = dates.filter((one) => one.from >= sentence.from && one.from < sentence.to)
  const areOver = others.every((one) => (dayMeant(one, week) ?? week) < week)
  const isStale = date < week && areOver
  const age = daysBetween(date, week)
  return isStale &&
    ((age <= STALE && known.looksAhead(sentence.text)) ||
      (age <= RECENT && known.announces(sentence.text)))
    ? [{ from, to, kind: 'past-date', date }]
    : []
}

/** Before it the Julian calendar was in use in places, and weekdays were others. */
const FIRST_YEAR = 1924

/** A date further ahead than so many days may as well be one of the year before, of which a text tells. */
const SOON = 120

/** A date further back than so many days is history, which an announcement may well tell. */
const STALE = 200

/** A date without words that look ahead is one of an announcement for so many days. */
const RECENT = 60

/** "Sunday the 29th", of this month or the next. */
function checkDayAlone(
  { from, to, day, weekday }: DateMention,
  week: CivilDate,
): readonly DayProblem[] {
  if (weekday === undefined) return []
  const { year, month } = partsOf(week)
  const near = [-1, 0, 1, 2]
    .flatMap(
      (more) =>
        civilDate(
          year + Math.floor((month - 1 + more) / 12),
          ((month + 11 + more) % 12) + 1,
          day,
        ) ?? [],
    )
    .filter((date) => Math.abs(daysBetween(week, date)) <= 45)
  const [first, ...others] = near.toSorted(
    (one, other) => Number(one < week) - Number(other < week) || nearerTo(week)(one, other),
  )
  if (day > 31) return [{ from, to, kind: 'no-such-date' }]
  if (first === undefined || [first, ...others].some((date) => weekdayOf(date) === weekday))
    return []
  return [{ from, to, kind: 'wrong-weekday', date: first, nearest: nearestOf(first, weekday) }]
}

const existsInSomeYear = ({ month = 1, day }: DateMention): boolean =>
  civilDate(LEAP_YEAR, month, day) !== undefined

const LEAP_YEAR = 2024

/** The day of a date; the week's own where no year near it has such a day. */
const dayMeant = (mention: DateMention, week: CivilDate): CivilDate | undefined =>
  dayNear(mention, week) ?? (mention.year === undefined ? week : undefined)

/** Whether the date fell on this weekday in one of the years before, of which a text may tell. */
function wasSo({ month = 1, day, weekday }: DateMention, week: CivilDate): boolean {
  const { year } = partsOf(week)
  return [1, 2, 3, 4, 5].some((back) => {
    const date = civilDate(year - back, month, day)
    return date !== undefined && weekdayOf(date) === weekday
  })
}

/** The day nearest to a date that is this weekday. */
const nearestOf = (date: CivilDate, weekday: Weekday): CivilDate => {
  const ahead = (weekday - weekdayOf(date) + 7) % 7
  return addDays(date, ahead > 3 ? ahead - 7 : ahead)
}

/** The sentence, its half at a semicolon, or the line, that holds an offset. A full stop after a short form ends none. */
function sentenceAround(
  text: string,
  at: number,
): { readonly text: string; readonly from: number; readonly to: number } {
  const ends = [
    ...text.matchAll(/;(?=\s)|[.!?](?=\s+[\p{Lu}¡¿“"])|\n\s*\n|\n(?=\s*[-*•])/gu),
  ].filter(
    ({ index }) =>
      !/(?:^|[\s(])(?:\p{Lu}|St|Sta|Sto|Fr|Dr|Mr|Mrs|Ms|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Sun|Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|[ap]|m)$/u.test(
        text.slice(Math.max(0, index - 6), index),
      ),
  )
  const from = ends.findLast(({ index }) => index < at)
  const to = ends.find(({ index }) => index >= at)
  const begin = from === undefined ? 0 : from.index + 1
  const end = to === undefined ? text.length : to.index + 1
  return { text: text.slice(begin, end), from: begin, to: end }
}

/** Whether an offset stands in quotation marks that are still open: somebody else is speaking. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(text.lastIndexOf('\n\n', at) + 1, at)
  const count = (sign: RegExp): number => before.match(sign)?.length ?? 0
  return count(/[“«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1
}
