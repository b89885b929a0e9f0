import { oneLine, tidyLine } from '../../tidy-text.ts'

/** What a form or a church's database exports: a heading for each column, and a row for each answer. */
export interface Table {
  readonly columns: readonly string[]
  /** As many cells as there are columns, tidied; a day in a sheet is written as an ISO date. */
  readonly rows: readonly (readonly string[])[]
  /** Cells that hold a formula without a result, and are empty here; absent for none. */
  readonly unresolved?: number
}

/** The table of these lines, the first being the headings; undefined where there is no second. */
export function tableOf(lines: readonly (readonly string[])[]): Table | undefined {
  const [columns, ...rows] = lines.filter((line) => line.some((cell) => tidyLine(cell) !== ''))
  if (columns === undefined || rows.length === 0) return undefined
  return {
    columns: columns.map(oneLine),
    rows: rows.map((row) => columns.map((_, index) => seen(row[index] ?? ''))),
  }
}

/** A cell's words; nothing where no sign of it is seen. */
const seen = (cell: string): string => (tidyLine(cell) === '' ? '' : cell.trim())
