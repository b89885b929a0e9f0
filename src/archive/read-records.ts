import * as v from 'valibot'
import { type CivilDate, parseCivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Entry, Files } from '../host.ts'
import { type ItemKind, itemKinds } from '../item-kind.ts'
import { parseLocalTime } from '../local-time.ts'
import { locator } from '../source.ts'
import { channels, decisions, papers, rules, shapes, wantedShapes } from '../vocabulary.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { plainYaml } from '../yaml/plain-yaml.ts'
import { listKeys, type WeekRecord } from './record.ts'

/** The parish's records, earliest week first, and which could not be read. */
export interface ReadRecords {
  readonly records: readonly WeekRecord[]
  /** Warnings of other weeks' records, which are passed over. */
  readonly diagnostics: readonly Diagnostic[]
  /** What is wrong with records that are there and cannot be read, as an error of the week: clergy's word may stand in them. */
  readonly damaged: ReadonlyMap<CivilDate, Diagnostic>
}

/**
 * Reads every `issues/<date>/issue.yaml` of a parish.
 *
 * @param week that is at hand
 */
export function readRecords(folder: string, files: Files, week: CivilDate): ReadRecords {
  const entries = files.list(`${folder}/issues`)
  if (entries === 'refused') {
    const refused = diagnostic('error', 'unreadable', { path: 'issues', reason: 'refused' })
    return { records: [], diagnostics: [refused], damaged: new Map() }
  }
  const records: WeekRecord[] = []
  const diagnostics: Diagnostic[] = []
  const damaged = new Map<CivilDate, Diagnostic>()
  for (const issue of issueFolders(entries)) {
    const path = `issues/${issue}/issue.yaml`
    const read = readRecord(`${folder}/${path}`, files)
    if (read === undefined) continue
    if (read !== 'unreadable') {
      records.push(read)
      continue
    }
    const date = parseCivilDate(weekOf(issue))
    if (date) damaged.set(date, diagnostic('error', 'week-record-unreadable', { path }))
    if (date !== week) diagnostics.push(diagnostic('warning', 'record-unreadable', { path }))
  }
  return { records, diagnostics, damaged }
}

/** One week's record, as `readRecords` finds it; undefined where there is none. */
export function readRecordOf(
  week: CivilDate,
  folder: string,
  files: Files,
): WeekRecord | 'unreadable' | undefined {
  const entries = files.list(`${folder}/issues`)
  if (entries === 'refused') return 'unreadable'
  const issue = issueFolders(entries).find((name) => weekOf(name) === week)
  return issue === undefined ? undefined : readRecord(`${folder}/issues/${issue}/issue.yaml`, files)
}

/**
 * The folders of issues in the order of their weeks. One that a run moved aside, breaking off
 * before the new one was in place, is the issue still: the next run brings it back.
 */
function issueFolders(entries: readonly Entry[]): readonly string[] {
  const names = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name)
  return names
    .filter((name) => parseCivilDate(weekOf(name)) !== undefined)
    .filter((name) => name === weekOf(name) || !names.includes(weekOf(name)))
    .sort((one, other) => (weekOf(one) < weekOf(other) ? -1 : 1))
}

const weekOf = (folder: string): string => /^\.(.+)\.old$/.exec(folder)?.[1] ?? folder

/** The record in this file; undefined where there is none. */
export function readRecord(path: string, files: Files): WeekRecord | 'unreadable' | undefined {
  const read = files.read(path)
  if (!read.ok) return read.reason === 'missing' ? undefined : 'unreadable'
  const text = new TextDecoder().decode(read.bytes)
  const { root, problems } = parseYaml(text, locator(path, text))
  const parsed = v.safeParse(recordSchema, root && plainYaml(root))
  return parsed.success && problems.length === 0 ? parsed.output : 'unreadable'
}

const text = v.string()
const number = v.pipe(v.string(), v.transform(Number), v.finite())
const week = v.pipe(
  v.string(),
  v.transform(parseCivilDate),
  v.check((date) => date !== undefined),
  v.transform((date) => date as NonNullable<typeof date>),
)
const shape = v.picklist(shapes)
const paper = v.picklist(papers)
const verse = v.object({ ref: text, verses: v.array(text), translation: text, rule: text })
const item = v.object({
  id: text,
  decision: v.picklist(decisions),
  rule: v.picklist(rules),
  channels: v.optional(v.array(v.picklist(channels)), []),
  hash: v.exactOptional(text),
  place: v.exactOptional(text),
})
const choices = v.pipe(
  v.object({
    verse: v.exactOptional(text),
    translation: v.exactOptional(text),
    'verse-text': v.exactOptional(text),
    shape: v.exactOptional(v.picklist(wantedShapes)),
    paper: v.exactOptional(paper),
    'leave-out': v.optional(v.array(text), []),
  }),
  v.transform(({ 'leave-out': leaveOut, 'verse-text': verseText, ...rest }) => ({
    ...rest,
    ...(verseText !== undefined && { verseText }),
    leaveOut,
  })),
)

const time = v.pipe(
  v.string(),
  v.transform(parseLocalTime),
  v.check((at) => at !== undefined),
  v.transform((at) => at as NonNullable<typeof at>),
)
const approval = v.pipe(
  v.object({
    by: text,
    at: time,
    hash: text,
    parts: v.array(v.object({ id: text, hash: text })),
  }),
  v.transform(({ by, at, hash, parts }) => ({ by, at, content: { hash, parts } })),
)
const version = v.pipe(
  v.literal('1'),
  v.transform(() => 1 as const),
)

const listsSchema = v.pipe(
  v.object({
    requests: v.array(item),
    articles: v.array(item),
  } satisfies Record<(typeof listKeys)[ItemKind], v.GenericSchema>),
  v.transform((lists) => ({
    items: itemKinds.flatMap((kind) => lists[listKeys[kind]].map((one) => ({ kind, ...one }))),
  })),
)

const issueSchema = v.pipe(
  v.object({
    version,
    week,
    shape,
    paper,
    size: number,
    verse: v.exactOptional(verse),
    motto: v.exactOptional(verse),
    files: v.array(v.object({ path: text, bytes: number, sha256: text })),
    choices: v.optional(choices, {}),
    approval: v.exactOptional(approval),
    reopening: v.exactOptional(v.object({ at: time, hash: text })),
  }),
  v.transform((record) => ({ kind: 'issue' as const, ...record })),
)

// Strict, so that a damaged record of an issue is not taken for an approval alone.
const approvalSchema = v.pipe(
  v.strictObject({ version, week, approval }),
  v.transform((record) => ({ kind: 'approval' as const, ...record })),
)

const recordSchema = v.union([v.intersect([issueSchema, listsSchema]), approvalSchema])
