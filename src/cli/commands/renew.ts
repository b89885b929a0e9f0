import { addDays, type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { lastSunday } from '../../load/window.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { changeFound } from '../../operations/change-found.ts'
import {
  type FoundRequest,
  type OpenRequests,
  openRequest,
  refused,
} from '../../operations/open-requests.ts'
import { parseDay } from '../../operations/parse-day.ts'
import { dayChanges } from '../../operations/request-changes.ts'
import type { RenewFlags } from '../flags/args.ts'
import { type Reading, readDay } from '../flags/request-flags.ts'
import { askUntil } from '../prompts/ask-for-end.ts'
import type { Ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { sameCommand } from '../report/same-command.ts'

/**
 * Lets a request run until a later day. One Sunday's request runs from that Sunday on. A closed
 * request is left closed: it is opened by taking `closed` out.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function renew(
  typedId: string | undefined,
  typed: string | undefined,
  flags: RenewFlags,
  host: Host,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const opened = await openRequest('renew', typedId, typed, flags, host)
  if (!opened.ok) return opened.ending
  const { open, found, reading, asks } = opened
  const { id } = found
  const closed = alreadyClosed(found)
  if (closed) return refused(closed, open)
  const offered = nextEnd(found, open)
  const until =
    readDay('until', flags.until, reading) ??
    (asks ? await askUntil(offered, reading, host.ask) : undefined)
  if (until === undefined) throw new UsageError(words.wrong.missing('renew', [words.needs.until]))
  refuseBackwards(until, found, reading)
  return changeFound(
    found,
    dayChanges({ until }, found.filed),
    open,
    {
      flags,
      asks,
      done: () => words.renewed(id, until),
      same: asks ? sameCommand('renew', [id, typed], [['until', until]]) : undefined,
      warnings: [],
    },
    host,
  )
}

/** The error of a request that has ended already. */
export const alreadyClosed = ({ id, place, filed }: FoundRequest): Diagnostic | undefined =>
  filed.has('closed')
    ? diagnostic('error', 'already-closed', { id, day: filed.own('closed', 'date') }, place)
    : undefined

/** The end of as many Sundays more as a person's request has: after its last one, or from the coming one on. */
function nextEnd({ id, filed }: FoundRequest, { loaded, rules, today }: OpenRequests): CivilDate {
  const item = loaded.ok ? loaded.parish.items.find((one) => one.id === id) : undefined
  const written = filed.own('until') ?? filed.own('sunday') ?? filed.head('until')
  const last = item?.window.until ?? parseDay(written ?? '', today)
  const from = last === undefined || last < today ? today : addDays(last, 1)
  return lastSunday(sundayOnOrAfter(from), rules.weeks)
}

/**
 * Refuses a last day that has passed or comes before the first.
 *
 * @throws UsageError
 */
function refuseBackwards(
  until: CivilDate,
  { filed }: FoundRequest,
  { today, words }: Reading,
): void {
  if (until < today) throw new UsageError(words.wrong.past('--until', until))
  const first =
    filed.own('from') ?? filed.own('sunday') ?? filed.head('from') ?? filed.head('sunday')
  if (first !== undefined && until < first)
    throw new UsageError(words.wrong.backwards(first, until))
}
