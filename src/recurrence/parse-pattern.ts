import type { Weekday } from '../civil-date.ts'
import { plainWords } from '../tidy-text.ts'
import { type Nth, readNthWord, readWeekday } from './weekdays.ts'

/** What stands behind `every`: days of the week, or a number of weeks. */
export type Every =
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'weeks'; readonly weeks: number }

/**
 * Reads how often: `Wednesday`, `Monday and Thursday`, `weekday`, `day`, `2 weeks`; `miércoles`, `lunes y jueves`,
 * `día`, `2 semanas`. Undefined for anything else.
 */
export function parseEvery(typed: string): Every | undefined {
  const said = plainWords(typed)
  const [, count] = /^(?:(\d{1,3}) ?)?(?:weeks?|semanas?)$/.exec(said) ?? ['', '0']
  const weeks = Number(count ?? 1)
  if (weeks > 0) return { kind: 'weeks', weeks }
  if (said === 'day' || said === 'dia') return { kind: 'weekly', weekdays: [0, 1, 2, 3, 4, 5, 6] }
  if (said === 'weekday' || said === 'dia laborable')
    return { kind: 'weekly', weekdays: [1, 2, 3, 4, 5] }
  const weekdays = partsOf(said).map(readWeekday)
  return weekdays.length > 0 && weekdays.every((day) => day !== undefined)
    ? { kind: 'weekly', weekdays: [...new Set(weekdays)].sort() }
    : undefined
}

/**
 * Reads which day of each month: `first Friday`, `2nd and 4th Tuesday`, `last Sunday`; `primer viernes`,
 * `segundo y cuarto martes`, `último domingo`. Undefined for anything else.
 */
export function parseNth(
  typed: string,
): { readonly nths: readonly Nth[]; readonly weekday: Weekday } | undefined {
  const said = plainWords(typed)
    .replace(/^(?:the|el|los) /, '')
    .replace(/ (?:of|in) (?:the|each|every) month$| de(?:l| cada) mes$/, '')
  const at = said.lastIndexOf(' ')
  const weekday = readWeekday(said.slice(at + 1))
  const nths = partsOf(said.slice(0, Math.max(0, at))).map(readNthWord)
  if (weekday === undefined || nths.length === 0) return undefined
  return nths.every((nth) => nth !== undefined) ? { nths: [...new Set(nths)], weekday } : undefined
}

/** The words of a list: by commas, "and" or "y". */
const partsOf = (said: string): readonly string[] =>
  said.split(/ ?, ?| and | y | & |, (?:and|y) /).filter((part) => part !== '')
