import type { TestSheetWords } from '../typeset/test-sheet.ts'
import { type ApprovingWords, englishApproving } from './approving.ts'
import type { Catalogue } from './catalogue.ts'
import { english } from './en.ts'
import { englishTestSheet } from './test-sheet.ts'
import { englishWording, type Wording } from './wording.ts'

/** What people read in one language: the sentences of diagnostics, and all else that is said. */
export interface Speech {
  readonly catalogue: Catalogue
  readonly wording: Wording
  readonly testSheet: TestSheetWords
  readonly approving: ApprovingWords
}

const inEnglish: Speech = {
  catalogue: english,
  wording: englishWording,
  testSheet: englishTestSheet,
  approving: englishApproving,
}

const languages: ReadonlyMap<string, Speech> = new Map([['en', inEnglish]])

/** The speech for a language as systems name it (`es_MX.UTF-8`, `en-US`); English where there is none. */
export const speechFor = (language: string): Speech =>
  languages.get(language.slice(0, 2).toLowerCase()) ?? inEnglish
