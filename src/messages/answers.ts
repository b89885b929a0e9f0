import type { Problems } from '../problems/problems.ts'
import type { UsageProblems } from '../problems/usage-problems.ts'

/** What can be wrong with an answer to a question, where no flag was typed that a sentence could name. */
export const answerCodes = [
  'value-missing',
  'no-day',
  'no-sunday',
  'day-past',
  'days-backwards',
  'window-over',
  'no-interval',
  'no-link',
  'no-clock-time',
  'no-days-of-week',
  'no-day-of-month',
  'no-day-of-year',
  'no-email',
  'no-timezone',
  'section-twice',
] as const satisfies readonly (keyof UsageProblems)[]

export type AnswerCode = (typeof answerCodes)[number]

/** One language's sentences below a question whose answer is wrong. */
export type AnswerWords = {
  readonly [C in AnswerCode]: (values: Readonly<Problems[C]>) => string
}
