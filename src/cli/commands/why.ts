import { knownAs } from '../../load/opening-words.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import { openWeek } from '../../operations/issue/open-week.ts'
import { type ExplainedItem, explainIn } from '../../operations/issue/reading/list-week.ts'
import type { IssueFlags } from '../flags/args.ts'
import { askWhichItem } from '../prompts/items/ask-which-item.ts'
import { chooseItems } from '../prompts/items/choose-items.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { foldLines } from '../report/fold-lines.ts'
import { itemJson } from '../report/issue-json.ts'
import { usageError } from '../report/usage-error.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** Characters of an item's words in the answer. */
const NAME_LENGTH = 60

/**
 * Why one item is in, out or held this week; which one is asked where it is not clear.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function why(
  typedId: string | undefined,
  typed: string | undefined,
  flags: IssueFlags,
  host: TerminalHost,
): Promise<Ending> {
  if (typedId === undefined && !mayAsk(host, flags))
    throw usageError('argument-missing', { command: 'bulletin why', argument: '<id>' })
  const open = await openWeek(host, { ...flags, folder: typed })
  if (!open.ok) return endingOfRefusal(open)
  const { items } = open.parish
  if (typedId === undefined && items.length === 0)
    return ending({ err: `${speechFor(host.language).editing.noItems}\n` })
  const [id = ''] =
    typedId === undefined
      ? [await askWhichItem(items, open.sources, host)]
      : await chooseItems([typedId], open, flags, host)
  const explained = explainIn(open, id)
  if (!explained.ok) return endingOfRefusal(explained)
  const { week, decided, diagnostics, sources } = explained
  const speech = speechFor(host.language)
  const { wording } = speech
  const { outIsTerminal, columns } = host.terminal
  const reason = reasonOf(explained, wording)
  const name = outIsTerminal ? wording.named(knownAs(decided.item, NAME_LENGTH)) : id
  return ending({
    diagnostics,
    sources,
    json: { week, ...itemJson(decided), reason },
    out: foldLines(
      [
        wording.why(name, decided.decision, week, reason),
        ...(decided.channels.length > 0 ? [`  ${wording.channels(decided.channels)}`] : []),
        `  ${wording.stands(decided.item.place.file, decided.item.place.line)}`,
        '',
      ].join('\n'),
      {
        errIsTerminal: outIsTerminal,
        columns,
      },
    ),
    err: aboutDay(explained, speech),
  })
}

/** The words of `list`; of what is for no day of this issue also whose day it is. */
function reasonOf({ decided, week, service }: ExplainedItem, wording: Wording): string {
  const { item, rule } = decided
  if (rule === 'not-this-week' && item.repeat === undefined) {
    if (item.service !== undefined && item.service !== service)
      return wording.otherService(item.service)
    if (item.kind !== 'event') return wording.notOfThisDay
  }
  return wording.decided(decided, week)
}
