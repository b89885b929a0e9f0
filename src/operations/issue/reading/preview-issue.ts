import type { CivilDate } from '../../../civil-date.ts'
import type { Host } from '../../../host.ts'
import { composeFor } from '../../../issue/compose-week.ts'
import type { Composition, DecidedIssue } from '../../../issue/laid-issue.ts'
import { selectWeek } from '../../../issue/select-week.ts'
import { issueName } from '../../../issue-day.ts'
import { fitIssue } from '../../../make-issue.ts'
import { forPhones, renderText, type TextSetting } from '../../../render/text/index.ts'
import type { Selection } from '../../../select/selection.ts'
import type { Sources } from '../../../source.ts'
import { type Channel, channelOf, type Edition } from '../../../vocabulary.ts'
import type { Refused, WeekDiagnostic } from '../../outcome.ts'
import { type Decide, settleIssue, tellStanding } from '../approval.ts'
import { changesSinceLastIssue, type WeekChanges } from '../changes.ts'
import { wantedOf } from '../choices.ts'
import { type OpenWeek, openWeek, type WeekRequest } from '../open-week.ts'

/** The words of a week, to be read before it is made. */
export interface PreviewRequest extends WeekRequest {
  /** What of the words: those that this channel may carry. Where none is named, the edition's, or else the text edition's. */
  readonly channel?: Channel | undefined
  readonly edition?: Edition | undefined
  /** Columns, or `none` for lines that are not broken; the edition's own where none are named. */
  readonly width?: number | 'none' | undefined
  /** Columns of the window that it is read in: without a width of its own no line is longer. */
  readonly window?: number | undefined
  readonly ascii?: boolean | undefined
  /** Compare with the last issue. */
  readonly changes?: boolean | undefined
}

/** The words of a week. */
export interface Preview extends PreviewText {
  readonly ok: true
  readonly open: OpenWeek
  readonly week: CivilDate
  /** What is in after laying out; where the issue cannot be laid out, what the rules alone let in. */
  readonly selection: Selection
  /** Where they were asked for. */
  readonly changes?: WeekChanges
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

interface PreviewText {
  readonly channel: Channel
  readonly text: string
  /** How many items print that the text does not say. */
  readonly printsOnly: number
}

/**
 * The week's text: what the text edition will hold, or what another channel may carry. Where the insert
 * does not fit its sheet, the text of all that is in is there all the same, beside the reason. Nothing is laid out
 * where it surely fits.
 */
export async function previewIssue(
  host: Host,
  request: PreviewRequest,
): Promise<Preview | Refused> {
  const open = await openWeek(host, request)
  if (!open.ok) return open
  return readWeek(open, request, await decideWeek(open, request.edition, fitIssue))
}

/** What can be read of a week that was decided. */
export function readWeek(
  open: OpenWeek,
  request: PreviewRequest,
  { issue, selection, diagnostics }: DecidedWeek<unknown>,
): Preview {
  return {
    ok: true,
    open,
    week: selection.week,
    selection,
    ...textOf(open, issue ?? { selection }, request),
    ...(request.changes && { changes: changesSinceLastIssue(open, selection) }),
    diagnostics: [...open.diagnostics, ...diagnostics],
    sources: open.sources,
  }
}

function textOf(
  { parish, stock }: OpenWeek,
  { selection, told, printed, shown }: Pick<Composition, 'selection'> & Partial<Composition>,
  request: PreviewRequest,
): PreviewText {
  const { edition = 'text' } = request
  const channel = request.channel ?? channelOf[edition]
  const composed = { text: told, print: printed, web: shown }[channel]
  const document = composed ?? composeFor(parish, selection, stock, channel).document
  const usual: TextSetting = edition === 'phone' ? forPhones : parish.text
  const text = renderText(document, {
    ...usual,
    width: request.width ?? within(request.window, usual.width),
    ascii: request.ascii ?? usual.ascii,
  })
  const printsOnly = selection.items.filter(
    ({ channels }) => channels.includes('print') && !channels.includes(channel),
  ).length
  return { channel, text, printsOnly }
}

/** A width that a window has room for. */
const within = (window: number | undefined, width: TextSetting['width']): TextSetting['width'] =>
  window === undefined || width === 'none' ? width : Math.min(window, width)

/** A week as `makeIssue` would decide it; where it cannot be made, what the rules alone let in. */
export interface DecidedWeek<Pages> {
  readonly issue?: DecidedIssue<Pages>
  readonly selection: Selection
  /** Without those of opening the week. */
  readonly diagnostics: readonly WeekDiagnostic[]
}

/** @param decide whether all is laid out (`layIssue`), or only what is in doubt (`fitIssue`) */
export async function decideWeek<Pages>(
  open: OpenWeek,
  edition: Edition | undefined,
  decide: Decide<Pages>,
): Promise<DecidedWeek<Pages>> {
  const wanted = { ...wantedOf(open), ...(edition && { editions: [edition] }) }
  const settled = await settleIssue(open, wanted, decide)
  if (!settled.ok) {
    const { selection } = selectWeek(open.parish, wanted, open.stock)
    return { selection, diagnostics: settled.diagnostics }
  }
  const { issue, standing, diagnostics } = settled
  const told = tellStanding(standing, issueName(open), 'warning')
  return { issue, selection: issue.selection, diagnostics: [...diagnostics, ...told] }
}
