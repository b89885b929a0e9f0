/** The languages that the program speaks and has a starter parish in, the usual one first. */
export const spokenLanguages = ['en', 'es'] as const

export type SpokenLanguage = (typeof spokenLanguages)[number]

/** Countries in which each of them is written in a way of its own: their clocks, and the order of day and month. */
const countries: Readonly<Record<SpokenLanguage, string>> = {
  en: 'US CA GB IE AU NZ ZA PH IN SG NG KE GH JM TT HK',
  es: 'ES MX US PR GT HN SV NI CR PA CU DO CO VE EC PE BO CL AR UY PY PH GQ',
}

/** The languages that the program speaks, alone and with a country: `es`, `es-MX`. */
export const spokenTags: readonly string[] = spokenLanguages.flatMap((language) => [
  language,
  ...countries[language].split(' ').map((country) => `${language}-${country}`),
])

/**
 * The language that a person is spoken to in; English where the program does not know hers.
 *
 * @param tag as systems name it (`es_MX.UTF-8`) or as BCP 47 does (`es-MX`)
 */
export function spokenLanguage(tag: string): SpokenLanguage {
  const language = tag.toLowerCase().replace(/[^a-z].*$/s, '')
  return spokenLanguages.find((known) => known === language) ?? 'en'
}
