import type { CivilDate } from '../civil-date.ts'
import type { ItemKind } from '../item-kind.ts'
import type { LocalTime } from '../local-time.ts'
import type { Channel, Decision, Paper, Rule, Shape } from '../vocabulary.ts'
import type { Content } from './content.ts'

/**
 * What stands in `issues/<date>/issue.yaml`: an issue that was made, or clergy's word on one that
 * was not made yet. No texts, notes, consent, absolute paths or names but the approver's stand in
 * it, and no clock times but an approval's and a reopening's (docs/rules.md, "Records").
 */
export type WeekRecord = IssueRecord | ApprovalRecord

/** What was decided and written for an issue. */
export interface IssueRecord {
  readonly kind: 'issue'
  readonly week: CivilDate
  /** Of the form of this file. */
  readonly version: 1
  readonly shape: Shape
  readonly paper: Paper
  /** Type size in points. */
  readonly size: number
  readonly verse?: RecordedVerse
  readonly motto?: RecordedVerse
  /** Kind after kind as `itemKinds` has them, each sorted by id. */
  readonly items: readonly RecordedItem[]
  /** Sorted by path. */
  readonly files: readonly RecordedFile[]
  readonly choices: Choices
  readonly approval?: Approval
  readonly reopening?: Reopening
}

/** A week approved before it was made. */
interface ApprovalRecord {
  readonly kind: 'approval'
  readonly week: CivilDate
  readonly version: 1
  readonly approval: Approval
}

/** Clergy's word on what goes out in a week, in every channel and edition. */
export interface Approval {
  /** Who, as typed. */
  readonly by: string
  readonly at: LocalTime
  readonly content: Content
}

/** An issue written although it was not what had been approved. It is marked for as long as its content stays. */
export interface Reopening {
  readonly at: LocalTime
  /** Of the whole content, as `Content` has it. */
  readonly hash: string
}

export interface RecordedVerse {
  readonly ref: string
  /** Canonical ids of the verses printed, for resting and counting. */
  readonly verses: readonly string[]
  readonly translation: string
  readonly rule: string
}

export interface RecordedItem {
  /** The file says it by the list in which the item stands. */
  readonly kind: ItemKind
  readonly id: string
  readonly decision: Decision
  readonly rule: Rule
  readonly channels: readonly Channel[]
  /** Of the words as composed, keyed by the week, so that two weeks' hashes tell nothing together. Only for what is in. */
  readonly hash?: string
  /** Of its file and which one it is in it, keyed likewise; only where its id changes with its words. */
  readonly place?: string
}

export interface RecordedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a person chose by hand for the week; holds for later runs that name none (docs/rules.md, "Choices by hand"). */
export interface Choices {
  readonly verse?: string
  readonly translation?: string
  /** The verse's words as typed, where the person gave their own. */
  readonly verseText?: string
  readonly shape?: Shape | 'auto'
  readonly paper?: Paper
  readonly leaveOut: readonly string[]
}

export const noChoices: Choices = { leaveOut: [] }
