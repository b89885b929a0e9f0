import type { Block, Inline, TableCell, TableRow } from '../../src/document/document.ts'

const words = (text: string): readonly Inline[] => (text === '' ? [] : [{ kind: 'text', text }])

/** Texts as a table: the first row is its head, and the first cell of every other row the head of its row. */
export function table(rows: readonly (readonly string[])[], ...classes: string[]): Block {
  const scopeOf = (row: number, column: number): TableCell['scope'] => {
    if (row === 0) return 'column'
    return column === 0 ? 'row' : null
  }
  return {
    kind: 'table',
    classes,
    rows: rows.map(
      (cells, row): TableRow => ({
        kind: 'row',
        classes: [],
        head: row === 0,
        cells: cells.map((text, column) => ({
          kind: 'cell',
          classes: [],
          scope: scopeOf(row, column),
          align: null,
          inlines: words(text),
        })),
      }),
    ),
  }
}
