import type { Place } from './place.ts'
import type { Problems } from './problems/problems.ts'

/**
 * What is wrong with a parish's files, as a value: the phases report, the command line shows.
 * The words for people stand in `messages/`, one folder a language, so a diagnostic carries
 * a code and the values that its sentence needs.
 */

/** An error stops the issue; a warning is shown and the work goes on; a note only tells. */
export type Severity = 'error' | 'warning' | 'note'

export type Code = keyof Problems

/** One thing to say about the parish's files or the run. */
export type Diagnostic<C extends Code = Code> = {
  [K in C]: {
    readonly severity: Severity
    readonly code: K
    readonly values: Readonly<Problems[K]>
    /** Absent where the whole folder or the run is meant. */
    readonly place?: Place
  }
}[C]

/** A diagnostic of this code. */
export function diagnostic<C extends Code>(
  severity: Severity,
  code: C,
  values: Readonly<Problems[C]>,
  place?: Place,
): Diagnostic<C> {
  return { severity, code, values, ...(place && { place }) } as Diagnostic<C>
}

/** Whether any of them stops the issue. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')
