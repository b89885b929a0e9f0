import type { CivilDate } from '../../civil-date.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { RequestChange } from '../../edit/index.ts'
import type { Host } from '../../host.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { changeFound } from '../../operations/change-found.ts'
import { openRequest, refused } from '../../operations/open-requests.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { CloseFlags } from '../flags/args.ts'
import { readDay } from '../flags/request-flags.ts'
import { askHow, askOn } from '../prompts/ask-for-end.ts'
import type { Ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { sameCommand } from '../report/same-command.ts'
import { alreadyClosed } from './renew.ts'

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
  host: Host,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const opened = await openRequest('close', typedId, typed, flags, host)
  if (!opened.ok) return opened.ending
  const { open, found, reading, asks } = opened
  const { id } = found
  const closed = alreadyClosed(found)
  if (closed) return refused(closed, open)
  const typedDay = readDay('on', flags.on, reading)
  if (flags.how !== undefined && tidyLine(flags.how) === '')
    throw new UsageError(words.wrong.empty('--how'))
  const how = flags.how ?? (asks ? await askHow(reading, host.ask) : undefined)
  const day = typedDay ?? (asks ? await askOn(reading, host.ask) : open.today)
  return changeFound(
    found,
    [closing(day, how)],
    open,
    {
      flags,
      asks,
      done: () => words.closed(id, day),
      same: asks
        ? sameCommand(
            'close',
            [id, typed],
            [
              ['how', how],
              ['on', day],
            ],
          )
        : undefined,
      warnings:
        day > open.now ? [diagnostic('warning', 'closes-later', { id, day }, found.place)] : [],
    },
    host,
  )
}

const closing = (day: CivilDate, how: string | undefined): RequestChange => ({
  kind: 'set',
  path: ['closed'],
  value: {
    kind: 'mapping',
    entries: [
      ['date', { kind: 'plain', text: day }],
      ...(how === undefined ? [] : [['how', { kind: 'words', text: tidyLine(how) }] as const]),
    ],
  },
})
