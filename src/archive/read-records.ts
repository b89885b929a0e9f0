import * as v from 'valibot'
import { parseCivilDate } from '../civil-date.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import type { Files } from '../host.ts'
import { locator } from '../source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { plainYaml } from '../yaml/plain-yaml.ts'
import type { IssueRecord } from './record.ts'

/** The parish's records, earliest week first, and which could not be read. */
export interface ReadRecords {
  readonly records: readonly IssueRecord[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every `issues/<date>/issue.yaml` of a parish. One that cannot be read is passed over with a warning. */
export function readRecords(folder: string, files: Files): ReadRecords {
  const entries = files.list(`${folder}/issues`)
  if (entries === 'refused')
    return {
      records: [],
      diagnostics: [diagnostic('warning', 'unreadable', { path: 'issues', reason: 'refused' })],
    }
  const weeks = entries
    .filter(({ name, kind }) => kind === 'folder' && parseCivilDate(name) !== undefined)
    .map(({ name }) => name)
    .sort()
  const records: IssueRecord[] = []
  const diagnostics: Diagnostic[] = []
  for (const week of weeks) {
    const path = `issues/${week}/issue.yaml`
    const read = readRecord(`${folder}/${path}`, files)
    if (read === 'unreadable')
      diagnostics.push(diagnostic('warning', 'record-unreadable', { path }))
    else if (read !== undefined) records.push(read)
  }
  return { records, diagnostics }
}

/** The record in this file; undefined where there is none. */
export function readRecord(path: string, files: Files): IssueRecord | 'unreadable' | undefined {
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
const shape = v.picklist(['half-fold', 'half-sheet', 'flat', 'tri-fold', 'booklet'])
const paper = v.picklist(['letter', 'legal', 'tabloid', 'a4', 'a3'])
const verse = v.object({ ref: text, verses: v.array(text), translation: text, rule: text })
const item = v.object({
  id: text,
  decision: v.picklist(['in', 'out', 'held']),
  rule: v.picklist([
    'in-window',
    'closed',
    'not-yet',
    'expired',
    'not-this-week',
    'no-consent',
    'left-out',
    'no-room',
  ]),
  channels: v.optional(v.array(v.picklist(['print', 'text', 'web'])), []),
  hash: v.exactOptional(text),
})
const choices = v.pipe(
  v.object({
    verse: v.exactOptional(text),
    translation: v.exactOptional(text),
    shape: v.exactOptional(v.union([shape, v.literal('auto')])),
    paper: v.exactOptional(paper),
    'leave-out': v.optional(v.array(text), []),
  }),
  v.transform(({ 'leave-out': leaveOut, ...rest }) => ({ ...rest, leaveOut })),
)

const recordSchema = v.object({
  version: v.pipe(
    v.literal('1'),
    v.transform(() => 1 as const),
  ),
  week,
  shape,
  paper,
  size: number,
  verse: v.exactOptional(verse),
  motto: v.exactOptional(verse),
  requests: v.array(item),
  articles: v.array(item),
  files: v.array(v.object({ path: text, bytes: number, sha256: text })),
  choices: v.optional(choices, {}),
})
