import type { CivilDate } from '../../../civil-date.ts'
import type { Host } from '../../../host.ts'
import { issueName } from '../../../issue-day.ts'
import { fitIssue } from '../../../make-issue.ts'
import { limits } from '../../../problems/limits.ts'
import type { Sources } from '../../../source.ts'
import { type Refused, refusedUsage, type WeekDiagnostic } from '../../outcome.ts'
import { settleIssue, tellStanding } from '../approval.ts'
import { wantedOf } from '../choices.ts'
import { heldSince } from '../held-since.ts'
import { issuesAhead } from '../issues-ahead.ts'
import { inIssue, type OpenWeek, openWeek, type WeekRequest } from '../open-week.ts'
import type { AskedDay } from '../settle-day.ts'

/** A parish to be looked through. */
export interface CheckRequest extends WeekRequest {
  /** How many weeks, the one asked for among them, from 1 to `limits.weeks`; 4 where no number is named. */
  readonly weeks?: number | undefined
}

/** Everything that is wrong, and in which week. */
export interface CheckedParish {
  readonly ok: true
  readonly week: CivilDate
  /** The day asked for, where it was no Sunday. */
  readonly asked: AskedDay | undefined
  /** The names of all issues looked at, in their order. */
  readonly weeks: readonly string[]
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

const usualWeeks = 4

/**
 * Every problem of a parish's folder, for an issue and those of the next weeks, services on other days among
 * them: what `makeIssue` would say of each, but for notes on lines of an issue that fits, and nothing written.
 *
 * @throws Stopped
 */
export async function checkParish(
  host: Host,
  request: CheckRequest,
): Promise<CheckedParish | Refused> {
  const { weeks: wanted = usualWeeks } = request
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > limits.weeks)
    return refusedUsage('no-whole-number', {
      flag: '--weeks',
      typed: String(wanted),
      least: 1,
      most: limits.weeks,
    })
  const open = await openWeek(host, request)
  if (!open.ok) return open
  const { week, asked, sources } = open
  const issues = issuesAhead(open, wanted)
  const weeks = issues.map(issueName)
  const ofWeeks: WeekDiagnostic[] = []
  for (const one of issues) {
    await host.heed()
    ofWeeks.push(...(await checkWeek(inIssue(open, one))))
  }
  const told = [...withoutRecordsOf(ofWeeks, open.diagnostics), ...ofWeeks]
  const diagnostics = [...told, ...heldSince(open, told)]
  return { ok: true, week, asked, weeks, diagnostics, sources }
}

/** Without the warnings of records that stop a week here: that is told as the week's error. */
function withoutRecordsOf(
  ofWeeks: readonly WeekDiagnostic[],
  told: readonly WeekDiagnostic[],
): readonly WeekDiagnostic[] {
  const stopping = new Set(
    ofWeeks.flatMap((one) => (one.code === 'week-record-unreadable' ? [one.values.path] : [])),
  )
  return told.filter((one) => one.code !== 'record-unreadable' || !stopping.has(one.values.path))
}

/** A week's own problems. An empty week is worth a warning here: it may simply be still to come. */
async function checkWeek(open: OpenWeek): Promise<readonly WeekDiagnostic[]> {
  const week = issueName(open)
  const settled = await settleIssue(open, wantedOf(open), fitIssue)
  const stops = settled.ok ? tellStanding(settled.standing, week, 'error') : []
  return [...settled.diagnostics, ...stops].map((told) => ({
    ...told,
    ...(told.code === 'nothing-this-week' && { severity: 'warning' as const }),
    week,
  }))
}
