import { addWeeks, type CivilDate } from '../../civil-date.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { noDay, parseDay } from '../../operations/parse-day.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** The days to choose from. */
interface DaysOffered {
  /** The coming Sunday. */
  readonly week: CivilDate
  /** Days with services of their own that come before it. */
  readonly feasts: readonly CivilDate[]
  /** Of the parish, by which figures are read. */
  readonly language: string
}

/**
 * Asks for which day something is: this Sunday, a feast before it, one of the next two Sundays, or another day.
 *
 * @param nameOf the name of a day in the parish's calendar; empty where it has none
 * @returns a day as it can be typed
 * @throws Stopped where the person breaks off
 */
export async function askWeek(
  { week, feasts, language }: DaysOffered,
  nameOf: (day: CivilDate) => string,
  host: TerminalHost,
): Promise<string> {
  const { wording, desk: words, answers } = speechFor(host.language)
  const days = [week, ...feasts, addWeeks(week, 1), addWeeks(week, 2)]
  const chosen = await host.ask.choose<string | undefined>({
    message: feasts.length > 0 ? wording.askWeekOrFeast : wording.askWeek,
    offers: [
      ...days.map((day, index) => ({
        name: wording.week(day, nameOf(day)),
        value: day,
        ...(index === 0 && { description: words.thisSunday }),
      })),
      { name: wording.offerWeek.other, value: undefined },
    ],
  })
  if (chosen !== undefined) return chosen
  return host.ask.text({
    message: wording.askDay,
    check: (typed) =>
      parseDay(typed, week, language) !== undefined ||
      answers['no-day'](noDay('--date', typed, week)),
  })
}
