import type { Whole } from '../place.ts'

/** Why what was asked for cannot be done now, or is not done as one may expect: each code with the values of its sentence. */
export interface OperationProblems {
  /** No place on earth keeps this time zone. */
  'unknown-timezone': { timezone: string }
  /** The parish's clock is not the machine's, by which a scheduler goes: `there` is `here`, `18:00`. */
  'other-clock': { parish: string; machine: string; there: string; here: string }
  /** Lines for a scheduler that this machine cannot have. */
  'other-system': { scheduler: string }
  /** A line of so many bytes, where some crons take no more than `most`. */
  'cron-line-long': { length: number; most: number }
  /** A new parish would stand in the folder of another one, or is there already. */
  'parish-there': { folder: string; parish: string }
  /** A parish that is to get a theme of its own has one. */
  'theme-there': { path: string }
  /** A new parish would write over what is there. */
  'not-empty': { folder: string; names: readonly string[] }
  /** The system refuses to write or move a file; `code` is its word. */
  disk: { path: string; code: string }
  /** The folder of an issue that a new one has taken the place of cannot be removed. */
  'old-issue-left': { path: string }
  /** What was written did not reach the printer; `reason`: the system's words, which may be none. */
  'not-sent-to-printer': { file: string; reason: string }
  /** Another run is at work; `lock` is the file that says so. */
  busy: { lock: string }
  /** A defect of ours. */
  defect: { stack: Whole; version: string }
  /** Someone else changed a file while a change of ours was being decided. */
  'changed-meanwhile': { path: string }
  /** Everything in a letter stands in the parish already, for the same days; `there` is a file that has it. */
  'letter-imported-already': { file: string; there: string }
  /** bulletin.yaml does not say how long persons are kept. */
  'no-retention': Readonly<Record<never, never>>
  'already-closed': { id: string; day: string | undefined }
  /** The name of a person is spelt otherwise, and her consent holds on. */
  'consent-kept': { id: string }
  /** A request is closed from a day on that is still to come. */
  'closes-later': { id: string; day: string }
}
