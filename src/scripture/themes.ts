import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { didYouMean } from '../meant/did-you-mean.ts'
import { fold } from './references/reference-tokens.ts'

// Each with its Spanish name, which a parish may use as well.
const table = [
  ['children', 'niños'],
  ['comfort', 'consuelo'],
  ['courage', 'valor'],
  ['creation', 'creación'],
  ['faith', 'fe'],
  ['forgiveness', 'perdón'],
  ['freedom', 'libertad'],
  ['guidance', 'guía'],
  ['healing', 'sanación'],
  ['hope', 'esperanza'],
  ['joy', 'gozo'],
  ['justice', 'justicia'],
  ['light', 'luz'],
  ['love', 'amor'],
  ['mercy', 'misericordia'],
  ['mourning', 'duelo'],
  ['peace', 'paz'],
  ['praise', 'alabanza'],
  ['prayer', 'oración'],
  ['service', 'servicio'],
  ['thanksgiving', 'acción de gracias'],
  ['trust', 'confianza'],
  ['unity', 'unidad'],
  ['wisdom', 'sabiduría'],
  ['word', 'palabra'],
] as const

/** What a verse speaks of. The list is closed, so that a misspelt theme is noticed. */
export type VerseTheme = (typeof table)[number][0]

/** Every theme, by letter. */
export const themes: readonly VerseTheme[] = table.map(([theme]) => theme)

const byName: ReadonlyMap<string, VerseTheme> = new Map(
  table.flatMap(([theme, spanish]) => [
    [theme, theme],
    [fold(spanish), theme],
  ]),
)

/** The theme of this name, English or Spanish, case and accents aside. */
export const themeNamed = (name: string): VerseTheme | undefined => byName.get(fold(name.trim()))

/** The themes that a parish names, and a warning for each unknown name. */
export function readThemes(names: readonly string[]): {
  readonly themes: readonly VerseTheme[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const unknown = names.filter((name) => themeNamed(name) === undefined)
  return {
    themes: names.flatMap((name) => themeNamed(name) ?? []),
    diagnostics: unknown.map((theme) =>
      diagnostic('warning', 'unknown-theme', {
        theme,
        nearest: didYouMean(theme, [...byName.keys()]),
        known: themes,
      }),
    ),
  }
}
