import type { Host } from '../../host.ts'
import { composeFor } from '../../issue/compose-week.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { writeText } from '../../issue/render-week.ts'
import { selectWeek } from '../../issue/select-week.ts'
import type { Channel } from '../../load/parish.ts'
import { type Speech, speechFor } from '../../messages/catalogues.ts'
import { settleIssue, tellStanding } from '../../operations/approval.ts'
import { changesOf } from '../../operations/changes.ts'
import { wantedOf } from '../../operations/choices.ts'
import { type OpenWeek, openWeek } from '../../operations/open-week.ts'
import type { Selection } from '../../select/selection.ts'
import type { PreviewFlags } from '../flags/args.ts'
import { type Ending, ending, type Told } from '../report/ending.ts'
import { selectionJson } from '../report/issue-json.ts'

/**
 * The week's text on standard output and nothing else there: what the text edition will hold, or
 * what another channel may carry; an edition says what prints. Before it, where asked for, what is
 * not as it was in the last issue. Where the insert does not fit its sheet, the text of all that is
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
  const { sources } = open
  const { selection, diagnostics } = await settledWeek(open, flags)
  const speech = speechFor(host.language)
  const { channel, text, printsOnly } = textOf(open, selection, flags, speech)
  const since = flags.changes ? changesOf(open, selection, speech) : undefined
  const list = since?.lines.map((line) => `${line}\n`).join('') ?? ''
  return ending({
    diagnostics: [...open.diagnostics, ...diagnostics],
    sources,
    json: {
      week: selection.week,
      channel,
      ...(since && { changes: since.changes }),
      text,
      ...selectionJson(selection),
    },
    out: list === '' ? text : `${list}\n${text}`,
    paged: true,
    err: open.about + (since?.about ?? '') + printsOnly,
  })
}

/** The text that the flags ask for, and what is to be said of all that prints besides. */
export function textOf(
  { parish, stock }: OpenWeek,
  selection: Selection,
  flags: PreviewFlags,
  speech: Speech,
): { readonly channel: Channel; readonly text: string; readonly printsOnly: string } {
  const channel = flags.channel ?? (flags.edition === undefined ? 'text' : 'print')
  const { document } = composeFor(parish, selection, stock, channel)
  const text = writeText(document, {
    width: flags.width ?? parish.text.width,
    ascii: flags.ascii ?? parish.text.ascii,
  })
  return { channel, text, printsOnly: aboutPrint(selection, channel, speech) }
}

/** How much prints that the text shown does not say. */
function aboutPrint({ items }: Selection, channel: string, { wording }: Speech): string {
  const printsOnly = items.filter(
    ({ channels }) => channels.includes('print') && !channels.some((one) => one === channel),
  ).length
  return printsOnly > 0 ? `${wording.printsOnly(printsOnly)}\n` : ''
}

/** What is in the issue after it is laid out; where it cannot be, what the rules alone let in. */
export async function settledWeek(
  open: OpenWeek,
  { edition }: Pick<PreviewFlags, 'edition'>,
): Promise<{
  /** Absent where it cannot be laid out. */
  readonly issue?: LaidIssue
  readonly selection: Selection
  readonly diagnostics: readonly Told[]
}> {
  const wanted = { ...wantedOf(open), ...(edition && { editions: [edition] }) }
  const settled = await settleIssue(open, wanted)
  if (!settled.ok) {
    const { selection } = selectWeek(open.parish, wanted, open.stock)
    return { selection, diagnostics: settled.diagnostics }
  }
  const { issue, standing, diagnostics } = settled
  const told = tellStanding(standing, open.week, 'warning')
  return { issue, selection: issue.selection, diagnostics: [...diagnostics, ...told] }
}
