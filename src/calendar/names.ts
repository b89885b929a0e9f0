import type { SpokenLanguage } from '../languages.ts'
import type { Day, Series } from './day.ts'
import type { Feast } from './feast.ts'

/**
 * The name of a day in the language of a BCP 47 tag. Spanish for `es` and its regions, English for
 * every other language, which has no names here. Counted Sundays of two names bear both, as in The
 * Book of Common Prayer (1979) and El Libro de Oración Común (1982).
 */
export function dayName(day: Day, language: string): string {
  const isSpanish = /^es(?:-|$)/i.test(language)
  const words = isSpanish ? spanish : english
  switch (day.kind) {
    case 'feast':
      return words.feasts[day.feast]
    case 'counted':
      return words.counted(day.series, day.nth)
    case 'celebration':
      return day.celebration.name[isSpanish ? 'es' : 'en']
    default:
      return day satisfies never
  }
}

interface Words {
  readonly feasts: Readonly<Record<Feast, string>>
  readonly counted: (series: Series, nth: number) => string
}

const english: Words = {
  feasts: {
    'christmas-eve': 'Christmas Eve',
    'christmas-dawn': 'Christmas at Dawn',
    'christmas-day': 'Christmas Day',
    'holy-name': 'Holy Name of Jesus',
    epiphany: 'Epiphany of the Lord',
    baptism: 'First Sunday after the Epiphany: Baptism of the Lord',
    presentation: 'Presentation of the Lord',
    transfiguration: 'Last Sunday after the Epiphany: Transfiguration Sunday',
    'ash-wednesday': 'Ash Wednesday',
    annunciation: 'Annunciation of the Lord',
    palms: 'Liturgy of the Palms',
    'palm-sunday': 'Palm Sunday: Sunday of the Passion',
    'holy-monday': 'Monday of Holy Week',
    'holy-tuesday': 'Tuesday of Holy Week',
    'holy-wednesday': 'Wednesday of Holy Week',
    'maundy-thursday': 'Maundy Thursday',
    'good-friday': 'Good Friday',
    'holy-saturday': 'Holy Saturday',
    'easter-vigil': 'Easter Vigil',
    'easter-day': 'Easter Day',
    'easter-evening': 'Easter Evening',
    ascension: 'Ascension Day',
    pentecost: 'Day of Pentecost',
    trinity: 'Trinity Sunday',
    visitation: 'Visitation of Mary to Elizabeth',
    'holy-cross': 'Holy Cross Day',
    'all-saints': 'All Saints’ Day',
    'all-saints-sunday': 'All Saints’ Sunday',
    thanksgiving: 'Thanksgiving Day',
    'christ-the-king': 'Last Sunday after Pentecost: Christ the King',
  },
  counted: (series, nth) => `${englishOrdinal(nth)} Sunday ${englishSeries[series]}`,
}

const spanish: Words = {
  feasts: {
    'christmas-eve': 'Nochebuena',
    'christmas-dawn': 'Navidad: Misa de la Aurora',
    'christmas-day': 'Día de Navidad',
    'holy-name': 'El Santo Nombre de Jesús',
    epiphany: 'La Epifanía del Señor',
    baptism: 'Primer domingo después de la Epifanía: El Bautismo del Señor',
    presentation: 'La Presentación del Señor',
    transfiguration: 'Último domingo después de la Epifanía: La Transfiguración del Señor',
    'ash-wednesday': 'Miércoles de Ceniza',
    annunciation: 'La Anunciación del Señor',
    palms: 'Liturgia de las Palmas',
    'palm-sunday': 'Domingo de Ramos: Domingo de la Pasión',
    'holy-monday': 'Lunes Santo',
    'holy-tuesday': 'Martes Santo',
    'holy-wednesday': 'Miércoles Santo',
    'maundy-thursday': 'Jueves Santo',
    'good-friday': 'Viernes Santo',
    'holy-saturday': 'Sábado Santo',
    'easter-vigil': 'Vigilia Pascual',
    'easter-day': 'Día de Pascua',
    'easter-evening': 'Tarde del Día de Pascua',
    ascension: 'Día de la Ascensión',
    pentecost: 'Día de Pentecostés',
    trinity: 'Domingo de la Santísima Trinidad',
    visitation: 'La Visitación de María a Isabel',
    'holy-cross': 'Día de la Santa Cruz',
    'all-saints': 'Día de Todos los Santos',
    'all-saints-sunday': 'Domingo de Todos los Santos',
    thanksgiving: 'Día de Acción de Gracias',
    'christ-the-king': 'Último domingo después de Pentecostés: Cristo Rey',
  },
  counted: (series, nth) => `${spanishOrdinal(nth)} domingo ${spanishSeries[series]}`,
}

const englishSeries: Readonly<Record<Series, string>> = {
  advent: 'of Advent',
  christmas: 'after Christmas Day',
  epiphany: 'after the Epiphany',
  lent: 'in Lent',
  easter: 'of Easter',
  pentecost: 'after Pentecost',
}

const spanishSeries: Readonly<Record<Series, string>> = {
  advent: 'de Adviento',
  christmas: 'después del Día de Navidad',
  epiphany: 'después de la Epifanía',
  lent: 'de Cuaresma',
  easter: 'de Pascua',
  pentecost: 'después de Pentecostés',
}

/** Which Sunday of a series, before its noun: `Third`, `Tercer`; at most 34 are counted. */
export const ordinal = (nth: number, language: SpokenLanguage): string =>
  language === 'en' ? englishOrdinal(nth) : spanishOrdinal(nth)

/** `First` to `Thirty-ninth`. */
function englishOrdinal(nth: number): string {
  const small = englishOrdinals[nth - 1]
  if (small !== undefined) return small
  if (nth === 30) return 'Thirtieth'
  const ones = (englishOrdinals[(nth % 10) - 1] ?? String(nth)).toLowerCase()
  return `${nth < 30 ? 'Twenty' : 'Thirty'}-${ones}`
}

/** `Primer` to `Trigesimonoveno`, in the short form that stands before a masculine noun. */
function spanishOrdinal(nth: number): string {
  const small = spanishOrdinals[nth - 1]
  if (small !== undefined) return small
  if (nth === 30) return 'Trigésimo'
  const ones = (spanishOrdinals[(nth % 10) - 1] ?? String(nth)).toLowerCase()
  return `${nth < 30 ? 'Vigesimo' : 'Trigesimo'}${ones}`
}

const englishOrdinals: readonly string[] = [
  ...['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'],
  ...['Tenth', 'Eleventh', 'Twelfth', 'Thirteenth', 'Fourteenth', 'Fifteenth', 'Sixteenth'],
  ...['Seventeenth', 'Eighteenth', 'Nineteenth', 'Twentieth'],
]

const spanishOrdinals: readonly string[] = [
  ...['Primer', 'Segundo', 'Tercer', 'Cuarto', 'Quinto', 'Sexto', 'Séptimo', 'Octavo', 'Noveno'],
  ...['Décimo', 'Undécimo', 'Duodécimo', 'Decimotercer', 'Decimocuarto', 'Decimoquinto'],
  ...['Decimosexto', 'Decimoséptimo', 'Decimoctavo', 'Decimonoveno', 'Vigésimo'],
]
