import { type EditionFile, editionOf } from '../../../archive/edition-files.ts'
import { changedSources } from '../../../archive/hash-sources.ts'
import { readCopy } from '../../../archive/read-record.ts'
import type { Choices, CopyRecord, IssueRecord } from '../../../archive/record.ts'
import { type IssueFile, recordFiles } from '../../../archive/record-of.ts'
import type { CivilDate } from '../../../civil-date.ts'
import { diagnostic } from '../../../diagnostic.ts'
import type { Host } from '../../../host.ts'
import { byCodePoints } from '../../../in-order.ts'
import { issueDocument } from '../../../issue/compose-week.ts'
import { renderIssue } from '../../../issue/render-week.ts'
import { isSameIssue, issueName } from '../../../issue-day.ts'
import type { MadeOtherwise } from '../../../problems/record-problems.ts'
import type { Sources } from '../../../source.ts'
import { channelOf, type Edition, editions } from '../../../vocabulary.ts'
import { type Refused, refused, type WeekDiagnostic } from '../../outcome.ts'
import { ourFilesIn } from '../making/issue-files.ts'
import type { IssuePlan } from '../making/issue-plan.ts'
import { planIssue } from '../making/make-issue.ts'
import { damageOf, madeRecord, type OpenWeek, openWeek, type WeekRequest } from '../open-week.ts'
import { issueFileText } from './issue-file-text.ts'
import { itemsInFile } from './items-in-file.ts'

/** An issue that was read back. It is in order where no diagnostic is an error. */
export interface VerifiedIssue {
  readonly ok: true
  readonly open: OpenWeek
  readonly week: CivilDate
  /** Absolute. */
  readonly folder: string
  readonly files: readonly VerifiedFile[]
  readonly diagnostics: readonly WeekDiagnostic[]
  readonly sources: Sources
}

/** Which issue is read back. */
export interface VerifyRequest extends WeekRequest {
  /** A folder that it was written into, as typed, in place of its own in `issues/`. */
  readonly out?: string | undefined
}

/** A file of the issue by its record. */
export interface VerifiedFile {
  readonly path: string
  /** Null of a slip, which is made of what has changed since the printing. */
  readonly edition: Edition | null
  /** How it lies in the folder. */
  readonly found: 'recorded' | 'other' | 'gone'
  /** How it comes out when it is made again; null where it is not made. */
  readonly again: 'same' | 'other' | null
}

/**
 * Reads an issue in `issues/`, or in a folder of the person's, back: whether its files are those that were recorded, come out the same when they are made
 * again from the parish as it is now, and hold every item that may leave by their channel and no other. Nothing is
 * written.
 *
 * @throws DiskError, Stopped
 */
export async function verifyIssue(
  host: Host,
  request: VerifyRequest,
): Promise<VerifiedIssue | Refused> {
  const written = request.out === undefined ? undefined : writtenInto(host, request.out)
  const isNamed = (request.date ?? request.day) !== undefined
  const open = await openWeek(host, {
    ...(written && !isNamed && ofIssue(written)),
    ...request,
  })
  if (!open.ok) return open
  const damaged = damageOf(open)
  if (damaged !== undefined) return refused([damaged])
  const lying = request.out === undefined ? inParish(open) : written && besides(open, written)
  if (lying === undefined || lying.record.files.length === 0)
    return refused([
      diagnostic('error', 'issue-not-made', {
        week: issueName(open),
        folder: request.out ?? null,
      }),
    ])
  const { folder, record } = lying
  const there = ourFilesIn(host.disk, folder)
  const found = foundFiles(record, there)
  const made = editions.filter((edition) =>
    record.files.some(({ path }) => editionOf(path) === edition),
  )
  const plan = await planIssue(host, open, { ...request, ...lying.choices, only: made })
  const again = plan.ok ? await renderIssue(plan.issue, open.parish, open.stock, made) : []
  const files = found.map((one) => ({ ...one, again: againOf(one.path, record, again) }))
  const others = files.filter((one) => one.again === 'other').map(({ path }) => path)
  const diagnostics = [
    ...tellFiles(lying, found, there),
    ...(others.length > 0 ? [tellOthers(others, lying, open, host)] : []),
    ...(plan.ok ? plan.stops : plan.diagnostics),
    // What another parish would say tells nothing of these files.
    ...(plan.ok && others.length === 0 ? tellItems(plan, lying, there) : []),
  ]
  return { ok: true, open, week: open.week, folder, files, diagnostics, sources: open.sources }
}

/** An issue's files where they lie, and what their record tells of them. */
interface LyingIssue {
  /** Absolute. */
  readonly folder: string
  /** What messages call the folder. */
  readonly called: string
  readonly record: Pick<IssueRecord, 'files' | 'madeFrom'>
  /** What was chosen by hand, where the parish's own record does not say it. */
  readonly choices: Partial<Choices>
}

/** In `issues/`; undefined where no issue was made there. */
function inParish(open: OpenWeek): LyingIssue | undefined {
  const record = madeRecord(open)
  const called = `issues/${issueName(open)}`
  return record ? { folder: `${open.folder}/${called}`, called, record, choices: {} } : undefined
}

/** What `make --out` wrote into a folder; undefined where no record lies there. */
interface WrittenInto {
  readonly folder: string
  readonly called: string
  readonly copy: CopyRecord
}

function writtenInto(host: Host, out: string): WrittenInto | undefined {
  const folder = host.resolve(out)
  const copy = readCopy(`${folder}/issue.yaml`, host.disk)
  return copy && { folder, called: out.replace(/\/+$/, ''), copy }
}

/** The day that its record names, for which nobody has to ask. */
const ofIssue = ({ copy: { week, service } }: WrittenInto): WeekRequest => ({
  day: week,
  ...(service !== undefined && { service }),
})

/** Undefined where the folder holds another issue than the one that was asked for. */
function besides(open: OpenWeek, { folder, called, copy }: WrittenInto): LyingIssue | undefined {
  const { leaveOut: _, ...choices } = copy.choices
  return isSameIssue(copy, open) ? { folder, called, record: copy, choices } : undefined
}

type FoundFile = Omit<VerifiedFile, 'again'>

function foundFiles(
  record: LyingIssue['record'],
  there: readonly IssueFile[],
): readonly FoundFile[] {
  const now = new Map(recordFiles(there).map(({ path, sha256 }) => [path, sha256]))
  return record.files.map(({ path, sha256 }) => ({
    path,
    edition: editionOf(path) ?? null,
    found: now.get(path) === sha256 ? 'recorded' : now.has(path) ? 'other' : 'gone',
  }))
}

function againOf(
  path: string,
  { files }: LyingIssue['record'],
  again: readonly IssueFile[],
): VerifiedFile['again'] {
  const made = recordFiles(again).find((one) => one.path === path)
  if (made === undefined) return null
  return files.some((one) => one.path === path && one.sha256 === made.sha256) ? 'same' : 'other'
}

function tellFiles(
  { called, record: { files } }: LyingIssue,
  found: readonly FoundFile[],
  there: readonly IssueFile[],
): readonly WeekDiagnostic[] {
  const known = new Set(['issue.yaml', ...files.map(({ path }) => path)])
  return [
    ...found.flatMap(({ path, found: how }) => {
      if (how === 'recorded') return []
      const code = how === 'gone' ? 'issue-file-gone' : 'issue-file-other'
      return [diagnostic('error', code, { path: `${called}/${path}` })]
    }),
    ...there
      .filter(({ path }) => !known.has(path))
      .map(({ path }) => diagnostic('error', 'issue-file-unknown', { path: `${called}/${path}` })),
  ]
}

const tellOthers = (
  names: readonly string[],
  lying: LyingIssue,
  open: OpenWeek,
  host: Host,
): WeekDiagnostic =>
  diagnostic('error', 'made-otherwise', {
    paths: names.map((name) => `${lying.called}/${name}`),
    why: whyOtherwise(lying, open, host),
  })

/**
 * A record that left the parish tells nothing of its files. Where the parish has an issue with the same ones, its own
 * record does; else their times have to.
 */
function whyOtherwise(lying: LyingIssue, open: OpenWeek, host: Host): MadeOtherwise {
  const { files, week, folder } = open
  const madeFrom = lying.record.madeFrom ?? sameInParish(lying, open)?.madeFrom
  if (madeFrom !== undefined) {
    const sources = changedSources(madeFrom, files, week)
    const isKnown = sources.changed.length + sources.added.length + sources.gone > 0
    return { ...sources, by: isKnown ? 'content' : 'nothing' }
  }
  const changed = youngerThan(`${lying.folder}/issue.yaml`, folder, files, host)
  return { changed, added: [], gone: 0, by: changed.length > 0 ? 'time' : 'nothing' }
}

/** The parish's own record, where it has the files of this one. */
function sameInParish({ record }: LyingIssue, open: OpenWeek): LyingIssue['record'] | undefined {
  const own = inParish(open)?.record
  const hashes = new Map(own?.files.map(({ path, sha256 }) => [path, sha256]))
  return record.files.every(({ path, sha256 }) => hashes.get(path) === sha256) ? own : undefined
}

/** Files of the parish that were read and have been written since another was. */
function youngerThan(
  path: string,
  folder: string,
  { noted }: OpenWeek['files'],
  { disk }: Host,
): readonly string[] {
  const age = disk.ageOf(path) ?? 0
  return [...noted.keys()]
    .filter((source) => (disk.ageOf(`${folder}/${source}`) ?? age) < age)
    .sort(byCodePoints)
}

/** Of the files that can be read as words: items that are missing in one, and what one holds beyond its channel. */
function tellItems(
  { issue, open }: IssuePlan,
  { called }: LyingIssue,
  there: readonly IssueFile[],
): readonly WeekDiagnostic[] {
  const { parish, stock } = open
  return there.flatMap(({ path: name, bytes }) => {
    const edition = editionOf(name)
    const text = edition === undefined ? undefined : issueFileText(name as EditionFile, bytes)
    const path = `${called}/${name}`
    if (edition === undefined || text === undefined) return []
    const channel = channelOf[edition]
    const documents = {
      print: issue.printed,
      text: issue.told,
      web: issueDocument(issue, 'web', parish, stock),
    }
    const { missing, beyond } = itemsInFile(text, channel, documents, issue.selection)
    return [
      ...missing.map(({ id, place }) =>
        diagnostic('error', 'item-not-in-file', { id, path }, place),
      ),
      ...beyond.map(({ id, place }) =>
        diagnostic('error', 'item-in-file', { id, path, channel }, place),
      ),
    ]
  })
}
