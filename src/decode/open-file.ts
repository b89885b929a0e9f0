import type { Diagnostic } from '../diagnostic.ts'
import type { Quoted } from '../place.ts'
import { type Locate, overlapsAny, type Range, type Source } from '../source.ts'
import type { UnknownKey } from './survey.ts'

/** One file of the parish while it is decoded. */
export interface OpenFile {
  /** Relative to the parish folder. */
  readonly path: string
  readonly text: string
  readonly locate: Locate
  /** Words of the file as a message may repeat them: redacted where any of the stretch is private. */
  readonly quote: (range: Range, words: string) => Quoted
  readonly report: (problem: Diagnostic) => void
  /** Keys in the stretch that are not known there: what is missing may be meant by them. */
  readonly strangers: (range: Range) => readonly UnknownKey[]
  /** Whether one of them likely means one of these, which is then not missing. */
  readonly isMeant: (range: Range, keys: readonly string[]) => boolean
}

/** A file whose private words are known. */
export function openFile(
  path: string,
  { text, privateRanges }: Source,
  unknown: readonly UnknownKey[],
  locate: Locate,
  report: (problem: Diagnostic) => void,
): OpenFile {
  const quote = (range: Range, words: string): Quoted =>
    overlapsAny(privateRanges, range) ? { redacted: words } : words
  const strangers = ({ from, to }: Range): readonly UnknownKey[] =>
    unknown.filter(({ range }) => from <= range.from && range.from < to)
  const isMeant = (range: Range, keys: readonly string[]): boolean =>
    strangers(range).some(({ key, cause }) =>
      keys.includes(cause.kind === 'typo' ? cause.meant : key),
    )
  return { path, text, locate, quote, report, strangers, isMeant }
}
