import { itemKinds, listNames } from '../item-kind.ts'
import { writeYaml } from '../yaml/write-yaml.ts'
import type {
  Approval,
  Choices,
  IssueRecord,
  RecordedItem,
  RecordedVerse,
  WeekRecord,
} from './record.ts'

const heading =
  '# What was decided and written for this issue. `bulletin` writes this file and reads it again.\n'

/** The text of `issue.yaml`. The same record gives the same bytes. */
export function writeRecord(record: WeekRecord): string {
  const { version, week, approval } = record
  return (
    heading +
    writeYaml({
      version,
      week,
      ...(record.kind === 'issue' && writeIssue(record)),
      ...(approval && { approval: writeApproval(approval) }),
      ...(record.kind === 'issue' && record.reopening && { reopening: record.reopening }),
    })
  )
}

function writeIssue(record: IssueRecord): object {
  const { shape, paper, size, verse, motto, items, files, choices } = record
  return {
    shape,
    paper,
    size,
    ...(verse && { verse: writeVerse(verse) }),
    ...(motto && { motto: writeVerse(motto) }),
    ...Object.fromEntries(
      itemKinds.map((kind) => [
        listNames[kind],
        items.filter((item) => item.kind === kind).map(writeItem),
      ]),
    ),
    files,
    ...writeChoices(choices),
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

const writeItem = ({ id, decision, rule, channels, hash, place }: RecordedItem): object => ({
  id,
  decision,
  rule,
  ...(channels.length > 0 && { channels }),
  ...(hash !== undefined && { hash }),
  ...(place !== undefined && { place }),
})

function writeChoices({ leaveOut, verseText, ...rest }: Choices): object {
  const choices = {
    ...rest,
    ...(verseText !== undefined && { 'verse-text': verseText }),
    ...(leaveOut.length > 0 && { 'leave-out': leaveOut }),
  }
  return Object.keys(choices).length > 0 ? { choices } : {}
}
