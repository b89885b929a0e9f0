import { type SpokenLanguage, spokenLanguage } from '../languages.ts'
import type { TestSheetWords } from '../typeset/test-sheet.ts'
import type { AnswerWords } from './answers.ts'
import type { Catalogue } from './catalogue.ts'
import type { ApprovingWords } from './en/approving.ts'
import type { DeskWords } from './en/desk.ts'
import type { EditingWords } from './en/editing.ts'
import type { ForgettingWords } from './en/forgetting.ts'
import type { HelpWords } from './en/help.ts'
import type { ImportingWords } from './en/importing.ts'
import { inEnglish } from './en/index.ts'
import type { NamingWords } from './en/naming.ts'
import type { SchedulingWords } from './en/scheduling.ts'
import type { ScriptureWords } from './en/scripture.ts'
import type { StartingWords } from './en/starting.ts'
import type { WebWords } from './en/web.ts'
import type { Wording } from './en/wording.ts'
import { inSpanish } from './es/index.ts'

/** What people read in one language: the sentences of diagnostics, and all else that is said. */
export interface Speech {
  readonly catalogue: Catalogue
  readonly wording: Wording
  readonly help: HelpWords
  readonly answers: AnswerWords
  readonly desk: DeskWords
  readonly testSheet: TestSheetWords
  readonly editing: EditingWords
  readonly approving: ApprovingWords
  readonly forgetting: ForgettingWords
  readonly scripture: ScriptureWords
  readonly importing: ImportingWords
  readonly naming: NamingWords
  readonly starting: StartingWords
  readonly web: WebWords
  readonly scheduling: SchedulingWords
}

/** The speech for a language as systems name it (`es_MX.UTF-8`, `en-US`); English where there is none. */
export const speechFor = (language: string): Speech => speeches[spokenLanguage(language)]()

/** A language's sentences are touched when they are asked for: the build loads the Spanish ones then (build/bundle.js). */
const speeches: Readonly<Record<SpokenLanguage, () => Speech>> = {
  en: () => inEnglish,
  es: () => inSpanish,
}
