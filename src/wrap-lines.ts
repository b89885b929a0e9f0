import { displayWidth } from './display-width.ts'

/**
 * Breaks a text between words into lines of at most `width` columns. A line feed in the text always
 * breaks; a word that is longer than a line stands in one by itself.
 *
 * @param hang stands before every line of a paragraph but its first, and counts as part of it
 */
export const wrapLines = (text: string, width: number, hang = ''): readonly string[] =>
  text.split('\n').flatMap((line) => fillLines(line.split(' '), width, hang))

/**
 * Fills lines of at most `width` columns with parts that stay whole, a space between two of a line.
 * Spaces before a part are left out where it begins a line. Gives one line at least.
 *
 * @param hang stands before every line but the first, and counts as part of it
 */
export function fillLines(parts: readonly string[], width: number, hang = ''): readonly string[] {
  const hanging = displayWidth(hang)
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const part of parts) {
    const taken = displayWidth(part)
    if (line === '') {
      line = part
      columns += taken
    } else if (columns + 1 + taken <= width) {
      line += ` ${part}`
      columns += 1 + taken
    } else {
      lines.push(line)
      line = part.replace(/^ +/, '')
      columns = hanging + displayWidth(line)
    }
  }
  return [...lines, line].map((text, index) => (index === 0 ? text : hang + text))
}
