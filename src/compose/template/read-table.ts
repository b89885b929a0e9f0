import type { Table, TableCell, TableRow } from '../../document/document.ts'
import type { Element, ElementName, Node } from './read-elements.ts'
import { choiceIn, lacking, markedOf, misplaced, type Report, textOf } from './read-inlines.ts'

/**
 * A table element's rows, each filled up with empty cells to the longest one; nothing where no cell
 * has a word. A `th` of the head is the head of its column, any other that of its row.
 */
export function readTable(element: Element, report: Report): readonly Table[] {
  const rows = elementsIn(element, ['thead', 'tbody', 'tr'], report).flatMap((part) => {
    if (part.name === 'tr') return [rowOf(part, false, report)]
    const isHead = part.name === 'thead'
    return elementsIn(part, ['tr'], report).map((row) => rowOf(row, isHead, report))
  })
  const isEmpty = rows.every(({ cells }) => cells.every(({ inlines }) => inlines.length === 0))
  if (isEmpty) return []
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  const inOrder = [...rows.filter(({ head }) => head), ...rows.filter(({ head }) => !head)]
  const even = inOrder.map((row): TableRow => {
    const lacking = Array.from({ length: columns - row.cells.length }, () => EMPTY)
    return { ...row, cells: [...row.cells, ...lacking] }
  })
  return [{ kind: 'table', ...markedOf(element), rows: even }]
}

const EMPTY: TableCell = { kind: 'cell', classes: [], scope: null, align: null, inlines: [] }

/** The elements of these names right inside another; whatever else stands there is reported. */
function elementsIn(
  element: Element,
  names: readonly ElementName[],
  report: Report,
): readonly Element[] {
  return element.children.flatMap((node: Node): readonly Element[] => {
    if (typeof node === 'string') {
      if (node.trim() !== '') report(lacking(element, names.at(-1) ?? 'td'))
      return []
    }
    if (names.includes(node.name)) return [node]
    report(misplaced(node, element.name))
    return []
  })
}

function rowOf(row: Element, head: boolean, report: Report): TableRow {
  const cells = elementsIn(row, ['th', 'td'], report).map((cell): TableCell => {
    const inlines = textOf(cell.children, cell.name, report)
    const scope = cell.name === 'td' ? null : head ? 'column' : 'row'
    return { kind: 'cell', ...markedOf(cell), scope, align: alignOf(cell, report), inlines }
  })
  return { kind: 'row', ...markedOf(row), head, cells }
}

function alignOf(cell: Element, report: Report): TableCell['align'] {
  const align = choiceIn(cell, 'align', ['left', 'center', 'right'], report)
  if (align === undefined) return null
  return align === 'center' ? 'centre' : align
}
