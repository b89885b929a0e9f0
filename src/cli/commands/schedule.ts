import { partsOfTime } from '../../local-time.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { SchedulingWords } from '../../messages/en/scheduling.ts'
import type { Job, Schedule, Scheduler } from '../../operations/schedule/job.ts'
import { clock, weekdayNames } from '../../operations/schedule/week-time.ts'
import { scheduleOf } from '../../operations/schedule-of.ts'
import type { ScheduleFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { shellWord } from '../report/same-command.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Lines by which a system makes the insert every week without anyone, and what to do with them. Nothing
 * is written and no scheduler is touched.
 */
export function schedule(
  typed: string | undefined,
  flags: ScheduleFlags,
  host: TerminalHost,
): Ending {
  const planned = scheduleOf(host, { ...flags, folder: typed })
  if (!planned.ok) return endingOfRefusal(planned)
  const { job, scheduler, schedule: made, diagnostics } = planned
  const again = printing(job.folder, scheduler, flags)
  return ending({
    diagnostics,
    json: scheduleJson(job, scheduler, made, again),
    out: made.lines,
    err: explained(job, scheduler, made, again, flags, host),
  })
}

/** The command line that prints the same lines. */
const printing = (
  folder: string,
  scheduler: Scheduler,
  { day, at, strict }: ScheduleFlags,
): string =>
  [
    `bulletin schedule ${shellWord(folder)}`,
    ...(day === undefined ? [] : [`--day ${weekdayNames[day]}`]),
    ...(at === undefined ? [] : [`--at ${clock(at)}`]),
    ...(strict ? ['--strict'] : []),
    `--for ${scheduler} --quiet`,
  ].join(' ')

const scheduleJson = (job: Job, scheduler: Scheduler, made: Schedule, again: string): object => ({
  scheduler,
  name: job.name,
  folder: job.folder,
  day: weekdayNames[job.time.day],
  at: clock(job.time),
  first: job.first,
  parishTime:
    job.parishTime === undefined
      ? null
      : {
          day: weekdayNames[job.parishTime.time.day],
          at: clock(job.parishTime.time),
          timezone: job.parishTime.timezone,
        },
  command: job.command,
  log: made.log ?? null,
  lines: made.lines,
  files: made.files,
  add: made.add(again),
  tryOut: made.tryOut,
  see: made.see,
  remove: made.remove,
})

/** What the lines will do, and how they are set up, tried, watched and taken away. */
function explained(
  job: Job,
  scheduler: Scheduler,
  made: Schedule,
  again: string,
  { strict }: ScheduleFlags,
  host: TerminalHost,
): string {
  const { scheduling: words, scripture } = speechFor(host.language)
  const { time, timezone } = job.parishTime ?? { time: job.time, timezone: undefined }
  const first = partsOfTime(job.first)
  const where = scheduler === 'windows' ? [words.inPowerShell] : []
  const typed = (lines: readonly string[]): readonly string[] => [
    ...where,
    ...lines.map((line) => `  ${line}`),
  ]
  const { setUp, tryOut, see, remove } = words.titles
  return [
    words.plan(scripture.weekdays[time.day] ?? '', clock(time), job.parish),
    ...(timezone !== undefined && scheduler === 'systemd' ? [words.parishClock(timezone)] : []),
    words.first(first.day, `${first.hour}:${first.minute}`),
    ...(time.day === 0 ? [words.sunday] : []),
    ...(strict ? [] : [words.strict]),
    words.nothingYet,
    ...['', setUp, ...words.setUp[scheduler](made.add(again))],
    ...['', tryOut, ...typed(made.tryOut)],
    ...['', see, ...typed(made.see), ...afterSeeing(scheduler, words)],
    ...['', remove, ...typed(made.remove)],
    ...(scheduler === 'cron' ? [words.deleteLine(job.name)] : []),
    '',
    '',
  ].join('\n')
}

function afterSeeing(scheduler: Scheduler, words: SchedulingWords): readonly string[] {
  if (scheduler === 'cron') return words.mail
  return scheduler === 'windows' ? [words.lastResult] : []
}
