import { addDays, type CivilDate, compareDays, isSunday } from '../../civil-date.ts'
import type { Celebration, KeptCelebration } from './celebration.ts'

/** The celebrations of a year while they are placed, the higher ones first. */
export type Placed = Map<CivilDate, Celebration>

/** The day itself, or the next one that nothing higher has. */
export function nextFree(date: CivilDate, taken: (date: CivilDate) => boolean): CivilDate {
  let free = date
  while (taken(free)) free = addDays(free, 1)
  return free
}

/** Sundays of Advent, Lent and Easter, which go before every other celebration that may move. */
export const isHigherSunday = (
  date: CivilDate,
  { easter, advent, christmas }: Readonly<Record<'easter' | 'advent' | 'christmas', CivilDate>>,
): boolean =>
  isSunday(date) &&
  ((date >= advent && date < christmas) ||
    (date > addDays(easter, -46) && date <= addDays(easter, 49)))

/** A celebration and its day, as a rite lists them. */
export type Dated = readonly [date: CivilDate, celebration: Celebration]

/** Those on weekdays, and what a day has besides, by date; of one day's the placed one first. */
export const keptInOrder = (
  placed: Placed,
  besides: readonly KeptCelebration[],
): readonly KeptCelebration[] =>
  [
    ...[...placed]
      .filter(([date]) => !isSunday(date))
      .map(([date, celebration]): KeptCelebration => ({ date, celebration })),
    ...besides,
  ].sort((one, other) => compareDays(one.date, other.date))
