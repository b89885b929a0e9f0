import {
  addDays,
  addWeeks,
  type CivilDate,
  daysBetween,
  isSunday,
  sundayOnOrAfter,
} from '../../civil-date.ts'
import type { LiturgicalColour, MovedToSunday, Season } from '../../vocabulary.ts'
import { adventOf, baptismAfter, dateIn, easterOf, isInHolyWeeks, theDay } from '../feast-date.ts'
import { ordinal } from '../names.ts'
import {
  type Celebration,
  celebrated,
  type KeptCelebration,
  type YearOfRite,
} from './celebration.ts'
import { festivals } from './common-worship-days.ts'
import { type Dated, isHigherSunday, keptInOrder, nextFree, type Placed } from './placed.ts'

/**
 * The calendar of the Church of England in one civil year. Source: Common Worship: Services and Prayers for the
 * Church of England (2000), "The Calendar" and "Rules to Order the Christian Year", with their amendments of 2006.
 * Where the Rules leave a choice: a Festival that falls on a Sunday of Christmas, Epiphany or Ordinary Time is kept on
 * it, colours of Sundays between All Saints and Advent are red, and rose is not used.
 *
 * @param onSunday which of the Epiphany, the Presentation and All Saints' Day is kept on the Sunday that may have it
 */
export function commonWorshipYear(year: number, onSunday: readonly MovedToSunday[]): YearOfRite {
  const days = datesOf(year, onSunday)
  const placed: Placed = new Map(principal(days))
  const annunciation = celebrated(
    'The Annunciation of Our Lord to the Blessed Virgin Mary',
    'La Anunciación de Nuestro Señor a la Virgen María',
    'principal-feast',
    'white',
    'annunciation',
  )
  place(annunciation, theDay(year, 3, 25), days, placed)
  for (const [date, celebration] of movableFestivals(days))
    if (!placed.has(date)) placed.set(date, celebration)
  for (const festival of festivals) {
    const date = dateIn(festival.date, year)
    if (date !== undefined) place(festival, date, days, placed)
  }
  return {
    sunday: (date) => placed.get(date) ?? countedSunday(date, days),
    kept: keptInOrder(placed, besides(days)),
    season: (date) => seasonIn(date, days),
  }
}

/** The days that all others are counted from. */
interface Dates {
  readonly easter: CivilDate
  readonly advent: CivilDate
  readonly christmas: CivilDate
  readonly epiphany: CivilDate
  readonly baptism: CivilDate
  readonly firstOfEpiphany: CivilDate
  readonly presentation: CivilDate
  readonly allSaints: CivilDate
  /** The Fourth Sunday before Advent, from which on Sundays are counted to it. */
  readonly fourthBefore: CivilDate
}

function datesOf(year: number, onSunday: readonly MovedToSunday[]): Dates {
  const the = (month: number, day: number): CivilDate => theDay(year, month, day)
  const moved = (which: MovedToSunday, day: CivilDate, from: CivilDate): CivilDate =>
    onSunday.includes(which) ? sundayOnOrAfter(from) : day
  const epiphany = moved('epiphany', the(1, 6), the(1, 2))
  const advent = adventOf(year)
  return {
    easter: easterOf(year),
    advent,
    christmas: the(12, 25),
    epiphany,
    baptism: baptismAfter(epiphany),
    firstOfEpiphany: sundayOnOrAfter(the(1, 7)),
    presentation: moved('presentation', the(2, 2), the(1, 28)),
    allSaints: moved('all-saints', the(11, 1), the(10, 30)),
    fourthBefore: addWeeks(advent, -4),
  }
}

/** Principal Feasts and Holy Days, and the days of Holy Week, which have no celebration of another kind. */
function principal(days: Dates): readonly Dated[] {
  const { easter, christmas, epiphany, presentation, allSaints, advent } = days
  const from = (count: number): CivilDate => addDays(easter, count)
  // biome-ignore format: a row is a day
  return [
    [epiphany, celebrated('The Epiphany', 'La Epifanía', 'principal-feast', 'white', 'epiphany')],
    [presentation, celebrated('The Presentation of Christ in the Temple: Candlemas', 'La Presentación de Cristo en el Templo: Candelaria', 'principal-feast', 'white', 'presentation')],
    [from(-46), celebrated('Ash Wednesday', 'Miércoles de Ceniza', 'principal-holy-day', 'purple', 'ash-wednesday')],
    [from(-7), celebrated('Palm Sunday', 'Domingo de Ramos', 'sunday', 'red', 'palm-sunday')],
    [from(-6), celebrated('Monday of Holy Week', 'Lunes Santo', 'weekday', 'red', 'holy-monday')],
    [from(-5), celebrated('Tuesday of Holy Week', 'Martes Santo', 'weekday', 'red', 'holy-tuesday')],
    [from(-4), celebrated('Wednesday of Holy Week', 'Miércoles Santo', 'weekday', 'red', 'holy-wednesday')],
    [from(-3), celebrated('Maundy Thursday', 'Jueves Santo', 'principal-holy-day', 'white', 'maundy-thursday')],
    [from(-2), celebrated('Good Friday', 'Viernes Santo', 'principal-holy-day', 'red', 'good-friday')],
    [from(-1), celebrated('Easter Eve: Easter Vigil', 'Víspera de Pascua: Vigilia Pascual', 'weekday', 'white', 'easter-vigil')],
    [easter, celebrated('Easter Day', 'Día de Pascua', 'principal-feast', 'white', 'easter-day')],
    [from(39), celebrated('Ascension Day', 'Día de la Ascensión', 'principal-feast', 'white', 'ascension')],
    [from(49), celebrated('Day of Pentecost: Whit Sunday', 'Día de Pentecostés', 'principal-feast', 'red', 'pentecost')],
    [from(56), celebrated('Trinity Sunday', 'Domingo de la Santísima Trinidad', 'principal-feast', 'white', 'trinity')],
    [allSaints, celebrated('All Saints’ Day', 'Día de Todos los Santos', 'principal-feast', 'white', 'all-saints')],
    [christmas, celebrated('Christmas Day', 'Día de Navidad', 'principal-feast', 'white', 'christmas-day')],
    [addDays(advent, -7), celebrated('Sunday next before Advent: Christ the King', 'Último domingo antes de Adviento: Cristo Rey', 'festival', 'white', 'christ-the-king')],
  ]
}

const movableFestivals = ({ easter, baptism }: Dates): readonly Dated[] => [
  [
    baptism,
    celebrated(
      isSunday(baptism)
        ? 'First Sunday of Epiphany: The Baptism of Christ'
        : 'The Baptism of Christ',
      isSunday(baptism)
        ? 'Primer domingo de Epifanía: El Bautismo de Cristo'
        : 'El Bautismo de Cristo',
      'festival',
      'white',
      'baptism',
    ),
  ],
  [
    addDays(easter, 60),
    celebrated(
      'The Day of Thanksgiving for the Institution of Holy Communion: Corpus Christi',
      'Acción de gracias por la institución de la Santa Comunión: Corpus Christi',
      'festival',
      'white',
    ),
  ],
]

/**
 * On its day, or the first free one after it. From Palm Sunday to the Second Sunday of Easter no other celebration is
 * kept: what falls then is kept from the Monday after it on, in its order.
 */
function place(celebration: Celebration, date: CivilDate, days: Dates, placed: Placed): void {
  const { easter } = days
  const from = isInHolyWeeks(date, easter) ? addDays(easter, 8) : date
  placed.set(
    nextFree(from, (day) => placed.has(day) || isHigherSunday(day, days)),
    celebration,
  )
}

const besides = ({ christmas }: Dates): readonly KeptCelebration[] => [
  {
    date: addDays(christmas, -1),
    celebration: celebrated('Christmas Eve', 'Nochebuena', 'weekday', 'white', 'christmas-eve'),
  },
]

/** A Sunday that nothing else has, counted within its season, or towards Lent or Advent. */
function countedSunday(date: CivilDate, days: Dates): Celebration {
  const { easter, advent, christmas, epiphany, firstOfEpiphany, presentation, fourthBefore } = days
  const since = (first: CivilDate): number => daysBetween(first, date) / 7 + 1
  if (date > christmas) return counted(1, 'of Christmas', 'de Navidad', 'white')
  if (date >= advent) return counted(since(advent), 'of Advent', 'de Adviento', 'purple')
  if (date >= fourthBefore)
    return counted(daysBetween(date, advent) / 7, 'before Advent', 'antes de Adviento', 'red')
  if (date > addDays(easter, 56)) {
    if (date === addWeeks(fourthBefore, -1))
      return celebrated(
        'Last Sunday after Trinity',
        'Último domingo después de la Trinidad',
        'sunday',
        'green',
      )
    return counted(since(addDays(easter, 63)), 'after Trinity', 'después de la Trinidad', 'green')
  }
  if (date === addDays(easter, 42))
    return celebrated(
      'Seventh Sunday of Easter: Sunday after Ascension Day',
      'Séptimo domingo de Pascua: Domingo después de la Ascensión',
      'sunday',
      'white',
    )
  if (date > easter) return counted(since(easter), 'of Easter', 'de Pascua', 'white')
  if (date > addDays(easter, -46))
    return counted(since(addDays(easter, -42)), 'of Lent', 'de Cuaresma', 'purple')
  if (date > presentation) {
    const nth = daysBetween(date, addDays(easter, -42)) / 7
    return nth === 1
      ? celebrated('Sunday next before Lent', 'Último domingo antes de Cuaresma', 'sunday', 'green')
      : counted(nth, 'before Lent', 'antes de Cuaresma', 'green')
  }
  if (date < epiphany) return counted(2, 'of Christmas', 'de Navidad', 'white')
  return counted(since(firstOfEpiphany), 'of Epiphany', 'de Epifanía', 'white')
}

const counted = (nth: number, en: string, es: string, colour: LiturgicalColour): Celebration =>
  celebrated(
    `${ordinal(nth, 'en')} Sunday ${en}`,
    `${ordinal(nth, 'es')} domingo ${es}`,
    'sunday',
    colour,
  )

/** Epiphany lasts until the Presentation; Ordinary Time fills the weeks before Lent and those after Pentecost. */
function seasonIn(
  date: CivilDate,
  { easter, advent, christmas, epiphany, presentation }: Dates,
): Season {
  if (date >= christmas || date < epiphany) return 'Christmas'
  if (date >= advent) return 'Advent'
  if (date <= presentation) return 'Epiphany'
  if (date < addDays(easter, -46)) return 'Ordinary Time'
  if (date < addDays(easter, -7)) return 'Lent'
  if (date < easter) return 'Holy Week'
  if (date < addDays(easter, 49)) return 'Easter'
  return date === addDays(easter, 49) ? 'Pentecost' : 'Ordinary Time'
}
