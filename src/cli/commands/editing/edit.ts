import type { Host } from '../../../host.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { planEventChange } from '../../../operations/events/change-event.ts'
import type { EventWords } from '../../../operations/events/event-words.ts'
import type { FoundItem, OpenItems } from '../../../operations/items/open-items.ts'
import type { ItemPlan } from '../../../operations/items/write-item.ts'
import type { Refused } from '../../../operations/outcome.ts'
import { planChange } from '../../../operations/requests/change-request.ts'
import type { RequestWords } from '../../../operations/requests/request-words.ts'
import type { EditFlags } from '../../flags/args.ts'
import { readEventFlags } from '../../flags/event-flags.ts'
import { refuseStrangers } from '../../flags/flags-of-kind.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import { readRequestFlags } from '../../flags/request-flags.ts'
import { askForChanges } from '../../prompts/items/ask-for-changes.ts'
import { askForEventChanges } from '../../prompts/items/ask-for-event-changes.ts'
import { chooseItemToChange, type ItemToChange } from '../../prompts/items/choose-item-to-change.ts'
import { type Ending, ending } from '../../report/ending.ts'
import type { SpokenFlag } from '../../report/same-command.ts'
import { sameCommand } from '../../report/same-command.ts'
import { spokenEvent, spokenRequest } from '../../report/spoken-item.ts'
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
  const chosen = await chooseItemToChange('edit', typedId, typed, flags, host)
  if (!chosen.ok) return chosen.ending
  const { found, asks } = chosen
  const { id, kind } = found
  refuseStrangers(kind, flags)
  const { plan, same } =
    kind === 'event'
      ? await changeOf(ofEvents, flags, chosen, host)
      : await changeOf(ofRequests, flags, chosen, host)
  if (asks && !plan.ok && plan.diagnostics.some(({ code }) => code === 'nothing-to-change'))
    return ending({ err: `${wording.changedNothing}\n` })
  return writeChange(
    plan,
    {
      asks,
      done: (name, { path, line }) => words.changed(name, path, line),
      same: sameCommand('edit', [id, typed], same),
    },
    host,
  )
}

/** How items of one kind are changed: what is typed about them is read, or else asked, and then planned. */
interface Changing<Words> {
  readonly read: (flags: EditFlags, reading: FlagContext) => Words
  readonly ask: typeof askForChanges
  readonly plan: (
    host: Host,
    open: OpenItems,
    found: FoundItem,
    words: Words,
    clear?: readonly string[],
  ) => ItemPlan | Refused
  readonly spoken: (flags: EditFlags, words: Words) => readonly SpokenFlag[]
}

const ofRequests: Changing<RequestWords> = {
  read: readRequestFlags,
  ask: askForChanges,
  plan: planChange,
  spoken: spokenRequest,
}

const ofEvents: Changing<EventWords> = {
  read: readEventFlags,
  ask: askForEventChanges,
  plan: planEventChange,
  spoken: spokenEvent,
}

async function changeOf<Words>(
  { read, ask, plan, spoken }: Changing<Words>,
  flags: EditFlags,
  { open, found, reading, asks }: Extract<ItemToChange, { ok: true }>,
  host: TerminalHost,
): Promise<Change> {
  // What is typed wrong is told before anything is asked.
  read(flags, reading)
  const settled = asks ? await ask(flags, found.filed, reading, host) : flags
  const words = read(settled, reading)
  return { plan: plan(host, open, found, words, settled.clear), same: spoken(settled, words) }
}
