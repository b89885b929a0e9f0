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

/** The language of a tag alone, in small letters, without its country: `en` of `en-US`. */
export const mainLanguage = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? ''

/** Codes of countries and regions after ISO 3166-1, as of 2024. */
const regions: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
    'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
    'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
    'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
    'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
    'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
)

/** What people write for a region, in place of its code. */
const regionsMeant: Readonly<Record<string, string>> = {
  UK: 'GB',
  EN: 'GB',
  SP: 'ES',
  EI: 'IE',
  SW: 'SE',
}

/**
 * A tag whose region ISO 3166 does not know, and the tag that is meant: with the region that is often written so,
 * else without one. Undefined where nothing is wrong with it. Regions of three figures, as `es-419`, are taken as they are.
 *
 * @param tag BCP 47
 */
export function wrongRegion(
  tag: string,
): { readonly region: string; readonly meant: string } | undefined {
  const [, language = '', typed] = /^([a-z]{2,3}(?:-[a-z]{4})?)-([a-z]{2})(?:-|$)/i.exec(tag) ?? []
  const region = typed?.toUpperCase()
  if (region === undefined || regions.has(region)) return undefined
  const right = regionsMeant[region]
  return { region, meant: right === undefined ? language : `${language}-${right}` }
}
