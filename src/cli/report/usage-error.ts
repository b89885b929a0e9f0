import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Problems } from '../../problems/problems.ts'
import type { UsageProblems } from '../../problems/usage-problems.ts'

/** The command line is wrong: everything that is known to be wrong with it, at least one. Exit 2. */
export class UsageError extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(', '))
    this.diagnostics = diagnostics
  }
}

/** The command line is wrong, by this code. */
export const usageError = <C extends keyof UsageProblems>(
  code: C,
  values: Readonly<Problems[C]>,
): UsageError => new UsageError(usageProblem(code, values))

/** What is wrong with a command line, or with an answer that stands in the place of a flag. */
export const usageProblem = <C extends keyof UsageProblems>(
  code: C,
  values: Readonly<Problems[C]>,
): Diagnostic => diagnostic<keyof UsageProblems>('error', code, values)
