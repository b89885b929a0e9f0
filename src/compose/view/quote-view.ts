import { mainLanguage } from '../../languages.ts'
import { isFree, languageOf } from '../../scripture/terms-of-use.ts'
import type { ChosenVerse, TextRun } from '../../scripture/verse.ts'
import { tidyLine, tidyText } from '../../tidy-text.ts'
import { lineOrNull } from './line-or-null.ts'

/** Scripture as a template sees it: the verse, or the motto. */
export interface QuoteView {
  /** Where it is another than the parish's. */
  readonly lang: string | null
  readonly runs: readonly TextRun[]
  /** The words are someone's under licence: not a sign of them is changed. */
  readonly verbatim: boolean
  readonly ref: string | null
  /** The translation's mark; null where none is wanted. */
  readonly mark: string | null
}

/** A verse for a parish of this language. */
export const quoteView = (
  { text, runs, ref, translation, marked }: ChosenVerse,
  language: string,
): QuoteView => ({
  lang: otherLanguage(languageOf(translation), language),
  runs: runs
    ? runs.map((run) => ({ ...run, text: tidyText(run.text) }))
    : [{ text: tidyLine(text), supplied: false, divineName: false }],
  verbatim: !isFree(translation),
  ref: lineOrNull(ref),
  mark: marked ? translation : null,
})

const otherLanguage = (lang: string | undefined, around: string): string | null =>
  lang === undefined || mainLanguage(around) === lang ? null : lang
