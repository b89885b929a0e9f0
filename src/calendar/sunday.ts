import type { CivilDate } from '../civil-date.ts'
import type { LiturgicalColour, Rank, ReadingKind, Season } from '../vocabulary.ts'

/** A passage appointed for the day; several alternatives stand joined by " or ". */
export interface Reading {
  readonly kind: ReadingKind
  readonly ref: string
  /** The same verses by the numbers of most Bibles, where `ref` has those of the Prayer Book's psalms. */
  readonly verses?: string
}

/** A Sunday, or a feast, with its place in the church year. */
export interface Sunday {
  readonly date: CivilDate
  /** In the parish's language. */
  readonly name: string
  readonly season: Season
  /** How high it stands, in a calendar that ranks its days. */
  readonly rank?: Rank
  readonly colour: LiturgicalColour
  /** Year of the three-year cycle that the day belongs to. */
  readonly cycle: 'A' | 'B' | 'C'
  /** Number of the Proper in Ordinary Time after Pentecost, else null. */
  readonly proper: number | null
  readonly readings: readonly Reading[]
}
