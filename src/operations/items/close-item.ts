import type { CivilDate } from '../../civil-date.ts'
import { diagnostic } from '../../diagnostic.ts'
import { type ItemChange, mapping, plain, words } from '../../edit/item-change.ts'
import type { Host } from '../../host.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { type Refused, refusedUsage } from '../outcome.ts'
import { type AmongDeparted, departedEntries } from '../requests/among-departed.ts'
import { alreadyClosed, onItem, planOf } from './change-item.ts'
import type { FoundItem, OpenItems } from './open-items.ts'
import type { ItemPlan, WrittenItem } from './write-item.ts'

/**
 * Ends a request or an event from a day on, today where none is named. How it ended is kept and never printed; of an
 * event called off, the issues before its day say so.
 *
 * @throws Busy, DiskError, Stopped
 */
export const closeItem = (
  host: Host,
  request: WeekRequest & {
    readonly id: string
    readonly on?: CivilDate
    readonly how?: string
    /** A prayer among the departed that takes its place. */
    readonly departed?: AmongDeparted
  },
): Promise<WrittenItem | Refused> =>
  onItem(host, request, (open, found) =>
    planClosing(host, open, found, request.on ?? open.today, request.how, request.departed),
  )

/** A request that is closed from a day on; in the same file, a prayer among the departed in its place where one is asked for. */
export function planClosing(
  host: Host,
  open: OpenItems,
  found: FoundItem,
  day: CivilDate,
  how: string | undefined,
  departed?: AmongDeparted,
): ItemPlan | Refused {
  const closed = alreadyClosed(open, found)
  if (closed !== undefined) return closed
  if (how !== undefined && tidyLine(how) === '')
    return refusedUsage('value-missing', { flag: '--how' })
  const added = departed && departedEntries(found, day, departed, open)
  if (added && 'ok' in added) return added
  const { id, place } = found
  const remarks = day > open.now ? [diagnostic('warning', 'closes-later', { id, day }, place)] : []
  // Who asked to be taken off is owed that nothing of the leave given before is kept.
  const forgotten: readonly ItemChange[] =
    withdrawnBy(how) && found.filed.has('consent') && found.filed.own('consent') !== 'none'
      ? [{ kind: 'remove', path: ['consent'] }]
      : []
  return planOf(host, open, found, [...forgotten, closing(day, how)], remarks, added)
}

/** Whether words on how a request ended say that somebody asked to be taken off. */
const withdrawnBy = (how: string | undefined): boolean =>
  how !== undefined &&
  /\bwithdr(?:e|a)wn?\b|\btaken off\b|(?<!\p{L})(?:retirad[oa]|revocad[oa])(?!\p{L})/iu.test(how)

const closing = (day: CivilDate, how: string | undefined): ItemChange => ({
  kind: 'set',
  path: ['closed'],
  value: mapping([
    ['date', plain(day)],
    ...(how === undefined ? [] : [['how', words(tidyLine(how))] as const]),
  ]),
})
