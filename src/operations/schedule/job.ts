import type { LocalTime } from '../../local-time.ts'
import type { WeekTime } from './week-time.ts'

/** What runs commands by the clock. */
export type Scheduler = 'cron' | 'systemd' | 'launchd' | 'windows'

export const schedulers: readonly Scheduler[] = ['cron', 'systemd', 'launchd', 'windows']

/**
 * What is to run every week. No text in it has a control character. Paths are absolute, with `/`.
 */
export interface Job {
  /** What a scheduler knows it by: small letters, digits and hyphens, another one for each folder. */
  readonly name: string
  readonly parish: string
  /** The parish's folder. */
  readonly folder: string
  /** The person's own folder on this machine. */
  readonly home: string
  /** Node, the program, and the words after it. */
  readonly command: readonly string[]
  /** `LANG` of the run, where messages are not to be English. */
  readonly language: string | undefined
  /** By the machine's clock. */
  readonly time: WeekTime
  /** The first time, by the machine's clock. */
  readonly first: LocalTime
  /** The same by the parish's clock, where that is not the machine's. */
  readonly parishTime: { readonly time: WeekTime; readonly timezone: string } | undefined
}

/** A file that a scheduler reads. `path` as a shell takes it. */
export interface ScheduleFile {
  readonly path: string
  readonly text: string
}

/** The lines for one scheduler, and what to type besides. */
export interface Schedule {
  /** Ready to be pasted. Nothing in it depends on what stands around it. */
  readonly lines: string
  readonly files: readonly ScheduleFile[]
  /** Where the run writes what it says; undefined where the scheduler keeps that itself. */
  readonly log: string | undefined
  /** Command lines: to hand the lines over, given the one that prints them; to try, to see, to take away. */
  readonly add: (printing: string) => string
  readonly tryOut: readonly string[]
  readonly see: readonly string[]
  readonly remove: readonly string[]
}
