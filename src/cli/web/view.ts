import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { DiskError, type Host, UnreadableError } from '../../host.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { drawForBrowser } from '../../issue/render-week.ts'
import type { Channel } from '../../load/parish.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { type OpenWeek, openWeek } from '../../operations/open-week.ts'
import type { Drawn } from '../../render/html/index.ts'
import { showDiagnostic } from '../../show-diagnostic.ts'
import type { Sources } from '../../source.ts'
import { settledWeek, textOf } from '../commands/preview.ts'
import type { PreviewFlags } from '../flags/args.ts'
import type { Told } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { selectionLines, summaryOf } from '../report/summary.ts'
import { type PartPlace, partPlaces, partsMeant } from './part-places.ts'

/** What the browser shows of a parish as its files are at one moment. */
export interface View {
  readonly problems: readonly Problem[]
  /** Absent where the files are too wrong to know the week. */
  readonly week?: WeekView
}

/** A diagnostic in words, with the line of the file that it means. */
export interface Problem {
  readonly severity: Told['severity']
  /** With its place and the line of the file. */
  readonly text: string
  /** What is wrong and what to do, without the place. */
  readonly note: string
  /** Ids of items, and other parts of the page, that it speaks of. */
  readonly parts: readonly string[]
}

export interface WeekView {
  /** The parish's. */
  readonly lang: string
  readonly parish: string
  /** What is in, the verse, and how it fits, a line each; the first names the Sunday. */
  readonly summary: readonly string[]
  readonly channel: Channel
  readonly text: string
  /** What prints besides; empty where nothing does. */
  readonly printsOnly: string
  /** Absent where it could not be laid out yet. */
  readonly drawn?: Drawn
  /** The pages are from before the files became wrong. */
  readonly isStale: boolean
  readonly places: readonly PartPlace[]
}

/**
 * Looks at the parish once. What is wrong in its files, or keeps them from being read, is part of the view;
 * so are then the pages as they were before.
 *
 * @throws UsageError for a date that is none
 */
export async function viewOf(
  typed: string | undefined,
  flags: PreviewFlags,
  host: Host,
  before?: View,
): Promise<View> {
  try {
    const opened = await openWeek(host, typed, flags)
    if (opened.ok) return await viewOfWeek(opened.open, flags, host, before)
    const { diagnostics, sources } = opened.ending
    return staleView(diagnostics, sources, host, before)
  } catch (error) {
    return staleView([whatStopped(error, typed, host, before)], new Map(), host, before)
  }
}

/** A folder that was there when the preview began, and is so no more, is no mistake of the command line. */
function whatStopped(
  error: unknown,
  typed: string | undefined,
  host: Host,
  before: View | undefined,
): Diagnostic {
  if (error instanceof UnreadableError)
    return diagnostic('error', 'unreadable', { path: error.path, reason: error.code })
  if (error instanceof DiskError) {
    const { path, code } = error
    return diagnostic('error', 'disk', { path, code })
  }
  if (!(error instanceof UsageError) || before === undefined) throw error
  return diagnostic('error', 'no-parish', { folder: host.resolve(typed ?? '.'), nearby: [] })
}

const staleView = (
  diagnostics: readonly Told[],
  sources: Sources,
  host: Host,
  before: View | undefined,
): View => ({
  problems: problemsOf(diagnostics, sources, host, before?.week?.places ?? []),
  ...(before?.week && { week: { ...before.week, isStale: true } }),
})

async function viewOfWeek(
  open: OpenWeek,
  flags: PreviewFlags,
  host: Host,
  before: View | undefined,
): Promise<View> {
  const { parish, sources, stock } = open
  const speech = speechFor(host.language)
  const { issue, selection, diagnostics } = await settledWeek(open, flags)
  const edition = flags.edition === 'large-print' ? issue?.largePrint : issue?.standard
  const summary =
    issue === undefined ? selectionLines(selection, speech.wording) : summaryLines(issue, host)
  const places = partPlaces(parish, open.week)
  const drawn = edition ? drawForBrowser(edition, stock) : before?.week?.drawn
  return {
    problems: problemsOf([...open.diagnostics, ...diagnostics], sources, host, places),
    week: {
      lang: parish.language,
      parish: parish.name,
      summary,
      ...textOf(open, selection, flags, speech),
      ...(drawn && { drawn }),
      isStale: edition === undefined,
      places,
    },
  }
}

function summaryLines(issue: LaidIssue, host: Host): readonly string[] {
  const { catalogue, wording } = speechFor(host.language)
  const { message } = catalogue['shape-chosen'](issue.standard.shape)
  return summaryOf(issue, message, wording).trimEnd().split('\n')
}

/** As on the terminal that the preview was started from: where that is none, names are dots. */
function problemsOf(
  diagnostics: readonly Told[],
  sources: Sources,
  host: Host,
  places: readonly PartPlace[],
): readonly Problem[] {
  const { catalogue, wording } = speechFor(host.language)
  const showing = { reveal: host.terminal.errIsTerminal, labels: wording.severities }
  return diagnostics.map((one) => ({
    severity: one.severity,
    text: showDiagnostic(one, sources, catalogue, showing),
    note: showDiagnostic(withoutPlace(one), sources, catalogue, showing),
    parts: partsMeant(one, places),
  }))
}

const withoutPlace = ({ place: _, ...problem }: Told): Told => problem
