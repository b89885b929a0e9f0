import { type CivilDate, partsOf, sundayOnOrAfter } from '../civil-date.ts'
import type { LiturgicalColour, patronalDays } from '../vocabulary.ts'
import { type Day, dayOfSunday, feastOf } from './day.ts'
import { type Feast, feastDates, secondServices } from './feast.ts'
import { dateIn, type FeastDate, isSameDate } from './feast-date.ts'
import type { Reading } from './sunday.ts'
import { firstOpenDay } from './weekday-feasts.ts'

/**
 * A day of the parish's own. In bulletin.yaml, where `calendar:` is a mapping instead of a word:
 *
 *     calendar:
 *       use: rcl                          # rcl | episcopal | roman | common-worship | none
 *       patronal: { name: Saint Mary Magdalene, date: 07-22, kept: sunday }
 *       days:
 *         - { name: Homecoming Sunday, date: first Sunday of September }
 *         - { name: Laetare, date: Easter - 21, colour: rose }
 *
 * Either may have `colour` and `readings` (`first`, `psalm`, `second`, `gospel`).
 * `date` is read by `parseFeastDate`. A day said in the same terms as a feast of the calendar
 * (11-01, Easter - 3) is that feast under the parish's name.
 */
export type LocalFeast = PatronalFeast | NamedDay

interface OwnDay {
  readonly name: string
  readonly date: FeastDate
  /** Without it a patronal feast is white and a named day has the colour that it has anyway. */
  readonly colour?: LiturgicalColour
  /** In place of those of the day. */
  readonly readings?: readonly Reading[]
}

/** The feast of the parish's patron or title. */
interface PatronalFeast extends OwnDay {
  readonly kind: 'patronal'
  /** On its day (the default of bulletin.yaml), or on the Sunday on or next after it. */
  readonly kept: (typeof patronalDays)[number]
}

/** A local name, of a Sunday or a weekday: nothing else of the day changes unless given. */
interface NamedDay extends OwnDay {
  readonly kind: 'named'
}

/** The parish's day that gives a Sunday its name, if one does; of several the first. */
export const localOnSunday = (
  local: readonly LocalFeast[],
  sunday: CivilDate,
  day: Day,
): LocalFeast | undefined =>
  local.find(
    (own) =>
      feastsMeantBy(own).some((feast) => feast === feastOf(day)) ||
      placesOf(own, sunday).includes(sunday),
  )

/** The parish's name for a feast of the calendar; `moved` where it is kept on a Sunday instead. */
export function localForFeast(
  local: readonly LocalFeast[],
  feast: Feast,
  date: CivilDate,
): LocalFeast | 'moved' | undefined {
  const own = local.find((candidate) => feastsMeantBy(candidate).includes(feast))
  if (own === undefined) return undefined
  return placeOf(own, partsOf(date).year, new Set()) === undefined ? own : 'moved'
}

/**
 * Where a day of the parish's is kept in a civil year: undefined where the year lacks it, or where it
 * is a feast of the calendar and goes with that. `taken` are the weekdays that hold a feast.
 */
export function placeOf(
  own: LocalFeast,
  year: number,
  taken: ReadonlySet<CivilDate>,
): CivilDate | undefined {
  const date = dateIn(own.date, year)
  if (date === undefined) return undefined
  const isFeast = feastsMeantBy(own).length > 0
  if (own.kind === 'named') return isFeast ? undefined : date
  const sunday = sundayOnOrAfter(date)
  const mayBeSunday = own.kept === 'sunday' || (sunday === date && !isFeast)
  if (mayBeSunday && yieldsToPatron(sunday)) return sunday
  return isFeast ? undefined : firstOpenDay(date, taken)
}

/**
 * The feasts of the calendar that have the day's date in the same terms, and so are meant by it.
 * Thanksgiving Day is not among them, because not every country keeps it.
 */
export const feastsMeantBy = ({ date }: LocalFeast): readonly Feast[] =>
  isSameDate(date, feastDates['all-saints'])
    ? ['all-saints', 'all-saints-sunday']
    : nameable.filter((feast) => isSameDate(date, feastDates[feast]))

const nameable = (Object.keys(feastDates) as Feast[]).filter(
  (feast) => feast !== 'thanksgiving' && !secondServices.includes(feast),
)

/** Both civil years that a Sunday can owe its name to: a feast of late December may move into January. */
const placesOf = (own: LocalFeast, sunday: CivilDate): readonly (CivilDate | undefined)[] => {
  const { year } = partsOf(sunday)
  return [placeOf(own, Math.max(1, year - 1), new Set()), placeOf(own, year, new Set())]
}

/**
 * The Book of Common Prayer (1979), p. 16: the feast of a church's patron or title "may be observed on,
 * or be transferred to, a Sunday, except in the seasons of Advent, Lent, and Easter". Sundays that are
 * feasts themselves do not give way to it.
 */
function yieldsToPatron(sunday: CivilDate): boolean {
  const day = dayOfSunday(sunday)
  return day.kind === 'counted' && ['christmas', 'epiphany', 'pentecost'].includes(day.series)
}
