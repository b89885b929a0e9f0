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
  const body = text.replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: signOf(body) })
  if (errors.some(({ type }) => type === 'Quotes')) return undefined
  let line = 1
  return data.map((cells) => {
    const begins = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return { line: begins, cells }
  })
}

const signs = [',', ';', '\t', '|'] as const

/** What divides the heads, which seldom hold a sign of their own: in the rows below, words have commas. */
function signOf(text: string): string {
  const [heads = ''] = text.trimStart().split(/\r?\n/, 1)
  const bare = heads.replace(/"[^"]*"/g, '')
  const counts = signs.map((sign) => bare.split(sign).length)
  return signs[counts.indexOf(Math.max(...counts))] ?? ','
}
