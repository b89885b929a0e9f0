import type { Host } from '../host.ts'
import { composeFor, layIssue, selectWeek, writeText } from '../make-issue.ts'
import { speechFor } from '../messages/catalogues.ts'
import type { Selection } from '../select/selection.ts'
import type { PreviewFlags } from './args.ts'
import { wantedOf } from './choices.ts'
import { type Ending, ending, type Told } from './ending.ts'
import { selectionJson } from './issue-json.ts'
import { type OpenWeek, openWeek } from './open-week.ts'

/**
 * The week's text on standard output and nothing else there: what the text edition will hold, or
 * what another channel may carry. Where the insert does not fit its sheet, the text of all that is
 * in is shown all the same, with the reason on standard error and exit code 1.
 */
export async function preview(
  typed: string | undefined,
  flags: PreviewFlags,
  host: Host,
): Promise<Ending> {
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const { parish, stock, sources } = open
  const { selection, diagnostics } = await settledSelection(open)
  const channel = flags.channel ?? 'text'
  const { document } = composeFor(parish, selection, stock, channel)
  const text = writeText(document, {
    width: flags.width ?? parish.text.width,
    ascii: flags.ascii ?? parish.text.ascii,
  })
  const printsOnly = [...selection.requests, ...selection.articles].filter(
    ({ channels }) => channels.includes('print') && !channels.includes(channel),
  ).length
  const { wording } = speechFor(host.language)
  return ending({
    diagnostics: [...open.diagnostics, ...diagnostics],
    sources,
    json: { week: selection.week, channel, text, ...selectionJson(selection) },
    out: text,
    err: open.about + (printsOnly > 0 ? `${wording.printsOnly(printsOnly)}\n` : ''),
  })
}

/** What would be in the issue after it is laid out; where it cannot be, what the rules alone let in. */
async function settledSelection(
  open: OpenWeek,
): Promise<{ readonly selection: Selection; readonly diagnostics: readonly Told[] }> {
  const wanted = wantedOf(open)
  const laid = await layIssue(open.parish, wanted, open.stock)
  const { selection } = laid.ok ? laid.issue : selectWeek(open.parish, wanted, open.stock)
  return { selection, diagnostics: laid.diagnostics }
}
