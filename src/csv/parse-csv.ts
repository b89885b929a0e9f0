import Papa from 'papaparse'

/** A row of values, and the line that it begins in. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads values separated by commas, semicolons, tabs or bars (RFC 4180, and what sheets of other countries
 * export), with the rows that hold nothing. Undefined where quotes are never closed.
 */
export function parseCsv(text: string): readonly CsvRow[] | undefined {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  if (errors.some(({ type }) => type === 'Quotes')) return undefined
  let line = 1
  return data.map((cells) => {
    const begins = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return { line: begins, cells }
  })
}
