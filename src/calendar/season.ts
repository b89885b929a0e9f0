import { addDays, type CivilDate, partsOf } from '../civil-date.ts'
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
