import { addWeeks, type CivilDate } from '../../../civil-date.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import type { ServiceDay } from '../../../operations/issue/open-week.ts'
import { noDay, parseDay } from '../../../operations/parse-day.ts'
import type { Offer, TerminalHost } from '../../terminal-host.ts'

/** A day that a flag could have named. */
export type NamedDay = { readonly date: string } | { readonly day: string }

/** The days to choose from. */
interface DaysOffered {
  /** The coming Sunday. */
  readonly week: CivilDate
  /** Days with services of their own that come before it. */
  readonly feasts: readonly CivilDate[]
  /** Other days before it for which something is written. */
  readonly services?: readonly ServiceDay[]
  /** Of the parish, by which figures are read. */
  readonly language: string
}

/**
 * Asks for which day something is: this Sunday, a feast or a service before it, one of the next two Sundays, or another
 * day.
 *
 * @param nameOf the name of a day in the parish's calendar; empty where it has none
 * @returns a day as it can be typed; by `day` where it is to be taken for itself
 * @throws Stopped where the person breaks off
 */
export async function askWeek(
  { week, feasts, services = [], language }: DaysOffered,
  nameOf: (day: CivilDate) => string,
  host: TerminalHost,
): Promise<NamedDay> {
  const { wording, desk: words, answers } = speechFor(host.language)
  const named = (day: CivilDate): Offer<NamedDay> => ({
    name: wording.week(day, nameOf(day)),
    value: { date: day },
  })
  const before = [
    ...feasts.map(named),
    ...services.map(({ day, title }) => ({
      name: wording.week(day, title || nameOf(day)),
      value: { day },
    })),
  ]
  const chosen = await host.ask.choose<NamedDay | undefined>({
    message: before.length > 0 ? wording.askWeekOrFeast : wording.askWeek,
    offers: [
      { ...named(week), description: words.thisSunday },
      ...before,
      ...[addWeeks(week, 1), addWeeks(week, 2)].map(named),
      { name: wording.offerWeek.other, value: undefined },
    ],
  })
  if (chosen !== undefined) return chosen
  const date = await host.ask.text({
    message: wording.askDay,
    check: (typed) =>
      parseDay(typed, week, language) !== undefined ||
      answers['no-day'](noDay('--date', typed, week)),
  })
  return { date }
}
