import { civilDate } from '../civil-date.ts'
import { typedMonths } from '../date-words.ts'
import { type SpokenLanguage, spokenLanguages } from '../languages.ts'
import { readNthWord, readWeekday } from '../recurrence/weekdays.ts'
import { plainWords } from '../tidy-text.ts'
import { type FeastDate, fixed, fromEaster } from './feast-date.ts'

/**
 * Reads when a day of the parish's is kept, in English or Spanish: `07-22`; `Easter`, `Easter - 21`,
 * `Pascua + 39 días`; `Advent - 7`; `first Sunday of September`, `último domingo de octubre`;
 * `Sunday on or after 10-04`, `domingo desde el 10-04`. Undefined for anything else, and for a day that no year has.
 */
export function parseFeastDate(text: string): FeastDate | undefined {
  const said = plainWords(text)
  const fixedDate = readFixed(said)
  if (fixedDate !== undefined) return fixedDate
  for (const language of spokenLanguages)
    for (const read of [readMovable, readSundayFrom, readNth]) {
      const date = read(said, dateWords[language])
      if (date !== undefined) return date
    }
  return undefined
}

function readFixed(said: string): FeastDate | undefined {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(said) ?? []
  return isDay(Number(month), Number(day)) ? fixed(Number(month), Number(day)) : undefined
}

function readMovable(said: string, { movable, easter }: DateWords): FeastDate | undefined {
  const [, feast, sign, number = 0] = movable.exec(said) ?? []
  if (feast === undefined) return undefined
  const count = Number(number)
  const days = sign === '+' || count === 0 ? count : -count
  return feast === easter ? fromEaster(days) : { kind: 'advent', days }
}

function readSundayFrom(said: string, { sundayFrom }: DateWords): FeastDate | undefined {
  const [, month, day] = sundayFrom.exec(said) ?? []
  return isDay(Number(month), Number(day))
    ? { kind: 'sunday-from', month: Number(month), day: Number(day) }
    : undefined
}

function readNth(said: string, { nth }: DateWords): FeastDate | undefined {
  const [, countName = '', dayName = '', monthName = ''] = nth.exec(said) ?? []
  const count = readNthWord(countName)
  const weekday = readWeekday(dayName)
  const month = typedMonths.findIndex((words) => words.includes(monthName)) + 1
  if (count === undefined || weekday === undefined || month === 0) return undefined
  return { kind: 'nth', nth: count, weekday, month }
}

/** Whether a common year has the day: a feast on 29 February would be lost in three years of four. */
const isDay = (month: number, day: number): boolean => civilDate(2001, month, day) !== undefined

/** How one language says a feast's date, in small letters without accents. */
interface DateWords {
  /** Easter or Advent; then, where it is some days away, the sign and the number. */
  readonly movable: RegExp
  /** Easter as `movable` has it. */
  readonly easter: string
  /** The month and the day of "Sunday on or after". */
  readonly sundayFrom: RegExp
  /** The count, the day and the month of "first Sunday of September". */
  readonly nth: RegExp
}

const dateWords: Readonly<Record<SpokenLanguage, DateWords>> = {
  en: {
    movable: /^(easter|advent)(?: day| sunday)?(?: ?([+\-−–]) ?(\d{1,3})(?: days?)?)?$/,
    easter: 'easter',
    sundayFrom: /^sunday on or after (\d{1,2})-(\d{1,2})$/,
    nth: /^(?:the )?(\S+) (\S+) (?:of|in) (\S+)$/,
  },
  es: {
    movable: /^(pascua|adviento)(?: ?([+\-−–]) ?(\d{1,3})(?: dias?)?)?$/,
    easter: 'pascua',
    sundayFrom: /^domingo desde(?: el)? (\d{1,2})-(\d{1,2})$/,
    nth: /^(?:el )?(\S+) (\S+) (?:de|del mes de) (\S+)$/,
  },
}
