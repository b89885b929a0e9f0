import { sundayOf } from '../../calendar/index.ts'
import { type CivilDate, sundayOnOrAfter } from '../../civil-date.ts'
import { diagnostic, hasErrors } from '../../diagnostic.ts'
import { readParishFacts } from '../../edit/parish-facts.ts'
import { writtenIds } from '../../edit/request-file.ts'
import { type Host, UnreadableError } from '../../host.ts'
import type { Finding, Imported } from '../../import/imported.ts'
import { headingsOf, importLetter } from '../../import/index.ts'
import type { Known } from '../../import/known.ts'
import type { Letter } from '../../import/letter.ts'
import { openLetter } from '../../import/open-letter.ts'
import { countWords } from '../../import/runs.ts'
import { isParishName, joinPath } from '../../load/find-files.ts'
import { type Loaded, loadParish } from '../../load/index.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { ImportingWords } from '../../messages/importing.ts'
import { openCalendar, plainCalendar } from '../../open-calendar.ts'
import { alreadyImported } from '../../operations/already-imported.ts'
import { refreshSchemas } from '../../operations/editor-files.ts'
import {
  type ImportPlan,
  pathsOf,
  planImport,
  withPlan,
  writePlan,
} from '../../operations/import-plan.ts'
import { type OpenRequests, openRequests, readRaw } from '../../operations/open-requests.ts'
import { parseDay } from '../../operations/parse-day.ts'
import { problemsBrought } from '../../operations/write-request.ts'
import { readVersifications } from '../../scripture/versification.ts'
import { answersIn, type ImportFlags, spokenAnswer } from '../flags/import-flags.ts'
import {
  type AnsweredHeading,
  askAboutHeadings,
  withAnswers,
} from '../prompts/ask-about-headings.ts'
import { askWeek } from '../prompts/ask-week.ts'
import { type Ending, ending } from '../report/ending.ts'
import { UsageError } from '../report/exit.ts'
import { sameCommand } from '../report/same-command.ts'

/** What an import is of, and for. */
interface Task {
  readonly open: OpenRequests
  readonly letter: Letter
  /** As typed; `-` for standard input. */
  readonly file: string
  readonly flags: ImportFlags
  readonly known: Known
  /** bulletin.yaml: its path in the parish, and its text. */
  readonly parish: { readonly path: string; readonly text: string }
  /** Said when the day typed was no Sunday; else empty. */
  readonly about: string
  readonly words: ImportingWords
}

/**
 * Imports a partner's letter into the files of a week. In a terminal it asks what new headings are
 * and shows everything before it writes; with `--yes` a new heading joins the end of `sections`.
 *
 * @throws UsageError, DiskError, Stopped
 */
export async function importFile(
  file: string,
  typed: string | undefined,
  flags: ImportFlags,
  host: Host,
): Promise<Ending> {
  const { editing, importing: words } = speechFor(host.language)
  const asks = host.terminal.interactive && !flags.yes && !flags.json
  const opened = openRequests(host, typed, flags, editing)
  if (!opened.ok) return opened.ending
  const letter = await openLetter(readLetter(file, host, words))
  if (!letter.ok) {
    const values = { file: spokenFile(file, words), reason: letter.reason }
    const problem = diagnostic('error', 'letter-unreadable', values)
    return ending({ diagnostics: [problem] })
  }
  const open = asks && flags.date === undefined ? await forWeek(opened.open, host) : opened.open
  const task = taskOf(open, letter.letter, file, flags, host)
  const answered = asks ? await askAboutHeadings(task.letter, task.known, words, host) : []
  return carryOut(task, answered, asks ? sameAs(task, typed, answered) : undefined, host)
}

/** What messages call the letter. */
const spokenFile = (file: string, { standardInput }: ImportingWords): string =>
  file === '-' ? standardInput : file

/** Asks for which Sunday the letter is, and counts days from there. */
async function forWeek(open: OpenRequests, host: Host): Promise<OpenRequests> {
  const { folder, loaded, today } = open
  const calendar = loaded.ok
    ? openCalendar(folder, host.disk, host.resources, loaded.parish).calendar
    : plainCalendar(host.resources, 'en-US')
  const week = sundayOnOrAfter(today)
  const typed = await askWeek(week, (sunday) => sundayOf(sunday, calendar).name, host)
  return { ...open, today: parseDay(typed, week) ?? week }
}

/** The bytes of the letter. A path that does not exist is a wrong command line. */
function readLetter(file: string, host: Host, words: ImportingWords): Uint8Array {
  if (file === '-') {
    if (host.terminal.interactive) host.err(`${words.paste}\n`)
    return host.stdin()
  }
  const path = host.resolve(file)
  const kind = host.disk.kindOf(path)
  if (kind === 'folder') throw new UsageError(words.wrong.folder(file))
  const read = host.disk.read(path)
  if (read.ok) return read.bytes
  if (read.reason === 'missing') throw new UsageError(words.wrong.noFile(file))
  throw new UnreadableError(path, read.detail)
}

function taskOf(
  open: OpenRequests,
  letter: Letter,
  file: string,
  flags: ImportFlags,
  host: Host,
): Task {
  const { wording, importing: words } = speechFor(host.language)
  const week = sundayOnOrAfter(open.today)
  const path = parishFileIn(open, host)
  const parish = { path, text: readRaw(host.disk, open.folder, path) }
  const known = knownFrom(open, parish.text, week, host)
  const headings = headingsOf(letter, known)
  const answers = answersIn(flags, headings, known.sections, words)
  const isAnother = week !== open.today && (flags.date !== undefined || open.today !== open.now)
  const about = isAnother ? `${wording.anotherDay(open.today, week)}\n` : ''
  return { open, letter, file, flags, known: { ...known, answers }, parish, about, words }
}

/** bulletin.yaml as the system names it; that it is there is why the folder is a parish. */
function parishFileIn({ folder }: OpenRequests, { disk }: Host): string {
  const entries = disk.list(folder)
  const names = entries === 'refused' ? [] : entries.map(({ name }) => name).toSorted()
  return names.find(isParishName) ?? 'bulletin.yaml'
}

function knownFrom(
  { loaded, files }: OpenRequests,
  parishText: string,
  week: CivilDate,
  host: Host,
): Known {
  const { sources } = loaded
  const pins = loaded.ok ? loaded.parish.weeks.filter((pin) => pin.week === week) : []
  const title = pins.find((pin) => pin.title !== undefined)?.title
  const verse = pins.find((pin) => pin.verse !== undefined)?.verse?.ref
  return {
    week,
    ...readParishFacts(parishText.replace(/^\ufeff/, '')),
    ids: new Set(idsIn(loaded, files)),
    paths: new Set(sources.keys()),
    ...(title !== undefined && { title }),
    ...(verse !== undefined && { verse }),
    versifications: readVersifications(host.resources),
    answers: new Map(),
  }
}

/** Ids in use; where errors keep the parish from being loaded, those that stand in its files. */
const idsIn = (loaded: Loaded, files: ReadonlyMap<string, string>): readonly string[] =>
  loaded.ok
    ? loaded.parish.items.map(({ id }) => id)
    : [...files].flatMap(([path, text]) => writtenIds(path, text).map(({ id }) => id))

/**
 * Imports, checks what the parish would be, shows it, and writes it.
 *
 * @param same the command that does the same without questions, where they are asked
 */
async function carryOut(
  task: Task,
  answered: readonly AnsweredHeading[],
  same: string | undefined,
  host: Host,
): Promise<Ending> {
  const asks = same !== undefined
  const { open, letter, file, flags, parish, words } = task
  const known = withAnswers(task.known, answered)
  const imported = importLetter(letter, known)
  const values = { file: spokenFile(file, words) }
  if (imported.files.length === 0)
    return ending({ diagnostics: [diagnostic('error', 'letter-without-requests', values)] })
  const planned = planImport(imported, parish.path, parish.text)
  if (!planned.ok) return cannotFill(task, imported)
  const { plan } = planned
  const after = loadParish(open.folder, withPlan(host.disk, open.folder, plan))
  const diagnostics = problemsBrought(open.loaded, after)
  const { sources } = after
  const json = importJson(known.week, imported, plan)
  if (hasErrors(diagnostics)) return ending({ diagnostics, sources, json })
  const there = alreadyImported(after, plan)
  if (there !== undefined) {
    const again = diagnostic('error', 'letter-imported-already', { ...values, there })
    return ending({ diagnostics: [again], json })
  }
  const report = `${task.about}${reportOf(task, imported, host)}`
  const { wording } = speechFor(host.language)
  if (asks && !flags.dryRun) {
    host.err(`\n${report}\n`)
    if (!(await host.ask.confirm({ message: words.askWrite, initial: true })))
      return ending({ json, err: `${wording.changedNothing}\n` })
  }
  await host.heed()
  const changed = flags.dryRun ? undefined : await writePlan(host, open.folder, plan)
  if (changed !== undefined)
    return ending({ diagnostics: [diagnostic('error', 'changed-meanwhile', { path: changed })] })
  if (!flags.dryRun) refreshSchemas(open.folder, open.loaded, host)
  const paths = pathsOf(plan).map((path) => `${joinPath(open.folder, path)}\n`)
  return ending({
    diagnostics,
    sources,
    json: { ...json, written: !flags.dryRun },
    out: flags.dryRun || flags.quiet ? '' : paths.join(''),
    err: [
      asks && !flags.dryRun ? '' : report,
      `${flags.dryRun ? words.wouldWrite : words.wrote}\n`,
      ...pathsOf(plan).map((path) => `  ${path}\n`),
      ...(asks ? [`${wording.sameWithout(same)}\n`] : []),
    ].join(''),
  })
}

/** bulletin.yaml is written in a way that nothing can be added to. */
const cannotFill = ({ parish }: Task, imported: Imported): Ending =>
  ending({
    diagnostics: [
      diagnostic(
        'error',
        'cannot-fill',
        { file: parish.path, sections: imported.parish.sections },
        { file: parish.path, line: 1, column: 1, length: 1 },
      ),
    ],
  })

/** A line for everything that was made of the letter. Words of notes are shown to a terminal alone. */
function reportOf({ file, known, words }: Task, { findings }: Imported, host: Host): string {
  const lines = findings.map((finding) =>
    finding.kind === 'kept'
      ? keptLine(finding, words, host.terminal.errIsTerminal)
      : words.finding(finding),
  )
  return [
    words.from(spokenFile(file, words), known.week),
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n')
}

const keptLine = (
  { role, words: kept }: Extract<Finding, { kind: 'kept' }>,
  words: ImportingWords,
  mayShow: boolean,
): string => words.kept(words.roles[role], mayShow ? kept : undefined, countWords(kept))

/** The JSON object; what was kept as a note is counted, not quoted. */
function importJson(week: CivilDate, { findings }: Imported, plan: ImportPlan): object {
  const ofKind = <Kind extends Finding['kind']>(kind: Kind): readonly object[] =>
    findings
      .filter((finding) => finding.kind === kind)
      .map(({ kind: _, ...values }) =>
        kind === 'kept' && 'words' in values
          ? { ...values, words: countWords(values.words) }
          : values,
      )
  return {
    week,
    files: pathsOf(plan),
    title: ofKind('title')[0] ?? null,
    verse: ofKind('verse')[0] ?? null,
    parish: ofKind('parish'),
    sections: ofKind('section'),
    requests: ofKind('request'),
    articles: ofKind('article'),
    withoutAddress: ofKind('no-address'),
    namesAlone: ofKind('name-alone'),
    kept: ofKind('kept'),
    written: false,
  }
}

/** The command line that would have done the same. */
const sameAs = (
  { file, flags, known }: Task,
  typed: string | undefined,
  answered: readonly AnsweredHeading[],
): string =>
  sameCommand(
    'import',
    [file, typed],
    [
      ['date', known.week],
      ...(flags.heading ?? []).map((one) => ['heading', one] as const),
      ...answered.map(({ heading, answer }) => ['heading', spokenAnswer(heading, answer)] as const),
      ['dry-run', flags.dryRun],
    ],
  )
