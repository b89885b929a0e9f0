/** Where a diagnostic points: 1-based line and column in characters, and how many characters. */
export interface Place {
  /** Relative to the parish folder, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Characters that the caret underlines; 1 or more, never past the end of the line. */
  readonly length: number
}

/** The first character of a file, for what is wrong with all of it. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1, length: 1 })

/**
 * Words of a parish's file that name a person or are private. A terminal shows them; a log, a mail or
 * JSON has dots in place of their letters (docs/rules.md, "What never leaves").
 */
export interface Redacted {
  readonly redacted: string
}

/** A text that is told whole, however long it is. */
export interface Whole {
  readonly whole: string
}

/** A value repeated from a file: open text, or redacted. */
export type Quoted = string | Redacted
