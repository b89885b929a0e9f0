import { spanishOf } from '../../meant/word-meant.ts'
import type { Channel, FontScript, Look, Paper, Shape } from '../../vocabulary.ts'

/*
 * What the words of `src/vocabulary.ts` are called in Spanish sentences. All of these may be typed, too
 * (`src/meant/word-meant.ts`); what the program writes into files is English in every language.
 */

/** A word of files and flags, with what it may be called in Spanish: `Lent (Cuaresma)`. */
export function withSpanish(word: string, shown = word): string {
  const [spanish] = spanishOf(word)
  return spanish === undefined ? shown : `${shown} (${spanish})`
}

/** How the paper is used. */
export const shapesInSpanish: Readonly<Record<Shape, string>> = {
  'half-fold': 'hoja doblada',
  'half-sheet': 'media hoja',
  flat: 'hoja sin doblar',
  'tri-fold': 'tríptico',
  booklet: 'cuadernillo',
}

export const papersInSpanish: Readonly<Record<Paper, string>> = {
  letter: 'papel carta',
  legal: 'papel oficio',
  tabloid: 'papel tabloide',
  a4: 'papel A4',
  a3: 'papel A3',
}

/** How the page looks; each is described beside its name. */
export const looksInSpanish: Readonly<Record<Look, string>> = {
  missal: 'misal',
  cathedral: 'catedral',
  broadsheet: 'periódico',
  plain: 'claro',
  quiet: 'sobrio',
}

/** Where text leaves the building. */
export const channelsInSpanish: Readonly<Record<Channel, string>> = {
  print: 'papel',
  text: 'correo',
  web: 'sitio web',
}

export const fontScriptsInSpanish: Readonly<Record<FontScript, string>> = {
  greek: 'griego',
  cyrillic: 'cirílico',
  han: 'han (chino)',
  kana: 'kana (japonés)',
  hangul: 'hangul (coreano)',
  armenian: 'armenio',
  georgian: 'georgiano',
  ethiopic: 'etíope',
  hebrew: 'hebreo',
  arabic: 'árabe',
  signs: 'signos',
}
