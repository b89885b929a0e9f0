import { type Edition, editions, type Paper, type Shape } from '../../vocabulary.ts'
import type { WeekRequest } from './open-week.ts'

/** What an issue can be narrowed to: its pages, or an edition by its name. */
export const outputs = ['pdf', ...editions] as const

export type Output = (typeof outputs)[number]

/** An issue that is asked for. What is left out is as the parish, or an earlier run for the week, has it. */
export interface IssueRequest extends WeekRequest {
  /** Reference of the headline verse. */
  readonly verse?: string | undefined
  readonly translation?: string | undefined
  /** Words of the verse, where the translation is not here. Needs `verse`. */
  readonly verseText?: string | undefined
  /** Ids of items that stay out. */
  readonly leaveOut?: readonly string[] | undefined
  readonly shape?: Shape | 'auto' | undefined
  readonly paper?: Paper | undefined
  readonly edition?: readonly Edition[] | undefined
  readonly only?: readonly Output[] | undefined
  /** A folder that the files go straight into, instead of the parish's `issues/`. */
  readonly out?: string | undefined
  /** Decide and lay out, and write nothing. */
  readonly dryRun?: boolean | undefined
}
