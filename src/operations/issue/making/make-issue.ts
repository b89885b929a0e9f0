import { fingerprintsOf } from '../../../archive/hash-sources.ts'
import { wordsOfParts } from '../../../archive/hash-words.ts'
import { indexWritten, recordNow } from '../../../archive/open-archive.ts'
import { readCopy } from '../../../archive/read-record.ts'
import type { CopyRecord } from '../../../archive/record.ts'
import { type IssueFile, recordFiles, recordOf } from '../../../archive/record-of.ts'
import { printedPaper } from '../../../archive/since-printed.ts'
import { writeCopy, writeRecord } from '../../../archive/write-record.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../../../diagnostic.ts'
import { type Host, UnreadableError } from '../../../host.ts'
import type { LaidIssue } from '../../../issue/laid-issue.ts'
import { renderIssue } from '../../../issue/render-week.ts'
import { reportMail } from '../../../issue/report-mail.ts'
import { checkVerse } from '../../../issue/select-week.ts'
import { isSameIssue, issueName } from '../../../issue-day.ts'
import { layIssue } from '../../../make-issue.ts'
import { renderText } from '../../../render/text/index.ts'
import { type Refused, refused, refusedUsage, wrongRequest } from '../../outcome.ts'
import { findParish, parishAbove } from '../../parish/find-parish.ts'
import { depthOfOwn } from '../../parish/own-folders.ts'
import { finishBegun, withParish } from '../../parish/with-parish.ts'
import { versionOf } from '../../version.ts'
import { Busy } from '../../writing/lock.ts'
import {
  type ApprovalOutcome,
  recordedStanding,
  reopenIssue,
  settleIssue,
  tellStanding,
} from '../approval.ts'
import { choicesFor, unknownId, wantedOf } from '../choices.ts'
import { heldSince } from '../held-since.ts'
import type { IssueRequest } from '../issue-request.ts'
import { madeRecord, type OpenWeek, openWeek, weekRecord } from '../open-week.ts'
import { wantedEditions } from '../wanted-editions.ts'
import {
  finishInto,
  oldIssuesLeft,
  onlyOurs,
  writeInto,
  writeIssue,
  writeRecordInto,
} from './issue-files.ts'
import type { IssuePlan } from './issue-plan.ts'
import { areThere, issueThere, sourcesOf } from './issue-there.ts'

/** An issue as it was written, or would be with `dryRun`. */
export interface MadeIssue extends IssuePlan {
  /** In `folder`, the record among them. */
  readonly files: readonly IssueFile[]
  /** Names of our files from an earlier run for the week that are gone now. */
  readonly removed: readonly string[]
  /** It was written; or lay there already as it would be again, and was left; or is only asked about, by `dryRun`. */
  readonly outcome: 'written' | 'unchanged' | 'not-written'
}

/**
 * Makes the week's issue: reads the parish, decides, lays out and writes it whole, or nothing at all.
 *
 * @throws Busy where another run is at work, DiskError, Stopped
 */
export async function makeIssue(host: Host, request: IssueRequest): Promise<MadeIssue | Refused> {
  const open = await openForIssue(host, request)
  if (!open.ok) return open
  const plan = await planIssue(host, open, request)
  return plan.ok ? writePlan(host, plan) : plan
}

/**
 * Opens the week that an issue is to be made for. What a run that broke off left half written in `issues/`
 * is brought to its end first, and the verse that is asked for is looked up.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function openForIssue(host: Host, request: IssueRequest): Promise<OpenWeek | Refused> {
  const { folder, out, dryRun } = request
  if (out?.trim() === '') return refusedUsage('value-missing', { flag: '--out' })
  if (out !== undefined) {
    const path = host.resolve(out)
    if (host.disk.kindOf(path) === 'file')
      return refusedUsage('file-for-folder', { path: out, wanted: 'out' })
    if (isOwn(host, path) || isOwn(host, host.disk.realPathOf(path)))
      return refusedUsage('out-in-parish', { path: out })
  }
  const found = findParish(host, folder)
  if (found.ok && !dryRun)
    await (out === undefined
      ? finishBegun(host, found.folder)
      : finishInto(host, host.resolve(out)))
  const open = await openWeek(host, request)
  return open.ok ? (wrongVerse(open, request) ?? open) : open
}

/** Whether a folder lies in one that a parish reads, this one or another: a record there would be taken for its own. */
function isOwn(host: Host, path: string): boolean {
  const parish = parishAbove(host, path)
  const [first = ''] = path
    .slice((parish ?? path).length)
    .split('/')
    .filter(Boolean)
  return depthOfOwn(first) !== undefined
}

/** What is wrong with what is chosen by hand; undefined where nothing is. */
function wrongChoices(open: OpenWeek, request: IssueRequest): Refused | undefined {
  const unknown = (request.leaveOut ?? []).flatMap((id) => unknownId(id, open) ?? [])
  return unknown.length > 0 ? wrongRequest(...unknown) : wrongVerse(open, request)
}

function wrongVerse(open: OpenWeek, request: IssueRequest): Refused | undefined {
  if (request.verseText !== undefined && request.verse === undefined)
    return refusedUsage('verse-text-alone', {})
  const wrong = verseProblems(open, request)
  return hasErrors(wrong) ? wrongRequest(...wrong) : undefined
}

/** What is wrong with a verse or a translation chosen by hand; empty where it can be quoted, or none is named. */
export const verseProblems = (
  { stock }: OpenWeek,
  { verse, translation, verseText }: Pick<IssueRequest, 'verse' | 'translation' | 'verseText'>,
): readonly Diagnostic[] =>
  checkVerse(
    {
      ...(verse !== undefined && { verse }),
      ...(translation !== undefined && { translation }),
      ...(verseText !== undefined && { verseText }),
    },
    stock,
  )

/** Decides and lays out the issue of an open week; writes nothing. */
export async function planIssue(
  host: Host,
  open: OpenWeek,
  request: IssueRequest,
): Promise<IssuePlan | Refused> {
  const wrong = wrongChoices(open, request)
  if (wrong !== undefined) return wrong
  const { sources } = open
  const folder =
    request.out === undefined
      ? `${open.folder}/issues/${issueName(open)}`
      : host.resolve(request.out)
  const settled = await settle(host, open, request, folder)
  const told = [...open.diagnostics, ...settled.diagnostics]
  const diagnostics = [...told, ...heldSince(open, told)]
  if (!settled.ok) return refused(diagnostics, sources)
  const { issue, standing } = settled
  const stops = tellStanding(standing, issueName(open), 'error')
  return {
    ok: true,
    open,
    request,
    choices: choicesFor(open, request),
    folder,
    issue,
    standing,
    stops,
    diagnostics,
    sources,
  }
}

/** Lays out the issue as it stands to clergy's word; where that was on something else, `reopen` writes it all the same. */
async function settle(
  host: Host,
  open: OpenWeek,
  request: IssueRequest,
  folder: string,
): Promise<ApprovalOutcome> {
  const { out, reopen } = request
  const { parish, stock } = open
  const wanted = wantedOf(open, request)
  const copy = out === undefined ? undefined : copyIn(folder, open, host)
  const isCopied = async (issue: LaidIssue): Promise<boolean> => {
    const drawn = await renderIssue(issue, parish, stock, wanted.editions)
    return JSON.stringify(recordFiles(drawn)) === JSON.stringify(copy?.files)
  }
  const settled = await settleIssue(
    open,
    wanted,
    layIssue,
    copy?.reopenedAt === undefined ? [] : [{ at: copy.reopenedAt, is: isCopied }],
  )
  const at = host.now(parish.timezone)
  if (!settled.ok || settled.standing.kind !== 'differs' || !reopen || at === undefined)
    return settled
  return reopenIssue(open, wanted, settled.standing.approval, at)
}

/** What the text edition of a plan says. */
export const textOfPlan = ({ issue, open }: IssuePlan): string =>
  renderText(issue.told, open.parish.text)

/**
 * Draws the files of a plan and writes them with their record, whole or not at all. Where they lie there
 * already nothing is written, unless all is to start afresh. A plan that clergy's word stands against is refused.
 *
 * @param besides files that belong to the issue and are drawn already
 * @throws Busy, DiskError, Stopped
 */
export async function writePlan(
  host: Host,
  plan: IssuePlan,
  besides: readonly IssueFile[] = [],
): Promise<MadeIssue | Refused> {
  const { open, request, issue, stops, diagnostics, sources } = plan
  if (stops.length > 0) return refused([...diagnostics, ...stops], sources)
  const { parish, stock } = open
  const editions = wantedEditions(request, parish)
  const made = sourcesOf(plan, versionOf(host.resources))
  const isAnew = request.fresh === true
  const isOther = isAnew || request.out !== undefined || besides.length > 0
  const there = isOther ? undefined : issueThere(plan, made, host)
  const drawn = async () => [...(await renderIssue(issue, parish, stock, editions)), ...besides]
  const files = there ?? withRecord(plan, await drawn(), made)
  const told = { ...plan, diagnostics: [...diagnostics, ...reportMail(files)] }
  if (request.dryRun) return { ...told, files, removed: [], outcome: 'not-written' }
  if (there !== undefined || (!isAnew && areThere(plan.folder, files, host)))
    return { ...told, files, removed: [], outcome: 'unchanged' }
  const removed = await write(host, plan, files)
  const left = request.out === undefined ? tellLeft(host, open) : []
  return {
    ...told,
    diagnostics: [...told.diagnostics, ...left],
    files,
    removed,
    outcome: 'written',
  }
}

/** Old issues of this name that the system does not let go. */
const tellLeft = ({ disk }: Host, open: OpenWeek): readonly Diagnostic[] =>
  oldIssuesLeft(disk, `${open.folder}/issues`, issueName(open)).map((path) =>
    diagnostic('warning', 'old-issue-left', { path }),
  )

/**
 * Notes in its record that an issue that was written is the one on paper, from which on `makeSlip` counts.
 *
 * @throws Busy where another run has written the week meanwhile, DiskError, Stopped
 */
export function markPrinted(host: Host, { open, issue, files }: MadeIssue): Promise<void> {
  const { folder, archive } = open
  const issues = `${folder}/issues`
  return withParish(host, folder, async () => {
    const record = recordNow(folder, open, host.disk)
    const written = recordFiles(files.filter(({ path }) => path !== 'issue.yaml'))
    if (
      record === 'unreadable' ||
      record?.kind !== 'issue' ||
      JSON.stringify(record.files) !== JSON.stringify(written)
    )
      throw new Busy(`${issues}/.lock`)
    const words = wordsOfParts([issue.printed, issue.told])
    const printed = printedPaper(record, { selection: issue.selection, words })
    const text = writeRecord({ ...record, printed })
    await writeRecordInto(host, issues, issueName(open), new TextEncoder().encode(text))
    indexWritten(archive, open, host.disk)
  })
}

/** @param from the hash of all that the issue is made from */
function withRecord(
  { open, request, issue, choices, standing }: IssuePlan,
  files: readonly IssueFile[],
  from: string,
): readonly IssueFile[] {
  const { selection, standard } = issue
  const kept = recordedStanding(standing)
  const printed = madeRecord(open)?.printed
  const madeFrom = fingerprintsOf(open.files, open.week)
  const made = { choices, sources: from, madeFrom, ...(printed && { printed }) }
  const record = recordOf(
    selection,
    [issue.printed, issue.told, ...(issue.shown ? [issue.shown] : [])],
    standard.sheets,
    files,
    made,
    kept,
  )
  const text = request.out === undefined ? writeRecord(record) : writeCopy(record)
  return [...files, { path: 'issue.yaml', bytes: new TextEncoder().encode(text) }]
}

/** Writes the files where they belong. Returns our names of an earlier run that are gone now. */
async function write(
  host: Host,
  { open, folder, request }: IssuePlan,
  files: readonly IssueFile[],
): Promise<readonly string[]> {
  if (request.out === undefined) {
    const issues = `${open.folder}/issues`
    return withParish(host, open.folder, async () => {
      refuseIfApprovedMeanwhile(open, host)
      const removed = await writeIssue(host, issues, issueName(open), files)
      indexWritten(open.archive, open, host.disk)
      return removed
    })
  }
  const stale = staleIn(host, folder, open, files)
  await writeInto(host, folder, files, stale)
  return stale
}

/**
 * Refuses to write over an approval that another run gave after this one had read the record, and over
 * a record that can no longer be read.
 *
 * @throws Busy, UnreadableError
 */
function refuseIfApprovedMeanwhile(open: OpenWeek, host: Host): void {
  const now = recordNow(open.folder, open, host.disk)
  const known = weekRecord(open)?.approval
  if (now === 'unreadable')
    throw new UnreadableError(`${open.folder}/issues/${issueName(open)}/issue.yaml`, 'EIO')
  if (now?.approval?.by !== known?.by || now?.approval?.at !== known?.at)
    throw new Busy(`${open.folder}/issues/.lock`)
}

/** Files of our making that lie in the folder from another run for the same issue, and that this one does not write. */
function staleIn(
  host: Host,
  folder: string,
  open: OpenWeek,
  files: readonly IssueFile[],
): readonly string[] {
  const before = copyIn(folder, open, host)?.files ?? []
  return onlyOurs(before.map(({ path }) => path)).filter(
    (name) => !files.some(({ path }) => path === name),
  )
}

/** What the record in a folder of the person's tells, where it goes with the same issue. */
function copyIn(folder: string, open: OpenWeek, { disk }: Host): CopyRecord | undefined {
  const copy = readCopy(`${folder}/issue.yaml`, disk)
  return copy && isSameIssue(copy, open) ? copy : undefined
}
