import * as v from 'valibot'
import { parseCivilDate } from '../civil-date.ts'
import type { Files } from '../host.ts'
import { type ItemKind, itemKinds, listNames } from '../item-kind.ts'
import { parseLocalTime } from '../local-time.ts'
import { locator } from '../source.ts'
import { channels, decisions, papers, rules, shapes, wantedShapes } from '../vocabulary.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { plainYaml } from '../yaml/plain-yaml.ts'
import { readCanonical } from '../yaml/read-canonical.ts'
import type { WeekRecord } from './record.ts'

/** The record in this file; undefined where there is none. */
export function readRecord(path: string, files: Files): WeekRecord | 'unreadable' | undefined {
  const read = files.read(path)
  if (!read.ok) return read.reason === 'missing' ? undefined : 'unreadable'
  const text = new TextDecoder().decode(read.bytes)
  const parsed = v.safeParse(recordSchema, readCanonical(text) ?? asYaml(text))
  return parsed.success ? parsed.output : 'unreadable'
}

/** What a hand has changed, or another version has written; undefined where it is no YAML. */
function asYaml(text: string): unknown {
  const { root, problems } = parseYaml(text, locator('issue.yaml', text))
  return root === undefined || problems.length > 0 ? undefined : plainYaml(root)
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

// A kind that comes later is `v.optional(…, [])`: records made before it have no list of it.
const listsSchema = v.pipe(
  v.object({
    requests: v.array(item),
    articles: v.array(item),
  } satisfies Record<(typeof listNames)[ItemKind], v.GenericSchema>),
  v.transform((lists) => ({
    items: itemKinds.flatMap((kind) => lists[listNames[kind]].map((one) => ({ kind, ...one }))),
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
