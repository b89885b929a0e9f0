import { addWeeks, type CivilDate, civilDate, parseCivilDate } from '../../civil-date.ts'
import { spokenLanguage } from '../../languages.ts'
import { plainText } from '../../markdown/plain-text.ts'
import type { RichText } from '../../markdown/rich-text.ts'
import { oneLine } from '../../tidy-text.ts'
import type { ColumnMeaning } from '../../vocabulary.ts'
import { beginsThanks } from '../cues/index.ts'
import type { FoundSection, LetterRequest } from '../found.ts'
import type { Finding, ImportedLetter } from '../imported.ts'
import { requestFinding } from '../item-findings.ts'
import { answerFor, type Known } from '../known.ts'
import { paragraphOf, wordsOfBlock } from '../lines/runs.ts'
import { foldHeading } from '../match-section.ts'
import { nameItems } from '../name-items.ts'
import { namedHeadings, nameSections, newSections } from '../name-sections.ts'
import { usualHeading } from '../place-leads.ts'
import { wordsBeside } from '../write/words-beside.ts'
import { writeRequests } from '../write/write-requests.ts'
import { asksLeave, type Columns, columnsOf, meaningOf } from './column-meanings.ts'
import { leaveOfAll, showAsked } from './leave-given.ts'
import type { Table } from './table.ts'

/**
 * Turns a form's answers into a request file: a row is a request, its person held unless a column
 * says that she agreed. What no column's meaning covers is a note of its request. A row whose person and words the
 * parish has already is passed over, so that next week's export brings only what is new.
 */
export function recogniseTable(table: Table, known: Known): ImportedLetter {
  const columns = columnsOf(table.columns, known.columns)
  const rows = table.rows.map((cells, index) => readRow(table, columns, cells, index + 2, known))
  const asked = rows.filter((row) => row.request !== undefined)
  const fresh = asked.filter(({ key }) => !known.asked.has(key))
  const parts = partsOf(fresh, known)
  const sections = nameSections(parts, known)
  const { path, requests } = nameItems(parts, 'form', sections, known)
  const { week, language } = known
  const when = { from: week }
  const text = writeRequests({
    when,
    source: 'form',
    language,
    requests,
    notes: namedHeadings(sections).map(({ words }) => words),
  })
  const counts = {
    rows: rows.length,
    known: asked.length - fresh.length,
    empty: rows.length - asked.length,
  }
  return {
    files: requests.length === 0 ? [] : [{ path, text }],
    parish: {
      sections: newSections(sections, known),
      // What the parish has noted already stays: it is for another form.
      ...(Object.keys(known.noted).length === 0 && { columns }),
    },
    findings: [
      ...table.columns.map(
        (heading): Finding => ({ kind: 'column', heading, meaning: meaningOf(heading, columns) }),
      ),
      ...sections.values(),
      ...requests.map((named) => requestFinding(named, path)),
      ...fresh.flatMap(({ line, unclear }): readonly Finding[] =>
        unclear === undefined ? [] : [{ kind: 'unclear-leave', row: line }],
      ),
      ...(table.unresolved === undefined
        ? []
        : [{ kind: 'formulas', cells: table.unresolved } as const]),
      { kind: 'rows', ...counts },
    ],
  }
}

/** The headings under which a table's rows would stand. */
export const headingsOfTable = (table: Table, known: Known): readonly string[] => {
  const columns = columnsOf(table.columns, known.columns)
  return [...new Set(table.rows.map((cells) => headingOf(cellsOf(table, columns, cells), known)))]
}

/** One row, read. */
interface Row {
  /** Its number in the sheet, counted with the headings as people see it. */
  readonly line: number
  /** By which the same answer is known again: the person and the words, folded. */
  readonly key: string
  readonly heading: string
  /** Undefined for a row that names nobody and asks nothing. */
  readonly request: LetterRequest | undefined
  /** An answer about leave that was not understood. */
  readonly unclear: string | undefined
}

type Cells = Readonly<Partial<Record<ColumnMeaning, string>>>

const cellsOf = ({ columns: headings }: Table, columns: Columns, cells: readonly string[]): Cells =>
  Object.fromEntries(
    Object.entries(columns).map(([meaning, heading]) => [
      meaning,
      cells[headings.indexOf(heading)],
    ]),
  )

function readRow(
  table: Table,
  columns: Columns,
  cells: readonly string[],
  line: number,
  known: Known,
): Row {
  const row = cellsOf(table, columns, cells)
  const { request: words = '' } = row
  const name = nameIn(row)
  const leave = leaveOfAll(
    { question: columns.consent ?? '', answer: row.consent ?? '' },
    table.columns.flatMap((question, index) =>
      question !== columns.consent && asksLeave(question)
        ? [{ question, answer: cells[index] ?? '' }]
        : [],
    ),
  )
  const show =
    showAsked(columns.show ?? '', row.show ?? '') ??
    showAsked(columns.consent ?? '', row.consent ?? '')
  const answered = dateIn(row.date ?? '', known)
  const from = dateIn(row.from ?? '', known)
  // A person's request ends by itself; what names nobody would stand for good.
  const last = name === undefined ? addWeeks(from ?? known.week, known.weeks - 1) : undefined
  const until = dateIn(row.until ?? '', known) ?? last
  const notes = table.columns.flatMap((heading, index) => {
    const cell = cells[index] ?? ''
    return cell === '' || meaningOf(heading, columns) !== undefined ? [] : [`${heading}: ${cell}`]
  })
  const unclear = leave.kind === 'unclear' ? row.consent : undefined
  const request: LetterRequest = {
    kind: beginsThanks(words) ? 'thanksgiving' : 'petition',
    blocks: paragraphsOf(words),
    ...(name && { person: { ...name, ...(show && { show }) } }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(leave.kind === 'refused' && { consent: 'none' as const }),
    ...(leave.kind === 'given' && {
      consent: {
        by: wordsBeside(known.language).byRow(line),
        ...(answered !== undefined && { date: answered }),
        channels: leave.channels,
      },
    }),
    notes: [...notes, ...(unclear === undefined ? [] : [`${columns.consent}: ${unclear}`])],
  }
  const isNothing = name === undefined && request.blocks.length === 0
  return {
    line,
    key: askedKey(
      name === undefined ? '' : wholeOf(name),
      request.blocks.map(wordsOfBlock).join(' '),
    ),
    heading: headingOf(row, known),
    request: isNothing ? undefined : request,
    unclear,
  }
}

/** By which a request that stands in the parish is known to be a row's. */
export const askedAlready = (name: string | undefined, text: RichText | undefined): string =>
  askedKey(name ?? '', text === undefined ? '' : plainText(text))

/** Who, and what is asked. */
const askedKey = (name: string, words: string): string =>
  `${foldHeading(name)}|${foldHeading(words)}`

type WrittenName = { readonly name: string } | { readonly first: string; readonly last: string }

const wholeOf = (name: WrittenName): string =>
  'name' in name ? name.name : `${name.first} ${name.last}`

function nameIn({
  name = '',
  'first-name': first = '',
  'last-name': last = '',
}: Cells): WrittenName | undefined {
  if (name !== '') return { name: oneLine(name) }
  if (first !== '' && last !== '') return { first: oneLine(first), last: oneLine(last) }
  return first + last === '' ? undefined : { name: oneLine(first + last) }
}

const paragraphsOf = (words: string): LetterRequest['blocks'] =>
  words
    .split(/\s*\n\s*/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraphOf(oneLine(line)))

/** The row's own, else that of prayer requests in the parish's language. */
const headingOf = ({ section = '' }: Cells, { language }: Known): string =>
  oneLine(section) || usualHeading[spokenLanguage(language)]

/** A person says by `--heading` that rows are no section of their own but stand before all sections. */
function partsOf(rows: readonly Row[], known: Known): readonly FoundSection[] {
  const parts = new Map<string, Omit<FoundSection, 'requests'> & { requests: LetterRequest[] }>()
  for (const { heading, request } of rows) {
    if (request === undefined) continue
    const isLead = answerFor(heading, known)?.kind === 'text'
    const key = isLead ? '' : foldHeading(heading)
    const part = parts.get(key) ?? { kind: 'section', ...(!isLead && { heading }), requests: [] }
    part.requests.push(request)
    parts.set(key, part)
  }
  return [...parts.values()]
}

/**
 * `2026-11-20`, or with slashes or full stops: the month first in American English alone. A time of day behind it
 * says nothing.
 */
function dateIn(cell: string, { language }: Known): CivilDate | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(cell)?.[0]
  if (iso !== undefined) return parseCivilDate(iso)
  const [, one, two, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(cell) ?? []
  if (year === undefined) return undefined
  const [month, day] = /^en(?:-us)?$/i.test(language) ? [one, two] : [two, one]
  return civilDate(Number(year), Number(month), Number(day))
}
