import type { ScriptureToken } from './mark.ts'

/** What the number of a verse says in USFM and the forms made from it. */
export interface VerseNumber {
  readonly from: number
  readonly to: number
  /** It is a further part of a verse that has begun: `3b`. */
  readonly goesOn: boolean
  /** What stands at the number but does not belong to it. */
  readonly clinging: string
}

const form =
  /^[\u200e\u200f]?(\d+)(?!\d)([a-z](?![a-z]))?(?:[-–‑,](\d+)[a-z]?)?[\u200e\u200f]?(.*)$/iu

/** Reads `3`, `3a`, `3-4`, `3b-5`; undefined for what does not begin with a number. */
export function readVerseNumber(word: string): VerseNumber | undefined {
  const [, from = '', part, to = from, clinging = ''] = form.exec(word) ?? []
  if (from === '') return undefined
  const goesOn = part !== undefined && part.toLowerCase() !== 'a'
  return { from: Number(from), to: Number(to), goesOn, clinging }
}

/**
 * The verse that begins at a number as it is written.
 *
 * @param as what a message shows where `written` is no number
 */
export function verseNumbered(
  written: string,
  as: string,
  line: number | undefined,
): readonly ScriptureToken[] {
  const number = readVerseNumber(written.trim())
  if (number === undefined) return [{ kind: 'odd', oddity: 'number', as }]
  const { clinging, ...verse } = number
  return [
    { kind: 'verse', ...verse, ...(line !== undefined && { line }) },
    ...(clinging === '' ? [] : [{ kind: 'odd', oddity: 'number' } as const]),
  ]
}
