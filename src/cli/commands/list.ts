import { issueName } from '../../issue-day.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import { listWeek } from '../../operations/issue/list-week.ts'
import type { Selection } from '../../select/selection.ts'
import type { IssueFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { headingOf } from '../report/heading-of.ts'
import { itemsJson } from '../report/issue-json.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** This week's items, in and out, each with the rule that decided. */
export async function list(
  typed: string | undefined,
  flags: IssueFlags,
  host: TerminalHost,
): Promise<Ending> {
  const listed = await listWeek(host, { ...flags, folder: typed })
  if (!listed.ok) return endingOfRefusal(listed)
  const { selection, asked, diagnostics, sources } = listed
  const { week, service } = selection
  const speech = speechFor(host.language)
  return ending({
    diagnostics,
    sources,
    json: { week, ...(service !== undefined && { service }), ...itemsJson(selection) },
    out: rowsOf(selection, speech.wording, host),
    err: aboutDay({ asked, week }, speech),
  })
}

/** A line an item: decision, id, section or title, rule. */
function rowsOf(selection: Selection, wording: Wording, { terminal }: TerminalHost): string {
  const { items } = selection
  const idWidth = Math.max(...items.map(({ item }) => item.id.length), 0)
  const width = Math.max(...Object.values(wording.decisions).map((decision) => decision.length))
  const lines = items.map(({ item, decision, rule, notice }) => {
    const told = notice === undefined ? '' : `; ${wording.notice(notice)}`
    return `${wording.decisions[decision].padEnd(width)}  ${item.id.padEnd(idWidth)}  ${rule}${told}  (${headingOf(item, wording, terminal.errIsTerminal)})\n`
  })
  return [`${wording.week(issueName(selection), selection.sunday.name)}\n`, ...lines].join('')
}
