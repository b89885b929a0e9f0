import { addDays, daysBetween, twoDigits, type Weekday, weekdayOf } from '../../civil-date.ts'
import { weekdays } from '../../date-words.ts'
import { type LocalTime, parseLocalTime, partsOfTime } from '../../local-time.ts'
import { fromSpanish } from '../spanish-day.ts'

/** Hour 0–23 and minute 0–59. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
}

/** A minute that comes every week. */
export interface WeekTime extends TimeOfDay {
  readonly day: Weekday
}

/** As they are typed in English, and told to programs. */
export const weekdayNames = weekdays.en.map((name) => name.toLowerCase())

/** Reads a day of the week: `Saturday`, `sat`, `sábado`; undefined for anything else. */
export function parseWeekday(typed: string): Weekday | undefined {
  const word = fromSpanish(typed.trim().toLowerCase())
  const found = weekdayNames.findIndex((name) => word.length > 2 && name.startsWith(word))
  return found === -1 ? undefined : (found as Weekday)
}

/** Reads a time of day: `18:00`, `6 pm`, `6:30 p.m.`; undefined for anything else, `6` alone among it. */
export function parseTimeOfDay(typed: string): TimeOfDay | undefined {
  const [, hours = '', minutes, half] =
    /^(\d{1,2})(?::(\d{2}))?(?:\s*([ap])\.?\s?m\.?)?$/i.exec(typed.trim()) ?? []
  const minute = Number(minutes ?? 0)
  const said = Number(hours)
  const most = half === undefined ? 23 : 12
  if (hours === '' || (minutes ?? half) === undefined || said > most || minute > 59)
    return undefined
  if (half === undefined) return { hour: said, minute }
  if (said === 0) return undefined
  return { hour: (said % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute }
}

/** `18:00`. */
export const clock = ({ hour, minute }: TimeOfDay): string =>
  `${twoDigits(hour)}:${twoDigits(minute)}`

const minutesOfDay = 24 * 60
const minutesOfWeek = 7 * minutesOfDay

/** So many minutes later in the week, or earlier where the number is negative; Saturday night runs into Sunday. */
export function later({ day, hour, minute }: WeekTime, minutes: number): WeekTime {
  const all = day * minutesOfDay + hour * 60 + minute + minutes
  const within = ((all % minutesOfWeek) + minutesOfWeek) % minutesOfWeek
  const ofDay = within % minutesOfDay
  return {
    day: Math.floor(within / minutesOfDay) as Weekday,
    hour: Math.floor(ofDay / 60),
    minute: ofDay % 60,
  }
}

/** Minutes from what one clock shows to what another shows at the same moment; no zone is finer than a quarter of an hour. */
export function minutesBetween(one: LocalTime, other: LocalTime): number {
  const [here, there] = [partsOfTime(one), partsOfTime(other)]
  const minutes =
    daysBetween(here.day, there.day) * minutesOfDay +
    (Number(there.hour) - Number(here.hour)) * 60 +
    (Number(there.minute) - Number(here.minute))
  return Math.round(minutes / 15) * 15
}

/** The first time after now that it comes, by the same clock. */
export function nextTime(time: WeekTime, now: LocalTime): LocalTime {
  const { day } = partsOfTime(now)
  const wait = (time.day - weekdayOf(day) + 7) % 7
  const [first, second] = [wait, wait + 7].map((days) =>
    parseLocalTime(`${addDays(day, days)}T${clock(time)}`),
  )
  if (first === undefined || second === undefined) throw new Error('a week has no such time')
  return first > now ? first : second
}
