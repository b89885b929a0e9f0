import type { Block, Inline, TableCell, TableRow } from '../../src/document/document.ts'

/** Of a line of text each, with a forced break between. */
const words = (text: string): readonly Inline[] =>
  (text === '' ? [] : text.split('\n')).flatMap((line, at): readonly Inline[] => [
    ...(at > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text: line },
  ])

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
