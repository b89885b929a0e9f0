import { type Code, type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Problems } from '../problems/problems.ts'
import type { UsageProblems } from '../problems/usage-problems.ts'
import type { Sources } from '../source.ts'

/** A diagnostic, and where an operation looks at several issues the name of the one that it was met in. */
export type WeekDiagnostic = Diagnostic & { readonly week?: string }

/** Why an operation did nothing. Nothing was written. */
export interface Refused {
  readonly ok: false
  /** `request`: what was asked for is wrong; `parish`: the parish's files, or how they stand, do not allow it. */
  readonly fault: 'request' | 'parish'
  readonly diagnostics: readonly WeekDiagnostic[]
  /** The files that the diagnostics point into. */
  readonly sources: Sources
}

/** The parish does not allow it. */
export const refused = (
  diagnostics: readonly WeekDiagnostic[],
  sources: Sources = new Map(),
): Refused => ({ ok: false, fault: 'parish', diagnostics, sources })

/** What was asked for is wrong. */
export const wrongRequest = (...diagnostics: readonly Diagnostic[]): Refused => ({
  ok: false,
  fault: 'request',
  diagnostics,
  sources: new Map(),
})

/** What was asked for is wrong, by this code. */
export const refusedUsage = <C extends keyof UsageProblems>(
  code: C,
  values: Readonly<Problems[C]>,
): Refused => wrongRequest(diagnostic<Code>('error', code, values))
