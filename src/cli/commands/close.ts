import { speechFor } from '../../messages/catalogues.ts'
import { alreadyClosed, planClosing } from '../../operations/requests/change-request.ts'
import type { CloseFlags } from '../flags/args.ts'
import { readDay } from '../flags/request-flags.ts'
import { askHow, askOn } from '../prompts/ask-for-end.ts'
import { chooseRequest } from '../prompts/choose-request.ts'
import { type Ending, endingOfRefusal } from '../report/ending.ts'
import { type SpokenFlag, sameCommand } from '../report/same-command.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { writeChange } from './write-change.ts'

/**
 * Ends a request from a day on, today where none is named. How it ended is kept in the file and
 * never printed.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function close(
  typedId: string | undefined,
  typed: string | undefined,
  flags: CloseFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const chosen = await chooseRequest('close', typedId, typed, flags, host)
  if (!chosen.ok) return chosen.ending
  const { open, found, reading, asks } = chosen
  const closed = alreadyClosed(open, found)
  if (closed) return endingOfRefusal(closed)
  const typedDay = readDay('on', flags.on, reading)
  const how = flags.how ?? (asks ? await askHow(host) : undefined)
  const day = typedDay ?? (asks ? await askOn(reading, host) : open.today)
  const spoken: readonly SpokenFlag[] = [
    ['how', how],
    ['on', day],
  ]
  return writeChange(
    planClosing(host, open, found, day, how),
    {
      asks,
      done: () => words.closed(found.id, day),
      same: asks ? sameCommand('close', [found.id, typed], spoken) : undefined,
    },
    host,
  )
}
