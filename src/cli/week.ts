import {
  addDays,
  addWeeks,
  type CivilDate,
  parseCivilDate,
  sundayOnOrAfter,
} from '../civil-date.ts'

/**
 * Reads a day as a person types it: `2026-11-29`, `today`, `tomorrow`, `sunday`, `next sunday`
 * (on a Sunday a week ahead), `in 2 weeks`. Undefined for anything else.
 */
export function parseDay(text: string, today: CivilDate): CivilDate | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const ahead = /^in (\d{1,3}) (day|week)s?$/.exec(words)
  if (ahead) return addDays(today, Number(ahead[1]) * (ahead[2] === 'week' ? 7 : 1))
  switch (words) {
    case 'today':
      return today
    case 'tomorrow':
      return addDays(today, 1)
    case 'sunday':
    case 'this sunday':
      return sundayOnOrAfter(today)
    case 'next sunday':
      return sundayOnOrAfter(addDays(today, 1))
    case 'last sunday':
      return addWeeks(sundayOnOrAfter(today), -1)
    default:
      return parseCivilDate(words)
  }
}
