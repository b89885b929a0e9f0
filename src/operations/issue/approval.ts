import { contentChanges } from '../../archive/content.ts'
import type { Approval, Reopening, WeekRecord } from '../../archive/record.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { contentOf } from '../../issue/compose-week.ts'
import type {
  Composition,
  Decided,
  DecidedIssue,
  IssueOrder,
  LaidEdition,
} from '../../issue/laid-issue.ts'
import type { Parish } from '../../load/parish.ts'
import type { LocalTime } from '../../local-time.ts'
import { layIssue } from '../../make-issue.ts'
import type { ContentChange } from '../../problems/record-problems.ts'
import type { Stock } from '../../stock/index.ts'
import type { WeekDiagnostic } from '../outcome.ts'
import { damageOf, type OpenWeek, weekRecord } from './open-week.ts'

/** How an issue stands to clergy's word on its week. */
export type ApprovalStatus =
  | { readonly kind: 'not-approved' }
  /** It is what was approved. */
  | { readonly kind: 'approved'; readonly approval: Approval }
  /** It was reopened with this content, and carries the mark and the time of that. */
  | { readonly kind: 'reopened'; readonly approval: Approval; readonly reopening: Reopening }
  | {
      readonly kind: 'differs'
      readonly approval: Approval
      readonly changes: readonly ContentChange[]
    }

export type ApprovalOutcome<Pages = LaidEdition> =
  | {
      readonly ok: true
      readonly issue: DecidedIssue<Pages>
      readonly standing: ApprovalStatus
      readonly diagnostics: readonly WeekDiagnostic[]
    }
  | { readonly ok: false; readonly diagnostics: readonly WeekDiagnostic[] }

/** An issue that was marked as reopened before, by whatever tells of it. */
export interface Marked<Pages = LaidEdition> {
  readonly at: LocalTime
  /** Whether this issue, which carries the mark, is that one. */
  readonly is: (issue: DecidedIssue<Pages>) => boolean | Promise<boolean>
}

/** How much of an issue is made to settle it: `layIssue` or `fitIssue`. */
export type Decide<Pages> = (
  parish: Parish,
  wanted: IssueOrder,
  stock: Stock,
) => Promise<Decided<Pages>>

/**
 * Lays out the week and holds it against clergy's word. The mark of a reopened issue takes a line,
 * and with it room, so its content is what is in with the mark on it. Where the week's record cannot be
 * read, clergy's word is not known, and nothing is laid out.
 *
 * @param besides the week's own record, what may tell of a reopening
 */
export async function settleIssue<Pages>(
  open: OpenWeek,
  wanted: IssueOrder,
  decide: Decide<Pages>,
  besides: readonly Marked<Pages>[] = [],
): Promise<ApprovalOutcome<Pages>> {
  const { parish, stock } = open
  const damaged = damageOf(open)
  if (damaged !== undefined) return { ok: false, diagnostics: [damaged] }
  const record = weekRecord(open)
  const approval = record?.approval
  if (approval !== undefined)
    for (const { at, is } of [...markedIn(record, open), ...besides]) {
      const marked = await decide(parish, { ...wanted, updated: at }, stock)
      if (marked.ok && (await is(marked.issue)))
        return { ...marked, ...reopened(marked.issue, at, approval, open) }
    }
  const laid = await decide(parish, wanted, stock)
  if (!laid.ok) return laid
  return { ...laid, standing: standingOf(laid.issue, approval, open) }
}

/** Lays out the week as one that is written although clergy approved something else, marked with the time. */
export async function reopenIssue(
  open: OpenWeek,
  wanted: IssueOrder,
  approval: Approval,
  at: LocalTime,
): Promise<ApprovalOutcome> {
  const { parish, stock } = open
  const laid = await layIssue(parish, { ...wanted, updated: at }, stock)
  if (!laid.ok) return laid
  return { ...laid, ...reopened(laid.issue, at, approval, open) }
}

/** What there is to say where a week's issue is not what was approved; `make` stops there. */
export function tellStanding(
  standing: ApprovalStatus,
  week: string,
  severity: 'error' | 'warning',
): readonly Diagnostic[] {
  if (standing.kind !== 'differs') return []
  const { approval, changes } = standing
  return [diagnostic(severity, 'approved-otherwise', { week, at: approval.at, changes })]
}

/** What of a standing goes into the record. */
export function recordedStanding(standing: ApprovalStatus): {
  readonly approval?: Approval
  readonly reopening?: Reopening
} {
  switch (standing.kind) {
    case 'not-approved':
      return {}
    case 'approved':
    case 'differs':
      return { approval: standing.approval }
    case 'reopened':
      return { approval: standing.approval, reopening: standing.reopening }
    default:
      return standing satisfies never
  }
}

function standingOf(
  issue: Composition,
  approval: Approval | undefined,
  { parish, stock }: OpenWeek,
): ApprovalStatus {
  if (approval === undefined) return { kind: 'not-approved' }
  const changes = contentChanges(approval.content, contentOf(issue, parish, stock))
  return changes.length === 0
    ? { kind: 'approved', approval }
    : { kind: 'differs', approval, changes }
}

const reopened = (
  issue: Composition,
  at: LocalTime,
  approval: Approval,
  { parish, stock }: OpenWeek,
): { readonly standing: ApprovalStatus } => ({
  standing: {
    kind: 'reopened',
    approval,
    reopening: { at, hash: contentOf(issue, parish, stock).hash },
  },
})

function markedIn(
  record: WeekRecord | undefined,
  { parish, stock }: OpenWeek,
): readonly Marked<unknown>[] {
  if (record?.kind !== 'issue' || record.reopening === undefined) return []
  const { at, hash } = record.reopening
  return [{ at, is: (issue) => contentOf(issue, parish, stock).hash === hash }]
}
