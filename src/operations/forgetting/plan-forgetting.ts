import { damagedRecord, openArchive, recordOfIssue } from '../../archive/open-archive.ts'
import type { WeekRecord } from '../../archive/record.ts'
import { addMonths, addWeeks, type CivilDate, partsOf } from '../../civil-date.ts'
import { type Diagnostic, diagnostic } from '../../diagnostic.ts'
import { splitFileText } from '../../edit/file-text.ts'
import { removeItem } from '../../edit/index.ts'
import { filedItems, headWords, itemAt, readItemFile } from '../../edit/item-file.ts'
import type { Host } from '../../host.ts'
import { type IssueDay, parseIssueName } from '../../issue-day.ts'
import { ofKind } from '../../item-kind.ts'
import type { Item } from '../../load/item.ts'
import type { Parish, Retention } from '../../load/parish.ts'
import { shownName } from '../../load/shown-name.ts'
import type { Place } from '../../place.ts'
import { nameKey } from '../../same-person.ts'
import type { Sources } from '../../source.ts'
import { lettersOf } from '../../tidy-text.ts'
import { filesBelow } from '../files-below.ts'
import { ourFilesIn } from '../issue/making/issue-files.ts'
import type { WeekRequest } from '../issue/open-week.ts'
import { issueFileText, wordFiles } from '../issue/reading/issue-file-text.ts'
import { openItems, readRaw } from '../items/open-items.ts'
import { type Refused, refused, refusedUsage } from '../outcome.ts'
import { depthOfOwn } from '../parish/own-folders.ts'
import { noDay, parseDay } from '../parse-day.ts'

/** Whom to forget: by the parish's `retention` as it would be on a day, or one person on her wish. */
export interface ForgetRequest extends Pick<WeekRequest, 'folder'> {
  /** A day as a person types it, which stands for today. */
  readonly before?: string | undefined
  /** A whole name. */
  readonly person?: string | undefined
  /** Old issues go with their folders, unless something in them is needed for counting verses. */
  readonly wholeIssues?: boolean | undefined
}

/** A request file without those who are to be forgotten. */
export interface FileWithout {
  /** Relative to the parish. */
  readonly path: string
  readonly before: string
  /** Undefined where nothing is left to keep the file for. */
  readonly after: string | undefined
}

/** What goes of an issue. */
export interface IssueToForget extends IssueDay {
  /** The name of its folder in `issues/`. */
  readonly name: string
  /** Names of our files in it that go; the record is rewritten, and is not among them. */
  readonly files: readonly string[]
  /** Whether the folder goes with all that is in it. */
  readonly isWhole: boolean
  /** What stays of the record: the verses, and for a week to come what was chosen. Undefined where nothing does. */
  readonly record: WeekRecord | undefined
}

/** What would be removed; nothing is yet. */
export interface ForgettingPlan {
  readonly ok: true
  /** Absolute. */
  readonly folder: string
  readonly requests: readonly { readonly id: string; readonly place: Place }[]
  readonly files: readonly FileWithout[]
  readonly issues: readonly IssueToForget[]
  /** Where the name stands besides, which only a person can change. */
  readonly mentions: readonly Place[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

/**
 * Gathers what is to be forgotten (docs/rules.md, "Forgetting").
 *
 * @throws DiskError where the system refuses to read
 */
export function planForgetting(host: Host, request: ForgetRequest): ForgettingPlan | Refused {
  const { folder: asked, before, person } = request
  if ((before === undefined) === (person === undefined)) return refusedUsage('forget-whom', {})
  const open = openItems(host, asked === undefined ? {} : { folder: asked })
  if (!open.ok) return open
  const { folder, loaded, now } = open
  if (!loaded.ok) return refused(loaded.diagnostics, loaded.sources)
  const { parish, sources } = loaded
  const archive = openArchive(folder, host.disk)
  if (archive.folders === 'refused')
    return refused([diagnostic('error', 'unreadable', { path: 'issues', reason: 'refused' })])
  const whom = before === undefined ? byName(person ?? '') : byRetention(before, parish, now)
  if ('fault' in whom) return whom
  const found = parish.items.filter(whom.isForgotten)
  // An event stays with what else it says; the line that names her in it is told, as every other one is.
  const items = ofKind(found, 'request')
  const files = filesWithout(host, folder, items)
  if ('fault' in files) return files
  const known = [...archive.folders].flatMap(([called, name]) => {
    const issue = parseIssueName(called)
    return issue === undefined ? [] : [{ issue, name }]
  })
  const damaged = known.find(({ issue }) => recordOfIssue(archive, issue) === 'unreadable')?.issue
  if (damaged !== undefined) return refused([damagedRecord(archive, damaged)])
  const issues = known.flatMap(({ issue, name }) => {
    const record = recordOfIssue(archive, issue)
    const held = typeof record === 'object' ? record : undefined
    const words = wordsOfIssue(host, `${folder}/issues/${name}`)
    if (!whom.isIssueForgotten(issue.week, idsIn(held), found, words)) return []
    return issueToForget(host, {
      folder,
      ...issue,
      name,
      record: held,
      now,
      parish,
      items,
      request,
    })
  })
  const mentions =
    person === undefined
      ? []
      : mentionsOf(person, [...textsOf(sources), ...notes(host, folder)], items)
  if (person !== undefined && [...items, ...issues, ...mentions].length === 0)
    return refusedUsage('nobody-called-so', { person })
  const requests = items.map(({ id, place }) => ({ id, place }))
  return {
    ok: true,
    folder,
    requests,
    files,
    issues,
    mentions,
    diagnostics: loaded.diagnostics,
    sources,
  }
}

/** The words of every file of an issue that can be read as words. */
const wordsOfIssue = ({ disk }: Host, folder: string): string =>
  wordFiles
    .flatMap((path) => {
      const read = disk.read(`${folder}/${path}`)
      return read.ok ? [issueFileText(path, read.bytes) ?? ''] : []
    })
    .join('\n')

/** Who and which issues are meant. */
interface Whom {
  readonly isForgotten: (item: Item) => boolean
  readonly isIssueForgotten: (
    week: CivilDate,
    ids: readonly string[],
    items: readonly Item[],
    text: string,
  ) => boolean
}

function byRetention(
  typed: string,
  { retention, language }: Parish,
  now: CivilDate,
): Whom | Refused {
  const today = parseDay(typed, now, language)
  if (today === undefined) return refusedUsage('no-day', noDay('--before', typed, now))
  if (today > now) return refusedUsage('forget-too-early', { day: today })
  if (retention === undefined) return refused([diagnostic('error', 'no-retention', {})])
  const { ended, issues } = retention
  return {
    isForgotten: (item) => {
      const last = endOf(item)
      return (
        ended !== undefined &&
        item.person !== undefined &&
        last !== undefined &&
        last <= earlier(today, ended)
      )
    },
    isIssueForgotten: (week) => issues !== undefined && week <= earlier(today, issues),
  }
}

function byName(typed: string): Whom {
  const key = keyOf(typed)
  return {
    isForgotten: ({ person }) => person !== undefined && nameKey(person.name) === key,
    isIssueForgotten: (_, ids, items, text) =>
      items.some(({ id }) => ids.includes(id)) || text.split('\n').some((line) => names(line, key)),
  }
}

const keyOf = (typed: string): string => nameKey(shownName(typed, 'full', false).name)

const idsIn = (record: WeekRecord | undefined): readonly string[] =>
  record?.kind === 'issue' ? record.items.map(({ id }) => id) : []

/** The day on which a request has ended, or will end by itself. */
function endOf({ window, closed }: Item): CivilDate | undefined {
  const ends = [window.until, closed].filter((day) => day !== undefined).toSorted()
  return ends[0]
}

/** The day so long before another. */
function earlier(day: CivilDate, { count, unit }: NonNullable<Retention['ended']>): CivilDate {
  if (unit === 'week') return addWeeks(day, -count)
  return addMonths(day, unit === 'year' ? -12 * count : -count) ?? day
}

/** Each file without the requests that stand in it. */
function filesWithout(
  host: Host,
  folder: string,
  items: readonly Item[],
): readonly FileWithout[] | Refused {
  const paths = [...new Set(items.map(({ place }) => place.file))]
  const without: FileWithout[] = []
  for (const path of paths) {
    const before = readRaw(host.disk, folder, path)
    const { text } = splitFileText(before)
    const places = items.filter(({ place }) => place.file === path).map(({ place }) => place)
    const indexes = places.map((place) => itemAt(text, place)?.index ?? -1)
    let after = before
    for (const index of indexes.toSorted((one, other) => other - one)) {
      const edited = removeItem(after, index)
      if (!edited.ok)
        return refused([diagnostic('error', 'cannot-edit', { why: edited.why }, places[0])])
      after = edited.text
    }
    without.push({ path, before, after: isEmpty(after) ? undefined : after })
  }
  return without
}

/** Whether a file has no request left, and says nothing of a week of its own. */
function isEmpty(raw: string): boolean {
  const file = readItemFile(splitFileText(raw).text)
  if (file === undefined || filedItems(file).length > 0) return false
  return (
    headWords(file, 'title') === undefined &&
    headWords(file, 'verse') === undefined &&
    !/^verse:/m.test(file.text)
  )
}

interface IssueInView extends IssueDay {
  readonly folder: string
  readonly name: string
  readonly record: WeekRecord | undefined
  readonly now: CivilDate
  readonly parish: Parish
  readonly items: readonly Item[]
  readonly request: ForgetRequest
}

function issueToForget(host: Host, issue: IssueInView): readonly IssueToForget[] {
  const { folder, week, service, name, now, parish, request } = issue
  const isWhole = request.wholeIssues === true && !isCounted(week, now, parish)
  const files = ourFilesIn(host.disk, `${folder}/issues/${name}`)
    .map(({ path }) => path)
    .filter((path) => path !== 'issue.yaml')
  const record = isWhole ? undefined : whatStays(issue)
  const isDone =
    !isWhole &&
    files.length === 0 &&
    issue.record?.kind === 'issue' &&
    issue.record.items.length === 0
  return isDone ? [] : [{ week, service, name, files, isWhole, record }]
}

/** Whether the verses of an issue rest still, or count for the publisher in this year. */
const isCounted = (week: CivilDate, now: CivilDate, { scripture }: Parish): boolean =>
  partsOf(week).year >= partsOf(now).year || addWeeks(week, scripture.restWeeks) >= now

/** The record with nothing in it of anyone: what counting verses needs, and the choices for a week to come. */
function whatStays({ record, week, service, now, items }: IssueInView): WeekRecord | undefined {
  if (record?.kind !== 'issue') return undefined
  const { kind, shape, paper, size, verse, motto } = record
  const { title: _, ...choices } = record.choices
  const gone = items.map(({ id }) => id)
  const leaveOut = choices.leaveOut.filter((id) => !gone.includes(id))
  return {
    kind,
    week,
    ...(service !== undefined && { service }),
    shape,
    paper,
    size,
    ...(verse && { verse }),
    ...(motto && { motto }),
    items: [],
    files: [],
    choices: week < now ? { leaveOut: [] } : { ...choices, leaveOut },
  }
}

type Texts = readonly (readonly [file: string, text: string])[]

const textsOf = (sources: Sources): Texts => [...sources].map(([file, { text }]) => [file, text])

/** What imports have kept of letters, which nothing else reads. */
const notes = ({ disk }: Host, folder: string): Texts =>
  filesBelow(disk, `${folder}/notes`, depthOfOwn('notes') ?? 0).flatMap((name) => {
    const read = disk.read(`${folder}/notes/${name}`)
    return read.ok ? [[`notes/${name}`, new TextDecoder().decode(read.bytes)] as const] : []
  })

/** Lines of the parish's files that hold the whole name, but for the requests that go. */
function mentionsOf(person: string, texts: Texts, items: readonly Item[]): readonly Place[] {
  const key = keyOf(person)
  const joined = lettersOf(key)
  const isWithin = (line: string): boolean =>
    key.includes(' ') && line.split(/\s+/).some((word) => lettersOf(word).includes(joined))
  return texts.flatMap(([file, text]) => {
    const going = items.filter(({ place }) => place.file === file).map(({ place }) => place)
    return text.split('\n').flatMap((line, index): readonly Place[] => {
      if (
        !(names(line, key) || isWithin(line)) ||
        going.some((place) => reaches(place, index + 1, text))
      )
        return []
      return [{ file, line: index + 1, column: 1, length: Math.max(1, [...line].length) }]
    })
  })
}

/** Whether a line belongs to the request that begins at a place: no line from there on stands further left. */
const reaches = ({ line, column }: Place, at: number, text: string): boolean =>
  at >= line &&
  text
    .split('\n')
    .slice(line, at)
    .every((one) => one.trim() === '' || one.search(/\S/) >= column - 1)

/** Whether a line says a whole name, as "First Last" or "Last, First". */
function names(line: string, key: string): boolean {
  const plain = nameKey(line)
  const [first = '', ...rest] = key.split(' ')
  return [key, `${rest.join(' ')}, ${first}`].some((form) => {
    for (let at = plain.indexOf(form); at !== -1; at = plain.indexOf(form, at + 1))
      if (!/\p{L}$/u.test(plain.slice(0, at)) && !/^\p{L}/u.test(plain.slice(at + form.length)))
        return true
    return false
  })
}
