import { type SpokenLanguage, spokenLanguages } from '../languages.ts'

/** The words of all languages as one set; those of a language stand in one text, apart by spaces. */
export const spokenWords = (words: Readonly<Record<SpokenLanguage, string>>): ReadonlySet<string> =>
  new Set(spokenLanguages.flatMap((language) => words[language].split(/\s+/)).filter(Boolean))
