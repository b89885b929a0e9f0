import { speechFor } from '../../messages/catalogues.ts'
import { planChange } from '../../operations/requests/change-request.ts'
import type { EditFlags } from '../flags/args.ts'
import { readRequestFlags } from '../flags/request-flags.ts'
import { askForChanges } from '../prompts/ask-for-changes.ts'
import { chooseRequest } from '../prompts/choose-request.ts'
import { type Ending, ending } from '../report/ending.ts'
import { sameCommand } from '../report/same-command.ts'
import { spokenRequest } from '../report/spoken-request.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { writeChange } from './write-change.ts'

/**
 * Changes a request: what the flags say, or, in a terminal without any, what the person chooses.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function edit(
  typedId: string | undefined,
  typed: string | undefined,
  flags: EditFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { editing: words, wording } = speechFor(host.language)
  const chosen = await chooseRequest('edit', typedId, typed, flags, host)
  if (!chosen.ok) return chosen.ending
  const { open, found, reading, asks } = chosen
  const { id } = found
  readRequestFlags(flags, reading)
  const settled = asks ? await askForChanges(flags, found.filed, reading, host) : flags
  const request = readRequestFlags(settled, reading)
  const plan = planChange(host, open, found, request, settled.clear)
  if (asks && !plan.ok && plan.diagnostics.some(({ code }) => code === 'nothing-to-change'))
    return ending({ err: `${wording.changedNothing}\n` })
  return writeChange(
    plan,
    {
      asks,
      done: ({ path, line }) => words.changed(id, path, line),
      same: asks ? sameCommand('edit', [id, typed], spokenRequest(settled, request)) : undefined,
    },
    host,
  )
}
