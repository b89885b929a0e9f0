import { type CivilDate, weekdayOf } from '../../civil-date.ts'
import { weekdays } from '../../date-words.ts'
import type { FoundEvent } from '../events/found-event.ts'

/**
 * Services without those days and times that a list of intentions has as services of their own: the one at eight
 * that is held every Sunday is not held twice.
 */
export function withoutDoubles(events: readonly FoundEvent[]): readonly FoundEvent[] {
  const offered = events.filter(({ intention }) => namesNobody(intention))
  if (offered.length === 0) return events
  return events.flatMap((event) => {
    if (!event.worship || event.intention !== undefined || !('every' in event.days)) return [event]
    const { days } = event
    const byTime = event.times.map((time) => ({ time, except: doubled(offered, days.every, time) }))
    if (byTime.every(({ except }) => except.length === 0)) return [event]
    return byTime.map(({ time, except }, at) => ({
      ...event,
      times: [time],
      days: except.length === 0 ? days : { ...days, except },
      // The line of the bulletin stands with the first of them.
      notes: at === 0 ? event.notes : [],
    }))
  })
}

/** A service that is held for a name would leave the list of services without its hour. */
const namesNobody = (intention: FoundEvent['intention']): boolean =>
  typeof intention === 'string' && !/\p{Lu}[\p{L}’'-]+\.? \p{Lu}|[†✝+]/u.test(intention)

/** Days of services with an intention at this time that are days of the service. */
const doubled = (
  offered: readonly FoundEvent[],
  every: string,
  time: string,
): readonly CivilDate[] =>
  offered.flatMap(({ days, times }) =>
    !('every' in days) && !('nth' in days) && times.includes(time)
      ? days.date.filter((day) => isDayOf(day, every))
      : [],
  )

function isDayOf(day: CivilDate, every: string): boolean {
  if (every === 'day') return true
  const weekday = weekdayOf(day)
  return every === 'weekday'
    ? weekday > 0 && weekday < 6
    : every.split(', ').includes(weekdays.en[weekday] ?? '')
}
