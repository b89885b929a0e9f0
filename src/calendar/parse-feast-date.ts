import { civilDate, type Weekday } from '../civil-date.ts'
import { typedMonths } from '../months.ts'
import { type FeastDate, fixed, fromEaster } from './feast-date.ts'
import { plain } from './season.ts'

/**
 * Reads when a day of the parish's is kept, in English or Spanish: `07-22`; `Easter`, `Easter - 21`,
 * `Pascua + 39 días`; `Advent - 7`; `first Sunday of September`, `último domingo de octubre`;
 * `Sunday on or after 10-04`, `domingo desde el 10-04`. Undefined for anything else, and for a day that no year has.
 */
export function parseFeastDate(text: string): FeastDate | undefined {
  const said = plain(text)
  for (const read of [readFixed, readMovable, readSundayFrom, readNth]) {
    const date = read(said)
    if (date !== undefined) return date
  }
  return undefined
}

function readFixed(said: string): FeastDate | undefined {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(said) ?? []
  return isDay(Number(month), Number(day)) ? fixed(Number(month), Number(day)) : undefined
}

function readMovable(said: string): FeastDate | undefined {
  const match =
    /^(easter|pascua|advent|adviento)(?: day| sunday)?(?: ?([+\-−–]) ?(\d{1,3})(?: days?| dias?)?)?$/.exec(
      said,
    )
  if (match === null) return undefined
  const count = Number(match[3] ?? 0)
  const days = match[2] === '+' || count === 0 ? count : -count
  return match[1] === 'easter' || match[1] === 'pascua'
    ? fromEaster(days)
    : { kind: 'advent', days }
}

function readSundayFrom(said: string): FeastDate | undefined {
  const [, month, day] =
    /^(?:sunday on or after|domingo desde(?: el)?) (\d{1,2})-(\d{1,2})$/.exec(said) ?? []
  return isDay(Number(month), Number(day))
    ? { kind: 'sunday-from', month: Number(month), day: Number(day) }
    : undefined
}

function readNth(said: string): FeastDate | undefined {
  const [, count, dayName, monthName] =
    /^(?:the |el )?(\S+) (\S+) (?:of|in|de|del mes de) (\S+)$/.exec(said) ?? []
  const nth = counts.findIndex((words) => words.includes(count ?? '')) + 1
  const weekday = weekdays.findIndex((words) => words.includes(dayName ?? ''))
  const month = typedMonths.findIndex((words) => words.includes(monthName ?? '')) + 1
  if (nth === 0 || weekday === -1 || month === 0) return undefined
  const which = nth === 6 ? 'last' : (nth as 1 | 2 | 3 | 4 | 5)
  return { kind: 'nth', nth: which, weekday: weekday as Weekday, month }
}

/** Whether a common year has the day: a feast on 29 February would be lost in three years of four. */
const isDay = (month: number, day: number): boolean => civilDate(2001, month, day) !== undefined

/** First to fifth, then last. */
const counts: readonly (readonly string[])[] = [
  ['first', '1st', 'primer', 'primero'],
  ['second', '2nd', 'segundo'],
  ['third', '3rd', 'tercer', 'tercero'],
  ['fourth', '4th', 'cuarto'],
  ['fifth', '5th', 'quinto'],
  ['last', 'ultimo'],
]

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'domingo'],
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
]
