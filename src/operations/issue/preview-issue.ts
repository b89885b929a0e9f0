import type { CivilDate } from '../../civil-date.ts'
import type { Host } from '../../host.ts'
import { composeFor } from '../../issue/compose-week.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { drawForBrowser } from '../../issue/render-week.ts'
import { selectWeek } from '../../issue/select-week.ts'
import type { Drawn } from '../../render/html/index.ts'
import { renderText } from '../../render/text/index.ts'
import type { Selection } from '../../select/selection.ts'
import type { Sources } from '../../source.ts'
import type { Channel, Edition } from '../../vocabulary.ts'
import type { Refused, WeekDiagnostic } from '../outcome.ts'
import { settleIssue, tellStanding } from './approval.ts'
import { changesSinceLastIssue, type WeekChanges } from './changes.ts'
import { wantedOf } from './choices.ts'
import { type OpenWeek, openWeek, type WeekRequest } from './open-week.ts'

/** The words of a week, to be read before it is made. */
export interface PreviewRequest extends WeekRequest {
  /** What of the words: those that this channel may carry. The text edition's where none is named, an edition's those that print. */
  readonly channel?: Channel | undefined
  readonly edition?: Edition | undefined
  /** Columns; the parish's own where none are named. */
  readonly width?: number | undefined
  readonly ascii?: boolean | undefined
  /** Compare with the last issue. */
  readonly changes?: boolean | undefined
}

/** The words of a week, and the issue they would be. */
export interface Preview extends PreviewText {
  readonly ok: true
  readonly open: OpenWeek
  readonly week: CivilDate
  /** What is in after laying out; where the issue cannot be laid out, what the rules alone let in. */
  readonly selection: Selection
  /** Absent where it cannot be laid out; the diagnostics say why. */
  readonly issue?: LaidIssue
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
 * does not fit its sheet, the text of all that is in is there all the same, beside the reason.
 */
export async function previewIssue(
  host: Host,
  request: PreviewRequest,
): Promise<Preview | Refused> {
  const opened = await openWeek(host, request)
  return opened.ok ? previewWeek(opened.open, request) : opened
}

/** The same of a week that is open. */
export async function previewWeek(open: OpenWeek, request: PreviewRequest): Promise<Preview> {
  const { issue, selection, diagnostics } = await layWeek(open, request.edition)
  return {
    ok: true,
    open,
    week: selection.week,
    selection,
    ...(issue && { issue }),
    ...textOf(open, selection, request),
    ...(request.changes && { changes: changesSinceLastIssue(open, selection) }),
    diagnostics: [...open.diagnostics, ...diagnostics],
    sources: open.sources,
  }
}

function textOf(
  { parish, stock }: OpenWeek,
  selection: Selection,
  request: PreviewRequest,
): PreviewText {
  const channel = request.channel ?? (request.edition === undefined ? 'text' : 'print')
  const { document } = composeFor(parish, selection, stock, channel)
  const text = renderText(document, {
    width: request.width ?? parish.text.width,
    ascii: request.ascii ?? parish.text.ascii,
  })
  const printsOnly = selection.items.filter(
    ({ channels }) => channels.includes('print') && !channels.includes(channel),
  ).length
  return { channel, text, printsOnly }
}

/** A week laid out as `makeIssue` would; where it cannot be, what the rules alone let in. */
export async function layWeek(
  open: OpenWeek,
  edition: Edition | undefined,
): Promise<{
  readonly issue?: LaidIssue
  readonly selection: Selection
  /** Without those of opening the week. */
  readonly diagnostics: readonly WeekDiagnostic[]
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

/** The pages of a previewed edition as they print, for a browser; undefined where they cannot be laid out. */
export function drawPreview(
  { issue, open }: Preview,
  edition: Edition = 'standard',
): Drawn | undefined {
  const laid = edition === 'large-print' ? issue?.largePrint : issue?.standard
  return laid && drawForBrowser(laid, open.stock)
}
