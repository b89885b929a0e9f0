import { type CivilDate, partsOf } from '../../civil-date.ts'
import { months } from '../../date-words.ts'
import { mainLanguage } from '../../languages.ts'
import { type LocalTime, partsOfTime } from '../../local-time.ts'

/** What a template prints of its own accord, in the parish's language. */
export interface Words {
  /** The long civil date, without the day of the week. */
  date(date: CivilDate): string
  /** What someone who cannot see a QR code should hear. */
  code(address: string): string
  /** Where an insert is on the web. */
  readonly webPage: string
  /** How many years ago somebody died: `1st anniversary`. */
  anniversary(years: number): string
  /** A page among all: `{page} of {pages}`. */
  readonly pageOfAll: string
  /** The mark of an issue that is not the one clergy had approved, and when it was written. */
  updated(time: LocalTime): string
  readonly slip: SlipWords
}

/** What stands on a slip beside the parish's own words. */
export interface SlipWords {
  title(date: string): string
  readonly added: string
  readonly changed: string
  readonly withdrawn: string
  /** How many are withdrawn under a heading. */
  prayers(count: number): string
  /** What is not a prayer. */
  readonly article: string
}

/**
 * Words of a language by its BCP 47 tag. Where it has none here, dates are numbers, and the mark of
 * an updated issue, which must not be missed, and what a slip says are in English.
 */
export function wordsFor(language: string): Words {
  const own = WORDS.get(mainLanguage(language)) ?? NEUTRAL
  const words = isBritish(language) ? { ...own, ...BRITISH } : own
  return {
    ...words,
    updated: (time) => {
      const { day, hour, minute } = partsOfTime(time)
      return words.updated(words.date(day), hour, minute)
    },
  }
}

/** Words of one language; the mark is put together from the date and the hour, 00 to 23. */
interface Wordlist extends Omit<Words, 'updated'> {
  updated(date: string, hour: string, minute: string): string
}

/** English with the day before the month: not that of the United States, Canada, the Philippines, or of no country. */
export const isBritish = (language: string): boolean =>
  /^en-/i.test(language) && !/^en-(?:us|ca|ph)\b/i.test(language)

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

const BRITISH: Pick<Wordlist, 'date' | 'updated'> = {
  date: named(months.en, ({ day, month, year }) => `${day} ${month} ${year}`),
  updated: (date, hour, minute) => `UPDATED ${date}, ${hour}:${minute}`,
}

/** The clock of twelve hours, as America reads it. */
const twelveHours = (hour: string, minute: string): string =>
  `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'a.m.' : 'p.m.'}`

/** `1st`, `2nd`, `11th`. */
function englishOrdinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]
  return `${number}${ending ?? 'th'}`
}

const NEUTRAL: Wordlist = {
  pageOfAll: '{page} / {pages}',
  date: (date) => date,
  code: (address) => `QR: ${address}`,
  webPage: 'This page on the web',
  anniversary: (years) => `(${years})`,
  updated: (date, hour, minute) => `UPDATED ${date}, ${hour}:${minute}`,
  slip: {
    title: (date) => `Changes for ${date}`,
    added: 'New',
    changed: 'Changed',
    withdrawn: 'Withdrawn',
    prayers: (count) => (count === 1 ? 'one prayer' : `${count} prayers`),
    article: 'An article or notice',
  },
}

const WORDS: ReadonlyMap<string, Wordlist> = new Map(
  Object.entries<Wordlist>({
    en: {
      pageOfAll: '{page} of {pages}',
      date: named(months.en, ({ day, month, year }) => `${month} ${day}, ${year}`),
      code: (address) => `QR code for ${address}`,
      webPage: 'This page on the web',
      anniversary: (years) => `${englishOrdinal(years)} anniversary`,
      updated: (date, hour, minute) => `UPDATED ${date}, ${twelveHours(hour, minute)}`,
      slip: NEUTRAL.slip,
    },
    es: {
      pageOfAll: '{page} de {pages}',
      date: named(months.es, ({ day, month, year }) => `${day} de ${month} de ${year}`),
      code: (address) => `Código QR de ${address}`,
      webPage: 'Esta hoja en la web',
      anniversary: (years) =>
        `${years}${[1, 3].includes(years % 10) && ![11, 13].includes(years % 100) ? '.er' : '.º'} aniversario`,
      updated: (date, hour, minute) => `ACTUALIZADO el ${date}, ${hour}:${minute}`,
      slip: {
        title: (date) => `Cambios para el ${date}`,
        added: 'Nuevo',
        changed: 'Cambiado',
        withdrawn: 'Retirado',
        prayers: (count) => (count === 1 ? 'una oración' : `${count} oraciones`),
        article: 'Un artículo o aviso',
      },
    },
    fr: {
      pageOfAll: '{page} sur {pages}',
      date: named(
        months.fr,
        ({ day, month, year }) => `${day === 1 ? '1er' : day} ${month} ${year}`,
      ),
      code: (address) => `Code QR pour ${address}`,
      webPage: 'Cette feuille en ligne',
      anniversary: (years) => `${years}${years === 1 ? 'er' : 'e'} anniversaire de la mort`,
      updated: (date, hour, minute) => `MIS À JOUR le ${date} à ${hour} h ${minute}`,
      slip: {
        title: (date) => `Changements pour le ${date}`,
        added: 'Nouveau',
        changed: 'Modifié',
        withdrawn: 'Retiré',
        prayers: (count) => (count === 1 ? 'une prière' : `${count} prières`),
        article: 'Un article ou une annonce',
      },
    },
    de: {
      pageOfAll: '{page} von {pages}',
      date: named(months.de, ({ day, month, year }) => `${day}. ${month} ${year}`),
      code: (address) => `QR-Code zu ${address}`,
      webPage: 'Dieses Blatt im Internet',
      anniversary: (years) => `${years}. Todestag`,
      updated: (date, hour, minute) => `AKTUALISIERT am ${date}, ${hour}.${minute} Uhr`,
      slip: {
        title: (date) => `Änderungen zum ${date}`,
        added: 'Neu',
        changed: 'Geändert',
        withdrawn: 'Zurückgenommen',
        prayers: (count) => (count === 1 ? 'ein Gebet' : `${count} Gebete`),
        article: 'Ein Artikel oder Hinweis',
      },
    },
    it: {
      pageOfAll: '{page} di {pages}',
      date: named(
        months.it,
        ({ day, month, year }) => `${day === 1 ? '1º' : day} ${month} ${year}`,
      ),
      code: (address) => `Codice QR per ${address}`,
      webPage: 'Questo foglio sul web',
      anniversary: (years) => `${years}º anniversario`,
      updated: (date, hour, minute) => `AGGIORNATO il ${date}, ore ${hour}.${minute}`,
      slip: {
        title: (date) => `Variazioni per il ${date}`,
        added: 'Nuovo',
        changed: 'Modificato',
        withdrawn: 'Ritirato',
        prayers: (count) => (count === 1 ? 'una preghiera' : `${count} preghiere`),
        article: 'Un articolo o avviso',
      },
    },
    pt: {
      pageOfAll: '{page} de {pages}',
      date: named(
        months.pt,
        ({ day, month, year }) => `${day === 1 ? '1.º' : day} de ${month} de ${year}`,
      ),
      code: (address) => `Código QR de ${address}`,
      webPage: 'Esta folha na internet',
      anniversary: (years) => `${years}.º aniversário da morte`,
      updated: (date, hour, minute) => `ATUALIZADO em ${date}, ${hour}h${minute}`,
      slip: {
        title: (date) => `Alterações para ${date}`,
        added: 'Novo',
        changed: 'Alterado',
        withdrawn: 'Retirado',
        prayers: (count) => (count === 1 ? 'uma oração' : `${count} orações`),
        article: 'Um artigo ou aviso',
      },
    },
    pl: {
      pageOfAll: '{page} z {pages}',
      date: named(months.pl, ({ day, month, year }) => `${day} ${month} ${year}`),
      code: (address) => `Kod QR: ${address}`,
      webPage: 'Ta strona w internecie',
      anniversary: (years) => `${years}. rocznica śmierci`,
      updated: (date, hour, minute) => `ZAKTUALIZOWANO ${date}, godz. ${hour}.${minute}`,
      slip: {
        title: (date) => `Zmiany na ${date}`,
        added: 'Nowe',
        changed: 'Zmienione',
        withdrawn: 'Wycofane',
        prayers: (count) => `modlitwy: ${count}`,
        article: 'Artykuł lub ogłoszenie',
      },
    },
    la: {
      pageOfAll: '{page} ex {pages}',
      date: named(months.la, ({ day, month, year }) => `die ${day} ${month} ${year}`),
      code: (address) => `Signum QR: ${address}`,
      webPage: 'Hoc folium in interreti',
      anniversary: (years) => `anniversarium ${years}`,
      updated: (date, hour, minute) => `RENOVATUM ${date}, hora ${hour}.${minute}`,
      slip: {
        title: (date) => `Mutata ${date}`,
        added: 'Nova',
        changed: 'Mutata',
        withdrawn: 'Omissa',
        prayers: (count) => (count === 1 ? 'una oratio' : `${count} orationes`),
        article: 'Scriptum',
      },
    },
  }),
)
