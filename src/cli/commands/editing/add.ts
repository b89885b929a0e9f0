import type { Item } from '../../../load/item.ts'
import { speechFor } from '../../../messages/catalogues.ts'
import { planEventAddition } from '../../../operations/events/change-event.ts'
import { type OpenItems, openItems } from '../../../operations/items/open-items.ts'
import { planMemorial } from '../../../operations/requests/add-memorial.ts'
import { sectionOfDeparted } from '../../../operations/requests/among-departed.ts'
import { planAddition } from '../../../operations/requests/change-request.ts'
import type { AddFlags } from '../../flags/args.ts'
import { readEventFlags } from '../../flags/event-flags.ts'
import {
  type Addable,
  addable,
  kindMeant,
  refuseStrangers,
  sayNothing,
} from '../../flags/flags-of-kind.ts'
import { readMemorialFlags } from '../../flags/memorial-flags.ts'
import { type FlagContext, readRequestFlags } from '../../flags/request-flags.ts'
import { askWhoIsInNew } from '../../prompts/issue/ask-who-they-are.ts'
import { askHeadingOfDeparted } from '../../prompts/items/ask-for-end.ts'
import { askForEvent } from '../../prompts/items/ask-for-event.ts'
import { askForMemorial } from '../../prompts/items/ask-for-memorial.ts'
import { askForRequest, askWhatToAdd, type Whom } from '../../prompts/items/ask-for-request.ts'
import { askWhetherAnother } from '../../prompts/items/ask-whether-another.ts'
import { mayAsk } from '../../prompts/may-ask.ts'
import { type Ending, ending, endingOfRefusal } from '../../report/ending.ts'
import { sameCommand } from '../../report/same-command.ts'
import { spokenEvent, spokenRequest } from '../../report/spoken-item.ts'
import { tell } from '../../report/tell.ts'
import { usageError } from '../../report/usage-error.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { addHeading } from './add-heading.ts'
import { type Change, writeChange } from './write-change.ts'

/**
 * Adds a request, an event or a memorial at the end of the file that holds most of its section or kind.
 *
 * @param typed what is added and the parish, or the parish alone
 * @param chosen what a person chose to add, where that was asked before
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function add(
  typed: readonly [first: string | undefined, second: string | undefined],
  flags: AddFlags,
  host: TerminalHost,
  chosen?: Whom,
): Promise<Ending> {
  const { editing: words, wording } = speechFor(host.language)
  const { what: named, parish } = operandsIn(typed)
  if (parish !== undefined && isWords(parish, host))
    throw usageError('words-for-folder', { typed: parish })
  const open = openItems(host, { folder: parish, date: flags.date })
  if (!open.ok) return endingOfRefusal(open)
  const reading = { rules: open.rules, today: open.today }
  const asks = mayAsk(host, flags)
  const isOpen = asks && named === undefined && sayNothing(flags)
  const whom = chosen ?? (isOpen ? await askWhatToAdd(host) : undefined)
  const meant = whom === 'event' || whom === 'memorial' ? whom : kindMeant(flags)
  const what = named ?? meant
  refuseStrangers(what, flags)
  if (whom === 'departed' && flags.section === undefined) {
    const heading = await askHeadingOfDeparted(reading, host)
    const section = heading.section ?? sectionOfDeparted(open.rules.sections)
    if (
      heading.isNew &&
      section !== undefined &&
      !(await addHeading(section, undefined, parish, host))
    )
      return ending({ err: `${wording.changedNothing}\n` })
    if (section !== undefined) return add(typed, { ...flags, section }, host, whom)
  }
  const { plan, same } = await additions[what]({ flags, open, reading, asks, whom, host })
  const ended = await writeChange(
    plan,
    {
      asks,
      done: (name, { path, line }) => words.added(name, path, line),
      same: sameCommand('add', [what === 'request' ? undefined : what, parish], same),
    },
    host,
  )
  if (!asks || !plan.ok || ended.id === undefined) return ended
  // Said before the questions, which are about what it tells.
  tell(ended.err, host)
  await askWhoIsInNew({ folder: parish, date: flags.date }, ({ id }) => id === plan.id, host)
  return { ...ended, err: '' }
}

/** The word for what is added, and the parish's folder, which may stand alone. */
function operandsIn([first, second]: Parameters<typeof add>[0]): {
  readonly what: Addable | undefined
  readonly parish: string | undefined
} {
  const what = addable.find((one) => one === first?.toLowerCase())
  if (what !== undefined) return { what, parish: second }
  if (first === undefined || second === undefined) return { what, parish: first }
  throw usageError('unknown-choice', {
    place: 'add',
    typed: first,
    nearest: undefined,
    allowed: addable,
  })
}

/** Whether what stands in the place of the parish is what to pray for: words with spaces that are no folder. */
const isWords = (typed: string, { disk, resolve }: TerminalHost): boolean =>
  /\S\s+\S/.test(typed) && !/[\\/]/.test(typed) && disk.kindOf(resolve(typed)) === undefined

interface Asked {
  readonly flags: AddFlags
  readonly open: OpenItems
  readonly reading: FlagContext
  readonly asks: boolean
  /** What was chosen where the questions began with that. */
  readonly whom: Whom | undefined
  readonly host: TerminalHost
}

const itemsOf = ({ loaded }: OpenItems): readonly Item[] => (loaded.ok ? loaded.parish.items : [])

const additions: Readonly<Record<Addable, (asked: Asked) => Promise<Change>>> = {
  request: async ({ flags, open, reading, asks, whom, host }) => {
    const { editing: words } = speechFor(host.language)
    readRequestFlags(flags, reading)
    const asked = asks ? await askForRequest(flags, reading, host, whom) : flags
    const another = asks ? await askWhetherAnother(asked, itemsOf(open), host) : {}
    const settled = { ...asked, ...another }
    const request = readRequestFlags(settled, reading)
    return {
      plan: planAddition(host, open, request, `${words.newFile.join('\n')}\n`),
      same: spokenRequest(settled, request),
    }
  },
  event: async ({ flags, open, reading, asks, host }) => {
    const { editing: words } = speechFor(host.language)
    readEventFlags(flags, reading)
    const settled = asks ? await askForEvent(flags, reading, host) : flags
    const event = readEventFlags(settled, reading)
    return {
      plan: planEventAddition(host, open, event, `${words.newEventFile.join('\n')}\n`),
      same: spokenEvent(settled, event),
    }
  },
  memorial: async ({ flags, open, reading, asks, host }) => {
    const { editing: words } = speechFor(host.language)
    readMemorialFlags(flags, reading, open)
    const settled = asks ? await askForMemorial(flags, { ...reading, now: open.now }, host) : flags
    const memorial = readMemorialFlags(settled, reading, open)
    return {
      plan: planMemorial(host, open, memorial, `${words.newFile.join('\n')}\n`),
      same: spokenRequest(settled, memorial),
    }
  },
}
