import { parseCsv } from '../../csv/parse-csv.ts'
import { type Table, tableOf } from './table.ts'

/**
 * Reads values separated by commas, semicolons, tabs or bars (RFC 4180, and what sheets of other countries
 * export). Damaged where quotes are never closed, or rows longer than the headings; undefined without a row.
 */
export function readCsv(text: string): Table | 'damaged' | undefined {
  const data = parseCsv(text)?.map(({ cells }) => cells)
  if (data === undefined) return 'damaged'
  const table = tableOf(data)
  const width = table?.columns.length ?? Infinity
  const isWide = ({ length }: readonly string[]): boolean => length > width
  const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
  return data.some((cells) => isWide(cells) && !isBlank(cells)) ? 'damaged' : table
}
