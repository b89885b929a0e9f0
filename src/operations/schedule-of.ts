import { createHash } from 'node:crypto'
import type { Weekday } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { hasUnseen } from '../escape/printable.ts'
import type { Host } from '../host.ts'
import { spokenLanguage } from '../languages.ts'
import { loadParish } from '../load/index.ts'
import type { Parish } from '../load/parish.ts'
import type { Sources } from '../source.ts'
import { hyphened, tidyLine } from '../tidy-text.ts'
import type { WeekRequest } from './issue/open-week.ts'
import { type Refused, refused, refusedUsage } from './outcome.ts'
import { findParish } from './parish/find-parish.ts'
import { unknownTimezone } from './parish/unknown-timezone.ts'
import { cronLine, longestCommand } from './schedule/cron-line.ts'
import type { Job, Schedule, Scheduler } from './schedule/job.ts'
import { launchdAgent } from './schedule/launchd-agent.ts'
import { systemdUnits } from './schedule/systemd-units.ts'
import {
  clock,
  later,
  minutesBetween,
  nextTime,
  type TimeOfDay,
  type WeekTime,
} from './schedule/week-time.ts'
import { windowsTask } from './schedule/windows-task.ts'

/** When a parish's inserts are to be made every week, that of the Sunday and of other services in it, and by what. */
export interface ScheduleRequest extends Pick<WeekRequest, 'folder'> {
  /** Saturday where none is named. */
  readonly day?: Weekday | undefined
  /** By the parish's clock; 18:00 where none is named. */
  readonly at?: TimeOfDay | undefined
  /** This machine's own where none is named. */
  readonly for?: Scheduler | undefined
  /** Whether a run counts as failed where something is held. */
  readonly strict?: boolean | undefined
}

/** Lines for a scheduler. Nothing is set up by them yet. */
export interface PlannedSchedule {
  readonly ok: true
  readonly scheduler: Scheduler
  readonly job: Job
  readonly schedule: Schedule
  readonly diagnostics: readonly Diagnostic[]
}

/** Lines by which a system makes the insert every week without anyone. Nothing is written. */
export function scheduleOf(host: Host, request: ScheduleRequest): PlannedSchedule | Refused {
  const found = findParish(host, request.folder)
  if (!found.ok) return found
  const loaded = loadParish(found.folder, host.disk)
  if (!loaded.ok) return refused(loaded.diagnostics, loaded.sources)
  const scheduler = request.for ?? usualScheduler(host)
  const made = jobFor(loaded, found.folder, request, host)
  if (!made.ok) return made
  const { job } = made
  const schedule = schedulers[scheduler](job)
  return {
    ok: true,
    scheduler,
    job,
    schedule,
    diagnostics: remarks(job, scheduler, schedule, host),
  }
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

type Made = { readonly ok: true; readonly job: Job } | Refused

function jobFor(
  { parish, sources }: { readonly parish: Parish; readonly sources: Sources },
  folder: string,
  request: ScheduleRequest,
  host: Host,
): Made {
  const wanted: WeekTime = { ...usualTime, ...request.at, day: request.day ?? usualTime.day }
  const { timezone } = parish
  const [here, there] = [host.now(undefined), host.now(timezone)]
  if (here === undefined) throw new Error('the system has no clock')
  if (there === undefined) {
    return refused([unknownTimezone(timezone, sources)], sources)
  }
  const isOther = timezone !== undefined && timezone !== host.machine.timezone
  const time = later(wanted, minutesBetween(there, here))
  const strict = request.strict ? ['--strict'] : []
  const how = ['--yes', '--quiet', '--whole-week', ...strict]
  const command = [...host.machine.program, 'make', folder, ...how]
  const wrong = unshowable(command)
  if (wrong !== undefined) return refusedUsage('path-unshowable', { path: JSON.stringify(wrong) })
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
const unshowable = (words: readonly string[]): string | undefined =>
  words.find((word) => /[\t\n\ufffe\uffff]/.test(word) || hasUnseen(word))

/** From the parish's name, and from where it lies: one parish may have two folders. */
function jobName(parish: string, folder: string): string {
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 6)
  const [named = ''] = /^.{1,30}(?![^-])/.exec(hyphened(`bulletin ${parish}`) ?? '') ?? []
  return `${named}-${place}`
}

/** What a scheduler must set so that a run says things as this one does; nothing where that is English. */
const languageOf = ({ language }: Host): string | undefined =>
  spokenLanguage(language) !== 'en' && /^[\w.@-]+$/.test(language) ? language : undefined

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
            machine: host.machine.timezone,
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
