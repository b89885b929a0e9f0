import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { DiskError, UnreadableError } from '../../host.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { type OpenWeek, openWeek } from '../../operations/issue/open-week.ts'
import { previewPages } from '../../operations/issue/reading/preview-pages.ts'
import type { Refused, WeekDiagnostic } from '../../operations/outcome.ts'
import type { Drawn } from '../../render/html/index.ts'
import { showDiagnostic } from '../../show-diagnostic.ts'
import type { Sources } from '../../source.ts'
import type { Channel } from '../../vocabulary.ts'
import type { PreviewFlags } from '../flags/args.ts'
import { aboutPrint, selectionLines, summaryOf } from '../report/summary.ts'
import type { TerminalHost } from '../terminal-host.ts'
import { type PartPlace, partPlaces, partsMeant } from './part-places.ts'

/** What the browser shows of a parish as its files are at one moment. */
export interface BrowserView {
  readonly problems: readonly Problem[]
  /** Absent where the files are too wrong to know the week. */
  readonly week?: WeekView
}

/** A diagnostic in words, with the line of the file that it means. */
export interface Problem {
  readonly severity: WeekDiagnostic['severity']
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
 * so are then the pages as they were before. Refused where the command line was wrong to begin with.
 */
export async function viewOf(
  typed: string | undefined,
  flags: PreviewFlags,
  host: TerminalHost,
  before?: BrowserView,
): Promise<BrowserView | Refused> {
  try {
    const opened = await openWeek(host, { ...flags, folder: typed })
    if (opened.ok) return await viewOfWeek(opened, flags, host, before)
    if (opened.fault === 'parish')
      return staleView(opened.diagnostics, opened.sources, host, before)
    if (before === undefined) return opened
    // A folder that was there when the preview began, and is so no more.
    const folder = host.resolve(typed ?? '.')
    const gone = diagnostic('error', 'no-parish', { folder, nearby: [] })
    return staleView([gone], new Map(), host, before)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
    return staleView([unusable(error)], new Map(), host, before)
  }
}

const unusable = (error: DiskError): Diagnostic =>
  error instanceof UnreadableError
    ? diagnostic('error', 'unreadable', { path: error.path, reason: error.code })
    : diagnostic('error', 'disk', { path: error.path, code: error.code })

const staleView = (
  diagnostics: readonly WeekDiagnostic[],
  sources: Sources,
  host: TerminalHost,
  before: BrowserView | undefined,
): BrowserView => ({
  problems: problemsOf(diagnostics, sources, host, before?.week?.places ?? []),
  ...(before?.week && { week: { ...before.week, isStale: true } }),
})

async function viewOfWeek(
  open: OpenWeek,
  flags: PreviewFlags,
  host: TerminalHost,
  before: BrowserView | undefined,
): Promise<BrowserView> {
  const { parish } = open
  const speech = speechFor(host.language)
  const preview = await previewPages(open, flags)
  const { drawn: pages, issue, selection, channel, text, diagnostics, sources } = preview
  const summary =
    issue === undefined
      ? selectionLines(selection, speech.wording, host.terminal)
      : summaryLines(issue, host)
  const places = partPlaces(parish, open.week)
  const drawn = pages ?? before?.week?.drawn
  return {
    problems: problemsOf(diagnostics, sources, host, places),
    week: {
      lang: parish.language,
      parish: parish.name,
      summary,
      channel,
      text,
      printsOnly: aboutPrint(preview, speech),
      ...(drawn && { drawn }),
      isStale: pages === undefined,
      places,
    },
  }
}

function summaryLines(issue: LaidIssue, host: TerminalHost): readonly string[] {
  const { wording } = speechFor(host.language)
  return summaryOf(issue, wording, host.terminal).trimEnd().split('\n')
}

/** As on the terminal that started the preview: without a terminal, names are dots. */
function problemsOf(
  diagnostics: readonly WeekDiagnostic[],
  sources: Sources,
  host: TerminalHost,
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

const withoutPlace = ({ place: _, ...problem }: WeekDiagnostic): WeekDiagnostic => problem
