import type { Diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { selectWeek } from '../../issue/select-week.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { Wording } from '../../messages/wording.ts'
import { refuseUnknownId, wantedOf } from '../../operations/choices.ts'
import { damageOf, openWeek } from '../../operations/open-week.ts'
import type { Decided, Selection } from '../../select/selection.ts'
import type { CommonFlags } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { headingOf } from '../report/heading-of.ts'
import { itemJson, itemsJson } from '../report/issue-json.ts'

/** This week's items, in and out, each with the rule that decided. */
export async function list(
  typed: string | undefined,
  flags: CommonFlags,
  host: Host,
): Promise<Ending> {
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const { selection, diagnostics } = selectWeek(open.parish, wantedOf(open), open.stock)
  const { wording } = speechFor(host.language)
  const damaged = damageOf(open)
  // What was left out by hand stands there, so the list may not be that of the issue.
  const unread: readonly Diagnostic[] = damaged ? [{ ...damaged, severity: 'warning' }] : []
  return ending({
    diagnostics: [...open.diagnostics, ...unread, ...diagnostics.map(noError)],
    sources: open.sources,
    json: { week: selection.week, ...itemsJson(selection) },
    out: listed(selection, wording),
    err: open.about,
  })
}

/** That nothing is in stops an issue; to a list it is a result. */
const noError = (told: Diagnostic): Diagnostic =>
  told.code === 'nothing-this-week' ? { ...told, severity: 'warning' } : told

/**
 * Why one item is in, out or held this week.
 *
 * @throws UsageError where nothing has this id
 */
export async function why(
  id: string,
  typed: string | undefined,
  flags: CommonFlags,
  host: Host,
): Promise<Ending> {
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const { wording, usage } = speechFor(host.language)
  refuseUnknownId(id, open, usage)
  const { selection, diagnostics } = selectWeek(open.parish, wantedOf(open), open.stock)
  const decided = selection.items.find(({ item }) => item.id === id)
  if (decided === undefined) throw new Error(`${id} is in the parish but not in its selection`)
  const reason = reasonOf(decided, wording)
  return ending({
    diagnostics: [...open.diagnostics, ...diagnostics].filter(
      ({ place }) => place?.file === decided.item.place.file,
    ),
    sources: open.sources,
    json: { week: selection.week, ...itemJson(decided), reason },
    out: [
      wording.why(id, decided.decision, selection.week, decided.rule, reason),
      ...(decided.channels.length > 0 ? [`  ${wording.channels(decided.channels)}`] : []),
      `  ${wording.stands(decided.item.place.file, decided.item.place.line)}`,
      '',
    ].join('\n'),
    err: open.about,
  })
}

function reasonOf({ item, rule }: Decided, wording: Wording): string {
  const { from, until } = item.window
  return `${wording.rules[rule]} (${wording.window(from, until)})`
}

/** A line an item: decision, id, section or title, rule. */
function listed(selection: Selection, wording: Wording): string {
  const { items } = selection
  const idWidth = Math.max(...items.map(({ item }) => item.id.length), 0)
  const width = Math.max(...Object.values(wording.decisions).map((decision) => decision.length))
  const lines = items.map(({ item, decision, rule, notice }) => {
    const told = notice === undefined ? '' : `; ${wording.notice(notice)}`
    return `${wording.decisions[decision].padEnd(width)}  ${item.id.padEnd(idWidth)}  ${rule}${told}  (${headingOf(item, wording)})\n`
  })
  return [`${wording.week(selection.week, selection.sunday.name)}\n`, ...lines].join('')
}
