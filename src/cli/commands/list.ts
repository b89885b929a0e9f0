import { issueName } from '../../issue-day.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import { type ListedWeek, listWeek } from '../../operations/issue/reading/list-week.ts'
import type { Decided } from '../../select/selection.ts'
import { displayWidth } from '../../wrap-lines.ts'
import type { ListFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { itemsJson } from '../report/issue-json.ts'
import { itemInWords } from '../report/item-in-words.ts'
import { itemRows } from '../report/item-rows.ts'
import type { Terminal, TerminalHost } from '../terminal-host.ts'

/** This week's items, in and out, each with the rule that decided. */
export async function list(
  typed: string | undefined,
  flags: ListFlags,
  host: TerminalHost,
): Promise<Ending> {
  const listed = await listWeek(host, { ...flags, folder: typed })
  if (!listed.ok) return endingOfRefusal(listed)
  const { asked, diagnostics, sources, selection } = listed
  const items = flags.openEnded ? selection.items.filter(isOpenEnded) : selection.items
  const { week, service, sunday } = selection
  const speech = speechFor(host.language)
  const { wording } = speech
  return ending({
    diagnostics,
    sources,
    json: { week, ...(service !== undefined && { service }), ...itemsJson({ items }) },
    out: [
      wording.week(issueName(selection), sunday.name),
      ...(items.length > 0
        ? rowsOf(listed, items, wording, host.terminal)
        : [noneIn(selection, flags, wording)]),
    ]
      .map((line) => `${line}\n`)
      .join(''),
    paged: true,
    err: aboutDay({ asked, week }, speech),
  })
}

/** What is said where no item is to be listed: that the parish has none, or none of the kind that was asked for. */
const noneIn = (
  { items }: ListedWeek['selection'],
  { openEnded }: ListFlags,
  wording: Wording,
): string => (openEnded && items.length > 0 ? wording.nothingOpenEnded : wording.nothingAtAll)

/** What is in and has no last day. */
const isOpenEnded = ({ notice }: Decided): boolean => notice?.kind === 'no-end'

function rowsOf(
  { selection: { week }, saysNobody }: Pick<ListedWeek, 'selection' | 'saysNobody'>,
  items: readonly Decided[],
  wording: Wording,
  terminal: Terminal,
): readonly string[] {
  const rows = items.map((decided) => ({
    lead: wording.decisions[decided.decision],
    words: itemInWords(decided, wording, {
      reveal: terminal.outIsTerminal,
      isNameless: saysNobody.has(decided.item.id),
    }),
    rule: wording.decided(decided, week),
    id: decided.item.id,
  }))
  const leads = Math.max(...Object.values(wording.decisions).map(displayWidth))
  return itemRows(rows, leads, terminal)
}
