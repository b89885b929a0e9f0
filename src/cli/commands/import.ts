import type { CivilDate } from '../../civil-date.ts'
import type { Finding, ImportedLetter } from '../../import/imported.ts'
import { headingsOf } from '../../import/index.ts'
import type { Known } from '../../import/known.ts'
import { countWords } from '../../import/lines/runs.ts'
import { areNoted, type Columns } from '../../import/table/column-meanings.ts'
import { joinPath } from '../../load/find-files.ts'
import type { Item } from '../../load/item.ts'
import { speechFor } from '../../messages/catalogues.ts'
import type { ImportingWords } from '../../messages/en/importing.ts'
import type { Wording } from '../../messages/en/wording.ts'
import {
  importInWeek,
  type OpenImport,
  openImport,
  type PlannedImport,
  planLetter,
  type RefusedImport,
  sundayNamer,
  writeImport,
} from '../../operations/letters/import-letter.ts'
import { type ImportPlan, pathsOf } from '../../operations/letters/import-plan.ts'
import type { Refused } from '../../operations/outcome.ts'
import { dots } from '../../show-diagnostic.ts'
import { nameIn, type Sources } from '../../source.ts'
import { answersIn, columnsIn, type ImportFlags, spokenAnswer } from '../flags/import-flags.ts'
import { askAboutColumns } from '../prompts/ask-about-columns.ts'
import {
  type AnsweredHeading,
  askAboutHeadings,
  withAnswers,
} from '../prompts/ask-about-headings.ts'
import { askWeek } from '../prompts/issue/ask-week.ts'
import { askWhoIsInNew } from '../prompts/issue/ask-who-they-are.ts'
import { mayAsk } from '../prompts/may-ask.ts'
import { type Ending, ending, endingOfRefusal } from '../report/ending.ts'
import { importReport } from '../report/import-report.ts'
import { sameCommand } from '../report/same-command.ts'
import { tell } from '../report/tell.ts'
import { readGiven } from '../system/read-given.ts'
import type { TerminalHost } from '../terminal-host.ts'

/**
 * Imports a partner's letter into the files of a week. In a terminal it asks what new headings are
 * and shows everything before it writes; with `--yes` a new heading joins the end of `sections`.
 *
 * @param file as typed; `-` for standard input
 * @throws UsageError, Busy, DiskError, Stopped
 */
export async function importFile(
  file: string,
  typed: string | undefined,
  flags: ImportFlags,
  host: TerminalHost,
): Promise<Ending> {
  const { importing: words } = speechFor(host.language)
  const asks = mayAsk(host, flags)
  const opened = await openImport(host, {
    folder: typed,
    date: flags.date,
    name: file === '-' ? words.standardInput : file,
    bytes: file === '-' ? pasted(host, words) : readGiven(file, host),
    ...(flags.dryRun && { dryRun: true }),
  })
  if (!opened.ok) return endingOfRefusal(opened)
  const chosen = asks && flags.date === undefined ? await forWeek(opened, host) : opened
  if (!chosen.ok) return endingOfRefusal(chosen)
  const { letter, known, week } = chosen
  const columns = await columnsFor(chosen, flags, asks, host)
  const answering = {
    ...known,
    columns,
    answers: answersIn(flags, headingsOf(letter, { ...known, columns }), known.sections),
  }
  const answered = asks ? await askAboutHeadings(letter, answering, words, host) : []
  const said = withAnswers(answering, answered)
  const first = planLetter(host, chosen, { ...said, takesTitle: flags.takeTitle === true })
  const takesTitle = asks && !flags.takeTitle && (await wantsTitle(first, chosen, host))
  const planned = takesTitle ? planLetter(host, chosen, { ...said, takesTitle }) : first
  if (!planned.ok) return endingOfImport(chosen, planned)
  const same = asks
    ? commandOf(
        file,
        week,
        {
          ...flags,
          column: columnFlags(columns, known),
          ...(takesTitle && { takeTitle: true }),
        },
        typed,
        answered,
      )
    : undefined
  return carryOut(planned, same, flags, host)
}

/** Asks whether the letter's title is to stand in place of the parish's own, where the letter has one. */
async function wantsTitle(
  planned: PlannedImport | RefusedImport,
  { known }: OpenImport,
  host: TerminalHost,
): Promise<boolean> {
  const title = planned.imported?.findings.find((one) => one.kind === 'title')
  if (title?.verdict !== 'other' || known.title !== undefined) return false
  const { importing: words } = speechFor(host.language)
  return host.ask.confirm({
    message: words.askTitle(title.words, known.ownTitle ?? ''),
    initial: false,
  })
}

/** What the columns of a table hold: as typed, as the person says, else as their headings do. */
async function columnsFor(
  { letter, known }: OpenImport,
  flags: ImportFlags,
  asks: boolean,
  host: TerminalHost,
): Promise<Columns> {
  if (!('rows' in letter)) return known.columns
  const typed = columnsIn(flags, letter.columns) ?? known.columns
  // Of a form whose columns the parish has noted nobody is asked a second time.
  const isAsked = asks && flags.column === undefined && !areNoted(letter.columns, known.noted)
  return isAsked ? askAboutColumns(letter, typed, host) : typed
}

/** The flags that say what the person said, where bulletin.yaml does not say it. */
const columnFlags = (columns: Columns, { noted }: Known): readonly string[] =>
  columns === noted
    ? []
    : Object.entries(columns).map(([meaning, heading]) => `${heading}=${meaning}`)

/** Asks for which Sunday the letter is, and counts days from there. */
async function forWeek(opened: OpenImport, host: TerminalHost): Promise<OpenImport | Refused> {
  const named = await askWeek(
    { week: opened.week, feasts: [], language: opened.open.rules.language },
    sundayNamer(host, opened),
    host,
  )
  return importInWeek(host, opened, 'date' in named ? named.date : named.day)
}

/** What a person pastes, or another program writes. */
function pasted(host: TerminalHost, words: ImportingWords): Uint8Array {
  if (host.terminal.interactive) tell(`${words.paste}\n`, host)
  return host.stdin()
}

/** The ending for a letter that is not imported, with whatever was already read of it. */
const endingOfImport = (opened: Opened, refusal: RefusedImport): Ending => ({
  ...endingOfRefusal(refusal),
  json: refusal.imported && refusal.plan ? importJson(opened, refusal.imported, refusal.plan) : {},
})

/**
 * Shows what was made of the letter, and has it written.
 *
 * @param same the command that does the same without questions, where they are asked
 */
async function carryOut(
  planned: PlannedImport,
  same: string | undefined,
  { dryRun }: ImportFlags,
  host: TerminalHost,
): Promise<Ending> {
  const speech = speechFor(host.language)
  const { wording, importing: words } = speech
  const { opened, imported, plan, paths } = planned
  const { asked, week } = opened
  const another = asked === undefined ? '' : `${wording.anotherDay(asked, week)}\n`
  const report =
    another +
    importReport(
      words.from(opened.name, opened.week),
      host.terminal.errIsTerminal
        ? imported.findings.map((one) => byName(one, planned.sources, wording))
        : withoutNames(imported, opened.known),
      words,
      host,
    )
  const json = importJson(opened, imported, plan)
  const asks = same !== undefined
  if (asks && !dryRun) {
    tell(`\n${report}\n`, host)
    if (!(await host.ask.confirm({ message: words.askWrite, initial: true })))
      return ending({ json, err: `${wording.changedNothing}\n` })
  }
  const written = dryRun ? planned : await writeImport(host, planned)
  if (!written.ok) return endingOfRefusal(written)
  const isRead = host.terminal.errIsTerminal && host.terminal.outIsTerminal
  const absolute = paths.map((path) => `${joinPath(opened.open.folder, path)}\n`)
  const done = ending({
    diagnostics: planned.diagnostics,
    sources: planned.sources,
    json: { ...json, written: !dryRun },
    // The list above says it to a person.
    written: dryRun || isRead ? '' : absolute.join(''),
    err: [
      asks && !dryRun ? '' : report,
      `${dryRun ? words.wouldWrite : words.wrote}\n`,
      ...paths.map((path) => `  ${path}\n`),
      ...(asks ? [`${wording.sameWithout(same)}\n`] : []),
    ].join(''),
  })
  if (!asks || dryRun) return done
  // Said before the questions, which are about what it tells.
  tell(done.err, host)
  const isNew = ({ place }: Item): boolean => paths.includes(place.file)
  await askWhoIsInNew({ folder: opened.open.folder, date: week }, isNew, host)
  return { ...done, err: '' }
}

/** A finding about a request with its first words in place of its id. */
function byName(finding: Finding, sources: Sources, { named }: Wording): Finding {
  if (finding.kind !== 'request' && finding.kind !== 'no-address' && finding.kind !== 'name-alone')
    return finding
  const name = nameIn(sources, finding.id)
  return name === undefined ? finding : { ...finding, id: named(name) }
}

/** What was found, with dots for the words that name somebody: a log and a program have no names. */
const withoutNames = ({ findings }: ImportedLetter, { namesSomebody }: Known): readonly Finding[] =>
  findings.map((finding) => {
    // Of these the words are counted, never shown.
    if (finding.kind === 'kept') return finding
    const values = Object.entries(finding).map(([key, value]) => [
      key,
      SPOKEN.has(key) && typeof value === 'string' && namesSomebody(value) ? dots(value) : value,
    ])
    return Object.fromEntries(values) as Finding
  })

/** Under which keys findings have words of the letter. */
const SPOKEN: ReadonlySet<string> = new Set(['words', 'heading', 'section', 'title'])

/** What a letter is read with. */
type Opened = Pick<OpenImport, 'week' | 'known'>

/** The JSON object; what was kept as a note is counted, not quoted. */
function importJson({ week, known }: Opened, imported: ImportedLetter, plan: ImportPlan): object {
  const findings = withoutNames(imported, known)
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
    events: ofKind('event'),
    withoutAddress: ofKind('no-address'),
    namesAlone: ofKind('name-alone'),
    columns: ofKind('column'),
    unclearConsent: ofKind('unclear-leave'),
    rows: ofKind('rows')[0] ?? null,
    entries: ofKind('entries')[0] ?? null,
    rota: ofKind('rota')[0] ?? null,
    left: ofKind('left'),
    pictures: ofKind('picture'),
    picturesLeft: ofKind('picture-left'),
    kept: ofKind('kept'),
    written: false,
  }
}

/** The command line that would have done the same. */
const commandOf = (
  file: string,
  week: CivilDate,
  flags: ImportFlags,
  typed: string | undefined,
  answered: readonly AnsweredHeading[],
): string =>
  sameCommand(
    'import',
    [file, typed],
    [
      ['date', week],
      ...(flags.heading ?? []).map((one) => ['heading', one] as const),
      ...(flags.column ?? []).map((one) => ['column', one] as const),
      ...answered.map(({ heading, answer }) => ['heading', spokenAnswer(heading, answer)] as const),
      ['take-title', flags.takeTitle],
      ['dry-run', flags.dryRun],
    ],
  )
