import type { Weekday } from '../../civil-date.ts'
import { weekdays } from '../../date-words.ts'
import { type Nth, readNthWord } from '../../recurrence/weekdays.ts'
import { plainWords } from '../../tidy-text.ts'

/** Days of the week in a line of a bulletin. */
export interface WeekdaysInLine {
  /** As they stand behind `every`, in English, as files may have it; absent where the line names none. */
  readonly every?: string
  /** As it stands behind `nth`: `first Friday`. */
  readonly nth?: string
  /** The first of them. */
  readonly weekday?: Weekday
  /** The line without them. */
  readonly rest: string
}

const DAY = `sun(?:day)?s?|mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:s|nesday)?s?|thu(?:r(?:s(?:day)?)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|dom(?:ingos?)?|lun(?:es)?|mar(?:tes)?|mi[ée](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[áa]b(?:ados?)?`
const ONE = new RegExp(String.raw`(?<![\p{L}\p{N}])(${DAY})\.?(?!\p{L}| school)`, 'giu')
const NTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(first|1st|second|2nd|third|3rd|fourth|4th|last|primer|segundo|tercer|cuarto|[úu]ltimo) (${DAY})(?!\p{L})\.?(?: of (?:the|each|every) month| de(?:l| cada) mes)?`,
  'iu',
)
const DAILY =
  /(?<!\p{L})(?:daily|every day|each day|todos los d[ií]as|diario|diariamente)(?!\p{L})/iu
const WEEKDAYS = /(?<!\p{L})(?:weekdays|every weekday|d[ií]as laborables)(?!\p{L})/iu

/** No two days of a language begin with the same three letters, nor two of English and Spanish. */
const beginnings: ReadonlyMap<string, Weekday> = new Map(
  [weekdays.en, weekdays.es].flatMap((names) =>
    names.map((name, at) => [plainWords(name).slice(0, 3), at as Weekday] as const),
  ),
)

const weekdayOf = (word: string): Weekday | undefined =>
  beginnings.get(plainWords(word).slice(0, 3))

/** As files write which of a month's days it is. */
const nthWords: Readonly<Record<Nth, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  last: 'last',
}

/** Finds days of the week, in English and Spanish, whole or short: "Mon–Fri", "Saturdays and Sundays", "first Friday". */
export function weekdaysIn(line: string): WeekdaysInLine {
  const monthly = NTH.exec(line)
  const counted = readNthWord(monthly?.[1] ?? '')
  const dayOfMonth = weekdayOf(monthly?.[2] ?? '')
  if (monthly && counted !== undefined && dayOfMonth !== undefined)
    return {
      nth: `${nthWords[counted]} ${weekdays.en[dayOfMonth]}`,
      weekday: dayOfMonth,
      rest: without(line, monthly.index, monthly[0].length),
    }
  for (const [pattern, every] of [
    [DAILY, 'day'],
    [WEEKDAYS, 'weekday'],
  ] as const) {
    const found = pattern.exec(line)
    if (found) return { every, rest: without(line, found.index, found[0].length) }
  }
  const found = [...line.matchAll(ONE)].flatMap((match) => {
    const weekday = weekdayOf(match[1] ?? '')
    return weekday === undefined ? [] : [{ weekday, from: match.index, length: match[0].length }]
  })
  const [first, second] = found
  if (first === undefined) return { rest: line }
  const between = second && line.slice(first.from + first.length, second.from)
  const isRange = second !== undefined && /^ ?(?:[-–—]|to|through|thru|a) ?$/iu.test(between ?? '')
  const days = isRange
    ? daysFrom(first.weekday, second.weekday)
    : [...new Set(found.map(({ weekday }) => weekday))]
  const joined = isRange
    ? `${line.slice(0, first.from + first.length)}${' '.repeat(between?.length ?? 0)}${line.slice(second.from)}`
    : line
  const rest = found
    .toReversed()
    .reduce((left, { from, length }) => without(left, from, length), joined)
  const isWorking = days.join() === '1,2,3,4,5'
  const every = isWorking ? 'weekday' : days.map((day) => weekdays.en[day]).join(', ')
  return { every, weekday: first.weekday, rest }
}

const without = (line: string, from: number, length: number): string =>
  `${line.slice(0, from)} ${line.slice(from + length)}`

function daysFrom(from: Weekday, to: Weekday): readonly Weekday[] {
  const days: Weekday[] = []
  for (let day = from; ; day = ((day + 1) % 7) as Weekday) {
    days.push(day)
    if (day === to) return days
  }
}
