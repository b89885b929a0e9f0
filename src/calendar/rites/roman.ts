import {
  addDays,
  addWeeks,
  type CivilDate,
  daysBetween,
  isSunday,
  partsOf,
  sundayOnOrAfter,
  sundayOnOrBefore,
} from '../../civil-date.ts'
import type { LiturgicalColour, MovedToSunday, Season } from '../../vocabulary.ts'
import { adventOf, baptismAfter, dateIn, easterOf, isInHolyWeeks, theDay } from '../feast-date.ts'
import { ordinal } from '../names.ts'
import {
  type Celebration,
  celebrated,
  type FixedDay,
  type KeptCelebration,
  type YearOfRite,
} from './celebration.ts'
import { type Dated, isHigherSunday, keptInOrder, nextFree, type Placed } from './placed.ts'
import { romanFeasts, romanFeastsOfTheLord, romanSolemnities } from './roman-days.ts'
import { romanMemorials, romanOptionalMemorials } from './roman-memorials.ts'

/**
 * The General Roman Calendar in one civil year. Sources: Universal Norms on the Liturgical Year and the Calendar
 * (1969, as in the Roman Missal of 2008), with the Table of Liturgical Days and no. 60 on what is transferred; the
 * notification of 22 April 1990 on solemnities that meet a Sunday of Advent, Lent or Easter; for colours the
 * General Instruction of the Roman Missal, no. 346.
 *
 * @param onSunday what the bishops' conference has assigned to a Sunday (Universal Norms, no. 7)
 */
export function romanYear(year: number, onSunday: readonly MovedToSunday[]): YearOfRite {
  const days = datesOf(year, onSunday)
  const placed: Placed = new Map([...highest(days), ...solemnitiesOfTheLord(days)])
  for (const solemnity of romanSolemnities) placeSolemnity(solemnity, days, placed)
  for (const [date, celebration] of feastsOfTheLord(days))
    if (!placed.has(date) && !isHigherSunday(date, days)) placed.set(date, celebration)
  for (const feast of romanFeasts) {
    const date = inYear(feast, year)
    if (!placed.has(date) && !isSunday(date)) placed.set(date, feast)
  }
  const optional = placeMemorials(days, placed)
  return {
    sunday: (date) => placed.get(date) ?? countedSunday(date, days),
    kept: keptInOrder(placed, [...besides(days), ...optional]),
    season: (date) => seasonIn(date, days),
  }
}

/** The days that all others are counted from. */
interface Dates {
  readonly year: number
  readonly easter: CivilDate
  readonly advent: CivilDate
  readonly christmas: CivilDate
  readonly epiphany: CivilDate
  readonly baptism: CivilDate
  readonly ascension: CivilDate
  readonly corpusChristi: CivilDate
}

function datesOf(year: number, onSunday: readonly MovedToSunday[]): Dates {
  const easter = easterOf(year)
  const the = (month: number, day: number): CivilDate => theDay(year, month, day)
  const isMoved = onSunday.includes('epiphany')
  const epiphany = isMoved ? sundayOnOrAfter(the(1, 2)) : the(1, 6)
  return {
    year,
    easter,
    advent: adventOf(year),
    christmas: the(12, 25),
    epiphany,
    baptism: baptismAfter(epiphany),
    ascension: addDays(easter, onSunday.includes('ascension') ? 42 : 39),
    corpusChristi: addDays(easter, onSunday.includes('corpus-christi') ? 63 : 60),
  }
}

function inYear({ date: when }: FixedDay, year: number): CivilDate {
  const date = dateIn(when, year)
  if (date === undefined) throw new RangeError(`a feast has no day in ${year}`)
  return date
}

/** What nothing goes before (Table, I, 1 and 2), but for Sundays, which `isHigherSunday` tells. */
function highest({ easter, christmas, epiphany, ascension }: Dates): readonly Dated[] {
  const from = (days: number): CivilDate => addDays(easter, days)
  const octave = [
    ['Monday', 'Lunes', 'easter-monday'],
    ['Tuesday', 'Martes', 'easter-tuesday'],
    ['Wednesday', 'Miércoles', 'easter-wednesday'],
    ['Thursday', 'Jueves', 'easter-thursday'],
    ['Friday', 'Viernes', 'easter-friday'],
    ['Saturday', 'Sábado', 'easter-saturday'],
  ] as const
  // biome-ignore format: a row is a day
  return [
    [from(-46), celebrated('Ash Wednesday', 'Miércoles de Ceniza', 'weekday', 'purple', 'ash-wednesday')],
    [from(-7), celebrated('Palm Sunday of the Passion of the Lord', 'Domingo de Ramos en la Pasión del Señor', 'sunday', 'red', 'palm-sunday')],
    [from(-6), celebrated('Monday of Holy Week', 'Lunes Santo', 'weekday', 'purple', 'holy-monday')],
    [from(-5), celebrated('Tuesday of Holy Week', 'Martes Santo', 'weekday', 'purple', 'holy-tuesday')],
    [from(-4), celebrated('Wednesday of Holy Week', 'Miércoles Santo', 'weekday', 'purple', 'holy-wednesday')],
    [from(-3), celebrated('Holy Thursday: Mass of the Lord’s Supper', 'Jueves Santo: Misa vespertina de la Cena del Señor', 'solemnity', 'white', 'maundy-thursday')],
    [from(-2), celebrated('Friday of the Passion of the Lord: Good Friday', 'Viernes Santo de la Pasión del Señor: Viernes Santo', 'solemnity', 'red', 'good-friday')],
    [from(-1), celebrated('The Easter Vigil in the Holy Night: Easter Vigil', 'Vigilia Pascual en la Noche Santa: Vigilia Pascual', 'solemnity', 'white', 'easter-vigil')],
    [easter, celebrated('Easter Sunday of the Resurrection of the Lord: Easter Day', 'Domingo de Pascua de la Resurrección del Señor: Pascua', 'solemnity', 'white', 'easter-day')],
    ...octave.map(
      ([en, es, readings], index): Dated => [
        from(index + 1),
        celebrated(
          `${en} within the Octave of Easter`,
          `${es} de la Octava de Pascua`,
          'solemnity',
          'white',
          readings,
        ),
      ],
    ),
    [from(7), celebrated('Second Sunday of Easter: Sunday of Divine Mercy', 'Segundo domingo de Pascua: Domingo de la Divina Misericordia', 'sunday', 'white', 'easter-2')],
    [ascension, celebrated('The Ascension of the Lord', 'La Ascensión del Señor', 'solemnity', 'white', 'ascension')],
    [from(49), celebrated('Pentecost Sunday', 'Domingo de Pentecostés: Pentecostés', 'solemnity', 'red', 'pentecost')],
    [epiphany, celebrated('The Epiphany of the Lord', 'La Epifanía del Señor', 'solemnity', 'white', 'epiphany')],
    [christmas, celebrated('The Nativity of the Lord: Christmas', 'La Natividad del Señor: Navidad', 'solemnity', 'white', 'christmas-day')],
  ]
}

const solemnitiesOfTheLord = ({ easter, advent, corpusChristi }: Dates): readonly Dated[] => [
  [
    addDays(easter, 56),
    celebrated('The Most Holy Trinity', 'La Santísima Trinidad', 'solemnity', 'white', 'trinity'),
  ],
  [
    corpusChristi,
    celebrated(
      'The Most Holy Body and Blood of Christ: Corpus Christi',
      'El Santísimo Cuerpo y Sangre de Cristo: Corpus Christi',
      'solemnity',
      'white',
      'corpus-christi',
    ),
  ],
  [
    addDays(easter, 68),
    celebrated(
      'The Most Sacred Heart of Jesus',
      'El Sagrado Corazón de Jesús',
      'solemnity',
      'white',
      'sacred-heart',
    ),
  ],
  [
    addDays(advent, -7),
    {
      ...celebrated(
        'Our Lord Jesus Christ, King of the Universe: Christ the King',
        'Jesucristo, Rey del Universo: Cristo Rey',
        'solemnity',
        'white',
        'christ-the-king',
      ),
      // The Thirty-fourth, and last, Sunday in Ordinary Time.
      readings: 'ordinary-34',
    },
  ],
]

const feastsOfTheLord = ({ year, christmas, baptism }: Dates): readonly Dated[] => [
  // The Sunday within the Octave of the Nativity, or 30 December where that is without one.
  [
    isSunday(christmas) ? addDays(christmas, 5) : sundayOnOrAfter(addDays(christmas, 1)),
    celebrated(
      'The Holy Family of Jesus, Mary and Joseph',
      'La Sagrada Familia de Jesús, María y José',
      'feast',
      'white',
      'holy-family',
    ),
  ],
  [
    baptism,
    celebrated('The Baptism of the Lord', 'El Bautismo del Señor', 'feast', 'white', 'baptism'),
  ],
  ...romanFeastsOfTheLord.map((feast): Dated => [inYear(feast, year), feast]),
]

/**
 * No. 60: a solemnity impeded by a higher day moves to the nearest day that is free. Saint Joseph in Holy Week
 * is kept on the Saturday before it (no. 56 f), the Annunciation on the Monday after the Second Sunday of
 * Easter. Where the Sacred Heart has 24 June, Saint John is kept on the 23rd (Congregation for Divine Worship,
 * 11 May 2020, for 2022).
 */
function placeSolemnity(solemnity: FixedDay, days: Dates, placed: Placed): void {
  const date = inYear(solemnity, days.year)
  const isTaken = (day: CivilDate): boolean => placed.has(day) || isHigherSunday(day, days)
  const { easter } = days
  if (isInHolyWeeks(date, easter)) {
    const isBefore = partsOf(date).day === 19
    placed.set(isBefore ? addDays(easter, -8) : addDays(easter, 8), solemnity)
    return
  }
  const isSacredHeart = date === addDays(easter, 68) && partsOf(date).day === 24
  placed.set(isSacredHeart ? addDays(date, -1) : nextFree(date, isTaken), solemnity)
}

/**
 * Puts memorials on the weekdays that nothing higher has, and returns those that may be kept or not. In Lent, and
 * from 17 to 31 December, obligatory ones may be commemorated, in the colour of the weekday (Table, III, 12; no. 355 of
 * the General Instruction). Of two obligatory ones on a day both are optional (Congregation for Divine Worship, 8
 * December 1998); Mary, Mother of the Church, goes before every other (its notification of 24 March 2018).
 */
function placeMemorials(days: Dates, placed: Placed): readonly KeptCelebration[] {
  const { year, easter } = days
  const isFree = (date: CivilDate): boolean => !isSunday(date) && !placed.has(date)
  const fixedOnes = (all: readonly FixedDay[]): readonly Dated[] =>
    all.map((memorial): Dated => [inYear(memorial, year), memorial])
  const mother: Dated = [addDays(easter, 50), motherOfTheChurch]
  const heart: Dated = [addDays(easter, 69), immaculateHeart]
  const obligatory = [...fixedOnes(romanMemorials), heart].filter(([date]) => isFree(date))
  const free = fixedOnes(romanOptionalMemorials).filter(([date]) => isFree(date))
  const isAlone = (date: CivilDate): boolean =>
    obligatory.filter(([other]) => other === date).length === 1
  const chosen: KeptCelebration[] = []
  const mayBeKept = (date: CivilDate, { name, colour }: Celebration): void => {
    const ofWeekday = date > days.christmas ? 'white' : 'purple'
    chosen.push({
      date,
      celebration: {
        name,
        rank: 'optional-memorial',
        colour: isOnlyCommemorated(date, days) ? ofWeekday : colour,
      },
    })
  }
  if (isFree(mother[0])) placed.set(...mother)
  for (const [date, memorial] of obligatory.filter(([one]) => isFree(one)))
    if (isAlone(date) && !isOnlyCommemorated(date, days)) placed.set(date, memorial)
    else mayBeKept(date, memorial)
  for (const [date, memorial] of free) if (isFree(date)) mayBeKept(date, memorial)
  return chosen
}

/** A weekday of Lent, of Advent from 17 December on, or of the Octave of the Nativity: memorials leave its Mass as it is. */
const isOnlyCommemorated = (date: CivilDate, { easter, year }: Dates): boolean =>
  (date >= addDays(easter, -46) && date < easter) || date >= theDay(year, 12, 17)

const motherOfTheChurch = celebrated(
  'The Blessed Virgin Mary, Mother of the Church',
  'La Virgen María, Madre de la Iglesia',
  'memorial',
  'white',
)

const immaculateHeart = celebrated(
  'The Immaculate Heart of the Blessed Virgin Mary',
  'El Inmaculado Corazón de la Virgen María',
  'memorial',
  'white',
)

/** Services that a day has beside its main celebration. */
const besides = ({ easter, christmas }: Dates): readonly KeptCelebration[] => [
  {
    date: addDays(easter, -1),
    celebration: celebrated('Holy Saturday', 'Sábado Santo', 'solemnity', 'white', 'holy-saturday'),
  },
  {
    date: addDays(christmas, -1),
    celebration: celebrated(
      'The Nativity of the Lord, at the Vigil and in the Night: Christmas Eve',
      'La Natividad del Señor, en la vigilia y en la noche: Nochebuena',
      'solemnity',
      'white',
      'christmas-eve',
    ),
  },
]

/** A Sunday that no celebration has, by its season and number. */
function countedSunday(date: CivilDate, days: Dates): Celebration {
  const { easter, advent, christmas, baptism } = days
  if (date >= advent && date < christmas) {
    const nth = daysBetween(advent, date) / 7 + 1
    return counted('advent', nth, 'of Advent', 'de Adviento', nth === 3 ? 'rose' : 'purple')
  }
  if (date > addDays(easter, -46) && date < easter) {
    const nth = daysBetween(addDays(easter, -42), date) / 7 + 1
    return counted('lent', nth, 'of Lent', 'de Cuaresma', nth === 4 ? 'rose' : 'purple')
  }
  if (date > easter && date < addDays(easter, 49))
    return counted('easter', daysBetween(easter, date) / 7 + 1, 'of Easter', 'de Pascua', 'white')
  if (date < baptism)
    return counted('christmas', 2, 'after the Nativity', 'después de la Natividad', 'white')
  // The last Sunday in Ordinary Time is the 34th, and those after Pentecost are counted back from it.
  const nth =
    date < easter
      ? daysBetween(sundayOnOrBefore(baptism), date) / 7 + 1
      : 34 - daysBetween(date, addWeeks(advent, -1)) / 7
  return counted('ordinary', nth, 'in Ordinary Time', 'del Tiempo Ordinario', 'green')
}

const counted = (
  series: 'advent' | 'christmas' | 'lent' | 'easter' | 'ordinary',
  nth: number,
  en: string,
  es: string,
  colour: LiturgicalColour,
): Celebration =>
  celebrated(
    `${ordinal(nth, 'en')} Sunday ${en}`,
    `${ordinal(nth, 'es')} domingo ${es}`,
    'sunday',
    colour,
    `${series}-${nth}`,
  )

/** Christmas Time ends with the Baptism of the Lord, Ordinary Time before Lent begins after it (nos. 33 and 44). */
function seasonIn(date: CivilDate, { easter, advent, christmas, baptism }: Dates): Season {
  if (date >= christmas || date <= baptism) return 'Christmas'
  if (date >= advent) return 'Advent'
  if (date < addDays(easter, -46)) return 'Ordinary Time'
  if (date < addDays(easter, -7)) return 'Lent'
  if (date < easter) return 'Holy Week'
  if (date < addDays(easter, 49)) return 'Easter'
  return date === addDays(easter, 49) ? 'Pentecost' : 'Ordinary Time'
}
