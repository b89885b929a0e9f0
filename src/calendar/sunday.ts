import type { CivilDate } from '../civil-date.ts'

/** Seasons of the Western church year as the Revised Common Lectionary divides it. */
export type Season =
  | 'Advent'
  | 'Christmas'
  | 'Epiphany'
  | 'Lent'
  | 'Holy Week'
  | 'Easter'
  | 'Pentecost'
  | 'Ordinary Time'

export type Colour = 'white' | 'red' | 'purple' | 'green' | 'rose' | 'black' | 'blue'

/** A passage appointed for the day; several alternatives stand joined by " or ". */
export interface Reading {
  readonly kind: 'first' | 'psalm' | 'second' | 'gospel'
  readonly ref: string
}

/** A Sunday, or a feast, with its place in the church year. */
export interface Sunday {
  readonly date: CivilDate
  /** In the parish's language. */
  readonly name: string
  readonly season: Season
  readonly colour: Colour
  /** Year of the three-year cycle that the day belongs to. */
  readonly cycle: 'A' | 'B' | 'C'
  /** Number of the Proper in Ordinary Time after Pentecost, else null. */
  readonly proper: number | null
  readonly readings: readonly Reading[]
}
