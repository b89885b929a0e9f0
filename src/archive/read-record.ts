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
import { readBy } from './archive-index.ts'
import { type CopyRecord, slipParts, type WeekRecord } from './record.ts'

/** The record in this file of the parish; undefined where there is none. */
export function readRecord(path: string, files: Files): WeekRecord | 'unreadable' | undefined {
  const read = files.read(path)
  if (!read.ok) return read.reason === 'missing' ? undefined : 'unreadable'
  const parsed = v.safeParse(recordSchema, valuesIn(read.bytes))
  return parsed.success ? parsed.output : 'unreadable'
}

/** What the record in this file of another folder tells of the files beside it; undefined where it tells nothing. */
export function readCopy(path: string, files: Files): CopyRecord | undefined {
  const read = files.read(path)
  const parsed = v.safeParse(copySchema, read.ok ? valuesIn(read.bytes) : undefined)
  return parsed.success ? parsed.output : undefined
}

function valuesIn(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  return readCanonical(text) ?? asYaml(text)
}

/** What a hand has changed, or another version has written; undefined where it is no YAML. */
function asYaml(text: string): unknown {
  const { root, problems } = parseYaml(text, locator('issue.yaml', text))
  return root === undefined || problems.length > 0 ? undefined : plainYaml(root)
}

const text = v.string()
const number = v.pipe(v.string(), v.transform(Number), v.finite())
const week = readBy(parseCivilDate)
const service = v.exactOptional(v.string())
const shape = v.picklist(shapes)
const paper = v.picklist(papers)
const verse = v.object({ ref: text, verses: v.array(text), translation: text, rule: text })
const item = {
  id: text,
  rule: v.picklist(rules),
  channels: v.optional(v.array(v.picklist(channels)), []),
  hash: v.exactOptional(text),
  place: v.exactOptional(text),
}
/** The first version recorded all items of the parish, each with what was decided. */
const oldItems = v.pipe(
  v.array(v.object({ ...item, decision: v.picklist(decisions) })),
  v.transform((all) => all.flatMap(({ decision, ...one }) => (decision === 'in' ? [one] : []))),
)
const items = v.union([oldItems, v.array(v.object(item))])
const files = v.array(v.object({ path: text, bytes: number, sha256: text }))
const choices = v.pipe(
  v.object({
    title: v.exactOptional(text),
    verse: v.exactOptional(text),
    translation: v.exactOptional(text),
    'verse-text': v.exactOptional(text),
    shape: v.exactOptional(v.picklist(wantedShapes)),
    paper: v.exactOptional(paper),
    with: v.exactOptional(text),
    'leave-out': v.optional(v.array(text), []),
  }),
  v.transform(({ 'leave-out': leaveOut, 'verse-text': verseText, ...rest }) => ({
    ...rest,
    ...(verseText !== undefined && { verseText }),
    leaveOut,
  })),
)

const printed = v.object({
  items: v.array(
    v.object({ kind: v.picklist(itemKinds), section: v.exactOptional(text), ...item }),
  ),
  parts: v.array(v.object({ id: v.picklist(slipParts), hash: text })),
})

const time = readBy(parseLocalTime)
const approval = v.pipe(
  v.object({
    by: text,
    at: time,
    hash: text,
    parts: v.array(v.object({ id: text, hash: text })),
  }),
  v.transform(({ by, at, hash, parts }) => ({ by, at, content: { hash, parts } })),
)
const version = v.picklist(['1', '2'])

// A kind that comes later is `v.optional(…, [])`: records made before it have no list of it.
const listsSchema = v.pipe(
  v.object({
    requests: items,
    events: v.optional(items, []),
    rota: v.optional(items, []),
    articles: items,
  } satisfies Record<(typeof listNames)[ItemKind], v.GenericSchema>),
  v.transform((lists) => ({
    items: itemKinds.flatMap((kind) => lists[listNames[kind]].map((one) => ({ kind, ...one }))),
  })),
)

const issueSchema = v.pipe(
  v.object({
    version,
    week,
    service,
    shape,
    paper,
    size: number,
    verse: v.exactOptional(verse),
    motto: v.exactOptional(verse),
    files,
    sources: v.exactOptional(text),
    'made-from': v.exactOptional(text),
    choices: v.optional(choices, {}),
    printed: v.exactOptional(printed),
    approval: v.exactOptional(approval),
    reopening: v.exactOptional(v.object({ at: time, hash: text })),
  }),
  v.transform(({ version: _, 'made-from': madeFrom, ...record }) => ({
    kind: 'issue' as const,
    ...record,
    ...(madeFrom !== undefined && { madeFrom }),
  })),
)

// Strict, so that a damaged record of an issue is not taken for an approval alone.
const approvalSchema = v.pipe(
  v.strictObject({ version, week, service, approval }),
  v.transform(({ version: _, ...record }) => ({ kind: 'approval' as const, ...record })),
)

const recordSchema = v.union([v.intersect([issueSchema, listsSchema]), approvalSchema])

const copySchema = v.pipe(
  v.object({
    version,
    week,
    service,
    files,
    choices: v.optional(choices, {}),
    reopening: v.exactOptional(v.object({ at: time })),
  }),
  v.transform(({ version: _, reopening, ...copy }) => ({
    ...copy,
    ...(reopening && { reopenedAt: reopening.at }),
  })),
)
