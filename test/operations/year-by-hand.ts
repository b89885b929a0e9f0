/** The days of a year, and those that many keep, by other arithmetic than the program's. */

const fixedDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

export const addDays = (date: string, days: number): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return fixedDay(year, month, day + days)
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** Every day of a year with its day of the week, 0 for Sunday. */
export function yearByHand(year: number): readonly { text: string; weekday: number }[] {
  const days: { text: string; weekday: number }[] = []
  for (let date = fixedDay(year, 1, 1); date.startsWith(String(year)); date = addDays(date, 1))
    days.push({ text: date, weekday: weekdayOf(date) })
  return days
}

/** Easter Day by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8). */
function easterByHand(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return fixedDay(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The weekdays that a date alone takes for itself in a parish of the United States without days of its own. */
export function wellAttended(year: number): ReadonlySet<string> {
  const easter = easterByHand(year)
  const november = Array.from({ length: 30 }, (_, index) => fixedDay(year, 11, index + 1))
  const thursdays = november.filter((date) => weekdayOf(date) === 4)
  return new Set([
    fixedDay(year, 1, 6),
    ...[-46, -3, -2, 39].map((days) => addDays(easter, days)),
    fixedDay(year, 11, 1),
    ...thursdays.slice(3, 4),
    fixedDay(year, 12, 24),
    fixedDay(year, 12, 25),
  ])
}
