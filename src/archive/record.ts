import type { CivilDate } from '../civil-date.ts'
import type { Channel, Paper, Shape } from '../load/parish.ts'
import type { Decision, Rule } from '../select/selection.ts'

/**
 * What was decided and written for an issue: `issues/<date>/issue.yaml`. No names, texts, notes,
 * consent, absolute paths or clock times stand in it (DESIGN §3, rule 8).
 */
export interface IssueRecord {
  readonly week: CivilDate
  /** Of the form of this file. */
  readonly version: 1
  readonly shape: Shape
  readonly paper: Paper
  /** Type size in points. */
  readonly size: number
  readonly verse?: RecordedVerse
  readonly motto?: RecordedVerse
  /** Sorted by id. */
  readonly requests: readonly RecordedItem[]
  readonly articles: readonly RecordedItem[]
  /** Sorted by path. */
  readonly files: readonly RecordedFile[]
  readonly choices: Choices
}

export interface RecordedVerse {
  readonly ref: string
  /** Canonical ids of the verses printed, for resting and counting. */
  readonly verses: readonly string[]
  readonly translation: string
  readonly rule: string
}

export interface RecordedItem {
  readonly id: string
  readonly decision: Decision
  readonly rule: Rule
  readonly channels: readonly Channel[]
  /** Of the words as composed, keyed by the week, so that two weeks' hashes tell nothing together. Only for what is in. */
  readonly hash?: string
}

export interface RecordedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a person chose by hand for the week; holds for later runs that name none (rule 9). */
export interface Choices {
  readonly verse?: string
  readonly translation?: string
  readonly shape?: Shape | 'auto'
  readonly paper?: Paper
  readonly leaveOut: readonly string[]
}

export const noChoices: Choices = { leaveOut: [] }
