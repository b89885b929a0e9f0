import type { Weekday } from '../civil-date.ts'
import { weekdays } from '../date-words.ts'
import { plainWords } from '../tidy-text.ts'

const words = (names: string): readonly string[] => names.split(' ')

/** Which of a month's days of one name. */
export type Nth = 1 | 2 | 3 | 4 | 5 | 'last'

/** The day of the week that a word names, in English or Spanish, also in the plural; undefined for another word. */
export function readWeekday(word: string): Weekday | undefined {
  const said = plainWords(word)
  return typedWeekdays.get(said) ?? typedWeekdays.get(said.replace(/s$/, ''))
}

const typedWeekdays: ReadonlyMap<string, Weekday> = new Map(
  [weekdays.en, weekdays.es].flatMap((names) =>
    names.map((name, at) => [plainWords(name), at as Weekday] as const),
  ),
)

/** Which one a word counts, `first` or `2nd`, `primer` or `último`; undefined for another word. */
export const readNthWord = (word: string): Nth | undefined => typedNths.get(plainWords(word))

const typedNths: ReadonlyMap<string, Nth> = new Map<string, Nth>(
  (
    [
      [1, 'first 1st primer primero'],
      [2, 'second 2nd segundo'],
      [3, 'third 3rd tercer tercero'],
      [4, 'fourth 4th cuarto'],
      [5, 'fifth 5th quinto'],
      ['last', 'last ultimo'],
    ] as const
  ).flatMap(([nth, typed]) => words(typed).map((word) => [word, nth] as const)),
)
