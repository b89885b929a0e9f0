import type { Sunday } from '../../calendar/sunday.ts'
import type { Hymn } from '../../load/parish.ts'
import { printCitation } from '../../scripture/references/print-citation.ts'
import { bookLanguage } from '../../scripture/references/print-reference.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { EventWords } from '../typography/event-words.ts'
import { type HeadingBeside, headingBeside } from './beside.ts'
import type { WordsBeside } from './event-views.ts'
import { lineOrNull } from './line-or-null.ts'

/** A short table of two columns, the first of which says what the second is. */
export interface PairsView {
  readonly heading: string | null
  readonly headingBeside: HeadingBeside | null
  readonly rows: readonly PairRow[]
  /** A line below it. */
  readonly note: string | null
}

interface PairRow {
  readonly label: string
  readonly text: string
  /** The same in the second language. */
  readonly beside: { readonly lang: string; readonly label: string; readonly text: string } | null
}

/** The passages of a day; null where it has none. */
export function readingsView(
  { readings }: Pick<Sunday, 'readings'>,
  heading: string,
  { readingKinds }: EventWords,
  language: string,
  beside:
    | (Pick<WordsBeside, 'lang'> & { readonly words: EventWords; readonly heading: string })
    | undefined,
): PairsView | null {
  const said = (ref: string, tag: string) => printCitation(ref, bookLanguage(tag))
  const rows = readings.map(({ kind, ref }) => ({
    label: readingKinds[kind],
    text: said(ref, language),
    beside: beside
      ? { lang: beside.lang, label: beside.words.readingKinds[kind], text: said(ref, beside.lang) }
      : null,
  }))
  return rows.length === 0
    ? null
    : { heading, headingBeside: headingBeside(beside?.lang, beside?.heading), rows, note: null }
}

/** What is sung; null where nothing is given. */
export const hymnsView = (
  hymns: readonly Hymn[],
  heading: string,
  licence: string | undefined,
  there: HeadingBeside | null,
): PairsView | null =>
  hymns.length === 0
    ? null
    : {
        heading,
        headingBeside: there,
        rows: hymns.map(({ at, words }) => ({
          label: tidyLine(at),
          text: tidyLine(words),
          beside: null,
        })),
        note: lineOrNull(licence),
      }
