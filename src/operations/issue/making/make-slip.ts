import { wordsOfParts } from '../../../archive/hash-words.ts'
import { isNothing, type SincePrinted, sincePrinted } from '../../../archive/since-printed.ts'
import { diagnostic } from '../../../diagnostic.ts'
import type { Host } from '../../../host.ts'
import { laySlip, type SlipPaper } from '../../../issue/lay-slip.ts'
import { issueName } from '../../../issue-day.ts'
import { type Refused, refused } from '../../outcome.ts'
import type { IssueRequest } from '../issue-request.ts'
import { damageOf, madeRecord, type WeekRequest } from '../open-week.ts'
import { type MadeIssue, openForIssue, planIssue, writePlan } from './make-issue.ts'

/** Slips for a week whose insert is printed. */
export type SlipRequest = WeekRequest & Pick<IssueRequest, 'reopen' | 'dryRun'>

/** The week's issue as it is now, with the slips that say how it differs from the one printed. */
export interface MadeSlip extends MadeIssue, SlipPaper {
  readonly since: Readonly<Record<'print' | 'text', SincePrinted>>
}

/**
 * Makes slips that say only what is new, changed or withdrawn since the week's issue was printed: `slip.pdf` of what
 * prints, `slip.txt` of what the text says. They are written with the issue as it is now, so that its text is right
 * too and a later run leaves them; where nothing has changed, it is written without them.
 *
 * @throws Busy where another run is at work, DiskError, Stopped
 */
export async function makeSlip(host: Host, request: SlipRequest): Promise<MadeSlip | Refused> {
  const open = await openForIssue(host, request)
  if (!open.ok) return open
  const { parish, stock, sources } = open
  const damaged = damageOf(open)
  if (damaged !== undefined) return refused([...open.diagnostics, damaged], sources)
  const printed = madeRecord(open)?.printed
  if (printed === undefined)
    return refused(
      [...open.diagnostics, diagnostic('error', 'not-printed', { week: issueName(open) })],
      sources,
    )
  const plan = await planIssue(host, open, request)
  if (!plan.ok) return plan
  if (plan.stops.length > 0) return refused([...plan.diagnostics, ...plan.stops], sources)
  const { issue, choices } = plan
  const { selection, printed: onPaper, told } = issue
  const now = { selection, words: wordsOfParts([onPaper, told]) }
  const since = {
    print: sincePrinted(printed, now, 'print'),
    text: sincePrinted(printed, now, 'text'),
  }
  const contents = {
    ...(!isNothing(since.print) && { print: since.print }),
    ...(!isNothing(since.text) && { text: since.text }),
  }
  const laid = await laySlip(issue, contents, choices, parish, stock)
  if (!laid.ok) return refused([...plan.diagnostics, ...laid.diagnostics], sources)
  const diagnostics = [...plan.diagnostics, ...laid.diagnostics]
  const made = await writePlan(host, { ...plan, diagnostics }, laid.files)
  if (!made.ok) return made
  const { onSheet, sheets } = laid
  return { ...made, since, onSheet, ...(sheets && { sheets }) }
}
