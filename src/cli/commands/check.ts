import type { Severity } from '../../diagnostic.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { checkParish } from '../../operations/issue/reading/check-parish.ts'
import type { CheckFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** Every problem of the folder, for this week and the next ones, in one run. */
export async function check(
  typed: string | undefined,
  flags: CheckFlags,
  host: TerminalHost,
): Promise<Ending> {
  const checked = await checkParish(host, { ...flags, folder: typed })
  if (!checked.ok) return endingOfRefusal(checked)
  const { week, weeks, diagnostics, sources } = checked
  const counted = (severity: Severity): number =>
    new Set(
      diagnostics
        .filter((one) => one.severity === severity)
        .map(({ week: _, ...problem }) => JSON.stringify(problem)),
    ).size
  const speech = speechFor(host.language)
  const summary = speech.wording.checked(weeks.length, counted('error'), counted('warning'))
  return ending({
    diagnostics,
    sources,
    json: { week, weeks },
    err: `${aboutDay(checked, speech)}${summary}\n`,
  })
}
