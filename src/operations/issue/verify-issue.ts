import { type EditionFile, editionOf } from '../../archive/edition-files.ts'
import { changedSources } from '../../archive/hash-sources.ts'
import type { IssueRecord } from '../../archive/record.ts'
import { type IssueFile, recordFiles } from '../../archive/record-of.ts'
import type { CivilDate } from '../../civil-date.ts'
import { diagnostic } from '../../diagnostic.ts'
import type { Host } from '../../host.ts'
import { issueDocument } from '../../issue/compose-week.ts'
import { renderIssue } from '../../issue/render-week.ts'
import { issueName } from '../../issue-day.ts'
import type { MadeOtherwise } from '../../problems/record-problems.ts'
import type { Sources } from '../../source.ts'
import { channelOf, type Edition, editions } from '../../vocabulary.ts'
import { type Refused, refused, type WeekDiagnostic } from '../outcome.ts'
import { issueFileText } from './issue-file-text.ts'
import type { IssuePlan } from './issue-plan.ts'
import { itemsInFile } from './items-in-file.ts'
import { planIssue } from './make-issue.ts'
import { damageOf, type OpenWeek, openWeek, type WeekRequest, weekRecord } from './open-week.ts'
import { ourFilesIn } from './write-issue.ts'

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
 * Reads an issue in `issues/` back: whether its files are those that were recorded, come out the same when they are made
 * again from the parish as it is now, and hold every item that may leave by their channel and no other. Nothing is
 * written.
 *
 * @throws DiskError, Stopped
 */
export async function verifyIssue(
  host: Host,
  request: WeekRequest,
): Promise<VerifiedIssue | Refused> {
  const opened = await openWeek(host, request)
  if (!opened.ok) return opened
  const { open } = opened
  const damaged = damageOf(open)
  const record = weekRecord(open)
  if (damaged !== undefined) return refused([damaged])
  if (record?.kind !== 'issue' || record.files.length === 0)
    return refused([diagnostic('error', 'issue-not-made', { week: issueName(open) })])
  const folder = `${open.folder}/issues/${issueName(open)}`
  const there = ourFilesIn(host.disk, folder)
  const found = foundFiles(record, there)
  const made = editions.filter((edition) =>
    record.files.some(({ path }) => editionOf(path) === edition),
  )
  const plan = await planIssue(host, open, { ...request, only: made })
  const again = plan.ok ? renderIssue(plan.issue, open.parish, open.stock, made) : []
  const files = found.map((one) => ({ ...one, again: againOf(one.path, record, again) }))
  const others = files.filter((one) => one.again === 'other').map(({ path }) => path)
  const diagnostics = [
    ...tellFiles(record, found, there, open),
    ...(others.length > 0 ? [tellOthers(others, record, open)] : []),
    ...(plan.ok ? plan.stops : plan.diagnostics),
    // What another parish would say tells nothing of these files.
    ...(plan.ok && others.length === 0 ? tellItems(plan, there) : []),
  ]
  return { ok: true, open, week: open.week, folder, files, diagnostics, sources: open.sources }
}

type FoundFile = Omit<VerifiedFile, 'again'>

function foundFiles(record: IssueRecord, there: readonly IssueFile[]): readonly FoundFile[] {
  const now = new Map(recordFiles(there).map(({ path, sha256 }) => [path, sha256]))
  return record.files.map(({ path, sha256 }) => ({
    path,
    edition: editionOf(path) ?? null,
    found: now.get(path) === sha256 ? 'recorded' : now.has(path) ? 'other' : 'gone',
  }))
}

function againOf(
  path: string,
  { files }: IssueRecord,
  again: readonly IssueFile[],
): VerifiedFile['again'] {
  const made = recordFiles(again).find((one) => one.path === path)
  if (made === undefined) return null
  return files.some((one) => one.path === path && one.sha256 === made.sha256) ? 'same' : 'other'
}

function tellFiles(
  { files }: IssueRecord,
  found: readonly FoundFile[],
  there: readonly IssueFile[],
  open: OpenWeek,
): readonly WeekDiagnostic[] {
  const known = new Set(['issue.yaml', ...files.map(({ path }) => path)])
  return [
    ...found.flatMap(({ path, found: how }) => {
      if (how === 'recorded') return []
      const code = how === 'gone' ? 'issue-file-gone' : 'issue-file-other'
      return [diagnostic('error', code, { path: pathOf(path, open) })]
    }),
    ...there
      .filter(({ path }) => !known.has(path))
      .map(({ path }) => diagnostic('error', 'issue-file-unknown', { path: pathOf(path, open) })),
  ]
}

/** In the parish. */
const pathOf = (name: string, open: OpenWeek): string => `issues/${issueName(open)}/${name}`

const tellOthers = (
  names: readonly string[],
  record: IssueRecord,
  open: OpenWeek,
): WeekDiagnostic =>
  diagnostic('error', 'made-otherwise', {
    paths: names.map((name) => pathOf(name, open)),
    why: whyOtherwise(record, open),
  })

function whyOtherwise({ madeFrom, week }: IssueRecord, { files }: OpenWeek): MadeOtherwise {
  const { changed, added, gone } =
    madeFrom === undefined
      ? { changed: [], added: [], gone: 0 }
      : changedSources(madeFrom, files, week)
  return { changed, added, gone, isUnknown: changed.length + added.length + gone === 0 }
}

/** Of the files that can be read as words: items that are missing in one, and what one holds beyond its channel. */
function tellItems(
  { issue, open }: IssuePlan,
  there: readonly IssueFile[],
): readonly WeekDiagnostic[] {
  const { parish, stock } = open
  return there.flatMap(({ path: name, bytes }) => {
    const edition = editionOf(name)
    const text = edition === undefined ? undefined : issueFileText(name as EditionFile, bytes)
    const path = pathOf(name, open)
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
