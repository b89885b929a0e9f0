/** Levels of lists within lists that Word knows. */
export const LEVELS = 9

/** A list with numbers: how deep it lies, and its first number. */
export interface ListNumber {
  readonly level: number
  readonly start: number
}

export interface DocxPicture {
  /** In `word/media/`. */
  readonly name: string
  readonly bytes: Uint8Array
}
