import type { Table, TableRow } from '../../document/document.ts'
import { afterLabel, columnsOfFigures, labelsOf, unitsOf } from '../../document/table-columns.ts'
import { displayWidth } from '../../wrap-lines.ts'
import { textOfInlines } from './inline-text.ts'
import { wrap } from './wrap.ts'

/** Spaces between columns. */
const GUTTER = 2

/** The last column may be wrapped where it keeps so many columns of letters. */
const LEAST_WRAPPED = 24

/** How wide lines may be, and how text is spelled. */
interface TableSetting {
  readonly width: number
  readonly spell: (text: string) => string
  readonly strong: string
}

/**
 * A table in aligned columns where they fit, only the last one wrapped, so that it is read row by
 * row; else every row as lines that begin with the heads of their columns. Where lines are not broken, rows
 * without heads are a line each.
 */
export function setTable(table: Table, setting: TableSetting): readonly string[] {
  const typed = table.rows.map((row) => ({
    row,
    cells: row.cells.map(({ inlines }) =>
      setting.spell(textOfInlines(inlines, { isLinkLine: false, strong: setting.strong })),
    ),
  }))
  if (!Number.isFinite(setting.width)) return asUnbroken(table, typed, setting)
  const standing = standings(table)
  const rows = withUnits(typed, standing)
  const last = standing.length - 1
  const widths = standing.map((_, at) =>
    Math.max(0, ...rows.map(({ cells }) => widthOf(cells[at] ?? ''))),
  )
  const before = widths.slice(0, last).reduce((sum, one) => sum + one + GUTTER, 0)
  const isPlain = rows.every(({ cells }) => cells.slice(0, last).every((text) => !/\n/.test(text)))
  const room = setting.width - before
  const fits = (widths[last] ?? 0) <= room || room >= LEAST_WRAPPED
  if (!isPlain || !fits) return asLines(table, typed, setting)
  return rows.flatMap(({ row, cells }, i) => {
    const isLastHead = row.head && rows[i + 1]?.row.head === false
    const lines = inColumns(cells, { widths, standing, before, room })
    return isLastHead ? [...lines, ''] : lines
  })
}

/** One row of a table, each cell as text. */
interface TextRow {
  readonly row: TableRow
  readonly cells: readonly string[]
}

const widthOf = (text: string): number => Math.max(...text.split('\n').map(displayWidth))

/** How the cells of a column stand in it: by their ends, with their units under each other, or by their beginnings. */
type Standing = 'right' | 'units' | 'left'

function standings(table: Table): readonly Standing[] {
  const figures = columnsOfFigures(table)
  const body = table.rows.filter(({ head }) => !head)
  return figures.map((isFigures, at): Standing => {
    if (isFigures) return 'units'
    const cells = body.flatMap(({ cells: all }) => all[at] ?? [])
    return cells.length > 0 && cells.every(({ align }) => align === 'right') ? 'right' : 'left'
  })
}

/** The same rows with blanks before figures, so that their units stand under each other. */
function withUnits(rows: readonly TextRow[], standing: readonly Standing[]): readonly TextRow[] {
  const units = standing.map((how, at) =>
    how === 'units' ? Math.max(0, ...rows.map((row) => unitsIn(row, at) ?? 0)) : 0,
  )
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((text, at) => {
      const own = standing[at] === 'units' ? unitsIn(row, at) : undefined
      return own === undefined ? text : `${' '.repeat((units[at] ?? 0) - own)}${text}`
    }),
  }))
}

const unitsIn = ({ row, cells }: TextRow, at: number): number | undefined =>
  row.head ? undefined : (unitsOf(cells[at] ?? '') ?? undefined)

interface ColumnPlaces {
  readonly widths: readonly number[]
  readonly standing: readonly Standing[]
  /** Columns of letters before the last column, and for it. */
  readonly before: number
  readonly room: number
}

function inColumns(
  cells: readonly string[],
  { widths, standing, before, room }: ColumnPlaces,
): readonly string[] {
  const last = cells.length - 1
  const start = cells
    .slice(0, last)
    .map((text, at) => `${padded(text, widths[at] ?? 0, standing[at])}${' '.repeat(GUTTER)}`)
    .join('')
  const end = cells[last] ?? ''
  const width = widths[last] ?? 0
  const lines = width <= room ? [padded(end, width, standing[last])] : wrap(end, room)
  const [first = '', ...others] = lines
  return [`${start}${first}`, ...others.map((line) => `${' '.repeat(before)}${line}`)].map((line) =>
    line.replaceAll(TIE, ' ').trimEnd(),
  )
}

const TIE = '\u00a0'

function padded(text: string, width: number, standing: Standing | undefined): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return standing === 'right' ? `${spaces}${text}` : `${text}${spaces}`
}

/** The lines of a row but its first stand further in. */
const STEP = '  '

function asUnbroken(
  table: Table,
  rows: readonly TextRow[],
  setting: TableSetting,
): readonly string[] {
  const hasHeads = labelsOf(table).some((label) => label !== undefined)
  if (hasHeads) return asLines(table, rows, setting)
  return rows.map(({ cells }) => cells.filter((text) => text !== '').join(setting.spell(' · ')))
}

function asLines(
  table: Table,
  rows: readonly TextRow[],
  { width, spell, strong }: TableSetting,
): readonly string[] {
  const labels = labelsOf(table).map((label) =>
    label
      ? { ...label, text: spell(textOfInlines(label.inlines, { isLinkLine: false, strong })) }
      : undefined,
  )
  const spoken = labels.length > 0 ? rows.filter(({ row }) => !row.head) : rows
  return spoken.flatMap(({ cells }, i) => {
    const said = cells.flatMap((text, at) => sentenceOf(text, labels[at]))
    const isUnlabelled = labels.every((label) => label === undefined)
    const goesOn = isUnlabelled && i > 0 && cells[0] === ''
    const lines = said.flatMap((text, k) => hung(text, width, k === 0 && !goesOn ? '' : STEP))
    return i > 0 && lines.length > 0 && !goesOn ? ['', ...lines] : lines
  })
}

function sentenceOf(
  text: string,
  label: { readonly text: string; readonly isAlone: boolean } | undefined,
): readonly string[] {
  if (text === '' && label?.isAlone !== true) return []
  return [`${label ? `${label.text}${afterLabel(label.text)}` : ''}${text === '' ? '-' : text}`]
}

const hung = (text: string, width: number, indent: string): readonly string[] =>
  Number.isFinite(width)
    ? wrap(text, width - indent.length, STEP).map((line) => `${indent}${line}`)
    : wrap(text, width)
