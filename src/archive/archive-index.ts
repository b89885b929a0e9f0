import * as v from 'valibot'
import { type CivilDate, parseCivilDate, partsOf } from '../civil-date.ts'
import { type IssueDay, isBefore, isSameIssue, issueName } from '../issue-day.ts'
import type { QuotedIssue } from '../scripture/permissions.ts'
import type { WeekRecord } from './record.ts'

/** What choosing a verse and counting quotations need of all issues together. */
export interface ArchiveIndex {
  /**
   * What issues printed, earliest first: every issue of the last calendar year that has one and of the year
   * before it, and of those before only the ones in which a verse was printed for the last time.
   */
  readonly quoted: readonly QuotedIssue[]
  /** Names of the issues whose record cannot be read. */
  readonly unreadable: readonly string[]
}

/** The index of records by the names of their issues. */
export function indexOf(records: ReadonlyMap<string, WeekRecord | 'unreadable'>): ArchiveIndex {
  const all = [...records]
  return {
    quoted: withoutForgotten(all.flatMap(([, record]) => quotedIn(record))),
    unreadable: all.flatMap(([name, record]) => (record === 'unreadable' ? [name] : [])),
  }
}

/** The index after the record of an issue was written, which must be one that the index is whole for. */
export const withRecord = (
  { quoted, unreadable }: ArchiveIndex,
  issue: IssueDay,
  record: WeekRecord | 'unreadable' | undefined,
): ArchiveIndex => {
  const name = issueName(issue)
  const others = quoted.filter((one) => !isSameIssue(one, issue))
  const issues = [...others, ...quotedIn(record)]
  return {
    quoted: withoutForgotten(issues.sort((one, other) => (isBefore(one, other) ? -1 : 1))),
    unreadable: [
      ...unreadable.filter((one) => one !== name),
      ...(record === 'unreadable' ? [name] : []),
    ].sort(),
  }
}

/** Whether the index tells of a week all that its records would: not of one from before the last two years. */
export const isWholeFor = ({ quoted }: ArchiveIndex, week: CivilDate): boolean =>
  partsOf(week).year >= firstWholeYear(quoted)

const firstWholeYear = (quoted: readonly QuotedIssue[]): number => {
  const last = quoted.at(-1)
  return last === undefined ? 0 : partsOf(last.week).year - 1
}

/** Of the years that are over only what tells when each verse was printed last. */
function withoutForgotten(issues: readonly QuotedIssue[]): readonly QuotedIssue[] {
  const first = firstWholeYear(issues)
  const isRecent = ({ week }: QuotedIssue): boolean => partsOf(week).year >= first
  const seen = new Set<string>()
  const last: QuotedIssue[] = []
  for (const { week, service, verse } of issues.filter((one) => !isRecent(one)).reverse()) {
    if (verse === undefined || verse.verses.every((id) => seen.has(id))) continue
    for (const id of verse.verses) seen.add(id)
    last.push({ week, ...(service !== undefined && { service }), verse })
  }
  return [...last.reverse(), ...issues.filter(isRecent)]
}

/** What an issue printed, by its record; nothing of any other record. */
export function quotedIn(record: WeekRecord | 'unreadable' | undefined): readonly QuotedIssue[] {
  if (typeof record !== 'object' || record.kind !== 'issue') return []
  const { week, service, verse, motto } = record
  return [
    {
      week,
      ...(service !== undefined && { service }),
      ...(verse && { verse: short(verse) }),
      ...(motto && { motto: short(motto) }),
    },
  ]
}

const short = ({ verses, translation }: Quoted): Quoted => ({ verses, translation })

type Quoted = NonNullable<QuotedIssue['verse']>

/** The text of the index for records of this stamp. */
export const writeIndex = (index: ArchiveIndex, stamp: string): string =>
  `${JSON.stringify({ version, stamp, ...index })}\n`

/** Reads an index from its text; undefined if the text is not an index, or not one of records with this stamp. */
export function readIndex(text: string, stamp: string): ArchiveIndex | undefined {
  const parsed = v.safeParse(indexText, text)
  if (!parsed.success || parsed.output.stamp !== stamp) return undefined
  const { quoted, unreadable } = parsed.output
  return { quoted, unreadable }
}

/** Of the form of the index, and of what it leaves out. */
const version = 2

/** What is written as words of its own, and read by a function that gives nothing for others. */
export const readBy = <Value>(read: (text: string) => Value | undefined) =>
  v.pipe(
    v.string(),
    v.transform(read),
    v.check((value) => value !== undefined),
    v.transform((value) => value as NonNullable<typeof value>),
  )
const week = readBy(parseCivilDate)
const verses = v.object({ verses: v.array(v.string()), translation: v.string() })
const indexText = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.literal(version),
    stamp: v.string(),
    quoted: v.array(
      v.object({
        week,
        service: v.exactOptional(v.string()),
        verse: v.exactOptional(verses),
        motto: v.exactOptional(verses),
      }),
    ),
    unreadable: v.array(v.string()),
  }),
)
