import { addWeeks } from '../../civil-date.ts'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { settleIssue, tellStanding } from '../../operations/approval.ts'
import { wantedOf } from '../../operations/choices.ts'
import { inWeek, type OpenWeek, openWeek } from '../../operations/open-week.ts'
import type { CheckFlags } from '../flags/args.ts'
import { type Ending, ending, type Told } from '../report/ending.ts'

const defaultWeeks = 4

/** Every problem of the folder, for this week and the next ones, in one run: what `make` would say, and nothing written. */
export async function check(
  typed: string | undefined,
  flags: CheckFlags,
  host: Host,
): Promise<Ending> {
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const count = flags.weeks ?? defaultWeeks
  const weeks = Array.from({ length: count }, (_, ahead) => addWeeks(open.week, ahead))
  const ofWeeks: Told[] = []
  for (const week of weeks) {
    await host.heed()
    ofWeeks.push(...(await checkWeek(inWeek(open, week))))
  }
  const diagnostics = [...open.diagnostics, ...ofWeeks]
  const counted = (severity: string): number =>
    new Set(
      diagnostics
        .filter((one) => one.severity === severity)
        .map(({ week: _, ...problem }) => JSON.stringify(problem)),
    ).size
  const { wording } = speechFor(host.language)
  return ending({
    diagnostics,
    sources: open.sources,
    json: { week: open.week, weeks },
    err: `${open.about}${wording.checked(count, counted('error'), counted('warning'))}\n`,
  })
}

/** A week's own problems. An empty week is worth a warning here: it may simply be still to come. */
async function checkWeek(open: OpenWeek): Promise<readonly Told[]> {
  const { week } = open
  const settled = await settleIssue(open, wantedOf(open))
  const stops = settled.ok ? tellStanding(settled.standing, week, 'error') : []
  return [...settled.diagnostics, ...stops].map((told) => ({
    ...told,
    ...(told.code === 'nothing-this-week' && { severity: 'warning' as const }),
    week,
  }))
}
