import { addDays, type CivilDate, partsOf } from '../civil-date.ts'
import { type SpokenLanguage, spokenLanguages } from '../languages.ts'
import { plainWords } from '../tidy-text.ts'
import type { Season } from '../vocabulary.ts'
import { adventOf, baptismOf, easterOf } from './feast-date.ts'

/**
 * The season that a day lies in, the narrowest one where seasons lie in each other. Sources: Revised
 * Common Lectionary (1992); The Book of Common Prayer (1979), "The Calendar of the Church Year".
 */
export function seasonOf(date: CivilDate): Season {
  const { year, month, day } = partsOf(date)
  if ((month === 12 && day >= 25) || (month === 1 && day < 6)) return 'Christmas'
  if (date >= adventOf(year)) return 'Advent'
  const easter = easterOf(year)
  if (date < addDays(easter, -46)) return 'Epiphany'
  if (date < addDays(easter, -7)) return 'Lent'
  if (date < easter) return 'Holy Week'
  if (date < addDays(easter, 49)) return 'Easter'
  return date === addDays(easter, 49) ? 'Pentecost' : 'Ordinary Time'
}

/**
 * Every season that people count a day to, the narrowest first; what `repeat: { season: … }` asks of.
 * Holy Week is the last week of Lent and the Day of Pentecost the fiftieth of Easter; the time after
 * Pentecost is also called by its name; the green weeks after the Baptism of the Lord are Ordinary
 * Time as well (Revised Common Lectionary, headings of the seasons).
 */
export function seasonsOf(date: CivilDate): readonly Season[] {
  const season = seasonOf(date)
  switch (season) {
    case 'Holy Week':
      return ['Holy Week', 'Lent']
    case 'Pentecost':
      return ['Pentecost', 'Easter']
    case 'Ordinary Time':
      return ['Ordinary Time', 'Pentecost']
    case 'Epiphany':
      return date > baptismOf(partsOf(date).year) ? ['Epiphany', 'Ordinary Time'] : ['Epiphany']
    case 'Advent':
    case 'Christmas':
    case 'Lent':
    case 'Easter':
      return [season]
    default:
      return season satisfies never
  }
}

/** Reads a season's name in English or Spanish, with or without accents and capitals; undefined for another word. */
export function parseSeason(text: string): Season | undefined {
  const said = plainWords(text)
  const bare = spokenLanguages.map((language) =>
    leads[language].reduce((words, lead) => words.replace(lead, ''), said),
  )
  return [said, ...bare].map((words) => seasonWords.get(words)).find((season) => season)
}

/** Words before a season's name, in the order in which they are taken off. */
const leads: Readonly<Record<SpokenLanguage, readonly RegExp[]>> = {
  en: [/^the /, /^(?:season|time) (?:of |after )?(?:the )?/, /^after (?:the )?/],
  es: [/^(?:el|la) /, /^(?:tiempo|temporada) (?:de |despues de )?(?:la )?/, /^despues de (?:la )?/],
}

/** The names to offer for a season that cannot be read, English first. */
export const seasonNames: readonly string[] = [
  ...(['Advent', 'Christmas', 'Epiphany', 'Lent', 'Holy Week', 'Easter', 'Pentecost'] as const),
  'Ordinary Time',
  ...['Adviento', 'Navidad', 'Epifanía', 'Cuaresma', 'Semana Santa', 'Pascua', 'Pentecostés'],
  'Tiempo Ordinario',
]

const seasonWords: ReadonlyMap<string, Season> = new Map(
  Object.entries({
    Advent: ['advent', 'adviento'],
    Christmas: ['christmas', 'christmastide', 'navidad'],
    Epiphany: ['epiphany', 'epiphanytide', 'epifania'],
    Lent: ['lent', 'lententide', 'cuaresma'],
    'Holy Week': ['holy week', 'semana santa'],
    Easter: ['easter', 'eastertide', 'pascua', 'tiempo pascual'],
    Pentecost: ['pentecost', 'pentecostes'],
    'Ordinary Time': ['ordinary time', 'ordinary', 'tiempo ordinario', 'tiempo comun'],
  } satisfies Record<Season, readonly string[]>).flatMap(([season, words]) =>
    words.map((word) => [word, season as Season] as const),
  ),
)
