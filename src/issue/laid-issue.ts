import type { Choices } from '../archive/record.ts'
import type { CivilDate } from '../civil-date.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { Faces } from '../fonts/face.ts'
import type { LocalTime } from '../local-time.ts'
import type { QuotedIssue } from '../scripture/permissions.ts'
import type { Selection } from '../select/selection.ts'
import type { ChosenShape } from '../typeset/chosen-shape.ts'
import type { Sheets } from '../typeset/sheets.ts'
import type { Edition } from '../vocabulary.ts'

/** What an issue is asked for. */
export interface IssueOrder {
  readonly week: CivilDate
  /** By hand, for this week. */
  readonly choices: Choices
  /** What issues of earlier weeks printed. */
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
}

/** An issue decided and laid out; nothing is drawn yet. */
export interface LaidIssue extends Composition {
  /** Laid out always: it settles what finds room, for every edition alike. */
  readonly standard: LaidEdition
  /** Where it is wanted. */
  readonly largePrint?: LaidEdition
}

/** One edition's pages. */
export interface LaidEdition {
  readonly sheets: Sheets
  readonly faces: Faces
  readonly shape: ChosenShape
}

export type Laid =
  | { readonly ok: true; readonly issue: LaidIssue; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
