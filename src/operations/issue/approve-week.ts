import { indexWritten } from '../../archive/open-archive.ts'
import { readRecord } from '../../archive/read-record.ts'
import type { Approval, WeekRecord } from '../../archive/record.ts'
import { recordFiles } from '../../archive/record-of.ts'
import { writeRecord } from '../../archive/write-record.ts'
import type { CivilDate } from '../../civil-date.ts'
import { diagnostic } from '../../diagnostic.ts'
import { excerptOf } from '../../document/excerpt.ts'
import type { Host } from '../../host.ts'
import { composeFor, contentOf } from '../../issue/compose-week.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { renderIssue } from '../../issue/render-week.ts'
import { type IssueDay, isSameIssue, issueName } from '../../issue-day.ts'
import type { LocalTime } from '../../local-time.ts'
import { layIssue } from '../../make-issue.ts'
import { renderText } from '../../render/text/index.ts'
import type { Sources } from '../../source.ts'
import { tidyLine } from '../../tidy-text.ts'
import type { Channel } from '../../vocabulary.ts'
import { type Refused, refused, refusedUsage, type WeekDiagnostic } from '../outcome.ts'
import { withParish } from '../parish/with-parish.ts'
import { settleIssue } from './approval.ts'
import { wantedOf } from './choices.ts'
import { finishWeek, writeRecordInto } from './making/issue-files.ts'
import { madeRecord, type OpenWeek, openWeek, type WeekRequest } from './open-week.ts'
import { wantedEditions } from './wanted-editions.ts'

/** What goes out in a week, to be read before the word is given. */
export interface ContentToApprove {
  readonly ok: true
  readonly open: OpenWeek
  readonly issue: LaidIssue
  /** The text edition. */
  readonly text: string
  /** What only prints, and what may go on the web alone; empty where nothing is. */
  readonly besides: Readonly<Record<'print' | 'web', string>>
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

/** Clergy's word as it stands in the week's record now. */
export interface ApprovedWeek extends ContentToApprove {
  readonly week: CivilDate
  readonly by: string
  /** When it was given: for the same content before this, then. */
  readonly at: LocalTime
  readonly isNew: boolean
  /** Whether the issue was made, and a file of it would not come out the same now. */
  readonly isStale: boolean
}

/**
 * Clergy's word on what goes out in a week: who and when go into the week's record, whether the issue is
 * made already or not.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function approveWeek(
  host: Host,
  request: WeekRequest & { readonly by: string },
): Promise<ApprovedWeek | Refused> {
  if (tidyLine(request.by) === '') return refusedUsage('approval-without-name', {})
  const content = await contentToApprove(host, request)
  return content.ok ? giveWord(host, content, request.by) : content
}

/** Gathers what clergy is to read. */
export async function contentToApprove(
  host: Host,
  request: WeekRequest,
): Promise<ContentToApprove | Refused> {
  const open = await openWeek(host, request)
  if (!open.ok) return open
  const settled = await settleIssue(open, wantedOf(open), layIssue)
  const diagnostics = [...open.diagnostics, ...settled.diagnostics]
  if (!settled.ok) return refused(diagnostics, open.sources)
  const { issue } = settled
  return { ok: true, open, issue, ...textsOf(issue, open), diagnostics, sources: open.sources }
}

function textsOf(
  { selection, told }: LaidIssue,
  { parish, stock }: OpenWeek,
): Pick<ContentToApprove, 'text' | 'besides'> {
  const alone = (channel: Channel, seen: readonly Channel[]): ReadonlySet<string> =>
    new Set(
      selection.items
        .filter(({ channels }) => channels.includes(channel))
        .filter(({ channels }) => !channels.some((one) => seen.includes(one)))
        .map(({ item }) => item.id),
    )
  const excerptFor = (channel: 'print' | 'web', seen: readonly Channel[]): string => {
    const ids = alone(channel, seen)
    if (ids.size === 0) return ''
    const { document } = composeFor(parish, selection, stock, channel)
    return renderText(excerptOf(document, ids), parish.text)
  }
  return {
    text: renderText(told, parish.text),
    besides: { print: excerptFor('print', ['text']), web: excerptFor('web', ['text', 'print']) },
  }
}

/**
 * Writes the word on content that was read into the week's record.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function giveWord(
  host: Host,
  read: ContentToApprove,
  name: string,
): Promise<ApprovedWeek | Refused> {
  const { open, issue, diagnostics, sources } = read
  const { week } = open
  const by = tidyLine(name)
  const content = contentOf(issue, open.parish, open.stock)
  const kept = await keep({ by, at: timeNow(open, host), content }, open, host)
  if (kept === 'unreadable') {
    const path = `issues/${issueName(open)}/issue.yaml`
    return refused(
      [...diagnostics, diagnostic('error', 'week-record-unreadable', { path })],
      sources,
    )
  }
  return { ...read, week, by, ...kept, isStale: await isStale(issue, open) }
}

/** Opening the week has found the time zone to be one. */
function timeNow({ parish }: OpenWeek, host: Host): Approval['at'] {
  const at = host.now(parish.timezone)
  if (at === undefined) throw new Error(`no time in ${parish.timezone}`)
  return at
}

/**
 * Writes an approval into the week's record, and no other file. One by the same person for the same
 * content stands as it is, with its time; a reopening stays while its content does.
 */
async function keep(
  approval: Approval,
  { folder, week, service, archive }: OpenWeek,
  host: Host,
): Promise<'unreadable' | { readonly isNew: boolean; readonly at: Approval['at'] }> {
  const issues = `${folder}/issues`
  const issue = { week, ...(service !== undefined && { service }) }
  const name = issueName(issue)
  return withParish(host, folder, async () => {
    await finishWeek(host, issues, name)
    const there = readRecord(`${issues}/${name}/issue.yaml`, host.disk)
    if (there === 'unreadable') return there
    // A folder that was copied to begin the next week with holds the record of another one.
    const before = there && isSameIssue(there, issue) ? there : undefined
    const old = before?.approval
    if (old?.by === approval.by && old.content.hash === approval.content.hash)
      return { isNew: false, at: old.at }
    const record = new TextEncoder().encode(writeRecord(approved(before, approval, issue)))
    await writeRecordInto(host, issues, name, record)
    indexWritten(archive, issue, host.disk)
    return { isNew: true, at: approval.at }
  })
}

function approved(before: WeekRecord | undefined, approval: Approval, issue: IssueDay): WeekRecord {
  if (before?.kind !== 'issue') return { kind: 'approval', ...issue, approval }
  const { reopening, ...made } = before
  const stays = reopening?.hash === approval.content.hash
  return { ...made, approval, ...(reopening && stays && { reopening }) }
}

/** Whether the issue was made, and a file of it would not come out the same now. */
async function isStale(issue: LaidIssue, open: OpenWeek): Promise<boolean> {
  const record = madeRecord(open)
  if (record === undefined) return false
  const { parish, stock } = open
  const now = recordFiles(await renderIssue(issue, parish, stock, wantedEditions({}, parish)))
  return now.some(({ path, sha256 }) =>
    record.files.some((file) => file.path === path && file.sha256 !== sha256),
  )
}
