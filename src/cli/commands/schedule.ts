import { createHash } from 'node:crypto'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { loadParish } from '../../load/index.ts'
import type { Parish } from '../../load/parish.ts'
import { partsOfTime } from '../../local-time.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { SchedulingWords } from '../../messages/scheduling.ts'
import { findParish, noParish } from '../../operations/find-parish.ts'
import { cronLine, longestCommand } from '../../operations/schedule/cron-line.ts'
import type { Job, Schedule, Scheduler } from '../../operations/schedule/job.ts'
import { launchdAgent } from '../../operations/schedule/launchd-agent.ts'
import { systemdUnits } from '../../operations/schedule/systemd-units.ts'
import {
  clock,
  later,
  minutesBetween,
  nextTime,
  type WeekTime,
  weekdayNames,
} from '../../operations/schedule/week-time.ts'
import { windowsTask } from '../../operations/schedule/windows-task.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { ScheduleFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { shellWord } from '../report/same-command.ts'

/**
 * Lines by which a system makes the insert every week without anyone, and what to do with them. Nothing
 * is written and no scheduler is touched.
 *
 * @throws UsageError for a folder that is none or that no scheduler takes
 */
export function schedule(typed: string | undefined, flags: ScheduleFlags, host: Host): Ending {
  const found = findParish(host, typed)
  if (!found.ok) return noParish(found)
  const loaded = loadParish(found.folder, host.disk)
  if (!loaded.ok) return ending({ diagnostics: loaded.diagnostics, sources: loaded.sources })
  const { parish } = loaded
  const scheduler = flags.for ?? usualScheduler(host)
  const made = jobFor(parish, found.folder, flags, host)
  if (!made.ok) return ending({ diagnostics: [made.diagnostic] })
  const { job } = made
  const lines = schedulers[scheduler](job)
  const again = printing(found.folder, scheduler, flags)
  return ending({
    diagnostics: remarks(job, scheduler, lines, host),
    json: scheduleJson(job, scheduler, lines, again),
    out: lines.lines,
    err: explained(job, scheduler, lines, again, host),
  })
}

const schedulers: Readonly<Record<Scheduler, (job: Job) => Schedule>> = {
  cron: cronLine,
  systemd: systemdUnits,
  launchd: launchdAgent,
  windows: windowsTask,
}

/** The one of this machine. A Linux has systemd where it was started by it (sd_booted(3)). */
function usualScheduler({ machine, disk }: Host): Scheduler {
  if (machine.platform === 'win32') return 'windows'
  if (machine.platform === 'darwin') return 'launchd'
  return disk.kindOf('/run/systemd/system') === 'folder' ? 'systemd' : 'cron'
}

/** Saturday at six: what came in the week is there, and there is time to print. */
const usualTime: WeekTime = { day: 6, hour: 18, minute: 0 }

type Made =
  | { readonly ok: true; readonly job: Job }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

function jobFor(parish: Parish, folder: string, flags: ScheduleFlags, host: Host): Made {
  const wanted: WeekTime = { ...usualTime, ...flags.at, day: flags.day ?? usualTime.day }
  const { timezone } = parish
  const [here, there] = [host.now(undefined), host.now(timezone)]
  if (here === undefined) throw new Error('the system has no clock')
  if (there === undefined) {
    const unknown = diagnostic('error', 'unknown-timezone', { timezone: timezone ?? '' })
    return { ok: false, diagnostic: unknown }
  }
  const isOther = timezone !== undefined && timezone !== host.timezone
  const time = later(wanted, minutesBetween(there, here))
  const command = [...host.machine.program, 'make', folder, '--yes', '--quiet']
  refuseUnshowable(command, host)
  const job: Job = {
    name: jobName(parish.name, folder),
    parish: tidyLine(parish.name),
    folder,
    home: host.machine.home,
    command,
    language: languageOf(host),
    time,
    first: nextTime(time, here),
    parishTime: isOther ? { time: wanted, timezone } : undefined,
  }
  return { ok: true, job }
}

/** A line's end in a path would end the line of a scheduler; the other signs that cannot be seen have no place in XML. */
function refuseUnshowable(words: readonly string[], host: Host): void {
  const wrong = words.find((word) => /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(word))
  const { scheduling } = speechFor(host.language)
  if (wrong !== undefined) throw new UsageError(scheduling.wrong.path(JSON.stringify(wrong)))
}

/** From the parish's name, and from where it lies: one parish may have two folders. */
function jobName(parish: string, folder: string): string {
  const letters = parish
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const words = letters.match(/[a-z0-9]+/g) ?? []
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 6)
  const [named = ''] = /^.{1,30}(?![^-])/.exec(['bulletin', ...words].join('-')) ?? []
  return `${named}-${place}`
}

/** What a scheduler must set so that a run says things as this one does; nothing where that is English. */
const languageOf = ({ language }: Host): string | undefined =>
  speechFor(language) !== speechFor('en') && /^[\w.@-]+$/.test(language) ? language : undefined

/** The command line that prints the same lines. */
const printing = (folder: string, scheduler: Scheduler, { day, at }: ScheduleFlags): string =>
  [
    `bulletin schedule ${shellWord(folder)}`,
    ...(day === undefined ? [] : [`--day ${weekdayNames[day]}`]),
    ...(at === undefined ? [] : [`--at ${clock(at)}`]),
    `--for ${scheduler} --quiet`,
  ].join(' ')

function remarks(
  { parishTime, time }: Job,
  scheduler: Scheduler,
  { lines }: Schedule,
  host: Host,
): readonly Diagnostic[] {
  const length = new TextEncoder().encode(lines).length
  return [
    ...(isOf(scheduler, host.machine.platform)
      ? []
      : [diagnostic('warning', 'other-system', { scheduler })]),
    ...(parishTime === undefined || scheduler === 'systemd'
      ? []
      : [
          diagnostic('warning', 'other-clock', {
            parish: parishTime.timezone,
            there: clock(parishTime.time),
            machine: host.timezone,
            here: clock(time),
          }),
        ]),
    ...(scheduler === 'cron' && length > longestCommand
      ? [diagnostic('warning', 'cron-line-long', { length, most: longestCommand })]
      : []),
  ]
}

/** Whether a system, by Node's name for it, can have this scheduler. */
function isOf(scheduler: Scheduler, platform: string): boolean {
  switch (scheduler) {
    case 'cron':
      return platform !== 'win32'
    case 'systemd':
      return platform === 'linux'
    case 'launchd':
      return platform === 'darwin'
    case 'windows':
      return platform === 'win32'
    default:
      return scheduler satisfies never
  }
}

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
  host: Host,
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
