import type { CivilDate } from '../../civil-date.ts'
import type { Known } from '../known.ts'

/** What parts of a bulletin are read by. */
export interface Scene {
  /** A BCP 47 tag. */
  readonly language: string
  /** The Sunday that the bulletin was for. */
  readonly printed: CivilDate
  /** The Sunday that the insert is for. */
  readonly week: CivilDate
  /** Whether these words stand in other weeks' bulletins too; undefined where there is only this one. */
  readonly stands: ((words: string) => boolean) | undefined
  /** What a person said of headings, by `foldHeading`. */
  readonly answers: Known['answers']
}
