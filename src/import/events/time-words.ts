import { twoDigits } from '../../civil-date.ts'
import type { ClockTime } from '../../recurrence/clock-time.ts'

/** A time of day as people of the language type it: `7:30 pm` in English, `19:30` in others. */
export function timeWords(time: ClockTime, language: string): string {
  const [hour, minute] = [Math.floor(time / 60), time % 60]
  const minutes = twoDigits(minute)
  if (!language.startsWith('en')) return `${twoDigits(hour)}:${minutes}`
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${minutes}`} ${hour < 12 ? 'am' : 'pm'}`
}
