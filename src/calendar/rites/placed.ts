import { addDays, type CivilDate, isSunday } from '../../civil-date.ts'
import type { Celebration, KeptCelebration } from './celebration.ts'

/** The celebrations of a year while they are placed, the higher ones first. */
export type Placed = Map<CivilDate, Celebration>

/** The day itself, or the next one that nothing higher has. */
export function nextFree(date: CivilDate, taken: (date: CivilDate) => boolean): CivilDate {
  let free = date
  while (taken(free)) free = addDays(free, 1)
  return free
}

/** Those on weekdays, by date. */
export const onWeekdays = (placed: Placed): readonly KeptCelebration[] =>
  [...placed]
    .filter(([date]) => !isSunday(date))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, celebration]) => ({ date, celebration }))
