import { indexWritten, recordNow } from '../../archive/open-archive.ts'
import { readRecord } from '../../archive/read-record.ts'
import type { Choices } from '../../archive/record.ts'
import { type IssueFile, recordOf } from '../../archive/record-of.ts'
import { writeRecord } from '../../archive/write-record.ts'
import { hasErrors } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import type { LaidIssue } from '../../issue/laid-issue.ts'
import { checkVerse } from '../../issue/select-week.ts'
import { renderIssue } from '../../make-issue.ts'
import type { ApprovingWords } from '../../messages/approving.ts'
import { speechFor } from '../../messages/catalogues.ts'
import {
  recordedStanding,
  reopenIssue,
  type Settled,
  type Standing,
  settleIssue,
  tellStanding,
} from '../../operations/approval.ts'
import {
  choicesBefore,
  refuseUnknownId,
  spokenChoices,
  typedChoices,
} from '../../operations/choices.ts'
import { findParish } from '../../operations/find-parish.ts'
import { withLock } from '../../operations/lock.ts'
import { type OpenWeek, openWeek, weekRecord } from '../../operations/open-week.ts'
import { finishOrUndoAll, onlyOurs, writeInto, writeIssue } from '../../operations/write-issue.ts'
import { type MakeFlags, outputs } from '../flags/args.ts'
import { askForIssue, type LayOut } from '../prompts/ask-for-issue.ts'
import { type Ending, ending, type Told } from '../report/ending.ts'
import { Busy, exit, UsageError } from '../report/exit.ts'
import { issueJson } from '../report/issue-json.ts'
import { openWritten } from '../report/open-written.ts'
import { aboutWeb, summaryOf } from '../report/summary.ts'
import { writeTestSheet } from './write-test-sheet.ts'

/** What a run of `make` is to do, after flags, the week's record, and questions. */
interface Task {
  readonly open: OpenWeek
  readonly choices: Choices
  /** Absolute. */
  readonly folder: string
  /** Said before the summary: what was kept from an earlier run, and so on. */
  readonly about: string
}

/**
 * The main job: the week's insert, laid out and written whole, or the problems and nothing written.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function make(
  typed: string | undefined,
  flags: MakeFlags,
  host: Host,
): Promise<Ending> {
  const asks = host.terminal.interactive && !flags.yes && !flags.json
  if (flags.out?.trim() === '')
    throw new UsageError(speechFor(host.language).usage.missingValue('--out'))
  const found = findParish(host, typed)
  if (found.ok && flags.out === undefined && !flags.dryRun)
    await finishOrUndoAll(host, `${found.folder}/issues`)
  const opened = await openWeek(host, typed, flags)
  if (!opened.ok) return opened.ending
  if (flags.testSheet) return writeTestSheet(opened.open, flags, host)
  const { wording, usage, scripture } = speechFor(host.language)
  for (const id of flags.leaveOut ?? []) refuseUnknownId(id, opened.open, usage)
  if (flags.verseText !== undefined && flags.verse === undefined)
    throw new UsageError(scripture.textWithoutRef)
  const wrong = checkVerse(flags, opened.open.stock)
  if (hasErrors(wrong)) return ending({ exit: exit.usage, diagnostics: wrong })
  if (!asks) return carryOut(taskOf(opened.open, flags, host), flags, host)
  const layOut: LayOut = (open, chosen) => settle(taskOf(open, chosen, host), chosen, host)
  const asked = await askForIssue(opened.open, typed, flags, host, layOut)
  if (!asked.ok) return asked.ending
  const task = taskOf(asked.open, asked.flags, host)
  const ended = await carryOut(task, asked.flags, host, asked.settled)
  const same = wording.sameWithout(asked.same)
  return { ...ended, err: `${ended.err}${howToPrint(asked.settled, asked.flags, host)}${same}\n` }
}

function taskOf(open: OpenWeek, flags: MakeFlags, host: Host): Task {
  const { wording } = speechFor(host.language)
  const typed = typedChoices(flags)
  const before = choicesBefore(open, flags)
  const kept = spokenChoices(
    Object.fromEntries(Object.entries(before).filter(([key]) => !(key in typed))),
  )
  return {
    open,
    choices: { ...before, ...typed },
    folder:
      flags.out === undefined ? `${open.folder}/issues/${open.week}` : host.resolve(flags.out),
    about: open.about + (kept.length > 0 ? `${wording.keptChoices(kept.join('; '))}\n` : ''),
  }
}

/** @param laid the issue of these flags where it has been laid out */
async function carryOut(task: Task, flags: MakeFlags, host: Host, laid?: Settled): Promise<Ending> {
  const { open, choices, folder } = task
  const { parish, sources, stock, week } = open
  const editions = flags.edition ?? parish.editions
  const settled = laid ?? (await settle(task, flags, host))
  const diagnostics: readonly Told[] = [...open.diagnostics, ...settled.diagnostics]
  if (!settled.ok) return ending({ diagnostics, sources, err: task.about })
  const { issue, standing } = settled
  const stops = tellStanding(standing, week, 'error')
  if (stops.length > 0)
    return ending({ diagnostics: [...diagnostics, ...stops], sources, err: task.about })
  const drawn = renderIssue(issue, parish, stock, flags.only ?? outputs, editions)
  const files = withRecord(issue, drawn, choices, standing)
  const removed = flags.dryRun ? [] : await write(task, flags, files, host)
  const first = files[0]
  const unopened = await openWritten(first && `${folder}/${first.path}`, flags, host)
  const { wording, catalogue, approving } = speechFor(host.language)
  const shapeReason = catalogue['shape-chosen'](issue.standard.shape).message
  return ending({
    diagnostics,
    sources,
    json: issueJson(issue, shapeReason, folder, files),
    out: flags.dryRun ? '' : files.map(({ path }) => `${folder}/${path}\n`).join(''),
    err: [
      task.about,
      aboutStanding(standing, flags, approving),
      summaryOf(issue, shapeReason, wording),
      drawn.some(({ path }) => path.endsWith('.pdf')) ? aboutWeb(issue.selection, wording) : '',
      ...(removed.length > 0 ? [`${wording.removed(removed)}\n`] : []),
      unopened,
      `${flags.dryRun ? wording.wouldWrite(folder) : wording.wrote(folder)}\n`,
    ].join(''),
  })
}

/** Lays out the issue as it stands to clergy's word; where that was on something else, `--reopen` writes it all the same. */
async function settle(
  { open, choices, folder }: Task,
  flags: MakeFlags,
  host: Host,
): Promise<Settled> {
  const { week, parish } = open
  const editions = flags.edition ?? parish.editions
  const wanted = { week, choices, records: open.quoted, editions }
  const there = flags.out === undefined ? undefined : readRecord(`${folder}/issue.yaml`, host.disk)
  const settled = await settleIssue(open, wanted, typeof there === 'object' ? [there] : [])
  const at = host.now(open.parish.timezone)
  if (!settled.ok || settled.standing.kind !== 'differs' || !flags.reopen || at === undefined)
    return settled
  return reopenIssue(open, wanted, settled.standing.approval, at)
}

/** What the person at the desk does next with what was written. */
function howToPrint(settled: Settled, { dryRun, only = outputs }: MakeFlags, host: Host): string {
  if (!settled.ok || dryRun || !only.includes('pdf')) return ''
  const { sheets, duplex } = settled.issue.standard.sheets
  return `${speechFor(host.language).desk.print(sheets.length, duplex)}\n`
}

/** What there is to say of an issue that carries the mark, or was to be reopened for nothing. */
function aboutStanding(standing: Standing, flags: MakeFlags, words: ApprovingWords): string {
  if (standing.kind === 'reopened') return `${words.reopened(standing.reopening.at)}\n`
  return flags.reopen ? `${words.nothingToReopen}\n` : ''
}

function withRecord(
  { selection, printed, told, standard }: LaidIssue,
  files: readonly IssueFile[],
  choices: Choices,
  standing: Standing,
): readonly IssueFile[] {
  const kept = recordedStanding(standing)
  const record = recordOf(selection, [printed, told], standard.sheets, files, choices, kept)
  return [...files, { path: 'issue.yaml', bytes: new TextEncoder().encode(writeRecord(record)) }]
}

/** Writes the files where they belong. Returns our names of an earlier run that are gone now. */
async function write(
  { open, folder }: Task,
  flags: MakeFlags,
  files: readonly IssueFile[],
  host: Host,
): Promise<readonly string[]> {
  if (flags.out === undefined) {
    const issues = `${open.folder}/issues`
    return withLock(host, issues, async () => {
      refuseIfApprovedMeanwhile(open, host)
      const removed = await writeIssue(host, issues, open.week, files)
      indexWritten(open.archive, open.week, host.disk)
      return removed
    })
  }
  if (host.disk.kindOf(folder) === 'file')
    throw new UsageError(speechFor(host.language).usage.fileForOut(flags.out))
  await host.heed()
  const stale = staleIn(host, folder, open, files)
  await writeInto(host, folder, files, stale)
  return stale
}

/**
 * Refuses to write over an approval that another run gave after this one had read the record, and over
 * a record that can no longer be read.
 *
 * @throws Busy
 */
function refuseIfApprovedMeanwhile(open: OpenWeek, host: Host): void {
  const now = recordNow(open.folder, open.week, host.disk)
  const known = weekRecord(open)?.approval
  if (now === 'unreadable' || now?.approval?.by !== known?.by || now?.approval?.at !== known?.at)
    throw new Busy(`${open.folder}/issues/.lock`)
}

/** Files of our making that lie in the folder from another run for the same week, and that this one does not write. */
function staleIn(
  host: Host,
  folder: string,
  { week }: OpenWeek,
  files: readonly IssueFile[],
): readonly string[] {
  const before = readRecord(`${folder}/issue.yaml`, host.disk)
  if (typeof before !== 'object' || before.kind !== 'issue' || before.week !== week) return []
  return onlyOurs(before.files.map(({ path }) => path)).filter(
    (name) => !files.some(({ path }) => path === name),
  )
}
