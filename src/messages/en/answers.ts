import { months } from '../../date-words.ts'
import type { AnswerWords } from '../answers.ts'

/** What is wrong with an answer to a question, in English. */
export const englishAnswers: AnswerWords = {
  'value-missing': () => 'Type something here.',
  'no-day': ({ typed, readings }) =>
    readings.length > 1
      ? `“${typed}” can be ${twoDays(readings)}.`
      : `“${typed}” is no day. Type one such as 2026-11-29, November 29, next sunday, in 4 weeks or Easter.`,
  'no-sunday': ({ typed, before, after }) =>
    `“${typed}” is no Sunday. The ones beside it are ${before} and ${after}.`,
  'day-past': ({ day }) => `${day} has passed. Name a day to come.`,
  'days-backwards': ({ from, until }) => `${until} is before the first day, ${from}.`,
  'window-over': ({ weeks, last }) =>
    `The ${weeks} Sundays from that day on ended on ${last}. Name a later day.`,
  'no-interval': ({ typed }) => `“${typed}” is no number of weeks. Type one such as 2.`,
  'no-link': ({ typed }) =>
    `“${typed}” has no address in it. Type it such as Sign up https://example.org`,
  'no-clock-time': ({ typed }) => `“${typed}” is no time. Type one such as 6 pm, 18:00 or noon.`,
  'no-days-of-week': ({ typed }) =>
    `“${typed}” names no day of the week. Type one such as Wednesday, or Monday and Thursday.`,
  'no-day-of-month': ({ typed }) =>
    `“${typed}” is no day of each month. Type one such as first Friday.`,
  'no-day-of-year': ({ typed }) =>
    `“${typed}” is no day that has been. Type one such as 2019-12-04, or December 4.`,
  'no-email': ({ typed }) =>
    `“${typed}” is no address. Type one such as office@example.org, or nothing.`,
  'no-timezone': ({ typed }) =>
    `“${typed}” is no time zone. Type one such as America/New_York or Europe/London.`,
  'section-twice': ({ section }) => `The heading “${section}” stands there twice.`,
}

/** Figures that are two days: both of them, and the three ways to write one. */
export function twoDays(readings: readonly string[]): string {
  const [year, month, day] = (readings[0] ?? '').split('-').map(Number)
  const name = months.en[(month ?? 1) - 1]
  return `${readings.join(' or ')}; type it so, or with the month as a word: ${name} ${day} ${year}, ${day} ${name} ${year}`
}
