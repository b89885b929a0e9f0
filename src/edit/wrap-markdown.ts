import { fillLines } from '../wrap-lines.ts'

/**
 * Breaks one line of Markdown into lines of so many columns, at single spaces alone, so that joined
 * by spaces they are the same line again. No line begins with what Markdown would take for the
 * beginning of a block, and none ends with a backslash, which would be a line break.
 *
 * @param hang stands before every line but the first
 */
export const wrapMarkdown = (line: string, width: number, hang = ''): readonly string[] =>
  fillLines(partsOf(line), width, hang)

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
