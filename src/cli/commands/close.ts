import { speechFor } from '../../messages/catalogues.ts'
import { endsInDeath } from '../../operations/requests/among-departed.ts'
import { alreadyClosed, planClosing } from '../../operations/requests/change-request.ts'
import type { CloseFlags } from '../flags/args.ts'
import { readDay, readRequestFlags } from '../flags/request-flags.ts'
import { askDeparted, askHow, askOn } from '../prompts/ask-for-end.ts'
import { chooseRequest } from '../prompts/choose-request.ts'
import { type Ending, endingOfRefusal } from '../report/ending.ts'
import { type SpokenFlag, sameCommand } from '../report/same-command.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { writeChange } from './write-change.ts'

/**
 * Ends a request from a day on, today where none is named. How it ended is kept in the file and
 * never printed.
 *
 * @throws UsageError, Busy, DiskError, Stopped
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
  const until = readDay('departed-until', flags.departedUntil, reading)
  const { color, section: heading } = flags
  const { section } = readRequestFlags({ color, ...(heading && { section: heading }) }, reading)
  const mayAsk = asks && until === undefined && endsInDeath(found, how)
  const asked = mayAsk ? await askDeparted(day, reading, host) : undefined
  const departed = until
    ? { until, section }
    : asked && { ...asked, section: section ?? asked.section }
  const spoken: readonly SpokenFlag[] = [
    ['how', how],
    ['on', day],
    ['departed-until', departed?.until],
    ['section', departed?.section],
  ]
  return writeChange(
    planClosing(host, open, found, day, how, departed),
    {
      asks,
      done: () =>
        departed
          ? words.closedAndDeparted(found.id, day, departed.until)
          : words.closed(found.id, day),
      same: asks ? sameCommand('close', [found.id, typed], spoken) : undefined,
    },
    host,
  )
}
