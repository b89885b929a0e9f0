import { zipSync } from 'fflate'
import { textPartsOf } from '../read/text-parts.ts'
import { type Table, tableOf } from './table.ts'

/**
 * Reads the first sheet of a workbook (`.xlsx`, ECMA-376, Part 1). Of a formula its last result counts, of a
 * day the date.
 *
 * @param bytes a zip with an `xl/workbook.xml`
 */
export async function readSheet(
  bytes: Uint8Array,
): Promise<Table | 'damaged' | 'too-large' | undefined> {
  const parts = textPartsOf(bytes)
  if (typeof parts === 'string') return parts
  const workbook = await import('read-excel-file/universal')
  try {
    const rows = await workbook.readSheet(zipSync(parts, { level: 0 }).slice().buffer)
    return tableOf(rows.map((row) => row.map(cellWords)))
  } catch {
    return 'damaged'
  }
}

/** A day comes as midnight of Greenwich. */
const cellWords = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell)
