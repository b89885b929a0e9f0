import { type ItemKind, itemKinds, listNames, ofKind } from '../item-kind.ts'
import { writeYaml } from '../yaml/write-yaml.ts'
import type {
  Approval,
  Choices,
  IssueRecord,
  PrintedItem,
  PrintedPaper,
  RecordedItem,
  RecordedVerse,
  WeekRecord,
} from './record.ts'

/** Of the form of the file. */
const version = 2

/** The text of `issue.yaml` in the parish. The same record gives the same bytes. */
export function writeRecord(record: WeekRecord): string {
  const { week, service, approval } = record
  return `${heading('`bulletin` writes this file and reads it again. It is your own, and not for publishing.')}${writeYaml(
    {
      version,
      week,
      ...(service !== undefined && { service }),
      ...(record.kind === 'issue' && writeIssue(record, writeItem)),
      ...(record.kind === 'issue' && {
        ...(record.sources !== undefined && { sources: record.sources }),
        ...(record.madeFrom !== undefined && { 'made-from': record.madeFrom }),
        ...writeChoices(record.choices),
        ...(record.printed && { printed: writePrinted(record.printed) }),
      }),
      ...(approval && { approval: writeApproval(approval) }),
      ...(record.kind === 'issue' && record.reopening && { reopening: record.reopening }),
    },
  )}`
}

/**
 * The text of the record that goes with an issue out of the parish. It calls no item by its id and holds no
 * title of a service and no hash of words: from either, a list of names gives back whose name stands on paper alone.
 */
export function writeCopy(record: IssueRecord): string {
  const { week, service, approval, reopening } = record
  const { title: _, ...choices } = record.choices
  return `${heading('`bulletin` writes this file.')}${writeYaml({
    version,
    week,
    ...(service !== undefined && { service }),
    ...writeIssue(record, ({ rule, channels }) => ({ rule, channels })),
    ...writeChoices({ ...choices, leaveOut: [] }),
    ...(approval && { approval: { by: approval.by, at: approval.at } }),
    ...(reopening && { reopening: { at: reopening.at } }),
  })}`
}

const heading = (use: string): string => `# What was decided and written for this issue. ${use}\n`

/** Kinds whose lists stand in every record, empty or not; of the others those with something in them. */
const writtenAlways: ReadonlySet<ItemKind> = new Set(['request', 'article'])

function writeIssue(record: IssueRecord, write: (item: RecordedItem) => object): object {
  const { shape, paper, size, verse, motto, items, files } = record
  return {
    shape,
    paper,
    size,
    ...(verse && { verse: writeVerse(verse) }),
    ...(motto && { motto: writeVerse(motto) }),
    ...Object.fromEntries(
      itemKinds
        .filter((kind) => writtenAlways.has(kind) || ofKind(items, kind).length > 0)
        .map((kind) => [listNames[kind], ofKind(items, kind).map(write)]),
    ),
    files,
  }
}

const writeApproval = ({ by, at, content: { hash, parts } }: Approval): object => ({
  by,
  at,
  hash,
  parts,
})

const writeVerse = ({ ref, verses, translation, rule }: RecordedVerse): object => ({
  ref,
  verses,
  translation,
  rule,
})

const writeItem = ({ id, rule, channels, hash, place }: RecordedItem): object => ({
  id,
  rule,
  channels,
  ...(hash !== undefined && { hash }),
  ...(place !== undefined && { place }),
})

const writePrinted = ({ items, parts }: PrintedPaper): object => ({
  items: items.map(writePrintedItem),
  parts: parts.map(({ id, hash }) => ({ id, hash })),
})

const writePrintedItem = ({ kind, section, ...item }: PrintedItem): object => ({
  kind,
  ...(section !== undefined && { section }),
  ...writeItem({ kind, ...item }),
})

function writeChoices({ leaveOut, verseText, ...rest }: Choices): object {
  const choices = {
    ...rest,
    ...(verseText !== undefined && { 'verse-text': verseText }),
    ...(leaveOut.length > 0 && { 'leave-out': leaveOut }),
  }
  return Object.keys(choices).length > 0 ? { choices } : {}
}
