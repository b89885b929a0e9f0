import { sundayOf } from '../../calendar/index.ts'
import { addDays, type CivilDate, isSunday, sundayOnOrAfter } from '../../civil-date.ts'
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import type { ImportedLetter } from '../../import/imported.ts'
import { type Opened, recogniseLetter as readLetter } from '../../import/index.ts'
import type { Answer, Known } from '../../import/known.ts'
import { foldHeading } from '../../import/match-section.ts'
import type { Letter } from '../../import/read/letter.ts'
import { type CalendarText, openLetter } from '../../import/read/open-letter.ts'
import { type Columns, columnsOf } from '../../import/table/column-meanings.ts'
import { askedAlready } from '../../import/table/recognise-table.ts'
import type { Table } from '../../import/table/table.ts'
import { ofKind } from '../../item-kind.ts'
import { joinPath } from '../../load/find-files.ts'
import { loadParish } from '../../load/index.ts'
import { readParishFacts } from '../../load/parish/parish-facts.ts'
import { parishFilesIn } from '../../load/parish/parish-file.ts'
import { usual } from '../../load/parish/usual-settings.ts'
import { startOf } from '../../place.ts'
import { daysIn } from '../../recurrence/recurrence.ts'
import { readVersifications } from '../../scripture/references/versification.ts'
import type { Sources } from '../../source.ts'
import { whetherNaming } from '../../stock/index.ts'
import { openCalendar, plainCalendar } from '../../stock/open-calendar.ts'
import { DAYS_AHEAD, type WeekRequest } from '../issue/open-week.ts'
import { idsInUse, type OpenItems, openItems, readRaw } from '../items/open-items.ts'
import { problemsBrought } from '../items/write-item.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { refreshSchemas } from '../parish/editor-files.ts'
import { findParish } from '../parish/find-parish.ts'
import { finishBegun, parishDesk, withParish } from '../parish/with-parish.ts'
import { noDay, parseDay } from '../parse-day.ts'
import { writeFiles } from '../writing/write-files.ts'
import { alreadyImported } from './already-imported.ts'
import { changesOf, type ImportPlan, pathsOf, planImport, withPlan } from './import-plan.ts'
/** A letter to be imported into the files of a week. */
export interface LetterRequest extends WeekRequest {
  /** What messages call it: its path, or the word for standard input. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What its headings are, by `foldHeading`; one that is not named joins the end of `sections`. */
  readonly answers?: ReadonlyMap<string, Answer>
  /** What columns of a table hold, where it is not as the parish has noted it or as their headings say. */
  readonly columns?: Columns
  /** Whether the letter's title becomes the week's although the parish has its own. */
  readonly takesTitle?: boolean
}

/** A letter read, and the parish that it is for. */
export interface OpenImport {
  readonly ok: true
  readonly open: OpenItems
  readonly letter: Opened
  readonly name: string
  readonly known: Known
  readonly week: CivilDate
  /** The day asked for, where it was no Sunday. */
  readonly asked: CivilDate | undefined
  /** bulletin.yaml: its path in the parish, and its text. */
  readonly parish: { readonly path: string; readonly text: string }
}

/** What of a letter would be written, and what was made of every part of it. */
export interface PlannedImport {
  readonly ok: true
  readonly opened: OpenImport
  readonly imported: ImportedLetter
  readonly plan: ImportPlan
  /** Paths in the parish, in the order of writing. */
  readonly paths: readonly string[]
  /** What the import brings into the parish; no errors. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

/** An import that is refused after the letter was read says what was made of it. */
export type RefusedImport = Refused & Partial<Pick<PlannedImport, 'imported' | 'plan'>>

/**
 * Imports a letter into the files of a week.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function importLetter(
  host: Host,
  request: LetterRequest,
): Promise<PlannedImport | RefusedImport> {
  const opened = await openImport(host, request)
  if (!opened.ok) return opened
  const planned = planLetter(host, opened, request)
  return planned.ok ? writeImport(host, planned) : planned
}

/**
 * Finds the parish and reads the letter. An import that broke off is brought to its end before, unless nothing is to
 * be written.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function openImport(
  host: Host,
  request: LetterRequest & { readonly dryRun?: boolean },
): Promise<OpenImport | Refused> {
  const found = findParish(host, request.folder)
  if (found.ok && !request.dryRun) await finishBegun(host, found.folder)
  const open = openItems(host, request)
  if (!open.ok) return open
  const { name } = request
  const letter = await openLetter(request.bytes, name)
  if (!letter.ok)
    return refused([
      diagnostic('error', 'letter-unreadable', { file: name, reason: letter.reason }),
    ])
  const content = await contentOf(letter.letter, open, host)
  return opening(host, open, content, name, request.date !== undefined)
}

/** What was opened, a calendar with its entries. */
async function contentOf(
  opened: Letter | Table | CalendarText,
  { rules, now }: OpenItems,
  host: Host,
): Promise<Opened> {
  if (!('calendar' in opened)) return opened
  const { calendarReader } = await import('../../ics/read-calendar.ts')
  const horizon = addDays(now, DAYS_AHEAD)
  const read = calendarReader({ clockOf: host.clockOf, until: horizon })
  return { ...read(opened.calendar, rules.timezone), horizon }
}

/** The same letter for another week, the day being one that `parseDay` reads. */
export function importInWeek(
  host: Host,
  { open, letter, name }: OpenImport,
  date: string,
): OpenImport | Refused {
  const today = parseDay(date, open.today, open.rules.language)
  if (today === undefined) return refusedUsage('no-day', noDay('--date', date, open.today))
  return opening(host, { ...open, today }, letter, name, true)
}

function opening(
  host: Host,
  open: OpenItems,
  letter: Opened,
  name: string,
  isNamed: boolean,
): OpenImport {
  const week = sundayOnOrAfter(open.today)
  const path = parishFileIn(open, host)
  const parish = { path, text: readRaw(host.disk, open.folder, path) }
  const known = knownFrom(open, parish.text, week, host)
  const isAsked = !isSunday(open.today) && (isNamed || open.today !== open.now)
  const asked = isAsked ? open.today : undefined
  return { ok: true, open, letter, name, known, week, asked, parish }
}

/** bulletin.yaml as the system names it; that it is there is why the folder is a parish. */
function parishFileIn({ folder }: OpenItems, { disk }: Host): string {
  const entries = disk.list(folder)
  const [read = 'bulletin.yaml'] = entries === 'refused' ? [] : parishFilesIn(entries)
  return read
}

function knownFrom(open: OpenItems, parishText: string, week: CivilDate, host: Host): Known {
  const { loaded } = open
  const { sources } = loaded
  const pins = loaded.ok ? loaded.parish.weeks.filter((pin) => pin.week === week) : []
  const title = pins.find((pin) => pin.title !== undefined)?.title
  const { title: ownTitle, ...facts } = readParishFacts(parishText.replace(/^\ufeff/, ''))
  const verse = pins.find((pin) => pin.verse !== undefined)?.verse?.ref
  return {
    week,
    ...facts,
    ...(ownTitle !== undefined && { ownTitle }),
    sections: open.rules.sections,
    language: open.rules.language,
    weeks: open.rules.weeks,
    noted: open.rules.columns,
    columns: open.rules.columns,
    asked: askedIn(open),
    namesSomebody: whetherNaming(
      loaded.ok ? loaded.parish : undefined,
      week,
      open.rules.language,
      host.resources,
    ),
    takesPlace: eventsIn(open),
    ids: idsInUse(host, open),
    paths: new Set([...sources.keys(), ...besideArticles(open, host)]),
    ...(title !== undefined && { title }),
    ...(verse !== undefined && { verse }),
    versifications: readVersifications(host.resources),
    answers: new Map(),
  }
}

/** Files in `articles/` itself, pictures among them, by their paths in the parish. */
function besideArticles({ folder }: OpenItems, { disk }: Host): readonly string[] {
  if (disk.kindOf(joinPath(folder, 'articles')) === undefined) return []
  const entries = disk.list(joinPath(folder, 'articles'))
  return entries === 'refused' ? [] : entries.map(({ name }) => `articles/${name}`)
}

/** Every request of the parish as a row of a table would be known for it. */
const askedIn = ({ loaded }: OpenItems): ReadonlySet<string> =>
  new Set(
    loaded.ok
      ? ofKind(loaded.parish.items, 'request').map(({ person, text }) =>
          askedAlready(person?.name, text),
        )
      : [],
  )

/** Whether an event is among those of the parish: its title, when it begins, and the day. */
function eventsIn({ loaded }: OpenItems): Known['takesPlace'] {
  const events = loaded.ok ? ofKind(loaded.parish.items, 'event') : []
  return (title, time, day) =>
    events.some(
      (event) =>
        foldHeading(event.title) === title &&
        (time === undefined ? event.times.length === 0 : event.times.includes(time)) &&
        daysIn(event.takesPlace.recurrence, { from: day, until: day }).length > 0,
    )
}

const asksSomething = ({ name, 'first-name': first, request }: Columns): boolean =>
  (name ?? first ?? request) !== undefined

/** Makes requests and articles of a letter, and looks at what the parish would be with them. */
export function planLetter(
  host: Host,
  opened: OpenImport,
  said: Pick<LetterRequest, 'answers' | 'columns' | 'takesTitle'>,
): PlannedImport | RefusedImport {
  const { open, letter, name, parish } = opened
  const { answers = opened.known.answers, columns = opened.known.columns } = said
  if ('rows' in letter && !asksSomething(columnsOf(letter.columns, columns)))
    return refused([
      diagnostic('error', 'table-unclear', { file: name, columns: [...letter.columns] }),
    ])
  const imported = readLetter(letter, {
    ...opened.known,
    answers,
    columns,
    ...(said.takesTitle && { takesTitle: true }),
  })
  if (imported.files.length === 0) {
    const rows = imported.findings.find((one) => one.kind === 'rows')
    const entries = imported.findings.find((one) => one.kind === 'entries')
    const isUnread = imported.findings.some((one) => one.kind === 'unread-entry')
    if (entries !== undefined && entries.entries === 0 && isUnread)
      return refused([diagnostic('error', 'letter-unreadable', { file: name, reason: 'damaged' })])
    if (entries !== undefined)
      return refused([diagnostic('error', 'calendar-known', { file: name, known: entries.known })])
    return refused([
      rows !== undefined && rows.known > 0
        ? diagnostic('error', 'table-known', { file: name, rows: rows.known })
        : diagnostic('error', 'letter-without-requests', { file: name }),
    ])
  }
  const planned = planImport(imported, parish.path, parish.text)
  if (!planned.ok) return cannotFill(parish.path, imported)
  const { plan } = planned
  const after = loadParish(open.folder, withPlan(host.disk, open.folder, plan))
  const diagnostics = problemsBrought(open.loaded, after)
  const { sources } = after
  if (hasErrors(diagnostics)) return { ...refused(diagnostics, sources), imported, plan }
  const there = alreadyImported(after, plan)
  if (there !== undefined) {
    const again = diagnostic('error', 'letter-imported-already', { file: name, there })
    return { ...refused([again]), imported, plan }
  }
  return { ok: true, opened, imported, plan, paths: pathsOf(plan), diagnostics, sources }
}

/** bulletin.yaml is written in a way that nothing can be added to. */
function cannotFill(file: string, { parish }: ImportedLetter): Refused {
  return refused([
    diagnostic('error', 'cannot-fill', { file, sections: parish.sections }, startOf(file)),
  ])
}

/**
 * Writes what was planned, all of it or nothing. Where another run has changed bulletin.yaml since, or has brought
 * something that the letter does not go with, nothing is written.
 *
 * @throws Busy, DiskError, Stopped
 */
export async function writeImport(
  host: Host,
  planned: PlannedImport,
): Promise<PlannedImport | Refused> {
  const { plan, opened } = planned
  const { folder, loaded } = opened.open
  return withParish(host, folder, async () => {
    // An id that is new in the letter may be another's by now.
    const after = loadParish(folder, withPlan(host.disk, folder, plan))
    const isFree = !hasErrors(problemsBrought(loaded, after))
    const path = isFree
      ? await writeFiles(host, parishDesk(folder), changesOf(host.disk, folder, plan))
      : pathsOf(plan)[0]
    if (path !== undefined) return refused([diagnostic('error', 'changed-meanwhile', { path })])
    refreshSchemas(folder, loaded, host)
    return planned
  })
}

/** What a Sunday is called in the calendar of the parish that a letter is for, or in the plain one while its files have errors. */
export function sundayNamer(host: Host, { open }: OpenImport): (sunday: CivilDate) => string {
  const { folder, loaded } = open
  const calendar = loaded.ok
    ? openCalendar(folder, host.disk, host.resources, loaded.parish).calendar
    : plainCalendar(host.resources, usual.language)
  return (sunday) => sundayOf(sunday, calendar).name
}
