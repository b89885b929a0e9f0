import { addWeeks, type CivilDate } from '../../civil-date.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { parseDay } from '../../operations/parse-day.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Asks for which Sunday something is: this one, one of the next two, or another day.
 *
 * @param nameOf the name of a Sunday in the parish's calendar; empty where it has none
 * @returns a day as it can be typed
 * @throws Stopped where the person breaks off
 */
export async function askWeek(
  week: CivilDate,
  nameOf: (sunday: CivilDate) => string,
  host: TerminalHost,
): Promise<string> {
  const { wording, desk: words, answers } = speechFor(host.language)
  const sundays = [0, 1, 2].map((ahead) => addWeeks(week, ahead))
  const chosen = await host.ask.choose<string | undefined>({
    message: wording.askWeek,
    offers: [
      ...sundays.map((sunday, ahead) => ({
        name: wording.week(sunday, nameOf(sunday)),
        value: sunday,
        ...(ahead === 0 && { description: words.thisSunday }),
      })),
      { name: wording.offerWeek.other, value: undefined },
    ],
  })
  if (chosen !== undefined) return chosen
  return host.ask.text({
    message: wording.askDay,
    check: (typed) =>
      parseDay(typed, week) !== undefined || answers['no-day']({ flag: '--date', typed }),
  })
}
