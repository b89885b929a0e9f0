import { recordFiles } from '../../archive/record-of.ts'
import { isSunday } from '../../civil-date.ts'
import { exit } from '../../exit-codes.ts'
import { isSameIssue } from '../../issue-day.ts'
import { speechFor } from '../../messages/catalogues.ts'
import { keptChoices } from '../../operations/issue/choices.ts'
import { issuesAhead } from '../../operations/issue/issues-ahead.ts'
import type { IssuePlan } from '../../operations/issue/making/issue-plan.ts'
import { type MadeBefore, madeBefore } from '../../operations/issue/making/made-before.ts'
import {
  type MadeIssue,
  markPrinted,
  openForIssue,
  planIssue,
  writePlan,
} from '../../operations/issue/making/make-issue.ts'
import { makeTestSheet } from '../../operations/issue/making/make-test-sheet.ts'
import { damageOf, type OpenWeek, onDay } from '../../operations/issue/open-week.ts'
import { wantedEditions } from '../../operations/issue/wanted-editions.ts'
import { type Refused, refusedUsage } from '../../operations/outcome.ts'
import type { Selection } from '../../select/selection.ts'
import { layouts } from '../../vocabulary.ts'
import type { MakeFlags } from '../flags/args.ts'
import { askForChoices, askForDay, askForWish, askPrinted } from '../prompts/issue/ask-for-issue.ts'
import type { Desk } from '../prompts/issue/ask-what-goes-in.ts'
import { askWhoTheyAre } from '../prompts/issue/ask-who-they-are.ts'
import { chooseItems } from '../prompts/items/choose-items.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { aboutDay } from '../report/about-day.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { filesWritten } from '../report/files-written.ts'
import { issueJson, selectionJson } from '../report/issue-json.ts'
import { openWritten } from '../report/open-written.ts'
import {
  nothingSent,
  printWritten,
  type WrittenSheets,
  writtenSheets,
} from '../report/print-written.ts'
import { sameCommand } from '../report/same-command.ts'
import { spokenChoices } from '../report/spoken-choices.ts'
import { aboutWeb, noticeLines, summaryOf } from '../report/summary.ts'
import { tell } from '../report/tell.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * The main job: the week's insert, laid out and written whole, or the problems and nothing written.
 *
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function make(
  typed: string | undefined,
  typedFlags: MakeFlags,
  host: TerminalHost,
): Promise<Ending> {
  const open = await openForIssue(host, { ...typedFlags, folder: typed })
  if (!open.ok) return endingOfRefusal(open)
  const leaveOut =
    typedFlags.leaveOut && (await chooseItems(typedFlags.leaveOut, open, typedFlags, host))
  const flags = { ...typedFlags, ...(leaveOut && { leaveOut }) }
  const request = { ...flags, folder: typed }
  if (flags.testSheet) return testSheet(open, flags, host)
  const wanted = wantedEditions(flags, open.parish)
  if (flags.print && !layouts.some((layout) => wanted.includes(layout)))
    return endingOfRefusal(refusedUsage('print-without-pdf', {}))
  const before = flags.passOver && madeBefore(host, open, request)
  const made = before
    ? endingOfMadeBefore(before, open, flags, host)
    : await makeOne(open, typed, flags, host)
  return flags.wholeWeek ? withServices(made, open, typed, flags, host) : made
}

/** Makes the issue that was opened, with questions where somebody sits there. */
async function makeOne(
  open: OpenWeek,
  typed: string | undefined,
  flags: MakeFlags,
  host: TerminalHost,
): Promise<Ending> {
  if (mayAsk(host, flags)) return askAndMake(open, typed, flags, host)
  const plan = await planIssue(host, open, { ...flags, folder: typed })
  return plan.ok ? write(plan, flags, host) : endingOfPlan(plan, open, flags, host)
}

/**
 * The other services of the week too, each as a run of its own would make it: what is chosen by hand is for the
 * first alone. It ends as the first of them does that does not end well.
 */
async function withServices(
  first: Ending,
  open: OpenWeek,
  typed: string | undefined,
  typedFlags: MakeFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { date, day, title, service: _, wholeWeek, open: opens, reopen, ...flags } = typedFlags
  const { verse, translation, verseText, leaveOut, shape, paper, ...shared } = flags
  const endings = [first]
  for (const { week, service } of issuesAhead(open, 1).filter((one) => !isSameIssue(one, open)))
    endings.push(
      await make(typed, { ...shared, yes: true, day: week, ...(service && { service }) }, host),
    )
  const said = (part: 'out' | 'written' | 'err'): string => endings.map((one) => one[part]).join('')
  return {
    ...first,
    exit: endings.find((one) => one.exit !== exit.done)?.exit ?? exit.done,
    diagnostics: endings.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(endings.flatMap(({ sources }) => [...sources])),
    json: { ...first.json, services: endings.slice(1).map(({ json }) => json) },
    out: said('out'),
    written: said('written'),
    err: said('err'),
  }
}

function endingOfMadeBefore(
  { selection, folder, files, diagnostics }: MadeBefore,
  { sources }: OpenWeek,
  { strict }: MakeFlags,
  host: TerminalHost,
): Ending {
  const { wording } = speechFor(host.language)
  return ending({
    ...(strict && isHeldIn(selection) && { exit: exit.content }),
    diagnostics,
    sources,
    json: { week: selection.week, folder, files: recordFiles(files), ...selectionJson(selection) },
    err: `${wording.made.unchanged(folder)}\n`,
  })
}

/** Makes the issue by questions: each round lays out what was chosen, and asks what comes of it. */
async function askAndMake(
  opened: OpenWeek,
  typed: string | undefined,
  flags: MakeFlags,
  host: TerminalHost,
): Promise<Ending> {
  const speech = speechFor(host.language)
  const isNamed = (flags.date ?? flags.day) !== undefined
  const day = isNamed ? {} : await askForDay(opened, host)
  const open = await onDay(host, opened, { ...flags, ...day, folder: typed })
  if (!open.ok) return endingOfRefusal(open)
  tell(aboutDay(open, speech), host)
  const damaged = damageOf(open)
  if (damaged !== undefined)
    return ending({ diagnostics: [...open.diagnostics, damaged], sources: open.sources })
  const named = issueNamed(open, flags)
  const request = { ...named, folder: typed }
  const reopen = (): ReturnType<typeof openForIssue> => openForIssue(host, request)
  const answered = flags.dryRun ? open : await askWhoTheyAre(open, { request, reopen }, host)
  let desk: Desk = await askForChoices({ open: answered, flags: named, host })
  let isSettled = false
  for (;;) {
    host.err(`\n${speech.desk.fitting}\n`)
    const plan = await planIssue(host, desk.open, { ...desk.flags, folder: typed })
    if (isSettled && plan.ok && plan.stops.length === 0)
      return writeAsked(plan, typed, desk.flags, host)
    const wish = await askForWish(plan, desk)
    switch (wish.kind) {
      case 'write':
        return writeAsked(plan, typed, wish.flags, host)
      case 'lay-out':
        desk = wish.desk
        isSettled = wish.isSettled === true
        break
      case 'read-again': {
        const again = await openForIssue(host, { ...desk.flags, folder: typed })
        if (!again.ok) return endingOfRefusal(again)
        desk = { ...desk, open: again }
        break
      }
      case 'stop':
        return plan.ok
          ? ending({ err: `${speech.wording.changedNothing}\n` })
          : endingOfRefusal(plan)
      default:
        return wish satisfies never
    }
  }
}

/** The flags that name an issue by its day. */
function issueNamed(
  open: OpenWeek,
  { date: _, day: __, service: ___, ...flags }: MakeFlags,
): MakeFlags {
  const { week, service, title } = open
  const isOfSunday = isSunday(week) && title === undefined
  return {
    ...flags,
    ...(isOfSunday ? { date: week } : { day: week }),
    ...(service !== undefined && { service }),
  }
}

/** Writes what was asked for, and says what the person at the desk does next with it. */
async function writeAsked(
  plan: IssuePlan | Refused,
  typed: string | undefined,
  flags: MakeFlags,
  host: TerminalHost,
): Promise<Ending> {
  if (!plan.ok) return endingOfRefusal(plan)
  const written = await write(plan, flags, host, askPrinted)
  const { wording } = speechFor(host.language)
  const same = wording.sameWithout(commandOf(typed, flags))
  return { ...written, err: `${written.err}${howToPrint(plan, flags, host)}${same}\n` }
}

/** @param askPrinted whether what was written is the one that is printed, where no flag says so */
async function write(
  plan: IssuePlan,
  flags: MakeFlags,
  host: TerminalHost,
  askPrinted?: (made: MadeIssue, host: TerminalHost) => Promise<boolean>,
): Promise<Ending> {
  const made = await writePlan(host, plan)
  if (!made.ok) return endingOfPlan(made, plan.open, flags, host)
  const { issue, folder, files, diagnostics, sources } = made
  const print = flags.print ? await printWritten(folder, paperOf(made), host) : nothingSent
  const isSent = print.sent.length > 0 && print.diagnostics.length === 0
  const isPrinted =
    flags.printed ?? (flags.print ? isSent : await askPrinted?.(made, host)) ?? false
  if (isPrinted) await markPrinted(host, made)
  const first = files[0]
  const unopened = await openWritten(first && `${folder}/${first.path}`, flags, host)
  const names = files.map(({ path }) => path)
  const told = filesWritten(made.outcome, folder, names, host)
  const shapeReason = speechFor(host.language).wording.shape(issue.standard.shape)
  return ending({
    ...(flags.strict && isHeldIn(issue.selection) && { exit: exit.content }),
    ...(print.diagnostics.length > 0 && { exit: exit.disk }),
    diagnostics: [...diagnostics, ...print.diagnostics],
    sources,
    json: {
      ...issueJson(issue, shapeReason, folder, files),
      ...(flags.print && { sentToPrinter: print.sent }),
    },
    written: told.written,
    err: [
      aboutMade(made, askPrinted !== undefined, flags, host),
      unopened,
      told.err,
      print.err,
      isPrinted ? `${speechFor(host.language).desk.slips.printed}\n` : '',
    ].join(''),
  })
}

/** The PDFs for the office printer that an issue has, in the order in which they are printed. */
const paperOf = ({ issue: { standard, largePrint }, files }: MadeIssue): readonly WrittenSheets[] =>
  [
    { file: 'insert.pdf', edition: standard },
    { file: 'large-print.pdf', edition: largePrint },
  ].flatMap(({ file, edition }) =>
    edition !== undefined && files.some(({ path }) => path === file)
      ? [writtenSheets(file, edition.sheets)]
      : [],
  )

const isHeldIn = ({ items }: Selection): boolean =>
  items.some(({ decision }) => decision === 'held')

/** @param isAsked questions have shown what goes in, the verse and how it fits */
function aboutMade(
  made: MadeIssue,
  isAsked: boolean,
  flags: MakeFlags,
  host: TerminalHost,
): string {
  const { wording } = speechFor(host.language)
  const { issue, files, removed, open } = made
  return [
    isAsked ? '' : aboutRun(open, flags, host),
    aboutStanding(made, flags, host),
    isAsked
      ? noticeLines(issue.selection, wording, host.terminal)
          .map((line) => `${line}\n`)
          .join('')
      : summaryOf(issue, wording, host.terminal),
    files.some(({ path }) => path.endsWith('.pdf')) ? aboutWeb(issue.selection, wording) : '',
    ...(removed.length > 0 ? [`${wording.removed(removed)}\n`] : []),
  ].join('')
}

/** The ending of an issue that is not written. */
const endingOfPlan = (
  refusal: Refused,
  open: OpenWeek,
  flags: MakeFlags,
  host: TerminalHost,
): Ending => ({ ...endingOfRefusal(refusal), err: aboutRun(open, flags, host) })

/** Said before the summary: that the day typed was no Sunday, and what was kept from an earlier run. */
function aboutRun(open: OpenWeek, flags: MakeFlags, host: TerminalHost): string {
  const speech = speechFor(host.language)
  const kept = spokenChoices(keptChoices(open, flags), speech.wording)
  const spoken = kept.length > 0 ? `${speech.wording.keptChoices(kept.join('; '))}\n` : ''
  return aboutDay(open, speech) + spoken
}

/** What the person at the desk does next with what was written. */
function howToPrint(
  { issue, open, request }: IssuePlan,
  { dryRun }: MakeFlags,
  host: TerminalHost,
): string {
  if (dryRun || !wantedEditions(request, open.parish).includes('standard')) return ''
  const { sheets, duplex, shape } = issue.standard.sheets
  const { print, fold } = speechFor(host.language).desk
  return `${`${print(sheets.length, duplex)} ${fold[shape]}`.trimEnd()}\n`
}

/** What there is to say of an issue that carries the mark, or was to be reopened for nothing. */
function aboutStanding({ standing }: IssuePlan, { reopen }: MakeFlags, host: TerminalHost): string {
  const { approving } = speechFor(host.language)
  if (standing.kind === 'reopened') return `${approving.reopened(standing.reopening.at)}\n`
  return reopen ? `${approving.nothingToReopen}\n` : ''
}

/** Writes the sheet that shows which edge a printer flips on. */
async function testSheet(open: OpenWeek, flags: MakeFlags, host: TerminalHost): Promise<Ending> {
  const { wording, testSheet: words } = speechFor(host.language)
  const { folder, file, sheets } = await makeTestSheet(host, open, flags, words)
  const path = `${folder}/${file.path}`
  const unopened = await openWritten(path, flags, host)
  const print = flags.print
    ? await printWritten(folder, [writtenSheets(file.path, sheets)], host)
    : nothingSent
  return ending({
    ...(print.diagnostics.length > 0 && { exit: exit.disk }),
    diagnostics: [...open.diagnostics, ...print.diagnostics],
    sources: open.sources,
    json: {
      folder,
      files: [{ path: file.path, bytes: file.bytes.length }],
      ...(flags.print && { sentToPrinter: print.sent }),
    },
    written: flags.dryRun ? '' : `${path}\n`,
    err: `${unopened}${print.err}${wording.printTestSheet(path)}\n`,
  })
}

/** The command line that does the same without questions. */
const commandOf = (typed: string | undefined, flags: MakeFlags): string =>
  sameCommand(
    'make',
    [typed],
    [
      ['date', flags.date],
      ['day', flags.day],
      ['service', flags.service],
      ['title', flags.title],
      ['verse', flags.verse],
      ['translation', flags.translation],
      ['verse-text', flags.verseText],
      ...(flags.leaveOut ?? []).map((id) => ['leave-out', id] as const),
      ['shape', flags.shape],
      ['paper', flags.paper],
      ['only', flags.only?.join(',')],
      ['edition', flags.edition?.join(',')],
      ['out', flags.out],
      ['fresh', flags.fresh],
      ['reopen', flags.reopen],
      ['strict', flags.strict],
      ['printed', flags.printed],
      ['print', flags.print],
      ['dry-run', flags.dryRun],
      ['open', flags.open],
    ],
  )
