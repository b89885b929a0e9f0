import type { Reading } from '../../calendar/sunday.ts'
import type { VerseTheme } from '../../scripture/themes.ts'
import type { VerseReason, WeeksAgo } from '../../scripture/verse.ts'
import type { Season } from '../../vocabulary.ts'
import { count } from '../count.ts'

/** Why a verse was chosen, in Spanish words that a person can check. */
export function reasonInSpanish(reason: VerseReason): string {
  switch (reason.kind) {
    case 'by-hand':
      return 'elegido a mano'
    case 'pinned':
      return `fijado para esta semana en ${reason.file}`
    case 'motto':
      return `el lema en ${reason.file}`
    case 'reading':
      return `${readings[reason.reading]}; ${lastPrinted(reason.weeksAgo)}`
    case 'theme':
      return `${themeInSpanish(reason)}; ${lastPrinted(reason.weeksAgo)}`
    default:
      return reason satisfies never
  }
}

const readings: Readonly<Record<Reading['kind'], string>> = {
  first: 'de la primera lectura del día',
  psalm: 'del salmo del día',
  second: 'de la segunda lectura del día',
  gospel: 'del evangelio del día',
}

function themeInSpanish({ themes, season }: Extract<VerseReason, { kind: 'theme' }>): string {
  const named = `${themes.length === 1 ? 'tema' : 'temas'} ${joined(themes.map((one) => themeNames[one]))}`
  const said = [
    ...(themes.length > 0 ? [named] : []),
    ...(season === null ? [] : [seasonNames[season]]),
  ]
  return said.length > 0 ? said.join(', ') : 'ninguno de sus temas está libre esta semana'
}

function lastPrinted(weeksAgo: WeeksAgo): string {
  return weeksAgo === null
    ? 'nunca impreso'
    : `impreso por última vez hace ${count(weeksAgo, 'semana')}`
}

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
