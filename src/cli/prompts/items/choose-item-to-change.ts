import { speechFor } from '../../../messages/catalogues.ts'
import { alreadyClosed } from '../../../operations/items/change-item.ts'
import {
  changeable,
  changeableMeant,
  type FoundItem,
  findToChange,
  type OpenItems,
  openItems,
} from '../../../operations/items/open-items.ts'
import { type Refused, refusedUsage } from '../../../operations/outcome.ts'
import type { CommonFlags } from '../../flags/args.ts'
import type { FlagContext } from '../../flags/request-flags.ts'
import { type Ending, ending, endingOfRefusal } from '../../report/ending.ts'
import type { TerminalHost } from '../../terminal-host.ts'
import { mayAsk } from '../may-ask.ts'
import { askWhichItem } from './ask-which-item.ts'

/** One request or event to be changed, and by what flags about it are read. */
export type ItemToChange =
  | {
      readonly ok: true
      readonly open: OpenItems
      readonly found: FoundItem
      readonly reading: FlagContext
      /** Whether questions may be asked. */
      readonly asks: boolean
    }
  | { readonly ok: false; readonly ending: Ending }

/**
 * Finds the parish and the request or event of an id, or of a part of a name or of words; without one, and where several
 * are meant, it is asked for. One that is closed is there for `edit` alone.
 *
 * @param command that changes it
 * @throws Stopped
 */
export async function chooseItemToChange(
  command: 'edit' | 'renew' | 'close',
  id: string | undefined,
  typed: string | undefined,
  flags: CommonFlags,
  host: TerminalHost,
): Promise<ItemToChange> {
  const asks = mayAsk(host, flags)
  if (id === undefined && !asks)
    return refusal(
      refusedUsage('argument-missing', { command: `bulletin ${command}`, argument: '<id>' }),
    )
  const open = openItems(host, { folder: typed, date: flags.date })
  if (!open.ok) return refusal(open)
  const items = open.loaded.ok ? changeable(open.loaded.parish) : []
  if (id === undefined && items.length === 0) return { ok: false, ending: noneToChoose(open, host) }
  const meant = id === undefined ? items : changeableMeant(id, open).items
  const isClear = id !== undefined && (!asks || meant.length < 2)
  const called = isClear ? id : await askWhichItem(meant, open.loaded.sources, host)
  const one = findToChange(called, open, !asks && command !== 'renew')
  if (!one.ok) return refusal(one)
  const closed = command === 'edit' ? undefined : alreadyClosed(open, one.found)
  if (closed) return refusal(closed)
  const reading = { rules: open.rules, today: open.today }
  return { ok: true, open, found: one.found, reading, asks }
}

const refusal = (refused: Refused): ItemToChange => ({
  ok: false,
  ending: endingOfRefusal(refused),
})

/** The ending where nothing can be chosen from: the parish has errors, or nothing yet. */
const noneToChoose = ({ loaded }: OpenItems, host: TerminalHost): Ending =>
  loaded.ok
    ? ending({ err: `${speechFor(host.language).editing.noItems}\n` })
    : ending({ diagnostics: loaded.diagnostics, sources: loaded.sources })
