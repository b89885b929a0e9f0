import { type CivilDate, partsOf, twoDigits, weekdayOf } from '../../civil-date.ts'
import { months, weekdays } from '../../date-words.ts'
import { mainLanguage } from '../../languages.ts'
import type { ClockTime } from '../../recurrence/clock-time.ts'
import { withCapital } from '../../tidy-text.ts'
import type { ReadingKind } from '../../vocabulary.ts'
import { isBritish } from './words.ts'

/** What a template prints of its own accord about what takes place, in the parish's language. */
export interface EventWords {
  readonly announcements: string
  readonly thisWeek: string
  readonly services: string
  readonly rota: string
  readonly readings: string
  readonly nextSunday: string
  readonly hymns: string
  readonly readingKinds: Readonly<Record<ReadingKind, string>>
  /** A day of the week: the day of the week and the number. */
  day(date: CivilDate): string
  /** A day of any week, without the year. */
  longDay(date: CivilDate): string
  /** Between the last two of several days. */
  readonly and: string
  /** From which day on something takes place again and again. */
  beginning(day: string): string
  time(time: ClockTime): string
  readonly allDay: string
  /** When something is over: a time, or a day in words. */
  until(end: string): string
  /** On which day something does not take place. */
  notOn(day: string): string
  /** That what was to be on a day is called off. */
  calledOff(day: string): string
  /** For what or whom a service is offered. */
  intention(words: string): string
}

/** Words of a language by its BCP 47 tag; where it has none here, those of English with days in numbers. */
export function eventWordsFor(language: string): EventWords {
  const primary = mainLanguage(language)
  const { clock, ...words } = WORDS.get(primary) ?? NEUTRAL
  const isTwelve = clock === 'by-country' ? !TWENTY_FOUR.test(language) : clock === 'twelve'
  const own = isBritish(language) ? { ...words, longDay: DAY_FIRST } : words
  return { ...own, time: isTwelve ? (TWELVE.get(primary) ?? twentyFour) : own.time }
}

interface Wordlist extends EventWords {
  /** Which clock people read; `by-country` where the countries of a language differ. */
  readonly clock: 'twelve' | 'twenty-four' | 'by-country'
}

/** Spanish of Spain, of the south of America, or of nowhere in particular. */
const TWENTY_FOUR = /^es(?:$|-(?:es|ar|cl|uy|py|bo|cu)\b)/i

const twentyFour = (time: ClockTime): string => `${Math.floor(time / 60)}:${twoDigits(time % 60)}`

const twelve =
  (morning: string, afternoon: string, noon: string) =>
  (time: ClockTime): string => {
    if (time === 12 * 60) return noon
    const hour = Math.floor(time / 60)
    return `${hour % 12 || 12}:${twoDigits(time % 60)}\u00a0${hour < 12 ? morning : afternoon}`
  }

const TWELVE: ReadonlyMap<string, EventWords['time']> = new Map([
  ['en', twelve('am', 'pm', 'noon')],
  ['es', twelve('a.\u00a0m.', 'p.\u00a0m.', 'mediodía')],
])

/** What stands before a time or a day in Spanish: "la 1:30", "las 19:30", "el mediodía", "el viernes". */
const article = (end: string): string => (/^1:/.test(end) ? 'la' : /^\d/.test(end) ? 'las' : 'el')

type Language = keyof typeof weekdays

const weekday = (language: Language, date: CivilDate): string =>
  weekdays[language][weekdayOf(date)] ?? ''

const month = (language: Language, date: CivilDate): string =>
  months[language][partsOf(date).month - 1] ?? ''

const dayNumber = (date: CivilDate): number => partsOf(date).day

/** `Wednesday 2`, in capitals as the head of a row. */
const dayIn =
  (language: Language) =>
  (date: CivilDate): string => {
    return `${withCapital(weekday(language, date))}\u00a0${dayNumber(date)}`
  }

const DAY_FIRST = (date: CivilDate): string =>
  `${weekday('en', date)} ${dayNumber(date)} ${month('en', date)}`

const ENGLISH: Wordlist = {
  clock: 'twelve',
  announcements: 'Announcements',
  thisWeek: 'This week',
  services: 'Services',
  rota: 'Serving',
  readings: 'Readings',
  nextSunday: 'Next Sunday',
  hymns: 'Hymns',
  readingKinds: {
    first: 'First reading',
    psalm: 'Psalm',
    second: 'Second reading',
    gospel: 'Gospel',
  },
  day: dayIn('en'),
  longDay: (date) => `${weekday('en', date)}, ${month('en', date)} ${dayNumber(date)}`,
  and: 'and',
  beginning: (day) => `beginning ${day}`,
  time: twentyFour,
  allDay: 'all day',
  until: (end) => `until\u00a0${end}`,
  notOn: (day) => `not on ${day}`,
  calledOff: (day) => `${day}: cancelled`,
  intention: (words) => `(intention: ${words})`,
}

const NEUTRAL: Wordlist = {
  ...ENGLISH,
  clock: 'twenty-four',
  day: (date) => date,
  longDay: (date) => date,
}

const WORDS: ReadonlyMap<string, Wordlist> = new Map(
  Object.entries<Wordlist>({
    en: ENGLISH,
    es: {
      clock: 'by-country',
      announcements: 'Anuncios',
      thisWeek: 'Esta semana',
      services: 'Oficios',
      rota: 'Servidores',
      readings: 'Lecturas',
      nextSunday: 'El próximo domingo',
      hymns: 'Himnos',
      readingKinds: {
        first: 'Primera lectura',
        psalm: 'Salmo',
        second: 'Segunda lectura',
        gospel: 'Evangelio',
      },
      day: dayIn('es'),
      longDay: (date) => `${weekday('es', date)} ${dayNumber(date)} de ${month('es', date)}`,
      and: 'y',
      beginning: (day) => `desde el ${day}`,
      time: twentyFour,
      allDay: 'todo el día',
      until: (end) => `hasta\u00a0${article(end)}\u00a0${end}`,
      notOn: (day) => `no habrá el ${day}`,
      calledOff: (day) => `${day}: cancelado`,
      intention: (words) => `(intención: ${words})`,
    },
    fr: {
      clock: 'twenty-four',
      announcements: 'Annonces',
      thisWeek: 'Cette semaine',
      services: 'Offices',
      rota: 'Service',
      readings: 'Lectures',
      nextSunday: 'Dimanche prochain',
      hymns: 'Chants',
      readingKinds: {
        first: 'Première lecture',
        psalm: 'Psaume',
        second: 'Deuxième lecture',
        gospel: 'Évangile',
      },
      day: dayIn('fr'),
      longDay: (date) =>
        `${weekday('fr', date)} ${dayNumber(date) === 1 ? '1er' : dayNumber(date)} ${month('fr', date)}`,
      and: 'et',
      beginning: (day) => `à partir du ${day}`,
      time: (time) => `${Math.floor(time / 60)}\u00a0h\u00a0${twoDigits(time % 60)}`,
      allDay: 'toute la journée',
      until: (end) => `jusqu’à\u00a0${end}`,
      notOn: (day) => `pas le ${day}`,
      calledOff: (day) => `${day} : annulé`,
      intention: (words) => `(intention : ${words})`,
    },
    de: {
      clock: 'twenty-four',
      announcements: 'Ankündigungen',
      thisWeek: 'Diese Woche',
      services: 'Gottesdienste',
      rota: 'Dienste',
      readings: 'Lesungen',
      nextSunday: 'Nächsten Sonntag',
      hymns: 'Lieder',
      readingKinds: {
        first: 'Erste Lesung',
        psalm: 'Psalm',
        second: 'Zweite Lesung',
        gospel: 'Evangelium',
      },
      day: (date) => `${dayIn('de')(date)}.`,
      longDay: (date) => `${weekday('de', date)}, ${dayNumber(date)}. ${month('de', date)}`,
      and: 'und',
      beginning: (day) => `ab ${day}`,
      time: (time) => `${Math.floor(time / 60)}.${twoDigits(time % 60)}\u00a0Uhr`,
      allDay: 'ganztägig',
      until: (end) => `bis\u00a0${end}`,
      notOn: (day) => `nicht am ${day}`,
      calledOff: (day) => `${day}: entfällt`,
      intention: (words) => `(Intention: ${words})`,
    },
    it: {
      clock: 'twenty-four',
      announcements: 'Avvisi',
      thisWeek: 'Questa settimana',
      services: 'Celebrazioni',
      rota: 'Servizi',
      readings: 'Letture',
      nextSunday: 'Domenica prossima',
      hymns: 'Canti',
      readingKinds: {
        first: 'Prima lettura',
        psalm: 'Salmo',
        second: 'Seconda lettura',
        gospel: 'Vangelo',
      },
      day: dayIn('it'),
      longDay: (date) => `${weekday('it', date)} ${dayNumber(date)} ${month('it', date)}`,
      and: 'e',
      beginning: (day) => `da ${day}`,
      time: (time) => `${Math.floor(time / 60)}.${twoDigits(time % 60)}`,
      allDay: 'tutto il giorno',
      until: (end) => `fino\u00a0a\u00a0${end}`,
      notOn: (day) => `non ${day}`,
      calledOff: (day) => `${day}: annullato`,
      intention: (words) => `(intenzione: ${words})`,
    },
    pt: {
      clock: 'twenty-four',
      announcements: 'Avisos',
      thisWeek: 'Esta semana',
      services: 'Celebrações',
      rota: 'Serviço',
      readings: 'Leituras',
      nextSunday: 'No próximo domingo',
      hymns: 'Cânticos',
      readingKinds: {
        first: 'Primeira leitura',
        psalm: 'Salmo',
        second: 'Segunda leitura',
        gospel: 'Evangelho',
      },
      day: dayIn('pt'),
      longDay: (date) => `${weekday('pt', date)}, ${dayNumber(date)} de ${month('pt', date)}`,
      and: 'e',
      beginning: (day) => `a partir de ${day}`,
      time: (time) => `${Math.floor(time / 60)}h${twoDigits(time % 60)}`,
      allDay: 'o dia inteiro',
      until: (end) => `até\u00a0${end}`,
      notOn: (day) => `exceto ${day}`,
      calledOff: (day) => `${day}: cancelado`,
      intention: (words) => `(intenção: ${words})`,
    },
    pl: {
      clock: 'twenty-four',
      announcements: 'Ogłoszenia',
      thisWeek: 'W tym tygodniu',
      services: 'Nabożeństwa',
      rota: 'Służba',
      readings: 'Czytania',
      nextSunday: 'W następną niedzielę',
      hymns: 'Pieśni',
      readingKinds: {
        first: 'Pierwsze czytanie',
        psalm: 'Psalm',
        second: 'Drugie czytanie',
        gospel: 'Ewangelia',
      },
      day: dayIn('pl'),
      longDay: (date) => `${weekday('pl', date)}, ${dayNumber(date)} ${month('pl', date)}`,
      and: 'i',
      beginning: (day) => `od: ${day}`,
      time: (time) => `${Math.floor(time / 60)}.${twoDigits(time % 60)}`,
      allDay: 'cały dzień',
      until: (end) => `do:\u00a0${end}`,
      notOn: (day) => `nie odbędzie się: ${day}`,
      calledOff: (day) => `${day}: odwołane`,
      intention: (words) => `(intencja: ${words})`,
    },
    la: {
      clock: 'twenty-four',
      announcements: 'Nuntii',
      thisWeek: 'Hac hebdomada',
      services: 'Officia',
      rota: 'Ministeria',
      readings: 'Lectiones',
      nextSunday: 'Dominica sequenti',
      hymns: 'Hymni',
      readingKinds: {
        first: 'Lectio prima',
        psalm: 'Psalmus',
        second: 'Lectio secunda',
        gospel: 'Evangelium',
      },
      day: dayIn('la'),
      longDay: (date) => `${weekday('la', date)}, die ${dayNumber(date)} ${month('la', date)}`,
      and: 'et',
      beginning: (day) => `ab: ${day}`,
      time: twentyFour,
      allDay: 'per totum diem',
      until: (end) => `usque\u00a0ad\u00a0${end}`,
      notOn: (day) => `non: ${day}`,
      calledOff: (day) => `${day}: revocatum`,
      intention: (words) => `(intentio: ${words})`,
    },
  }),
)
