import type { Inline, Table } from './document.ts'
import { inlineText } from './document-text.ts'

/** What the cells of a column are called where the rows of a table are said one by one. */
export interface Label {
  readonly inlines: readonly Inline[]
  /** No row has a word in this column: the label is said all the same, so that no word of the table is lost. */
  readonly isAlone: boolean
}

/** The labels of a table's columns: the words of their heads. Undefined where a column has none, or the table no row below its head. */
export function labelsOf({ rows }: Table): readonly (Label | undefined)[] {
  const [heads, body] = [rows.filter(({ head }) => head), rows.filter(({ head }) => !head)]
  if (body.length === 0) return []
  return (rows[0]?.cells ?? []).map((_, at) => {
    const inlines = heads
      .flatMap(({ cells }) => cells[at] ?? [])
      .filter((cell) => hasWords(cell.inlines))
      .flatMap((cell, i) => (i === 0 ? cell.inlines : [SPACE, ...cell.inlines]))
    const isAlone = !body.some(({ cells }) => hasWords(cells[at]?.inlines ?? []))
    return inlines.length > 0 ? { inlines, isAlone } : undefined
  })
}

const SPACE: Inline = { kind: 'text', text: ' ' }

const hasWords = (inlines: readonly Inline[]): boolean => inlineText(inlines).trim() !== ''

/** What stands between a label and what it is the label of: a colon where the label has no sign of its own. */
export const afterLabel = (label: string): string => (/[:?!.]$/.test(label) ? ' ' : ': ')

/** A figure: its units first, then what may follow them: a fraction, minutes, the end of a range, a short unit. */
const FIGURE =
  /^([-−–]?[$€£¥]?[ \u00a0]?(?:\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?!\d)|\d+))(?:[.,:]\d+)*(?:[ \u00a0]?[–-][ \u00a0]?\d+(?:[.,:]\d+)*)?(?:[ \u00a0\u202f]?(?:%|°|\p{L}[\p{L}.\u00a0 ]{0,4}))?$/u

/** How many characters of a text, from its start, are the units of a figure; null where it is no figure. */
export const unitsOf = (text: string): number | null =>
  FIGURE.exec(text.trim())?.[1]?.length ?? null

/** By column: whether all figures of a column end with a digit or a sign of their own, as sums do and hours do not. */
export const columnsOfSums = (table: Table): readonly boolean[] =>
  columnsOfFigures(table).map(
    (isOfFigures, at) =>
      isOfFigures &&
      table.rows
        .filter(({ head }) => !head)
        .map(({ cells }) => inlineText(cells[at]?.inlines ?? []).trim())
        .every((text) => unitsOf(text) === null || /[\d%°]$/.test(text)),
  )

/** By column: columns in which at least half of the cells, and two, are figures, and that nobody aligned otherwise. */
export function columnsOfFigures({ rows }: Table): readonly boolean[] {
  const body = rows.filter(({ head }) => !head)
  return (rows[0]?.cells ?? []).map((_, at) => {
    const cells = body.flatMap(({ cells: all }) => all[at] ?? [])
    const filled = cells.filter(({ inlines }) => hasWords(inlines))
    const figures = filled.filter(({ inlines }) => unitsOf(inlineText(inlines)) !== null)
    const isFree = cells.every(({ align }) => align === null)
    return isFree && figures.length >= 2 && figures.length * 2 >= filled.length
  })
}
