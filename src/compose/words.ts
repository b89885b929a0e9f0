import { type CivilDate, partsOf } from '../civil-date.ts'

/** What a template prints of its own accord, in the parish's language. */
export interface Words {
  /** The long civil date, without the day of the week. */
  date(date: CivilDate): string
  /** What someone who cannot see a QR code should hear. */
  code(address: string): string
}

/** Words of a language by its BCP 47 tag; where it has none here, dates are numbers and nothing is said in English. */
export function wordsFor(language: string): Words {
  const [primary = ''] = language.toLowerCase().split('-')
  const words = WORDS.get(primary) ?? NEUTRAL
  return primary === 'en' && !MONTH_FIRST.test(language) ? { ...words, date: britishDate } : words
}

/** English of the United States, Canada and the Philippines, or of nowhere in particular. */
const MONTH_FIRST = /^en(?:$|-(?:us|ca|ph)\b)/i

const months = (names: string): readonly string[] => names.split(' ')

const ENGLISH = months(
  'January February March April May June July August September October November December',
)
const SPANISH = months(
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
)
const FRENCH = months(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
)
const GERMAN = months(
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
)
const ITALIAN = months(
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
)
const PORTUGUESE = months(
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
)
/** In the genitive, as a date wants them. */
const POLISH = months(
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
)
/** In the genitive. */
const LATIN = months(
  'ianuarii februarii martii aprilis maii iunii iulii augusti septembris octobris novembris decembris',
)

interface Named {
  readonly day: number
  readonly month: string
  readonly year: number
}

const named =
  (names: readonly string[], write: (date: Named) => string) =>
  (date: CivilDate): string => {
    const { year, month, day } = partsOf(date)
    return write({ day, month: names[month - 1] ?? '', year })
  }

const britishDate = named(ENGLISH, ({ day, month, year }) => `${day} ${month} ${year}`)

const NEUTRAL: Words = { date: (date) => date, code: (address) => `QR: ${address}` }

const WORDS: ReadonlyMap<string, Words> = new Map([
  [
    'en',
    {
      date: named(ENGLISH, ({ day, month, year }) => `${month} ${day}, ${year}`),
      code: (address) => `QR code for ${address}`,
    },
  ],
  [
    'es',
    {
      date: named(SPANISH, ({ day, month, year }) => `${day} de ${month} de ${year}`),
      code: (address) => `Código QR de ${address}`,
    },
  ],
  [
    'fr',
    {
      date: named(FRENCH, ({ day, month, year }) => `${day === 1 ? '1er' : day} ${month} ${year}`),
      code: (address) => `Code QR pour ${address}`,
    },
  ],
  [
    'de',
    {
      date: named(GERMAN, ({ day, month, year }) => `${day}. ${month} ${year}`),
      code: (address) => `QR-Code zu ${address}`,
    },
  ],
  [
    'it',
    {
      date: named(ITALIAN, ({ day, month, year }) => `${day === 1 ? '1º' : day} ${month} ${year}`),
      code: (address) => `Codice QR per ${address}`,
    },
  ],
  [
    'pt',
    {
      date: named(
        PORTUGUESE,
        ({ day, month, year }) => `${day === 1 ? '1.º' : day} de ${month} de ${year}`,
      ),
      code: (address) => `Código QR de ${address}`,
    },
  ],
  [
    'pl',
    {
      date: named(POLISH, ({ day, month, year }) => `${day} ${month} ${year}`),
      code: (address) => `Kod QR: ${address}`,
    },
  ],
  [
    'la',
    {
      date: named(LATIN, ({ day, month, year }) => `die ${day} ${month} ${year}`),
      code: (address) => `Signum QR: ${address}`,
    },
  ],
])
