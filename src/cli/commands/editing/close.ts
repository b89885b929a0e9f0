import { speechFor } from '../../../messages/catalogues.ts'
import { planEventChange } from '../../../operations/events/change-event.ts'
import { planClosing } from '../../../operations/items/close-item.ts'
import { endsInDeath } from '../../../operations/requests/among-departed.ts'
import type { CloseFlags } from '../../flags/args.ts'
import { readEventFlags } from '../../flags/event-flags.ts'
import { readDay, readRequestFlags } from '../../flags/request-flags.ts'
import { askDeparted, askFate, askHow, askOn } from '../../prompts/items/ask-for-end.ts'
import { askFlag } from '../../prompts/items/ask-for-event.ts'
import { askingIn } from '../../prompts/items/ask-for-request.ts'
import { chooseItemToChange, type ItemToChange } from '../../prompts/items/choose-item-to-change.ts'
import { type Ending, ending } from '../../report/ending.ts'
import { type SpokenFlag, sameCommand } from '../../report/same-command.ts'
import { usageError } from '../../report/usage-error.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { addHeading } from './add-heading.ts'
import { writeChange } from './write-change.ts'

/**
 * Ends a request or an event from a day on, today where none is named. How it ended is kept in the file and
 * never printed; of an event that was announced, that it is cancelled is said.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function close(
  typedId: string | undefined,
  typed: string | undefined,
  flags: CloseFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { editing: words, wording } = speechFor(host.language)
  const chosen = await chooseItemToChange('close', typedId, typed, flags, host)
  if (!chosen.ok) return chosen.ending
  const { open, found, reading, asks } = chosen
  if (found.kind === 'event') return closeEvent(chosen, typed, flags, host)
  const { filed } = found
  const typedDay = readDay('--on', flags.on, reading)
  const how = flags.how ?? (asks ? await askHow(host) : undefined)
  const day = typedDay ?? (asks ? await askOn(reading, host) : open.today)
  const until = readDay('--departed-until', flags.departedUntil, reading)
  const { section: heading } = flags
  const { section } = readRequestFlags(heading ? { section: heading } : {}, reading)
  const mayAsk = asks && until === undefined && endsInDeath(found, how)
  const asked = mayAsk ? await askDeparted(day, reading, host) : undefined
  if (asked?.isNew && asked.section !== undefined && section === undefined) {
    const isAdded = await addHeading(asked.section, filed.own('section'), typed, host)
    if (!isAdded) return ending({ err: `${wording.changedNothing}\n` })
    const settled = { ...(how && { how }), on: day, departedUntil: asked.until }
    return close(found.id, typed, { ...flags, ...settled, section: asked.section }, host)
  }
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
      done: (name) =>
        departed ? words.closedAndDeparted(name, day, departed.until) : words.closed(name, day),
      same: sameCommand('close', [found.id, typed], spoken),
    },
    host,
  )
}

/** Ends an event; one that repeats may be left out on one day alone. */
async function closeEvent(
  { open, found, reading, asks }: Extract<ItemToChange, { ok: true }>,
  typed: string | undefined,
  flags: CloseFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { editing: words } = speechFor(host.language)
  const { id, filed } = found
  const { departedUntil, section } = flags
  if (departedUntil !== undefined)
    throw usageError('flag-of-other-kind', { flag: '--departed-until', kind: 'event' })
  if (section !== undefined)
    throw usageError('flag-of-other-kind', { flag: '--section', kind: 'event' })
  const typedDay = readDay('--on', flags.on, reading)
  const isAsked = asks && flags.how === undefined
  const fate = isAsked ? await askFate(filed, host) : undefined
  if (fate === 'one-day') {
    const except = await askFlag('except', {}, askingIn(reading, host))
    const event = readEventFlags({ except }, reading)
    return writeChange(
      planEventChange(host, open, found, event),
      {
        asks,
        done: (name, { path, line }) => words.changed(name, path, line),
        same: sameCommand('edit', [id, typed], [['except', event.except?.join('; ')]]),
      },
      host,
    )
  }
  const how = flags.how ?? (fate === 'cancelled' ? words.ask.event.cancelled : undefined)
  const day = typedDay ?? (asks ? await askOn(reading, host) : open.today)
  const spoken: readonly SpokenFlag[] = [
    ['how', how],
    ['on', day],
  ]
  return writeChange(
    planClosing(host, open, found, day, how),
    {
      asks,
      done: (name) => words.closed(name, day),
      same: sameCommand('close', [id, typed], spoken),
    },
    host,
  )
}
