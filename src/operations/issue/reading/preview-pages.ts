import type { LaidIssue } from '../../../issue/laid-issue.ts'
import { drawForBrowser } from '../../../issue/render-week.ts'
import { layIssue } from '../../../make-issue.ts'
import type { Drawn } from '../../../render/html/index.ts'
import type { OpenWeek } from '../open-week.ts'
import { decideWeek, type Preview, type PreviewRequest, readWeek } from './preview-issue.ts'

/** The words of a week, and the issue they would be. */
export interface PreviewPages extends Preview {
  /** Absent where it cannot be laid out; the diagnostics say why. */
  readonly issue?: LaidIssue
  /** The pages of the edition asked for as they print, for a browser. */
  readonly drawn?: Drawn
}

/** A week that is open, laid out as `makeIssue` would lay it out. */
export async function previewPages(open: OpenWeek, request: PreviewRequest): Promise<PreviewPages> {
  const decided = await decideWeek(open, request.edition, layIssue)
  const { issue } = decided
  const laid = request.edition === 'large-print' ? issue?.largePrint : issue?.standard
  return {
    ...readWeek(open, request, decided),
    ...(issue && { issue }),
    ...(laid && { drawn: drawForBrowser(laid, open.stock) }),
  }
}
