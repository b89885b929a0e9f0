import { type Diagnostic, diagnostic } from '../../diagnostic.ts'

/** The command line is wrong: what was typed, and what could be typed instead. Exit 2. */
export class UsageError extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(problem: string | Diagnostic) {
    super(typeof problem === 'string' ? problem : problem.code)
    this.diagnostics =
      typeof problem === 'string' ? [diagnostic('error', 'usage', { reason: problem })] : [problem]
  }
}
