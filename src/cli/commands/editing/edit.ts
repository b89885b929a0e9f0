import { speechFor } from '../../../messages/catalogues.ts'
import { planEventChange } from '../../../operations/events/change-event.ts'
import { planChange } from '../../../operations/requests/change-request.ts'
import type { EditFlags } from '../../flags/args.ts'
import { readEventFlags } from '../../flags/event-flags.ts'
import { refuseStrangers } from '../../flags/flags-of-kind.ts'
import { readRequestFlags } from '../../flags/request-flags.ts'
import { askForChanges } from '../../prompts/ask-for-changes.ts'
import { askForEventChanges } from '../../prompts/ask-for-event-changes.ts'
import { type ChosenRequest, chooseRequest } from '../../prompts/choose-request.ts'
import { type Ending, ending } from '../../report/ending.ts'
import { sameCommand } from '../../report/same-command.ts'
import { spokenEvent, spokenRequest } from '../../report/spoken-request.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { type Change, writeChange } from './write-change.ts'

/**
 * Changes a request or an event: what the flags say, or, in a terminal without any, what the person chooses.
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
  const { found, asks } = chosen
  const { id, kind } = found
  refuseStrangers(kind, flags)
  const { plan, same } =
    kind === 'event'
      ? await eventChange(flags, chosen, host)
      : await requestChange(flags, chosen, host)
  if (asks && !plan.ok && plan.diagnostics.some(({ code }) => code === 'nothing-to-change'))
    return ending({ err: `${wording.changedNothing}\n` })
  return writeChange(
    plan,
    {
      asks,
      done: ({ path, line }) => words.changed(id, path, line),
      same: asks ? sameCommand('edit', [id, typed], same) : undefined,
    },
    host,
  )
}

type Chosen = Extract<ChosenRequest, { ok: true }>

async function requestChange(
  flags: EditFlags,
  { open, found, reading, asks }: Chosen,
  host: TerminalHost,
): Promise<Change> {
  readRequestFlags(flags, reading)
  const settled = asks ? await askForChanges(flags, found.filed, reading, host) : flags
  const request = readRequestFlags(settled, reading)
  return {
    plan: planChange(host, open, found, request, settled.clear),
    same: spokenRequest(settled, request),
  }
}

async function eventChange(
  flags: EditFlags,
  { open, found, reading, asks }: Chosen,
  host: TerminalHost,
): Promise<Change> {
  readEventFlags(flags, reading)
  const settled = asks ? await askForEventChanges(flags, found.filed, reading, host) : flags
  const event = readEventFlags(settled, reading)
  return {
    plan: planEventChange(host, open, found, event, settled.clear),
    same: spokenEvent(settled, event),
  }
}
