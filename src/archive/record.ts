import type { IssueDay } from '../issue-day.ts'
import type { ItemKind } from '../item-kind.ts'
import type { LocalTime } from '../local-time.ts'
import type { Channel, Paper, SelectionRule, Shape } from '../vocabulary.ts'
import type { ContentHashes } from './content.ts'

/**
 * What stands in `issues/<date>/issue.yaml`: an issue that was made, or clergy's word on one that
 * was not made yet. It is the parish's own. No texts, notes, consent, absolute paths or names but the
 * approver's stand in it, nothing of what is not in the issue but that it was left out by hand, and no
 * clock times but an approval's and a reopening's (docs/rules.md, "Records").
 */
export type WeekRecord = IssueRecord | ApprovalRecord

/** What was decided and written for an issue. */
export interface IssueRecord extends IssueDay {
  readonly kind: 'issue'
  readonly shape: Shape
  readonly paper: Paper
  /** Type size in points. */
  readonly size: number
  readonly verse?: RecordedVerse
  readonly motto?: RecordedVerse
  /** What is in, kind after kind as `itemKinds` has them, each sorted by id. */
  readonly items: readonly RecordedItem[]
  /** Sorted by path. */
  readonly files: readonly RecordedFile[]
  /** Of all that the issue was made from; absent from a record that an older version wrote. */
  readonly sources?: string
  /** The files among them, as `fingerprintsOf` has them, to tell which is another now. */
  readonly madeFrom?: string
  readonly choices: Choices
  /** What was on the paper that was printed; absent where nobody said that it was. */
  readonly printed?: PrintedPaper
  readonly approval?: Approval
  readonly reopening?: Reopening
}

/** A week approved before it was made. */
interface ApprovalRecord extends IssueDay {
  readonly kind: 'approval'
  readonly approval: Approval
}

/** What is read of the record that was written with an issue into a folder of the person's. */
export interface CopyRecord extends IssueDay {
  /** Sorted by path. */
  readonly files: readonly RecordedFile[]
  /** Without what it leaves out by hand, and without a title. */
  readonly choices: Choices
  /** When it was reopened, where it is marked. */
  readonly reopenedAt?: LocalTime
}

/** Clergy's word on what goes out in a week, in every channel and edition. */
export interface Approval {
  /** Who, as typed. */
  readonly by: string
  readonly at: LocalTime
  readonly content: ContentHashes
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
  readonly rule: SelectionRule
  readonly channels: readonly Channel[]
  /** Of the words as composed, keyed by the week, so that two weeks' hashes tell nothing together. */
  readonly hash?: string
  /** Of its file and which one it is in it, keyed likewise; only where its id stands in no file. */
  readonly place?: string
}

/** What was on the paper when it was printed. */
export interface PrintedPaper {
  /** In the order of printing. */
  readonly items: readonly PrintedItem[]
  readonly parts: readonly PrintedPart[]
}

/** What a slip tells of beside the items, by the names of `data-block` in a template. */
export const slipParts = ['verse', 'readings', 'hymns', 'contact'] as const

/** A part of the paper that is no item. */
export interface PrintedPart {
  readonly id: (typeof slipParts)[number]
  /** Of its words as composed, keyed by the week. */
  readonly hash: string
}

/** An item on the paper that was printed. */
export interface PrintedItem extends RecordedItem {
  /** The heading that it stood under, by which a slip calls it once it is withdrawn. */
  readonly section?: string
}

export interface RecordedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a person chose by hand for the week; holds for later runs that name none (docs/rules.md, "Choices by hand"). */
export interface Choices {
  /** Of a service that is held for itself, a funeral: only what the files have for its day is in. */
  readonly title?: string
  readonly verse?: string
  readonly translation?: string
  /** The verse's words as typed, where the person gave their own. */
  readonly verseText?: string
  readonly shape?: Shape | 'auto'
  readonly paper?: Paper
  /** A folder whose items and looks join the parish's, from its own folder on: `../../bishop`. */
  readonly with?: string
  readonly leaveOut: readonly string[]
}

export const noChoices: Choices = { leaveOut: [] }
