import { addWeeks, type CivilDate } from '../../civil-date.ts'
import type { Host } from '../../host.ts'
import type { Sources } from '../../source.ts'
import type { Refused, WeekDiagnostic } from '../outcome.ts'
import { settleIssue, tellStanding } from './approval.ts'
import { wantedOf } from './choices.ts'
import { inWeek, type OpenWeek, openWeek, type WeekRequest } from './open-week.ts'

/** A parish to be looked through. */
export interface CheckRequest extends WeekRequest {
  /** How many weeks, the one asked for among them; 4 where no number is named. */
  readonly weeks?: number | undefined
}

/** Everything that is wrong, and in which week. */
export interface CheckedParish {
  readonly ok: true
  readonly week: CivilDate
  /** The day asked for, where it was no Sunday. */
  readonly asked: CivilDate | undefined
  readonly weeks: readonly CivilDate[]
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

const usualWeeks = 4

/**
 * Every problem of a parish's folder, for a week and the next ones: what `makeIssue` would say of each, and
 * nothing written.
 *
 * @throws Stopped
 */
export async function checkParish(
  host: Host,
  request: CheckRequest,
): Promise<CheckedParish | Refused> {
  const opened = await openWeek(host, request)
  if (!opened.ok) return opened
  const { open } = opened
  const { week, asked, sources } = open
  const weeks = Array.from({ length: request.weeks ?? usualWeeks }, (_, ahead) =>
    addWeeks(week, ahead),
  )
  const ofWeeks: WeekDiagnostic[] = []
  for (const one of weeks) {
    await host.heed()
    ofWeeks.push(...(await checkWeek(inWeek(open, one))))
  }
  return { ok: true, week, asked, weeks, diagnostics: [...open.diagnostics, ...ofWeeks], sources }
}

/** A week's own problems. An empty week is worth a warning here: it may simply be still to come. */
async function checkWeek(open: OpenWeek): Promise<readonly WeekDiagnostic[]> {
  const { week } = open
  const settled = await settleIssue(open, wantedOf(open))
  const stops = settled.ok ? tellStanding(settled.standing, week, 'error') : []
  return [...settled.diagnostics, ...stops].map((told) => ({
    ...told,
    ...(told.code === 'nothing-this-week' && { severity: 'warning' as const }),
    week,
  }))
}
