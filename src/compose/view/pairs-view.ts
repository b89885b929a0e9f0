import type { Sunday } from '../../calendar/sunday.ts'
import type { Hymn } from '../../load/parish.ts'
import { printCitation } from '../../scripture/references/print-citation.ts'
import { bookLanguage } from '../../scripture/references/print-reference.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { EventWords } from '../typography/event-words.ts'
import { lineOrNull } from './line-or-null.ts'

/** A short table of two columns, the first of which says what the second is. */
export interface PairsView {
  readonly heading: string | null
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  /** A line below it. */
  readonly note: string | null
}

/** The passages of a day; null where it has none. */
export function readingsView(
  { readings }: Pick<Sunday, 'readings'>,
  heading: string,
  { readingKinds }: EventWords,
  language: string,
): PairsView | null {
  const rows = readings.map(({ kind, ref }) => ({
    label: readingKinds[kind],
    text: printCitation(ref, bookLanguage(language)),
  }))
  return rows.length === 0 ? null : { heading, rows, note: null }
}

/** What is sung; null where nothing is given. */
export const hymnsView = (
  hymns: readonly Hymn[],
  heading: string,
  licence: string | undefined,
): PairsView | null =>
  hymns.length === 0
    ? null
    : {
        heading,
        rows: hymns.map(({ at, words }) => ({ label: tidyLine(at), text: tidyLine(words) })),
        note: lineOrNull(licence),
      }
