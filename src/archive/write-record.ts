import { writeYaml } from '../yaml/write-yaml.ts'
import type { Choices, IssueRecord, RecordedItem, RecordedVerse } from './record.ts'

const heading =
  '# What was decided and written for this issue. `bulletin` writes this file and reads it again.\n'

/** The text of `issue.yaml`. The same record gives the same bytes. */
export function writeRecord(record: IssueRecord): string {
  const { week, version, shape, paper, size, verse, motto } = record
  return (
    heading +
    writeYaml({
      version,
      week,
      shape,
      paper,
      size,
      ...(verse && { verse: writeVerse(verse) }),
      ...(motto && { motto: writeVerse(motto) }),
      requests: record.requests.map(writeItem),
      articles: record.articles.map(writeItem),
      files: record.files,
      ...writeChoices(record.choices),
    })
  )
}

const writeVerse = ({ ref, verses, translation, rule }: RecordedVerse): object => ({
  ref,
  verses,
  translation,
  rule,
})

const writeItem = ({ id, decision, rule, channels, hash }: RecordedItem): object => ({
  id,
  decision,
  rule,
  ...(channels.length > 0 && { channels }),
  ...(hash !== undefined && { hash }),
})

function writeChoices({ leaveOut, ...rest }: Choices): object {
  const choices = { ...rest, ...(leaveOut.length > 0 && { 'leave-out': leaveOut }) }
  return Object.keys(choices).length > 0 ? { choices } : {}
}
