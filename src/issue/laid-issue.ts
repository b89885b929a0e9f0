import type { Choices } from '../archive/record.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { Faces } from '../fonts/face.ts'
import type { IssueDay } from '../issue-day.ts'
import type { LocalTime } from '../local-time.ts'
import type { QuotedIssue } from '../scripture/permissions.ts'
import type { Selection } from '../select/selection.ts'
import type { ChosenShape } from '../typeset/chosen-shape.ts'
import type { Sheets } from '../typeset/sheets.ts'
import type { Edition } from '../vocabulary.ts'

/** What an issue is asked for. */
export interface IssueOrder extends IssueDay {
  /** By hand, for this week. */
  readonly choices: Choices
  /** What issues made before this one printed. */
  readonly records: readonly QuotedIssue[]
  readonly editions: readonly Edition[]
  /** Clergy approved something else: since when this replaces it, marked as such. */
  readonly updated?: LocalTime
}

/** An issue decided and composed. */
export interface Composition {
  readonly selection: Selection
  /** What prints, and what the text edition carries. */
  readonly printed: Document
  readonly told: Document
  /** What the web carries, where an edition for it is wanted. */
  readonly shown?: Document
}

/** An issue decided, with the pages of its editions as far as they were laid out. */
export interface DecidedIssue<Pages> extends Composition {
  /** Of every issue: it settles what finds room, for every edition alike. */
  readonly standard: Pages
  /** Where it is wanted. */
  readonly largePrint?: Pages
}

/** An issue decided and laid out; nothing is drawn yet. */
export type LaidIssue = DecidedIssue<LaidEdition>

/** One edition's pages. */
export interface LaidEdition {
  readonly sheets: Sheets
  readonly faces: Faces
  readonly shape: ChosenShape
}

export type Decided<Pages = LaidEdition | undefined> =
  | {
      readonly ok: true
      readonly issue: DecidedIssue<Pages>
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

export type Laid = Decided<LaidEdition>
