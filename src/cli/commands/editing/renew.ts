import { speechFor } from '../../../messages/catalogues.ts'
import { planEventChange } from '../../../operations/events/change-event.ts'
import { nextEnd, planRenewal } from '../../../operations/requests/change-request.ts'
import type { RenewFlags } from '../../flags/args.ts'
import { readDay } from '../../flags/request-flags.ts'
import { askUntil } from '../../prompts/items/ask-for-end.ts'
import { chooseItemToChange } from '../../prompts/items/choose-item-to-change.ts'
import type { Ending } from '../../report/ending.ts'
import { sameCommand } from '../../report/same-command.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { writeChange } from './write-change.ts'

/**
 * Lets a request, or an event that repeats, run until a later day.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function renew(
  typedId: string | undefined,
  typed: string | undefined,
  flags: RenewFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const chosen = await chooseItemToChange('renew', typedId, typed, flags, host)
  if (!chosen.ok) return chosen.ending
  const { open, found, reading, asks } = chosen
  const until =
    readDay('--until', flags.until, reading) ??
    (asks ? await askUntil(nextEnd(open, found), reading, host) : undefined)
  return writeChange(
    found.kind === 'event' && until !== undefined
      ? planEventChange(host, open, found, { until })
      : planRenewal(host, open, found, until),
    {
      asks,
      done: (name) => words.renewed(name, until ?? ''),
      same: sameCommand('renew', [found.id, typed], [['until', until]]),
    },
    host,
  )
}
