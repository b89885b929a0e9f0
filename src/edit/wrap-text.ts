import { displayWidth } from '../display-width.ts'

/**
 * Breaks one line of Markdown into lines of so many columns, at single spaces alone, so that joined
 * by spaces they are the same line again. No line begins with what Markdown would take for the
 * beginning of a block, and none ends with a backslash, which would be a line break.
 *
 * @param hang stands before every line but the first
 */
export function wrapLine(line: string, width: number, hang = ''): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const part of partsOf(line)) {
    const longer = current === '' ? part : `${current} ${part}`
    const lead = lines.length === 0 ? '' : hang
    if (current !== '' && columnsOf(lead + longer) > width) {
      lines.push(lead + current)
      current = part
    } else current = longer
  }
  return [...lines, (lines.length === 0 ? '' : hang) + current]
}

/** Spaces as long as what stands before the words of a line: its own, and the sign of a list's item. */
export const hangOf = (line: string): string =>
  ' '.repeat(/^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)*/.exec(line)?.[0].length ?? 0)

/** What may stand in different lines; the sign of a list's item stays with its first word. */
function partsOf(line: string): readonly string[] {
  const lead = hangOf(line).length
  const [first = '', ...others] = line
    .slice(lead)
    .split(/(?<=[^\s\\]) (?=\S)(?!(?:[-*+#=_~|`:]+|\d{1,9}[.)])(?:\s|$)|>|```)/)
  return [line.slice(0, lead) + first, ...others]
}

/** Columns that a line takes. */
export const columnsOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + displayWidth(character), 0)
