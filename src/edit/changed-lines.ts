/** A line of a difference: of both texts, or of one; numbered from 1 in the text that it stands in. */
export type DifferenceLine =
  | { readonly kind: 'same' | 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number }

/**
 * The lines in which two texts differ, each stretch of them with the line before and the line after
 * it. The longest common subsequence (Hunt and McIlroy, 1976) of what is left between the lines that
 * both texts begin and end with.
 */
export function changedLines(before: string, after: string): readonly DifferenceLine[] {
  const one = before.split('\n')
  const other = after.split('\n')
  // The end first: of a new request, the blank line before it is new, not the one behind it.
  const tail = common(one.toReversed(), other.toReversed())
  const lead = common(one.slice(0, one.length - tail), other.slice(0, other.length - tail))
  const middle = differences(
    one.slice(lead, one.length - tail),
    other.slice(lead, other.length - tail),
    lead,
  )
  if (middle.length === 0) return []
  const first: readonly DifferenceLine[] = lead > 0 ? [{ kind: 'same', before: lead }] : []
  const end = one.length - tail + 1
  const last: readonly DifferenceLine[] = end <= one.length ? [{ kind: 'same', before: end }] : []
  return [...first, ...middle.filter((_, index) => isNear(middle, index)), ...last]
}

/** Lines that both begin with. */
function common(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((line, index) => line !== other[index])
  return different === -1 ? Math.min(one.length, other.length) : different
}

/** Whether a line is changed or stands beside one that is. */
const isNear = (lines: readonly DifferenceLine[], index: number): boolean =>
  lines.slice(Math.max(0, index - 1), index + 2).some(({ kind }) => kind !== 'same')

function differences(
  one: readonly string[],
  other: readonly string[],
  lead: number,
): readonly DifferenceLine[] {
  const longest = longestFrom(one, other)
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0
  const lines: DifferenceLine[] = []
  let row = 0
  let column = 0
  while (row < one.length || column < other.length) {
    if (row < one.length && column < other.length && one[row] === other[column]) {
      lines.push({ kind: 'same', before: lead + ++row })
      column++
    } else if (row < one.length && at(row + 1, column) >= at(row, column + 1))
      lines.push({ kind: 'removed', before: lead + ++row })
    else lines.push({ kind: 'added', after: lead + ++column })
  }
  return lines
}

/** Length of the longest common subsequence from each pair of lines on. */
function longestFrom(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  )
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const longest =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
      rows[row]?.splice(column, 1, longest)
    }
  return rows
}
