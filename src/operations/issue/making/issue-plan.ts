import type { Choices } from '../../../archive/record.ts'
import type { LaidIssue } from '../../../issue/laid-issue.ts'
import type { Sources } from '../../../source.ts'
import type { WeekDiagnostic } from '../../outcome.ts'
import type { ApprovalStatus } from '../approval.ts'
import type { IssueRequest } from '../issue-request.ts'
import type { OpenWeek } from '../open-week.ts'

/** An issue decided and laid out as it was asked for, of which nothing is written yet. */
export interface IssuePlan {
  readonly ok: true
  readonly open: OpenWeek
  readonly request: IssueRequest
  /** All that was chosen by hand, by this request and by those before it. */
  readonly choices: Choices
  /** Where the files go, absolute. */
  readonly folder: string
  readonly issue: LaidIssue
  /** How it stands to clergy's word on the week. */
  readonly standing: ApprovalStatus
  /** What keeps it from being written: clergy approved something else. */
  readonly stops: readonly WeekDiagnostic[]
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}
