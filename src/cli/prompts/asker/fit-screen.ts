import { displayWidth, wrapLines } from '../../../wrap-lines.ts'

/** A terminal's window, in characters. */
export interface ScreenSize {
  readonly columns: number
  readonly rows: number
}

/** A window as wide and high as any terminal can be made. */
const usual: ScreenSize = { columns: 80, rows: 24 }

/** The window that an output stands in now; what is no terminal has a usual one. */
export function windowOf(output: {
  readonly columns?: number
  readonly rows?: number
}): ScreenSize {
  const { columns, rows } = output
  return { columns: columns || usual.columns, rows: rows || usual.rows }
}

/** Rows that a text takes in a window. */
export const rowsOf = (text: string, columns: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / columns)), 0)

/** A list as it stands in a window. */
export interface FittedList {
  readonly message: string
  readonly names: readonly string[]
  readonly descriptions: readonly string[]
  /** Rows of the list that are seen at once. */
  readonly pageSize: number
}

/** Columns that stand before a choice: the arrow, the box, a space. */
const indent = 3

/** The least and the most rows of a list that are seen at once. */
const page = { least: 3, most: 12 }

/**
 * Brings a question with a list into a window, so that all of it is seen at once and can be drawn
 * anew: words are kept whole, a long description is cut, and of the list as much is shown as there is
 * room for.
 *
 * @param keys the line that says which keys there are
 */
export function fitList(
  message: string,
  offers: readonly { readonly name: string; readonly description?: string }[],
  keys: string,
  { columns, rows }: ScreenSize,
): FittedList {
  const asked = wrapLines(message, columns - indent).join('\n')
  // A line between list and description, one for what is wrong, and the last one for the cursor.
  const around = rowsOf(asked, columns) + rowsOf(keys, columns) + 3
  const names = offers.map(({ name }) =>
    wrapLines(name, columns - indent - 1, ' '.repeat(indent)).join('\n'),
  )
  const listed = names.reduce((sum, name) => sum + rowsOf(name, columns), 0)
  const most = Math.max(0, rows - around - Math.min(page.least, listed))
  const descriptions = offers.map(({ description = '' }) => cut(description, columns - 1, most))
  const below = Math.max(...descriptions.map((text) => (text === '' ? 0 : rowsOf(text, columns))))
  const pageSize = Math.max(1, Math.min(page.most, rows - around - below))
  return { message: asked, names, descriptions, pageSize }
}

/** A text in so many rows at most; what is left out is marked. */
function cut(text: string, columns: number, rows: number): string {
  const lines = text === '' ? [] : wrapLines(text, columns - 1)
  if (lines.length <= rows) return lines.join('\n')
  const kept = lines.slice(0, rows)
  return kept.length === 0 ? '' : `${kept.join('\n').replace(/[\s,;:.]*$/, '')}…`
}
