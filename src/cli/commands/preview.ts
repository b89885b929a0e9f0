import { speechFor } from '../../messages/catalogues.ts'
import { previewIssue } from '../../operations/issue/reading/preview-issue.ts'
import type { PreviewFlags } from '../flags/args.ts'
import { aboutDay } from '../report/about-day.ts'
import { aboutChanges, changeLines } from '../report/change-lines.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { selectionJson } from '../report/issue-json.ts'
import { aboutPrint } from '../report/summary.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Writes the week's text to standard output, and nothing else there; or shows its pages in a browser. Before the text, on request, what is not as it
 * was in the last issue. Where the insert does not fit its sheet, the text is shown all the same, with the
 * reason on standard error and exit code 1.
 */
export async function preview(
  typed: string | undefined,
  flags: PreviewFlags,
  host: TerminalHost,
): Promise<Ending> {
  if (flags.web) {
    const { previewInBrowser } = await import('../web/index.ts')
    return previewInBrowser(typed, flags, host)
  }
  const { outIsTerminal, columns } = host.terminal
  const shown = await previewIssue(host, {
    ...flags,
    folder: typed,
    ...(outIsTerminal && !flags.json && { window: columns - 1 }),
  })
  if (!shown.ok) return endingOfRefusal(shown)
  const { week, channel, text, selection, changes, diagnostics, sources } = shown
  const speech = speechFor(host.language)
  const lines = changes ? changeLines(changes, selection, speech, host.terminal) : []
  return ending({
    diagnostics,
    sources,
    json: {
      week,
      channel,
      ...(changes && { changes: changes.changes }),
      text,
      ...selectionJson(selection),
    },
    out: lines.length === 0 ? text : `${lines.map((line) => `${line}\n`).join('')}\n${text}`,
    paged: true,
    err: [
      aboutDay(shown.open, speech),
      changes ? aboutChanges(changes, speech) : '',
      aboutPrint(shown, speech),
    ].join(''),
  })
}
