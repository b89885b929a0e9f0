/** The languages that the program speaks and has a starter parish in, the usual one first. */
export const spokenLanguages = ['en', 'es'] as const

export type SpokenLanguage = (typeof spokenLanguages)[number]

/**
 * The language that a person is spoken to in; English where the program does not know hers.
 *
 * @param tag as systems name it (`es_MX.UTF-8`) or as BCP 47 does (`es-MX`)
 */
export function spokenLanguage(tag: string): SpokenLanguage {
  const language = tag.toLowerCase().replace(/[^a-z].*$/s, '')
  return spokenLanguages.find((known) => known === language) ?? 'en'
}
