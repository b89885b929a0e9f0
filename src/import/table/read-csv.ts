import Papa from 'papaparse'
import { type Table, tableOf } from './table.ts'

/**
 * Reads values separated by commas, semicolons, tabs or bars (RFC 4180, and what sheets of other countries
 * export). Undefined where the lines are no table: quotes that are never closed, rows longer than the headings.
 */
export function readCsv(text: string): Table | undefined {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  if (errors.some(({ type }) => type === 'Quotes')) return undefined
  const table = tableOf(data)
  const width = table?.columns.length ?? 0
  return data.every(({ length }) => length <= width) ? table : undefined
}
