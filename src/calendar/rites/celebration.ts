import type { CivilDate } from '../../civil-date.ts'
import type { SpokenLanguage } from '../../languages.ts'
import type { LiturgicalColour, Rank, Season } from '../../vocabulary.ts'
import { type Feast, isFeast } from '../feast.ts'
import { type FeastDate, fixed } from '../feast-date.ts'
import type { RomanDay } from './roman-readings.ts'

/** A day of a church that has names, ranks and colours of its own. */
export interface Celebration {
  readonly name: Readonly<Record<SpokenLanguage, string>>
  readonly rank: Rank
  readonly colour: LiturgicalColour
  /** The same day in the calendar of the Revised Common Lectionary, where that has it. */
  readonly feast?: Feast
  /** The key under which a table has the readings of the day. */
  readonly readings?: Feast | RomanDay
}

/** A celebration, its names in English and Spanish, and the key of its readings. */
export const celebrated = (
  en: string,
  es: string,
  rank: Rank,
  colour: LiturgicalColour,
  readings?: Feast | RomanDay,
): Celebration => ({
  name: { en, es },
  rank,
  colour,
  ...(readings && { readings }),
  ...(readings && isFeast(readings) && { feast: readings }),
})

/** A celebration on a fixed day of the year. */
export interface FixedDay extends Celebration {
  readonly date: FeastDate
}

/** A row of a table of fixed days: `MM-DD`, the names, and what is not white, or has readings of its own. */
type Row = readonly [
  day: string,
  en: string,
  es: string,
  colour?: LiturgicalColour,
  readings?: Feast | RomanDay,
]

/** The days of one rank, out of a table of them. */
export const fixedDays = (rank: Rank, rows: readonly Row[]): readonly FixedDay[] =>
  rows.map(([on, en, es, colour = 'white', readings]) => {
    const [month = 0, day = 0] = on.split('-').map(Number)
    return { date: fixed(month, day), ...celebrated(en, es, rank, colour, readings) }
  })

/** A celebration on the day on which it is kept. */
export interface KeptCelebration {
  readonly date: CivilDate
  readonly celebration: Celebration
}

/** The calendar of a church in one civil year. */
export interface YearOfRite {
  /** What a Sunday of the year is. */
  readonly sunday: (date: CivilDate) => Celebration
  /**
   * What weekdays have, and what a day has beside its main celebration, by date; the main one first. Optional
   * memorials are among them: a day is kept as one where its priest chooses so.
   */
  readonly kept: readonly KeptCelebration[]
  readonly season: (date: CivilDate) => Season
}
