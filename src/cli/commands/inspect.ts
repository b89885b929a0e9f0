import { inspectWeek } from '../../operations/issue/reading/inspect-week.ts'
import type { Stage } from '../../vocabulary.ts'
import type { InspectFlags } from '../flags/args.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** One of the forms between the folder and the page, as JSON. */
export async function inspect(
  stage: Stage,
  typed: string | undefined,
  flags: InspectFlags,
  host: TerminalHost,
): Promise<Ending> {
  const inspected = await inspectWeek(host, { ...flags, stage, folder: typed })
  if (!inspected.ok) return endingOfRefusal(inspected)
  const { week, json, diagnostics, sources } = inspected
  return ending({ diagnostics, sources, json: { week, ...json } })
}
