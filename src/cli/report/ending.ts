import { hasErrors } from '../../diagnostic.ts'
import { type Exit, exit } from '../../exit-codes.ts'
import type { Refused, WeekDiagnostic } from '../../operations/outcome.ts'
import type { Sources } from '../../source.ts'

/** How a command ended: what people read, what programs read, and the exit code. */
export interface Ending {
  readonly exit: Exit
  readonly diagnostics: readonly WeekDiagnostic[]
  /** The files that the diagnostics point into. */
  readonly sources: Sources
  /** Beside `exit` and `diagnostics` in the JSON object. */
  readonly json: object
  /** The result, for standard output. */
  readonly out: string
  /** What was written, a line each, for standard output; left out where a run is to be quiet. */
  readonly written: string
  /** The id of what was changed, for standard output where a program reads it; undefined where nothing was. */
  readonly id: string | undefined
  /** A result to read at length: a person at a terminal gets it a screen at a time. */
  readonly paged: boolean
  /** What is said about it, for standard error. */
  readonly err: string
}

const nothing: Ending = {
  exit: exit.done,
  diagnostics: [],
  sources: new Map(),
  json: {},
  out: '',
  written: '',
  id: undefined,
  paged: false,
  err: '',
}

/**
 * An ending of these parts. Where no code is given, 74 for a file that the system would not give, else 1
 * where a diagnostic is an error.
 */
export const ending = (parts: Partial<Ending>): Ending => ({
  ...nothing,
  exit: exitOf(parts.diagnostics ?? []),
  ...parts,
})

function exitOf(diagnostics: readonly WeekDiagnostic[]): Exit {
  const isRefused = ({ severity, code }: WeekDiagnostic): boolean =>
    severity === 'error' && code === 'unreadable'
  if (diagnostics.some(isRefused)) return exit.disk
  return hasErrors(diagnostics) ? exit.content : exit.done
}

/** How a command ends whose operation did nothing: with 2 where what was asked for is wrong. */
export const endingOfRefusal = ({ fault, diagnostics, sources }: Refused): Ending =>
  ending({ ...(fault === 'request' && { exit: exit.usage }), diagnostics, sources })
