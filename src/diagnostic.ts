/**
 * What is wrong with a parish's files, as a value: the phases report, the command line shows.
 * The words for people stand in `messages/`, one catalogue a language, so a diagnostic carries
 * a code and the values that its sentence needs.
 */

/** Where a diagnostic points: 1-based line and column in characters, and how many characters. */
export interface Place {
  /** Relative to the parish folder, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Characters that the caret underlines; 1 or more, never past the end of the line. */
  readonly length: number
}

/** An error stops the issue; a warning is shown and the work goes on; a note only tells. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Words of a parish's file that name a person or are private. They are shown on a terminal only;
 * in a log, a mail or JSON their letters are dots (DESIGN §3, rule 2).
 */
export interface Guarded {
  readonly guarded: string
}

/** A value repeated from a file: open text, or guarded. */
export type Quoted = string | Guarded

/**
 * Every code with the values that its message needs. A catalogue that lacks one does not compile.
 * Add a code here and its sentence in each file of `messages/`.
 */
export interface Problems {
  /** A file or folder that should be read is there but the system refuses. `reason` is the system's word. */
  unreadable: { path: string; reason: string }
  /** The folder has no bulletin.yaml, and none above it has. */
  'no-parish': { folder: string; nearby: readonly string[] }
  /** The command line is wrong. */
  usage: { reason: string }
  /** The system refuses to write or move a file; `code` is its word. */
  disk: { path: string; code: string }
  /** Another run is at work; `lock` is the file that says so. */
  busy: { lock: string }
  /** A defect of ours. */
  defect: { stack: string; version: string }
  /** Neither a request nor an article is in for this week. */
  'nothing-this-week': { week: string }
  /** A request waits for consent. */
  held: { id: string }
  /** No request or article has this id. */
  'no-such-id': { id: string; nearest: string | undefined }
}

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
