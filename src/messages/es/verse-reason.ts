import type { VerseTheme } from '../../scripture/themes.ts'
import type { VerseReason } from '../../scripture/verse.ts'
import type { Season } from '../../vocabulary.ts'
import { count } from '../count.ts'
import { verseReason } from '../verse-reason.ts'

/** Why a verse was chosen, in Spanish words that a person can check. */
export const reasonInSpanish = (reason: VerseReason): string =>
  verseReason(reason, {
    byHand: 'elegido a mano',
    pinned: (file) => `fijado para esta semana en ${file}`,
    motto: (file) => `el lema en ${file}`,
    readings: {
      first: 'de la primera lectura del día',
      psalm: 'del salmo del día',
      second: 'de la segunda lectura del día',
      gospel: 'del evangelio del día',
    },
    themes: (themes) =>
      `${themes.length === 1 ? 'tema' : 'temas'} ${joined(themes.map((one) => themeNames[one]))}`,
    season: (season) => seasonNames[season],
    noTheme: 'ninguno de sus temas está libre esta semana',
    neverPrinted: 'nunca impreso',
    printedAgo: (weeks) => `impreso por última vez hace ${count(weeks, 'semana')}`,
  })

/** No theme's name begins with the sound of i, before which `y` would be `e`. */
const joined = (names: readonly string[]): string =>
  names.reduce((said, name) => (said === '' ? name : `${said} y ${name}`), '')

/** Those by which a parish may name them too (scripture/themes.ts). */
const themeNames: Readonly<Record<VerseTheme, string>> = {
  children: 'niños',
  comfort: 'consuelo',
  courage: 'valor',
  creation: 'creación',
  faith: 'fe',
  forgiveness: 'perdón',
  freedom: 'libertad',
  guidance: 'guía',
  healing: 'sanación',
  hope: 'esperanza',
  joy: 'gozo',
  justice: 'justicia',
  light: 'luz',
  love: 'amor',
  mercy: 'misericordia',
  mourning: 'duelo',
  peace: 'paz',
  praise: 'alabanza',
  prayer: 'oración',
  service: 'servicio',
  thanksgiving: 'acción de gracias',
  trust: 'confianza',
  unity: 'unidad',
  wisdom: 'sabiduría',
  word: 'palabra',
}

/** As they stand after the themes. */
const seasonNames: Readonly<Record<Season, string>> = {
  Advent: 'tiempo de Adviento',
  Christmas: 'tiempo de Navidad',
  Epiphany: 'tiempo de Epifanía',
  Lent: 'tiempo de Cuaresma',
  'Holy Week': 'Semana Santa',
  Easter: 'tiempo de Pascua',
  Pentecost: 'tiempo de Pentecostés',
  'Ordinary Time': 'tiempo ordinario',
}
