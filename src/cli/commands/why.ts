import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/en/wording.ts'
import { type ExplainedItem, explainItem } from '../../operations/issue/list-week.ts'
import type { IssueFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { itemJson } from '../report/issue-json.ts'
import type { TerminalHost } from '../terminal-host.ts'

/** Why one item is in, out or held this week. */
export async function why(
  id: string,
  typed: string | undefined,
  flags: IssueFlags,
  host: TerminalHost,
): Promise<Ending> {
  const explained = await explainItem(host, { ...flags, id, folder: typed })
  if (!explained.ok) return endingOfRefusal(explained)
  const { week, decided, diagnostics, sources } = explained
  const speech = speechFor(host.language)
  const { wording } = speech
  const reason = reasonOf(explained, wording)
  return ending({
    diagnostics,
    sources,
    json: { week, ...itemJson(decided), reason },
    out: [
      wording.why(id, decided.decision, week, decided.rule, reason),
      ...(decided.channels.length > 0 ? [`  ${wording.channels(decided.channels)}`] : []),
      `  ${wording.stands(decided.item.place.file, decided.item.place.line)}`,
      '',
    ].join('\n'),
    err: aboutDay(explained, speech),
  })
}

const two = (number: number): string => String(number).padStart(2, '0')

function reasonOf({ decided: { item, rule }, service }: ExplainedItem, wording: Wording): string {
  const { from, until } = item.window
  const isElsewhere = item.service !== undefined && item.service !== service
  const reason =
    rule !== 'not-this-week'
      ? wording.rules[rule]
      : isElsewhere
        ? wording.otherService(item.service)
        : item.repeat === undefined
          ? wording.notOfThisDay
          : wording.rules[rule]
  const when =
    item.repeat?.kind === 'yearly'
      ? wording.daysOfYear(
          item.repeat.daysOfYear.map(({ month, day }) => `${two(month)}-${two(day)}`),
        )
      : wording.window(from, until)
  return `${reason} (${when})`
}
