import { type SpokenLanguage, spokenLanguage } from '../languages.ts'
import type { TestSheetWords } from '../typeset/test-sheet.ts'
import { type ApprovingWords, englishApproving } from './approving.ts'
import type { Catalogue } from './catalogue.ts'
import { type DeskWords, englishDesk } from './desk.ts'
import { type EditingWords, englishEditing } from './editing.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { spanishApproving } from './es-approving.ts'
import { spanishDesk } from './es-desk.ts'
import { spanishEditing } from './es-editing.ts'
import { spanishHelp } from './es-help.ts'
import { spanishImporting } from './es-importing.ts'
import { spanishScheduling } from './es-scheduling.ts'
import { spanishScripture } from './es-scripture.ts'
import { spanishStarting } from './es-starting.ts'
import { spanishTestSheet } from './es-test-sheet.ts'
import { spanishUsage } from './es-usage.ts'
import { spanishWeb } from './es-web.ts'
import { spanishWording } from './es-wording.ts'
import { englishHelp, type HelpWords } from './help.ts'
import { englishImporting, type ImportingWords } from './importing.ts'
import { englishScheduling, type SchedulingWords } from './scheduling.ts'
import { englishScripture, type ScriptureWords } from './scripture.ts'
import { englishStarting, type StartingWords } from './starting.ts'
import { englishTestSheet } from './test-sheet.ts'
import { englishUsage, type UsageWords } from './usage.ts'
import { englishWeb, type WebWords } from './web.ts'
import { englishWording, type Wording } from './wording.ts'

/** What people read in one language: the sentences of diagnostics, and all else that is said. */
export interface Speech {
  readonly catalogue: Catalogue
  readonly wording: Wording
  readonly help: HelpWords
  readonly usage: UsageWords
  readonly desk: DeskWords
  readonly testSheet: TestSheetWords
  readonly editing: EditingWords
  readonly approving: ApprovingWords
  readonly scripture: ScriptureWords
  readonly importing: ImportingWords
  readonly starting: StartingWords
  readonly web: WebWords
  readonly scheduling: SchedulingWords
}

const inEnglish: Speech = {
  catalogue: english,
  wording: englishWording,
  help: englishHelp,
  usage: englishUsage,
  desk: englishDesk,
  testSheet: englishTestSheet,
  editing: englishEditing,
  approving: englishApproving,
  scripture: englishScripture,
  importing: englishImporting,
  starting: englishStarting,
  web: englishWeb,
  scheduling: englishScheduling,
}

const inSpanish: Speech = {
  catalogue: spanish,
  wording: spanishWording,
  help: spanishHelp,
  usage: spanishUsage,
  desk: spanishDesk,
  testSheet: spanishTestSheet,
  editing: spanishEditing,
  approving: spanishApproving,
  scripture: spanishScripture,
  importing: spanishImporting,
  starting: spanishStarting,
  web: spanishWeb,
  scheduling: spanishScheduling,
}

const speeches: Readonly<Record<SpokenLanguage, Speech>> = { en: inEnglish, es: inSpanish }

/** The speech for a language as systems name it (`es_MX.UTF-8`, `en-US`); English where there is none. */
export const speechFor = (language: string): Speech => speeches[spokenLanguage(language)]
