// The calendars of churches that have names, ranks and colours of their own: a civil year in, its days out.

import { memoize } from '../../memoize.ts'
import type { CalendarUse, MovedToSunday, Rank } from '../../vocabulary.ts'
import type { Celebration, YearOfRite } from './celebration.ts'
import { commonWorshipYear } from './common-worship.ts'
import { romanYear } from './roman.ts'

/** Which church's year, and what of it is kept on a Sunday. */
interface Keeping {
  readonly calendar: CalendarUse
  readonly language: string
  readonly onSunday?: readonly MovedToSunday[]
}

/** The year of a church that has days of its own; undefined for calendars that go by `feast.ts`. */
export function riteOf(year: number, keeping: Keeping): YearOfRite | undefined {
  const { calendar, language } = keeping
  switch (calendar) {
    case 'roman':
      return years({ calendar, year, onSunday: keeping.onSunday ?? movedIn(language) })
    case 'common-worship':
      return years({ calendar, year, onSunday: keeping.onSunday ?? [] })
    case 'rcl':
    case 'episcopal':
    case 'none':
      return undefined
    default:
      return calendar satisfies never
  }
}

interface Wanted {
  readonly calendar: 'roman' | 'common-worship'
  readonly year: number
  readonly onSunday: readonly MovedToSunday[]
}

const years = memoize(
  ({ calendar, year, onSunday }: Wanted): YearOfRite =>
    calendar === 'roman' ? romanYear(year, onSunday) : commonWorshipYear(year, onSunday),
  ({ calendar, year, onSunday }) => [calendar, year, ...onSunday].join(' '),
  64,
)

/**
 * What bishops' conferences have assigned to a Sunday, by the region of the language; the general calendar moves
 * nothing. Only those that we know of are here (docs/calendars.md).
 */
const movedByRegion: Readonly<Record<string, readonly MovedToSunday[]>> = {
  US: ['epiphany', 'ascension', 'corpus-christi'],
  CA: ['epiphany', 'ascension', 'corpus-christi'],
  AU: ['epiphany', 'ascension', 'corpus-christi'],
  NZ: ['epiphany', 'ascension', 'corpus-christi'],
  MX: ['epiphany', 'ascension'],
  GB: ['corpus-christi'],
  IE: ['ascension', 'corpus-christi'],
  ES: ['ascension', 'corpus-christi'],
  IT: ['ascension', 'corpus-christi'],
}

const movedIn = (language: string): readonly MovedToSunday[] =>
  movedByRegion[regionOf(language) ?? 'US'] ?? []

/** The region of a BCP 47 tag, in capitals. */
export const regionOf = (language: string): string | undefined =>
  /-([A-Z]{2})(?:-|$)/i.exec(language)?.[1]?.toUpperCase()

/** Of several on one date, the lower is the principal one; a parish's own days stand between high and low. */
export const precedenceIn = ({ rank, feast }: Celebration): number =>
  feast === 'easter-vigil' ? -1 : lower.includes(rank) ? 3 : 0

const lower: readonly Rank[] = ['feast', 'festival', 'memorial', 'optional-memorial']
