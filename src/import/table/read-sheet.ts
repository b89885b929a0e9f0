import { zipSync } from 'fflate'
import { limits } from '../../problems/limits.ts'
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
): Promise<Table | 'damaged' | 'too-large' | 'too-long' | undefined> {
  const parts = textPartsOf(bytes)
  if (typeof parts === 'string') return parts
  const sheets = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => new TextDecoder().decode(part))
  if (sheets.some((sheet) => cellsIn(sheet) > limits.cells)) return 'too-large'
  const workbook = await import('read-excel-file/universal')
  try {
    const rows = await workbook.readSheet(zipSync(parts, { level: 0 }).slice().buffer)
    if (rows.length > limits.lines) return 'too-long'
    const table = tableOf(rows.map((row) => row.map(cellWords)))
    const unresolved = unresolvedIn(sheets[0] ?? '')
    return table && unresolved > 0 ? { ...table, unresolved } : table
  } catch {
    return 'damaged'
  }
}

/** A day comes as midnight of Greenwich. */
const cellWords = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell)

/** Cells up to the last row and the last column that any cell names (ECMA-376, Part 1, 18.3.1.4). */
function cellsIn(sheet: string): number {
  let [rows, columns] = [1, 1]
  for (const [, place = ''] of sheet.matchAll(CELL)) {
    const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
    // The library counts columns by any letters, up to more than memory holds.
    if (letters === undefined) return Number.POSITIVE_INFINITY
    rows = Math.max(rows, Number(row))
    columns = Math.max(
      columns,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    )
  }
  return rows * columns
}

/** A cell and its place. */
const CELL = /<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([^"']*)["']/g

/** Cells whose formula the sheet has no result of, or an error. */
const unresolvedIn = (sheet: string): number =>
  [...sheet.matchAll(/<c\b([^>]*)>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*(<v>)?/g)].filter(
    ([, attributes = '', value]) => value === undefined || /\bt=["']e["']/.test(attributes),
  ).length
