import { parseCsv } from '../../csv/parse-csv.ts'
import { type Table, tableOf } from './table.ts'

/**
 * Reads values separated by commas, semicolons, tabs or bars (RFC 4180, and what sheets of other countries
 * export). Undefined where the lines are no table: quotes that are never closed, rows longer than the headings.
 */
export function readCsv(text: string): Table | undefined {
  const data = parseCsv(text)?.map(({ cells }) => cells)
  if (data === undefined) return undefined
  const table = tableOf(data)
  const width = table?.columns.length ?? 0
  const isWide = ({ length }: readonly string[]): boolean => length > width
  const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
  return data.some((cells) => isWide(cells) && !isBlank(cells)) ? undefined : table
}
