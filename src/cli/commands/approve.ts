import { indexWritten } from '../../archive/open-archive.ts'
import { readRecord } from '../../archive/read-record.ts'
import type { Approval, WeekRecord } from '../../archive/record.ts'
import { recordFiles } from '../../archive/record-of.ts'
import { writeRecord } from '../../archive/write-record.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { composeFor, contentOf, excerpt } from '../../issue/compose-week.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { writeText } from '../../issue/render-week.ts'
import type { Channel } from '../../load/parish.ts'
import { renderIssue } from '../../make-issue.ts'
import type { ApprovingWords } from '../../messages/approving.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { settleIssue } from '../../operations/approval.ts'
import { wantedOf } from '../../operations/choices.ts'
import { withLock } from '../../operations/lock.ts'
import { type OpenWeek, openWeek, weekRecord } from '../../operations/open-week.ts'
import { finishOrUndo, writeInto } from '../../operations/write-issue.ts'
import { tidyLine } from '../../tidy-text.ts'
import { type ApproveFlags, outputs } from '../flags/args.ts'
import { type Ending, ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { sameCommand } from '../report/same-command.ts'

/**
 * Clergy's word on what goes out in a week: shows the text of every channel, asks in a terminal, and
 * writes who and when into the week's record, whether the issue is made already or not.
 *
 * @throws UsageError where nobody is named and nobody can be asked; Busy, DiskError, Stopped
 */
export async function approve(
  typed: string | undefined,
  flags: ApproveFlags,
  host: Host,
): Promise<Ending> {
  const asks = host.terminal.interactive && !flags.yes && !flags.json
  const { approving, wording } = speechFor(host.language)
  const given = tidyLine(flags.by ?? '')
  if (given === '' && !(asks && flags.by === undefined)) throw new UsageError(approving.noName)
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  const { open } = opened
  const { week, sources } = open
  const settled = await settleIssue(open, wantedOf(open))
  const diagnostics = [...open.diagnostics, ...settled.diagnostics]
  if (!settled.ok) return ending({ diagnostics, sources, json: { week }, err: open.about })
  const { issue } = settled
  const text = textToApprove(issue, open, approving)
  const by = asks ? await askForWord(text, given, week, host) : given
  if (by === undefined) return ending({ diagnostics, sources, err: `${approving.notApproved}\n` })
  const content = contentOf(issue, open.parish, open.stock)
  const kept = await keep({ by, at: timeNow(open, host), content }, open, host)
  if (kept === 'unreadable') {
    const path = `issues/${week}/issue.yaml`
    const problem = diagnostic('error', 'week-record-unreadable', { path })
    return ending({ diagnostics: [...settled.diagnostics, problem], sources, json: { week } })
  }
  const { isNew, at } = kept
  const same = sameCommand(
    'approve',
    [typed],
    [
      ['by', by],
      ['date', week],
    ],
  )
  return ending({
    diagnostics,
    sources,
    json: { week, text, approval: { by, at } },
    out: asks ? '' : text,
    err: [
      open.about,
      `${isNew ? approving.approved(week, `issues/${week}/issue.yaml`) : approving.alreadyApproved(at)}\n`,
      isStale(issue, open) ? `${approving.staleFiles(`issues/${week}`)}\n` : '',
      asks ? `${wording.sameWithout(same)}\n` : '',
    ].join(''),
  })
}

/** The text edition, and under headings of their own what only prints and what may only go on the web. */
function textToApprove(
  { selection, told }: LaidIssue,
  { parish, stock }: OpenWeek,
  { besides }: ApprovingWords,
): string {
  const alone = (channel: Channel, seen: readonly Channel[]): ReadonlySet<string> =>
    new Set(
      selection.items
        .filter(({ channels }) => channels.includes(channel))
        .filter(({ channels }) => !channels.some((one) => seen.includes(one)))
        .map(({ item }) => item.id),
    )
  const excerptFor = (channel: 'print' | 'web', seen: readonly Channel[]): readonly string[] => {
    const ids = alone(channel, seen)
    if (ids.size === 0) return []
    const { document } = composeFor(parish, selection, stock, channel)
    return [`${besides[channel]}\n`, writeText(excerpt(document, ids), parish.text)]
  }
  return [
    writeText(told, parish.text),
    ...excerptFor('print', ['text']),
    ...excerptFor('web', ['text', 'print']),
  ].join('\n')
}

/** Shows the text, and asks for the word and, where nobody is named, for the name; undefined for a no. */
async function askForWord(
  text: string,
  given: string,
  week: string,
  host: Host,
): Promise<string | undefined> {
  const { approving, editing } = speechFor(host.language)
  const { askApprove, askBy } = approving
  await host.page(text)
  const word = await host.ask.confirm({ message: askApprove(week), initial: false })
  if (!word || given !== '') return word ? given : undefined
  const check = (answer: string): true | string => tidyLine(answer) !== '' || editing.ask.nameEmpty
  return tidyLine(await host.ask.text({ message: askBy, check }))
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
  { folder, week, archive }: OpenWeek,
  host: Host,
): Promise<'unreadable' | { readonly isNew: boolean; readonly at: Approval['at'] }> {
  const issues = `${folder}/issues`
  return withLock(host, issues, async () => {
    await finishOrUndo(host, issues, week)
    const there = readRecord(`${issues}/${week}/issue.yaml`, host.disk)
    if (there === 'unreadable') return there
    // A folder that was copied to begin the next week with holds the record of another one.
    const before = there?.week === week ? there : undefined
    const old = before?.approval
    if (old?.by === approval.by && old.content.hash === approval.content.hash)
      return { isNew: false, at: old.at }
    const record = new TextEncoder().encode(writeRecord(approved(before, approval, week)))
    await writeInto(host, `${issues}/${week}`, [{ path: 'issue.yaml', bytes: record }], [])
    indexWritten(archive, week, host.disk)
    return { isNew: true, at: approval.at }
  })
}

function approved(
  before: WeekRecord | undefined,
  approval: Approval,
  week: OpenWeek['week'],
): WeekRecord {
  if (before?.kind !== 'issue') return { kind: 'approval', version: 1, week, approval }
  const { reopening, ...issue } = before
  const stays = reopening?.hash === approval.content.hash
  return { ...issue, approval, ...(reopening && stays && { reopening }) }
}

/** Whether the issue was made, and a file of it would not come out the same now. */
function isStale(issue: LaidIssue, open: OpenWeek): boolean {
  const record = weekRecord(open)
  if (record?.kind !== 'issue') return false
  const { parish, stock } = open
  const now = recordFiles(renderIssue(issue, parish, stock, outputs, parish.editions))
  return now.some(({ path, sha256 }) =>
    record.files.some((file) => file.path === path && file.sha256 !== sha256),
  )
}
