import type { CivilDate } from '../../../civil-date.ts'
import { sectionOfDeparted } from '../../../operations/requests/among-departed.ts'
import { memorialDay } from '../../../operations/requests/memorial-day.ts'
import type { RequestFlags } from '../../flags/args.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import { usageProblem } from '../../report/usage-error.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { askingIn, askName, askSection } from './ask-for-request.ts'

/**
 * Asks what the flags of a memorial left open: who has died, on which day, and the heading where none is called after
 * the departed.
 *
 * @throws Stopped where the person breaks off
 */
export async function askForMemorial(
  flags: RequestFlags,
  reading: FlagContext & { readonly now: CivilDate },
  host: TerminalHost,
): Promise<RequestFlags> {
  const asking = askingIn(reading, host)
  const { ask, words, rules, wrong } = asking
  const person = flags.person ?? (await askName(asking))
  const departed =
    flags.departed ??
    (await ask.text({
      message: words.ask.died,
      check: (typed) =>
        memorialDay(typed, reading.now, reading.rules.language) !== undefined ||
        wrong(usageProblem('no-day-of-year', { flag: '--departed', typed })),
    }))
  const isUnder = flags.section !== undefined || sectionOfDeparted(rules.sections) !== undefined
  const section = isUnder ? {} : await askSection(flags, asking)
  return { ...flags, person, departed, ...section }
}
