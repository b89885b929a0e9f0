import { spokenLanguages } from '../../languages.ts'
import { type ColumnMeaning, columnMeanings } from '../../vocabulary.ts'
import { partOf } from '../cues/pattern.ts'
import { foldHeading } from '../match-section.ts'
import { columnWords, type Said } from './column-words.ts'

/** What columns hold, by the heading of each; a column that is not named is kept as a note. */
export type Columns = Readonly<Partial<Record<ColumnMeaning, string>>>

/** Whether a folded heading says this in any language. */
const says = (said: Said): ((heading: string) => boolean) => {
  const pattern = partOf(spokenLanguages.map((language) => columnWords[language][said]).join('\n'))
  return (heading) => pattern.test(heading)
}

const showing = says('showing')
const asking = says('asking')
const reaching = says('reaching')
const besides = says('besides')

/** Whether a column, by its folded heading, asks for leave to show a request or whom it names. */
const isLeave = (heading: string): boolean =>
  !besides(heading) && (showing(heading) || (asking(heading) && !reaching(heading)))

/** Whether a column asks for leave to show a request or whom it names: "May we print this?", never "May we call you?". */
export const asksLeave = (heading: string): boolean =>
  meanings.find(([, means]) => means(foldHeading(heading)))?.[0] === 'consent'

/**
 * How a column's meaning is told by its folded heading; the first that holds counts. What to pray for and for whom
 * come first where the heading is a question for them ("How can we pray for you?"), then a question of leave, since
 * it names what it asks leave for. Whom the request is for comes before who filled the form in.
 */
const meanings: readonly (readonly [ColumnMeaning | 'note', (heading: string) => boolean])[] = [
  ['date', says('date')],
  ['request', says('asks-request')],
  ['name', says('asks-name')],
  ['consent', isLeave],
  ['show', says('show')],
  ['section', says('section')],
  ['until', says('until')],
  ['from', says('from')],
  ['name', says('name-of-whom')],
  ['note', says('note')],
  ['first-name', says('first-name')],
  ['last-name', says('last-name')],
  ['name', says('name')],
  ['request', says('request')],
]

/**
 * What each column holds: as the parish has noted it, else by its heading. Of two for one meaning the
 * one that comes first in that order is taken.
 *
 * @param noted `import: columns` of bulletin.yaml, or what a person said; counts where the table has those headings
 */
export function columnsOf(table: readonly string[], noted: Columns = {}): Columns {
  const known = headingsAmong(noted, table)
  if (known !== undefined) return known
  const found = new Map<ColumnMeaning, string>()
  const taken = new Set<string>()
  for (const [meaning, means] of meanings)
    for (const heading of table) {
      if (taken.has(heading) || !means(foldHeading(heading))) continue
      taken.add(heading)
      if (meaning !== 'note' && !found.has(meaning)) found.set(meaning, heading)
    }
  return Object.fromEntries(columnMeanings.flatMap((one) => pairOf(one, found.get(one))))
}

/** Whether the parish has noted what the columns of this table hold. */
export const areNoted = (table: readonly string[], noted: Columns): boolean =>
  headingsAmong(noted, table) !== undefined

/** What a column is taken for; undefined where it is kept as a note. */
export const meaningOf = (heading: string, columns: Columns): ColumnMeaning | undefined =>
  columnMeanings.find((meaning) => columns[meaning] === heading)

const pairOf = (
  meaning: ColumnMeaning,
  heading: string | undefined,
): readonly [string, string][] => (heading === undefined ? [] : [[meaning, heading]])

/** The noted columns with the table's own spelling; undefined unless the table has every one. */
function headingsAmong(noted: Columns, table: readonly string[]): Columns | undefined {
  const own = new Map(table.map((heading) => [foldHeading(heading), heading]))
  const pairs = Object.entries(noted).map(([key, heading]) => [key, own.get(foldHeading(heading))])
  return pairs.length > 0 && pairs.every(([, heading]) => heading !== undefined)
    ? Object.fromEntries(pairs)
    : undefined
}
